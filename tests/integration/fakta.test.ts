import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { presentPenutupan } from "@/features/pemilihan/present";
import { bacaPenutupan } from "@/features/pemilihan/queries";
import { setClock } from "@/lib/clock";
import { formatSaat } from "@/lib/waktu";
import { catatKeBuku } from "@/server/ledger/catat";
import { adopsiFaktaKeBuku, catatFaktaKeBuku, catatKeberatanKeBuku, type Di } from "@/server/ledger/fakta";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { makeActor } from "../helpers/actor";
import { JAM, type Kebun, laporan, selDi, tanam, verifikasi } from "../helpers/kebun";
import { baris, buka, satu, tutup } from "../helpers/sql";

let sql: Client;
let k: Kebun;
let di: Di;
const fakta = (nilai: number, over: Partial<Parameters<typeof catatFaktaKeBuku>[0][number]> = {}) => ({
  jenisKode: "tps.jumlah", pemilihanId: k.pemilihanId, wilayahId: k.w("96.01"), nilai, status: "RESMI" as const, sumber: "SK uji", tanggal: "2024-11-01", catatan: null, olehId: k.kpu, ...over });
const berlaku = async () => (await satu<{ id: string }>(sql, "SELECT a.id::text FROM adopsi a JOIN fakta f ON f.id = a.fakta_id WHERE f.wilayah_id = $1 AND f.jenis_kode = 'tps.jumlah' ORDER BY a.pada_at DESC LIMIT 1", [k.w("96.01")])).id;
const banyak = async (tabel: string) => (await satu<{ n: number }>(sql, `SELECT count(*)::int AS n FROM ${tabel}`)).n;
const usul = async (nilai: number) => { const h = await catatFaktaKeBuku([fakta(nilai)], di); return h.tag === "TERSIMPAN" ? h.faktaId[0] ?? "" : ""; };
const panggil = async <T>(fungsi: string, isi: object, pada = JAM) => (await satu<{ h: T }>(sql, `SELECT ${fungsi}($1::jsonb, $2, $2) AS h`, [JSON.stringify(isi), pada])).h;
const rantai = () => baris(sql, "SELECT * FROM periksa_rantai($1)", [k.provinsiId]);

beforeAll(async () => {
  sql = await buka("pemilik");
  setClock(JAM);
  k = await tanam(sql, "96", { "96.01": { tps: 50, dpt: 20_000 }, "96.02": { tps: 40, dpt: 16_000 } });
  di = { pemilihanId: k.pemilihanId, provinsiId: k.provinsiId, provinsiKode: "96", olehId: k.kpu };
  await catatKeBuku(laporan(k, "96.01", { kotak: 80 }));
});
afterAll(() => tutup(sql));

describe("a source", () => {
  it("is stored once however often it is sent, and changes no figure by itself", async () => {
    const dulu = await selDi(sql, k, "96.01", "kotak");
    const pertama = await usul(60);
    const jumlah = await banyak("fakta");
    expect(await usul(60)).toBe(pertama);
    expect(await Promise.all([usul(60), usul(60)])).toEqual([pertama, pertama]);
    expect(await banyak("fakta")).toBe(jumlah);
    expect(await selDi(sql, k, "96.01", "kotak")).toEqual(dulu);
  });
});

describe("an adoption", () => {
  it("restates the base from its instant, and only from then; audited with what stood before", async () => {
    const sebelum = (await satu<{ t: Date }>(sql, "SELECT pada_at AS t FROM buku WHERE provinsi_id = $1", [k.provinsiId])).t;
    expect(await selDi(sql, k, "96.01", "kotak")).toMatchObject({ terpenuhi: 80, penyebut: 100 });
    expect(await adopsiFaktaKeBuku({ faktaId: await usul(60), alasan: "pemekaran TPS", dokumen: [], dilihat: await berlaku() }, di)).toMatchObject({ tag: "TERSIMPAN" });
    expect(await selDi(sql, k, "96.01", "kotak")).toMatchObject({ terpenuhi: 80, penyebut: 120 });
    const lalu = await satu<{ penyebut: number }>(sql, "SELECT penyebut::int FROM capaian_pada($1::smallint, ARRAY[$2::int], $3) WHERE indikator_id = $4", [k.pemilihanId, k.w("96.01"), sebelum, k.i("kotak")]);
    expect(lalu.penyebut).toBe(100);
    const audit = await satu<{ sebelum: { faktaId: number }; sesudah: { alasan: string } }>(sql, "SELECT sebelum, sesudah FROM audit WHERE aksi = 'fakta.adopsi' ORDER BY id DESC LIMIT 1");
    expect(audit.sesudah.alasan).toBe("pemekaran TPS");
    expect(String(audit.sebelum.faktaId)).not.toBe(await usul(60));
  });
  it("is not repeated, and not made over one its author has not seen", async () => {
    const kini = await berlaku();
    const jumlah = await banyak("adopsi");
    expect((await adopsiFaktaKeBuku({ faktaId: await usul(60), alasan: "lagi", dokumen: [], dilihat: kini }, di)).tag).toBe("SUDAH_BERLAKU");
    expect((await adopsiFaktaKeBuku({ faktaId: await usul(61), alasan: "usang", dokumen: [], dilihat: "1" }, di)).tag).toBe("USANG");
    expect((await catatFaktaKeBuku([fakta(62, { adopsi: { alasan: "usang", dilihat: null } })], di)).tag).toBe("USANG");
    expect(await banyak("adopsi")).toBe(jumlah);
    expect(await baris(sql, "SELECT FROM fakta WHERE nilai = 62 AND wilayah_id = $1", [k.w("96.01")]), "a refused adoption leaves no source behind").toEqual([]);
  });
  it("of two at once, one stands", async () => {
    const [kini, a, b] = [await berlaku(), await usul(63), await usul(64)];
    const hasil = await Promise.all([a, b].map((faktaId) => adopsiFaktaKeBuku({ faktaId, alasan: "serentak", dokumen: [], dilihat: kini }, di)));
    expect(hasil.map((h) => h.tag).toSorted()).toEqual(["TERSIMPAN", "USANG"]);
  });
});

describe("an objection", () => {
  it("is said once a person, and is answered by adopting anew", async () => {
    const { fakta_id: faktaId } = await satu<{ fakta_id: string }>(sql, "SELECT fakta_id::text FROM adopsi WHERE id = $1", [await berlaku()]);
    const penentang = { ...di, olehId: k.verifikator };
    expect(await Promise.all([catatKeberatanKeBuku(faktaId, "menurut kami 55", penentang), catatKeberatanKeBuku(faktaId, "menurut kami 55", penentang)]).then((x) => x.toSorted())).toEqual(["SUDAH_KEBERATAN", "TERSIMPAN"]);
    expect((await adopsiFaktaKeBuku({ faktaId, alasan: "sudah dicocokkan", dokumen: [], dilihat: await berlaku() }, di)).tag).toBe("TERSIMPAN");
    expect(await catatKeberatanKeBuku(faktaId, "tetap keberatan", penentang)).toBe("TERSIMPAN");
    expect(await rantai()).toEqual([]);
  });
});

describe("evidence", () => {
  const dokumen = async () => (await satu<{ id: number }>(sql, `INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at)
    VALUES ($1, 'ba.pdf', 'application/pdf', 9, sha256('ba'), sha256('asli'), $2, $3) RETURNING id`, [k.w("96.01"), k.kpu, JAM])).id;
  const isiDokumen = (id: number) => sql.query("INSERT INTO dokumen_isi (dokumen_id, isi) VALUES ($1, 'ba')", [id]);
  it("comes with its laporan in one act; its hash is in the chain and cannot be changed unseen", async () => {
    const id = await dokumen();
    await isiDokumen(id);
    const h = await catatKeBuku(laporan(k, "96.01", { kotak: 90 }, { dokumen: [id] }));
    expect(h.tag).toBe("TERSIMPAN");
    expect(await baris(sql, "SELECT dokumen_id FROM lampiran WHERE laporan_id = $1", [h.tag === "TERSIMPAN" ? h.laporanId : 0])).toEqual([{ dokumen_id: id }]);
    expect(await rantai()).toEqual([]);
    await sql.query("BEGIN");
    await sql.query("UPDATE dokumen SET sha256 = sha256('lain') WHERE id = $1", [id]);
    expect(await rantai()).not.toEqual([]);
    await sql.query("ROLLBACK");
    await sql.query("BEGIN");
    await sql.query("UPDATE dokumen_isi SET isi = 'lain' WHERE dokumen_id = $1", [id]);
    expect(await rantai(), "other bytes under the same hash").not.toEqual([]);
    await sql.query("ROLLBACK");
  });
  it("comes with an adoption or takes it back", async () => {
    const [baik, terhapus] = [await dokumen(), await dokumen()];
    await isiDokumen(baik);
    await sql.query("UPDATE dokumen SET dihapus_at = $2, alasan_hapus = 'uji' WHERE id = $1", [terhapus, JAM]);
    const sebelum = await berlaku();
    await expect(adopsiFaktaKeBuku({ faktaId: await usul(71), alasan: "berdokumen", dokumen: [terhapus], dilihat: sebelum }, di)).rejects.toThrow();
    expect(await berlaku()).toBe(sebelum);
    expect((await adopsiFaktaKeBuku({ faktaId: await usul(71), alasan: "berdokumen", dokumen: [baik], dilihat: sebelum }, di)).tag).toBe("TERSIMPAN");
    expect(await baris(sql, "SELECT a.dokumen_id FROM adopsi a JOIN lampiran l ON l.fakta_id = a.fakta_id AND l.dokumen_id = a.dokumen_id WHERE a.id = $1", [await berlaku()])).toEqual([{ dokumen_id: baik }]);
    expect(await rantai()).toEqual([]);
  });
  it("is attached once, and not after a redaction", async () => {
    const id = await dokumen();
    await isiDokumen(id);
    const isi = { dokumen_id: id, fakta_id: Number(await usul(60)), oleh_id: k.kpu };
    expect(await panggil("lampirkan", isi)).toMatchObject({ tag: "TERSIMPAN" });
    expect(await panggil("lampirkan", isi)).toMatchObject({ tag: "SUDAH_TERLAMPIR" });
    await sql.query("UPDATE dokumen SET dihapus_at = $2, alasan_hapus = 'NIK terlihat' WHERE id = $1", [id, JAM]);
    expect(await panggil("lampirkan", { ...isi, fakta_id: Number(await usul(61)) })).toMatchObject({ tag: "TERHAPUS" });
  });
});

describe("a catalogue version", () => {
  const isi = async () => {
    const { id, ...k1 } = await satu<{ id: number; nama: string }>(sql, "SELECT id, nama FROM katalog WHERE pemilihan_id = $1 ORDER BY versi DESC LIMIT 1", [k.pemilihanId]);
    const { aspek, aturan, indikator } = await satu<{ aspek: object[]; aturan: { kode: string; faktor_pembilang: number }[]; indikator: object[] }>(sql, `SELECT (SELECT json_agg(a) FROM katalog_aspek a WHERE katalog_id = $1) AS aspek,
      (SELECT json_agg(a) FROM aturan a WHERE katalog_id = $1) AS aturan, (SELECT json_agg(a) FROM katalog_indikator a WHERE katalog_id = $1) AS indikator`, [id]);
    return { ...k1, pemilihan_id: k.pemilihanId, dasar: id, nomor_sk: "1/uji", tanggal_sk: "2024-11-10", alasan: "uji", oleh_id: k.kpu, aspek, indikator, aturan: aturan.map((a) => (a.kode === "dua-per-tps" ? { ...a, faktor_pembilang: a.faktor_pembilang + 1 } : a)) };
  };
  it("counts from its own instant: the need of then and the figures of then stay", async () => {
    const { t } = await satu<{ t: Date }>(sql, "SELECT pada_at AS t FROM buku WHERE provinsi_id = $1", [k.provinsiId]);
    const pada = (saat: Date) => baris(sql, "SELECT wilayah_id, indikator_id, terpenuhi, penyebut FROM capaian_pada($1::smallint, ARRAY[$2::int, $3::int], $4) ORDER BY 1, 2", [k.pemilihanId, k.w("96.01"), k.provinsiId, saat]);
    const dulu = await pada(t);
    const m = Number((await selDi(sql, k, "96.01", "kotak"))?.penyebut);
    const masukan = await isi();
    expect(await panggil("terbitkan_katalog", masukan)).toMatchObject({ tag: "TERSIMPAN", versi: 2 });
    expect(Number((await selDi(sql, k, "96.01", "kotak"))?.penyebut)).toBe((m / 2) * 3);
    expect(await pada(t)).toEqual(dulu);
    expect(await panggil("terbitkan_katalog", masukan), "sent again, or made over a version not seen").toMatchObject({ tag: "USANG" });
    expect(await rantai()).toEqual([]);
  });
  it("is complete when published: nothing can be added to it", async () => {
    await expect(sql.query("INSERT INTO katalog_aspek SELECT (SELECT max(id) FROM katalog WHERE pemilihan_id = $1), 'logistik', 1", [k.pemilihanId])).rejects.toThrow();
  });
});

describe("the state of an election", () => {
  const ke = (dari: string, tuju: string, menit = 0) => panggil<{ tag: string }>("ubah_keadaan_pemilihan", { pemilihan_id: k.pemilihanId, dari, ke: tuju, alasan: "uji", oleh_id: k.kpu }, new Date(JAM.getTime() + menit * 60_000)).then((h) => h.tag);
  it("moves by its steps; closed means no more laporan and no more verification", async () => {
    expect(await ke("PERSIAPAN", "BERJALAN")).toBe("USANG");
    expect(await ke("BERJALAN", "ARSIP")).toBe("TIDAK_BISA");
    const h = await catatKeBuku(laporan(k, "96.02", { kotak: 10 }));
    expect(await ke("BERJALAN", "DITUTUP")).toBe("TERSIMPAN");
    expect((await catatKeBuku(laporan(k, "96.01", { kotak: 95 }))).tag).toBe("DITUTUP");
    expect(await verifikasi(sql, k, h.tag === "TERSIMPAN" ? h.laporanId : "0", "DIKEMBALIKAN")).toBe("DITUTUP");
    // Since when is read from the record; an instant before it is not closed.
    const baca = makeActor("capaian:read", ["96"], k.kpu);
    const penutupan = async (pada?: Date) => {
      const t = await bacaTinjauan(baca, "96", { pemilihan: k.slug, pada: pada?.toISOString() });
      return t && { zona: t.wilayah.zona, judul: presentPenutupan(t, await bacaPenutupan(baca, t))?.judul };
    };
    const { at } = await satu<{ at: Date }>(sql, "SELECT max(pada_at) AS at FROM audit WHERE aksi = 'pemilihan.keadaan'");
    const zona = (await penutupan())?.zona ?? "WIB";
    const tertutup = { zona, judul: `Pemilihan ini ditutup ${formatSaat(at, zona)}.` };
    expect(await penutupan()).toEqual(tertutup);
    expect(await penutupan(new Date(at.getTime() - 60_000))).toEqual({ zona });
    expect(await ke("DITUTUP", "ARSIP", 10)).toBe("TERSIMPAN");
    expect(await penutupan()).toEqual(tertutup);
    expect(await ke("ARSIP", "DITUTUP", 20)).toBe("TERSIMPAN");
    expect(await ke("DITUTUP", "BERJALAN", 30)).toBe("TERSIMPAN");
    setClock(new Date(JAM.getTime() + 31 * 60_000));
    expect(await penutupan()).toEqual({ zona });
    expect((await catatKeBuku(laporan(k, "96.01", { kotak: 95 }))).tag).toBe("TERSIMPAN");
    // Opened again: the past of its first closing stays what it was, and a second closing is another.
    expect(await penutupan(new Date(at.getTime() + 60_000))).toEqual(tertutup);
    expect(await ke("BERJALAN", "DITUTUP", 40)).toBe("TERSIMPAN");
    expect((await penutupan())?.judul).not.toBe(tertutup.judul);
    expect(await penutupan(new Date(at.getTime() + 60_000))).toEqual(tertutup);
    expect(await ke("DITUTUP", "BERJALAN", 50)).toBe("TERSIMPAN");
    setClock(JAM);
  });
});

it("a server whose clock runs ahead stamps nothing", async () => {
  setClock(new Date(new Date().getTime() + 3_600_000));
  await expect(catatKeBuku(laporan(k, "96.01", { kotak: 99 }))).rejects.toThrow(/mendahului jam basis data/);
  setClock(JAM);
  expect((await catatKeBuku(laporan(k, "96.01", { kotak: 99 }))).tag).toBe("TERSIMPAN");
});
