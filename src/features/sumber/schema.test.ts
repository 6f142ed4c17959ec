import { describe, expect, it } from "vitest";
import { bacaNilai, usulSchema } from "./schema";

const persen = { kode: "partisipasi.capaian", satuan: "persen" };
const isi = (nilai: string, pembilang: number | null = null, penyebut: number | null = null, status: "RESMI" | "KLAIM" | "ESTIMASI" = "KLAIM", kategori = "") => ({ nilai, pembilang, penyebut, status, kategori });
const galat = (x: ReturnType<typeof bacaNilai>) => (x.ok ? "" : Object.keys(x.bidang).join(" "));

describe("a figure by the unit of its kind", () => {
  it("a count is whole and written the Indonesian way", () => {
    const tps = { kode: "tps.jumlah", satuan: "TPS" };
    expect(bacaNilai(tps, isi("6.391"))).toMatchObject({ ok: true, value: { nilai: 6391 } });
    for (const salah of ["", "6,391", "6.39", "-1", "1,5", "abc", "1e3"]) expect(galat(bacaNilai(tps, isi(salah))), salah).toBe("nilai");
    expect(bacaNilai({ kode: "nphd.kpu", satuan: "rupiah" }, isi("403.855.454.877"))).toMatchObject({ ok: true, value: { nilai: 403855454877 } });
  });
  it("a percentage is 0 to 100 with at most four decimals", () => {
    expect(bacaNilai(persen, isi("84,4607"))).toMatchObject({ ok: true, value: { nilai: 84.4607, pembilang: null } });
    for (const salah of ["100,1", "84.46", "84,46071", "", "-3"]) expect(galat(bacaNilai(persen, isi(salah))), salah).toBe("nilai");
  });
  it("with its base, the three must agree within the last decimal, rounded or cut", () => {
    for (const benar of ["84,46", "84,5", "84,4", "84", "84,4597", "84,4598"]) expect(galat(bacaNilai(persen, isi(benar, 2260233, 2676107))), benar).toBe("");
    for (const salah of ["84,47", "84,6", "86", "84,5000", "84,00"]) expect(galat(bacaNilai(persen, isi(salah, 2260233, 2676107))), salah).toBe("nilai");
    expect([galat(bacaNilai(persen, isi("84", 10))), galat(bacaNilai(persen, isi("84", null, 10))), galat(bacaNilai(persen, isi("0", 0, 0))), galat(bacaNilai(persen, isi("100", 11, 10)))]).toEqual(["penyebut", "pembilang", "penyebut", "pembilang"]);
  });
  it("without its base it is a claim, unless it is a target", () => {
    expect(galat(bacaNilai(persen, isi("83", null, null, "RESMI")))).toBe("status");
    expect(galat(bacaNilai({ kode: "partisipasi.target", satuan: "persen" }, isi("79,5", null, null, "RESMI")))).toBe("");
    expect(galat(bacaNilai({ kode: "klaim.logistik", satuan: "persen" }, isi("95", 95, 100, "RESMI")))).toBe("status");
  });
  it("a category is one of the list, a score a decimal", () => {
    const kategori = { kode: "kerawanan.kategori", satuan: "kategori" };
    expect(bacaNilai(kategori, isi("", null, null, "KLAIM", "SEDANG"))).toMatchObject({ ok: true, value: { kategori: "SEDANG", nilai: null } });
    expect(galat(bacaNilai(kategori, isi("", null, null, "KLAIM", "PARAH")))).toBe("kategori");
    expect([galat(bacaNilai({ kode: "kerawanan.indeks", satuan: "skor" }, isi("41,63"))), galat(bacaNilai({ kode: "kerawanan.indeks", satuan: "skor" }, isi("41,63001")))]).toEqual(["", "nilai"]);
  });
});

it("a source is official only with the number of its document", () => {
  const dasar = { pemilihan: "pilkada-2024", wilayah: "15.05", jenis: "tps.jumlah", nilai: "800", sumber: "KPU Muaro Jambi", tanggal: "2024-11-20", status: "RESMI" };
  const baca = (over: object) => { const r = usulSchema.safeParse({ ...dasar, ...over }); return r.success ? [] : r.error.issues.map((i) => i.path.join(".")); };
  expect([baca({}), baca({ nomor: "12/2024" }), baca({ status: "KLAIM" }), baca({ status: "" }), baca({ status: "CONTOH" }), baca({ tanggal: "2024-02-30" })]).toEqual([["nomor"], [], [], ["status"], ["status"], ["tanggal"]]);
});
