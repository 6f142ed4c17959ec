import { describe, expect, it } from "vitest";
import { presentOrang } from "./present";

const wilayah = { kode: "15.01", nama: "Kerinci", tingkat: 2, jenis: { nama: "Kabupaten" } };
const akses = { faktor: true, wajib: true, terakhirMasuk: new Date("2026-01-02T01:00:00Z"), sesiTerbuka: 2, terkunciSampai: null };
const orang = { id: 7, surel: "a@b.id", nama: "A", aktif: true, sudahMasuk: true, sendiri: false, milik: true, akses, penugasan: [{ id: 3, peran: "KPU" as const, wilayah }] };

describe("a person in the list", () => {
  it("role and place in words, last sign-in in the place's time, open sessions", () => {
    const o = presentOrang(orang, "WIB");
    expect(o.tugas).toEqual([{ id: 3, teks: "KPU, Kabupaten Kerinci (15.01)" }]);
    expect(o.rinci).toBe("Terakhir masuk 2 Jan 2026, 08.00 WIB; 2 sesi terbuka.");
    expect(o.cip.map((c) => c.teks)).toEqual(["Aktif", "Faktor kedua"]);
    expect([o.dapatDiatur, o.alasan]).toEqual([true, null]);
  });
  it("a missing factor is a warning only where it is required, and nothing before the first sign-in", () => {
    const tanpa = (wajib: boolean) => presentOrang({ ...orang, akses: { ...akses, faktor: false, wajib } }, "WIB").cip.at(1);
    expect([tanpa(true)?.status, tanpa(false)?.status]).toEqual(["PERHATIAN", "BELUM_ADA_DATA"]);
    expect(presentOrang({ ...orang, sudahMasuk: false, akses: { ...akses, faktor: false, terakhirMasuk: null, sesiTerbuka: 0 } }, "WIB")).toMatchObject({ cip: [{ teks: "Belum memakai kodenya" }], rinci: "Belum pernah masuk; tidak ada sesi terbuka." });
  });
  it("locked: until when, so that the admin can open it", () => {
    const o = presentOrang({ ...orang, akses: { ...akses, terkunciSampai: new Date("2026-01-02T02:15:00Z") } }, "WITA");
    expect([o.terkunci, o.cip.at(-1)?.teks]).toEqual([true, "Terkunci sampai 10.15 WITA"]);
  });
  it("of somebody posted elsewhere too, nothing about signing in; oneself is arranged elsewhere", () => {
    expect(presentOrang({ ...orang, milik: false, akses: null }, "WIB")).toMatchObject({ dapatDiatur: false, rinci: null, terkunci: false, cip: [{ teks: "Aktif" }] });
    expect(presentOrang({ ...orang, sendiri: true }, "WIB")).toMatchObject({ dapatDiatur: false, alasan: "Anda sendiri: diatur di Akun saya." });
  });
});
