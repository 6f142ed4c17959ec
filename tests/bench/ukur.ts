// How things are measured here: closed loops of bounded time, rounds that alternate between the measured and its baseline, medians.

/** `laju` per second; the rest in milliseconds. */
export type Sebaran = { readonly laju: number; readonly p50: number; readonly p95: number; readonly maks: number; readonly n: number };

export const jam = () => Number(process.hrtime.bigint()) / 1e6; // milliseconds of the machine's monotonic clock: the same in every process
export const jeda = (ms: number) => new Promise<void>((selesai) => { setTimeout(selesai, ms); });

export function kuantil(data: readonly number[], q: number): number {
  const urut = data.toSorted((a, b) => a - b);
  return urut[Math.min(urut.length - 1, Math.floor(urut.length * q))] ?? Number.NaN;
}
export const median = (data: readonly number[]) => kuantil(data, 0.5);

export const sebaran = (latensi: readonly number[], lamaMs: number): Sebaran =>
  ({ laju: (latensi.length * 1000) / lamaMs, p50: kuantil(latensi, 0.5), p95: kuantil(latensi, 0.95), maks: kuantil(latensi, 1), n: latensi.length });

/** `n` callers, each asking again as soon as it is answered, for `detik` seconds. */
export async function lingkaran(n: number, detik: number, kerja: (ke: number) => Promise<unknown>): Promise<Sebaran> {
  const latensi: number[] = [];
  const mulai = jam();
  const habis = mulai + detik * 1000;
  let ke = 0;
  await Promise.all(Array.from({ length: n }, async () => {
    while (jam() < habis) {
      const a = jam();
      await kerja(ke++);
      latensi.push(jam() - a);
    }
  }));
  return sebaran(latensi, jam() - mulai);
}

/** Medians over rounds. Every round measures each once, every other round backwards, so that a drift of the machine hits all alike. */
export async function bergantian<K extends string>(ronde: number, kerja: Readonly<Record<K, () => Promise<Sebaran>>>): Promise<Readonly<Record<K, Sebaran>>> {
  const kunci = Object.keys(kerja) as K[];
  const hasil = new Map<K, Sebaran[]>(kunci.map((k) => [k, []]));
  for (let r = 0; r < ronde; r += 1) for (const k of r % 2 ? kunci.toReversed() : kunci) hasil.get(k)?.push(await kerja[k]());
  const tengah = (k: K): Sebaran => {
    const semua = hasil.get(k) ?? [];
    const m = (pilih: (s: Sebaran) => number) => median(semua.map(pilih));
    return { laju: m((s) => s.laju), p50: m((s) => s.p50), p95: m((s) => s.p95), maks: m((s) => s.maks), n: semua.reduce((a, s) => a + s.n, 0) };
  };
  return Object.fromEntries(kunci.map((k) => [k, tengah(k)])) as Readonly<Record<K, Sebaran>>;
}

// ── What is printed ──────────────────────────────────────────────────────────────────────────────────────────
export const angka = (x: number) => (Number.isFinite(x) ? x.toLocaleString("id-ID", { maximumFractionDigits: x >= 100 ? 0 : x >= 10 ? 1 : 2 }) : "–");
export const kali = (a: number, b: number) => `${angka(a / b)}×`;
export const kata = (kalimat: string) => console.log(kalimat);

export function tabel(judul: string, kepala: readonly string[], baris: readonly (readonly string[])[]): void {
  const lebar = kepala.map((k, i) => Math.max(k.length, ...baris.map((b) => b[i]?.length ?? 0)));
  const cetak = (b: readonly string[]) => kata(`  ${b.map((sel, i) => (i === 0 ? sel.padEnd(lebar[i] ?? 0) : sel.padStart(lebar[i] ?? 0))).join("  ")}`.trimEnd());
  kata(`\n${judul}`);
  cetak(kepala);
  for (const b of baris) cetak(b);
}

// ── What quality.md asks for ─────────────────────────────────────────────────────────────────────────────────
const batas: (readonly [id: string, batas: string, terukur: string, tahan: string])[] = [];
/** For the table at the end; null: this run measures only our side. */
export const nilai = (id: string, apa: string, terukur: string, tahan: boolean | null) => void batas.push([id, apa, terukur, tahan === null ? "sisi kita saja" : tahan ? "ya" : "TIDAK"]);
export const cetakBatas = () => tabel("Batas menurut quality.md", ["", "batas", "terukur", "tahan"], batas);

export const KEPALA = ["", "per detik", "p50 ms", "p95 ms", "dasar: per detik", "p50 ms", "p95 ms", "laju/dasar", "p50/dasar", "p95/dasar"];
/** One measured thing beside its baseline of the same rounds. */
export const baris = (nama: string, a: Sebaran, dasar: Sebaran): readonly string[] =>
  [nama, angka(a.laju), angka(a.p50), angka(a.p95), angka(dasar.laju), angka(dasar.p50), angka(dasar.p95), kali(a.laju, dasar.laju), kali(a.p50, dasar.p50), kali(a.p95, dasar.p95)];
