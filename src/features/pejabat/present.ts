import { formatTanggalPendek } from "@/lib/waktu";
import { menjabat, type Pejabat, type StatusJabatan } from "./domain";

/** Said before the office; a definitive holder needs no word. */
const KATA_STATUS_JABATAN: Readonly<Record<StatusJabatan, string>> = { DEFINITIF: "", PJ: "Pj. ", PJS: "Pjs. ", PLT: "Plt. ", PLH: "Plh. " };

/** "Plt. Ketua, KPU Sarolangun". */
export const jabatanLengkap = ({ status, jabatan, lembaga }: Pick<Pejabat, "status" | "jabatan" | "lembaga">) => `${KATA_STATUS_JABATAN[status]}${jabatan}, ${lembaga}`;

export const presentHubungi = (p: Pejabat | null) => p && { nama: p.nama, jabatan: jabatanLengkap(p), telepon: p.telepon };

type Baris = Pejabat & { readonly wilayah: string; readonly nip: string | null };
export type PejabatTampil = { readonly id: number; readonly wilayah: string; readonly nama: string; readonly jabatan: string; readonly rinci: string; readonly menjabat: boolean; readonly contoh: boolean; readonly isian: Readonly<Record<string, string>> };

/** A row of the register; `isian`: the form as it stands. */
export function presentPejabat(p: Baris, aspek: ReadonlyMap<string, string>, hariIni: string): PejabatTampil {
  const masa = [p.mulai && `sejak ${formatTanggalPendek(p.mulai)}`, p.selesai && `sampai ${formatTanggalPendek(p.selesai)}`].filter(Boolean).join(" ");
  return {
    id: p.id, wilayah: p.wilayah, nama: p.nama, jabatan: jabatanLengkap(p), menjabat: menjabat(p, hariIni), contoh: p.contoh,
    rinci: [p.aspek && (aspek.get(p.aspek) ?? p.aspek), p.telepon ?? "tanpa telepon", p.nip && `NIP ${p.nip}`, masa].filter(Boolean).join("; "),
    isian: { id: String(p.id), wilayah: p.kode, nama: p.nama, jabatan: p.jabatan, lembaga: p.lembaga, status: p.status, mulai: p.mulai ?? "", selesai: p.selesai ?? "", nip: p.nip ?? "", telepon: p.telepon ?? "", aspek: p.aspek ?? "" },
  };
}
export const PILIHAN_STATUS = [["DEFINITIF", "Definitif"], ["PJ", "Penjabat (Pj.)"], ["PJS", "Penjabat sementara (Pjs.)"], ["PLT", "Pelaksana tugas (Plt.)"], ["PLH", "Pelaksana harian (Plh.)"]].map(([nilai = "", teks = ""]) => ({ nilai, teks }));
