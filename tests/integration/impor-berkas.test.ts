// Registers as offices really send them, and files that only pretend to be one: each with its exact outcome.
import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "@/lib/clock";
import { berkasImpor, cobaBerkas, type Ladang, potretImpor, siapkanJambi, type Ubahan } from "../helpers/impor";
import { csv, exceljs, type Tabel, writeExcel } from "../helpers/lembar";
import { baris, buka, tutup } from "../helpers/sql";
import { arsip, bom, olehDde, terenkripsi, xlsxDengan } from "../helpers/berkas-jahat";

let sql: Client;
let l: Ladang;
beforeAll(async () => {
  setClock(new Date("2024-11-20T06:00:00Z"));
  sql = await buka("pemilik");
  l = await siapkanJambi(sql);
});
afterAll(() => tutup(sql));
// One person may have twenty begun at most.
beforeEach(() => sql.query("DELETE FROM impor_draf"));

const KEPALA = ["kode_kab", "nama_kab", "kode_kec", "nama_kec", "jumlah_desa", "jumlah_kelurahan", "tps_pilkada_2024"];
const ASLI: Tabel = [KEPALA, ["15.01", "Kabupaten Kerinci", "15.01.01", "Gunung Raya", 11, 1, 19], ["15.01", "Kabupaten Kerinci", "15.01.02", "Danau Kerinci", 13, 0, 23]];
const DUA = ["15.01.01 tps=19", "15.01.02 tps=23"];
const nama = (kab: string, kec: string, tps: string | number = 5): Tabel => [["Kabupaten/Kota", "Kecamatan", "Jumlah TPS"], [kab, kec, tps]];

type Kasus = { readonly isi: () => Promise<Buffer> | Buffer | string; readonly nama?: string; readonly u?: Ubahan & { readonly wilayah?: string }; /** "kode[.nomor] what=…" of each row that was understood. */ readonly jadi?: readonly string[];
  /** "row kolom: part of the sentence". */ readonly galat?: readonly string[]; readonly ingat?: readonly string[]; readonly tanya?: number; readonly campur?: true; readonly masalah?: string; readonly tolak?: string };

const AWKWARD: Readonly<Record<string, Kasus>> = {
  "the real header, as CSV": { isi: () => csv(ASLI), jadi: DUA },
  "semicolons, as Excel writes them here": { isi: () => csv(ASLI, ";"), jadi: DUA },
  "tabs in UTF-16 with its mark": { isi: () => Buffer.from(`\uFEFF${csv(ASLI, "\t")}`, "utf16le"), nama: "daftar.txt", jadi: DUA },
  "UTF-8 with its mark, and Excel's sep=": { isi: () => `\uFEFFsep=;\r\n${csv(ASLI, ";")}`, jadi: DUA },
  "Windows-1252": { isi: () => Buffer.from(csv([["Kecamatan – nama", "nama_kec", "Jumlah TPS"], ["é", "Gunung Raya", 19]]).replaceAll("–", "-"), "latin1"), jadi: ["15.01.01 tps=19"] },
  "quoted fields with separators and breaks": { isi: () => csv([["Kabupaten", "Kecamatan", "Keterangan", "Jumlah TPS"], ["Kerinci", "Gunung Raya", "jauh, naik\nmotor", 19]]), jadi: ["15.01.01 tps=19"] },
  "exceljs: codes and counts as text": { isi: () => exceljs(ASLI.map((b) => b.map(String))), nama: "a.xlsx", jadi: DUA },
  "write-excel-file: the same": { isi: () => writeExcel(ASLI.map((b) => b.map(String))), nama: "a.xlsx", jadi: DUA },
  "codes read as numbers": { isi: () => writeExcel([["kode_kec", "tps"], [150101, 19], [150102, 23]]), nama: "a.xlsx", jadi: DUA },
  "codes of kab/kota read as decimals, 15.10 as 15.1 among them": { isi: () => exceljs([["kode_kab", "nama_kec", "tps"], [15.01, "Gunung Raya", 19], [15.71, "Kota Baru", 90]]), nama: "a.xlsx", jadi: ["15.01.01 tps=19", "15.71.07 tps=90"] },
  "codes without dots, as text, and only the last part of one": { isi: () => csv([["kode_kab", "kode_kec", "tps"], ["1501", "150101", 19], ["1501", "02", 23]]), jadi: DUA },
  "a code that a spreadsheet has rounded": { isi: () => csv([["kode_desa", "no_tps", "dpt"], ["1.50101E+09", 1, 400]]), galat: ["2 A: kehilangan angkanya"] },
  "Kab. Kerinci": { isi: () => csv(nama("Kab. Kerinci", "Gunung Raya")), jadi: ["15.01.01 tps=5"] },
  "KOTA SUNGAI PENUH": { isi: () => exceljs(nama("KOTA SUNGAI PENUH", "KEC. SUNGAI PENUH")), nama: "a.xlsx", jadi: ["15.72.01 tps=5"] },
  "Muko Muko Bathin VII": { isi: () => writeExcel(nama("Bungo", "Muko Muko Bathin VII")), nama: "a.xlsx", jadi: ["15.08.08 tps=5"] },
  "a Roman numeral as a figure, and spaces left out": { isi: () => csv([["Kabupaten", "Kecamatan", "Jumlah TPS"], ["Kab.Bungo", "MUKO-MUKO BATHIN 7", 5], ["Bungo", "BathinIII", 6]]), jadi: ["15.08.08 tps=5", "15.08.11 tps=6"] },
  "a name that two places share is not guessed": { isi: () => csv([["Kabupaten", "Desa", "Jumlah TPS"], ["Kerinci", "Kebun Baru", 2]]), u: { tingkat: 4 }, galat: ["2 B: dapat berarti Desa Kebun Baru (15.01.01.2011) atau Desa Kebun Baru (15.01.19.2007)"] },
  "a name that is nowhere": { isi: () => csv(nama("Kerinci", "Antah Berantah")), galat: ["2 B: \"Antah Berantah\" bukan kecamatan di Kabupaten Kerinci."] },
  "a kecamatan of another kabupaten": { isi: () => csv(nama("Kota Jambi", "Gunung Raya")), galat: ["2 B: bukan kecamatan di Kota Jambi"] },
  "a row outside the chosen area": { isi: () => csv(nama("Merangin", "Bangko")), u: { wilayah: "15.01" }, galat: ["2 A: di luar Kabupaten Kerinci"] },
  "a name that does not fit its code": { isi: () => csv([["kode_kec", "nama_kec", "tps"], ["15.01.01", "Danau Kerinci", 19]]), jadi: ["15.01.01 tps=19"], ingat: ["2 B: Kodenya yang dipakai."] },
  "titles, blank rows, a row of column numbers, subtotals and a total": { isi: () => exceljs([["REKAPITULASI TPS"], ["Provinsi Jambi"], [], ["No", "Kabupaten/Kota", "Kecamatan", "Jumlah TPS"], [1, 2, 3, 4], [1, "Kerinci", "Gunung Raya", 19], [2, "Kerinci", "Danau Kerinci", 23], [null, "Jumlah Kerinci", null, 42], [], [3, "Kota Jambi", "Kota Baru", 90], [null, "TOTAL", null, 132]]), nama: "a.xlsx", jadi: [...DUA, "15.71.07 tps=90"] },
  "a total that is not the sum of its rows": { isi: () => csv([...ASLI, ["", "JUMLAH", "", "", "", "", 43]]), jadi: DUA, ingat: ["4 G: menyebut 43, sedangkan baris di atasnya berjumlah 42"] },
  "a header over two rows with merged cells, and a kabupaten written once": { isi: () => exceljs([["Kabupaten", "Kecamatan", "DPT", null, null], [null, null, "L", "P", "Jumlah"], ["Kerinci", "Gunung Raya", 4_000, 4_100, 8_100], [null, "Danau Kerinci", 5_000, 5_200, 10_200]], ["A1:A2", "B1:B2", "C1:E1", "A3:A4"]), nama: "a.xlsx", jadi: ["15.01.01 l=4000 p=4100 dpt=8100", "15.01.02 l=5000 p=5200 dpt=10200"] },
  "numbers as Indonesia writes them": { isi: () => csv([["kode_kec", "L", "P", "DPT"], ["15.01.01", "4.000", "4.100", "8.100"], ["15.01.02", "1.005.000", "5.200", "1.010.200"]], ";"), jadi: ["15.01.01 l=4000 p=4100 dpt=8100", "15.01.02 l=1005000 p=5200 dpt=1010200"] },
  "numbers as English writes them": { isi: () => csv([["kode_kec", "DPT"], ["15.01.01", "8,100"], ["15.01.02", "1,010,200"]], ";"), jadi: ["15.01.01 dpt=8100", "15.01.02 dpt=1010200"] },
  "numbers that can be read in two ways are asked about": { isi: () => csv([["kode_kec", "DPT"], ["15.01.01", "8.100"], ["15.01.02", "900"]]), jadi: ["15.01.01 dpt=8100", "15.01.02 dpt=900"], tanya: 1 },
  "and taken once that is said": { isi: () => csv([["kode_kec", "DPT"], ["15.01.01", "8.100"], ["15.01.02", "901"]]), u: { format: "id" }, jadi: ["15.01.01 dpt=8100", "15.01.02 dpt=901"] },
  "both formats in one file": { isi: () => csv([["kode_kec", "DPT"], ["15.01.01", "1.008.100"], ["15.01.02", "1,010,200"]], ";"), jadi: ["15.01.01 dpt=1008100"], galat: ["3 B: bukan bilangan bulat"], campur: true },
  "half a TPS, a minus, a word": { isi: () => csv([["kode_kec", "tps"], ["15.01.01", "19,5"], ["15.01.02", "-3"], ["15.01.04", "belum"]], ";"), galat: ["2 B: \"19,5\" bukan bilangan bulat", "3 B: \"-3\"", "4 B: \"belum\""] },
  "men and women that do not make the sum": { isi: () => csv([["kode_kec", "L", "P", "Jumlah"], ["15.01.01", 40, 41, 80]]), jadi: ["15.01.01 l=40 p=41 dpt=80"], ingat: ["2 D: = 81, sedangkan jumlahnya tertulis 80"] },
  "a place without a figure is missing, not zero": { isi: () => csv([["kode_kec", "tps"], ["15.01.01", ""], ["15.01.02", 0]]), jadi: ["15.01.02 tps=0"], ingat: ["2 B: tidak ada angkanya"] },
  "the same place twice": { isi: () => csv([["kode_kec", "tps"], ["15.01.01", 1], ["150101", 2]]), jadi: ["15.01.01 tps=1", "15.01.01 tps=2"], galat: ["3 : 15.01.01 sudah ada di baris 2"] },
  "a formula with its value is taken and said": { isi: () => exceljs([["kode_kec", "tps"], ["15.01.01", { rumus: "10+9", hasil: 19 }]]), nama: "a.xlsx", jadi: ["15.01.01 tps=19"] },
  "a formula without one is not": { isi: () => writeExcel([["kode_kec", "tps"], ["15.01.01", { rumus: "10+9" }]]), nama: "a.xlsx", galat: ["2 B: rumus yang belum dihitung"] },
  "several sheets, one of them hidden: the one that is a register": { isi: () => exceljs([["Catatan"], ["lihat lembar lain"]], [], [{ nama: "Rahasia", tabel: ASLI, tersembunyi: true }, { nama: "TPS", tabel: ASLI }]), nama: "a.xlsx", jadi: DUA },
  "TPS by number, desa by name, written once": { isi: () => exceljs([["Kecamatan", "Desa/Kelurahan", "No. TPS", "L", "P"], ["Gunung Raya", "Masgo", "TPS 001", 100, 110], [null, null, "002", 90, 95], [null, "Kebun Baru", 1, 80, 85]]), nama: "a.xlsx", jadi: ["15.01.01.2005.1 l=100 p=110 dpt=210", "15.01.01.2005.2 l=90 p=95 dpt=185", "15.01.01.2011.1 l=80 p=85 dpt=165"] },
  "TPS by their whole code": { isi: () => csv([["kode", "DPT"], ["15.01.01.2005.001", 300], ["1501012005002", 301]]), u: { tingkat: 5 }, jadi: ["15.01.01.2005.1 dpt=300", "15.01.01.2005.2 dpt=301"] },
  "TPS without a number, and twice": { isi: () => csv([["kode_desa", "no_tps", "dpt"], ["15.01.01.2005", "", 3], ["15.01.01.2005", 7, 3], ["15.01.01.2005", "TPS 7", 4]]), jadi: ["15.01.01.2005.7 dpt=3", "15.01.01.2005.7 dpt=4"], galat: ["2 B: Nomor TPS kosong", "4 : 15.01.01.2005 TPS 7 sudah ada di baris 3"] },
  "nothing that is a header": { isi: () => csv([["a", "b"], ["c", "d"]]), u: { kolom: { 0: "namaKec", 1: "tps" }, kepala: 0 }, galat: ["1 A: \"a\" bukan kecamatan", "1 B: \"b\"", "2 A: \"c\"", "2 B: \"d\""] },
};

async function hasilDari(k: Kasus) {
  const hasil = await cobaBerkas(l, berkasImpor(await k.isi(), k.nama ?? "daftar.csv"), k.u);
  if (!("keadaan" in hasil) || !hasil.kunci) return hasil;
  const rows = await baris<{ teks: string }>(sql, `SELECT w.kode || coalesce('.' || m.nomor, '') || coalesce(' tps=' || m.tps, '') || coalesce(' l=' || m.dpt_l, '') || coalesce(' p=' || m.dpt_p, '') || coalesce(' dpt=' || m.dpt, '') AS teks
    FROM impor_mentah m JOIN impor_draf d ON d.id = m.draf_id JOIN wilayah w ON w.id = m.wilayah_id WHERE d.kunci = $1 ORDER BY m.no`, [hasil.kunci]);
  return { ...hasil, jadi: rows.map((r) => r.teks) };
}

describe("awkward files", () => {
  it.each(Object.entries(AWKWARD))("%s", async (_apa, k) => {
    const h = await hasilDari(k);
    if (!("jadi" in h) || !h.hasil) throw new Error(`not tried: ${JSON.stringify(h)}`);
    const mirip = (ada: readonly { baris: number; kolom: string; pesan: string }[], mau: readonly string[]) => {
      expect(ada.map((g) => `${g.baris} ${g.kolom.split(" ")[0]}: ${g.pesan}`)).toHaveLength(mau.length);
      for (const [i, m] of mau.entries()) {
        const [di = "", ...kata] = m.split(": ");
        expect(`${ada[i]?.baris} ${ada[i]?.kolom.split(" ")[0]}`).toBe(di);
        expect(ada[i]?.pesan).toContain(kata.join(": "));
      }
    };
    mirip(h.hasil.galat, k.galat ?? []);
    mirip(h.hasil.peringatan, k.ingat ?? []);
    expect([h.jadi, h.hasil.tanya.length, h.hasil.campur]).toEqual([k.jadi ?? [], k.tanya ?? 0, k.campur ?? false]);
    expect(h.keadaan).toBe((k.galat?.length ?? 0) === 0 && !k.tanya && !k.campur ? "SIAP" : "SALAH");
  });
  it("there are at least thirty of them, by both writers", () => {
    expect(Object.keys(AWKWARD).length).toBeGreaterThanOrEqual(30);
  });
});

const HOSTILE: Readonly<Record<string, { readonly isi: () => Promise<Buffer> | Buffer | string; readonly nama: string; readonly kata: string }>> = {
  "a zip bomb that says so": { isi: () => bom(), nama: "a.xlsx", kata: "mengembang" },
  "a zip bomb that lies about its size": { isi: () => bom(1_000), nama: "a.xlsx", kata: "mengembang" },
  "thousands of entries": { isi: () => arsip(Object.fromEntries(Array.from({ length: 2_500 }, (_, i) => [`xl/a${i}.xml`, "x"]))), nama: "a.xlsx", kata: "mengembang" },
  "a path that leads outside": { isi: () => arsip({ "../../etc/passwd": "x" }), nama: "a.xlsx", kata: "rusak" },
  "macros": { isi: () => xlsxDengan("xl/vbaProject.bin", "x"), nama: "a.xlsx", kata: "makro" },
  "a workbook that may have macros": { isi: () => exceljs(ASLI), nama: "a.xlsm", kata: "makro" },
  "links to other files": { isi: () => xlsxDengan("xl/externalLinks/externalLink1.xml", "<x/>"), nama: "a.xlsx", kata: "berkas atau program lain" },
  "an embedded program": { isi: () => xlsxDengan("xl/embeddings/oleObject1.bin", "x"), nama: "a.xlsx", kata: "di dalamnya" },
  "entities that grow": { isi: () => xlsxDengan("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'), nama: "a.xlsx", kata: "XML" },
  "an unclosed sheet": { isi: () => xlsxDengan("xl/workbook.xml", "<workbook><sheets>"), nama: "a.xlsx", kata: "rusak" },
  "a formula that starts a program": { isi: () => olehDde(), nama: "a.xlsx", kata: "menjalankan program" },
  "a cut zip": { isi: async () => (await exceljs(ASLI)).subarray(0, 900), nama: "a.xlsx", kata: "rusak" },
  "a zip that is no workbook": { isi: () => arsip({ "a.txt": "halo" }), nama: "a.xlsx", kata: "bukan lembar kerja" },
  "a password": { isi: () => terenkripsi(), nama: "a.xlsx", kata: "bersandi" },
  "Excel of the old kind": { isi: () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2_000)]), nama: "a.xls", kata: ".xlsx" },
  "a workbook called .csv": { isi: () => exceljs(ASLI), nama: "a.csv", kata: "akhiran" },
  "a CSV called .xlsx": { isi: () => csv(ASLI), nama: "a.xlsx", kata: "bukan XLSX" },
  "a picture called .csv": { isi: () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), nama: "a.csv", kata: "PNG" },
  "zero bytes in a CSV": { isi: () => Buffer.from("kode_kec,tps\n15.01.01,\0\0\0\0 1\n"), nama: "a.csv", kata: "bukan teks" },
  "a quote that is never closed": { isi: () => `kode_kec,tps\n"15.01.01,1\n${"x,".repeat(40_000)}`, nama: "a.csv", kata: "kutip" },
  "an empty file": { isi: () => "", nama: "a.csv", kata: "kosong" },
};

describe("hostile files are refused with a sentence, and nothing of them stays", () => {
  it.each(Object.entries(HOSTILE))("%s", async (_apa, { isi, nama: n, kata }) => {
    const sebelum = [await potretImpor(l), (await baris(sql, "SELECT count(*)::int AS n FROM dokumen"))[0]];
    const h = await cobaBerkas(l, berkasImpor(await isi(), n));
    expect("tolak" in h && h.tolak?.tag === "BERKAS" ? h.tolak.pesan : `${JSON.stringify(h)}`.slice(0, 300)).toContain(kata);
    expect([await potretImpor(l), (await baris(sql, "SELECT count(*)::int AS n FROM dokumen"))[0]]).toEqual(sebelum);
  });
  it("a gigabyte is refused by its size, before a byte of it is read", async () => {
    const raksasa = Object.defineProperties(berkasImpor("x", "a.csv"), { size: { value: 2 ** 30 }, arrayBuffer: { value: () => { throw new Error("was read"); } } });
    const h = await cobaBerkas(l, raksasa);
    expect("tolak" in h && h.tolak?.tag === "BERKAS" && h.tolak.pesan).toContain("paling besar 40 MB");
  });
  it("formulas in a CSV are no figures and no places", async () => {
    const h = await cobaBerkas(l, berkasImpor('kode_kec,tps\n15.01.01,=1+1\n"=cmd|\' /C calc\'!A0",1\n="15.01.02",3\n', "a.csv"));
    expect("hasil" in h && h.hasil?.galat.map((g) => `${g.baris} ${g.pesan}`)).toEqual([expect.stringContaining("2 Sel ini rumus"), expect.stringContaining("3 Sel ini rumus")]);
  });
});
