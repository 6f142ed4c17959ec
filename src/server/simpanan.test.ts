import { describe, expect, it } from "vitest";
import { buatSimpanan } from "./simpanan";

describe("kept things", () => {
  it("are made once per key, however many ask at once", async () => {
    const simpanan = buatSimpanan<object>(10, () => 1);
    let dibuat = 0;
    const buat = async () => ({ ke: ++dibuat });
    const [a, b] = await Promise.all([simpanan("x", buat), simpanan("x", buat)]);
    expect([a === b, dibuat, await simpanan("x", buat) === a, await simpanan("y", buat) === a, dibuat]).toEqual([true, 1, true, false, 2]);
  });
  it("what failed is asked for again", async () => {
    const simpanan = buatSimpanan<string>(10, () => 1);
    await expect(simpanan("x", async () => { throw new Error("putus"); })).rejects.toThrow("putus");
    expect(await simpanan("x", async () => "ada")).toBe("ada");
  });
  it("what was asked for longest ago goes out; one that is too large for all stays alone", async () => {
    const simpanan = buatSimpanan<string>(3, (s) => s.length);
    const ada = async (kunci: string) => (await simpanan(kunci, async () => "!")) !== "!";
    for (const kunci of ["a", "b", "c"]) await simpanan(kunci, async () => "1");
    await simpanan("a", async () => "2");
    await simpanan("d", async () => "1");
    expect([await ada("a"), await ada("c"), await ada("d")]).toEqual([true, true, true]);
    expect(await ada("b")).toBe(false);
    await simpanan("besar", async () => "12345");
    expect(await ada("besar")).toBe(true);
  });
});
