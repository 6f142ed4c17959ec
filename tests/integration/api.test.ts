// /api/v1 through its own route handlers, on the demo's figures: what it answers, to whom, and that it says the same as the screens.
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import { dokumen, ENDPOINT } from "@/app/susun/api";
import { susunDasbor } from "@/app/susun/dasbor";
import { can, type IzinToken, PERAN, type Peran } from "@/auth/permissions";
import { sidikToken, tokenBaru } from "@/auth/token";
import { angkaSel, persen } from "@/features/capaian/present";
import { konteksDari } from "@/features/kesiapan/present";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { capaianSchema, kesiapanSchema } from "@/features/kesiapan/schema";
import { riwayatSchema } from "@/features/jejak/schema";
import { buatToken, cabutToken } from "@/features/layanan/mutations";
import { catatDasar } from "@/features/sumber/mutations";
import { catatDasarSchema } from "@/features/sumber/schema";
import { setClock } from "@/lib/clock";
import { formatBilangan } from "@/lib/format";
import { keCsv } from "@/server/api/csv";
import { PER_MENIT } from "@/server/api/laju";
import { galatSchema } from "@/server/api/openapi";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { runNode } from "../../scripts/lib/processes.mjs";
import { at, TYPESCRIPT } from "../../scripts/lib/paths.mjs";
import { ROOT } from "../architecture/sumber";
import { type Akun, INDIKATOR, RUTE, seharusnya, TERBATAS } from "../e2e/rute";
import { makeActor } from "../helpers/actor";
import { angkat, type Orang } from "../helpers/orang";
import { baris, buka, satu, tutup } from "../helpers/sql";

const siapa: { kini: Orang | null } = { kini: null };
vi.mock("@/auth/session", () => ({ getSessionUser: async () => siapa.kini }));

const JAM = new Date("2024-11-20T06:00:00Z");
const APP = path.join(ROOT, "src/app/api/v1");
const DISK = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith("route.ts")).map((f) => `/api/v1/${path.dirname(f).replaceAll(path.sep, "/")}`).toSorted();
type Rute = Partial<Record<"GET" | "POST", (request: Request) => Promise<Response>>>;
const rute = new Map<string, Rute>();

let sql: Client;
let admin: Orang;

type Minta = { readonly token?: string; readonly badan?: unknown; readonly mentah?: string; readonly kepala?: Record<string, string> };
async function minta(alamat: string, { token, badan, mentah, kepala = {} }: Minta = {}): Promise<Response> {
  const url = new URL(alamat, "http://localhost:3000");
  const isi = mentah ?? (badan === undefined ? undefined : JSON.stringify(badan));
  const metode = isi === undefined ? "GET" : "POST";
  const jalan = rute.get(url.pathname)?.[metode];
  if (!jalan) throw new Error(`${metode} ${url.pathname}`);
  return jalan(new Request(url, { method: metode, headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(isi !== undefined && { "content-type": "application/json" }), ...kepala }, ...(isi !== undefined && { body: isi }) }));
}
/** The answer, held against its schema: nothing missing, nothing that is not documented. */
async function isi<S extends z.ZodType>(skema: S, jawaban: Response): Promise<z.output<S>> {
  expect(jawaban.status, jawaban.status === 200 ? "" : await jawaban.clone().text()).toBe(200);
  const mentah: unknown = await jawaban.json();
  const hasil = skema.parse(mentah);
  expect(hasil).toEqual(mentah);
  return hasil;
}
async function galat(jawaban: Response, status: number, tag: string) {
  expect({ status: jawaban.status, jenis: jawaban.headers.get("content-type") }).toEqual({ status, jenis: "application/problem+json; charset=utf-8" });
  const mentah: unknown = await jawaban.json();
  const g = galatSchema.parse(mentah);
  expect(g).toEqual(mentah);
  expect(g).toMatchObject({ tag, status, type: `urn:sigap:galat:${tag.toLowerCase().replaceAll("_", "-")}` });
  return g;
}
async function token(peran: Exclude<Peran, "ADMIN">, wilayah: string, izin: IzinToken = "baca", nama = `Aplikasi ${peran} ${wilayah}`): Promise<string> {
  const hasil = await buatToken(makeActor("admin:write", ["ID"], admin.id, "ADMIN"), { nama, peran, wilayah, izin, sampai: null });
  if (!hasil.ok) throw new Error(hasil.error.tag);
  return hasil.value.token;
}
const idToken = async (t: string) => (await satu<{ id: number }>(sql, "SELECT id FROM token_api WHERE token_hash = $1", [sidikToken(t)])).id;
const TABEL = ["laporan", "nilai", "rantai", "capaian", "kebutuhan", "fakta", "adopsi", "pengguna", "penugasan", "pemilihan", "wilayah"];
const potret = async () => (await satu<{ p: string }>(sql, `SELECT concat_ws('|', ${TABEL.map((t) => `(SELECT count(*) || ':' || coalesce(max(xmin::text::bigint), 0) FROM ${t})`).join(", ")}) AS p`)).p;

beforeAll(async () => {
  setClock(JAM);
  await runNode([...TYPESCRIPT, at("prisma/seed.ts")], { env: { ...process.env, DEMO: "1" }, failure: "seed" });
  sql = await buka("pemilik");
  for (const jalur of DISK) rute.set(jalur, await import(pathToFileURL(path.join(ROOT, `src/app${jalur}/route.ts`)).href) as Rute);
  admin = await angkat(sql, "ADMIN", "ID", "admin-api");
}, 180_000);
afterAll(() => tutup(sql));
beforeEach(() => { siapa.kini = null; setClock(JAM); });

describe("the document", () => {
  it("names every route on disk, and nothing else", () => {
    expect(ENDPOINT.map((e) => e.jalur).toSorted()).toEqual(DISK);
    expect(Object.keys(dokumen().paths)).toEqual(DISK);
    for (const e of ENDPOINT) expect(Object.keys(rute.get(e.jalur) ?? {}).filter((m) => m !== "dynamic"), e.jalur).toEqual([e.metode]);
  });

  it("is OpenAPI 3.1 whose references all lead somewhere, with every parameter named once and every operation by one name", async () => {
    const jawaban = await minta("/api/v1/openapi.json", { token: await token("BAWASLU", "15") });
    expect(jawaban.status).toBe(200);
    const d = await jawaban.json() as ReturnType<typeof dokumen>;
    expect(d).toMatchObject({ openapi: "3.1.0", info: { title: "Sigap" }, components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } } });
    const rujukan = [...JSON.stringify(d).matchAll(/"\$ref":"([^"]+)"/g)].map((m) => m[1] ?? "");
    expect(rujukan.length).toBeGreaterThan(5);
    for (const r of rujukan) expect(r.slice(2).split("/").reduce<unknown>((o, k) => (o as Record<string, unknown> | undefined)?.[k], d), r).toBeTruthy();
    const operasi = Object.values(d.paths).flatMap((p) => Object.values(p));
    expect(new Set(operasi.map((o) => o.operationId)).size).toBe(operasi.length);
    for (const o of operasi) {
      expect(new Set(o.parameters?.map((p) => p.name)).size).toBe(o.parameters?.length ?? 0);
      for (const s of ["401", "403", "429", "500"]) expect(Object.keys(o.responses)).toContain(s);
      // "any" would document nothing.
      expect(JSON.stringify(o)).not.toMatch(/"schema":\{\}/);
    }
    expect(d.paths["/api/v1/capaian"]?.get?.parameters?.find((p) => p.name === "wilayah")).toMatchObject({ required: true, schema: { type: "string", pattern: expect.any(String) } });
    expect(d.paths["/api/v1/laporan"]?.post?.requestBody?.content["application/json"]?.schema).toMatchObject({ type: "object", required: expect.arrayContaining(["pemilihan", "wilayah", "per", "kunci"]) });
  });
});

describe("what is answered", () => {
  it.each(ENDPOINT.filter((e) => e.metode === "GET" && e.tanya && Object.keys(e.tanya.shape).length > 0).map((e) => [e.jalur, e] as const))("%s answers as documented, now, then, and before anything was known", async (jalur, e) => {
    const t = await token("FORKOPIMDA", "15");
    const punya = Object.keys(e.tanya?.shape ?? {});
    const kode = punya.includes("wilayah") ? "wilayah" : "induk";
    for (const tempat of ["15", "15.03", "15.05.01"]) for (const waktu of punya.includes("pada") ? ["", "&pada=2024-11-15", "&pada=2024-09-25T00:00:00Z"] : [""]) {
      const alamat = `${jalur}?${kode}=${tempat}${punya.includes("indikator") && jalur.includes("riwayat") ? `&indikator=${INDIKATOR}` : ""}${punya.includes("anak") ? "&anak=1" : ""}${waktu}`;
      await isi(e.jawaban, await minta(alamat, { token: t }));
    }
  });

  it.each(["15", "15.03", "15.01.01"])("of %s are the figures of the screen, child by child and cell by cell", async (kode) => {
    const t = await token("FORKOPIMDA", "15");
    const baca = makeActor("capaian:read", ["15"], 1, "FORKOPIMDA");
    for (const pada of [undefined, "2024-11-15"]) {
      const tinjauan = await bacaTinjauan(baca, kode, { pada });
      const layar = tinjauan && (await susunDasbor(baca, tinjauan));
      const mentah = tinjauan && (await bacaKesiapan(baca, tinjauan));
      if (!tinjauan || !layar || !mentah) throw new Error(kode);
      const waktu = pada ? `&pada=${pada}` : "";
      const k = await isi(kesiapanSchema, await minta(`/api/v1/kesiapan?wilayah=${kode}${waktu}`, { token: t }));
      const sama = (a: typeof k.sendiri, b: typeof layar.total) => {
        expect({ p: persen(a.capaian), bawah: a.batas_bawah && persen(a.batas_bawah), atas: a.batas_atas && persen(a.batas_atas), s: a.status, b: a.bertentangan }, a.nama).toEqual({ p: b.persen, bawah: b.batasBawah, atas: b.batasAtas, s: b.status, b: b.bertentangan });
        expect(a.aspek.map((x) => [x.kode, persen(x.capaian), x.status])).toEqual(b.aspek.map((x) => [x.aspek, x.persen, x.status]));
      };
      sama(k.sendiri, layar.total);
      expect(k.anak.length).toBe(layar.anak.length);
      for (const a of k.anak) sama(a, layar.anak.find((x) => x.kode === a.wilayah) ?? layar.total);

      const c = await isi(capaianSchema, await minta(`/api/v1/capaian?wilayah=${kode}&anak=1${waktu}`, { token: t }));
      const sel = [mentah.sendiri, ...mentah.anak].flatMap((w) => w.sel.map((s) => angkaSel(w, s, tinjauan.hari, konteksDari(tinjauan))));
      expect(c.baris.length).toBe(sel.length);
      expect(c.baris.length).toBeGreaterThan(20);
      c.baris.forEach((r, i) => {
        const nDariM = r.terpenuhi === null ? "belum ada laporan" : r.penyebut === 0 ? `${formatBilangan(r.pembilang ?? 0)} dilaporkan, dasar belum diketahui` : `${formatBilangan(r.terpenuhi)} dari ${formatBilangan(r.penyebut)}${r.lebih ? `, lebih ${formatBilangan(r.lebih)}` : ""}`;
        expect([`${r.wilayah} ${r.indikator}`, persen(r.capaian), nDariM, r.status, persen(r.batas_bawah), persen(r.batas_atas), r.bertentangan, r.jejak])
          .toEqual([sel[i]?.kunci, sel[i]?.persen, sel[i]?.nDariM, sel[i]?.status, sel[i]?.batasBawah, sel[i]?.batasAtas, sel[i]?.bertentangan, sel[i]?.jejak]);
      });
    }
  });

  it("security detail is listed for who may see it, and counted for who may not", async () => {
    const ambil = async (peran: "POLRI" | "BAWASLU") => isi(capaianSchema, await minta("/api/v1/capaian?wilayah=15&anak=1", { token: await token(peran, "15") }));
    const [polri, bawaslu] = [await ambil("POLRI"), await ambil("BAWASLU")];
    const terbatas = polri.baris.filter((b) => b.indikator === TERBATAS);
    expect([terbatas.length > 5, polri.tersembunyi, bawaslu.baris.some((b) => b.indikator === TERBATAS)]).toEqual([true, 0, false]);
    expect(bawaslu.tersembunyi).toBe(polri.baris.length - bawaslu.baris.length);
  });

  it("the laporan a figure stands on is named in the own subtree only", async () => {
    const sendiri = await isi(capaianSchema, await minta("/api/v1/capaian?wilayah=15.01&aspek=logistik", { token: await token("KPU", "15.01") }));
    const lain = await isi(capaianSchema, await minta("/api/v1/capaian?wilayah=15.01&aspek=logistik", { token: await token("KPU", "15.02") }));
    expect(sendiri.baris.some((b) => b.laporan_id !== null)).toBe(true);
    expect(lain.baris.some((b) => b.laporan_id !== null)).toBe(false);
    expect(lain.baris.map((b) => b.capaian)).toEqual(sendiri.baris.map((b) => b.capaian));
  });

  it("the history of a figure has no gap, ends in what stands, and tells a restated base from a report", async () => {
    const t = await token("KPU", "15");
    const dasar = catatDasarSchema.parse({ pemilihan: "pilkada-2024", wilayah: "15.03", tps: { "15-03": "777" }, sumber: "uji riwayat", tanggal: "2024-11-20" });
    expect(await catatDasar(makeActor("fakta:write", ["15"], admin.id), dasar)).toMatchObject({ ok: true });
    setClock(new Date(JAM.getTime() + 60_000));
    const indikator = "logistik.kotak-suara.diterima";
    const alamat = `/api/v1/riwayat?wilayah=15.03&indikator=${indikator}`;
    const r = await isi(riwayatSchema, await minta(alamat, { token: t }));
    expect(r.riwayat.length).toBeGreaterThan(2);
    r.riwayat.forEach((v, i) => expect(v.sampai).toBe(r.riwayat[i + 1]?.sejak ?? null));
    expect(r.riwayat[0]).toMatchObject({ sebab: "LAPORAN", laporan_id: expect.stringMatching(/^\d+$/) });
    expect(r.riwayat.at(-1)).toMatchObject({ sebab: "DINYATAKAN_ULANG", laporan_id: null, penyebut: 777 * 2, kebutuhan: 777 * 2, pembilang: r.riwayat.at(-2)?.pembilang });
    const [kini] = (await isi(capaianSchema, await minta(`/api/v1/capaian?wilayah=15.03&indikator=${indikator}`, { token: t }))).baris;
    expect(r.riwayat.at(-1)).toMatchObject({ capaian: kini?.capaian, status: kini?.status, unit_lapor: kini?.unit_lapor, per_lama: kini?.per_lama });
    // Page by page it is the same list.
    const halaman = [];
    for (let lanjut: string | null = ""; lanjut !== null;) {
      const jawaban: Response = await minta(`${alamat}&banyak=2${lanjut && `&sesudah=${lanjut}`}`, { token: t });
      const satuHalaman: z.output<typeof riwayatSchema> = await isi(riwayatSchema, jawaban.clone());
      expect(jawaban.headers.get("link")?.includes('rel="next"') ?? false).toBe(satuHalaman.berikutnya !== null);
      halaman.push(...satuHalaman.riwayat);
      lanjut = satuHalaman.berikutnya;
    }
    expect(halaman).toEqual(r.riwayat);
    const sempit = await isi(riwayatSchema, await minta(`${alamat}&dari=${r.riwayat[1]?.sejak}&sampai=${r.riwayat[1]?.sampai}`.replaceAll("+", "%2B"), { token: t }));
    expect(sempit.riwayat.map((v) => v.sejak)).toContain(r.riwayat[1]?.sejak);
    expect(sempit.riwayat.map((v) => v.sejak)).not.toContain(r.riwayat[0]?.sejak);
  });

  it("the tree is walked level by level, in pages", async () => {
    const t = await token("KPU", "15.01");
    const ambil = async (q: string) => (await (await minta(`/api/v1/wilayah${q}`, { token: t })).json()) as { wilayah: { kode: string }[]; berikutnya: string | null };
    expect((await ambil("")).wilayah.map((w) => w.kode)).toEqual(["15"]);
    const semua = (await ambil("?induk=15")).wilayah.map((w) => w.kode);
    expect(semua.length).toBe(11);
    const halaman: string[] = [];
    for (let lanjut: string | null = ""; lanjut !== null;) {
      const h: { wilayah: { kode: string }[]; berikutnya: string | null } = await ambil(`?induk=15&banyak=3${lanjut && `&sesudah=${lanjut}`}`);
      halaman.push(...h.wilayah.map((w) => w.kode));
      lanjut = h.berikutnya;
    }
    expect(halaman).toEqual(semua);
    expect((await ambil("?induk=15.01")).wilayah.length).toBeGreaterThan(5);
    expect((await ambil("?induk=15.02")).wilayah).toEqual([]);
  });
});

describe("CSV", () => {
  it("read back it is the JSON, number by number", async () => {
    const t = await token("FORKOPIMDA", "15");
    const { baris: json } = await isi(capaianSchema, await minta("/api/v1/capaian?wilayah=15&anak=1", { token: t }));
    const jawaban = await minta("/api/v1/capaian?wilayah=15&anak=1", { token: t, kepala: { accept: "text/csv" } });
    expect(jawaban.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    const teks = await jawaban.text();
    expect(teks).toContain("\r\n");
    const kembali = parse(teks, { columns: true }) as Record<string, string>[];
    expect(kembali.length).toBe(json.length);
    const tulis = (v: string | number | boolean | null) => (v === null ? "" : String(v));
    kembali.forEach((r, i) => expect(r).toEqual(Object.fromEntries(Object.entries(json[i] ?? {}).map(([k, v]) => [k, tulis(v)]))));
    for (const j of ["kesiapan?wilayah=15", "fakta?wilayah=15", "wilayah?induk=15", `riwayat?wilayah=15&indikator=${INDIKATOR}`]) {
      const r = parse(await (await minta(`/api/v1/${j}&format=csv`, { token: t })).text(), { columns: true }) as Record<string, string>[];
      expect(r.length, j).toBeGreaterThan(0);
    }
  });

  it("runs nothing in a spreadsheet, and a negative number stays a number", () => {
    const teks = keCsv(["a", "b"], ["=1+1", "+1", "@x", "-x", "\tx", "kata, \"kutip\"\nbaris"].map((a) => ({ a, b: -1.5 })));
    const kembali = parse(teks, { columns: true }) as { a: string; b: string }[];
    expect(kembali.map((r) => r.a)).toEqual(["'=1+1", "'+1", "'@x", "'-x", "'\tx", "kata, \"kutip\"\nbaris"]);
    expect(kembali.every((r) => r.b === "-1.5")).toBe(true);
  });
});

describe("polling", () => {
  const ALAMAT = "/api/v1/capaian?wilayah=15&anak=1";
  const label = async (t: string) => (await minta(ALAMAT, { token: t })).headers.get("etag") ?? "";
  const tanya = (t: string, etag: string) => minta(ALAMAT, { token: t, kepala: { "if-none-match": etag } }).then((r) => r.status);

  it("is cheap until something moves: a laporan, a base, the day, another's rights", async () => {
    const [t, lain] = [await token("FORKOPIMDA", "15"), await token("BAWASLU", "15")];
    let etag = await label(t);
    expect([etag.startsWith('W/"'), await tanya(t, etag), await tanya(lain, etag)]).toEqual([true, 304, 200]);
    const berubah = async (apa: string) => {
      expect(await tanya(t, etag), apa).toBe(200);
      etag = await label(t);
      expect(await tanya(t, etag), apa).toBe(304);
    };
    const kpu = await token("KPU", "15.01", "tulis");
    expect((await minta("/api/v1/laporan", { token: kpu, badan: laporan("15.01", { n: 11 }) })).status).toBe(201);
    await berubah("a laporan");
    const dasar = catatDasarSchema.parse({ pemilihan: "pilkada-2024", wilayah: "15.04", tps: { "15-04": "654" }, sumber: "uji jajak", tanggal: "2024-11-20" });
    expect(await catatDasar(makeActor("fakta:write", ["15"], admin.id), dasar)).toMatchObject({ ok: true });
    await berubah("a base");
    setClock(new Date(JAM.getTime() + 24 * 3_600_000));
    await berubah("a day");
  });
});

const TINTA = "logistik.tinta.diterima";
type Over = Record<string, unknown> & { n?: number; indikator?: string; alasan?: string };
function laporan(wilayah: string, { n = 10, indikator = TINTA, alasan = "uji API", ...lain }: Over = {}) {
  return { pemilihan: "pilkada-2024", wilayah, per: "2024-11-20", kunci: crypto.randomUUID(), angka: [{ indikator, n, alasan }], ...lain };
}

describe("a laporan", () => {
  it("is stored once under its key, in the name of the application, by channel API", async () => {
    const t = await token("KPU", "15.02", "tulis", "SILOG Merangin");
    const badan = laporan("15.02", { n: 123 });
    const pertama = await minta("/api/v1/laporan", { token: t, badan });
    expect(pertama.status, await pertama.clone().text()).toBe(201);
    const resi = await pertama.json() as { resi: string; tautan: string };
    const dulu = await potret();
    const ulang = await minta("/api/v1/laporan", { token: t, badan });
    expect([ulang.status, await ulang.json()]).toEqual([200, { ...resi, ulangan: true }]);
    // A further token of the same application is the same sender.
    const ganti = await minta("/api/v1/laporan", { token: await token("KPU", "15.02", "tulis", "SILOG Merangin"), badan });
    expect([ganti.status, await ganti.json()]).toEqual([200, { ...resi, ulangan: true }]);
    await galat(await minta("/api/v1/laporan", { token: t, badan: { ...badan, catatan: "lain" } }), 409, "KUNCI_BENTROK");
    expect(await potret()).toBe(dulu);
    expect(await satu(sql, "SELECT l.kanal::text, l.peran::text, u.nama, u.layanan, n.pembilang::int FROM laporan l JOIN pengguna u ON u.id = l.oleh_id JOIN nilai n ON n.laporan_id = l.id WHERE l.kunci = $1", [badan.kunci]))
      .toEqual({ kanal: "API", peran: "KPU", nama: "SILOG Merangin", layanan: true, pembilang: 123 });
    expect(await satu(sql, "SELECT count(*)::int AS n FROM audit WHERE aksi = 'logistik.catat-laporan' AND hasil = 'BERHASIL' AND oleh_id = (SELECT id FROM pengguna WHERE nama = 'SILOG Merangin')")).toEqual({ n: 1 });
  });

  it("sent twice at once is stored once", async () => {
    const t = await token("KPU", "15.05", "tulis");
    const badan = laporan("15.05", { n: 7 });
    const status = (await Promise.all(Array.from({ length: 6 }, () => minta("/api/v1/laporan", { token: t, badan })))).map((r) => r.status).toSorted();
    expect(status).toEqual([200, 200, 200, 200, 200, 201]);
  });

  it("is refused by the form's own rules, with a pointer to the row", async () => {
    const t = await token("KPU", "15.06", "tulis");
    const kirim = (badan: unknown) => minta("/api/v1/laporan", { token: t, badan });
    expect((await kirim(laporan("15.06", { n: 20 }))).status).toBe(201);
    const dulu = await potret();
    const turun = await galat(await kirim(laporan("15.06", { angka: [{ indikator: "logistik.segel-plastik.diterima", n: 1, alasan: "x" }, { indikator: TINTA, n: 3 }] })), 422, "PERLU_ALASAN");
    expect(turun.galat).toEqual([expect.objectContaining({ penunjuk: "/angka/1", terakhir: 20, sebab: expect.arrayContaining(["TURUN"]) })]);
    expect((await galat(await kirim(laporan("15.06", { indikator: "logistik.tidak-ada.diterima" })), 422, "TIDAK_DIKENAL")).galat).toEqual([expect.objectContaining({ penunjuk: "/angka/0/indikator" })]);
    // Known, but of another aspek or entered elsewhere.
    expect((await galat(await kirim(laporan("15.06", { indikator: TERBATAS })), 422, "TIDAK_DIKENAL")).galat).toEqual([expect.objectContaining({ penunjuk: "/angka/0" })]);
    await galat(await kirim(laporan("15.06", { aspek: "keamanan" })), 422, "ASPEK_TIDAK_DILAYANI");
    expect((await galat(await kirim(laporan("15.06", { per: "2024-11-25" })), 422, "BELUM_TERJADI")).galat).toEqual([expect.objectContaining({ penunjuk: "/per" })]);
    const berubah = await galat(await kirim(laporan("15.06", { n: 30, dasar: { [TINTA]: null } })), 409, "BERUBAH");
    expect(berubah.galat).toEqual([expect.objectContaining({ penunjuk: "/angka/0", kini: 20, laporan_id: expect.stringMatching(/^\d+$/) })]);
    for (const n of [1.5, -1, "12", null, true, 1e15]) expect((await galat(await kirim(laporan("15.06", { angka: [{ indikator: TINTA, n }] })), 422, "ISI_SALAH")).galat?.[0]?.penunjuk).toBe("/angka/0/n");
    expect((await galat(await kirim({ ...laporan("15.06"), kuncii: 1 }), 422, "ISI_SALAH")).galat?.[0]?.penunjuk).toBe("/kuncii");
    await galat(await kirim(laporan("15.06", { pemilihan: "tidak-ada" })), 404, "TIDAK_DITEMUKAN");
    await galat(await minta("/api/v1/laporan", { token: t, mentah: "{" }), 400, "BUKAN_JSON");
    await galat(await minta("/api/v1/laporan", { token: t, mentah: "{}", kepala: { "content-type": "text/plain" } }), 415, "BUKAN_JENIS_JSON");
    await galat(await minta("/api/v1/laporan", { token: t, mentah: JSON.stringify({ x: "a".repeat(300_000) }) }), 413, "TERLALU_BESAR");
    expect(await potret()).toBe(dulu);
    // With the state it was told, the same figure goes in.
    expect((await kirim(laporan("15.06", { n: 30, dasar: { [TINTA]: String(berubah.galat?.[0]?.["laporan_id"]) } }))).status).toBe(201);
    expect((await kirim({ pemilihan: "pilkada-2024", wilayah: "15.06", per: "2024-11-20", kunci: crypto.randomUUID(), aksi: "tetap" })).status).toBe(201);
  });

  it("of an election that is over is not taken", async () => {
    const t = await token("KPU", "15.07", "tulis");
    await sql.query("UPDATE pemilihan SET keadaan = 'DITUTUP' WHERE slug = 'pilkada-2024'");
    try {
      await galat(await minta("/api/v1/laporan", { token: t, badan: laporan("15.07") }), 409, "DITUTUP");
    } finally {
      await sql.query("UPDATE pemilihan SET keadaan = 'BERJALAN' WHERE slug = 'pilkada-2024'");
    }
  });
});

describe("who is let in", () => {
  it("a token that is revoked, expired, unknown, or whose account is disabled is out at once", async () => {
    const ALAMAT = "/api/v1/kesiapan?wilayah=15";
    const [dicabut, kedaluwarsa, mati] = [await token("SEKDA", "15", "baca", "Dicabut nanti"), await token("SEKDA", "15", "baca", "Kedaluwarsa nanti"), await token("SEKDA", "15", "baca", "Mati nanti")];
    for (const t of [dicabut, kedaluwarsa, mati]) expect((await minta(ALAMAT, { token: t })).status).toBe(200);
    const id = await idToken(dicabut);
    expect(await cabutToken(makeActor("admin:write", ["15.01"], admin.id, "ADMIN"), { id })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect((await minta(ALAMAT, { token: dicabut })).status).toBe(200);
    expect(await cabutToken(makeActor("admin:write", ["15"], admin.id, "ADMIN"), { id })).toMatchObject({ ok: true });
    expect(await cabutToken(makeActor("admin:write", ["15"], admin.id, "ADMIN"), { id })).toMatchObject({ ok: true });
    expect(await baris(sql, "SELECT aksi FROM audit WHERE entitas = 'token' AND entitas_id = $1 AND hasil = 'BERHASIL' ORDER BY id", [String(id)])).toEqual([{ aksi: "token.buat" }, { aksi: "token.cabut" }]);
    await sql.query("UPDATE token_api SET kedaluwarsa_at = '2020-01-01' WHERE id = $1", [await idToken(kedaluwarsa)]);
    await sql.query("UPDATE pengguna SET aktif = false WHERE nama = 'Mati nanti'");
    for (const t of [dicabut, kedaluwarsa, mati, tokenBaru(), "", "sgp_' OR 1=1"]) {
      const jawaban = await minta(ALAMAT, { token: t });
      expect(jawaban.headers.get("www-authenticate")).toContain("Bearer");
      await galat(jawaban, 401, "BELUM_MASUK");
    }
    expect((await satu<{ t: Date | null }>(sql, "SELECT terakhir_at AS t FROM token_api WHERE id = $1", [id])).t).not.toBeNull();
  });

  it("the secret itself is nowhere in the database", async () => {
    const t = await token("SEKDA", "15", "baca", "Rahasia disimpan");
    const [kolom] = await baris<{ isi: string }>(sql, "SELECT string_agg(x::text, ' ') AS isi FROM (SELECT to_jsonb(t) AS x FROM token_api t UNION ALL SELECT to_jsonb(a) FROM audit a) y");
    expect([kolom?.isi.includes(t), kolom?.isi.includes(t.slice(0, 8))]).toEqual([false, true]);
  });

  it("a browser's session may read, from its own site, and never write", async () => {
    siapa.kini = await angkat(sql, "KPU", "15.08", "peramban");
    expect((await minta("/api/v1/kesiapan?wilayah=15")).status).toBe(200);
    await galat(await minta("/api/v1/kesiapan?wilayah=15", { kepala: { "sec-fetch-site": "cross-site" } }), 401, "BELUM_MASUK");
    const dulu = await potret();
    await galat(await minta("/api/v1/laporan", { badan: laporan("15.08") }), 401, "BELUM_MASUK");
    expect(await potret()).toBe(dulu);
    // A wrong token is not made good by a session.
    await galat(await minta("/api/v1/kesiapan?wilayah=15", { token: tokenBaru() }), 401, "BELUM_MASUK");
  });

  it("a service account is no person: not invited, not reset, not listed", async () => {
    const { aturPengguna, undangPengguna } = await import("@/features/pengguna/mutations");
    const { daftarPengguna } = await import("@/features/pengguna/queries");
    await token("SEKDA", "15", "baca", "Bukan orang");
    const { id, surel } = await satu<{ id: number; surel: string }>(sql, "SELECT id, surel FROM pengguna WHERE nama = 'Bukan orang'");
    const a = makeActor("admin:write", ["15"], admin.id, "ADMIN");
    expect(await aturPengguna(a, { id, aksi: "setel-ulang", penugasan: null })).toMatchObject({ ok: false });
    expect(await undangPengguna(a, { surel, nama: "Bukan orang", peran: "KPU", wilayah: "15" })).toMatchObject({ ok: false });
    expect((await daftarPengguna(a, {})).orang.some((o) => o.id === id)).toBe(false);
    await expect(sql.query("UPDATE pengguna SET sandi_hash = 'x' WHERE id = $1", [id])).rejects.toMatchObject({ code: "23514" });
  });

  it("601 requests in a minute are one too many", async () => {
    const t = await token("CAMAT", "15.01.01", "baca", "Cerewet");
    for (let i = 0; i < PER_MENIT; i += 50) await Promise.all(Array.from({ length: 50 }, () => minta("/api/v1/wilayah?induk=x", { token: t })));
    const lebih = await minta("/api/v1/kesiapan?wilayah=15", { token: t });
    expect(Number(lebih.headers.get("retry-after"))).toBeGreaterThan(0);
    await galat(lebih, 429, "TERLALU_SERING");
    expect((await minta("/api/v1/wilayah", { token: await token("CAMAT", "15.01.01", "baca", "Tenang") })).status).toBe(200);
  }, 120_000);
});

const KEDUDUKAN = ["15", "15.01", "15.01.01"] as const;
const arah = (kode: string): readonly string[] => (kode === "15" ? ["15", "15.01", "15.01.01", "ID", "16"] : kode === "15.01" ? ["15.01", "15.01.01", "15", "15.02", "15.02.01", "16"] : ["15.01.01", "15.01.01.2001", "15.01", "15.01.02", "15.02", "16"]);
const HASIL: Readonly<Record<number, string>> = { 200: "ada", 401: "masuk", 403: "tanpa-akses", 404: "tidak-ada" };
const ISIAN: Readonly<Record<number, string>> = { 1: "logistik.surat-suara-psu.gubernur.diterima", 2: "logistik.segel-plastik.diterima", 3: "logistik.segel-plastik.ke-ppk" };
const diBawah = (akar: string, kode: string) => kode === akar || kode.startsWith(`${akar}.`);

describe("every role × place × endpoint, by token", () => {
  it.each(PERAN.filter((p) => p !== "ADMIN"))("%s sees and writes exactly what the one rule says", { timeout: 180_000 }, async (peran) => {
    const salah: string[] = [];
    for (const kedudukan of KEDUDUKAN) {
      const akun: Akun = { id: 0, surel: "", nama: "", tugas: [{ peran, kode: kedudukan }] };
      const t = { baca: await token(peran, kedudukan), tulis: await token(peran, kedudukan, "tulis") };
      for (const [bentuk, r] of Object.entries(RUTE).filter(([b, x]) => b.startsWith("/api/v1/") && !x.hanyaToken)) for (const kode of arah(kedudukan)) for (const indikator of r.indikator ?? [undefined]) {
        const isian = { kode, ...(indikator && { indikator }) };
        const jawaban = await minta(r.alamat(isian), { token: t.baca });
        const [hasil, harus] = [HASIL[jawaban.status] ?? String(jawaban.status), seharusnya(bentuk, r, akun, isian)];
        if (hasil !== harus) salah.push(`${kedudukan} ${r.alamat(isian)}: ${hasil}, seharusnya ${harus}`);
      }
      for (const izin of ["baca", "tulis"] as const) for (const kode of arah(kedudukan)) {
        const tingkat = kode === "ID" ? 0 : kode.split(".").length;
        const boleh = izin === "tulis" && can(peran, "logistik:write") && diBawah(kedudukan, kode) && tingkat >= 1 && tingkat <= 3;
        const dulu = await potret();
        const jawaban = await minta("/api/v1/laporan", { token: t[izin], badan: laporan(kode, { indikator: ISIAN[tingkat] ?? TINTA, n: 100, pemilihan: "pilkada-2024" }) });
        const harus = boleh ? 201 : izin === "tulis" && can(peran, "logistik:write") ? 404 : 403;
        if (jawaban.status !== harus) salah.push(`${kedudukan} ${izin} laporan ${kode}: ${jawaban.status}, seharusnya ${harus} ${await jawaban.text()}`);
        if (!boleh && (await potret()) !== dulu) salah.push(`${kedudukan} ${izin} laporan ${kode}: ada baris yang berubah`);
      }
      const { n } = await satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM audit WHERE hasil = 'DITOLAK' AND oleh_id = (SELECT pengguna_id FROM token_api WHERE token_hash = $1)", [sidikToken(t.baca)]);
      if (n === 0) salah.push(`${kedudukan}: penolakan tidak tercatat`);
    }
    expect(salah).toEqual([]);
  });

  it("a token in an admin's name, should one exist, administers and reports nothing", async () => {
    const t = tokenBaru();
    const orang = await angkat(sql, "ADMIN", "15", "layanan-admin");
    await sql.query("UPDATE pengguna SET layanan = true, sandi_hash = NULL WHERE id = $1", [orang.id]);
    await sql.query("INSERT INTO token_api (pengguna_id, izin, token_hash, awalan, dibuat_oleh, dibuat_at) VALUES ($1, '{baca,tulis}', $2, 'sgp_uji1', $3, '2024-01-01')", [orang.id, sidikToken(t), admin.id]);
    expect((await minta("/api/v1/kesiapan?wilayah=15", { token: t })).status).toBe(200);
    await galat(await minta("/api/v1/laporan", { token: t, badan: laporan("15.01") }), 403, "TIDAK_BERWENANG");
  });
});

describe("300 odd inputs each", () => {
  const kata = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom("15", "15.01", "15.01.01.9999", "ID", "' OR 1=1 --", "%00", "\0", "..", "1e9", "-1", "2024-02-30", "9999-99-99", "2024-11-20T99:00", "pilkada-2024", "null", "[object Object]", "🗳️", "x".repeat(5000)));
  it.each(ENDPOINT.filter((e) => e.metode === "GET"))("$jalur", { timeout: 120_000 }, async (e) => {
    const t = [await token("FORKOPIMDA", "15", "baca", `Aneh ${e.jalur} 1`), await token("PPK", "15.01.01", "tulis", `Aneh ${e.jalur} 2`)] as const;
    const dulu = await potret();
    const nama = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...Object.keys(e.tanya?.shape ?? {}), "lain") }, { weight: 1, arbitrary: fc.string({ maxLength: 20 }) });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(nama, kata), { maxLength: 5 }), fc.constantFrom(...t), fc.boolean(), async (isian, tk, sah) => {
      const q = new URLSearchParams([...(sah ? [["wilayah", "15"]] : []), ...isian]);
      const r = await minta(`${e.jalur}?${q}`, { token: tk });
      expect([200, 400, 404], `${e.jalur}?${q}`).toContain(r.status);
      if (r.status !== 200) galatSchema.parse(await r.json());
    }), { numRuns: 300 });
    expect(await potret()).toBe(dulu);
  });

  it("/api/v1/laporan", { timeout: 120_000 }, async () => {
    const t = [await token("KPU", "15", "tulis", "Aneh menulis 1"), await token("PPK", "15.01.01", "tulis", "Aneh menulis 2")] as const;
    const dulu = await potret();
    const isianAneh = fc.oneof(fc.jsonValue(), kata, fc.constantFrom(null, -1, 1.5, 1e300, [], {}, true));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(laporan("15")), "aspek", "aksi", "catatan", "dasar", "__proto__"), isianAneh, fc.constantFrom(...t), fc.boolean(), async (nama, nilai, tk, utuh) => {
      fc.pre(nama !== "wilayah" || nilai !== "15.01"); // which would make it whole
      const dasar: Record<string, unknown> = utuh ? laporan("15.01.99") : {};
      Object.defineProperty(dasar, nama, { value: nilai, enumerable: true, configurable: true, writable: true });
      const r = await minta("/api/v1/laporan", { token: tk, mentah: JSON.stringify(dasar) });
      expect([404, 409, 422], JSON.stringify(dasar)).toContain(r.status);
      galatSchema.parse(await r.json());
    }), { numRuns: 300 });
    for (const mentah of ["", "null", "[]", "1", "\"x\"", "{\"a\":}", "\ufeff{}", "[".repeat(5000)]) expect([400, 422], mentah.slice(0, 20)).toContain((await minta("/api/v1/laporan", { token: t[0], mentah })).status);
    expect(await potret()).toBe(dulu);
  });
});
