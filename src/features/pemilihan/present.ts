import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";
import { formatTanggal } from "@/lib/waktu";

export type LangkahPersiapan = { readonly nomor: number; readonly judul: string; readonly keadaan: string; readonly selesai: boolean; readonly tautan: string; readonly tindakan: string };
type Persiapan = { readonly kabKota: number; readonly pelapor: number; readonly fakta: number; readonly laporan: number; readonly pemilihan: readonly { readonly slug: string; readonly nama: string; readonly hari: string; readonly provinsi: string }[] };

const ada = (n: number, apa: string) => (n > 0 ? `${formatBilangan(n)} ${apa}` : "Belum ada");

/** From an empty system to a first dashboard: what is done, what is missing, where to do it. */
export function presentPersiapan(p: Persiapan): LangkahPersiapan[] {
  const [pertama] = p.pemilihan;
  const konteks = { pemilihan: pertama?.slug };
  return [
    { judul: "Provinsi dan wilayahnya", keadaan: ada(p.kabKota, "kabupaten/kota dimuat"), selesai: p.kabKota > 0, tautan: `${ROUTES.admin}/provinsi`, tindakan: "Siapkan provinsi" },
    { judul: "Pemilihan", keadaan: p.pemilihan.length > 0 ? p.pemilihan.map((x) => `${x.nama}, ${formatTanggal(x.hari)}`).join("; ") : "Belum ada", selesai: p.pemilihan.length > 0, tautan: `${ROUTES.admin}/pemilihan`, tindakan: "Buat pemilihan" },
    { judul: "Orang yang melapor", keadaan: ada(p.pelapor, "penugasan KPU dan PPK"), selesai: p.pelapor > 0, tautan: `${ROUTES.admin}/pengguna`, tindakan: "Undang orang" },
    { judul: "Jumlah TPS dan DPT", keadaan: p.fakta > 0 ? `${formatBilangan(p.fakta)} penetapan jumlah TPS` : "Belum ada. Diisi KPU di menu Isi; tanpa ini kebutuhan barang belum diketahui.", selesai: p.fakta > 0, tautan: pertama ? ROUTES.wilayah(pertama.provinsi, konteks) : ROUTES.admin, tindakan: "Lihat fakta dasar" },
    { judul: "Laporan pertama", keadaan: p.laporan > 0 ? `${formatBilangan(p.laporan)} laporan diterima` : "Belum ada. KPU atau PPK mengirimnya dari menu Isi.", selesai: p.laporan > 0, tautan: pertama ? ROUTES.wilayah(pertama.provinsi, konteks) : ROUTES.beranda(), tindakan: "Buka dasbor" },
  ].map((l, i) => ({ ...l, nomor: i + 1 }));
}

const KATA_KEADAAN = { PERSIAPAN: "Persiapan", BERJALAN: "Berjalan", DITUTUP: "Ditutup", ARSIP: "Arsip" } as const;
type Keadaan = keyof typeof KATA_KEADAAN;
export const PILIHAN_KEADAAN = Object.entries(KATA_KEADAAN).map(([nilai, teks]) => ({ nilai, teks }));
type PemilihanKeadaan = { readonly slug: string; readonly nama: string; readonly hari: string; readonly keadaan: Keadaan; readonly laporan: number; readonly kontes: number; readonly dapatDiubah: boolean };
export type PemilihanTampil = { readonly slug: string; readonly nama: string; readonly rinci: string; readonly keadaan: Keadaan; readonly keadaanTeks: string; readonly dapatDiubah: boolean };

export const presentKeadaan = ({ hari, kontes, laporan, ...p }: PemilihanKeadaan): PemilihanTampil =>
  ({ ...p, rinci: `${formatTanggal(hari)}; ${formatBilangan(kontes)} kontes, ${formatBilangan(laporan)} laporan`, keadaanTeks: KATA_KEADAAN[p.keadaan] });
