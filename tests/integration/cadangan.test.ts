// npm run backup and npm run restore: one moment of a database that is being written to, and the same rows elsewhere.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { setClock } from "@/lib/clock";
import { catatKeBuku } from "@/server/ledger/catat";
import { periksaBuku } from "@/server/ledger/periksa";
import { backup, backupBeforeMigrating } from "../../scripts/lib/backup.mjs";
import { checkFile, headLine, tailLine } from "../../scripts/lib/backup-file.mjs";
import { meter } from "../../scripts/lib/backup-tables.mjs";
import { deploy } from "../../scripts/lib/deploy.mjs";
import { restore } from "../../scripts/lib/restore.mjs";
import { basisKosong, buang, dengan, penghuni, sidikIsi } from "../helpers/basis-kosong";
import { JAM, type Kebun, laporan, tanam } from "../helpers/kebun";
import { buka, satu, tutup } from "../helpers/sql";

// Each restores a database, migrations included: six seconds, many times that on a machine that is busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

const AKAR = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "sigap-cadangan-"));
const berkas = (nama: string) => path.join(folder, nama);
const sini = () => ({ owner: process.env["DATABASE_OWNER_URL"] ?? "", app: process.env["DATABASE_URL"] ?? "" });
let pemilik: Client;
let k: Kebun;

// What COPY has to carry unharmed: its own end mark, its escapes, line breaks of every kind, nothing against empty.
const ANEH = "a\tb\\.\n\\.\n\r\n\\N\u0001 𝄞 é 'x'";

function isiContoh(): Promise<void> {
  const anak = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "prisma/seed.ts"], { cwd: AKAR, env: { ...process.env, DEMO: "1" }, stdio: "ignore" });
  return new Promise((selesai, gagal) => anak.once("close", (kode) => (kode === 0 ? selesai() : gagal(new Error(`seed: ${kode}`)))));
}
const catat = async (n: number) => {
  const { tag } = await catatKeBuku(laporan(k, "99.01", { kotak: n, suara: n }, { catatan: ANEH }));
  if (tag !== "TERSIMPAN") throw new Error(tag);
};
const banyakLaporan = async (sql: Client) => (await satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM laporan")).n;
const periksa = (alamat: string) => dengan(alamat, (sql) => periksaBuku(sql, { saatTotal: 3, benih: "uji", kini: JAM, kabar: () => undefined }));

beforeAll(async () => {
  pemilik = await buka("pemilik");
  await isiContoh();
  setClock(JAM);
  k = await tanam(pemilik, "99", { "99.01": { tps: 50, dpt: 900 }, "99.02": { tps: 40 } });
  await catat(1);
  await pemilik.query("INSERT INTO pejabat (wilayah_id, lembaga, jabatan, nama, nip, status) VALUES ($1, $2, '', $2, NULL, 'PLT')", [k.provinsiId, ANEH]);
  await pemilik.query("WITH d AS (INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at) VALUES ($1, $2, 'x', length($5::bytea), sha256($5::bytea), sha256($5::bytea), $3, $4) RETURNING id) INSERT INTO dokumen_isi (dokumen_id, isi) SELECT id, $5 FROM d",
    [k.provinsiId, ANEH, k.kpu, JAM, Buffer.from(Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256))]);
});
afterAll(async () => {
  await tutup(pemilik);
  rmSync(folder, { recursive: true });
});

it("equal row by row, numbers that go on where they stood, and a ledger that verifies", async () => {
  const tujuan = await basisKosong();
  const ditulis = await backup(sini().owner, berkas("diam.gz"));
  expect(statSync(ditulis.file).mode & 0o777).toBe(0o600);
  await restore(tujuan, process.env, ditulis.file);
  expect(await sidikIsi(tujuan.owner)).toEqual(await sidikIsi(sini().owner));
  expect(await periksa(tujuan.app)).toMatchObject({ sama: true });
  // The app's role has its rights there, and the owner's triggers are on again.
  await dengan(tujuan.app, async (sql) => expect((await sql.query("SELECT has_table_privilege('audit', 'INSERT') AS ya, has_table_privilege('laporan', 'INSERT') AS tidak")).rows).toEqual([{ ya: true, tidak: false }]));
  await dengan(tujuan.owner, async (sql) => {
    await expect(sql.query("DELETE FROM nilai")).rejects.toThrow("buku besar hanya bertambah");
    expect((await sql.query("SELECT FROM pg_trigger WHERE tgenabled <> 'O'")).rowCount).toBe(0);
    await sql.query("INSERT INTO pejabat (wilayah_id, lembaga, jabatan, nama, status) SELECT wilayah_id, 'x', 'x', 'x', 'PJ' FROM pejabat");
  });
  await buang(tujuan);
});

it("while somebody writes: one moment, between the first and the last of what was written meanwhile", async () => {
  let henti = false;
  const penulis = (async () => { for (let n = 2; !henti; n += 1) await catat(n); })();
  const sebelum = await banyakLaporan(pemilik);
  const ditulis = await backup(sini().owner, berkas("sibuk.gz"));
  const sesudah = await banyakLaporan(pemilik);
  henti = true;
  await penulis;
  expect(sesudah).toBeGreaterThan(sebelum + 1);
  const tujuan = await basisKosong();
  await restore(tujuan, process.env, ditulis.file);
  const pulih = await dengan(tujuan.owner, banyakLaporan);
  expect(pulih).toBeGreaterThanOrEqual(sebelum);
  expect(pulih).toBeLessThanOrEqual(sesudah);
  expect(await periksa(tujuan.app)).toMatchObject({ sama: true });
  await buang(tujuan);
});

describe("refused, with nothing left behind:", () => {
  const teks = () => gunzipSync(readFileSync(berkas("diam.gz"))).toString("utf8");
  const tulis = (nama: string, isi: string | Buffer) => {
    writeFileSync(berkas(nama), typeof isi === "string" ? gzipSync(isi) : isi);
    return berkas(nama);
  };
  async function ditolak(file: string, kalimat: RegExp): Promise<void> {
    const tujuan = await basisKosong();
    const kosong = await penghuni(tujuan.owner);
    await expect(restore(tujuan, process.env, file)).rejects.toThrow(kalimat);
    expect(await penghuni(tujuan.owner)).toBe(kosong);
    await buang(tujuan);
  }

  it("a file that was cut, at any place", async () => {
    const utuh = readFileSync(berkas("diam.gz"));
    for (const bagian of [0.999, 0.6, 0.01]) await ditolak(tulis("potong.gz", utuh.subarray(0, Math.floor(utuh.length * bagian))), /rusak: terpotong/);
    const isi = teks();
    await ditolak(tulis("tanpa-akhir.gz", isi.slice(0, isi.lastIndexOf("-- sigap-akhir"))), /rusak: bagian akhirnya tidak ada/);
  });
  it("a file in which something was changed", async () => {
    const isi = teks();
    await ditolak(tulis("nilai.gz", isi.replace("admin@jambi.contoh", "admin@jambi.contoz")), /tidak cocok dengan sidiknya/);
    await ditolak(tulis("kolom.gz", isi.replace('COPY public."nilai"', 'COPY public."pengguna"')), /tidak cocok dengan sidiknya/);
    await ditolak(tulis("angka.gz", isi.replace(/("name":"laporan","rows":)\d+/, "$17")), /tidak cocok dengan sidiknya/);
    const bit = Buffer.from(readFileSync(berkas("diam.gz")));
    bit.writeUInt8(bit.readUInt8(bit.length >> 1) ^ 1, bit.length >> 1);
    await ditolak(tulis("bit.gz", bit), /rusak/);
  });
  it("what is no backup at all", async () => {
    await ditolak(tulis("lain.gz", "halo\n"), /bukan cadangan Sigap/);
    await ditolak(tulis("teks.gz", Buffer.from("halo")), /rusak/);
    await ditolak(berkas("tidak-ada.gz"), /tidak dapat dibaca \(ENOENT\)/);
  });
  it("a backup of a newer program", async () => {
    const { head, ...hitungan } = await checkFile(berkas("diam.gz"));
    const baru = { ...head, migrations: [...head.migrations, { name: "29990101000000_nanti", checksum: "00" }] };
    const badan = teks().split("\n").slice(1, -2).join("\n");
    await ditolak(tulis("baru.gz", `${headLine(baru)}${badan}\n${tailLine(baru, hitungan)}`), /Cadangan ini lebih baru daripada program: migrasi 29990101000000_nanti/);
  });
  it("rows that hang in the air, although the file agrees with itself", async () => {
    const { head, ...hitungan } = await checkFile(berkas("diam.gz"));
    const [, awal = "", orang = "", akhir = ""] = /^([^]*COPY public\."pengguna" [^\n]*\n)([^]*?\n)(\\\.\n[^]*)-- sigap-akhir/.exec(teks()) ?? [];
    const sisa = orang.split("\n").slice(1).join("\n");
    const ukur = meter();
    ukur.add(Buffer.from(sisa));
    const tables = hitungan.tables.map((t) => (t.name === "pengguna" ? { name: t.name, ...ukur.result() } : t));
    await ditolak(tulis("yatim.gz", `${awal}${sisa}${akhir}${tailLine(head, { ...hitungan, tables })}`), /Pemulihan gagal dan dibatalkan; basis data tujuan kosong seperti semula\.\n.*foreign key/);
  });
  it("a database in which there is something", async () => {
    const sebelum = await sidikIsi(sini().owner);
    await expect(restore(sini(), process.env, berkas("diam.gz"))).rejects.toThrow(/Basis data tujuan tidak kosong/);
    expect(await sidikIsi(sini().owner)).toEqual(sebelum);
  });
  it("a name that is taken", async () => {
    const sebelum = readFileSync(berkas("diam.gz"));
    await expect(backup(sini().owner, berkas("diam.gz"))).rejects.toThrow(/sudah ada; cadangan tidak menimpa/);
    expect(readFileSync(berkas("diam.gz")).equals(sebelum)).toBe(true);
  });
});

describe("before migrations", () => {
  it("a database newer than the program is refused, and stays as it is", async () => {
    await pemilik.query("INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', '00', '29990101000000_nanti', $1, 1)", [JAM]);
    try {
      const sebelum = await sidikIsi(sini().owner);
      await expect(deploy(sini(), { ...process.env, DEMO: "1" })).rejects.toThrow(/Basis data ini lebih baru daripada program: migrasi 29990101000000_nanti/);
      expect(await sidikIsi(sini().owner)).toEqual(sebelum);
    } finally {
      await pemilik.query("DELETE FROM _prisma_migrations WHERE id = 'x'");
    }
  });
  it("what is there is kept, five times at most; with nothing pending nothing is written", async () => {
    const tempat = berkas("cadangan");
    expect(await backupBeforeMigrating(sini().owner, tempat)).toBeNull();
    await pemilik.query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)");
    try {
      const ditulis: string[] = [];
      for (let n = 0; n < 6; n += 1) {
        ditulis.push((await backupBeforeMigrating(sini().owner, tempat))?.file ?? "");
        await new Promise((lanjut) => setTimeout(lanjut, 1_050)); // names go by the second
      }
      const ada = (f: string) => statSync(f, { throwIfNoEntry: false }) !== undefined;
      expect(ditulis.map(ada)).toEqual([false, true, true, true, true, true]);
      expect((await checkFile(ditulis.at(-1) ?? "")).head.migrations.length).toBeGreaterThan(0);
    } finally {
      await pemilik.query("UPDATE _prisma_migrations SET finished_at = $1 WHERE finished_at IS NULL", [JAM]);
    }
  });
});
