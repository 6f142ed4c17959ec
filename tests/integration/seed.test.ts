import { spawn } from "node:child_process";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gabungIndikator, keadaan, type Tinjauan } from "@/features/capaian/domain";
import { hitungIndeks } from "@/features/kesiapan/domain";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { bacaRegister } from "@/features/sumber/queries";
import { presentPersamaan } from "@/features/sumber/present";
import { now, setClock } from "@/lib/clock";
import { periksaBuku } from "@/server/ledger/periksa";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { readCsv } from "../../prisma/seed/csv";
import { makeActor } from "../helpers/actor";
import { baris, buka, satu, tutup } from "../helpers/sql";

const AKAR = path.resolve(import.meta.dirname, "../..");
let pemilik: Client;
let aplikasi: Client;
let pemilihanId = 0;

/** As a start does it. */
function isi(): Promise<string> {
  const anak = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "prisma/seed.ts"], { cwd: AKAR, env: { ...process.env, DEMO: "1" } });
  let keluaran = "";
  for (const aliran of [anak.stdout, anak.stderr]) aliran.on("data", (potongan) => { keluaran += String(potongan); });
  return new Promise((selesai, gagal) => anak.once("close", (kode) => (kode === 0 ? selesai(keluaran) : gagal(new Error(keluaran)))));
}
const angka = (text: string, values: unknown[] = []) => satu<{ n: number }>(pemilik, `SELECT (${text})::float8 AS n`, values).then((r) => r.n);
const tetap = (jenis: string, di: string) => `SELECT sum(f.nilai) FROM pemilihan p CROSS JOIN LATERAL fakta_berlaku(p.id, '${jenis}', 'infinity') f JOIN wilayah w ON w.id = f.wilayah_id WHERE p.slug = 'pilkada-2024' AND ${di}`;
const butuh = (kode: string) => angka("SELECT k.penyebut FROM kebutuhan k JOIN indikator i ON i.id = k.indikator_id JOIN wilayah w ON w.id = k.wilayah_id WHERE w.kode = '15' AND k.pemilihan_id = $1 AND i.kode = $2", [pemilihanId, kode]);

beforeAll(async () => {
  [pemilik, aplikasi] = await Promise.all([buka("pemilik"), buka("aplikasi")]);
  const mulai = performance.now();
  const keluaran = await isi();
  console.log(`demo seeded in ${((performance.now() - mulai) / 1000).toFixed(1)} s (bar: 20 s)`);
  expect(keluaran).toContain("kpu.kerinci@jambi.contoh");
  pemilihanId = await angka("SELECT id FROM pemilihan WHERE slug = 'pilkada-2024'");
  setClock((await satu<{ saat_at: Date }>(pemilik, "SELECT saat_at FROM jam")).saat_at);
});
afterAll(() => tutup(pemilik, aplikasi));

it("somebody to ring for each of the four questions, in the province and every kab/kota: invented, each with a number", async () => {
  expect(await baris(pemilik, "SELECT aspek_kode AS aspek, count(*)::int AS n, count(DISTINCT wilayah_id)::int AS tempat FROM pejabat WHERE contoh AND telepon ~ '^0811-0000-00\\d\\d$' GROUP BY 1 ORDER BY 1"))
    .toEqual(["dpt", "keamanan", "logistik", "petugas"].map((aspek) => ({ aspek, n: 12, tempat: 12 })));
  expect(await angka("SELECT count(DISTINCT nama) FROM pejabat")).toBe(48);
});

describe("base facts", () => {
  it("the tree: 11 kab/kota, 144 kecamatan, 1.414 desa and 171 kelurahan", async () => {
    expect(await baris(pemilik, "SELECT jenis_kode AS jenis, count(*)::int AS n FROM wilayah WHERE kode LIKE '15.%' GROUP BY 1 ORDER BY 1"))
      .toEqual([{ jenis: "DESA", n: 1414 }, { jenis: "KABUPATEN", n: 9 }, { jenis: "KECAMATAN", n: 144 }, { jenis: "KELURAHAN", n: 171 }, { jenis: "KOTA", n: 2 }]);
  });
  it("6.391 TPS at every level; DPT 2.695.348, of six kab/kota unknown and left empty", async () => {
    expect([await angka(tetap("tps.jumlah", "w.kode = '15'")), await angka(tetap("tps.jumlah", "w.tingkat = 2")), await angka(tetap("tps.jumlah", "w.tingkat = 3"))]).toEqual([6391, 6391, 6391]);
    expect(await angka(tetap("dpt.jumlah", "w.kode = '15'"))).toBe(2695348);
    expect(await angka("SELECT count(*) FROM wilayah w WHERE w.tingkat = 2 AND w.kode LIKE '15.%' AND NOT EXISTS (SELECT FROM fakta f WHERE f.wilayah_id = w.id AND f.pemilihan_id = $1 AND f.jenis_kode = 'dpt.jumlah')", [pemilihanId])).toBe(6);
    // What is missing at the six is what the province has more than the five.
    expect(await angka(tetap("dpt.jumlah", "w.kode = '15'")) - await angka(tetap("dpt.jumlah", "w.tingkat = 2"))).toBe(1417838);
  });
  it("34 pairs: 2 gubernur, 25 bupati, 7 wali kota; one kolom kosong in Batanghari", async () => {
    expect(await baris(pemilik, `SELECT k.jenis_kode AS kontes, count(*) FILTER (WHERE NOT p.kolom_kosong)::int AS pasang, coalesce(string_agg(w.kode, ' ') FILTER (WHERE p.kolom_kosong), '') AS kosong
      FROM paslon p JOIN kontes k ON k.id = p.kontes_id JOIN wilayah w ON w.id = k.wilayah_id GROUP BY 1 ORDER BY 1`))
      .toEqual([{ kontes: "BUPATI", pasang: 25, kosong: "15.04" }, { kontes: "GUBERNUR", pasang: 2, kosong: "" }, { kontes: "WALI_KOTA", pasang: 7, kosong: "" }]);
  });
  it("the NPHD's parts sum to Rp 636.986.768.777", async () => expect(await angka("SELECT sum(nilai) FROM fakta WHERE jenis_kode LIKE 'nphd.%'")).toBe(636986768777));
  it.each([["petugas.kpps-dilantik", 44737], ["petugas.ppk", 720], ["petugas.pps", 4755], ["petugas.linmas", 12782], ["logistik.kotak-suara.diterima", 12782], ["logistik.kotak-suara-rekap.diterima", 288], ["logistik.bilik-suara.diterima", 25564], ["logistik.tinta.diterima", 12782]])(
    "the rules give a need of %s of %d", async (kode, n) => expect(await butuh(kode)).toBe(n));
  it("claims stand as claims, adopted by nobody, and contradicting sources side by side", async () => {
    expect(await baris(pemilik, "SELECT f.jenis_kode AS jenis, f.nilai::float8 AS nilai, f.status::text, f.pembilang, EXISTS (SELECT FROM adopsi a WHERE a.fakta_id = f.id) AS dipakai FROM fakta f WHERE f.jenis_kode LIKE 'klaim.%' ORDER BY 1"))
      .toEqual([{ jenis: "klaim.kesiapan", nilai: 97, status: "KLAIM", pembilang: null, dipakai: false }, { jenis: "klaim.logistik", nilai: 95, status: "KLAIM", pembilang: null, dipakai: false }]);
  });
  it("every row of the contradicting figures is a source, in its own words", async () => {
    const baris27 = readCsv<Record<"fakta" | "wilayah" | "pemilihan" | "nilai" | "pembilang" | "penyebut" | "satuan" | "sumber" | "tanggal" | "status" | "catatan", string>>("angka-bertentangan.csv");
    expect(baris27.length).toBe(27);
    const hilang: string[] = [];
    for (const b of baris27) {
      const [slug, kontes] = b.pemilihan === "pemilu-2024-pilpres" ? ["pemilu-2024", "PRESIDEN"] : b.pemilihan === "pemilu-2024-pileg" ? ["pemilu-2024", "DPR"] : [b.pemilihan, null];
      const { n } = await satu<{ n: number }>(pemilik, `SELECT count(*)::int AS n FROM fakta f JOIN pemilihan p ON p.id = f.pemilihan_id JOIN wilayah w ON w.id = f.wilayah_id WHERE (f.jenis_kode, w.kode, p.slug, coalesce(f.jenis_kontes, ''), f.sumber, f.tanggal::text, f.status::text, coalesce(f.catatan, ''))
        = ($1, $2, $3, coalesce($4, ''), $5, $6, $7, $8) AND CASE WHEN $9 THEN f.kategori = $10 ELSE f.nilai = $10::numeric END AND coalesce(f.pembilang::text, '') = $11 AND coalesce(f.penyebut::text, '') = $12`,
        [b.fakta, b.wilayah, slug, kontes, b.sumber, b.tanggal, b.status, b.catatan, b.satuan === "kategori", b.nilai, b.pembilang, b.penyebut]);
      if (n !== 1) hilang.push(`${b.fakta} ${b.wilayah} ${b.nilai}: ${n}`);
    }
    expect(hilang).toEqual([]);
  });
  it("and each of them is in the register of its place and election, once its day has come", async () => {
    const kini = now();
    setClock(new Date("2024-12-31T05:00:00Z"));
    const hilang: string[] = [];
    for (const b of readCsv<Record<"fakta" | "wilayah" | "pemilihan" | "nilai" | "satuan" | "sumber" | "tanggal", string>>("angka-bertentangan.csv")) {
      const [slug, kontes] = b.pemilihan === "pemilu-2024-pilpres" ? ["pemilu-2024", "PRESIDEN"] : b.pemilihan === "pemilu-2024-pileg" ? ["pemilu-2024", "DPR"] : [b.pemilihan, null];
      const actor = makeActor("capaian:read", ["15"], 1);
      // What is said of the nation stands as a reference in the register of the province.
      const t = await bacaTinjauan(actor, b.wilayah === "ID" ? "15" : b.wilayah, { pemilihan: slug });
      const isi = t && (await bacaRegister(actor, t));
      const ada = (b.wilayah === "ID" ? isi?.acuan : isi?.kelompok)?.filter((k) => k.jenis.kode === b.fakta && k.kontes === kontes && k.jenis.satuan === (b.satuan.startsWith("skor") ? "skor" : b.satuan))
        .flatMap((k) => k.sumber).filter((x) => x.sumber === b.sumber && x.tanggal === b.tanggal && (b.satuan === "kategori" ? x.kategori === b.nilai : x.nilai === Number(b.nilai)));
      if (ada?.length !== 1) hilang.push(`${b.fakta} ${b.wilayah} ${b.nilai}: ${ada?.length}`);
    }
    setClock(kini);
    expect(hilang).toEqual([]);
  });
  it("the ballots of 30 October do not add up by 630, and the register says so; the voters of two kab/kota do", async () => {
    const hitungan = async (kode: string) => {
      const actor = makeActor("capaian:read", ["15"], 1);
      const t = await bacaTinjauan(actor, kode, {});
      return t && presentPersamaan((await bacaRegister(actor, t)).persamaan).map((p) => [p.judul, p.uraian]);
    };
    expect(await hitungan("15")).toEqual([
      ["Surat suara kurang + Surat suara rusak = Surat suara dicetak ulang, Gubernur", "18.637 + 1.364 = 20.001, sedangkan yang disebut 19.371: selisih 630 lembar."],
      ["Surat suara baik + Surat suara dicetak ulang = Kebutuhan surat suara, Gubernur", "2.745.815 + 19.371 = 2.765.186, sama."],
      ["Jumlah kabupaten/kota = Jumlah TPS", "6.391, sama."]]);
    expect([(await hitungan("15.03"))?.[0]?.[1], (await hitungan("15.04"))?.[0]?.[1], await hitungan("15.01")]).toEqual(["108.160 + 105.882 = 214.042, sama.", "110.821 + 107.186 = 218.007, sama.", [["Jumlah kecamatan = Jumlah TPS", "483, sama."]]]);
    expect(await baris(pemilik, "SELECT DISTINCT f.jenis_kontes, f.tanggal::text, f.status::text FROM fakta f WHERE f.jenis_kode LIKE 'surat-suara.%'")).toEqual([{ jenis_kontes: "GUBERNUR", tanggal: "2024-10-30", status: "RESMI" }]);
  });
  it("a source dated later than the clock is not shown before its day", async () => {
    const angka1505 = async () => {
      const actor = makeActor("capaian:read", ["15"], 1);
      const t = await bacaTinjauan(actor, "15.05", {});
      const isi = t && (await bacaRegister(actor, t, "tps.jumlah"));
      return isi?.kelompok.flatMap((k) => k.sumber.map((s) => [s.nilai, k.berlaku === s])) ?? [];
    };
    const jam = (await satu<{ saat_at: Date }>(pemilik, "SELECT saat_at FROM jam")).saat_at;
    expect(await angka1505()).toEqual([[796, true]]);
    setClock(new Date("2024-12-01T06:00:00Z"));
    expect(await angka1505()).toEqual([[796, true], [804, false]]);
    setClock(jam);
  });
  it("all progress is CONTOH, and nothing was recorded after the demo's clock", async () => {
    expect(await baris(pemilik, "SELECT DISTINCT status::text FROM laporan")).toEqual([{ status: "CONTOH" }]);
    expect(await angka("SELECT count(*) FROM rantai WHERE pada_at > (SELECT saat_at FROM jam)")).toBe(0);
  });
  it("three weeks really passed: every laporan was known on the evening of its day, and none before", async () => {
    expect(await angka("SELECT count(*) FROM laporan WHERE (pada_at AT TIME ZONE 'Asia/Jakarta')::date <> per")).toBe(0);
    expect(await angka("SELECT count(DISTINCT per) FROM laporan")).toBeGreaterThanOrEqual(10);
    expect(await angka("SELECT count(*) FROM kebutuhan WHERE pemilihan_id = $1 AND sejak_at > '2024-10-01'", [pemilihanId])).toBe(0);
  });
});

describe("progress", () => {
  const tinjauan = async (pada?: string): Promise<Tinjauan> => {
    const t = await bacaTinjauan(makeActor("capaian:read", ["15"], 1), "15", { pada });
    if (!t) throw new Error("not found");
    return t;
  };
  const baca = async (pada?: string) => {
    const t = await tinjauan(pada);
    const isi = await bacaKesiapan(makeActor("capaian:read", ["15"], 1), t);
    if (!isi) throw new Error("no catalogue");
    return { t, ...isi };
  };

  it("one kabupaten two days late, one silent for three, one contradiction", async () => {
    const { t, anak } = await baca();
    const logistik = anak.map((w) => ({ nama: w.nama, ...keadaan(w.sel.filter((s) => s.ketentuan.aspek === "logistik"), t.hari) }));
    const dengan = (kabar: string) => logistik.filter((k) => k.kabar === kabar).map((k) => [k.nama, k.perBaru]);
    expect([dengan("TERLAMBAT"), dengan("DIAM"), dengan("BELUM_PERNAH")]).toEqual([[["Merangin", "2024-11-18"]], [["Tanjung Jabung Timur", "2024-11-17"]], []]);
    expect(anak.map((w) => [w.nama, w.sel.reduce((n, s) => n + (s.capaian?.bendera ?? 0), 0)]).filter(([, n]) => n !== 0)).toEqual([["Sarolangun", 1]]);
  });
  it("the screens say so: a silent and a late kabupaten among the eleven", async () => {
    const { t, anak } = await baca();
    expect(anak.map((w) => keadaan(w.sel, t.hari).kabar).toSorted()).toEqual(["DIAM", ...Array.from({ length: 9 }, () => "SEGAR"), "TERLAMBAT"]);
  });
  it("computed readiness is a few points from the two claims, within its bounds", async () => {
    const { t, katalog, sendiri } = await baca();
    const { gabungan, aspek } = hitungIndeks(katalog.aspek, sendiri.sel, t.hari);
    const logistik = aspek.find((a) => a.kode === "logistik")?.gabungan;
    console.log(`kesiapan ${gabungan.share}, logistik ${logistik?.share}, of the final need ${gabungIndikator(sendiri.sel.filter((s) => s.ketentuan.aspek === "logistik"), t.hari, "akhir").share}`);
    expect(Math.abs((gabungan.share ?? 0) - 0.97)).toBeLessThan(0.06);
    expect(Math.abs((logistik?.share ?? 0) - 0.95)).toBeLessThan(0.06);
    expect((logistik?.batas?.bawah ?? 1) <= (logistik?.share ?? 0) && (logistik?.share ?? 2) <= (logistik?.batas?.atas ?? 0)).toBe(true);
  });
  it("two weeks ago the province looked different, and before the first laporan it had nothing", async () => {
    const logistik = async (pada?: string) => { const { t, sendiri } = await baca(pada); return gabungIndikator(sendiri.sel.filter((s) => s.ketentuan.aspek === "logistik"), t.hari, "akhir").share; };
    const [awal, lalu, kini] = [await logistik("2024-10-29"), await logistik("2024-11-07"), await logistik()];
    expect(awal).toBeNull();
    expect(lalu).toBeGreaterThan(0);
    expect(lalu).not.toBe(kini);
  });
});

it("a second run changes nothing", async () => {
  const { rows } = await pemilik.query<{ t: string }>("SELECT quote_ident(relname) AS t FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1");
  const sidik = async () => {
    const isiTabel: Record<string, object> = {};
    for (const { t } of rows) isiTabel[t] = await satu<object>(aplikasi, `SELECT count(*)::int AS n, md5(string_agg(md5(x::text), '' ORDER BY md5(x::text))) AS h FROM ${t} x`);
    return isiTabel;
  };
  const sebelum = await sidik();
  expect(await isi()).toContain("kpu.kerinci@jambi.contoh");
  expect(await sidik()).toEqual(sebelum);
});

it("the verifier agrees, now and in the past", async () => {
  const saatTotal = 6;
  expect(await periksaBuku(aplikasi, { saatTotal, benih: crypto.randomUUID(), kini: new Date("2024-11-20T06:00:00Z"), kabar: () => undefined })).toMatchObject({ sama: true, hitungan: { saat: saatTotal } });
});
