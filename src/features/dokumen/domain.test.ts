import { describe, expect, it } from "vitest";
import { bolehMelampirkan, tampilkanLampiran } from "@/lib/lampiran";
import { bolehMenghapus, kepalaNama } from "./domain";
import { presentDokumen } from "./present";
import { hapusSchema } from "./schema";

describe("who adds and who takes away", () => {
  it.each([[1, "KPU", 1, "PPK", true], [1, "KPU", 2, "KPU", true], [1, "KPU", 2, "BAWASLU", false], [1, "KPU", 1, null, false]] as const)("laporan of %s (%s), asked by %s (%s): %s", (olehId, peran, userId, sebagai, boleh) => {
    expect(bolehMelampirkan({ olehId, peran }, { userId, peran: sebagai })).toBe(boleh);
  });
  const hapus = (sebagai: readonly string[], d: Partial<Parameters<typeof bolehMenghapus>[0]> = {}) => bolehMenghapus({ terbatas: false, olehId: 2, peran: ["KPU"], ...d }, { userId: 1, sebagai: (p) => sebagai.includes(p) });
  it("what is restricted is redacted by Kesbangpol and admins only", () => {
    expect([["KPU"], ["KESBANGPOL"], ["ADMIN"], ["KPU", "KESBANGPOL"], []].map((p) => [hapus(p), hapus(p, { terbatas: true }), hapus(p, { terbatas: true, olehId: 1 })])).toEqual([[true, false, false], [true, true, true], [true, true, true], [true, true, true], [false, false, false]]);
  });
  it("KPU redacts what its own office or its own hand brought, and nobody else's evidence", () => {
    expect([["KPU"], ["BAWASLU"], ["KPU", "BAWASLU"], ["KPU", null], [null], []].map((peran) => hapus(["KPU"], { peran }))).toEqual([true, false, false, false, false, false]);
    expect([["BAWASLU"], [null]].map((peran) => [hapus(["KPU"], { peran: peran, olehId: 1 }), hapus(["KESBANGPOL"], { peran }), hapus(["BAWASLU"], { peran: peran, olehId: 1 })])).toEqual([[true, true, false], [true, true, false]]);
  });
  it("a redaction wants a reason that says something", () => {
    expect(hapusSchema.safeParse({ id: "7", alasan: "   NIK   " }).success).toBe(false);
    expect(hapusSchema.parse({ id: "7", alasan: " Memperlihatkan NIK. " })).toEqual({ id: 7, alasan: "Memperlihatkan NIK." });
  });
});

it("the name in a header is plain for old readers and whole for new ones; only pictures are drawn by the browser", () => {
  expect(kepalaNama("Berita acara (é) ✓.pdf", "application/pdf")).toBe(`attachment; filename="Berita acara (e) .pdf"; filename*=UTF-8''Berita%20acara%20%28%C3%A9%29%20%E2%9C%93.pdf`);
  expect(kepalaNama("a.png", "image/png")).toMatch(/^inline; /);
});

const at = new Date("2024-11-20T06:00:00Z");
const dasar = { milik: "1", dokumenId: 7, nama: "KTP 1571010101010001.jpg", tipe: "image/jpeg", ukuran: 1_234_567, sha256: "ab".repeat(32), terbatas: false, hapus: null, oleh: "Petugas", padaAt: at };

it("a line: name, size, hash, who; of a redacted or restricted one not even the name", () => {
  expect(tampilkanLampiran([dasar], "WIB", false)).toEqual([expect.objectContaining({ nama: "KTP 1571010101010001.jpg (1,2 MB)", sidik: "abab abab abab abab", tautan: "/dokumen/7", kecil: "/api/dokumen/7/kecil", dihapus: false })]);
  const tanpa = [...tampilkanLampiran([{ ...dasar, hapus: { at, alasan: "NIK warga" } }], "WIB", false), ...tampilkanLampiran([{ ...dasar, terbatas: true }], "WIB", false)];
  expect(JSON.stringify(tanpa)).not.toContain("1571010101010001");
  expect(tanpa).toMatchObject([{ dihapus: true, kecil: null, rinci: expect.stringContaining("NIK warga") }, { nama: "Dokumen terbatas", tautan: null, kecil: null }]);
});

it("the page of a redacted document is its tombstone", () => {
  const d = { id: 7, nama: dasar.nama, tipe: dasar.tipe, ukuran: 5, sha256: "aa", sha256Asli: "bb", terbatas: false, oleh: "Petugas", padaAt: at, zona: "WIB" as const, wilayah: "Kota Jambi", bolehIsi: true, bolehHapus: false, milik: [] };
  expect(presentDokumen({ ...d, hapus: null })).toMatchObject({ judul: dasar.nama, gambar: "/api/dokumen/7", nisan: null });
  const nisan = presentDokumen({ ...d, hapus: { at, oleh: "Kesbangpol", alasan: "NIK warga" } });
  expect(nisan).toMatchObject({ gambar: null, berkas: null, nisan: expect.stringMatching(/oleh Kesbangpol\. Alasan: NIK warga/) });
  expect(JSON.stringify(nisan)).not.toContain("1571010101010001");
});
