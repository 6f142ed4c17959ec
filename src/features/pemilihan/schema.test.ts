import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buatPemilihanSchema } from "./schema";

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
