import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Denah } from "./denah";
import { titikTengah } from "./titik-tengah";

const KOTAK = "M0,0L40,0L40,20L0,20Z";

describe("where a name is written", () => {
  it("the centre of what is enclosed, whichever way round it is drawn", () => expect([titikTengah(KOTAK), titikTengah("M0 0L0 20L40 20L40 0Z"), titikTengah("M-10,-10L10,-10L10,10L-10,10Z")]).toEqual([[20, 10], [20, 10], [0, 0]]));
  it("the largest ring, so that an island does not pull it into the sea", () => expect(titikTengah(`M900,900L902,900L902,902Z${KOTAK}`)).toEqual([20, 10]));
  it("nowhere, when nothing is enclosed", () => expect([titikTengah(""), titikTengah("M1,1L2,2Z"), titikTengah("Z")]).toEqual([null, null, null]));
});

describe("a map of two parts", () => {
  const denah = { lebar: 460, tinggi: 200, jalur: { a: KOTAK, b: "M40,0L80,0L80,20L40,20Z" } };
  const bagian = [
    { kunci: "a", label: "Barat", teks: "93,0\u00a0%", status: "DIAM", kata: "Diam 3 hari", tautan: "/wilayah/a", bantahan: null }, { kunci: "b", label: "Timur", teks: "99,0\u00a0%", status: "SIAP", kata: "Siap", tautan: "/wilayah/b", bantahan: { status: "BERTENTANGAN", kata: ", dasar dipersengketakan" } },
    { kunci: "c", label: "Pulau", teks: "Belum ada data", status: "BELUM_ADA_DATA", kata: "Belum ada data", tautan: "/wilayah/c", bantahan: null },
  ] as const;
  const html = renderToStaticMarkup(<Denah denah={denah} bagian={bagian} nama="Kesiapan per bagian" />);
  it("draws each where it lies, linked and named with its value and word", () => {
    for (const d of Object.values(denah.jalur)) expect(html).toContain(`d="${d}"`);
    expect(html).toMatch(/<a href="\/wilayah\/a" aria-label="Barat: 93,0.%, Diam 3 hari"/);
    expect(html).toContain('<text x="20" y="-2.5"');
  });
  it("marks a base that is contested, in its shape and in the name", () => {
    expect(html).toContain('aria-label="Timur: 99,0\u00a0%, Siap, dasar dipersengketakan"');
    expect(html.match(/<g transform=/g)).toHaveLength(1);
  });
  it("hatches the silent only", () => expect(html.match(/fill="url\(#/g)).toHaveLength(1));
  it("tells in words what has no borders", () => expect(html).toMatch(/<li><a href="\/wilayah\/c"[^>]*>Pulau: Belum ada data, Belum ada data<\/a><\/li>/));
});
