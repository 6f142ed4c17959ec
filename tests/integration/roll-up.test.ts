import fc from "fast-check";
import { type Client, Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { periksaBuku } from "@/server/ledger/periksa";
import { bacaMentah, hitungButuh, hitungCapaian, susunRantai } from "../helpers/hitung-ulang";
import { type Angka, type Ind, JAM, type Kebun, laporan, tanam, type Unit } from "../helpers/kebun";
import { baris, buka, satu, tutup } from "../helpers/sql";

const SEMUA = ["kotak", "kemas", "suara", "segel", "saran"] as const satisfies readonly Ind[];
let pemilik: Client;
let penulis: Pool; // twenty connections that nothing queues: all may wait for the province's lock at once
let kodeKosong: string[] = [];

beforeAll(async () => {
  pemilik = await buka("pemilik");
  penulis = new Pool({ connectionString: process.env["DATABASE_URL"], options: "-c TimeZone=UTC", max: 20 });
  const ada = new Set((await baris<{ kode: string }>(pemilik, "SELECT kode FROM wilayah WHERE tingkat = 1")).map((r) => r.kode));
  kodeKosong = Array.from({ length: 90 }, (_, i) => String(i + 10)).filter((kode) => !ada.has(kode));
});
afterAll(async () => {
  await penulis.end();
  await tutup(pemilik);
});

const angka = fc.record({ n: fc.nat(130), m: fc.option(fc.nat(60), { nil: undefined }), bendera: fc.boolean() });
const tindakan = fc.oneof(
  { weight: 6, arbitrary: fc.record({ jenis: fc.constant("lapor" as const), unit: fc.nat(), isi: fc.dictionary(fc.constantFrom(...SEMUA), angka, { minKeys: 1, noNullPrototype: true }), hariLalu: fc.nat(4), koreksi: fc.boolean(), pilih: fc.nat(), contoh: fc.boolean(), ganda: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ jenis: fc.constant("putus" as const), pilih: fc.nat(), kembali: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ jenis: fc.constant("fakta" as const), unit: fc.nat(), tps: fc.boolean(), nilai: fc.nat(70) }) },
);
type Tindakan = typeof tindakan extends fc.Arbitrary<infer T> ? T : never;
const fakta = fc.record({ tps: fc.option(fc.nat(60), { nil: undefined }), dpt: fc.option(fc.nat(90), { nil: undefined }) });
const rencana = fc.record({
  unit: fc.oneof(
    fc.dictionary(fc.constantFrom("01", "02", "03", "71"), fakta, { minKeys: 1, noNullPrototype: true }),
    fc.dictionary(fc.constantFrom("01.01", "01.02", "02.01", "02.02", "02.10", "71.01"), fakta, { minKeys: 1, noNullPrototype: true }),
  ),
  gelombang: fc.array(fc.array(tindakan, { minLength: 1, maxLength: 20, size: "max" }), { minLength: 1, maxLength: 4, size: "max" }), // all of a wave at once
});

type Jejak = { readonly k: Kebun; readonly unit: readonly string[]; readonly dikenal: { id: string; kode: string }[] };
const panggil = async (fungsi: string, isi: object, pada: Date) =>
  (await penulis.query<{ hasil: { tag: string; laporan_id: string } }>(`SELECT ${fungsi}($1::jsonb, $2, $2) AS hasil`, [JSON.stringify(isi), pada])).rows[0]?.hasil ?? { tag: "?", laporan_id: "" };

async function jalankan({ k, unit, dikenal }: Jejak, t: Tindakan, pada: Date): Promise<void> {
  const kode = "unit" in t ? unit[t.unit % unit.length] ?? "" : "";
  if (t.jenis === "fakta") {
    const hasil = await panggil("catat_fakta", { jenis_kode: t.tps ? "tps.jumlah" : "dpt.jumlah", pemilihan_id: k.pemilihanId, wilayah_id: k.w(kode), nilai: t.nilai, status: "RESMI", sumber: "uji", tanggal: "2024-11-20", oleh_id: k.kpu, adopsi: "uji" }, pada);
    // The same figure, drawn twice in a row, is in force already.
    return expect(["TERSIMPAN", "SUDAH_BERLAKU"]).toContain(hasil.tag);
  }
  if (t.jenis === "putus") {
    const l = dikenal[t.pilih % Math.max(1, dikenal.length)];
    if (!l) return;
    const hasil = await panggil("catat_verifikasi", { laporan_id: l.id, putusan: t.kembali ? "DIKEMBALIKAN" : "DIVERIFIKASI", alasan: "uji", oleh_id: k.verifikator, peran: "KPU" }, pada);
    return expect(["TERSIMPAN", "SUDAH_DIPUTUS", "GUGUR"]).toContain(hasil.tag);
  }
  const sebelumnya = dikenal.filter((l) => l.kode === kode);
  const menggantikanId = t.koreksi ? sebelumnya[t.pilih % Math.max(1, sebelumnya.length)]?.id ?? null : null;
  const isi = Object.fromEntries(Object.entries(t.isi).map(([nama, a]): [string, Angka] => [nama, { n: a.n, ...(a.m !== undefined && { m: a.m }), ...(a.bendera && { alasan: "uji" }) }]));
  const l = laporan(k, kode, isi, { per: new Date(JAM.getTime() - t.hariLalu * 86_400_000).toISOString().slice(0, 10), menggantikanId, status: t.contoh ? "CONTOH" : "RESMI" });
  const kiriman = { kunci: l.kunci, pemilihan_id: l.pemilihanId, wilayah_id: l.wilayahId, per: l.per, kanal: l.kanal, jenis: "LAPORAN", status: l.status, oleh_id: l.olehId, peran: l.peran,
    menggantikan_id: menggantikanId, masukan: "00", nilai: l.nilai.map((n) => ({ i: n.indikatorId, n: n.pembilang, m: n.penyebut, b: n.bendera, s: n.alasan })) };
  const hasil = await Promise.all(Array.from({ length: t.ganda ? 2 : 1 }, () => panggil("catat_laporan", kiriman, pada)));
  const [satuSatunya = "", kedua] = hasil.map((h) => h.tag).toSorted().toReversed();
  // Two corrections of one laporan in a wave: one of them comes too late.
  expect(menggantikanId === null ? ["TERSIMPAN"] : ["TERSIMPAN", "GANTI_USANG"]).toContain(satuSatunya);
  if (kedua !== undefined) expect(kedua).toBe(satuSatunya === "TERSIMPAN" ? "SUDAH_TERSIMPAN" : "GANTI_USANG");
  if (satuSatunya === "TERSIMPAN") dikenal.push({ id: hasil[0]?.laporan_id ?? "", kode });
}

/** Nobody reported. A cell whose only report fell away keeps its row, with nothing in it. */
const NIHIL = { unit_lapor: 0, unit_sah: 0, unit_contoh: 0, bendera: 0, pembilang: null, terpenuhi: null, lebih: null, penyebut: 0, terpenuhi_sah: 0, penyebut_sah: 0, umur: {}, per_lama: null, per_baru: null };

/** Every cell of the tree: stored (now, or as known at an instant) against the definition. */
async function bandingkan({ k, unit }: Jejak, saat: string | null): Promise<number> {
  const d = await bacaMentah(pemilik, k);
  const ids = d.wilayah.map((w) => w.id);
  const mikro = saat === null ? 2n ** 62n : BigInt((await satu<{ m: string }>(pemilik, "SELECT mikro($1::timestamptz) AS m", [saat])).m);
  const ambil = async (nama: "capaian" | "kebutuhan") => new Map((await baris<{ kunci: string; isi: object }>(pemilik, `SELECT wilayah_id || ' ' || indikator_id AS kunci, to_jsonb(x) AS isi FROM ${saat === null ? nama : `${nama}_pada($1::smallint, $2::int[], $3::timestamptz)`} x
    WHERE x.pemilihan_id = $1 AND x.wilayah_id = ANY ($2::int[]) AND $3::timestamptz IS NOT NULL`, [k.pemilihanId, ids, saat ?? JAM])).map((r) => [r.kunci, r.isi]));
  const [capaian, kebutuhan] = [await ambil("capaian"), await ambil("kebutuhan")];
  for (const w of d.wilayah) for (const nama of SEMUA) {
    const kunci = `${w.id} ${k.i(nama)}`;
    const di = `${w.kode} ${nama} ${saat ?? "now"}`;
    expect(capaian.get(kunci) ?? NIHIL, di).toMatchObject(hitungCapaian(d, k, unit, w.kode, nama, mikro) ?? NIHIL);
    expect(kebutuhan.get(kunci), di).toMatchObject(hitungButuh(d, unit, w.kode, nama, mikro));
  }
  return d.wilayah.length * SEMUA.length;
}

it("every cell equals the definition, now and at any instant, whatever came in whatever order from writers at once; the chain holds", async () => {
  let sel = 0;
  await fc.assert(fc.asyncProperty(rencana, fc.array(fc.nat(), { minLength: 2, maxLength: 3 }), async ({ unit, gelombang }, pilihSaat) => {
    const provinsi = kodeKosong.pop();
    if (provinsi === undefined) throw new Error("no province code left");
    const milik = Object.fromEntries(Object.entries(unit).map(([kode, u]): [string, Unit] => [`${provinsi}.${kode}`, u]));
    const jejak: Jejak = { k: await tanam(pemilik, provinsi, milik), unit: Object.keys(milik), dikenal: [] };
    // The callers' clocks disagree: within a wave some are behind.
    for (const [g, wave] of gelombang.entries()) await Promise.all(wave.map((t, i) => jalankan(jejak, t, new Date(JAM.getTime() + g * 60_000 - (i % 3) * 90_000))));

    sel += await bandingkan(jejak, null);
    const saat = await baris<{ t: string }>(pemilik, "SELECT pada_at::text AS t FROM rantai WHERE provinsi_id = $1 AND pada_at > '2024-10-01' ORDER BY rantai.urut", [jejak.k.provinsiId]);
    for (const p of pilihSaat) if (saat.length > 0) sel += await bandingkan(jejak, saat[p % saat.length]?.t ?? null);

    const rantai = await susunRantai(pemilik, jejak.k.provinsiId);
    expect(rantai.salah).toEqual([]);
    expect(rantai.ujung).toBe((await satu<{ h: string }>(pemilik, "SELECT encode(hash, 'hex') AS h FROM buku WHERE provinsi_id = $1", [jejak.k.provinsiId])).h);
    expect(await baris(pemilik, "SELECT * FROM periksa_rantai($1)", [jejak.k.provinsiId])).toEqual([]);
  }), { numRuns: 40, endOnFailure: true });
  console.log(`${sel} cells compared`);
  expect(sel).toBeGreaterThan(1_000);
});

it("another figure adopted restates the need from its instant on, and only from there", async () => {
  const provinsi = kodeKosong.pop() ?? "";
  const kode = `${provinsi}.01`;
  const k = await tanam(pemilik, provinsi, { [kode]: { tps: 50 } });
  const jejak: Jejak = { k, unit: [kode], dikenal: [] };
  await jalankan(jejak, { jenis: "lapor", unit: 0, isi: { kotak: { n: 90, m: undefined, bendera: false } }, hariLalu: 0, koreksi: false, pilih: 0, contoh: false, ganda: false }, JAM);
  const lalu = (await satu<{ t: string }>(pemilik, "SELECT pada_at::text AS t FROM buku WHERE provinsi_id = $1", [k.provinsiId])).t;
  await jalankan(jejak, { jenis: "fakta", unit: 0, tps: true, nilai: 30 }, JAM);
  const baca = (fungsi: string, saat: string) => baris<{ penyebut: string }>(pemilik, `SELECT penyebut FROM ${fungsi}($1::smallint, ARRAY[$2::int], $3::timestamptz) WHERE indikator_id = $4`, [k.pemilihanId, k.provinsiId, saat, k.i("kotak")]);
  for (const fungsi of ["kebutuhan_pada", "capaian_pada"]) expect([await baca(fungsi, lalu), await baca(fungsi, "infinity")]).toEqual([[{ penyebut: "100" }], [{ penyebut: "60" }]]);
  expect(await baris(pemilik, "SELECT terpenuhi::int, lebih::int FROM capaian WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3", [k.pemilihanId, k.provinsiId, k.i("kotak")])).toEqual([{ terpenuhi: 60, lebih: 30 }]);
});

it("the verifier agrees with all of the above", async () => {
  const aplikasi = await buka("aplikasi");
  try {
    expect(await periksaBuku(aplikasi, { saatTotal: 2, benih: "uji", kini: JAM, kabar: () => undefined })).toMatchObject({ sama: true });
  } finally {
    await aplikasi.end();
  }
});
