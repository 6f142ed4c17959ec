import { expect, it } from "vitest";
import type { Tinjauan } from "@/features/capaian/domain";
import { presentPenutupan } from "./present";

const TUTUP = new Date("2024-12-16T02:00:00Z");
const t = (keadaan: Tinjauan["pemilihan"]["keadaan"], pada: Date | null = null) => ({ pemilihan: { keadaan }, wilayah: { zona: "WIB" }, pada }) as unknown as Tinjauan;

it("a closed election says since when, also at an instant of its closing; an open one says nothing", () => {
  expect(presentPenutupan(t("DITUTUP"), { at: TUTUP })?.judul).toBe("Pemilihan ini ditutup 16 Des 2024, 09.00 WIB.");
  expect([presentPenutupan(t("BERJALAN"), null), presentPenutupan(t("PERSIAPAN"), null)]).toEqual([null, null]);
  expect(presentPenutupan(t("BERJALAN", TUTUP), { at: TUTUP })?.judul).toBe("Pemilihan ini ditutup 16 Des 2024, 09.00 WIB.");
});
it("what still works is said of a closed one, and that nothing does of an archive", () => {
  expect(presentPenutupan(t("DITUTUP"), { at: TUTUP })?.uraian).toContain("masih dapat diusulkan");
  expect(presentPenutupan(t("ARSIP"), { at: TUTUP })?.uraian).toMatch(/tidak bertambah lagi\.$/);
});
it("one that came as an archive has no such day", () => expect([presentPenutupan(t("ARSIP"), { at: null })?.judul, presentPenutupan(t("DITUTUP"), { at: null })?.judul]).toEqual(["Pemilihan ini sudah diarsipkan.", "Pemilihan ini sudah ditutup."]));
