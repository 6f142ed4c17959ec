import { describe, expect, it } from "vitest";
import type { Capaian, Hari, Ketentuan, Sel } from "@/features/capaian/domain";
import { type AngkaDiajukan, type BarisIsian, berubahSejak, berutang, kunciBarang, periksaLaporan, tersendat } from "./domain";

const HARI: Hari = { hariIni: "2024-11-20", h: -7 };
const ketentuan = (id: number, over: Partial<Ketentuan>): Ketentuan => ({
  id, kode: `k${id}`, nama: "Kotak", satuan: "buah", aspek: "logistik", barang: "kotak", barangNama: null, tahap: "diterima", tahapNama: null, jenisKontes: null, jenisKontesNama: null, bobot: 1, tingkat: 2, pemilik: "KPU",
  bukaH: -60, jatuhTempoH: -1, kurva: [[-60, 0], [-1, 1000]], ritmeHari: 7, ritmeRapatHari: 1, ritmeRapatSejakH: -14, ambangSiap: 950, ambangPerhatian: 750, batasKeras: false, terbatas: false,
  aturan: { kode: "a", uraian: "", sumber: "", status: "RESMI", rumus: "PER_TPS" }, ...over,
});
const capaian = (terpenuhi: number, penyebut: number, perBaru = "2024-11-19"): Capaian => ({ unitLapor: 1, unitSah: 0, unitContoh: 0, bendera: 0, pembilang: terpenuhi, terpenuhi, lebih: 0, penyebut, terpenuhiSah: 0, penyebutSah: 0,
  umur: {}, perLama: perBaru, perBaru, laporanId: "7" });
const sel = (id: number, n: number | null, m: number | null, over: Partial<Ketentuan> = {}, perBaru?: string): Sel =>
  ({ ketentuan: ketentuan(id, over), butuh: { isian: true, penyebut: m ?? 0, unit: 1, unitTanpaDasar: m === null ? 1 : 0, status: "RESMI" }, capaian: n === null ? null : capaian(n, m ?? 0, perBaru), bantahan: [] });
const baris = (...args: Parameters<typeof sel>): BarisIsian => ({ sel: sel(...args), terakhir: args[1], laporanId: args[1] === null ? null : "7" });
const angka = (indikatorId: number, pembilang: number, alasan: string | null = null): AngkaDiajukan => ({ indikatorId, pembilang, alasan });

// Boxes: 60 of 100 received, 50 packed, none sent yet (opens later). Ballots of two kontes. Seals: at most 10.
const DITERIMA = baris(1, 60, 100);
const DIKEMAS = baris(2, 50, 100, { tahap: "dikemas" });
const KE_PPK = baris(3, null, 100, { tahap: "ke-ppk", bukaH: -3 });
const SUARA_GUB = baris(4, 10, null, { barang: "suara", jenisKontes: "GUBERNUR" });
const SUARA_BUP = baris(5, null, 100, { barang: "suara", jenisKontes: "BUPATI", tahap: "dikemas" });
const SEGEL = baris(6, null, 10, { barang: "segel", batasKeras: true });
const SEMUA = [DITERIMA, DIKEMAS, KE_PPK, SUARA_GUB, SUARA_BUP, SEGEL];
const periksa = (...isi: AngkaDiajukan[]) => periksaLaporan(SEMUA, isi, HARI.hariIni, HARI);
const sebab = (hasil: ReturnType<typeof periksa>) => (hasil.ok ? hasil.value.map((a) => [a.sebab, a.bendera]) : hasil.error);

describe("a laporan against what is known", () => {
  it("takes what contradicts nothing", () => expect(sebab(periksa(angka(1, 70), angka(2, 60), angka(6, 10)))).toEqual([[[], false], [[], false], [[], false]]));
  it("more packed than received: only with a reason, and then flagged", () => {
    expect(sebab(periksa(angka(2, 61)))).toMatchObject({ tag: "PERLU_ALASAN", baris: [{ indikatorId: 2, sebab: ["TAHAP"], batas: 60, terakhir: 50 }] });
    expect(periksa(angka(2, 61, "pinjam"))).toMatchObject({ ok: true, value: [{ indikatorId: 2, pembilang: 61, alasan: "pinjam", sebab: ["TAHAP"], batas: 60, bendera: true }] });
  });
  it("compares with what the same laporan says of the stage before, in whatever order", () => {
    expect(sebab(periksa(angka(2, 80), angka(1, 80)))).toEqual([[[], false], [[], false]]);
    expect(sebab(periksa(angka(2, 55), angka(1, 54, "rusak")))).toMatchObject({ tag: "PERLU_ALASAN", baris: [{ indikatorId: 2, sebab: ["TAHAP"], batas: 54 }] });
  });
  it("a stage before that nobody reported, or of another kontes, contradicts nothing", () => {
    expect(sebab(periksa(angka(5, 90)))).toEqual([[[], false]]);
    expect(kunciBarang(SUARA_GUB.sel.ketentuan)).not.toBe(kunciBarang(SUARA_BUP.sel.ketentuan));
  });
  it("skips stages the item does not pass: compared with the nearest before it", () => {
    const diTps = baris(9, null, 100, { tahap: "di-tps" });
    expect(periksaLaporan([DITERIMA, DIKEMAS, diTps], [angka(9, 55)], HARI.hariIni, HARI)).toMatchObject({ ok: false, error: { baris: [{ sebab: ["TAHAP"], batas: 50 }] } });
  });
  it("a surplus and a fall want a reason and are no contradiction", () => {
    expect(sebab(periksa(angka(1, 101), angka(2, 49)))).toMatchObject({ tag: "PERLU_ALASAN", baris: [{ sebab: ["LEBIH"], batas: 100 }, { sebab: ["TURUN"], terakhir: 50 }] });
    expect(sebab(periksa(angka(1, 101, "kiriman ganda"), angka(2, 49, "dihitung ulang")))).toEqual([[["LEBIH"], false], [["TURUN"], false]]);
  });
  it("an older day arriving late is not compared with a newer figure", () => {
    expect(periksaLaporan(SEMUA, [angka(2, 10)], "2024-11-18", HARI).ok).toBe(true);
    expect(periksaLaporan(SEMUA, [angka(2, 10)], "2024-11-19", HARI).ok).toBe(false);
  });
  it("no base, no surplus", () => expect(sebab(periksa(angka(4, 1_000_000)))).toEqual([[[], false]]));
  it("a hard limit holds against any reason, and names every row that breaks it", () => {
    expect(periksa(angka(6, 11, "sungguh"), angka(1, 40))).toEqual({ ok: false, error: { tag: "MUSTAHIL", baris: [{ indikatorId: 6, batas: 10 }] } });
  });
  it.each([
    ["a day that has not come", [angka(1, 70)], "2024-11-21", { tag: "BELUM_TERJADI" }], ["a stage that has not opened", [angka(3, 1)], "2024-11-20", { tag: "BELUM_BUKA", indikatorId: 3 }],
    ["a row that is not entered here", [angka(99, 1)], "2024-11-20", { tag: "TIDAK_DIKENAL", indikatorId: 99 }],
  ] as const)("refuses %s", (_, isi, per, error) => expect(periksaLaporan(SEMUA, isi, per, HARI)).toEqual({ ok: false, error }));
});

it("rows changed since the page was made: only those touched, and those that were empty then", () => {
  const dasar = new Map([[1, "6"], [2, "7"], [6, ""], [5, "3"]]);
  expect(berubahSejak(SEMUA, dasar, [1, 2, 6]).map((b) => b.sel.ketentuan.id)).toEqual([1]);
  expect(berubahSejak(SEMUA, dasar, [5]).map((b) => b.sel.ketentuan.id)).toEqual([5]);
  expect(berubahSejak(SEMUA, new Map(), [1])).toEqual([]);
});

describe("where the flow is stuck", () => {
  it("at the largest loss from one stage to the next, within one level", () => {
    const s = [sel(1, 100, 100), sel(2, 80, 100, { tahap: "dikemas" }), sel(4, 90, 100, { barang: "suara" }), sel(5, 20, 100, { barang: "suara", tahap: "dikemas" }), sel(3, 1, 100, { tahap: "ke-ppk", tingkat: 3 })];
    expect(tersendat(s, HARI)).toMatchObject({ sel: { ketentuan: { id: 5 } }, tertahan: 70 });
  });
  it("nowhere when nothing is lost, nothing is known, or the next stage is still closed", () => {
    expect(tersendat([sel(1, 80, 100), sel(2, 80, 100, { tahap: "dikemas" })], HARI)).toBeNull();
    expect(tersendat([sel(1, 80, 100), sel(2, null, 100, { tahap: "dikemas" }), sel(3, 0, 100, { tahap: "ke-ppk", bukaH: -3 })], HARI)).toBeNull();
  });
});

it("who still owes today: open, not complete, not reported today", () => {
  const semua = [baris(1, 60, 100), baris(2, 60, 100, {}, "2024-11-20"), baris(3, 100, 100), baris(4, null, 100), baris(5, null, 100, { bukaH: -3 })];
  expect(berutang(semua, HARI).map((b) => b.sel.ketentuan.id)).toEqual([1, 4]);
});
