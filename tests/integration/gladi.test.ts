// A rehearsal: not one row of it reaches a real election, nor the other way round; its clock only goes forward; and when it is removed, every table is
// what it was before it was made. Each of its acts by the four cases.
import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aturJam, buatGladi, hapusGladi } from "@/features/gladi/mutations";
import { daftarAsal, daftarGladi } from "@/features/gladi/queries";
import { buatGladiSchema, hapusGladiSchema } from "@/features/gladi/schema";
import { buangImpor } from "@/features/impor/mutations";
import { terbitkanKatalog, simpanDraf } from "@/features/katalog/mutations";
import { bacaKatalogAdmin } from "@/features/katalog/queries";
import { tetapkanPaslon } from "@/features/pemilihan/mutations";
import { tetapkanPaslonSchema } from "@/features/pemilihan/schema";
import { geserTahapan } from "@/features/tahapan/mutations";
import { geserTahapanSchema } from "@/features/tahapan/schema";
import { ajukanKeberatan, catatDasar, tetapkanSumber, usulkanSumber } from "@/features/sumber/mutations";
import { bacaBanyakSengketa } from "@/features/sumber/queries";
import { catatDasarSchema, usulSchema } from "@/features/sumber/schema";
import { now, setClock } from "@/lib/clock";
import { db, pool } from "@/server/db/client";
import { bacaMetrik } from "@/server/keadaan";
import { catatKeBuku } from "@/server/ledger/catat";
import { bacaGeserJadwal, bacaKatalog } from "@/server/ledger/baca";
import { lampirkanKeBuku } from "@/server/ledger/fakta";
import { periksaBuku } from "@/server/ledger/periksa";
import { bacaVersiJadwal } from "@/server/ledger/jadwal";
import { bacaTinjauan, kontesDi, paslonDi } from "@/server/ledger/tinjauan";
import { makeActor } from "../helpers/actor";
import { JAM, type Kebun, laporan, tanam } from "../helpers/kebun";
import { angkat } from "../helpers/orang";
import { susunTahapan } from "@/server/tahapan/templat";
import { baris, buka, satu, tutup } from "../helpers/sql";

/** Where the rehearsal's clock starts: the day before the vote, 06.00 WIB; a week ahead of the real one. */
const MULAI = "2024-11-26T06:00";
const KODE = ["98.01", "98.02"] as const;
let sql: Client;
let aplikasi: Client;
let k: Kebun;
let orang = 0;
const admin = (scope: readonly string[] = ["98"]) => makeActor("admin:write", scope, orang, "ADMIN");
const tag = (h: { ok: boolean; error?: { tag: string } }) => (h.ok ? "OK" : h.error?.tag);
const buat = (nama: string, over: Record<string, string> = {}, actor = admin()) => buatGladi(actor, buatGladiSchema.parse({ asal: k.slug, nama, mulai: MULAI, ...over }));
const tolakan = async (aksi: string) => (await satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM audit WHERE aksi = $1 AND hasil = 'DITOLAK'", [aksi])).n;

/** The garden as the rehearsal has it: the same codes, other nodes. */
async function kebunGladi(slug: string): Promise<Kebun> {
  const p = await satu<{ id: number; edisi: number }>(sql, "SELECT id, edisi_id AS edisi FROM pemilihan WHERE slug = $1", [slug]);
  const w = new Map((await baris<{ kode: string; id: number }>(sql, "SELECT kode, id FROM wilayah WHERE edisi_id = $1", [p.edisi])).map((r) => [r.kode, r.id]));
  return { ...k, pemilihanId: p.id, slug, provinsiId: w.get("98") ?? 0, w: (kode) => w.get(kode) ?? 0 };
}

const tabelSemua = async () => (await baris<{ t: string }>(sql, "SELECT c.relname AS t FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('audit', '_prisma_migrations') ORDER BY 1")).map((r) => r.t);
/** One hash a table. `gladi`: only what is of this rehearsal, or only what is not. */
async function sidik(gladi?: { readonly slug: string; readonly milik: boolean }): Promise<Record<string, string>> {
  const syarat = new Map((await baris<{ tabel: string; syarat: string }>(sql, "SELECT * FROM isi_gladi()")).map((r) => [r.tabel, r.syarat]));
  const p = gladi && await satu<{ id: number; edisi: number; dokumen: number[] }>(sql, "SELECT id, edisi_id AS edisi, dokumen_gladi(id) AS dokumen FROM pemilihan WHERE slug = $1", [gladi.slug]);
  const isi: Record<string, string> = {};
  for (const t of await tabelSemua()) {
    const milik = syarat.get(t) ?? "false";
    const pilih = p ? `WHERE $1::int IS NOT NULL AND $2::int IS NOT NULL AND $3::int[] IS NOT NULL AND (${milik}) IS ${gladi.milik ? "" : "NOT "}TRUE` : "";
    isi[t] = (await satu<{ h: string }>(sql, `SELECT count(*) || ' ' || md5(coalesce(string_agg(x::text, E'\n' ORDER BY x::text), '')) AS h FROM ${t} x ${pilih}`, p ? [p.id, p.edisi, p.dokumen] : [])).h;
  }
  return isi;
}
const sama = async () => {
  await sql.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const h = await periksaBuku(sql, { saatTotal: 6, benih: "gladi", kini: now(), kabar: () => undefined });
  await sql.query("COMMIT");
  return h;
};

/** Everything that can be written into the books of an election, by the mutations that write it. */
const tulis = ({ kode, n }: { readonly kode: (typeof KODE)[number]; readonly n: number }, g: Kebun) => {
  return {
    laporan: async () => catatKeBuku(laporan(g, kode, { kotak: n % 120, suara: n })),
    koreksi: async () => {
      const [l] = await baris<{ id: string }>(sql, "SELECT l.id::text FROM laporan l WHERE l.pemilihan_id = $1 AND l.wilayah_id = $2 AND NOT EXISTS (SELECT FROM gugur x WHERE x.laporan_id = l.id) ORDER BY l.id DESC LIMIT 1", [g.pemilihanId, g.w(kode)]);
      return catatKeBuku(laporan(g, kode, { kotak: n % 100 }, { menggantikanId: l?.id ?? null }));
    },
    fakta: async () => usulkanSumber(makeActor("fakta:usul", ["98"], g.kpu), usulSchema.parse({ pemilihan: g.slug, wilayah: kode, jenis: "tps.jumlah", nilai: String(20 + (n % 60)), sumber: `SK uji ${n}`, nomor: `${n}/uji`, status: "RESMI", tanggal: "2024-11-19" })),
    dasar: async () => catatDasar(makeActor("fakta:write", ["98"], g.kpu), catatDasarSchema.parse({ pemilihan: g.slug, wilayah: kode, dpt: { [kode.replace(".", "-")]: String(5_000 + n) }, sumber: `SK dasar ${n}`, tanggal: "2024-11-19" })),
    tetap: async () => {
      const [f] = await baris<{ id: string; dilihat: string }>(sql, `SELECT f.id::text, (SELECT max(a.id)::text FROM adopsi a JOIN fakta y ON y.id = a.fakta_id WHERE y.pemilihan_id = $1 AND y.wilayah_id = $2 AND y.jenis_kode = 'tps.jumlah') AS dilihat
        FROM fakta f WHERE f.pemilihan_id = $1 AND f.wilayah_id = $2 AND f.jenis_kode = 'tps.jumlah' ORDER BY f.id DESC LIMIT 1`, [g.pemilihanId, g.w(kode)]);
      return f && tetapkanSumber(makeActor("fakta:tetapkan", ["98"], g.kpu, "KPU"), { fakta: f.id, alasan: `keputusan ${n}`, dilihat: f.dilihat });
    },
    keberatan: async () => {
      const [f] = await baris<{ id: string }>(sql, "SELECT id::text FROM fakta WHERE pemilihan_id = $1 AND wilayah_id = $2 ORDER BY id DESC LIMIT 1", [g.pemilihanId, g.w(kode)]);
      return f && ajukanKeberatan(makeActor("fakta:keberatan", ["98"], g.verifikator, "BAWASLU"), { fakta: f.id, alasan: `hitungan lain ${n}` });
    },
    verifikasi: async () => {
      const [l] = await baris<{ id: string }>(sql, "SELECT l.id::text FROM laporan l WHERE l.pemilihan_id = $1 AND NOT EXISTS (SELECT FROM verifikasi v WHERE v.laporan_id = l.id) AND NOT EXISTS (SELECT FROM gugur x WHERE x.laporan_id = l.id) ORDER BY l.id LIMIT 1", [g.pemilihanId]);
      return l && sql.query("SELECT catat_verifikasi($1::jsonb, $2, $2)", [JSON.stringify({ laporan_id: l.id, putusan: n % 3 === 0 ? "DIKEMBALIKAN" : "DIVERIFIKASI", alasan: "uji", oleh_id: g.verifikator, peran: "KPU" }), now()]);
    },
    katalog: async () => {
      const a = await bacaKatalogAdmin(admin(), g.slug);
      if (!a) throw new Error("no catalogue");
      const disimpan = await simpanDraf(admin(), { pemilihan: g.slug, versi: a.draf?.versi ?? 0, dasar: a.katalog.id, draf: { aspek: { logistik: { bobot: 11 + (n % 40) } }, aturan: {}, indikator: {} } });
      return disimpan.ok && terbitkanKatalog(admin(), { pemilihan: g.slug, versi: (a.draf?.versi ?? 0) + 1, aksi: "terbitkan", nama: `Versi ${n}`, nomorSk: "1/uji", tanggalSk: "2024-11-19", alasan: "uji gladi" });
    },
  };
};

beforeAll(async () => {
  setClock(JAM);
  [sql, aplikasi] = await Promise.all([buka("pemilik"), buka("aplikasi")]);
  k = await tanam(sql, "98", { "98.01": { tps: 50, dpt: 20_000 }, "98.02": { tps: 30, dpt: 9_000 } });
  orang = (await angkat(sql, "ADMIN", "98", "gladi")).id;
  await catatKeBuku(laporan(k, "98.01", { kotak: 40, suara: 12_000 }));
});
afterAll(() => tutup(sql, aplikasi));

describe("making one", () => {
  it("copies what the need is made from, starts without laporan, and leaves every real row as it was", async () => {
    const sebelum = await sidik();
    const h = await buat("H-1 pagi");
    expect(h).toMatchObject({ ok: true, value: { slug: "gladi-h-1-pagi-98", nama: "Gladi H-1 pagi", fakta: 4 } });
    expect(await sidik({ slug: "gladi-h-1-pagi-98", milik: false })).toEqual(sebelum);
    const butuh = (p: number) => baris(sql, "SELECT w.kode, k.indikator_id, k.penyebut, k.unit, k.unit_tanpa_dasar, k.status FROM kebutuhan k JOIN wilayah w ON w.id = k.wilayah_id WHERE k.pemilihan_id = $1 ORDER BY 1, 2", [p]);
    const g = await kebunGladi("gladi-h-1-pagi-98");
    expect(await butuh(g.pemilihanId)).toEqual(await butuh(k.pemilihanId));
    expect(await satu(sql, "SELECT gladi, keadaan::text, induk_id, (SELECT count(*)::int FROM laporan l WHERE l.pemilihan_id = p.id) AS laporan FROM pemilihan p WHERE id = $1", [g.pemilihanId])).toEqual({ gladi: true, keadaan: "BERJALAN", induk_id: k.pemilihanId, laporan: 0 });
    const [fakta] = await baris<{ sumber: string; status: string }>(sql, "SELECT sumber, status::text FROM fakta WHERE pemilihan_id = $1", [g.pemilihanId]);
    expect(fakta).toEqual({ sumber: `Disalin dari ${k.slug}: uji`, status: "RESMI" });
    const [audit] = await baris<{ sebelum: unknown; sesudah: { asal: string; fakta: number } }>(sql, "SELECT sebelum, sesudah FROM audit WHERE aksi = 'gladi.buat' AND hasil = 'BERHASIL'");
    expect(audit).toMatchObject({ sebelum: null, sesudah: { asal: k.slug, fakta: 4 } });
    expect(await satu(sql, "SELECT bool_and(w.jalur = CASE w.tingkat WHEN 2 THEN ARRAY[w.provinsi_id] ELSE '{}' END) AS ok FROM wilayah w JOIN pemilihan p ON p.edisi_id = w.edisi_id WHERE p.id = $1", [g.pemilihanId])).toEqual({ ok: true });
  });
  it("the same name again is refused; of two at once one is made; another's election is not found, on record; a rehearsal of a rehearsal is none", async () => {
    expect(tag(await buat("h-1 PAGI"))).toBe("SUDAH_ADA");
    const dua = await Promise.all([buat("kembar"), buat("kembar")]);
    expect(dua.map(tag).sort()).toEqual(["OK", "SUDAH_ADA"]);
    const lama = await tolakan("gladi.buat");
    expect(tag(await buat("asing", {}, admin(["97"])))).toBe("TIDAK_DITEMUKAN");
    expect(await tolakan("gladi.buat")).toBe(lama + 1);
    expect(tag(await buat("dari gladi", { asal: "gladi-kembar-98" }))).toBe("BUKAN_ASAL");
    expect(tag(await buat("jauh", { mulai: "2031-01-01T06:00" }))).toBe("DI_LUAR");
    expect(tag(await hapusGladi(admin(), { gladi: "gladi-kembar-98", nama: "gladi kembar" }))).toBe("OK");
  });
  it("its name is its province's: the same one elsewhere is another rehearsal, and no address is longer than one may be", async () => {
    const jiran = await tanam(sql, "97", { "97.01": { tps: 5, dpt: 900 } });
    const panjang = `Gladi ${"a".repeat(52)} x`;
    const dua = [await buat(panjang), await buat(panjang, { asal: jiran.slug }, admin(["97"]))];
    const slug = dua.flatMap((h) => (h.ok ? [h.value.slug] : []));
    expect(slug).toEqual([`gladi-${"a".repeat(45)}-98`, `gladi-${"a".repeat(45)}-97`]);
    for (const [i, gladi] of slug.entries()) expect(tag(await hapusGladi(admin([["98", "97"][i] ?? ""]), hapusGladiSchema.parse({ hapus: gladi, ketik: panjang })))).toBe("OK");
  });
});

describe("its clock", () => {
  const kini = async () => (await bacaTinjauan(makeActor("capaian:read", ["98"], orang, "FORKOPIMDA"), "98", { pemilihan: "gladi-h-1-pagi-98" }))?.saat.toISOString();
  const jam = (saat: string, scope?: readonly string[]) => aturJam(admin(scope), { gladi: "gladi-h-1-pagi-98", saat });
  it("starts where it was told, runs along, and stamps what is written", async () => {
    setClock(JAM);
    expect(Math.abs(Date.parse(await kini() ?? "") - Date.parse("2024-11-25T23:00:00Z"))).toBeLessThan(60_000);
    const g = await kebunGladi("gladi-h-1-pagi-98");
    setClock(new Date(JAM.getTime() + 3_660_000));
    expect((await kini())?.slice(0, 15)).toBe("2024-11-26T00:0");
    expect((await catatKeBuku(laporan(g, "98.01", { kotak: 90 }, { per: "2024-11-26" }))).tag).toBe("TERSIMPAN");
    expect((await satu<{ at: Date }>(sql, "SELECT max(pada_at) AS at FROM laporan WHERE pemilihan_id = $1", [g.pemilihanId])).at.toISOString().slice(0, 15)).toBe("2024-11-26T00:0");
    expect((await satu<{ sama: boolean }>(sql, "SELECT abs(extract(epoch FROM kini_gladi(j, $2) - $3::timestamptz)) < 5 AS sama FROM jam_gladi j WHERE pemilihan_id = $1", [g.pemilihanId, now(), await kini()])).sama).toBe(true);
  });
  it("goes forward and never back; pauses and goes on; the same again changes nothing", async () => {
    expect(tag(await jam("2024-11-26T09:00"))).toBe("OK");
    expect(tag(await jam("2024-11-26T08:59"))).toBe("MUNDUR");
    expect(tag(await jam("besok pagi!"))).toBe("SAAT_SALAH");
    expect(tag(await aturJam(admin(), { gladi: "gladi-h-1-pagi-98", jalan: false }))).toBe("OK");
    const henti = await kini();
    const audit = async () => (await satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM audit WHERE aksi = 'gladi.atur-jam' AND hasil = 'BERHASIL'")).n;
    const lama = await audit();
    expect(tag(await aturJam(admin(), { gladi: "gladi-h-1-pagi-98", jalan: false }))).toBe("OK");
    expect(await audit()).toBe(lama);
    setClock(new Date(now().getTime() + 7_200_000));
    expect(await kini()).toBe(henti);
    expect(tag(await aturJam(admin(), { gladi: "gladi-h-1-pagi-98", jalan: true }))).toBe("OK");
    expect(Date.parse(await kini() ?? "") - Date.parse(henti ?? "")).toBeLessThan(60_000);
    const [catatan] = await baris<{ sebelum: { jeda: boolean }; sesudah: { jeda: boolean } }>(sql, "SELECT sebelum, sesudah FROM audit WHERE aksi = 'gladi.atur-jam' ORDER BY id DESC LIMIT 1");
    expect(catatan).toMatchObject({ sebelum: { jeda: true }, sesudah: { jeda: false } });
  });
  it("of two at once the later instant stands; another's rehearsal is not found, on record; a real election has no clock to set", async () => {
    const dua = (await Promise.all([jam("2024-11-26T10:00"), jam("2024-11-26T11:00")])).map(tag);
    expect(dua[1]).toBe("OK");
    expect(["OK", "MUNDUR"]).toContain(dua[0]);
    expect(await kini()).toMatch(/^2024-11-26T04:0/);
    const lama = await tolakan("gladi.atur-jam");
    expect(tag(await jam("2024-11-26T12:00", ["97"]))).toBe("TIDAK_DITEMUKAN");
    expect(await tolakan("gladi.atur-jam")).toBe(lama + 1);
    expect(tag(await aturJam(admin(), { gladi: k.slug, saat: "2024-11-27T12:00" }))).toBe("TIDAK_DITEMUKAN");
  });
});

describe("what is written while the clock is paused", () => {
  it("is seen at once, the second of its kind as well: pairs, catalogue, schedule, and who was first stays in the past", async () => {
    expect(tag(await buat("dijeda", { jeda: "ya" }))).toBe("OK");
    const g = await kebunGladi("gladi-dijeda-98");
    const tinjau = async (pada?: Date) => await bacaTinjauan(makeActor("capaian:read", ["98"], orang, "FORKOPIMDA"), "98", { pemilihan: g.slug, pada: pada?.toISOString() }) ?? Promise.reject(new Error("not found"));
    const awal = (await tinjau()).saat;
    const [kontes] = await baris<{ id: number }>(sql, "SELECT id FROM kontes WHERE pemilihan_id = $1", [g.pemilihanId]);
    const paslon = async () => { const t = await tinjau(); return db().paslon.findMany({ where: { ...paslonDi(t), kontes: kontesDi(t) }, orderBy: { nomorUrut: "asc" } }); };
    for (const wakil of ["Budi", "Dodi", "Eka"]) {
      const isi = tetapkanPaslonSchema.parse({ kontes: String(kontes?.id), dilihat: (await paslon()).map((p) => p.id).join(), nomor: { 1: "1", 2: "2" }, nama: { 1: "Ani", 2: "Cici" }, wakil: { 1: wakil, 2: "Fajar" }, sumber: "SK uji 1", tanggal: "2024-09-23", alasan: "salah ketik nama" });
      expect(tag(await tetapkanPaslon(makeActor("paslon:write", ["98"], g.kpu), isi)), wakil).toBe("OK");
      expect((await paslon()).map((p) => p.namaWakil)).toEqual([wakil, "Fajar"]);
    }
    for (const n of [1, 2]) {
      expect(await tulis({ kode: "98.01", n }, g).katalog()).toMatchObject({ ok: true });
      expect((await bacaKatalog(g.pemilihanId, (await tinjau()).saat))?.nama).toBe(`Versi ${n}`);
    }
    await sql.query("SELECT buat_tahapan($1, $2, 'uji', NULL)", [g.pemilihanId, JSON.stringify(susunTahapan("PILKADA", "2024-11-27"))]);
    for (const [selesai, tempo] of [["2024-11-24", 2], ["2024-11-23", 1]] as const) {
      const isi = geserTahapanSchema.parse({ pemilihan: g.slug, tahapan: "logistik-dikemas", dilihat: await bacaVersiJadwal(g.pemilihanId), mulai: "2024-11-13", selesai, alasan: "menunggu cetak ulang", nomorSk: "SK 12/2024" });
      expect(tag(await geserTahapan(makeActor("tahapan:write", ["98"], g.kpu), isi))).toBe("OK");
      expect((await bacaGeserJadwal(pool(), g.pemilihanId, (await tinjau()).saat)).get(g.i("kemas"))?.tempo).toBe(tempo);
    }
    const kini = await tinjau();
    expect([kini.pada, kini.saat.getTime() - awal.getTime() < 1_000]).toEqual([null, true]);
    expect((await tinjau(new Date(awal.getTime() - 1))).pada).toEqual(new Date(awal.getTime() - 1));
    expect(tag(await hapusGladi(admin(), { gladi: g.slug, nama: "Gladi dijeda" }))).toBe("OK");
  });
});

describe("nothing leaks", () => {
  const acak = fc.array(fc.record({ apa: fc.constantFrom("laporan", "koreksi", "fakta", "dasar", "tetap", "keberatan", "verifikasi", "katalog"), kode: fc.constantFrom(...KODE), n: fc.integer({ min: 1, max: 9_999 }) } as const), { minLength: 4, maxLength: 9 });

  it("random writes in a rehearsal leave every table's real rows byte-identical, and the other way round; every chain and sum holds", { timeout: 240_000 }, async () => {
    const g = await kebunGladi("gladi-h-1-pagi-98");
    await fc.assert(fc.asyncProperty(acak, acak, async (diGladi, diNyata) => {
      const nyata = await sidik({ slug: g.slug, milik: false });
      const awal = await sidik({ slug: g.slug, milik: true });
      for (const a of diGladi) await tulis(a, g)[a.apa]();
      expect(await sidik({ slug: g.slug, milik: false })).toEqual(nyata);
      const milik = await sidik({ slug: g.slug, milik: true });
      expect(milik).not.toEqual(awal);
      for (const a of diNyata) await tulis(a, k)[a.apa]();
      expect(await sidik({ slug: g.slug, milik: true })).toEqual(milik);
      expect(await sidik({ slug: g.slug, milik: false })).not.toEqual(nyata);
      expect(await sama()).toMatchObject({ sama: true });
    }), { numRuns: 8 });
    const h = await sama();
    expect(h.sama && h.provinsi.filter((p) => p.kode === "98").map((p) => [p.gladi, p.nama])).toEqual([[false, "Uji 98"], [true, "Uji 98, Gladi H-1 pagi"]]);
  });
  it("no one comes into a rehearsal who did not ask for it, and nothing counts it", async () => {
    const pembaca = makeActor("capaian:read", ["98"], orang, "FORKOPIMDA");
    expect((await bacaTinjauan(pembaca, "98", {}))?.pemilihan.slug).toBe(k.slug);
    const t = await bacaTinjauan(pembaca, "98", { pemilihan: "gladi-h-1-pagi-98" });
    expect(t?.pemilihan.gladi).toMatchObject({ jeda: false });
    const g = await kebunGladi("gladi-h-1-pagi-98");
    const sengketa = () => bacaBanyakSengketa(makeActor("fakta:tetapkan", ["98"], g.kpu, "KPU"));
    const lama = await sengketa();
    const [f] = await baris<{ id: string }>(sql, "SELECT f.id::text FROM fakta f WHERE f.pemilihan_id = $1 AND NOT EXISTS (SELECT FROM keberatan x WHERE x.fakta_id = f.id) ORDER BY id LIMIT 1", [g.pemilihanId]);
    expect(tag(await ajukanKeberatan(makeActor("fakta:keberatan", ["98"], g.verifikator, "BAWASLU"), { fakta: f?.id ?? "", alasan: "hitungan kami lain" }))).toBe("OK");
    expect(await sengketa()).toBe(lama);
    const urut = (await satu<{ urut: string }>(sql, "SELECT urut::text FROM buku WHERE provinsi_id = $1", [k.provinsiId])).urut;
    expect((await bacaMetrik()).isi).toContain(`sigap_buku_urut{provinsi="98"} ${urut}\n`);
    expect((await daftarAsal(admin())).map((p) => p.slug)).toEqual([k.slug]);
    expect((await daftarGladi(admin())).map((p) => [p.slug, p.asal])).toEqual([["gladi-h-1-pagi-98", k.slug]]);
    expect(await daftarGladi(admin(["97"]))).toEqual([]);
  });
});

describe("removing it", () => {
  /** Tied to published editions only (server/wilayah/edisi): a posting or an office never stands on a rehearsal's tree, nobody makes an edition of it, and nobody orders its repeat. */
  const TIDAK_PERNAH = ["edisi_provinsi", "pejabat", "penugasan", "penugasan_lanjutan", "perubahan_wilayah", "psu", "psu_biaya", "psu_tps"];
  it("the list of its tables is complete: all that lean on an election or a tree, directly or through others, or name one without a foreign key", async () => {
    const bersandar = await baris<{ t: string }>(sql, `WITH RECURSIVE r AS (SELECT 'pemilihan'::regclass::oid AS id UNION SELECT 'edisi_wilayah'::regclass::oid
        UNION SELECT c.conrelid FROM pg_constraint c JOIN r ON c.confrelid = r.id WHERE c.contype = 'f')
      SELECT c.relname AS t FROM pg_class c WHERE c.oid IN (SELECT id FROM r)
      UNION SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        AND a.attname IN ('pemilihan_id', 'edisi_id', 'wilayah_id', 'provinsi_id', 'laporan_id', 'fakta_id', 'katalog_id', 'kontes_id', 'tahapan_id', 'rakor_id', 'insiden_id', 'dokumen_id')`);
    const daftar = (await baris<{ tabel: string }>(sql, "SELECT tabel FROM isi_gladi()")).map((r) => r.tabel);
    expect([...daftar, ...TIDAK_PERNAH].sort()).toEqual(bersandar.map((r) => r.t).sort());
  });
  it("neither the app nor a hand that names the rehearsal can delete a row of the ledger", async () => {
    const g = await kebunGladi("gladi-h-1-pagi-98");
    await aplikasi.query("SELECT set_config('sigap.hapus_gladi', $1, false)", [String(g.pemilihanId)]);
    for (const t of ["laporan", "fakta", "rantai", "nilai", "pemilihan", "jam_gladi"]) await expect(aplikasi.query(`DELETE FROM ${t}`), t).rejects.toMatchObject({ code: "42501" });
    await expect(aplikasi.query("UPDATE jam_gladi SET saat_at = saat_at - interval '1 day'")).rejects.toMatchObject({ code: "42501" });
    await sql.query("SELECT set_config('sigap.hapus_gladi', $1, false)", [String(g.pemilihanId)]);
    for (const [t, syarat] of [["gugur", "laporan_id IN (SELECT id FROM laporan WHERE pemilihan_id = $1)"], ["adopsi", "fakta_id IN (SELECT id FROM fakta WHERE pemilihan_id = $1)"], ["kebutuhan_riwayat", "pemilihan_id = $1"], ["katalog_aspek", "katalog_id IN (SELECT id FROM katalog WHERE pemilihan_id = $1)"]] as const) {
      expect((await satu<{ n: number }>(sql, `SELECT count(*)::int AS n FROM ${t} WHERE ${syarat}`, [k.pemilihanId])).n, t).toBeGreaterThan(0);
      await expect(sql.query(`DELETE FROM ${t} WHERE ${syarat}`, [k.pemilihanId]), t).rejects.toThrow(/hanya bertambah/);
    }
    await expect(sql.query("DELETE FROM rantai WHERE provinsi_id = $1", [k.provinsiId])).rejects.toThrow(/hanya bertambah/);
    await expect(sql.query("DELETE FROM audit")).rejects.toThrow(/hanya bertambah/);
    await sql.query("SELECT set_config('sigap.hapus_gladi', $1, false)", [String(k.pemilihanId)]);
    await expect(sql.query("DELETE FROM rantai WHERE provinsi_id = $1", [k.provinsiId])).rejects.toThrow(/hanya bertambah/);
    await sql.query("RESET sigap.hapus_gladi");
    expect((await satu<{ h: { tag: string } }>(sql, "SELECT hapus_gladi($1::jsonb, $2, $2) AS h", [JSON.stringify({ pemilihan_id: k.pemilihanId, oleh_id: orang }), JAM])).h.tag).toBe("BUKAN_GLADI");
  });
  it("wants its name, is not found by another's admin (on record), and a real election is not found at all", async () => {
    const lama = await tolakan("gladi.hapus");
    expect(tag(await hapusGladi(admin(), { gladi: "gladi-h-1-pagi-98", nama: "gladi h-1" }))).toBe("NAMA_BEDA");
    expect(tag(await hapusGladi(admin(["97"]), { gladi: "gladi-h-1-pagi-98", nama: "Gladi H-1 pagi" }))).toBe("TIDAK_DITEMUKAN");
    expect(await tolakan("gladi.hapus")).toBe(lama + 1);
    expect(tag(await hapusGladi(admin(), { gladi: k.slug, nama: k.slug }))).toBe("TIDAK_DITEMUKAN");
  });
  it("takes every row of it, in every table, and leaves all others byte-identical: what there was before it was made", { timeout: 60_000 }, async () => {
    const daftar = (await baris<{ tabel: string }>(sql, "SELECT tabel FROM isi_gladi()")).map((r) => r.tabel);
    const sebelum = await sidik();
    expect(tag(await buat("penuh"))).toBe("OK");
    const g = await kebunGladi("gladi-penuh-98");
    const dokumen = async (di = k.w("98.01")) => (await satu<{ id: number }>(sql, "INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at) VALUES ($1, 'uji.pdf', 'application/pdf', 1, sha256('x'), sha256('x'), $2, $3) RETURNING id", [di, k.kpu, JAM])).id;
    const h = await catatKeBuku(laporan(g, "98.01", { kotak: 10 }));
    const di = { pemilihanId: g.pemilihanId, provinsiId: g.provinsiId, provinsiKode: "98", olehId: g.kpu };
    const id = await dokumen();
    // The file of a register draft that was discarded: kept at a place of the rehearsal's tree, and of nothing any more.
    const dibuang = await dokumen(g.provinsiId);
    const kunci = crypto.randomUUID();
    await sql.query("INSERT INTO impor_draf (kunci, oleh_id, pemilihan_id, wilayah_id, dokumen_id, sumber, tanggal, cara, dibuat_at, diubah_at) VALUES ($1, $2, $3, $4, $5, 'uji', '2024-11-20', '{}', $6, $6)", [kunci, g.kpu, g.pemilihanId, g.provinsiId, dibuang, JAM]);
    expect(tag(await buangImpor(makeActor("fakta:write", ["98"], g.kpu), { kunci }))).toBe("OK");
    await sql.query("INSERT INTO dokumen_isi (dokumen_id, isi) VALUES ($1, 'x')", [id]);
    expect(h.tag === "TERSIMPAN" && await lampirkanKeBuku({ dokumenId: id, laporanId: h.laporanId }, di)).toBe("TERSIMPAN");
    await catatKeBuku(laporan(g, "98.01", { kotak: 20 }, { menggantikanId: h.tag === "TERSIMPAN" ? h.laporanId : null }));
    await catatKeBuku(laporan(g, "98.02", { kotak: 20 }));
    for (const apa of ["verifikasi", "fakta", "tetap", "dasar", "keberatan", "katalog"] as const) await tulis({ kode: "98.01", n: 7 }, g)[apa]();
    const a = await bacaKatalogAdmin(admin(), g.slug);
    await simpanDraf(admin(), { pemilihan: g.slug, versi: 0, dasar: a?.katalog.id ?? 0, draf: { aspek: { logistik: { bobot: 44 } }, aturan: {}, indikator: {} } });
    await sql.query("INSERT INTO layar (nama, wilayah_id, pemilihan_id, token_hash, dibuat_oleh, dibuat_at) VALUES ('Aula', $1, $2, sha256('gladi'), $3, $4)", [g.provinsiId, g.pemilihanId, orang, JAM]);
    await sql.query("INSERT INTO tingkat_isi (pemilihan_id, wilayah_id, indikator_id, tingkat) VALUES ($1, $2, $3, 2)", [g.pemilihanId, g.w("98.01"), g.i("segel")]);
    await sql.query("INSERT INTO denah (wilayah_id, lebar, tinggi, jalur, sumber, oleh_id, diubah_at) VALUES ($1, 10, 10, '{}', 'uji', $2, $3)", [g.provinsiId, orang, JAM]);
    await sql.query("INSERT INTO peta_wilayah (dari_id, ke_id, pembilang, penyebut, dasar) VALUES ($1, $2, 1, 1, 'uji')", [g.w("98.01"), g.w("98.02")]);
    await sql.query("INSERT INTO paslon (kontes_id, nomor_urut, nama, nama_wakil, sumber, tanggal) SELECT id, 1, 'A', 'B', 'uji', '2024-09-23' FROM kontes WHERE pemilihan_id = $1", [g.pemilihanId]);
    await sql.query("SELECT buat_tahapan($1, $2, 'uji', NULL)", [g.pemilihanId, JSON.stringify(susunTahapan("PILKADA", "2024-11-27"))]);
    await sql.query(`WITH d AS (INSERT INTO impor_draf (kunci, oleh_id, pemilihan_id, wilayah_id, dokumen_id, sumber, tanggal, cara, dibuat_at, diubah_at) VALUES (gen_random_uuid(), $3, $1, $2, $4, 'uji', '2024-11-20', '{}', $5, $5) RETURNING id)
      INSERT INTO impor_mentah (draf_id, no, wilayah_id, provinsi_id) SELECT id, 1, $2, $6 FROM d`, [g.pemilihanId, g.w("98.01"), k.kpu, id, JAM, g.provinsiId]);
    await sql.query(`WITH i AS (INSERT INTO impor (kunci, pemilihan_id, wilayah_id, provinsi_id, tingkat, lengkap, status, sumber, tanggal, dokumen_id, banyak, baru, berubah, sama, berakhir, oleh_id, pada_at, dicatat_at)
      VALUES (gen_random_uuid(), $1, $2, $2, 3, false, 'RESMI', 'uji', '2024-11-20', $4, 1, 1, 0, 0, 0, $3, $5, $5) RETURNING id) INSERT INTO impor_baris (impor_id, wilayah_id, no, tps) SELECT id, $6, 1, 5 FROM i`, [g.pemilihanId, g.provinsiId, k.kpu, id, JAM, g.w("98.01")]);
    await sql.query(`WITH i AS (INSERT INTO insiden (pemilihan_id, wilayah_id, kategori, keparahan, judul, uraian, pelapor_id, pada_at, dicatat_at) VALUES ($1, $2, 'uji', 1, 'uji', 'uji', $3, $4, $4) RETURNING id)
      INSERT INTO tindak_lanjut (insiden_id, keadaan, uraian, oleh_id, pada_at, dicatat_at) SELECT id, 'SELESAI', 'uji', $3, $4, $4 FROM i`, [g.pemilihanId, g.w("98.01"), k.kpu, JAM]);
    await sql.query(`WITH r AS (INSERT INTO rakor (pemilihan_id, wilayah_id, nama, mulai_at) VALUES ($1, $2, 'uji', $3) RETURNING id), d AS (INSERT INTO keputusan (rakor_id, isi, pemilik, pada_at) SELECT id, 'uji', 'KPU', $3 FROM r RETURNING id)
      INSERT INTO tindak_lanjut (keputusan_id, keadaan, uraian, oleh_id, pada_at, dicatat_at) SELECT id, 'SELESAI', 'uji', $4, $3, $3 FROM d`, [g.pemilihanId, g.provinsiId, JAM, k.kpu]);
    // No table on the list is empty of it, so that each is seen to be emptied.
    expect(Object.entries(await sidik({ slug: g.slug, milik: true })).filter(([t, h]) => h.startsWith("0 ") && daftar.includes(t)).map(([t]) => t)).toEqual([]);
    const [satuHapus, duaHapus] = await Promise.all([hapusGladi(admin(), { gladi: g.slug, nama: "GLADI PENUH" }), hapusGladi(admin(), { gladi: g.slug, nama: "Gladi penuh" })]);
    expect([tag(satuHapus), tag(duaHapus)].sort()).toEqual(["OK", "TIDAK_DITEMUKAN"]);
    expect(await sidik()).toEqual(sebelum);
    expect(tag(await hapusGladi(admin(), { gladi: g.slug, nama: "Gladi penuh" }))).toBe("TIDAK_DITEMUKAN");
    const [audit] = await baris<{ sebelum: { nama: string }; sesudah: { baris: Record<string, number> } }>(sql, "SELECT sebelum, sesudah FROM audit WHERE aksi = 'gladi.hapus' AND hasil = 'BERHASIL' ORDER BY id DESC LIMIT 1");
    expect(audit?.sebelum.nama).toBe("Gladi penuh");
    expect(audit?.sesudah.baris["laporan"]).toBe(3);
    expect(await sama()).toMatchObject({ sama: true });
  });
});
