import type { Tanggal } from "@/lib/waktu";

export type StatusJabatan = "DEFINITIF" | "PJ" | "PJS" | "PLT" | "PLH";
/** A person in an office: who answers, who signs. `mulai` and `selesai` are whole days, both included; null: open on that side. */
export type Pejabat = {
  readonly id: number; readonly kode: string; readonly lembaga: string; readonly jabatan: string; readonly nama: string; readonly status: StatusJabatan;
  readonly mulai: Tanggal | null; readonly selesai: Tanggal | null; readonly telepon: string | null;
  /** The aspek this person answers for; null: none in particular. */
  readonly aspek: string | null; readonly contoh: boolean;
};

export const menjabat = ({ mulai, selesai }: Pick<Pejabat, "mulai" | "selesai">, pada: Tanggal) => (mulai === null || mulai <= pada) && (selesai === null || pada <= selesai);

/** Who can be rung before who cannot, then the newest in office. */
const lebihDulu = (a: Pejabat, b: Pejabat) =>
  Number(a.telepon === null) - Number(b.telepon === null) || (b.mulai ?? "").localeCompare(a.mulai ?? "") || a.nama.localeCompare(b.nama, "id") || a.id - b.id;

/** The first of the wanted (wilayah, aspek) for which anybody is in office that day; null: nobody is in the register. */
export function pilihHubungan(semua: readonly Pejabat[], pada: Tanggal, dicari: readonly { readonly kode: string; readonly aspek: string }[]): Pejabat | null {
  const aktif = semua.filter((p) => menjabat(p, pada));
  for (const { kode, aspek } of dicari) {
    const [cocok] = aktif.filter((p) => p.kode === kode && p.aspek === aspek).toSorted(lebihDulu);
    if (cocok) return cocok;
  }
  return null;
}
