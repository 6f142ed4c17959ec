import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { share } from "@/features/capaian/domain";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { setClock } from "@/lib/clock";
import { bacaIsi } from "@/server/ledger/baca";
import { catatKeBuku } from "@/server/ledger/catat";
import { bacaTinjauan, bacaTinjauanSendiri } from "@/server/ledger/tinjauan";
import { makeActor } from "../helpers/actor";
import { bacaMentah, hitungButuh, hitungCapaian, type Mentah } from "../helpers/hitung-ulang";
import { type Ind, JAM, type Kebun, laporan, tanam, tetapkan, verifikasi } from "../helpers/kebun";
import { buka, satu, tutup } from "../helpers/sql";

const UNIT = ["99.01.01", "99.01.02", "99.02.01"];
const POHON = ["99", "99.01", "99.02", ...UNIT];
const SEMUA = ["kotak", "kemas", "suara", "segel", "saran"] as const satisfies readonly Ind[];
let pemilik: Client;
let k: Kebun;
let mentah: Mentah;

// One story, told by the clock: two reports, a verdict, another number of TPS, a correction, a return.
const SAAT = { awal: "2024-11-08T03:00:00Z", kedua: "2024-11-12T03:00:00Z", sah: "2024-11-13T03:00:00Z", tps: "2024-11-14T03:00:00Z", ralat: "2024-11-15T03:00:00Z", kembali: "2024-11-16T03:00:00Z" } as const;

async function lapor(saat: string, ...[kode, angka, over]: Parameters<typeof laporan> extends [Kebun, ...infer T] ? T : never): Promise<string> {
  setClock(new Date(saat));
  const hasil = await catatKeBuku(laporan(k, kode, angka, { per: saat.slice(0, 10), ...over }));
  if (hasil.tag !== "TERSIMPAN") throw new Error(hasil.tag);
  return hasil.laporanId;
}

beforeAll(async () => {
  pemilik = await buka("pemilik");
  k = await tanam(pemilik, "99", Object.fromEntries(UNIT.map((kode) => [kode, { tps: 50, dpt: 1000 }])));
  const pertama = await lapor(SAAT.awal, "99.01.01", { kotak: 40, segel: 4, saran: { n: 2, m: 8 } });
  const kedua = await lapor(SAAT.kedua, "99.01.01", { kotak: 90 });
  await lapor(SAAT.kedua, "99.02.01", { kotak: 120, kemas: { n: 10, alasan: "uji" } });
  await verifikasi(pemilik, k, kedua, "DIVERIFIKASI", SAAT.sah);
  await tetapkan(pemilik, k, "99.01.01", "tps.jumlah", 30, SAAT.tps);
  await lapor(SAAT.ralat, "99.01.01", { segel: 9 }, { menggantikanId: pertama });
  await verifikasi(pemilik, k, await lapor(SAAT.kembali, "99.02.01", { kemas: 100 }), "DIKEMBALIKAN", SAAT.kembali);
  setClock(JAM);
  mentah = await bacaMentah(pemilik, k);
});
afterAll(() => tutup(pemilik));

const baca = makeActor("capaian:read", ["99"], 1);
const tinjau = (pada?: string, kode = "99") => bacaTinjauan(baca, kode, { pada });
async function layar(pada?: string, kode = "99") {
  const t = await tinjau(pada, kode);
  const isi = t && (await bacaKesiapan(baca, t));
  if (!isi) throw new Error("not shown");
  const sel = (nama: Ind, node = isi.sendiri) => node.sel.find((s) => s.ketentuan.id === k.i(nama)) ?? null;
  return { sel, anak: isi.anak, t };
}

describe("looking at an instant", () => {
  it("before the first laporan shows nothing, not zero", async () => {
    const { sel, anak } = await layar("2024-11-08T02:59:59Z");
    for (const nama of SEMUA) expect([sel(nama)?.capaian ?? null, share(sel(nama)?.capaian ?? null)], nama).toEqual([null, null]);
    expect(sel("kotak")?.butuh.penyebut).toBe(300);
    expect(anak.map((w) => [w.kode, w.sel.every((s) => s.capaian === null)])).toEqual([["99.01", true], ["99.02", true]]);
  });
  it("between two laporan shows the first, at every level", async () => {
    for (const [kode, penyebut] of [["99", 300], ["99.01", 200], ["99.01.01", 100]] as const) {
      expect((await layar("2024-11-10", kode)).sel("kotak"), kode).toMatchObject({ butuh: { penyebut }, capaian: { pembilang: 40, terpenuhi: 40, penyebut: 100, unitLapor: 1, unitSah: 0, perBaru: "2024-11-08" } });
    }
  });
  it("the very instant of a laporan already knows it", async () => {
    const { at } = await satu<{ at: Date }>(pemilik, "SELECT pada_at AS at FROM laporan WHERE wilayah_id = $1 ORDER BY urut OFFSET 1 LIMIT 1", [k.w("99.01.01")]);
    expect((await layar(at.toISOString(), "99.01.01")).sel("kotak")?.capaian).toMatchObject({ pembilang: 90 });
    expect((await layar(new Date(at.getTime() - 1).toISOString(), "99.01.01")).sel("kotak")?.capaian).toMatchObject({ pembilang: 40 });
  });
  it("a verdict counts from when it was given, a restated need from when it was adopted", async () => {
    const unit = async (pada: string) => (await layar(pada, "99.01.01")).sel("kotak");
    expect(await unit("2024-11-12")).toMatchObject({ butuh: { penyebut: 100 }, capaian: { unitSah: 0, terpenuhiSah: 0 } });
    expect(await unit("2024-11-13")).toMatchObject({ butuh: { penyebut: 100 }, capaian: { unitSah: 1, terpenuhiSah: 90, terpenuhi: 90, lebih: 0 } });
    expect(await unit("2024-11-14")).toMatchObject({ butuh: { penyebut: 60 }, capaian: { unitSah: 1, terpenuhiSah: 60, terpenuhi: 60, lebih: 30 } });
  });
  it("what was corrected later still stood then, and what was returned counted in between", async () => {
    const segel = async (pada?: string) => (await layar(pada, "99.01")).sel("segel")?.capaian?.pembilang;
    expect([await segel("2024-11-14"), await segel("2024-11-15"), await segel()]).toEqual([4, 9, 9]);
    const saran = async (pada?: string) => (await layar(pada)).sel("saran")?.capaian?.pembilang ?? null;
    expect([await saran("2024-11-14"), await saran()]).toEqual([2, null]);
    expect((await layar()).sel("kemas")?.capaian).toMatchObject({ pembilang: 10, bendera: 1 });
  });
  it("days and ages are those of the instant", async () => {
    expect((await tinjau("2024-11-10"))?.hari).toEqual({ hariIni: "2024-11-10", h: -17 });
    expect((await tinjau("2024-11-10T16:59:59Z"))?.hari.hariIni).toBe("2024-11-10");
    expect((await tinjau("2024-11-10T17:00:00Z"))?.hari.hariIni).toBe("2024-11-11");
  });
  it("one that has not come is now", async () => {
    for (const pada of [undefined, "2024-11-20T07:00:00Z", "2024-11-20", "2024-11-27", "2099-01-01T00:00:00Z"]) expect((await tinjau(pada))?.pada, pada).toBeNull();
    const [kini, nanti] = [await layar(), await layar("2030-01-01")];
    expect(nanti.anak).toEqual(kini.anak);
    expect((await tinjau("2024-11-20T05:59:59Z"))?.pada).toEqual(new Date("2024-11-20T05:59:59Z"));
  });
  it.each(["kemarin", "2024-02-30", "", "2024-11-10T10:00:00", "0"])("that cannot be read is not found: %j", async (pada) => expect(await tinjau(pada)).toBeNull());
});

it("every cell at every instant is what the ledger knew then", async () => {
  const titik = fc.oneof(fc.constantFrom(...mentah.laporan, ...mentah.verifikasi, ...mentah.adopsi.filter((a) => a.id > 6)).map((x) => Number(x.pada / 1000n)), fc.integer({ min: Date.parse("2024-11-07T00:00:00Z"), max: JAM.getTime() }));
  await fc.assert(fc.asyncProperty(titik, fc.integer({ min: -1, max: 1 }), fc.constantFrom(...POHON), fc.constantFrom(...SEMUA), async (ms, geser, kode, nama) => {
    const pada = new Date(ms + geser);
    const sel = (await bacaIsi(k.pemilihanId, [k.w(kode)], pada, undefined)).get(k.w(kode))?.get(k.i(nama));
    const mikro = BigInt(pada.getTime()) * 1000n;
    const [harap, butuh] = [hitungCapaian(mentah, k, UNIT, kode, nama, mikro), hitungButuh(mentah, UNIT, kode, nama, mikro)];
    expect(sel?.butuh).toMatchObject({ penyebut: butuh.penyebut, unit: butuh.unit, unitTanpaDasar: butuh.unit_tanpa_dasar });
    const c = sel?.capaian ?? null;
    expect(c && c.unitLapor > 0 ? { n: c.pembilang, t: c.terpenuhi, l: c.lebih, m: c.penyebut, u: c.unitLapor, s: c.unitSah, ts: c.terpenuhiSah, b: c.bendera, umur: c.umur, lama: c.perLama, baru: c.perBaru } : null)
      .toEqual(harap && { n: harap.pembilang, t: harap.terpenuhi, l: harap.lebih, m: harap.penyebut, u: harap.unit_lapor, s: harap.unit_sah, ts: harap.terpenuhi_sah, b: harap.bendera, umur: harap.umur, lama: harap.per_lama, baru: harap.per_baru });
    if (c && c.unitLapor === 0) expect([c.pembilang, c.terpenuhi, c.lebih, share(c)]).toEqual([null, null, null, null]);
  }), { numRuns: 150 });
});

describe("whose place it is", () => {
  const lihat = async (scope: readonly string[], kode: string) => (await bacaTinjauan(makeActor("capaian:read", scope, 1), kode, {}))?.wilayah.kode ?? null;
  it("the province and its kab/kota are open to all posted there; deeper levels and other provinces are not found", async () => {
    expect(await Promise.all(["99", "99.01", "99.02", "99.01.01", "99.01.02", "15", "ID"].map((kode) => lihat(["99.01.01"], kode)))).toEqual(["99", "99.01", "99.02", "99.01.01", null, null, null]);
    expect(await Promise.all(["99", "99.01"].map((kode) => lihat([], kode)))).toEqual([null, null]);
    expect(await lihat(["15"], "99")).toBeNull();
  });
  it("for writing only the own subtree is found", async () => {
    const tulis = async (scope: readonly string[], kode: string) => (await bacaTinjauanSendiri(makeActor("logistik:write", scope, 1), kode, {}))?.wilayah.kode ?? null;
    expect([await tulis(["99.01.01"], "99.01.01"), await tulis(["99.01.01"], "99.01"), await tulis(["99.01.01"], "99.01.02"), await tulis(["99.01"], "99.01.02"), await tulis([], "99.01.01")]).toEqual(["99.01.01", null, null, "99.01.02", null]);
  });
  it("a reader below sees the children of the own province that are open, and hears that others are closed", async () => {
    const ppk = makeActor("capaian:read", ["99.01.01"], 1);
    const t = await bacaTinjauan(ppk, "99.01", {});
    expect(t && (await bacaKesiapan(ppk, t))).toMatchObject({ anak: [{ kode: "99.01.01" }], tertutup: true });
  });
  it("an election or a code that is none is not found", async () => {
    expect([await bacaTinjauan(baca, "99", { pemilihan: "tidak-ada" }), await bacaTinjauan(baca, "99'", {}), await bacaTinjauan(baca, "99.01.0", {}), await bacaTinjauan(baca, "99", { pemilihan: k.slug })])
      .toEqual([null, null, null, expect.objectContaining({ pemilihan: expect.objectContaining({ id: k.pemilihanId }) })]);
  });
});
