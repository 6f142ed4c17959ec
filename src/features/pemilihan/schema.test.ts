import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buatPemilihanSchema, tetapkanPaslonSchema } from "./schema";

const baca = (nama: string) => buatPemilihanSchema.safeParse({ nama, hari: "2029-11-27", provinsi: "15", gubernur: "ya" });

describe("the address made from an election's name", () => {
  it.each([["Pilkada Serentak 2029", "pilkada-serentak-2029-15"], ["  Pemilihan: «ulang»  ", "pemilihan-ulang-15"], [`${"a".repeat(49)} b`, `${"a".repeat(49)}-15`]])("%s → %s", (nama, slug) => {
    expect(baca(nama)).toMatchObject({ success: true, data: { slug } });
  });
  it("needs a letter or a digit", () => expect(baca("—!!—!!—").success).toBe(false));
  it("is one that the database takes, whatever the name", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", minLength: 5, maxLength: 80 }), (nama) => {
      const { data } = baca(nama);
      return data === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(data.slug);
    }));
  });
});

describe("an election as it is typed", () => {
  const isi = (lain: Record<string, unknown>) => buatPemilihanSchema.safeParse({ nama: "Pilkada Uji", hari: "2029-11-27", provinsi: "34", ...lain });
  const galat = (lain: Record<string, unknown>) => isi(lain).error?.issues.map((i) => i.path.join("."));
  it("takes the ballots of its kind, the kab/kota ticked, and the template of its kind", () => {
    expect(isi({ kabkota: "pilih", kab: { "34-01": "ya", "34-71": "ya" } }).data).toMatchObject({ kontes: { provinsi: [], kabKota: ["34.01", "34.71"] }, katalog: "templat-pilkada", bukaJam: "07:00", tutupJam: "13:00" });
    expect(isi({ jenis: "PEMILU", gubernur: "ya", kontes: { PRESIDEN: "ya", DPD: "ya", DPR: "tidak" }, kabkota: "ya" }).data).toMatchObject({ kontes: { provinsi: ["PRESIDEN", "DPD"], kabKota: "SEMUA" }, katalog: "templat-pemilu" });
  });
  it("says what is missing beside its field", () => {
    expect([galat({}), galat({ kabkota: "pilih" }), galat({ jenis: "PEMILU", gubernur: "ya" }), galat({ gubernur: "ya", bukaJam: "13:00", tutupJam: "07:00" }), galat({ gubernur: "ya", bukaJam: "25:00" })])
      .toEqual([["gubernur"], ["kabkota"], ["kabkota"], ["tutupJam"], ["bukaJam"]]);
  });
});

describe("a list as it is typed", () => {
  const isi = (lain: Record<string, unknown>) => tetapkanPaslonSchema.safeParse({ kontes: "7", dilihat: "3,4", sumber: "SK KPU 1", tanggal: "2024-09-23", ...lain });
  it("an empty row is none; the others keep their row, for their errors", () => {
    expect(isi({ nomor: { "1": "", "2": "2" }, nama: { "1": "", "2": " Ani " }, wakil: { "1": "", "2": "" } }).data).toMatchObject({ kontes: 7, dilihat: [3, 4], isian: [{ baris: "2", nomorUrut: 2, nama: "Ani", namaWakil: null }] });
  });
  it("a number that is missing, too large or taken twice, and a name that is missing, are named", () => {
    expect(isi({ nomor: { "1": "1", "2": "1", "3": "", "4": "100", "5": "5" }, nama: { "1": "Ani", "2": "Budi", "3": "Cici", "4": "Dodi", "5": "" } }).error?.issues.map((i) => i.path.join("."))).toEqual(["nomor.2", "nomor.3", "nomor.4", "nama.5"]);
  });
});
