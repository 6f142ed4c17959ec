import type { StatusButuh } from "@/features/capaian/domain";
import { diDalam, KODE_WILAYAH, type KodeWilayah, leluhur, tingkatDari } from "@/features/wilayah/domain";
import { selisihHari, type Tanggal, tambahHari, type Zona } from "@/lib/waktu";

/** One repeat vote names this many TPS at most: the largest ordered so far had 88 (Jambi 2021). */
export const PALING_BANYAK_TPS = 300;

/** "15.08.03.2001.001", "15.08.03.2001 TPS 1" or "15.08.03.2001/1": the code of a desa and the number of a TPS in it. Null: neither. */
export function bacaKodeTps(teks: string): KodeWilayah | null {
  const [, desa = "", nomor = ""] = /^(\d{2}\.\d{2}\.\d{2}\.\d{4})[\s./,;:-]*(?:tps)?[\s.:]*0*([1-9]\d{0,2})$/i.exec(teks.trim()) ?? [];
  return desa === "" ? null : kodeTps(desa, Number(nomor));
}
/** The same rule as the register's: three digits after the code of the desa. */
export const kodeTps = (desa: KodeWilayah, nomor: number): KodeWilayah => `${desa}.${String(nomor).padStart(3, "0")}`;
export const namaTps = (kode: KodeWilayah) => `TPS ${kode.slice(-3)}`;
export const desaDari = (tps: KodeWilayah): KodeWilayah => tps.slice(0, tps.lastIndexOf("."));
export const adalahTps = (kode: string) => KODE_WILAYAH.test(kode) && tingkatDari(kode) === 5 && !kode.endsWith(".000");

export type Tempelan = { readonly kode: readonly KodeWilayah[]; readonly salah: readonly { readonly baris: number; readonly teks: string }[] };
/** A pasted list, one TPS a line; what cannot be read is said by its line. Each TPS once, in the order of its code. */
export function bacaTempelan(teks: string): Tempelan {
  const baris = teks.split(/\r?\n/).map((isi, i) => ({ baris: i + 1, teks: isi.trim(), kode: bacaKodeTps(isi) })).filter((b) => b.teks !== "");
  return { kode: [...new Set(baris.flatMap((b) => b.kode ?? []))].toSorted(), salah: baris.filter((b) => b.kode === null).map(({ baris: n, teks: t }) => ({ baris: n, teks: t.slice(0, 60) })) };
}

/** "1, 3-5" of one desa; null when it is no such list. */
export function bacaNomor(teks: string): readonly number[] | null {
  const bagian = teks.split(",").map((b) => b.trim()).filter((b) => b !== "");
  const nomor = bagian.map((b) => {
    const [, dari, sampai] = /^0*([1-9]\d{0,2})(?:\s*[-–]\s*0*([1-9]\d{0,2}))?$/.exec(b) ?? [];
    const [a, z] = [Number(dari), Number(sampai ?? dari)];
    return dari === undefined || z < a ? null : Array.from({ length: z - a + 1 }, (_, i) => a + i);
  });
  return nomor.includes(null) ? null : [...new Set(nomor.flatMap((n) => n ?? []))].toSorted((a, b) => a - b);
}

/** The smallest place that holds them all; null without any. */
export function leluhurBersama(kode: readonly KodeWilayah[]): KodeWilayah | null {
  const [pertama, ...lain] = kode.map((k) => [...leluhur(k), k]);
  return pertama?.findLast((calon) => lain.every((jalur) => jalur.includes(calon))) ?? null;
}

/** Which of the repeated contests concern no chosen TPS, and which TPS no contest. Both must be none. */
export function periksaKontes(kontes: readonly { readonly id: number; readonly wilayah: KodeWilayah }[], tps: readonly KodeWilayah[]) {
  return { tanpaTps: kontes.filter((k) => !tps.some((t) => diDalam(k.wilayah, t))).map((k) => k.id), tanpaKontes: tps.filter((t) => !kontes.some((k) => diDalam(k.wilayah, t))) };
}

export type Batas = { readonly hari: number; readonly sejak: "PEMUNGUTAN" | "DASAR" };
/** The last day allowed, and by how many days the chosen one is over it (negative: to spare). */
export function tenggat(batas: Batas | null, tanggal: { readonly pemungutan: Tanggal; readonly dasar: Tanggal; readonly hari: Tanggal }): { readonly sampai: Tanggal; readonly lewat: number } | null {
  if (!batas) return null;
  const sampai = tambahHari(batas.sejak === "DASAR" ? tanggal.dasar : tanggal.pemungutan, batas.hari);
  return { sampai, lewat: selisihHari(sampai, tanggal.hari) };
}

/** What lies ready of the parent's reserve for PSU beside what this PSU needs of it. Null: not known, which is not nothing. */
export type Cadangan = { readonly kontes: string; readonly wilayah: KodeWilayah; readonly wilayahNama: string; readonly tersedia: number | null; readonly disiapkan: number | null; readonly butuh: number | null; readonly butuhDari: number; readonly tps: number;
  /** Of how many units that set some aside how many have said so, since when, and whether any of it is a sample. */ readonly lapor: number; readonly unit: number; readonly per: Tanggal | null; readonly contoh: boolean };
/** Where some have not said yet, what lies ready is no less than what is known, and so is what is needed. */
export function cukup({ tersedia, butuh, butuhDari, tps, lapor, unit }: Cadangan): boolean | null {
  if (tersedia === null || butuh === null) return null;
  if (tersedia < butuh) return lapor < unit ? null : false;
  return butuhDari < tps ? null : true;
}
/** Voters of the TPS of a repeat vote, of as many as they are known of, and how good that is. */
export type DptPsu = { readonly nilai: number; readonly tps: number; readonly status: StatusButuh };
/** Whose clock a repeat vote goes by: that of its first TPS, for they are of one area. */
export const zonaPsu = (tps: readonly { readonly zona: Zona }[]): Zona => tps[0]?.zona ?? "WIB";
