import type { Pemetaan } from "@/features/wilayah/domain";
import { ratio } from "@/lib/ratio";

/** One source's word on turnout, or on a target for it. Percent 0–100; `pembilang`/`penyebut` when it gives its base. */
export type SumberPartisipasi = {
  readonly id: string; readonly jenis: string; readonly wilayahId: number; readonly pemilihan: string; readonly pemilihanNama: string; readonly hari: string; readonly kontes: string | null;
  readonly nilai: number | null; readonly pembilang: number | null; readonly penyebut: number | null; readonly status: "RESMI" | "ESTIMASI" | "CONTOH" | "KLAIM";
  readonly sumber: string; readonly tanggal: string; readonly catatan: string | null; readonly dipakai: boolean; readonly pemetaan?: Pemetaan | null;
};

/** Groups of voters that somebody has to count: what exactly is counted, so that two offices count the same. */
export const KELOMPOK = [
  { jenis: "pemilih.disabilitas", nama: "Penyandang disabilitas", batasan: "Pemilih dalam DPT yang tercatat menyandang disabilitas, semua ragam; seorang dihitung satu kali." },
  { jenis: "pemilih.pemula", nama: "Pemilih pemula", batasan: "Pemilih dalam DPT yang baru pertama kali berhak memilih: genap 17 tahun, menikah, atau pensiun dari TNI/Polri sesudah pemilihan sebelumnya." },
  { jenis: "pemilih.perbatasan", nama: "Daerah perbatasan", batasan: "Pemilih dalam DPT di desa dan kelurahan yang berbatasan langsung dengan provinsi atau negara lain." },
] as const;

/** Turnout: all who voted (DPT, DPTb and DPK) by the DPT. */
export const BATASAN = "Partisipasi = pengguna hak pilih, termasuk DPTb dan DPK, dibagi DPT. Sumber yang menghitung lain disebut di barisnya; persentase tanpa pembilang dan penyebut adalah klaim dan tidak pernah dirata-ratakan.";

const berdasar = (f: SumberPartisipasi) => f.pembilang !== null && f.penyebut !== null && f.penyebut > 0 && f.status !== "KLAIM";

/** The share 0–1 by its own base; a bare percentage as it was said. */
export const shareDari = (f: SumberPartisipasi): number | null => (f.pembilang !== null && f.penyebut !== null ? ratio(f.pembilang, f.penyebut) : f.nilai === null ? null : f.nilai / 100);

/** Does the percentage a source gives follow from the base it gives? To its own last decimal. */
export const cocokDasar = (f: SumberPartisipasi): boolean => f.nilai === null || f.pembilang === null || f.penyebut === null || Math.abs((f.pembilang / f.penyebut) * 100 - f.nilai) < 0.01;

/** The one turnout that counts for (election, contest): the adopted; else the only one with a base; else none, rather than one picked by us. */
export function utama(semua: readonly SumberPartisipasi[]): SumberPartisipasi | null {
  const calon = semua.filter(berdasar);
  return calon.find((f) => f.dipakai) ?? (calon.length === 1 ? calon[0] ?? null : null);
}

/** The last turnout with a base before an election. What is another place's, before a split, is no base for this one. */
export function terakhir(semua: readonly SumberPartisipasi[], pemilihan: string, hari: string): SumberPartisipasi | null {
  const lalu = semua.filter((f) => f.jenis === "partisipasi.capaian" && f.pemilihan !== pemilihan && f.hari < hari && f.pemetaan?.cara !== "PENDAHULU");
  const kunci = [...new Set(lalu.toSorted((a, b) => (a.hari < b.hari ? 1 : a.hari > b.hari ? -1 : 0)).map((f) => `${f.pemilihan} ${f.kontes ?? ""}`))];
  return kunci.map((k) => utama(lalu.filter((f) => `${f.pemilihan} ${f.kontes ?? ""}` === k))).find((f) => f !== null) ?? null;
}

/** What a target means in people: the least number of voters that reaches it. The tiny subtrahend undoes binary fractions. */
export const orangUntuk = (persen: number, dpt: number) => Math.max(0, Math.ceil((persen * dpt) / 100 - 1e-6));

/** Voters on the list now, less those who came last time: a difference of two totals, not a list of persons. Null: one of them is not known. */
export const potensial = (dpt: number | null, lalu: SumberPartisipasi | null): number | null => (dpt === null || lalu?.pembilang == null ? null : dpt - lalu.pembilang);
