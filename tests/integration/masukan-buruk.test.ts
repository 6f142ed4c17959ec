// Generated bad input at every form of sumber, katalog and pemilihan: always a sentence, never a fault, and nothing changes. Then odd text in good forms: it may
// be stored, and is no fault either.
import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as katalog from "@/features/katalog/actions";
import * as pemilihan from "@/features/pemilihan/actions";
import * as sumber from "@/features/sumber/actions";
import { setClock } from "@/lib/clock";
import type { FormState } from "@/lib/form-state";
import { HARI_INI, JAM, type Kebun, tanam } from "../helpers/kebun";
import { angkat, type Orang } from "../helpers/orang";
import { baris, buka, satu, tutup } from "../helpers/sql";

const siapa: { kini: Orang | null } = { kini: null };
vi.mock("@/auth/session", () => ({ getSessionUser: async () => siapa.kini, getSesiMenunggu: async () => null }));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("next/navigation", () => {
  class Alih extends Error {}
  return { redirect: () => { throw new Alih("NEXT_REDIRECT"); }, unstable_rethrow: (e: unknown) => { if (e instanceof Alih) throw e; } };
});

type Isian = Readonly<Record<string, string>>;
type Cara = { readonly aksi: (prev: FormState, form: FormData) => Promise<FormState>; readonly sah: () => Isian; /** Without a good one of these nothing can be done. */ readonly wajib: readonly string[]; /** Taken as they are typed. */ readonly bebas: readonly string[] };
let sql: Client;
let k: Kebun;
let kpu: Orang;
let admin: Orang;
let [fakta, adopsi, dasar, versi] = ["", "", "", ""];
let kontes = 0;

const CARA: Readonly<Record<string, Cara>> = {
  catatDasarAction: { aksi: sumber.catatDasarAction, sah: () => ({ pemilihan: k.slug, wilayah: "92.01", "tps.92-01": "55", "dilihat.tps-92-01": adopsi, sumber: "SK uji", tanggal: HARI_INI }), wajib: ["pemilihan", "wilayah", "tps.92-01", "tanggal"], bebas: ["sumber"] },
  usulkanSumberAction: { aksi: sumber.usulkanSumberAction, sah: () => ({ pemilihan: k.slug, wilayah: "92.01", jenis: "tps.jumlah", kontes: "", nilai: "71", sumber: "SK uji", nomor: "1/uji", status: "RESMI", tanggal: HARI_INI, catatan: "" }), wajib: ["pemilihan", "wilayah", "jenis", "nilai", "status", "tanggal"], bebas: ["sumber", "nomor", "catatan"] },
  tetapkanSumberAction: { aksi: sumber.tetapkanSumberAction, sah: () => ({ fakta, alasan: "keputusan uji", dilihat: adopsi }), wajib: ["fakta", "dilihat"], bebas: ["alasan"] },
  ajukanKeberatanAction: { aksi: sumber.ajukanKeberatanAction, sah: () => ({ fakta, alasan: "hitungan kami lain" }), wajib: ["fakta"], bebas: ["alasan"] },
  simpanDrafAction: { aksi: katalog.simpanDrafAction, sah: () => ({ pemilihan: k.slug, versi: "0", dasar, "bobot-aspek.logistik": "40", "faktor.dua-per-tps": "3", "uraian.dua-per-tps": "tiga per TPS", "kurva.1001": "H-60 0; H-1 100" }), wajib: ["pemilihan", "versi", "dasar", "bobot-aspek.logistik", "faktor.dua-per-tps", "kurva.1001"], bebas: ["uraian.dua-per-tps"] },
  terbitkanKatalogAction: { aksi: katalog.terbitkanKatalogAction, sah: () => ({ pemilihan: k.slug, versi, aksi: "terbitkan", nama: "Versi uji", nomorSk: "1/uji", tanggalSk: "2024-11-19", alasan: "uji masukan buruk" }), wajib: ["pemilihan", "versi", "aksi", "tanggalSk"], bebas: ["nama", "nomorSk", "alasan"] },
  buatPemilihanAction: { aksi: pemilihan.buatPemilihanAction, sah: () => ({ nama: "Pilkada uji", hari: "2029-11-27", provinsi: "92", gubernur: "ya", kabkota: "ya" }), wajib: ["hari", "provinsi"], bebas: ["nama"] },
  tetapkanPaslonAction: { aksi: pemilihan.tetapkanPaslonAction, sah: () => ({ kontes: String(kontes), dilihat: "", "nomor.1": "1", "nama.1": "Ani", "wakil.1": "Budi", "nomor.2": "2", "nama.2": "Cici", "wakil.2": "Dodi", sumber: "SK uji", tanggal: HARI_INI, alasan: "" }), wajib: ["kontes", "nomor.1", "nomor.2", "tanggal"], bebas: ["nama.1", "wakil.1", "sumber", "alasan"] },
  ubahKeadaanAction: { aksi: pemilihan.ubahKeadaanAction, sah: () => ({ pemilihan: `${k.slug} BERJALAN`, ke: "DITUTUP", alasan: "uji masukan buruk", nomorSk: "" }), wajib: ["pemilihan", "ke"], bebas: ["alasan", "nomorSk"] },
};

/** Good for none of the fields that must be right: no code, number, day, word of a list. */
const buruk = fc.oneof(
  fc.constantFrom("", " ", "\0", "x\0", "\ud800", "'; DROP TABLE fakta; --", "-1", "1,5,5", "1e9", "999999,123456", "NaN", "0x10", "9".repeat(400), "../92", "92.01.", "92'01", "2024-02-30", "2024-13-01", "31/31/2024", "２９", "null", "[object Object]", "true", "H-60 0", "ARSIP ARSIP", "{}"),
  fc.string({ unit: "binary", maxLength: 40 }).map((s) => `${s}\u202e!`),
);
const tambahan = fc.dictionary(fc.constantFrom("__proto__", "constructor", "toString", "tps.__proto__", "dilihat.x", "bobot.9999", "nilai.a.b.c", "bukti.1", "bukti.999999999", "$ACTION_ID", "berkas"), fc.string({ maxLength: 20 }), { maxKeys: 3 });
type Rusak = { readonly apa: readonly number[]; readonly isi: readonly string[]; readonly hilang: readonly boolean[]; readonly lain: Readonly<Record<string, string>> };
const rusak: fc.Arbitrary<Rusak> = fc.record({ apa: fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 4 }), isi: fc.array(buruk, { minLength: 4, maxLength: 4 }), hilang: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), lain: tambahan });

function formulir(c: Cara, r: Rusak): FormData {
  const isi: Record<string, string | undefined> = { ...c.sah() };
  r.apa.forEach((n, i) => { isi[c.wajib[n % c.wajib.length] ?? ""] = r.hilang[i] ? undefined : r.isi[i]; });
  const form = new FormData();
  for (const [nama, nilai] of [...Object.entries(isi), ...Object.entries(r.lain)]) if (nilai !== undefined) form.append(nama, nilai);
  return form;
}
const awal: FormState = { status: "idle" };
const kirim = (c: Cara, form: FormData) => c.aksi(awal, form).catch((e: unknown) => { if (e instanceof Error && e.message === "NEXT_REDIRECT") return "ALIH" as const; throw e; });
/** Refusals are recorded; nothing else may be. */
async function sidik(): Promise<unknown> {
  const tabel = await baris<{ t: string }>(sql, "SELECT quote_ident(relname) AS t FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1");
  const isi: Record<string, string> = {};
  for (const { t } of tabel) isi[t] = (await satu<{ h: string }>(sql, `SELECT count(*) || md5(coalesce(string_agg(md5(x::text), '' ORDER BY md5(x::text)), '')) AS h FROM ${t} x${t === "audit" ? " WHERE hasil <> 'DITOLAK'" : ""}`)).h;
  return isi;
}

beforeAll(async () => {
  sql = await buka("pemilik");
  setClock(JAM);
  k = await tanam(sql, "92", { "92.01": { tps: 50, dpt: 20_000 }, "92.02": { tps: 40 } });
  [kpu, admin] = [await angkat(sql, "KPU", "92", "buruk"), await angkat(sql, "ADMIN", "92", "buruk")];
  await sql.query("SELECT catat_fakta(jsonb_build_object('jenis_kode', 'tps.jumlah', 'pemilihan_id', $1::int, 'wilayah_id', $2::int, 'nilai', 60, 'status', 'RESMI', 'sumber', 'SK lain', 'tanggal', '2024-11-01', 'oleh_id', $3::int), $4, $4)", [k.pemilihanId, k.w("92.01"), k.kpu, JAM]);
  const { id } = await satu<{ id: number }>(sql, "SELECT max(id) AS id FROM katalog WHERE pemilihan_id = $1", [k.pemilihanId]);
  await sql.query(`INSERT INTO draf_katalog VALUES ($1, $2, '{"aspek": {"dpt": {"bobot": 20}}}', $3, 1, $4)`, [k.pemilihanId, id, admin.id, JAM]);
  fakta = (await satu<{ id: string }>(sql, "SELECT max(id)::text AS id FROM fakta")).id;
  adopsi = (await satu<{ id: string }>(sql, "SELECT max(a.id)::text AS id FROM adopsi a JOIN fakta f ON f.id = a.fakta_id WHERE f.wilayah_id = $1 AND f.jenis_kode = 'tps.jumlah'", [k.w("92.01")])).id;
  [dasar, versi] = [String(id), "1"];
  kontes = (await satu<{ id: number }>(sql, "SELECT id FROM kontes WHERE pemilihan_id = $1", [k.pemilihanId])).id;
});
afterAll(() => tutup(sql));
const sebagai = (nama: string) => { siapa.kini = nama in sumber ? kpu : admin; };

it("speaks to every form there is", () => {
  expect(Object.keys(CARA).toSorted()).toEqual([...Object.keys(sumber), ...Object.keys(katalog), ...Object.keys(pemilihan)].toSorted());
});

describe.each(Object.keys(CARA))("%s", (nama) => {
  it("answers 200 bad inputs with a sentence, and changes nothing", async () => {
    sebagai(nama);
    const c = CARA[nama];
    if (!c) throw new Error(nama);
    const dulu = await sidik();
    // All at once, as a flood would come: nothing is to be shrunk here, the input is named.
    await Promise.all(fc.sample(rusak, 200).map(async (r) => {
      const hasil = await kirim(c, formulir(c, r));
      expect(hasil, JSON.stringify(r)).toMatchObject({ status: "error", message: expect.not.stringMatching(/gangguan/) as unknown });
    }));
    expect(await sidik()).toEqual(dulu);
  });
});

describe("odd text in a good form", () => {
  const ganjil = fc.oneof(fc.constantFrom("\0\0\0\0\0\0\0\0\0\0\0\0", "uji\0uji uji uji", "\ud800\udc00\ud800 uji uji uji", "\udfff\udfff\udfff uji uji", "!!!!!!!!!!!!", "—".repeat(60), `${"a".repeat(49)} b uji`, "\u202euji terbalik", "😀".repeat(30), "ａｂｃｄｅ ｕｊｉ ｕｊｉ"), fc.string({ unit: "binary", minLength: 12, maxLength: 80 }));
  it.each(Object.entries(CARA).flatMap(([nama, c]) => c.bebas.map((bidang) => [nama, bidang] as const)))("%s, %s: stored or refused, never a fault", async (nama, bidang) => {
    sebagai(nama);
    const c = CARA[nama];
    if (!c) throw new Error(nama);
    const CONTOH = ["\0\0\0\0\0\0\0\0\0\0\0\0", "uji\0uji uji uji", "\ud800 uji uji uji", "!!!!!!!!!!!!", `${"a".repeat(49)} b uji`];
    for (const teks of [...CONTOH, ...fc.sample(ganjil, 8)]) {
      const form = new FormData();
      for (const [n, v] of Object.entries({ ...c.sah(), [bidang]: teks })) form.append(n, v);
      const hasil = await kirim(c, form);
      if (hasil !== "ALIH") expect(hasil.message ?? "", JSON.stringify(teks)).not.toMatch(/gangguan/);
    }
  });
  it("leaves the book whole", async () => {
    expect(await baris(sql, "SELECT * FROM periksa_rantai($1)", [k.provinsiId])).toEqual([]);
  });
});
