import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { Ind, Kebun } from "./kebun";
import { baris } from "./sql";

/** Everything that is truth, as raw rows: nothing derived (no gugur, kebutuhan or capaian) is read. Instants in microseconds. */
export type Mentah = {
  readonly wilayah: readonly { readonly id: number; readonly kode: string }[];
  readonly laporan: readonly { readonly id: string; readonly wilayah_id: number; readonly per: string; readonly urut: bigint; readonly pada: bigint; readonly contoh: boolean; readonly menggantikan: string | null }[];
  readonly nilai: readonly { readonly laporan_id: string; readonly indikator_id: number; readonly n: number; readonly m: number | null; readonly bendera: boolean }[];
  readonly verifikasi: readonly { readonly laporan_id: string; readonly putusan: string; readonly pada: bigint }[];
  readonly adopsi: readonly { readonly wilayah_id: number; readonly jenis: string; readonly nilai: number; readonly pada: bigint; readonly id: number }[];
};

export async function bacaMentah(sql: Client, k: Kebun): Promise<Mentah> {
  const besar = <T extends { pada: string }>(rows: readonly T[]) => rows.map((r) => ({ ...r, pada: BigInt(r.pada) }));
  const laporan = await baris<Omit<Mentah["laporan"][number], "pada" | "urut"> & { pada: string; urut: string }>(sql, `SELECT id::text, wilayah_id, per::text, urut::text, mikro(pada_at) AS pada, status = 'CONTOH' AS contoh,
    menggantikan_id::text AS menggantikan FROM laporan WHERE pemilihan_id = $1 AND jenis = 'LAPORAN'`, [k.pemilihanId]);
  return {
    wilayah: await baris(sql, "SELECT id, kode FROM wilayah WHERE provinsi_id = $1", [k.provinsiId]),
    laporan: besar(laporan).map((l) => ({ ...l, urut: BigInt(l.urut) })),
    nilai: await baris(sql, "SELECT laporan_id::text, indikator_id, pembilang::float8 AS n, penyebut::float8 AS m, bendera FROM nilai WHERE laporan_id IN (SELECT id FROM laporan WHERE pemilihan_id = $1)", [k.pemilihanId]),
    verifikasi: besar(await baris<{ laporan_id: string; putusan: string; pada: string }>(sql, "SELECT laporan_id::text, putusan, mikro(pada_at) AS pada FROM verifikasi WHERE laporan_id IN (SELECT id FROM laporan WHERE pemilihan_id = $1)", [k.pemilihanId])),
    adopsi: besar(await baris<{ wilayah_id: number; jenis: string; nilai: number; pada: string; id: number }>(sql, `SELECT f.wilayah_id, f.jenis_kode AS jenis, f.nilai::float8 AS nilai, mikro(a.pada_at) AS pada, a.id::int
      FROM adopsi a JOIN fakta f ON f.id = a.fakta_id WHERE f.pemilihan_id = $1`, [k.pemilihanId])),
  };
}

const terbesar = <T>(xs: readonly T[], lebih: (a: T, b: T) => boolean) => xs.reduce<T | null>((a, x) => (a === null || lebih(x, a) ? x : a), null);

/** The need of one unit at an instant, by the four rules of the test catalogue; null: not known. */
function butuhUnit(d: Mentah, wilayahId: number, nama: Ind, saat: bigint): number | null {
  const fakta = (jenis: string) => terbesar(d.adopsi.filter((a) => a.wilayah_id === wilayahId && a.jenis === jenis && a.pada <= saat), (a, b) => a.pada > b.pada || (a.pada === b.pada && a.id > b.id))?.nilai ?? null;
  if (nama === "segel") return 10;
  if (nama === "saran") return null;
  if (nama === "suara") { const dpt = fakta("dpt.jumlah"); return dpt === null ? null : Math.ceil((dpt * 1025) / 1000); }
  const tps = fakta("tps.jumlah");
  return tps === null ? null : tps * 2;
}

const diBawah = (kode: string, akar: string) => `${kode}.`.startsWith(`${akar}.`);

/** Need of a node: the sum over its units. */
export function hitungButuh(d: Mentah, unit: readonly string[], akar: string, nama: Ind, saat: bigint) {
  const milik = d.wilayah.filter((w) => unit.includes(w.kode) && diBawah(w.kode, akar)).map((w) => butuhUnit(d, w.id, nama, saat));
  return { penyebut: milik.reduce<number>((n, m) => n + (m ?? 0), 0), unit: milik.length, unit_tanpa_dasar: milik.filter((m) => m === null).length };
}

/** Capaian of a node by the definition: of each unit the latest by (day, number) that nobody corrected or returned. Null: nobody reported. */
export function hitungCapaian(d: Mentah, k: Kebun, unit: readonly string[], akar: string, nama: Ind, saat: bigint) {
  const [indikatorId, dikenal] = [k.i(nama), d.laporan.filter((l) => l.pada <= saat)];
  const diganti = new Set([...dikenal.map((l) => l.menggantikan), ...d.verifikasi.filter((v) => v.putusan === "DIKEMBALIKAN" && v.pada <= saat).map((v) => v.laporan_id)]);
  const sah = new Set(d.verifikasi.filter((v) => v.putusan === "DIVERIFIKASI" && v.pada <= saat).map((v) => v.laporan_id));
  const kini = d.wilayah.filter((w) => unit.includes(w.kode) && diBawah(w.kode, akar)).flatMap((w) => {
    const calon = dikenal.filter((l) => l.wilayah_id === w.id && !diganti.has(l.id)).flatMap((l) => d.nilai.filter((n) => n.laporan_id === l.id && n.indikator_id === indikatorId).map((n) => ({ ...l, ...n })));
    const l = terbesar(calon, (a, b) => a.per > b.per || (a.per === b.per && a.urut > b.urut));
    if (!l) return [];
    const m = butuhUnit(d, w.id, nama, saat) ?? l.m;
    return [{ ...l, p: m ?? 0, t: Math.min(l.n, m ?? 0), lebih: m === null ? 0 : Math.max(0, l.n - m), s: sah.has(l.id) ? 1 : 0 }];
  });
  if (kini.length === 0) return null;
  const jumlah = (f: (x: (typeof kini)[number]) => number) => kini.reduce((n, x) => n + f(x), 0);
  const hari = [...new Set(kini.map((x) => x.per))].toSorted();
  const umur = Object.fromEntries(hari.map((per) => {
    const pada = kini.filter((x) => x.per === per);
    return [per, [pada.length, pada.reduce((n, x) => n + x.t, 0), pada.reduce((n, x) => n + x.p, 0), pada.filter((x) => x.p === 0 || x.t < x.p).length]];
  }));
  return { unit_lapor: kini.length, unit_sah: jumlah((x) => x.s), unit_contoh: jumlah((x) => (x.contoh ? 1 : 0)), bendera: jumlah((x) => (x.bendera ? 1 : 0)), pembilang: jumlah((x) => x.n), terpenuhi: jumlah((x) => x.t),
    lebih: jumlah((x) => x.lebih), penyebut: jumlah((x) => x.p), terpenuhi_sah: jumlah((x) => x.s * x.t), penyebut_sah: jumlah((x) => x.s * x.p), umur, per_lama: hari[0], per_baru: hari.at(-1) };
}

/** The chain by hand: every hash from the one before and the text it stands for. Returns the numbers that do not hold, and the head. */
export async function susunRantai(sql: Client, provinsiId: number): Promise<{ readonly salah: readonly string[]; readonly ujung: string; readonly panjang: number }> {
  const mata = await baris<{ urut: string; hash: Buffer; isi: string }>(sql, "SELECT urut::text, hash, isi_kanonik(jenis, rujukan_id) AS isi FROM rantai WHERE provinsi_id = $1 ORDER BY rantai.urut", [provinsiId]);
  let lalu = Buffer.alloc(0);
  const salah = mata.filter((m, i) => {
    lalu = createHash("sha256").update(lalu).update(m.isi, "utf8").digest();
    return m.urut !== String(i + 1) || !lalu.equals(m.hash);
  });
  return { salah: salah.map((m) => m.urut), ujung: lalu.toString("hex"), panjang: mata.length };
}
