import type { Pemetaan } from "@/features/wilayah/domain";
import { ratio } from "@/lib/ratio";

/** One source's word on a number of TPS or voters. */
export type SumberAngka = {
  readonly jenis: string; readonly wilayahId: number; readonly pemilihan: string; readonly nilai: number | null; readonly status: "RESMI" | "ESTIMASI" | "CONTOH" | "KLAIM";
  readonly sumber: string; readonly tanggal: string; readonly dipakai: boolean; readonly disanggah: number; readonly pemetaan?: Pemetaan | null;
};
/** The figure in force, and what else is said. Null `nilai`: nobody's figure was adopted. */
export type Angka = {
  readonly nilai: number | null; readonly status: SumberAngka["status"] | null; readonly sumber: string | null; readonly tanggal: string | null;
  /** Figures of other sources that are not the one in force; each once. */
  readonly beda: readonly number[]; readonly disanggah: number; readonly adaSumber: boolean; readonly pemetaan: Pemetaan | null;
};

export function angkaBerlaku(semua: readonly SumberAngka[], jenis: string, wilayahId: number, pemilihan: string): Angka {
  const milik = semua.filter((f) => f.jenis === jenis && f.wilayahId === wilayahId && f.pemilihan === pemilihan);
  const ini = milik.find((f) => f.dipakai) ?? null;
  const lain = milik.flatMap((f) => (f.nilai !== null && f.nilai !== ini?.nilai ? [f.nilai] : []));
  return { nilai: ini?.nilai ?? null, status: ini?.status ?? null, sumber: ini?.sumber ?? null, tanggal: ini?.tanggal ?? null, beda: [...new Set(lain)], disanggah: milik.reduce((n, f) => n + f.disanggah, 0), adaSumber: milik.length > 0, pemetaan: ini?.pemetaan ?? null };
}

/** TPS and voters of one place in one election. */
export type Isi = { readonly tps: Angka; readonly dpt: Angka; readonly lakiLaki: Angka; readonly perempuan: Angka };
const JENIS = { tps: "tps.jumlah", dpt: "dpt.jumlah", lakiLaki: "dpt.laki-laki", perempuan: "dpt.perempuan" } as const;
export const JENIS_DPT: readonly string[] = Object.values(JENIS);

export const isiDari = (semua: readonly SumberAngka[], wilayahId: number, pemilihan: string): Isi => {
  const satu = (jenis: string) => angkaBerlaku(semua, jenis, wilayahId, pemilihan);
  return { tps: satu(JENIS.tps), dpt: satu(JENIS.dpt), lakiLaki: satu(JENIS.lakiLaki), perempuan: satu(JENIS.perempuan) };
};

/** Voters per TPS; null where one of the two is not known. */
export const pemilihPerTps = ({ tps, dpt }: Isi): number | null => (tps.nilai === null || dpt.nilai === null ? null : ratio(dpt.nilai, tps.nilai));

/** Men and women against the whole; null where one of the three is not known. */
export const selisihKelamin = ({ dpt, lakiLaki: l, perempuan: p }: Isi): number | null => (dpt.nilai === null || l.nilai === null || p.nilai === null ? null : l.nilai + p.nilai - dpt.nilai);

/** This less the earlier one; null where either is not known: unknown is not zero. */
export const beda = (kini: number | null, lalu: number | null): number | null => (kini === null || lalu === null ? null : kini - lalu);

/**
 * Do the parts make up the whole? TUTUP: all are known and they do. SISA: some are not known, and what the known leave over is theirs
 * together; it is never given to one of them. SELISIH: they cannot make it up. TERBUKA: the whole or all parts are not known.
 */
export type Penutup = {
  readonly keadaan: "TUTUP" | "SISA" | "SELISIH" | "TERBUKA"; readonly induk: number | null; readonly jumlah: number | null; readonly diketahui: number; readonly dari: number;
  /** Whole less the known parts. */
  readonly sisa: number | null;
};

export function tutup(induk: number | null, anak: readonly (number | null)[]): Penutup {
  const ada = anak.flatMap((n) => n ?? []);
  const jumlah = ada.length === 0 ? null : ada.reduce((a, b) => a + b, 0);
  const sisa = induk === null || jumlah === null ? null : induk - jumlah;
  const lengkap = ada.length === anak.length;
  const keadaan = sisa === null ? "TERBUKA" : lengkap ? (sisa === 0 ? "TUTUP" : "SELISIH") : sisa > 0 ? "SISA" : "SELISIH";
  return { keadaan, induk, jumlah, diketahui: ada.length, dari: anak.length, sisa };
}
