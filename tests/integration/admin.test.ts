// What admins change, each by its four cases: it works and leaves a true before and after; stale or repeated it is harmless; of two at once one
// counts; another's place is not found, on record. And the promise of the catalogue: a new formula leaves every earlier instant as it was shown.
import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sel, Tinjauan } from "@/features/capaian/domain";
import { simpanDraf, terbitkanKatalog } from "@/features/katalog/mutations";
import { bacaKatalogAdmin, bacaPratinjau, bacaTerbit } from "@/features/katalog/queries";
import { kalimatUlang, presentPratinjau } from "@/features/katalog/present";
import { bacaRumus } from "@/features/jejak/queries";
import { hitungIndeks } from "@/features/kesiapan/domain";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { bacaDpt } from "@/features/dpt/queries";
import { bacaPartisipasi } from "@/features/partisipasi/queries";
import { terbitkanEdisi } from "@/features/edisi/mutations";
import { simpanPejabat } from "@/features/pejabat/mutations";
import { bacaPejabat } from "@/features/pejabat/queries";
import { ubahKeadaan } from "@/features/pemilihan/mutations";
import { aturPetak, buatEdisi, simpanDenah } from "@/features/wilayah/mutations";
import { now, setClock } from "@/lib/clock";
import { formatPersen } from "@/lib/format";
import { catatKeBuku } from "@/server/ledger/catat";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { makeActor } from "../helpers/actor";
import { JAM, type Kebun, laporan, tanam } from "../helpers/kebun";
import { angkat, type Orang } from "../helpers/orang";
import { baris, buka, satu, tutup } from "../helpers/sql";

let sql: Client;
let k: Kebun;
let orang: Orang;
const admin = (scope: readonly string[] = ["95"]) => makeActor("admin:write", scope, orang.id, "ADMIN");
const asing = () => admin(["94"]);
const audit = async (aksi: string) => (await baris<{ hasil: string; sebelum: unknown; sesudah: unknown }>(sql, "SELECT hasil, sebelum, sesudah FROM audit WHERE aksi = $1 ORDER BY id DESC", [aksi]));
const tag = (h: { ok: boolean; error?: { tag: string } }) => (h.ok ? "OK" : h.error?.tag);
const kini = async () => {
  const a = await bacaKatalogAdmin(admin(), k.slug);
  if (!a) throw new Error("no catalogue");
  return a;
};
const draf = async (bobot: number) => { const a = await kini(); return { pemilihan: k.slug, versi: a.draf?.versi ?? 0, dasar: a.katalog.id, draf: { aspek: { logistik: { bobot } }, aturan: {}, indikator: {} } }; };
const terbit = async () => ({ pemilihan: k.slug, versi: (await kini()).draf?.versi ?? 0, aksi: "terbitkan" as const, nama: "Versi uji", nomorSk: "1/uji", tanggalSk: "2024-11-19", alasan: "uji perubahan" });

async function indeks(pada?: Date): Promise<number | null> {
  const pembaca = makeActor("capaian:read", ["95"], orang.id, "FORKOPIMDA");
  const t = await bacaTinjauan(pembaca, "95", { pemilihan: k.slug, pada: pada?.toISOString() }) as Tinjauan;
  const s = await bacaKesiapan(pembaca, t);
  return s && hitungIndeks(s.katalog.aspek, s.sendiri.sel, t.hari).gabungan.share;
}
async function tinjau95(pada?: Date): Promise<Tinjauan> {
  const t = await bacaTinjauan(makeActor("capaian:read", ["95"], orang.id, "FORKOPIMDA"), "95", { pemilihan: k.slug, pada: pada?.toISOString() });
  if (!t) throw new Error("not found");
  return t;
}
let menit = 0;
/** Business time goes on: each event of a story has its own instant. */
const berlalu = () => { menit += 1; setClock(new Date(JAM.getTime() + menit * 60_000)); return now(); };

beforeAll(async () => {
  setClock(JAM);
  sql = await buka("pemilik");
  k = await tanam(sql, "95", { "95.01": { tps: 50, dpt: 20_000 }, "95.02": { tps: 40, dpt: 16_000 } });
  await tanam(sql, "94", { "94.01": { tps: 5 } });
  orang = await angkat(sql, "ADMIN", "95", "pengelola");
  await catatKeBuku(laporan(k, "95.01", { kotak: 60, suara: 9_000, saran: { n: 9, m: 10 } }));
});
afterAll(() => tutup(sql));

describe("a draft of the catalogue", () => {
  it("keeps the change apart from what counts, on record", async () => {
    const sebelum = await indeks();
    expect(tag(await simpanDraf(admin(), await draf(40)))).toBe("OK");
    expect((await kini()).draf).toMatchObject({ versi: 1, isi: { aspek: { logistik: { bobot: 40 } } }, usang: false });
    expect(await indeks()).toBe(sebelum);
    expect((await audit("katalog.simpan-draf"))[0]).toMatchObject({ hasil: "BERHASIL", sesudah: { aspek: { logistik: { bobot: 40 } } } });
  });
  it("is not written over one its author has not seen, nor by two at once", async () => {
    const lama = await draf(41);
    expect([await simpanDraf(admin(), lama), await simpanDraf(admin(), lama)].map(tag)).toEqual(["OK", "USANG"]);
    const [a, b] = [await draf(42), await draf(43)];
    expect((await Promise.all([simpanDraf(admin(), a), simpanDraf(admin(), b)])).map(tag).toSorted()).toEqual(["OK", "USANG"]);
  });
  it("another's election is not found", async () => {
    const lama = await kini();
    expect(tag(await simpanDraf(asing(), await draf(50)))).toBe("TIDAK_DITEMUKAN");
    expect((await kini()).draf).toEqual(lama.draf);
    expect((await audit("katalog.simpan-draf"))[0]?.hasil).toBe("DITOLAK");
    expect(await bacaKatalogAdmin(asing(), k.slug)).toBeNull();
  });
});

describe("publishing", () => {
  it("does what its preview said, once", async () => {
    berlalu();
    const a = await kini();
    const pratinjau = await bacaPratinjau(admin(), a);
    const tampil = pratinjau && pratinjau !== "SIBUK" ? presentPratinjau(a, pratinjau, now()) : null;
    const isi = await terbit();
    const hasil = (await Promise.all([terbitkanKatalog(admin(), isi), terbitkanKatalog(admin(), isi)])).map(tag);
    // The other finds the draft gone, before or after it has looked.
    expect(hasil.filter((h) => h === "OK")).toHaveLength(1);
    expect(["DRAF_KOSONG", "USANG"]).toContain(hasil.find((h) => h !== "OK"));
    expect(formatPersen(await indeks())).toBe(tampil?.baris[0]?.baru);
    expect((await kini()).katalog).toMatchObject({ versi: 2, nomorSk: "1/uji" });
    expect(await baris(sql, "SELECT * FROM periksa_rantai($1)", [k.provinsiId])).toEqual([]);
    expect((await audit("katalog.terbitkan"))[0]).toMatchObject({ hasil: "BERHASIL", sebelum: { versi: 1 }, sesudah: { versi: 2, nomorSk: "1/uji" } });
  });
  it("of other weights restates no need, and says so: before, afterwards, and on the trace", async () => {
    const t = await bacaTerbit(admin(), await kini());
    expect(t && kalimatUlang(t.berubah, t.beda)).toBe("Hanya bobot aspek yang berubah: tidak ada kebutuhan yang dinyatakan ulang.");
    expect((await audit("katalog.terbitkan"))[0]).toMatchObject({ sesudah: { berubah: 0 } });
    const rumus = await bacaRumus(makeActor("capaian:read", ["95"], orang.id), null, await tinjau95(), "logistik.kotak-suara.diterima");
    expect([rumus?.katalog.versi, rumus?.ulang]).toEqual([2, []]);
  });
  it("of another factor restates exactly the needs that its preview counted, to exactly what it showed", async () => {
    berlalu();
    expect(tag(await simpanDraf(admin(), { ...(await draf(40)), draf: { aspek: {}, aturan: { "dua-per-tps": { faktor_pembilang: 3 }, sepuluh: { uraian: "sepuluh per wilayah" } }, indikator: {} } }))).toBe("OK");
    const a = await kini();
    await sql.query("BEGIN");
    await sql.query("SELECT kunci_provinsi($1)", [k.provinsiId]);
    const pratinjau = await bacaPratinjau(admin(), a); // while somebody writes to the province
    await sql.query("ROLLBACK");
    if (!pratinjau || pratinjau === "SIBUK") throw new Error("no preview");
    // Two stages of one item, in two kabupaten and their province.
    expect([pratinjau.berubah, presentPratinjau(a, pratinjau, now()).kalimat]).toEqual([6, "6 kebutuhan dinyatakan ulang. Keadaan sebelum itu tetap seperti yang ditampilkan."]);
    expect(tag(await terbitkanKatalog(admin(), await terbit()))).toBe("OK");
    expect((await audit("katalog.terbitkan"))[0]).toMatchObject({ sesudah: { berubah: 6 } });
    const s = await bacaKesiapan(makeActor("capaian:read", ["95"], orang.id, "FORKOPIMDA"), await tinjau95());
    const tanpaRujukan = (sel: readonly Sel[]) => sel.map(({ butuh, capaian }) => ({ butuh, capaian: capaian && { ...capaian, laporanId: "" } }));
    expect(tanpaRujukan(pratinjau.sesudah)).toEqual(tanpaRujukan(s?.sendiri.sel ?? []));
    const rumus = await bacaRumus(makeActor("capaian:read", ["95"], orang.id), null, await tinjau95(), "logistik.kotak-suara.diterima");
    expect(rumus?.ulang).toMatchObject([{ dari: 180, ke: 270 }]);
  });
  it("another's election is not found; without a draft there is nothing to publish", async () => {
    expect(tag(await terbitkanKatalog(asing(), await terbit()))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await terbitkanKatalog(admin(), await terbit()))).toBe("DRAF_KOSONG");
  });
  it("leaves every earlier instant as it was shown, whatever weights follow one another", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ bobot: fc.integer({ min: 0, max: 90 }), kotak: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 3 }), async (langkah) => {
      const dilihat: [Date, number | null][] = [];
      for (const { bobot, kotak } of langkah) {
        berlalu();
        await catatKeBuku(laporan(k, "95.01", { kotak }));
        dilihat.push([berlalu(), await indeks()]);
        berlalu();
        const hasil = await simpanDraf(admin(), await draf(bobot));
        if (hasil.ok) await terbitkanKatalog(admin(), await terbit());
        dilihat.push([berlalu(), await indeks()]);
      }
      berlalu();
      for (const [saat, share] of dilihat) expect(await indeks(saat), saat.toISOString()).toBe(share);
    }), { numRuns: 6 });
  }, 60_000);
});

describe("the state of an election", () => {
  const ke = (dari: "BERJALAN" | "DITUTUP", tuju: "BERJALAN" | "DITUTUP", siapa = admin()) => ubahKeadaan(siapa, { pemilihan: { slug: k.slug, dari }, ke: tuju, alasan: "uji keadaan", nomorSk: null });
  it("moves once of two at once, with its reason; stale or another's it does not", async () => {
    expect(tag(await ke("BERJALAN", "DITUTUP", asing()))).toBe("TIDAK_DITEMUKAN");
    expect((await Promise.all([ke("BERJALAN", "DITUTUP"), ke("BERJALAN", "DITUTUP")])).map(tag).toSorted()).toEqual(["OK", "USANG"]);
    expect(tag(await simpanDraf(admin(), await draf(33)))).toBe("DITUTUP");
    expect((await audit("pemilihan.keadaan"))[0]).toMatchObject({ sebelum: { keadaan: "BERJALAN" }, sesudah: { keadaan: "DITUTUP", alasan: "uji keadaan" } });
    expect(tag(await ke("DITUTUP", "BERJALAN"))).toBe("OK");
  });
});

describe("a person in office", () => {
  const isi = { id: "", aksi: "simpan" as const, wilayah: "95.01", nama: "Dra. Uji", jabatan: "Ketua", lembaga: "KPU Uji", status: "DEFINITIF" as const, mulai: null, selesai: null, nip: null, telepon: "0811-0000-0000", aspek: "logistik" };
  it("is kept once, changed with a true before and after, ended and not deleted", async () => {
    expect((await Promise.all([simpanPejabat(admin(), isi), simpanPejabat(admin(), { ...isi, nama: "Drs. Lain" })])).map(tag)).toEqual(["OK", "OK"]);
    expect(tag(await simpanPejabat(admin(), isi))).toBe("SUDAH_ADA");
    const { id } = await satu<{ id: number }>(sql, "SELECT id FROM pejabat WHERE nama = 'Dra. Uji'");
    expect(tag(await simpanPejabat(admin(), { ...isi, id: String(id), telepon: "0811-0000-0001" }))).toBe("OK");
    expect((await audit("pejabat.simpan"))[0]).toMatchObject({ sebelum: { telepon: "0811-0000-0000" }, sesudah: { telepon: "0811-0000-0001" } });
    expect(tag(await simpanPejabat(asing(), { ...isi, id: String(id) }))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await simpanPejabat(asing(), isi))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await simpanPejabat(admin(), { ...isi, aspek: "antah" }))).toBe("ASPEK_ASING");
    expect(tag(await simpanPejabat(admin(), { ...isi, id: String(id), aksi: "akhiri" }))).toBe("OK");
    expect(await satu(sql, "SELECT selesai::text FROM pejabat WHERE id = $1", [id])).toEqual({ selesai: "2024-11-20" });
  });
});

describe("the tree and its map", () => {
  const edisi = { provinsi: "95", kode: "uji-2030", nama: "Edisi uji", dasar: "Keputusan uji", berlaku: "2030-01-01" };
  it("an edition is prepared from the province once, and published; the election that runs keeps its own", async () => {
    const dulu = await satu<{ e: number }>(sql, "SELECT edisi_id AS e FROM pemilihan WHERE id = $1", [k.pemilihanId]);
    expect(tag(await buatEdisi(asing(), edisi))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await buatEdisi(admin(), edisi))).toBe("OK");
    expect([await buatEdisi(admin(), edisi), await buatEdisi(admin(), { ...edisi, dasar: "Keputusan lain" })].map(tag)).toEqual(["SUDAH_ADA", "LAIN_DASAR"]);
    expect(tag(await terbitkanEdisi(admin(), { edisi: edisi.kode, terakhir: 0, setuju: "ya" }))).toBe("OK");
    expect(await baris(sql, "SELECT w.kode FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id WHERE e.kode = 'uji-2030' ORDER BY 1")).toEqual(["95", "95.01", "95.02", "ID"].map((kode) => ({ kode })));
    expect(await satu(sql, "SELECT edisi_id AS e FROM pemilihan WHERE id = $1", [k.pemilihanId])).toEqual(dulu);
    expect(await indeks()).not.toBeNull();
    // Who is in office is written on the newest edition, and found by the election that still stands on the old one.
    const pejabat = (wilayah: string) => simpanPejabat(admin(), { id: "", aksi: "simpan", wilayah, nama: `Uji ${wilayah}`, jabatan: "Sekretaris", lembaga: "KPU edisi baru", status: "DEFINITIF", mulai: null, selesai: null, nip: null, telepon: "0811-0000-0009", aspek: "logistik" });
    for (const kode of ["95", "95.01", "95.02"]) expect(tag(await pejabat(kode))).toBe("OK");
    expect(await baris(sql, "SELECT DISTINCT e.kode FROM pejabat p JOIN wilayah w ON w.id = p.wilayah_id JOIN edisi_wilayah e ON e.id = w.edisi_id WHERE p.lembaga = 'KPU edisi baru'")).toEqual([{ kode: "uji-2030" }]);
    const di = async (kode: string, scope: string) => {
      const pembaca = makeActor("capaian:read", [scope], orang.id, "FORKOPIMDA");
      const t = await bacaTinjauan(pembaca, kode, { pemilihan: k.slug });
      return t && (await bacaPejabat(pembaca, t)).filter((p) => p.lembaga === "KPU edisi baru").map((p) => p.kode).toSorted();
    };
    expect([await di("95", "95"), await di("95.01", "95"), await di("95.01", "95.02")]).toEqual([["95", "95.01", "95.02"], ["95", "95.01"], ["95", "95.01"]]);
    expect((await bacaPejabat(makeActor("capaian:read", ["94"], orang.id), await tinjau95())).length).toBe(0);
  });
  it("tiles are moved within the own place only, with what stood before", async () => {
    const isi = { wilayah: "95", petak: [{ bidang: "95-01", kode: "95.01", kolom: 2, baris: 1 }] };
    expect((await Promise.all([aturPetak(admin(), isi), aturPetak(admin(), isi)])).map(tag)).toEqual(["OK", "OK"]);
    expect((await audit("wilayah.atur-petak"))[0]).toMatchObject({ sesudah: { "95.01": [2, 1] } });
    expect([await aturPetak(asing(), isi), await aturPetak(admin(), { ...isi, petak: [{ bidang: "94-01", kode: "94.01", kolom: 0, baris: 0 }] })].map(tag)).toEqual(["TIDAK_DITEMUKAN", "TIDAK_DITEMUKAN"]);
  });
  it("a map of its own draws what fits, is replaced whole, and is taken away", async () => {
    const fitur = (kode: string) => ({ type: "Feature" as const, properties: { kode }, geometry: { type: "Polygon" as const, coordinates: [[[103, -2], [104, -2], [104, -1], [103, -1], [103, -2]]] } });
    const isi = { wilayah: "95", aksi: "simpan" as const, sumber: "peta uji", fitur: [fitur("95.01"), fitur("77.07")] };
    expect(await simpanDenah(admin(), isi)).toEqual({ ok: true, value: { digambar: 1, anak: 2, sisa: 1 } });
    expect((await Promise.all([simpanDenah(admin(), isi), simpanDenah(admin(), isi)])).map(tag)).toEqual(["OK", "OK"]);
    expect(tag(await simpanDenah(admin(), { ...isi, fitur: [fitur("77.07")] }))).toBe("TIDAK_COCOK");
    expect(tag(await simpanDenah(asing(), isi))).toBe("TIDAK_DITEMUKAN");
    expect(await baris(sql, "SELECT FROM denah")).toHaveLength(1);
    expect(tag(await simpanDenah(admin(), { ...isi, aksi: "hapus", fitur: [] }))).toBe("OK");
    expect(await baris(sql, "SELECT FROM denah")).toEqual([]);
  });
});

it("a place that was loaded later is in no earlier picture, and one that has ended in no later one", async () => {
  const pembaca = makeActor("capaian:read", ["95"], orang.id, "FORKOPIMDA");
  const sebelum = berlalu();
  await sql.query(`INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona, sejak_at) SELECT edisi_id, '95.09', 'Uji mekar', jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona, $2 FROM wilayah WHERE id = $1`, [k.w("95.01"), berlalu()]);
  const sesudah = berlalu();
  const anak = async (saat: Date) => {
    const t = await tinjau95(saat);
    return Promise.all([bacaKesiapan(pembaca, t), bacaPartisipasi(pembaca, t), bacaDpt(pembaca, t)]).then((x) => x.map((y) => y?.anak.map((w) => w.kode)));
  };
  expect(await anak(sebelum)).toEqual([["95.01", "95.02"], ["95.01", "95.02"], ["95.01", "95.02"]]);
  expect(await anak(sesudah)).toEqual([["95.01", "95.02", "95.09"], ["95.01", "95.02", "95.09"], ["95.01", "95.02", "95.09"]]);
  await sql.query("UPDATE wilayah SET sampai_at = $1 WHERE kode = '95.09'", [berlalu()]);
  expect((await anak(berlalu())).map((x) => x?.includes("95.09"))).toEqual([false, false, false]);
  expect((await anak(sesudah)).map((x) => x?.includes("95.09"))).toEqual([true, true, true]);
});
