import { spawn } from "node:child_process";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setClock } from "@/lib/clock";
import { catatKeBuku } from "@/server/ledger/catat";
import { periksaBuku, ujungRantai } from "@/server/ledger/periksa";
import { JAM, type Kebun, laporan, tanam, tetapkan, verifikasi } from "../helpers/kebun";
import { buka, tutup } from "../helpers/sql";

let pemilik: Client;
let aplikasi: Client;
let k: Kebun;
const id = { pertama: "", salah: "", kembali: "", terakhir: "" };

const AKAR = path.resolve(import.meta.dirname, "../..");
/** The command as npm run ledger:verify starts it, under the app's role. */
function perintah(env: Record<string, string>, ...args: string[]): Promise<{ kode: number | null; keluaran: string }> {
  const anak = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "prisma/periksa-buku.ts", ...args], { cwd: AKAR, env: { ...process.env, ...env } });
  let keluaran = "";
  for (const aliran of [anak.stdout, anak.stderr]) aliran.on("data", (potongan) => { keluaran += String(potongan); });
  return new Promise((selesai) => anak.once("close", (kode) => selesai({ kode, keluaran })));
}
const periksa = (sql: Client) => periksaBuku(sql, { saatTotal: 100, benih: "uji", kini: JAM, kabar: () => undefined });

beforeAll(async () => {
  [pemilik, aplikasi] = await Promise.all([buka("pemilik"), buka("aplikasi")]);
  setClock(JAM);
  k = await tanam(pemilik, "99", { "99.01": { tps: 50, dpt: 900 }, "99.02": { tps: 40 }, "99.03": { tps: 30 } });
  const catat = async (...[kode, angka, over]: Parameters<typeof laporan> extends [Kebun, ...infer T] ? T : never) => {
    const hasil = await catatKeBuku(laporan(k, kode, angka, over));
    if (hasil.tag !== "TERSIMPAN") throw new Error(hasil.tag);
    return hasil.laporanId;
  };
  id.pertama = await catat("99.01", { kotak: 60, suara: 100, saran: { n: 3, m: 5 } });
  await verifikasi(pemilik, k, id.pertama, "DIVERIFIKASI");
  await catat("99.02", { kotak: 200, kemas: { n: 70, alasan: "pinjam" } });
  await tetapkan(pemilik, k, "99.02", "tps.jumlah", 45, JAM.toISOString());
  id.salah = await catat("99.03", { kotak: 5, segel: 9 });
  await catat("99.03", { kotak: 50 }, { menggantikanId: id.salah });
  id.kembali = await catat("99.03", { kotak: 51 });
  await verifikasi(pemilik, k, id.kembali, "DIKEMBALIKAN");
  id.terakhir = await catat("99.02", { segel: 3 }, { per: "2024-11-01" });
});
afterAll(() => tutup(pemilik, aplikasi));

describe("the command", () => {
  it("says sama with what it compared, the shares and the head to print, and ends with 0", async () => {
    const { kode, keluaran } = await perintah({});
    expect(keluaran).toMatch(/sama: [\d.]+ sel, [1-9][\d.]* saat yang lalu, 18 mata rantai\n$/);
    expect(keluaran).toMatch(/Kesiapan [\d,]+\u00a0% \(bobot [\d,.]+ dari [\d,.]+;/);
    expect(keluaran).toMatch(/Logistik [\d,]+\u00a0% \(bobot [\d,.]+ dari [\d,.]+;/);
    expect(keluaran).toMatch(/Ujung rantai untuk dicetak: 99:18:[0-9a-f]{16}/);
    expect(kode).toBe(0);
  });

  it("knows a head printed earlier, and one that is no longer there", async () => {
    const hasil = await periksa(aplikasi);
    const ujung = hasil.sama ? ujungRantai(hasil.provinsi.find((p) => p.kode === "99") ?? { kode: "", urut: "", sidik: "" }) : "";
    expect((await perintah({}, `--ujung=${ujung}`, "--saat=0")).kode).toBe(0);
    expect(await perintah({}, `--ujung=${ujung.replace(/.{12}$/, "000000000000")}`, "--saat=0")).toMatchObject({ kode: 1, keluaran: expect.stringContaining("BEDA: rantai 99 nomor 18: tidak lagi bersidik") });
  });

  it.each([
    ["no address", { DATABASE_URL: "" }, [], "DATABASE_URL belum diisi"], ["nobody there", { DATABASE_URL: "postgresql://a:rahasia@127.0.0.1:1/x" }, [], "Basis data tidak dapat dihubungi"],
    ["a number that is none", {}, ["--saat=banyak"], "--saat harus bilangan bulat"], ["a head that cannot be read", {}, ["--ujung=15"], "tidak dapat dibaca"],
  ] as const)("ends with 2 and a sentence when nothing could be compared: %s", async (_, env, args, kalimat) => {
    const { kode, keluaran } = await perintah(env, ...args);
    expect(keluaran).toContain(kalimat);
    expect(keluaran).not.toContain("rahasia");
    expect(kode).toBe(2);
  });
});

/** Forced by the owner past the triggers, in a transaction that is rolled back: what does the verifier say? */
async function paksa(...sql: readonly string[]): Promise<string> {
  await pemilik.query("BEGIN");
  try {
    for (const tabel of ["laporan", "nilai", "gugur", "verifikasi", "rantai", "fakta", "adopsi", "capaian_riwayat", "kebutuhan_riwayat"]) await pemilik.query(`ALTER TABLE ${tabel} DISABLE TRIGGER USER`);
    for (const s of sql) {
      const { rowCount } = await pemilik.query(s);
      expect(rowCount, s).toBeGreaterThan(0);
    }
    const hasil = await periksa(pemilik);
    return hasil.sama ? "sama" : hasil.beda;
  } finally {
    await pemilik.query("ROLLBACK");
  }
}
const di = (kode: string) => `pemilihan_id = ${k.pemilihanId} AND wilayah_id = ${k.w(kode)} AND indikator_id = ${k.i("kotak")}`;
const kotak = "logistik.kotak-suara.diterima (uji-99)";

describe("what is derived", () => {
  it("a sum", async () => expect(await paksa(`UPDATE capaian SET pembilang = pembilang + 1 WHERE ${di("99")}`)).toBe(`capaian 99 ${kotak}: pembilang tercatat 311, dihitung 310`));
  it("a unit's row gone", async () => expect(await paksa(`DELETE FROM capaian WHERE ${di("99.01")}`)).toBe(`capaian 99.01 ${kotak}: tidak tercatat, padahal menurut hitungan ada`));
  it("ages", async () => expect(await paksa(`UPDATE capaian SET umur = '{"2024-11-20": [3, 0, 0, 3]}' WHERE ${di("99")}`)).toMatch(/^capaian 99 logistik\.kotak-suara\.diterima \(uji-99\): umur tercatat .*, dihitung .*/));
  it("the laporan a figure leads to", async () => expect(await paksa(`UPDATE capaian SET laporan_id = ${id.salah} WHERE ${di("99.01")}`)).toBe(`capaian 99.01 ${kotak}: laporan_id tercatat ${id.salah}, dihitung ${id.pertama}`));
  it("a figure where nobody reported", async () => expect(await paksa(`INSERT INTO capaian SELECT (x).* FROM (SELECT jsonb_populate_record(c, '{"wilayah_id": ${k.w("99.03")}}') AS x FROM capaian c WHERE pemilihan_id = ${k.pemilihanId} AND wilayah_id = ${k.w("99.02")} AND indikator_id = ${k.i("kemas")}) y`))
    .toBe("capaian 99.03 logistik.kotak-suara.dikemas (uji-99): tercatat, padahal menurut hitungan tidak ada"));
  it("the need", async () => expect(await paksa(`UPDATE kebutuhan SET penyebut = 1 WHERE ${di("99.02")}`)).toBe(`kebutuhan 99.02 ${kotak}: penyebut tercatat 1, dihitung 90`));
  it.each(["capaian_riwayat", "kebutuhan_riwayat"])("the past, in %s", async (tabel) => {
    expect(await paksa(`UPDATE ${tabel} SET penyebut = penyebut + 7 WHERE ${di("99.02")}`)).toMatch(new RegExp(`^${tabel.replace("_riwayat", "")} 99\\.02 logistik\\.kotak-suara\\.diterima \\(uji-99, pada 2024-.*\\): penyebut tercatat \\d+, dihitung 80$`));
  });
});

describe("the ledger", () => {
  const rantai = (urut: number, apa: string) => new RegExp(`^rantai 99 nomor ${urut}, ${apa}`);
  const tak = "isi tidak cocok dengan sidiknya";
  const urut = { pertama: 9, salah: 14, terakhir: 18 };

  it("a figure edited, even when capaian is made to agree", async () => {
    expect(await paksa(`UPDATE nilai SET pembilang = 61 WHERE laporan_id = ${id.pertama} AND indikator_id = ${k.i("kotak")}`,
      `UPDATE capaian SET pembilang = pembilang + 1, terpenuhi = terpenuhi + 1, terpenuhi_sah = terpenuhi_sah + 1 WHERE ${di("99.01")}`)).toMatch(rantai(urut.pertama, `laporan ${id.pertama} \\(99\\.01 per 2024-11-20\\): ${tak}`));
  });
  it.each(["per = '2024-11-19'", "catatan = 'x'", "peran = 'POLRI'", "status = 'CONTOH'", "kanal = 'API'", "dicatat_at = dicatat_at - interval '1 hour'"])("a laporan edited: %s", async (isi) =>
    expect(await paksa(`UPDATE laporan SET ${isi} WHERE id = ${id.pertama}`)).toMatch(rantai(urut.pertama, `laporan ${id.pertama} `)));
  it("a link taken out", async () => expect(await paksa(`DELETE FROM rantai WHERE provinsi_id = ${k.provinsiId} AND urut = ${urut.salah}`)).toMatch(rantai(urut.salah, `laporan ${id.salah} .*: laporan tanpa mata rantai`)));
  it("a cut tail", async () => {
    const potong = [`DELETE FROM capaian WHERE laporan_id = ${id.terakhir}`, `DELETE FROM nilai WHERE laporan_id = ${id.terakhir}`, `DELETE FROM laporan WHERE id = ${id.terakhir}`];
    expect(await paksa(...potong)).toMatch(rantai(urut.terakhir, `laporan ${id.terakhir}: ${tak}`));
    expect(await paksa(...potong, `DELETE FROM rantai WHERE provinsi_id = ${k.provinsiId} AND urut = ${urut.terakhir}`)).toMatch(rantai(urut.terakhir, "ujung: ujung rantai tidak sama dengan buku"));
  });
  it("a verdict, a fact and its adoption edited or slipped in", async () => {
    expect(await paksa(`UPDATE verifikasi SET alasan = 'x' WHERE laporan_id = ${id.pertama}`)).toMatch(/verifikasi \d+: isi tidak cocok/);
    expect(await paksa(`INSERT INTO verifikasi (laporan_id, putusan, oleh_id, peran, pada_at, dicatat_at) SELECT ${id.terakhir}, 'DIVERIFIKASI', ${k.verifikator}, 'KPU', pada_at, dicatat_at FROM laporan WHERE id = ${id.terakhir}`)).toMatch(/verifikasi \d+: baris tanpa mata rantai/);
    expect(await paksa("UPDATE fakta SET nilai = nilai + 1 WHERE id = (SELECT min(id) FROM fakta)")).toMatch(rantai(1, `fakta \\d+: ${tak}`));
    expect(await paksa("UPDATE adopsi SET pada_at = pada_at + interval '1 day' WHERE id = (SELECT min(id) FROM adopsi)")).toMatch(rantai(2, `adopsi \\d+: ${tak}`));
  });
  it("a laporan made not to count, or to count again", async () => {
    expect(await paksa(`INSERT INTO gugur (laporan_id, sebab, pada_at) SELECT id, 'DIKEMBALIKAN', pada_at FROM laporan WHERE id = ${id.terakhir}`)).toMatch(/dinyatakan gugur tanpa ralat atau putusan yang sah/);
    for (const laporanId of [id.salah, id.kembali]) expect(await paksa(`DELETE FROM gugur WHERE laporan_id = ${laporanId}`)).toMatch(new RegExp(`^rantai 99 nomor \\d+, laporan ${laporanId} .*: (sudah diganti atau dikembalikan, tetapi masih dihitung|(diganti ralat|dikembalikan), tetapi tidak dinyatakan gugur)`));
  });
});

it("a whole chain made anew holds in itself; the head that was printed shows it", async () => {
  const ujung = async () => {
    const hasil = await periksa(pemilik);
    return hasil.sama ? hasil.provinsi.map(ujungRantai) : hasil.beda;
  };
  const sebelum = await ujung();
  await pemilik.query("BEGIN");
  try {
    for (const tabel of ["laporan", "rantai"]) await pemilik.query(`ALTER TABLE ${tabel} DISABLE TRIGGER USER`);
    await pemilik.query("UPDATE laporan SET catatan = 'ditulis kemudian' WHERE id = $1", [id.pertama]);
    await pemilik.query(`DO $$ DECLARE r rantai; h bytea := ''; BEGIN
      FOR r IN SELECT * FROM rantai WHERE provinsi_id = ${k.provinsiId} ORDER BY urut LOOP
        h := sha256(h || convert_to(isi_kanonik(r.jenis, r.rujukan_id), 'UTF8'));
        UPDATE rantai SET hash = h WHERE provinsi_id = r.provinsi_id AND urut = r.urut;
      END LOOP;
      UPDATE buku SET hash = h WHERE provinsi_id = ${k.provinsiId}; END $$`);
    const sesudah = await ujung();
    expect(sebelum).toEqual([expect.stringMatching(/^99:18:[0-9a-f]{16}$/)]);
    expect(sesudah).toEqual([expect.stringMatching(/^99:18:[0-9a-f]{16}$/)]);
    expect(sesudah).not.toEqual(sebelum);
  } finally {
    await pemilik.query("ROLLBACK");
  }
});

it("what the owner committed is named by the command, which ends with 1", async () => {
  await pemilik.query(`UPDATE capaian SET terpenuhi = terpenuhi - 1 WHERE ${di("99.01")}`);
  expect(await perintah({}, "--saat=1")).toMatchObject({ kode: 1, keluaran: expect.stringContaining(`BEDA: capaian 99.01 ${kotak}: terpenuhi tercatat 59, dihitung 60`) });
});
