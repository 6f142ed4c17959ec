import { expect, it } from "vitest";
import type { Tinjauan } from "@/features/capaian/domain";
import { presentPenutupan } from "./present";

const TUTUP = new Date("2024-12-16T02:00:00Z");
const t = (keadaan: Tinjauan["pemilihan"]["keadaan"], pada: Date | null = null) => ({ pemilihan: { keadaan }, wilayah: { zona: "WIB" }, pada }) as unknown as Tinjauan;

it("a closed election says since when; looked at before that it was open, and an open one says nothing", () => {
  expect(presentPenutupan(t("DITUTUP"), TUTUP)?.judul).toBe("Pemilihan ini ditutup 16 Des 2024, 09.00 WIB.");
  expect([presentPenutupan(t("DITUTUP", new Date(TUTUP.getTime() - 1)), TUTUP), presentPenutupan(t("BERJALAN"), null), presentPenutupan(t("PERSIAPAN"), null)]).toEqual([null, null, null]);
  expect(presentPenutupan(t("ARSIP", TUTUP), TUTUP)?.judul).toBe("Pemilihan ini ditutup 16 Des 2024, 09.00 WIB.");
});
it("what still works is said of a closed one, and that nothing does of an archive", () => {
  expect(presentPenutupan(t("DITUTUP"), TUTUP)?.uraian).toContain("masih dapat diusulkan");
  expect(presentPenutupan(t("ARSIP"), TUTUP)?.uraian).toMatch(/tidak bertambah lagi\.$/);
});
it("one that came as an archive has no such day", () => expect([presentPenutupan(t("ARSIP"), null)?.judul, presentPenutupan(t("DITUTUP"), null)?.judul]).toEqual(["Pemilihan ini sudah diarsipkan.", "Pemilihan ini sudah ditutup."]));
