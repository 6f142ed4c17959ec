// npm run admin:reset -- surel: the way back for an admin who has lost password or telephone. Whoever can run this holds the server.
// Takes away password, second factor and open sessions, prints a one-time code, and leaves an audit row without an author.
import { createHash, randomInt } from "node:crypto";
import { Client } from "pg";
import { kodeDari, UMUR_KODE_MS } from "@/lib/kode";
import { formatSaat } from "@/lib/waktu";
import { SALURAN } from "@/server/live/kabar";

const surel = process.argv[2]?.trim().toLowerCase() ?? "";
process.exitCode = await jalankan();

async function jalankan(): Promise<number> {
  if (!surel.includes("@")) return gagal("Sebutkan surel admin, misalnya: npm run admin:reset -- admin@kpu.go.id");
  const sql = new Client({ connectionString: process.env["DATABASE_URL"], options: "-c TimeZone=UTC", connectionTimeoutMillis: 10_000 });
  await sql.connect();
  try {
    await sql.query("BEGIN");
    const kode = await setel(sql);
    await sql.query(kode.ok ? "COMMIT" : "ROLLBACK");
    if (!kode.ok) return gagal(kode.sebab);
    await sql.query("SELECT pg_notify($1, $2)", [SALURAN.sesi, String(kode.id)]);
    console.log(`\nKata sandi, faktor kedua, dan semua sesi ${surel} tidak berlaku lagi.`);
    console.log(`Kode sekali pakai: ${kode.kode}`);
    console.log(`Dipakai di ${new URL("/masuk/kode", process.env["APP_URL"] ?? "http://localhost").href} sampai ${formatSaat(kode.sampai, "WIB")}.`);
    return 0;
  } finally {
    await sql.end();
  }
}

type Hasil = { readonly ok: true; readonly id: number; readonly kode: string; readonly sampai: Date } | { readonly ok: false; readonly sebab: string };

async function setel(sql: Client): Promise<Hasil> {
  const { rows: [orang] } = await sql.query<{ id: number; aktif: boolean; admin: boolean }>(`SELECT u.id, u.aktif, EXISTS (SELECT FROM penugasan p WHERE p.pengguna_id = u.id AND p.peran = 'ADMIN' AND p.selesai_at IS NULL) AS admin
    FROM pengguna u WHERE u.surel = $1 FOR UPDATE`, [surel]);
  if (!orang) return { ok: false, sebab: `Tidak ada orang dengan surel ${surel}.` };
  if (!orang.admin) return { ok: false, sebab: `${surel} bukan admin. Orang lain disetel ulang oleh adminnya di /admin/pengguna.` };
  if (!orang.aktif) return { ok: false, sebab: `${surel} dinonaktifkan. Bila tidak ada admin lain yang dapat masuk, jalankan ulang aplikasi: kode admin pertama akan tercetak.` };
  const [kini, kode] = [new Date(), kodeDari(randomInt)];
  const sampai = new Date(kini.getTime() + UMUR_KODE_MS);
  const { rows: [jam] } = process.env["DEMO"] === "1" ? await sql.query<{ saat_at: Date }>("SELECT saat_at FROM jam") : { rows: [] };
  await sql.query("UPDATE pengguna SET sandi_hash = NULL WHERE id = $1", [orang.id]);
  const { rowCount: faktor } = await sql.query("UPDATE faktor SET dicabut_at = $2, rahasia = NULL WHERE pengguna_id = $1 AND dicabut_at IS NULL", [orang.id, kini]);
  const { rowCount: sesi } = await sql.query("UPDATE sesi SET dicabut_at = $2 WHERE pengguna_id = $1 AND dicabut_at IS NULL", [orang.id, kini]);
  await sql.query("UPDATE kode_sekali SET dipakai_at = $2 WHERE pengguna_id = $1 AND dipakai_at IS NULL", [orang.id, kini]);
  await sql.query("INSERT INTO kode_sekali (pengguna_id, jenis, kode_hash, dibuat_at, kedaluwarsa_at) VALUES ($1, 'SETEL_ULANG', $2, $3, $4)", [orang.id, createHash("sha256").update(kode).digest(), kini, sampai]);
  await sql.query("INSERT INTO audit (oleh_id, aksi, hasil, entitas, entitas_id, sesudah, pada_at, dicatat_at) VALUES (NULL, 'pengguna.setel-ulang-dari-server', 'BERHASIL', 'pengguna', $1, $2, $3, $4)",
    [String(orang.id), JSON.stringify({ faktorDicabut: faktor, sesiDiakhiri: sesi }), jam?.saat_at ?? kini, kini]);
  return { ok: true, id: orang.id, kode, sampai };
}

function gagal(kalimat: string): number {
  console.error(kalimat);
  return 1;
}
