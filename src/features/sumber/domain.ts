/** One source's word on one fact. `dipakai`: the adopted one among those of its jenis and pemilihan. */
export type SumberFakta = {
  readonly jenis: string; readonly jenisNama: string; readonly satuan: string; readonly nilai: number | null; readonly kategori: string | null; readonly status: "RESMI" | "ESTIMASI" | "CONTOH" | "KLAIM";
  readonly sumber: string; readonly tanggal: string; readonly catatan: string | null; readonly iniPemilihan: boolean; readonly pemilihanNama: string; readonly hari: string; readonly dipakai: boolean;
};

/** The adopted figure of this election; null when none was adopted. */
export const dipakai = <F extends SumberFakta>(semua: readonly F[], jenis: string): F | null => semua.find((f) => f.jenis === jenis && f.iniPemilihan && f.dipakai) ?? null;

/** Where this election has none: the latest earlier one's, to be used as an estimate only. */
export const perkiraan = <F extends SumberFakta>(semua: readonly F[], jenis: string): F | null =>
  semua.filter((f) => f.jenis === jenis && !f.iniPemilihan && f.dipakai).toSorted((a, b) => (a.hari < b.hari ? 1 : -1))[0] ?? null;

/** Sources on the same fact that say another figure than the adopted one. */
export function berbeda<F extends SumberFakta>(semua: readonly F[], jenis: string): readonly F[] {
  const ini = dipakai(semua, jenis);
  return ini === null ? [] : semua.filter((f) => f.jenis === jenis && f.iniPemilihan && !f.dipakai && (f.nilai !== ini.nilai || f.kategori !== ini.kategori));
}
