// After every deploy, as the owner: reference data; the demo when it is wanted and nothing is there; else the way in for the first admin.
//   --referensi   reference data only (tests)
import { createHash, randomInt } from "node:crypto";
import { Client } from "pg";
import { kodeDari, UMUR_KODE_MS } from "@/lib/kode";
import { AKUN, SANDI_CONTOH, seedContohJambi, tutupContoh } from "./seed/contoh-jambi";
import { seedReferensi } from "./seed/referensi";

const sql = new Client({ connectionString: process.env["DATABASE_OWNER_URL"] ?? process.env["DATABASE_URL"], options: "-c TimeZone=UTC" });
await sql.connect();
try {
  await dalamTransaksi(() => seedReferensi(sql));
  if (!process.argv.includes("--referensi")) await isiAwal();
} finally {
  await sql.end();
}

async function isiAwal(): Promise<void> {
  const { rows } = await sql.query<{ n: number; contoh: number }>("SELECT count(*)::int AS n, count(*) FILTER (WHERE contoh)::int AS contoh FROM pengguna");
  const { n = 0, contoh = 0 } = rows[0] ?? {};
  const demo = process.env["DEMO"] === "1";
  if (!demo && contoh > 0) throw new Error("Basis data ini berisi akun contoh, tetapi DEMO=0. Pakai basis data lain, atau jalankan dengan DEMO=1.");
  if (demo && n === 0) await dalamTransaksi(async () => { await seedContohJambi(sql, new Date()); await tutupContoh(sql); });
  if (demo && n === 0) await sql.query("ANALYZE");
  if (demo && n > 0 && contoh === 0) throw new Error("Basis data ini sudah berisi pengguna sungguhan. Jalankan dengan DEMO=0.");
  if (demo) return cetakAkun();
  const { rows: admin } = await sql.query(`SELECT FROM penugasan p JOIN pengguna u ON u.id = p.pengguna_id WHERE p.peran = 'ADMIN' AND p.selesai_at IS NULL AND u.aktif
    AND (u.sandi_hash IS NOT NULL OR EXISTS (SELECT FROM kode_sekali k WHERE k.pengguna_id = u.id AND k.dipakai_at IS NULL AND k.kedaluwarsa_at > $1)) LIMIT 1`, [new Date()]);
  if (admin.length === 0) await cetakKodePertama();
}

function cetakAkun(): void {
  console.log(`\nAkun contoh (kata sandi semua: ${SANDI_CONTOH})`);
  for (const [surel, nama] of AKUN) console.log(`  ${surel.padEnd(32)} ${nama}`);
}

/** A new code each time, the older ones void: whoever can start the server may become its first admin, once. */
async function cetakKodePertama(): Promise<void> {
  const kode = kodeDari(randomInt);
  await dalamTransaksi(async () => {
    await sql.query("UPDATE kode_sekali SET dipakai_at = $1 WHERE jenis = 'ADMIN_PERTAMA' AND dipakai_at IS NULL", [new Date()]);
    await sql.query("INSERT INTO kode_sekali (jenis, kode_hash, dibuat_at, kedaluwarsa_at) VALUES ('ADMIN_PERTAMA', $1, $2, $3)",
      [createHash("sha256").update(kode).digest(), new Date(), new Date(Date.now() + UMUR_KODE_MS)]);
  });
  console.log(`\nBelum ada admin. Buka /masuk/kode dan pakai kode sekali pakai ini (berlaku 24 jam): ${kode}`);
}

async function dalamTransaksi(kerja: () => Promise<void>): Promise<void> {
  await sql.query("BEGIN");
  try {
    await kerja();
    await sql.query("COMMIT");
  } catch (error) {
    await sql.query("ROLLBACK");
    throw error;
  }
}
