import { describe, expect, it } from "vitest";
import type { Capaian, Ketentuan, Sel, Tinjauan } from "@/features/capaian/domain";
import type { AngkaTampil } from "@/lib/tampil";
import { bacaSelang, hariUtuh, tertinggalDahulu } from "./domain";
import { presentLayar, presentTayangan } from "./present";
import { buatLayarSchema, cabutLayarSchema } from "./schema";

const SAAT = new Date("2024-11-20T06:00:00Z");
const T: Tinjauan = {
  pemilihan: { id: 1, slug: "pilkada-2024", nama: "Pilkada 2024", hari: "2024-11-27", bukaJam: "07:00", tutupJam: "13:00", keadaan: "BERJALAN", peserta: ["15"], jadwal: [], gladi: null },
  wilayah: { id: 1, kode: "15", nama: "Jambi", namaLengkap: "Provinsi Jambi", tingkat: 1, zona: "WIB", provinsiId: 1, sebutanAnak: "Kabupaten/kota" }, pada: null, saat: SAAT, hari: { hariIni: "2024-11-20", h: -7 },
};
const ASPEK = [{ kode: "logistik", nama: "Logistik", bobot: 25 }, { kode: "keamanan", nama: "Keamanan", bobot: 10 }] as const;
let ke = 0;
const ketentuan = (over: Partial<Ketentuan>): Ketentuan => ({
  id: (ke += 1), kode: `x${ke}`, nama: `Barang ${ke}`, satuan: "buah", aspek: "logistik", barang: null, barangNama: null, tahap: null, tahapNama: null, jenisKontes: null, jenisKontesNama: null, bobot: 1, tingkat: 2, pemilik: "KPU", bukaH: -60, jatuhTempoH: -1,
  kurva: [[-27, 0], [-7, 1000]], ritmeHari: 7, ritmeRapatHari: 1, ritmeRapatSejakH: -14, ambangSiap: 950, ambangPerhatian: 750, batasKeras: false, terbatas: false, aturan: { kode: "a", uraian: "", sumber: "", status: "RESMI", rumus: "PER_TPS" }, ...over,
});
const capaian = (n: number, m: number, per: string): Capaian => ({ unitLapor: 1, unitSah: 0, unitContoh: 0, bendera: 0, pembilang: n, terpenuhi: n, lebih: 0, penyebut: m, terpenuhiSah: 0, penyebutSah: 0, umur: { [per]: [1, n, m, n < m ? 1 : 0] }, perLama: per, perBaru: per, laporanId: "1" });
const sel = (n: number | null, over: Partial<Ketentuan> = {}, per = "2024-11-20"): Sel => ({ ketentuan: ketentuan(over), butuh: { isian: true, penyebut: 100, unit: 1, unitTanpaDasar: 0, status: "RESMI" }, capaian: n === null ? null : capaian(n, 100, per), bantahan: [] });

describe("what lags behind", () => {
  it("is ordered by days, and security detail is never in it", () => {
    const semua = [sel(90), sel(50), sel(100), sel(null), sel(10, { terbatas: true }), sel(0, { bukaH: -3 })];
    expect(tertinggalDahulu(semua, T.hari).map((x) => Math.round(x.hari))).toEqual([10, 2]);
  });
  it("less than a day is not worth a word, and a binary fraction does not take a day away", () => expect([0, 0.99, 1, 2.9999999999, 10.2].map(hariUtuh)).toEqual([null, null, "1 hari", "3 hari", "10 hari"]));
});

it("seconds a slide stands: only what is offered; 0, or the bare word, stands still", () => {
  expect(["10", "60", "0", "15", "-1", "x", "", undefined].map(bacaSelang)).toEqual([10, 60, 0, 20, 20, 20, 0, 20]);
});

const UTAMA: AngkaTampil = { kunci: "15 kesiapan", label: "Kesiapan", persen: 90, persenTeks: "90,0 %", nDariM: "90 dari 100 bobot", cakupan: "3 dari 3", umur: "hari ini", batasBawah: 90, batasAtas: 90, batas: null, status: "PERHATIAN", statusTeks: "Perhatian", asal: "CONTOH", bertentangan: 0, bantahan: null, jejak: "/jejak/15/kesiapan" };
const simpul = (kode: string, nama: string, isi: readonly Sel[]) => ({ kode, nama, namaLengkap: `Kabupaten ${nama}`, petak: null, sel: isi });
const tayang = (anak: readonly ReturnType<typeof simpul>[]) => presentTayangan({ t: T, konteks: {}, anakSebutan: "Kabupaten/kota", aspek: ASPEK, simpul: simpul("15", "Jambi", [sel(90)]), anak,
  dasbor: { hitungMundur: { teks: "H−7" }, utama: UTAMA, klaim: [], perubahan: [], pertanyaan: [{ kunci: "kpps", tanya: "KPPS lengkap?", jawabanTeks: "Belum", status: "KRITIS", sebab: "kurang", asal: "CONTOH", bantahan: null, hubungi: { nama: "Nurhayati", jabatan: "KPU Provinsi", telepon: "0811" } as { nama: string; jabatan: string } }] } });

describe("the show of a place", () => {
  const data = tayang([simpul("15.01", "Kerinci", [sel(98, { kurva: [[-27, 0], [13, 1000]] })]), simpul("15.02", "Merangin", [sel(50), sel(95, { aspek: "keamanan", kurva: [[-60, 0], [13, 900]] })]), simpul("15.03", "Sarolangun", [sel(80, {}, "2024-11-16")]), simpul("15.04", "Batang Hari", [sel(null)])]);
  it("puts the silent first, then who never spoke, then the worst", () => expect(data.bagian.map((w) => [w.label, w.status])).toEqual([["Sarolangun", "DIAM"], ["Batang Hari", "BELUM_ADA_DATA"], ["Merangin", "KRITIS"], ["Kerinci", "SIAP"]]));
  it("says in one line why each stands where it stands", () => expect(data.bagian.map((w) => w.ringkas)).toEqual(["Diam 4 hari, angka 16 November", "Belum pernah melapor", "Logistik 50,0\u00a0%, tertinggal 10 hari", "Terlemah: logistik 100,0\u00a0%"]));
  it("names what lags furthest, with its base", () => expect(data.bagian.find((w) => w.kode === "15.02")?.barang).toMatchObject([{ persenTeks: "50,0\u00a0%", dasar: "50 dari 100, 10 hari di belakang kurva" }]));
  it("an aspek without data is a word, never a zero", () => expect(data.bagian.find((w) => w.kode === "15.04")?.aspek.map((a) => [a.persen, a.keterangan])).toEqual([[null, "Belum ada data"], [null, "Belum waktunya"]]));
  it("carries names to ring and no telephone number", () => {
    expect(data.pertanyaan[0]?.hubungi).toBe("Nurhayati, KPU Provinsi");
    expect(JSON.stringify(data)).not.toContain("0811");
  });
  it("of a place whose parts are not to be seen is the place itself", () => expect(tayang([])).toMatchObject({ sendiri: true, bagian: [{ kode: "15" }] }));
});

it("the list tells living, unopened, orphaned and revoked screens apart", () => {
  const dasar = { id: 1, nama: "Aula", dibuatAt: SAAT, dicabutAt: null, terakhirAt: null, wilayah: { kode: "15", nama: "Jambi", zona: "WIB" as const }, pemilihan: { nama: "Pilkada" }, pembuat: { nama: "Ani", aktif: true }, pencabut: null };
  expect([dasar, { ...dasar, terakhirAt: SAAT }, { ...dasar, pembuat: { nama: "Ani", aktif: false } }, { ...dasar, dicabutAt: SAAT, pencabut: { nama: "Budi" } }].map((l) => presentLayar(l)).map((l) => [l.keadaan, l.hidup]))
    .toEqual([["Belum pernah dibuka", true], ["Aktif, terakhir terlihat 20 Nov 2024, 13.00 WIB", true], ["Padam: pembuatnya tidak lagi aktif", true], ["Dicabut 20 Nov 2024, 13.00 WIB oleh Budi", false]]);
});

it("a form that names nothing is refused beside its fields", () => {
  expect(buatLayarSchema.safeParse({ nama: "  a ", wilayah: "x", pemilihan: "" }).error?.issues.map((i) => i.path[0])).toEqual(["nama", "wilayah", "pemilihan"]);
  expect(["1", "0", "-1", "1.5", "abc", "9".repeat(30)].map((id) => cabutLayarSchema.safeParse({ id }).success)).toEqual([true, false, false, false, false, false]);
});
