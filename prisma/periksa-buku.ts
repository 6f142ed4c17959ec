// npm run ledger:verify: recomputes all that is derived from the ledger, and compares. The app's role is enough.
//   --saat=25      past instants per province (default 12)      --benih=abc   the same instants again
//   --ujung=15:1303:3f2a…   a head printed earlier must still be in the chain; may be given several times
// Ends with 0 "sama", 1 "BEDA" and the first thing that differs, 2 when nothing could be compared.
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { formatBilangan, formatPersen, formatRentang } from "@/lib/format";
import type { Gabungan } from "@/features/capaian/domain";
import { formatH } from "@/lib/waktu";
import { type HasilPeriksa, periksaBuku, ujungRantai } from "@/server/ledger/periksa";

const pilihan = (nama: string) => process.argv.flatMap((a) => (a.startsWith(`--${nama}=`) ? [a.slice(nama.length + 3)] : []));

process.exitCode = await jalankan();

async function jalankan(): Promise<number> {
  const alamat = process.env["DATABASE_URL"];
  if (!alamat) return gagal("DATABASE_URL belum diisi. Jalankan lewat npm run ledger:verify.");
  const saatTotal = Number(pilihan("saat").at(-1) ?? 12);
  if (!Number.isInteger(saatTotal) || saatTotal < 0) return gagal("--saat harus bilangan bulat, misalnya --saat=25.");
  const sql = new Client({ connectionString: alamat, options: "-c TimeZone=UTC -c DateStyle=ISO", connectionTimeoutMillis: 10_000 });
  sql.on("error", () => undefined); // a cut connection shows in the next query
  try {
    await sql.connect();
  } catch (error) {
    return gagal(`Basis data tidak dapat dihubungi (${pesan(error)}). Tidak ada yang diperiksa.`);
  }
  try {
    await sql.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const putus = await periksaUjung(sql);
    return putus !== null ? beda(putus) : tulis(await periksaBuku(sql, { saatTotal, benih: pilihan("benih").at(-1) ?? randomUUID().slice(0, 8), kini: await bacaKini(sql), kabar: (kalimat) => console.log(kalimat) }));
  } catch (error) {
    return gagal(`Pemeriksaan terhenti: ${pesan(error)}. Belum ada kesimpulan.`);
  } finally {
    await sql.end().catch(() => undefined);
  }
}

/** Business time: the demo's own clock, otherwise the real one. */
async function bacaKini(sql: Client): Promise<Date> {
  if (process.env["DEMO"] !== "1") return new Date();
  const { rows } = await sql.query<{ saat_at: Date }>("SELECT saat_at FROM jam");
  return rows[0]?.saat_at ?? new Date();
}

/** A whole chain made anew holds in itself; only what was printed outside shows it. */
async function periksaUjung(sql: Client): Promise<string | null> {
  for (const ujung of pilihan("ujung")) {
    const [, kode, urut, sidik] = /^(\d{2}):(\d{1,18}):([0-9a-f]{12,64})$/.exec(ujung) ?? [];
    if (!kode || !urut || !sidik) throw new Error(`--ujung=${ujung} tidak dapat dibaca; tulis seperti tercetak, misalnya 15:1303:3f2a90c1d2e4`);
    const { rowCount } = await sql.query("SELECT FROM rantai r JOIN wilayah w ON w.id = r.provinsi_id WHERE w.kode = $1 AND r.urut = $2 AND starts_with(encode(r.hash, 'hex'), $3)", [kode, urut, sidik]);
    if (rowCount === 0) return `rantai ${kode} nomor ${urut}: tidak lagi bersidik ${sidik} seperti yang tercetak`;
    console.log(`Ujung tercetak ${ujung}: masih ada di rantai.`);
  }
  return null;
}

function tulis(hasil: HasilPeriksa): number {
  if (!hasil.sama) return beda(hasil.beda);
  const { sel, saat, mata } = hasil.hitungan;
  for (const p of hasil.provinsi) {
    console.log(`\n${p.gladi ? "GLADI " : ""}${p.nama} (${p.kode})`);
    for (const i of p.pemilihan) {
      console.log(`  ${i.nama}, ${formatH(i.h)}`);
      console.log(`    Kesiapan ${angka(i.kesiapan)}`);
      console.log(`    Logistik ${angka(i.logistik)}`);
    }
    if (!p.gladi) console.log(`  Ujung rantai untuk dicetak: ${ujungRantai(p)}`);
  }
  console.log(`\nsama: ${formatBilangan(sel)} sel, ${formatBilangan(saat)} saat yang lalu, ${formatBilangan(mata)} mata rantai`);
  return 0;
}

/** The n of m of a mean are weights: unlike units are never summed. */
function angka(g: Gabungan): string {
  const bobot = (n: number) => formatBilangan(Math.floor(n * 100 + 1e-7) / 100);
  if (g.share === null) return "Belum ada data";
  return `${formatPersen(g.share)} (bobot ${bobot(g.bobotTercapai)} dari ${bobot(g.bobotBerdata)}; terbuka ${bobot(g.bobotTerbuka)}${g.batas ? `; batas ${formatRentang(g.batas.bawah, g.batas.atas)}` : ""})`;
}

function beda(kalimat: string): number {
  console.log(`\nBEDA: ${kalimat}`);
  return 1;
}
function gagal(kalimat: string): number {
  console.error(kalimat);
  return 2;
}
/** Never the address: it holds a password. */
function pesan(error: unknown): string {
  const { message = "", code = "" } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  return message.replace(/postgres(ql)?:\/\/\S+/g, "…") || code || "tanpa keterangan";
}
