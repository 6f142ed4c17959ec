import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Denah } from "./denah";
import { tempatTulis } from "./tempat-tulis";

const KOTAK = "M0,0L40,0L40,20L0,20Z";

describe("where a label stands", () => {
  it("the widest place of its height, in the middle of it", () => expect(tempatTulis(KOTAK, 10)).toEqual({ x: 20, y: 10, lebar: 40 }));
  it("beside a hole, not over it", () => {
    const di = tempatTulis(`${KOTAK}M4,4L16,4L16,16L4,16Z`, 10);
    expect(di?.lebar).toBe(24);
    expect(di?.x).toBe(28);
  });
  it("in the largest part, so that an island does not pull it into the sea", () => expect(tempatTulis(`M900,0L902,0L902,20L900,20Z${KOTAK}`, 10)?.x).toBe(20));
  it("in the middle of what is too low for it, and with no width of its own", () => expect(tempatTulis(KOTAK, 30)).toEqual({ x: 20, y: 10, lebar: 0 }));
  it("nowhere, when nothing is enclosed", () => expect([tempatTulis("", 1), tempatTulis("M1,1L2,2Z", 1), tempatTulis("Z", 1)]).toEqual([null, null, null]));
});

describe("a map of parts", () => {
  const denah = { lebar: 640, tinggi: 400, jalur: { a: "M0,0L400,0L400,400L0,400Z", b: "M400,0L440,0L440,400L400,400Z", d: "M440,0L640,0L640,400L440,400Z" } };
  const bagian = [
    { kunci: "a", label: "Barat", teks: "93,0\u00a0%", status: "DIAM", bentuk: "DIAM", kata: "Diam 3 hari", tautan: "/wilayah/a", bantahan: null }, { kunci: "b", label: "Timur", teks: "99,0\u00a0%", status: "SIAP", bentuk: "SIAP", kata: "Siap", tautan: "/wilayah/b", bantahan: { status: "BERTENTANGAN", kata: ", dasar dipersengketakan" } },
    { kunci: "c", label: "Pulau", teks: "Belum ada data", status: "BELUM_ADA_DATA", bentuk: "BELUM_ADA_DATA", kata: "Belum ada data", tautan: "/wilayah/c", bantahan: null }, { kunci: "d", label: "Tanjung Jabung Timur", teks: "81,0\u00a0%", status: "KRITIS", bentuk: "KRITIS", kata: "Logistik", tautan: "/wilayah/d", bantahan: null },
  ] as const;
  const html = renderToStaticMarkup(<Denah denah={denah} bagian={bagian} nama="Kesiapan per bagian" />);
  const daftar = /<ul[\s\S]*<\/ul>/.exec(html)?.[0] ?? "";
  it("draws each where it lies, linked and named with its value and word", () => {
    for (const d of Object.values(denah.jalur)) expect(html).toContain(`d="${d}"`);
    expect(html).toMatch(/<a href="\/wilayah\/a" aria-label="Barat: 93,0.%, Diam 3 hari"/);
  });
  it("marks a base that is contested, in its shape and in the name", () => {
    expect(html).toContain('aria-label="Timur: 99,0\u00a0%, Siap, dasar dipersengketakan"');
    expect(daftar).toContain('<span class="sr-only">, dasar dipersengketakan</span>');
  });
  it("hatches the silent only", () => expect(html.match(/fill="url\(#/g)).toHaveLength(1));
  it("writes name and value where there is room, a long name in two lines", () => {
    expect(html).toMatch(/>Barat<\/span>.*?93,0.%/);
    expect(html).toMatch(/>Tanjung<\/span><span[^>]*>Jabung Timur<\/span>/);
    expect(daftar).not.toMatch(/Barat|Jabung/);
  });
  it("gives a number to what is too narrow, and tells it and what has no borders in words", () => {
    expect(daftar.match(/<li/g)).toHaveLength(2);
    expect(daftar).toMatch(/>1<\/span><a href="\/wilayah\/b"[^>]*><span[^>]*>Timur<\/span>.*99,0.%<span[^>]*>, Siap/);
    expect(daftar).toMatch(/><\/span><a href="\/wilayah\/c"[^>]*><span[^>]*>Pulau<\/span>.*Belum ada data/);
  });
  it("shows a shape for each, on the map and in the list, and one more for what is contested", () => expect(html.match(/viewBox="0 0 16 16"/g)).toHaveLength(7));
});
