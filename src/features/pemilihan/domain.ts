/** Kinds of contest of which sources state a number of pairs of their own. */
export const JENIS_BERHITUNG = [{ jenis: "BUPATI", fakta: "paslon.jumlah.bupati" }, { jenis: "WALI_KOTA", fakta: "paslon.jumlah.wali-kota" }] as const;

export type Pasangan = { readonly nomorUrut: number; readonly nama: string | null; readonly namaWakil: string | null; readonly kolomKosong: boolean; readonly sumber: string; readonly tanggal: string };
export type Kontes = { readonly kunci: string; readonly jenis: string; readonly jenisNama: string; readonly wilayah: string; /** Without its kind: "Bupati Kerinci", "Wali Kota Jambi". */ readonly wilayahPendek: string; readonly tingkat: number; readonly paslon: readonly Pasangan[] };
export type SumberJumlah = { readonly jenis: string; readonly nilai: number | null; readonly status: "RESMI" | "ESTIMASI" | "CONTOH" | "KLAIM"; readonly sumber: string; readonly tanggal: string; readonly dipakai: boolean };

/** An empty column has a number on the ballot and is not a pair. */
export const jumlahPasangan = (kontes: readonly Pick<Kontes, "paslon">[]) => kontes.reduce((n, k) => n + k.paslon.filter((p) => !p.kolomKosong).length, 0);

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

// ── What is elected where ─────────────────────────────────────────────────────────────────────────────────────
export type JenisPemilihan = "PILKADA" | "PEMILU";
/** Ballots over a whole province, by kind of election, in the order of the form. */
export const KONTES_PROVINSI: Readonly<Record<JenisPemilihan, readonly string[]>> = { PILKADA: ["GUBERNUR"], PEMILU: ["PRESIDEN", "DPR", "DPD", "DPRD_PROVINSI"] };
/** The one ballot of a kab/kota. */
export const kontesKabKota = (jenis: JenisPemilihan, jenisWilayah: string) => (jenis === "PEMILU" ? "DPRD_KABKOTA" : jenisWilayah === "KOTA" ? "WALI_KOTA" : "BUPATI");
/** The catalogue an election of this kind starts from. */
export const TEMPLAT: Readonly<Record<JenisPemilihan, string>> = { PILKADA: "templat-pilkada", PEMILU: "templat-pemilu" };

/** Two people stand together; all others stand alone, or are a party. */
export const berpasangan = (jenisKontes: string) => ["GUBERNUR", "BUPATI", "WALI_KOTA", "PRESIDEN"].includes(jenisKontes);
/** Against a single pair stands an empty column. */
export const berkolomKosong = (jenisKontes: string) => ["GUBERNUR", "BUPATI", "WALI_KOTA"].includes(jenisKontes);

type Tempat = { readonly id: number; readonly kode: string; readonly jenisKode: string };
export type KontesBaru = { readonly wilayahId: number; readonly jenisKode: string };

/** The contests that were chosen, and who takes part: the province where it votes as one, else only the kab/kota that vote. */
export function susunKontes(jenis: JenisPemilihan, provinsi: { readonly id: number }, kabKota: readonly Tempat[], pilihan: { readonly provinsi: readonly string[]; readonly kabKota: "SEMUA" | readonly string[] }): { readonly kontes: readonly KontesBaru[]; readonly peserta: readonly number[] } {
  const atas = KONTES_PROVINSI[jenis].filter((k) => pilihan.provinsi.includes(k)).map((jenisKode) => ({ wilayahId: provinsi.id, jenisKode }));
  const memilih = kabKota.filter((w) => pilihan.kabKota === "SEMUA" || pilihan.kabKota.includes(w.kode));
  return { kontes: [...atas, ...memilih.map((w) => ({ wilayahId: w.id, jenisKode: kontesKabKota(jenis, w.jenisKode) }))], peserta: atas.length > 0 ? [provinsi.id] : memilih.map((w) => w.id) };
}

// ── The list of a contest ─────────────────────────────────────────────────────────────────────────────────────
/** The other of two numbers is the empty column's. Null: a single pair has the number 1 or 2. */
export const nomorKolomKosong = (nomor: number): number | null => (nomor === 1 || nomor === 2 ? 3 - nomor : null);

const sama = (a: Pasangan, b: Pasangan) => a.nomorUrut === b.nomorUrut && a.nama === b.nama && a.namaWakil === b.namaWakil && a.kolomKosong === b.kolomKosong && a.sumber === b.sumber && a.tanggal === b.tanggal;

/** From the list in force to another: what ends, what begins; what is the same stays. Empty both: nothing changes. */
export function rencanaPaslon(kini: readonly (Pasangan & { readonly id: number })[], baru: readonly Pasangan[]): { readonly akhiri: readonly number[]; readonly tambah: readonly Pasangan[] } {
  return { akhiri: kini.filter((k) => !baru.some((b) => sama(k, b))).map((k) => k.id), tambah: baru.filter((b) => !kini.some((k) => sama(k, b))) };
}
