// From each release's populated database to this program: every later migration over real rows, the figures as they were.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkFile } from "../../scripts/lib/backup-file.mjs";
import { deploy } from "../../scripts/lib/deploy.mjs";
import { ownMigrations } from "../../scripts/lib/migrations.mjs";
import { restore } from "../../scripts/lib/restore.mjs";
import { type Alamat, basisKosong, buang, dengan } from "../helpers/basis-kosong";
import { rakitRilis } from "../helpers/rilis";
import { buka, tutup } from "../helpers/sql";

/** What the release itself showed of its demo, and the chain heads its verifier printed. */
const RILIS = [
  { nama: "first-light", migrasi: ["20261122000000_skema", "20261122000100_buku_besar", "20261122000200_masa_berlaku"], tabel: { laporan: 522, nilai: 4278, rantai: 1314, pengguna: 18, wilayah: 1779 },
    kata: ["Kesiapan 96,0 % (bobot 96 dari 100; terbuka 100; batas 93,8–97,2 %)", "Logistik 94,3 % (bobot 99 dari 105; terbuka 105; batas 94,3–95,7 %)"], ujung: ["15:1312:e88836dac2a374ef", "ID:2:82c466112d58e1bf"] },
] as const;

// Each restores a database, migrations included: six seconds, many times that on a machine that is busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

const AKAR = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "sigap-rilis-"));
let pemilik: Client;
beforeAll(async () => { pemilik = await buka("pemilik"); });
afterAll(async () => {
  await tutup(pemilik);
  rmSync(folder, { recursive: true });
});

function periksa({ app }: Alamat, ...args: string[]): Promise<string> {
  const anak = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "prisma/periksa-buku.ts", ...args], { cwd: AKAR, env: { ...process.env, DATABASE_URL: app, DEMO: "1" } });
  let keluaran = "";
  for (const aliran of [anak.stdout, anak.stderr]) aliran.on("data", (potongan) => { keluaran += String(potongan); });
  return new Promise((selesai) => anak.once("close", (kode) => selesai(`${keluaran.replaceAll("\u00a0", " ")}\n→ ${kode}`)));
}
const banyak = ({ owner }: Alamat, tabel: readonly string[]) => dengan(owner, async (sql) => {
  const n: Record<string, number | undefined> = {};
  for (const t of tabel) n[t] = (await sql.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${t}`)).rows[0]?.n;
  return n;
});

describe.each(RILIS)("from $nama", ({ nama, migrasi, tabel, kata, ujung }) => {
  let kini: Alamat;
  beforeAll(async () => {
    kini = await basisKosong();
    const berkas = await rakitRilis(pemilik, nama, folder);
    expect((await checkFile(berkas)).head.migrations.map((m) => m.name)).toEqual(migrasi);
    await restore(kini, process.env, berkas);
  });
  afterAll(() => buang(kini));

  async function sepertiDulu(): Promise<void> {
    const keluaran = await periksa(kini, "--saat=6", ...ujung.filter((u) => /^\d/.test(u)).map((u) => `--ujung=${u}`));
    expect(keluaran).toMatch(/\nsama: [\d.]+ sel, \d+ saat yang lalu, [\d.]+ mata rantai\n+→ 0$/);
    for (const k of [...kata, ...ujung]) expect(keluaran).toContain(k);
    expect(await banyak(kini, Object.keys(tabel))).toEqual(tabel);
  }

  it("all migrations of today stand, in their order, and the verifier says sama: the same figures, the same chain", async () => {
    const ada = await dengan(kini.owner, async (sql) => (await sql.query<{ n: string }>("SELECT migration_name AS n FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1")).rows.map((r) => r.n));
    expect(ada).toEqual(ownMigrations().map((m) => m.name));
    await sepertiDulu();
  });

  it("and after a start of this program over it, with its reference data", async () => {
    const suratSuara = () => dengan(kini.owner, async (sql) => (await sql.query<{ n: number }>("SELECT count(*)::int AS n FROM jenis_fakta WHERE kode LIKE 'surat-suara.%'")).rows[0]?.n);
    const dulu = await suratSuara();
    await deploy({ ...kini }, { ...process.env, DEMO: "1" });
    expect([dulu, await suratSuara()], "kinds of fact that came later").toEqual([0, 5]);
    await sepertiDulu();
  });
});
