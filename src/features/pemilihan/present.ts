import { KATA_PERAN, type Peran } from "@/auth/permissions";
import type { Tinjauan } from "@/features/capaian/domain";
import { bersinggungan, zonaProvinsi } from "@/features/wilayah/domain";
import { formatBilangan, formatDaftar } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AsalAngka, StatusTampil } from "@/lib/tampil";
import { formatHariSaat, formatSaat, formatTanggal, sumberBertanggal, type Zona } from "@/lib/waktu";
import { hitungDaftar, hitungLain, type Hitungan, JENIS_BERHITUNG, jumlahPasangan, type Kontes, type SumberJumlah } from "./domain";

export type LangkahPersiapan = { readonly nomor: number; readonly judul: string; readonly keadaan: string; readonly selesai: boolean; readonly tautan: string; readonly tindakan: string };
type Persiapan = { readonly faktor: boolean; readonly kabKota: number; readonly pelapor: number; readonly fakta: number; readonly laporan: number; readonly pemilihan: readonly { readonly slug: string; readonly nama: string; readonly hari: string; readonly provinsi: string }[] };

const ada = (n: number, apa: string) => (n > 0 ? `${formatBilangan(n)} ${apa}` : "Belum ada");

/** From an empty system to a first dashboard: what is done, what is missing, where to do it. */
export function presentPersiapan(p: Persiapan): LangkahPersiapan[] {
  const [pertama] = p.pemilihan;
  const konteks = { pemilihan: pertama?.slug };
  return [
    { judul: "Faktor kedua Anda", keadaan: p.faktor ? "Terpasang: masuk meminta kode dari telepon juga" : "Belum dipasang. Admin memegang kunci semua orang; lindungi akun Anda dulu.", selesai: p.faktor, tautan: ROUTES.akun, tindakan: p.faktor ? "Lihat akun saya" : "Pasang faktor kedua" },
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

/** An election as it is chosen. `arsip`: only to be read again. */
export type PemilihanPilih = { readonly slug: string; readonly nama: string; readonly rinci: string; readonly arsip: boolean; readonly peserta: readonly string[] };
export type TempatPilih = { readonly kode: string; readonly nama: string; readonly zona: Zona };
/** What one may look at; `tugas`: the places one is posted to. */
export type Dilihat = { readonly pemilihan: readonly PemilihanPilih[]; readonly tempat: readonly TempatPilih[]; readonly tugas: readonly (TempatPilih & { readonly peran: string })[] };
type BahanDilihat = { readonly tempat: readonly TempatPilih[]; readonly tugas: readonly { readonly kode: string; readonly peran: readonly Peran[] }[];
  readonly pemilihan: readonly { readonly slug: string; readonly nama: string; readonly hari: string; readonly keadaan: Keadaan; readonly gladi: boolean; readonly peserta: readonly string[] }[] };

export function presentDilihat({ pemilihan, tempat, tugas }: BahanDilihat): Dilihat {
  return {
    tempat, pemilihan: pemilihan.map((p) => ({ slug: p.slug, nama: p.nama, arsip: p.keadaan === "ARSIP", peserta: p.peserta, rinci: [...(p.gladi ? ["Gladi"] : []), formatTanggal(p.hari), KATA_KEADAAN[p.keadaan].toLowerCase()].join(", ") })),
    tugas: tugas.map(({ kode, peran }) => ({ ...(tempat.find((w) => w.kode === kode) ?? { nama: kode, zona: zonaProvinsi(kode) }), kode, peran: formatDaftar(peran.map((p) => KATA_PERAN[p])) })),
  };
}

export type TugasTampil = { readonly kode: string; readonly nama: string; readonly peran: string; readonly pemilihan: readonly { readonly slug: string; readonly nama: string; readonly rinci: string; readonly tautan: string }[] };
/** The places of one's postings with their elections, those that are only archive last. */
export const presentTugas = ({ tugas, pemilihan }: Dilihat): TugasTampil[] => tugas.map(({ kode, nama, peran }) => ({ kode, nama, peran,
  pemilihan: pemilihan.filter((p) => p.peserta.some((w) => bersinggungan(w, kode))).toSorted((a, b) => Number(a.arsip) - Number(b.arsip)).map((p) => ({ slug: p.slug, nama: p.nama, rinci: p.rinci, tautan: ROUTES.wilayah(kode, { pemilihan: p.slug }) })) }));

export type Penutupan = { readonly judul: string; readonly uraian: string };
/** That the election is closed, or was at the instant looked at, since when, and what is still possible. Null: it was open. */
export function presentPenutupan(t: Tinjauan, penutupan: { readonly at: Date | null } | null): Penutupan | null {
  if (!penutupan) return null;
  const { at } = penutupan;
  return {
    judul: at !== null ? `Pemilihan ini ditutup ${formatSaat(at, t.wilayah.zona)}.` : t.pemilihan.keadaan === "ARSIP" ? "Pemilihan ini sudah diarsipkan." : "Pemilihan ini sudah ditutup.",
    uraian: `Laporan tidak lagi diterima. Angka, jejak, dan riwayatnya tetap dapat dibaca; ${t.pemilihan.keadaan === "ARSIP" ? "sebagai arsip, sumber faktanya juga tidak bertambah lagi." : "sumber fakta masih dapat diusulkan, ditetapkan, dan disanggah."}`,
  };
}

// ── Contests and pairs ────────────────────────────────────────────────────────────────────────────────────────
export type KontesTampil = {
  readonly kunci: string; readonly judul: string; readonly letak: string; readonly jumlah: string; readonly tunggal: boolean; readonly sumber: string; readonly jejak: string | null;
  readonly paslon: readonly { readonly nomor: string; readonly nama: string; readonly wakil: string | null; readonly kolomKosong: boolean }[];
};
export type CocokTampil = { readonly kunci: string; readonly status: StatusTampil; readonly asal: AsalAngka; readonly judul: string; readonly uraian: string; readonly jejak: string | null };
export type TabPaslon = { readonly saat: string; readonly pemilihan: string; readonly jumlah: string; readonly rinci: string; readonly jejak: string; readonly kelompok: readonly { readonly judul: string; readonly kontes: readonly KontesTampil[] }[]; readonly cocok: readonly CocokTampil[] };

const rumus = (h: Hitungan) => `${h.bagian.map((b) => `${formatBilangan(b.nilai)} ${b.nama.toLowerCase()}`).join(" + ")} = ${formatBilangan(h.jumlah)}`;

function kontesTampil(k: Kontes, t: Tinjauan, konteks: Konteks): KontesTampil {
  const pasangan = jumlahPasangan([k]);
  const [pertama] = k.paslon;
  return {
    kunci: k.kunci, judul: `${k.jenisNama} ${k.wilayahPendek}`, letak: k.wilayah, jumlah: k.paslon.length === 0 ? "Belum ada penetapan" : `${formatBilangan(pasangan)} pasangan${k.paslon.some((p) => p.kolomKosong) ? " melawan kolom kosong" : ""}`,
    tunggal: k.paslon.some((p) => p.kolomKosong), sumber: pertama ? sumberBertanggal(pertama.sumber, pertama.tanggal) : "", jejak: t.wilayah.kode === k.wilayah ? null : ROUTES.wilayah(k.wilayah, konteks, "paslon"),
    paslon: k.paslon.map((p) => ({ nomor: formatBilangan(p.nomorUrut), nama: p.kolomKosong ? "Kolom kosong" : p.nama ?? "", wakil: p.namaWakil, kolomKosong: p.kolomKosong })),
  };
}

/** The list against the adopted number, and against what others say. */
function pencocokan(kontes: readonly Kontes[], fakta: readonly SumberJumlah[], t: Tinjauan, konteks: Konteks): CocokTampil[] {
  const daftar = hitungDaftar(kontes);
  const tetap = fakta.find((f) => f.jenis === "paslon.jumlah" && f.dipakai && f.nilai !== null);
  const jejak = (jenis: string) => ROUTES.jejak(t.wilayah.kode, `fakta.${jenis}`, konteks);
  const sama = tetap?.nilai === daftar.jumlah;
  return [
    ...(tetap ? [{ kunci: "jumlah", status: sama ? "SIAP" as const : "BERTENTANGAN" as const, asal: tetap.status, judul: rumus(daftar), jejak: jejak("paslon.jumlah"),
      uraian: `${sama ? "Sama dengan" : "Berbeda dari"} jumlah yang ditetapkan, ${formatBilangan(tetap.nilai ?? 0)}: ${sumberBertanggal(tetap.sumber, tetap.tanggal)}.` }] : []),
    ...JENIS_BERHITUNG.flatMap(({ jenis, fakta: kode }) => {
      const [f, b] = [fakta.find((x) => x.jenis === kode && x.dipakai), daftar.bagian.find((x) => x.jenis === jenis)];
      return f && b && f.nilai !== b.nilai ? [{ kunci: kode, status: "BERTENTANGAN" as const, asal: f.status, judul: `${b.nama}: daftar ${formatBilangan(b.nilai)}, ditetapkan ${formatBilangan(f.nilai ?? 0)}`, uraian: `${sumberBertanggal(f.sumber, f.tanggal)}.`, jejak: jejak(kode) }] : [];
    }),
    ...hitungLain(daftar, fakta).map((h) => ({ kunci: `${h.sumber} ${h.tanggal}`, status: "SUMBER_BERBEDA" as const, asal: h.status, judul: rumus(h), jejak: jejak(JENIS_BERHITUNG.find((j) => h.bagian.some((b) => b.jenis === j.jenis && b.dari === "SUMBER"))?.fakta ?? "paslon.jumlah"),
      uraian: `Menurut ${sumberBertanggal(h.sumber, h.tanggal)}${h.jumlah === daftar.jumlah ? ": jumlahnya sama, pembagiannya berbeda" : `: berbeda ${formatBilangan(Math.abs(h.jumlah - daftar.jumlah))} dari daftar`}.${h.bagian.some((b) => b.dari === "DAFTAR") ? ` Yang tidak disebutnya (${h.bagian.filter((b) => b.dari === "DAFTAR").map((b) => b.nama.toLowerCase()).join(", ")}) diambil dari daftar.` : ""}` })),
  ];
}

/** Contests over a place, above it and below it; an empty column is marked and not counted. */
export function presentPaslon({ t, konteks, kontes, fakta }: { readonly t: Tinjauan; readonly konteks: Konteks; readonly kontes: readonly Kontes[]; readonly fakta: readonly SumberJumlah[] }): TabPaslon {
  const { tingkat } = t.wilayah;
  const kelompok = [
    { judul: `Dipilih di ${t.wilayah.namaLengkap}`, kontes: kontes.filter((k) => k.tingkat === tingkat) }, { judul: "Kontes di atasnya", kontes: kontes.filter((k) => k.tingkat < tingkat) },
    { judul: "Kontes di bawahnya", kontes: kontes.filter((k) => k.tingkat > tingkat) },
  ].filter((g) => g.kontes.length > 0);
  const jumlah = jumlahPasangan(kontes);
  const ada = kontes.some((k) => k.paslon.length > 0);
  const tunggal = kontes.filter((k) => k.paslon.some((p) => p.kolomKosong)).length;
  return {
    saat: formatHariSaat(t.saat, t.wilayah.zona), pemilihan: t.pemilihan.nama, jumlah: ada ? formatBilangan(jumlah) : "Belum diketahui", jejak: ROUTES.jejak(t.wilayah.kode, "paslon.jumlah", konteks),
    rinci: ada ? `${rumus(hitungDaftar(kontes)).replace(/ = .*$/, "")} dalam ${formatBilangan(kontes.length)} kontes${tunggal > 0 ? `; ${formatBilangan(tunggal)} melawan kolom kosong` : ""}` : kontes.length > 0 ? `${formatBilangan(kontes.length)} kontes, belum ada penetapan pasangan calon sampai saat ini` : "Tidak ada kontes di sini",
    kelompok: kelompok.map((g) => ({ judul: g.judul, kontes: g.kontes.map((k) => kontesTampil(k, t, konteks)) })), cocok: ada ? pencocokan(kontes, fakta, t, konteks) : [],
  };
}
