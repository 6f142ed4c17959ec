import { expect, it } from "vitest";
import { bacaAlamat, beranjakKeTerdekat } from "./alamat";

const baca = (alamat: string) => {
  const [jalur = "", tanya = ""] = alamat.split("?");
  return bacaAlamat(jalur, new URLSearchParams(tanya));
};

it.each([
  ["/wilayah/15.01?tab=dpt&pemilihan=pilkada-2024", { bagian: "wilayah", kode: "15.01", pemilihan: "pilkada-2024", tab: "dpt" }],
  ["/isi/logistik/15.01.01", { bagian: "isi", kode: "15.01.01", pemilihan: null, tab: null }],
  ["/jejak/15/kesiapan?pemilihan=a", { bagian: "jejak", kode: "15", pemilihan: "a", tab: null }],
  ["/sumber?wilayah=15.02", { bagian: "sumber", kode: "15.02", pemilihan: null, tab: null }],
  ["/sumber/15.03/tps.jumlah?wilayah=15", { bagian: "sumber", kode: "15.03", pemilihan: null, tab: null }],
  ["/sumber?wilayah=", { bagian: "sumber", kode: null, pemilihan: null, tab: null }],
  ["/tahapan/pungut?wilayah=15.02&pemilihan=a", { bagian: "tahapan", kode: "15.02", pemilihan: "a", tab: null }],
  ["/tahapan", { bagian: "tahapan", kode: null, pemilihan: null, tab: null }],
  ["/impor/tingkat?wilayah=15.02", { bagian: "impor", kode: "15.02", pemilihan: null, tab: null }],
  ["/impor/3f0c", { bagian: "draf", kode: null, pemilihan: null, tab: null }],
  ["/psu/psu-2024-12-05-91-01", { bagian: "psu", kode: null, pemilihan: "psu-2024-12-05-91-01", tab: null }],
  ["/psu/baru?induk=a", { bagian: "psu", kode: null, pemilihan: null, tab: null }],
  ["/psu?pemilihan=a", { bagian: "psu", kode: null, pemilihan: "a", tab: null }],
  ["/isi", { bagian: "isi", kode: null, pemilihan: null, tab: null }],
  ["/", { bagian: "", kode: null, pemilihan: null, tab: null }],
  ["/admin/wilayah/15", { bagian: "admin", kode: null, pemilihan: null, tab: null }],
])("%s", (alamat, harap) => expect(baca(alamat)).toEqual(harap));

it("a page of one place without a named election is about the nearest; lists and settings are about none", () =>
  expect(["/", "/wilayah/15", "/sumber", "/isi/dpt/15", "/tahapan/hari", "/impor", "/impor/tingkat", "/isi", "/impor/3f0c", "/psu", "/admin", "/akun", "/layar"].map((a) => beranjakKeTerdekat(baca(a)))).toEqual([true, true, true, true, true, true, true, false, false, false, false, false, false]));
