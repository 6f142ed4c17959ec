import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { catatLogistik } from "@/features/logistik/mutations";
import type { CatatLogistik } from "@/features/logistik/schema";
import { setClock } from "@/lib/clock";
import { catatKeBuku } from "@/server/ledger/catat";
import { makeActor } from "../helpers/actor";
import { HARI_INI, type Ind, JAM, type Kebun, laporan, selDi, tanam, verifikasi } from "../helpers/kebun";
import { baris, buka, satu, tutup } from "../helpers/sql";

// The ledger keeps everything, so every story below has a unit of its own: 99.01 … each with 50 TPS, hence a need of 100 boxes.
let pemilik: Client;
let aplikasi: Client;
let kebun: Kebun;
let tetangga: Kebun;
const kode = (n: number) => `99.${String(n).padStart(2, "0")}`;

beforeAll(async () => {
  [pemilik, aplikasi] = await Promise.all([buka("pemilik"), buka("aplikasi")]);
  kebun = await tanam(pemilik, "99", Object.fromEntries(Array.from({ length: 16 }, (_, i) => [kode(i + 1), { tps: 50, dpt: 1000 }])));
  tetangga = await tanam(pemilik, "98", { "98.01": { tps: 50 } });
});
beforeEach(() => setClock(JAM));
afterAll(() => tutup(pemilik, aplikasi));

type Isian = Partial<Record<Ind, number | readonly [n: number, alasan: string]>>;
const isian = (wilayah: string, angka: Isian, over: Partial<CatatLogistik> = {}): CatatLogistik => ({
  pemilihan: kebun.slug, wilayah, kunci: crypto.randomUUID(), aksi: "kirim", per: HARI_INI, catatan: null, dasar: new Map(),
  angka: Object.entries(angka).map(([nama, a]) => ({ indikatorId: kebun.i(nama as Ind), pembilang: typeof a === "number" ? a : a[0], alasan: typeof a === "number" ? null : a[1] })), ...over,
});
const petugas = (...scope: string[]) => makeActor("logistik:write", scope, kebun.kpu);
const kirim = (wilayah: string, angka: Isian, over: Partial<CatatLogistik> = {}) => catatLogistik(petugas(wilayah), isian(wilayah, angka, over));
const sel = (wilayah: string, nama: Ind = "kotak") => selDi(pemilik, kebun, wilayah, nama);
const banyak = () => satu<{ laporan: number; nilai: number; audit: number; mata: number }>(pemilik, `SELECT (SELECT count(*)::int FROM laporan) AS laporan, (SELECT count(*)::int FROM nilai) AS nilai,
  (SELECT count(*)::int FROM audit) AS audit, (SELECT count(*)::int FROM rantai) AS mata`);
const terakhir = (wilayah: string) => satu<{ id: string }>(pemilik, "SELECT id::text FROM laporan WHERE wilayah_id = $1 ORDER BY id DESC LIMIT 1", [kebun.w(wilayah)]).then((r) => r.id);
const buku = async (wilayah: string, angka: Parameters<typeof laporan>[2], over: Parameters<typeof laporan>[3] = {}) => {
  const hasil = await catatKeBuku(laporan(kebun, wilayah, angka, over));
  if (hasil.tag !== "TERSIMPAN") throw new Error(hasil.tag);
  return hasil.laporanId;
};

describe("a send", () => {
  it("stores, rolls up to the province, and audits the true before and after", async () => {
    expect(await kirim(kode(1), { kotak: 60 })).toMatchObject({ ok: true, value: { ulangan: false, resi: expect.stringMatching(/^99-\d+-[0-9A-HJKMNP-TV-Z]{4}$/) } });
    expect(await kirim(kode(1), { kotak: 80 })).toMatchObject({ ok: true });
    expect(await sel(kode(1))).toMatchObject({ unit_lapor: 1, pembilang: 80, terpenuhi: 80, lebih: 0, penyebut: 100 });
    expect(await sel("99")).toMatchObject({ unit_lapor: 1, pembilang: 80, terpenuhi: 80, penyebut: 100 });
    const audit = await baris<object>(pemilik, "SELECT hasil, oleh_id, sebelum, sesudah, pada_at, dicatat_at > pada_at AS nyata FROM audit WHERE aksi = 'logistik.catat-laporan' AND entitas = 'laporan' AND entitas_id = ANY(SELECT id::text FROM laporan WHERE wilayah_id = $1) ORDER BY id", [kebun.w(kode(1))]);
    const nama = "logistik.kotak-suara.diterima";
    expect(audit).toMatchObject([
      { hasil: "BERHASIL", oleh_id: kebun.kpu, sebelum: { [nama]: null }, sesudah: { [nama]: 60 }, nyata: true },
      { hasil: "BERHASIL", oleh_id: kebun.kpu, sebelum: { [nama]: 60 }, sesudah: { [nama]: 80 }, nyata: true },
    ]);
  });

  it("stands under a receipt whose signs come from the chain", async () => {
    const hasil = await kirim(kode(1), { kotak: 81 });
    const { urut, hash } = await satu<{ urut: string; hash: string }>(pemilik, "SELECT urut::text, encode(hash, 'hex') AS hash FROM buku WHERE provinsi_id = $1", [kebun.provinsiId]);
    const bit = Number.parseInt(hash.slice(0, 5), 16).toString(2).padStart(20, "0").match(/.{5}/g) ?? [];
    const tanda = bit.map((b) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Number.parseInt(b, 2)]).join("");
    expect(hasil).toMatchObject({ ok: true, value: { resi: `99-${urut}-${tanda}` } });
  });
});

describe("a repetition", () => {
  it("is stored once with the same receipt; other content under its key is a conflict", async () => {
    const input = isian(kode(2), { kotak: 50 });
    const [pertama, kedua] = [await catatLogistik(petugas("99"), input), await catatLogistik(petugas("99"), input)];
    if (!pertama.ok || !kedua.ok) throw new Error("refused");
    expect(kedua.value).toEqual({ ...pertama.value, ulangan: true });
    const sebelum = await banyak();
    const lain = { ...input, angka: [{ indikatorId: kebun.i("kotak"), pembilang: 51, alasan: null }] };
    expect(await catatLogistik(petugas("99"), lain)).toEqual({ ok: false, error: { tag: "KUNCI_BENTROK" } });
    expect(await catatLogistik(petugas("99"), { ...input, per: "2024-11-19" })).toEqual({ ok: false, error: { tag: "KUNCI_BENTROK" } });
    expect(await banyak()).toEqual(sebelum);
  });

  it("is known to the ledger itself by what was typed, should two arrive at once", async () => {
    const l = laporan(kebun, kode(2), { kotak: 50 }, { masukan: "aa" });
    const pertama = await catatKeBuku(l);
    expect(await catatKeBuku({ ...l, nilai: l.nilai.map((n) => ({ ...n, bendera: true, alasan: "turunan" })) })).toEqual({ ...pertama, tag: "SUDAH_TERSIMPAN" });
    expect(await catatKeBuku({ ...l, masukan: "ab" })).toEqual({ tag: "KUNCI_BENTROK" });
  });

  it("is still the same send after others have moved the figures it was decided on", async () => {
    const input = isian(kode(2), { kotak: 70, kemas: 70 });
    await catatLogistik(petugas("99"), input);
    await buku(kode(2), { kotak: 40 });
    expect(await catatLogistik(petugas("99"), input)).toMatchObject({ ok: true, value: { ulangan: true } });
  });

  it("twenty at once are stored once", async () => {
    const [input, sebelum] = [isian(kode(3), { kotak: 50 }), await banyak()];
    const hasil = await Promise.all(Array.from({ length: 20 }, () => catatLogistik(petugas("99"), input)));
    expect(hasil.filter((h) => h.ok && !h.value.ulangan)).toHaveLength(1);
    expect(new Set(hasil.map((h) => h.ok && h.value.resi)).size).toBe(1);
    expect(await banyak()).toEqual({ laporan: sebelum.laporan + 1, nilai: sebelum.nilai + 1, audit: sebelum.audit + 1, mata: sebelum.mata + 1 });
  });

  it("of another author under the same key is another send", async () => {
    const input = isian(kode(3), { kotak: 51 });
    await catatLogistik(petugas("99"), input);
    expect(await catatLogistik(makeActor("logistik:write", ["99"], kebun.verifikator), input)).toMatchObject({ ok: true, value: { ulangan: false } });
  });
});

describe("two at once", () => {
  it("lose neither: different rows of one unit, and different units", async () => {
    const hasil = await Promise.all([kirim(kode(4), { kotak: 80 }), kirim(kode(4), { segel: 9 }), kirim(kode(5), { kotak: 90 })]);
    expect(hasil.map((h) => h.ok)).toEqual([true, true, true]);
    expect([await sel(kode(4)), await sel(kode(4), "segel"), await sel(kode(5))]).toMatchObject([{ pembilang: 80 }, { pembilang: 9 }, { pembilang: 90 }]);
  });

  it("a figure decided on is no longer the one that stands: nothing is stored", async () => {
    const berdiri = await buku(kode(6), { kotak: 10 });
    const sebelum = await banyak();
    for (const dibaca of [null, "999999"]) {
      expect(await catatKeBuku(laporan(kebun, kode(6), { kemas: 5 }, { baca: new Map([[kebun.i("kotak"), dibaca]]) }))).toEqual({ tag: "USANG" });
    }
    expect(await banyak()).toEqual(sebelum);
    expect((await catatKeBuku(laporan(kebun, kode(6), { kemas: 5 }, { baca: new Map([[kebun.i("kotak"), berdiri], [kebun.i("kemas"), null]]) }))).tag).toBe("TERSIMPAN");
  });

  it("a page opened before another's send hears who changed what, and may send again", async () => {
    const dilihat = await buku(kode(6), { kotak: 20 });
    const sesudah = await buku(kode(6), { kotak: 30 });
    const sebelum = await banyak();
    const hasil = await kirim(kode(6), { kotak: 25 }, { dasar: new Map([[kebun.i("kotak"), dilihat]]) });
    expect(hasil).toMatchObject({ ok: false, error: { tag: "BERUBAH", baris: [{ indikatorId: kebun.i("kotak"), kini: 30, laporanId: sesudah, oleh: "kpu@uji.contoh" }] } });
    expect(await banyak()).toEqual(sebelum);
    expect(await kirim(kode(6), { kotak: [25, "hitung ulang"] }, { dasar: new Map([[kebun.i("kotak"), sesudah]]) })).toMatchObject({ ok: true });
  });
});

describe("scope", () => {
  it("finds neither sibling, parent, other province nor a code that merely begins alike; stores nothing and records the attempt", async () => {
    const sebelum = await banyak();
    for (const [scope, wilayah] of [[["99.01"], "99.02"], [["99.01"], "99"], [["98"], "99.01"], [["99"], "98.01"], [["99.0"], "99.01"], [["9"], "99.01"], [[], "99.01"], [["99"], "99.77"]] as const) {
      expect(await catatLogistik(makeActor("logistik:write", scope, kebun.verifikator), isian(wilayah, { kotak: 1 })), `${scope.join()} → ${wilayah}`).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    }
    expect(await banyak()).toEqual({ ...sebelum, audit: sebelum.audit + 8 });
    expect(await baris(pemilik, "SELECT entitas_id FROM audit WHERE oleh_id = $1 AND hasil = 'DITOLAK' AND aksi = 'logistik.catat-laporan' ORDER BY id", [kebun.verifikator]))
      .toEqual(["99.02", "99", "99.01", "98.01", "99.01", "99.01", "99.01", "99.77"].map((entitas_id) => ({ entitas_id })));
  });

  it("an election in which the place takes no part is not found", async () => {
    expect(await kirim(kode(7), { kotak: 1 }, { pemilihan: tetangga.slug })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
  });

  it("what is entered at another level is refused, by the form and by the ledger", async () => {
    expect(await catatLogistik(petugas("99"), isian("99", { kotak: 1 }))).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await catatKeBuku(laporan(kebun, "99", { kotak: 1 }))).toEqual({ tag: "BUKAN_ISIAN" });
    expect(await sel("99")).toMatchObject({ unit_lapor: 6 });
  });
});

describe("what counts", () => {
  it("an older day arriving late is stored and moves nothing", async () => {
    await kirim(kode(8), { kotak: 60 });
    const sebelum = await sel("99");
    expect(await kirim(kode(8), { kotak: 10 }, { per: "2024-11-10" })).toMatchObject({ ok: true });
    expect([await sel(kode(8)), await sel("99")]).toMatchObject([{ pembilang: 60 }, sebelum ?? {}]);
  });

  it("a correction reinstates what it leaves out, and a second correction of the same laporan is refused", async () => {
    await buku(kode(9), { kotak: 40, segel: 4 }, { per: "2024-11-18" });
    const salah = await buku(kode(9), { kotak: 70, segel: 7 });
    const ralat = await buku(kode(9), { kotak: 50 }, { menggantikanId: salah });
    expect([await sel(kode(9)), await sel(kode(9), "segel")]).toMatchObject([{ pembilang: 50 }, { pembilang: 4 }]);
    const sebelum = await banyak();
    for (const menggantikanId of [salah, await terakhir(kode(8)), "999999"]) expect(await catatKeBuku(laporan(kebun, kode(9), { kotak: 1 }, { menggantikanId }))).toEqual({ tag: "GANTI_USANG" });
    expect(await banyak()).toEqual(sebelum);
    await buku(kode(9), { segel: 1 }, { menggantikanId: ralat });
    expect([await sel(kode(9)), await sel(kode(9), "segel")]).toMatchObject([{ pembilang: 40 }, { pembilang: 1 }]);
  });

  it("the only laporan corrected away leaves a missing figure, not a zero", async () => {
    const satuSatunya = await buku(kode(10), { kotak: 40 });
    await buku(kode(10), { segel: 4 }, { menggantikanId: satuSatunya });
    expect(await sel(kode(10))).toMatchObject({ unit_lapor: 0, pembilang: null, terpenuhi: null, lebih: null, penyebut: 0 });
  });

  it("a verification adds to the verified sums; a return reinstates the figure before", async () => {
    const lama = await buku(kode(11), { kotak: 40 }, { per: "2024-11-19" });
    expect(await verifikasi(aplikasi, kebun, lama, "DIVERIFIKASI")).toBe("TERSIMPAN");
    expect(await sel(kode(11))).toMatchObject({ unit_sah: 1, terpenuhi: 40, terpenuhi_sah: 40, penyebut_sah: 100 });
    const baru = await buku(kode(11), { kotak: 90 });
    expect(await sel(kode(11))).toMatchObject({ unit_sah: 0, terpenuhi: 90, terpenuhi_sah: 0, penyebut_sah: 0 });
    expect(await verifikasi(aplikasi, kebun, baru, "DIKEMBALIKAN")).toBe("TERSIMPAN");
    expect(await sel(kode(11))).toMatchObject({ unit_sah: 1, terpenuhi: 40, terpenuhi_sah: 40 });
    expect([await verifikasi(aplikasi, kebun, baru, "DIVERIFIKASI"), await verifikasi(aplikasi, { ...kebun, verifikator: kebun.kpu }, await buku(kode(11), { kotak: 41 }), "DIVERIFIKASI")])
      .toEqual(["SUDAH_DIPUTUS", "PENULIS_SENDIRI"]);
    expect(await catatKeBuku(laporan(kebun, kode(11), { kotak: 1 }, { menggantikanId: baru }))).toEqual({ tag: "GANTI_USANG" });
  });

  it("a surplus is kept with its reason and never hides the neighbour's shortage", async () => {
    const sebelum = await sel("99");
    expect(await kirim(kode(12), { kotak: 400 })).toMatchObject({ ok: false, error: { tag: "PERLU_ALASAN", baris: [{ sebab: ["LEBIH"], batas: 100 }] } });
    expect(await kirim(kode(12), { kotak: [400, "Kiriman ganda"] })).toMatchObject({ ok: true });
    expect(await sel(kode(12))).toMatchObject({ pembilang: 400, terpenuhi: 100, lebih: 300, bendera: 0 });
    expect(await sel("99")).toMatchObject({ pembilang: (sebelum?.pembilang ?? 0) + 400, terpenuhi: (sebelum?.terpenuhi ?? 0) + 100, penyebut: (sebelum?.penyebut ?? 0) + 100, lebih: 300 });
  });
});

describe("rules", () => {
  it("more than the stage before has: refused without a reason, flagged with one, and listed until it is reported anew", async () => {
    await kirim(kode(13), { kotak: 60 });
    expect(await kirim(kode(13), { kemas: 70 })).toMatchObject({ ok: false, error: { tag: "PERLU_ALASAN", baris: [{ indikatorId: kebun.i("kemas"), sebab: ["TAHAP"], batas: 60 }] } });
    expect(await kirim(kode(13), { kemas: [70, "sepuluh dipinjam"] })).toMatchObject({ ok: true });
    expect(await baris(pemilik, "SELECT bendera, alasan FROM nilai WHERE laporan_id = $1", [await terakhir(kode(13))])).toEqual([{ bendera: true, alasan: "sepuluh dipinjam" }]);
    expect(await sel("99", "kemas")).toMatchObject({ bendera: 1 });
    expect(await catatLogistik(petugas("99"), isian(kode(13), {}, { aksi: "tetap" }))).toMatchObject({ ok: true });
    expect(await sel("99", "kemas")).toMatchObject({ bendera: 1 });
    expect(await kirim(kode(13), { kotak: 70, kemas: 70 })).toMatchObject({ ok: true });
    expect(await sel("99", "kemas")).toMatchObject({ bendera: 0 });
  });

  it("no change: repeats what stands for the new day, and needs something that stands", async () => {
    await kirim(kode(14), { kotak: 60 }, { per: "2024-11-19" });
    expect(await kirim(kode(14), {}, { aksi: "tetap" })).toMatchObject({ ok: true });
    expect(await baris(pemilik, "SELECT l.tetap, l.per::text, n.pembilang::int FROM laporan l JOIN nilai n ON n.laporan_id = l.id WHERE l.id = $1", [await terakhir(kode(14))])).toEqual([{ tetap: true, per: HARI_INI, pembilang: 60 }]);
    expect(await kirim(kode(15), {}, { aksi: "tetap" })).toEqual({ ok: false, error: { tag: "BELUM_ADA_ANGKA" } });
  });

  it("impossible in itself is refused: over a hard limit, a day that has not come, an indikator that is not entered here", async () => {
    const sebelum = await banyak();
    expect(await kirim(kode(15), { segel: [11, "sungguh"] })).toMatchObject({ ok: false, error: { tag: "MUSTAHIL", baris: [{ batas: 10 }] } });
    expect(await kirim(kode(15), { kotak: 1 }, { per: "2024-11-21" })).toEqual({ ok: false, error: { tag: "BELUM_TERJADI" } });
    expect(await kirim(kode(15), {}, { aksi: "tetap", per: "2024-11-21" })).toMatchObject({ ok: false });
    expect(await kirim(kode(15), { saran: 1 })).toMatchObject({ ok: false, error: { tag: "TIDAK_DIKENAL" } });
    await expect(catatKeBuku(laporan(kebun, kode(15), { kotak: 1 }, { per: "2024-12-24" }))).rejects.toThrow(/laporan_per/);
    await expect(catatKeBuku(laporan(kebun, kode(15), { kotak: -1 }))).rejects.toThrow(/nilai_tanda/);
    expect(await banyak()).toEqual(sebelum);
  });

  it("a closed election takes no more laporan; a repetition of an earlier one still finds its receipt", async () => {
    const input = { ...isian("98.01", { kotak: 10 }), pemilihan: tetangga.slug };
    expect(await catatLogistik(petugas("98"), input)).toMatchObject({ ok: true });
    await pemilik.query("UPDATE pemilihan SET keadaan = 'DITUTUP' WHERE id = $1", [tetangga.pemilihanId]);
    const sebelum = await banyak();
    expect(await catatLogistik(petugas("98"), { ...input, kunci: crypto.randomUUID() })).toEqual({ ok: false, error: { tag: "DITUTUP" } });
    // Said before anything is asked of a figure that would want its reason, or of one that somebody has changed.
    expect(await catatLogistik(petugas("98"), { ...isian("98.01", { kotak: 5_000 }), pemilihan: tetangga.slug })).toEqual({ ok: false, error: { tag: "DITUTUP" } });
    expect(await catatLogistik(petugas("98"), { ...isian("98.01", {}, { aksi: "tetap" }), pemilihan: tetangga.slug, dasar: new Map([[kebun.i("kotak"), "1"]]) })).toEqual({ ok: false, error: { tag: "DITUTUP" } });
    expect(await catatLogistik(petugas("98"), input)).toMatchObject({ ok: true, value: { ulangan: true } });
    expect(await banyak()).toEqual(sebelum);
  });
});
