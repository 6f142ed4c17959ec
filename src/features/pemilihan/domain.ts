/** Kinds of contest of which sources state a number of pairs of their own. */
export const JENIS_BERHITUNG = [{ jenis: "BUPATI", fakta: "paslon.jumlah.bupati" }, { jenis: "WALI_KOTA", fakta: "paslon.jumlah.wali-kota" }] as const;

export type Pasangan = { readonly nomorUrut: number; readonly nama: string | null; readonly namaWakil: string | null; readonly kolomKosong: boolean; readonly sumber: string; readonly tanggal: string };
export type Kontes = { readonly kunci: string; readonly jenis: string; readonly jenisNama: string; readonly wilayah: string; /** Without its kind: "Bupati Kerinci", "Wali Kota Jambi". */ readonly wilayahPendek: string; readonly tingkat: number; readonly paslon: readonly Pasangan[] };
export type SumberJumlah = { readonly jenis: string; readonly nilai: number | null; readonly status: "RESMI" | "ESTIMASI" | "CONTOH" | "KLAIM"; readonly sumber: string; readonly tanggal: string; readonly dipakai: boolean };

/** An empty column has a number on the ballot and is not a pair. */
export const jumlahPasangan = (kontes: readonly Kontes[]) => kontes.reduce((n, k) => n + k.paslon.filter((p) => !p.kolomKosong).length, 0);

/** One way to make up the number of pairs: per kind of contest, and their sum. */
export type Hitungan = { readonly bagian: readonly { readonly jenis: string; readonly nama: string; readonly nilai: number; readonly dari: "DAFTAR" | "SUMBER" }[]; readonly jumlah: number };

/** The pairs on the list, by kind of contest. */
export function hitungDaftar(kontes: readonly Kontes[]): Hitungan {
  const jenis = [...new Map(kontes.map((k) => [k.jenis, k.jenisNama])).entries()];
  return { bagian: jenis.map(([kode, nama]) => ({ jenis: kode, nama, nilai: jumlahPasangan(kontes.filter((k) => k.jenis === kode)), dari: "DAFTAR" as const })), jumlah: jumlahPasangan(kontes) };
}

/** What other sources make of it: where one of them says nothing of a kind, the list's number stands. One for each source and day that says another number. */
export function hitungLain(daftar: Hitungan, fakta: readonly SumberJumlah[]): readonly (Hitungan & { readonly sumber: string; readonly tanggal: string; readonly status: SumberJumlah["status"] })[] {
  const lain = fakta.filter((f) => !f.dipakai && f.nilai !== null && JENIS_BERHITUNG.some((j) => j.fakta === f.jenis));
  const ucapan = (f: SumberJumlah) => `${f.sumber}\n${f.tanggal}`;
  return [...new Set(lain.map(ucapan))].flatMap((satu) => {
    const milik = lain.filter((f) => ucapan(f) === satu);
    const bagian = daftar.bagian.map((b) => {
      const kata = milik.find((f) => JENIS_BERHITUNG.some((j) => j.fakta === f.jenis && j.jenis === b.jenis))?.nilai ?? null;
      return kata === null ? b : { ...b, nilai: kata, dari: "SUMBER" as const };
    });
    const [pertama] = milik;
    return pertama && bagian.some((b, i) => b.nilai !== daftar.bagian[i]?.nilai) ? [{ bagian, jumlah: bagian.reduce((n, b) => n + b.nilai, 0), sumber: pertama.sumber, tanggal: pertama.tanggal, status: pertama.status }] : [];
  });
}
