import { describe, expect, it } from "vitest";
import { menjabat, type Pejabat, pilihHubungan } from "./domain";
import { jabatanLengkap, presentHubungi } from "./present";

const HARI = "2024-11-20";
const orang = (id: number, kode: string, aspek: string | null, over: Partial<Pejabat> = {}): Pejabat =>
  ({ id, kode, aspek, lembaga: "KPU Sarolangun", jabatan: "Ketua", nama: `Orang ${id}`, status: "DEFINITIF", mulai: null, selesai: null, telepon: "0811-0000-0001", contoh: true, ...over });
const CARI = [{ kode: "15.03", aspek: "logistik" }, { kode: "15", aspek: "logistik" }];

describe("in office", () => {
  it("from the first day to the last, both included, and open where no day is given", () => {
    expect([menjabat({ mulai: null, selesai: null }, HARI), menjabat({ mulai: HARI, selesai: HARI }, HARI), menjabat({ mulai: "2024-11-21", selesai: null }, HARI), menjabat({ mulai: null, selesai: "2024-11-19" }, HARI)]).toEqual([true, true, false, false]);
  });
});

describe("whom to ring", () => {
  it("the worst place's own before the province's, whatever the order of the register", () => {
    const semua = [orang(1, "15", "logistik"), orang(2, "15.03", "logistik"), orang(3, "15.03", "dpt")];
    expect([pilihHubungan(semua, HARI, CARI)?.id, pilihHubungan(semua.toReversed(), HARI, CARI)?.id]).toEqual([2, 2]);
  });
  it("the province's when nobody is in office there that day", () => {
    expect(pilihHubungan([orang(1, "15", "logistik"), orang(2, "15.03", "logistik", { selesai: "2024-11-19" })], HARI, CARI)?.id).toBe(1);
  });
  it("who has a telephone before who has none, then the newest in office", () => {
    expect(pilihHubungan([orang(1, "15.03", "logistik", { telepon: null, mulai: "2024-11-01" }), orang(2, "15.03", "logistik", { mulai: "2020-01-01" }), orang(3, "15.03", "logistik", { mulai: "2024-01-01" })], HARI, CARI)?.id).toBe(3);
    expect(pilihHubungan([orang(1, "15.03", "logistik", { telepon: null })], HARI, CARI)?.id).toBe(1);
  });
  it("nobody, when nobody answers for it", () => expect([pilihHubungan([], HARI, CARI), pilihHubungan([orang(1, "15.03", null), orang(2, "15.02", "logistik")], HARI, CARI), presentHubungi(null)]).toEqual([null, null, null]));
  it("an acting one is said to be acting", () => {
    expect([jabatanLengkap(orang(1, "15.03", null)), jabatanLengkap(orang(1, "15.03", null, { status: "PLT" })), presentHubungi(orang(1, "15.03", null))]).toEqual(["Ketua, KPU Sarolangun", "Plt. Ketua, KPU Sarolangun", { nama: "Orang 1", jabatan: "Ketua, KPU Sarolangun", telepon: "0811-0000-0001" }]);
  });
});
