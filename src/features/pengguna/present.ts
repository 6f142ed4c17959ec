import { KATA_PERAN, type Peran } from "@/auth/permissions";
import { namaLengkap } from "@/features/wilayah/domain";
import { formatBilangan } from "@/lib/format";
import type { StatusTampil } from "@/lib/tampil";
import { formatJam, formatSaat, type Zona } from "@/lib/waktu";
import type { Keadaan } from "./domain";

export { KATA_PERAN };

export const KATA_KEADAAN: Readonly<Record<Keadaan, string>> = { "aktif": "Aktif", "nonaktif": "Dinonaktifkan", "belum-masuk": "Belum memakai kodenya", "tanpa-faktor": "Pengisi data tanpa faktor kedua" };

type Akses = { readonly faktor: boolean; readonly wajib: boolean; readonly terakhirMasuk: Date | null; readonly sesiTerbuka: number; readonly terkunciSampai: Date | null };
type Orang = {
  readonly id: number; readonly surel: string; readonly nama: string; readonly aktif: boolean; readonly sudahMasuk: boolean; readonly sendiri: boolean; readonly milik: boolean; readonly akses: Akses | null;
  readonly penugasan: readonly { readonly id: number; readonly peran: Peran; readonly wilayah: { readonly kode: string; readonly nama: string; readonly tingkat: number; readonly jenis: { readonly nama: string } } }[];
};
type CipTampil = { readonly status: StatusTampil; readonly teks: string };
export type OrangTampil = {
  readonly id: number; readonly surel: string; readonly nama: string; readonly aktif: boolean; readonly dapatDiatur: boolean; readonly alasan: string | null;
  readonly tugas: readonly { readonly id: number; readonly teks: string }[]; readonly cip: readonly CipTampil[]; readonly rinci: string | null;
  readonly terkunci: boolean; readonly faktor: boolean; readonly sesi: boolean;
};

const keadaan = (o: Orang): CipTampil => (!o.aktif ? { status: "DIAM", teks: "Dinonaktifkan" } : o.sudahMasuk ? { status: "SIAP", teks: "Aktif" } : { status: "BELUM_ADA_DATA", teks: "Belum memakai kodenya" });
const faktor = (a: Akses): CipTampil[] => (a.faktor ? [{ status: "SIAP", teks: "Faktor kedua" }] : [{ status: a.wajib ? "PERHATIAN" : "BELUM_ADA_DATA", teks: "Tanpa faktor kedua" }]);

export function presentOrang(o: Orang, zona: Zona): OrangTampil {
  const a = o.akses;
  return {
    id: o.id, surel: o.surel, nama: o.nama, aktif: o.aktif, dapatDiatur: o.milik && !o.sendiri,
    alasan: o.sendiri ? "Anda sendiri: diatur di Akun saya." : o.milik ? null : "Bertugas juga di luar wilayah Anda; hanya admin di atasnya yang dapat mengatur.",
    tugas: o.penugasan.map((p) => ({ id: p.id, teks: `${KATA_PERAN[p.peran]}, ${namaLengkap({ ...p.wilayah })} (${p.wilayah.kode})` })),
    cip: [keadaan(o), ...(a && o.sudahMasuk ? faktor(a) : []), ...(a?.terkunciSampai ? [{ status: "KRITIS" as const, teks: `Terkunci sampai ${formatJam(a.terkunciSampai, zona)} ${zona}` }] : [])],
    rinci: a && `${a.terakhirMasuk ? `Terakhir masuk ${formatSaat(a.terakhirMasuk, zona)}` : "Belum pernah masuk"}; ${a.sesiTerbuka === 0 ? "tidak ada sesi terbuka" : `${formatBilangan(a.sesiTerbuka)} sesi terbuka`}.`,
    terkunci: a?.terkunciSampai != null, faktor: a?.faktor ?? false, sesi: (a?.sesiTerbuka ?? 0) > 0,
  };
}
