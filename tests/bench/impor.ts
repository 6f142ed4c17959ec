// The register of a province and of the nation, from its file to the last row, beside a bare COPY of the same rows into the same tables.
import { once } from "node:events";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import { periksaImpor, terapkanImpor, unggahImpor } from "@/features/impor/mutations";
import { bacaImpor } from "@/features/impor/queries";
import { caraSchema } from "@/features/impor/schema";
import { setClock } from "@/lib/clock";
import { db, pool } from "@/server/db/client";
import { makeActor } from "../helpers/actor";
import { JAMBI, pemilihan, type Provinsi, SAAT, SLUG, tanam } from "./pohon";
import { ALAMAT, banyak, sambung, satu } from "./sql";
import { angka, jam, kali, kata, nilai, tabel } from "./ukur";

const NASIONAL = 435_296;
/** 37 provinces beside Jambi, so that desa and TPS are as many as in the nation. */
const LAIN: readonly Provinsi[] = Array.from({ length: 37 }, (_, i) => ({ kode: String(20 + i), bagian: [14, 193, 2221, 0] }));
/** Where the process is warmed: what is imported there is not measured. */
const HANGAT: Provinsi = { kode: "99", bagian: [1, 2, 20, 0] };
type Baris = { readonly desa: number; readonly kode: string; readonly nomor: number };

/** Rows of a register: TPS numbered under each desa, as evenly as they go. */
async function daftar(sql: Client, edisiId: number, provinsi: readonly string[], n: number): Promise<readonly Baris[]> {
  const desa = await banyak<{ id: number; kode: string }>(sql, "SELECT id, kode FROM wilayah WHERE tingkat = 4 AND edisi_id = $2 AND left(kode, 2) = ANY ($1) ORDER BY kode", [provinsi, edisiId]);
  return desa.flatMap((d, i) => Array.from({ length: Math.floor(((i + 1) * n) / desa.length) - Math.floor((i * n) / desa.length) }, (_, k) => ({ desa: d.id, kode: d.kode, nomor: k + 1 })));
}

async function salin(sql: Client, perintah: string, isi: string): Promise<void> {
  const masuk = sql.query(from(perintah));
  masuk.end(isi);
  await once(masuk, "finish");
}

/** The same TPS and rows by COPY, with all constraints and indexes, ids given; rolled back afterwards. Milliseconds. */
async function copy(sql: Client, dokumenId: number, pemilihanId: number, oleh: number, rows: readonly Baris[]): Promise<number> {
  const induk = new Map((await banyak<{ id: number; e: number; p: number; j: string }>(sql, "SELECT id, edisi_id AS e, provinsi_id AS p, (jalur || id)::text AS j FROM wilayah WHERE tingkat = 4")).map((w) => [w.id, w]));
  const { awal } = await satu<{ awal: number }>(sql, "SELECT (max(id) + 1000000)::int AS awal FROM wilayah");
  const tps = rows.map((r, i) => { const w = induk.get(r.desa); return `${awal + i}\t${w?.e}\t${r.kode}.${String(r.nomor).padStart(3, "0")}\tTPS ${String(r.nomor).padStart(3, "0")}\tTPS\t5\t${r.desa}\t${w?.p}\t${w?.j}\tWIB\n`; }).join("");
  const isi = rows.map((_, i) => `999999\t${awal + i}\t${i + 2}\t210\t212\t422\n`).join("");
  await sql.query("BEGIN");
  try {
    await sql.query("INSERT INTO impor (id, kunci, pemilihan_id, wilayah_id, provinsi_id, tingkat, lengkap, status, sumber, tanggal, dokumen_id, banyak, baru, berubah, sama, berakhir, oleh_id, pada_at, dicatat_at) SELECT 999999, gen_random_uuid(), $1, id, id, 5, false, 'RESMI', 'bench', '2024-11-19', $2, 0, 0, 0, 0, 0, $3, $4, $4 FROM wilayah WHERE tingkat = 1 LIMIT 1", [pemilihanId, dokumenId, oleh, SAAT]);
    const mulai = jam();
    await salin(sql, "COPY wilayah (id, edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) FROM STDIN", tps);
    await salin(sql, "COPY impor_baris (impor_id, wilayah_id, no, dpt_l, dpt_p, dpt) FROM STDIN", isi);
    return jam() - mulai;
  } finally { await sql.query("ROLLBACK"); }
}

type Waktu = { readonly unggah: number; readonly coba: number; readonly terapkan: number; readonly jeda: number; readonly memori: number };
async function impor(sql: Client, oleh: number, wilayah: string, rows: readonly Baris[]): Promise<Waktu> {
  const aktor = makeActor("fakta:write", [wilayah], oleh);
  const berkas = new File(["kode_desa,no_tps,dpt_l,dpt_p,dpt\n", ...rows.map((r) => `${r.kode},${r.nomor},210,212,422\n`)], "register.csv");
  // How long the event loop was held at most, and what the heap grew to.
  let [terakhir, jeda, memori] = [jam(), 0, 0];
  const detak = setInterval(() => { const kini = jam(); jeda = Math.max(jeda, kini - terakhir - 10); terakhir = kini; memori = Math.max(memori, process.memoryUsage().rss); }, 10);
  const [a, unggah] = await ukur(() => unggahImpor(aktor, { pemilihan: SLUG, wilayah, sumber: "Register bench", tanggal: "2024-11-19", daftar: berkas }));
  if (!a.ok) throw new Error(JSON.stringify(a.error));
  const { kunci } = a.value;
  const cara = caraSchema.parse((await satu<{ cara: unknown }>(sql, "SELECT cara FROM impor_draf WHERE kunci = $1", [kunci])).cara);
  const [b, coba] = await ukur(() => periksaImpor(aktor, { kunci, lembar: cara.lembar, lihatLembar: "", kepala: cara.kepala, lihatKepala: cara.kepala, kolom: Object.fromEntries(cara.kolom.map((k, i) => [String(i), k])), format: "auto", tingkat: 5, lengkap: false }, 600_000));
  const dilihat = await bacaImpor(aktor, kunci);
  const [c, terapkan] = await ukur(() => terapkanImpor(aktor, { kunci, akhiri: false, dilihat: dilihat?.sidik ?? "" }));
  clearInterval(detak);
  if (!b.ok || !c.ok) throw new Error(JSON.stringify([b, c, (await banyak(sql, "SELECT keadaan, left(hasil::text, 500) AS hasil FROM impor_draf WHERE kunci = $1", [kunci]))]));
  return { unggah, coba, terapkan, jeda, memori };
}
async function ukur<T>(kerja: () => Promise<T>): Promise<readonly [T, number]> { const mulai = jam(); const isi = await kerja(); return [isi, jam() - mulai]; }

export async function ukurImpor(): Promise<void> {
  const sql = await sambung(ALAMAT.pemilik());
  setClock(new Date("2024-11-20T06:00:00Z"));
  const { edisiId, id: pemilihanId } = await pemilihan(sql);
  const oleh = (await satu<{ id: number }>(sql, "INSERT INTO pengguna (surel, nama, dibuat_at) VALUES ('bench.impor@sigap.contoh', 'Bench', '2024-11-01') RETURNING id")).id;
  kata("Menanam 38 provinsi sampai desa/kelurahan …");
  for (const p of [{ ...JAMBI, bagian: [11, 144, 1585, 0] }, ...LAIN, HANGAT]) await sql.query("INSERT INTO pemilihan_wilayah VALUES ($1, $2)", [pemilihanId, await tanam(sql, edisiId, p)]);
  await sql.query("ANALYZE");
  const dokumen = (await satu<{ id: number }>(sql, "INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at) SELECT id, 'bench.csv', 'text/csv', 1, sha256('x'), sha256('x'), $1, $2 FROM wilayah WHERE tingkat = 1 LIMIT 1 RETURNING id", [oleh, SAAT])).id;
  const provinsi = (await banyak<{ kode: string }>(sql, "SELECT kode FROM wilayah WHERE tingkat = 1 AND edisi_id = $1", [edisiId])).map((p) => p.kode);
  const jambi = await daftar(sql, edisiId, [JAMBI.kode], 6_391);
  const negeri = await daftar(sql, edisiId, provinsi.filter((k) => k !== JAMBI.kode && k !== HANGAT.kode), NASIONAL);
  const baris: string[][] = [];
  // A server that has been running has its modules, its connections and its plans: one register of another province comes before what is measured.
  const panas = await impor(sql, oleh, HANGAT.kode, await daftar(sql, edisiId, [HANGAT.kode], 400));
  kata(`Proses dihangatkan dengan satu register 400 baris di provinsi lain (${angka(panas.unggah + panas.coba + panas.terapkan)} ms, tidak dihitung), seperti peladen yang sedang berjalan.`);
  const kasus = [["6.391 baris, satu provinsi", JAMBI.kode, jambi], [`${angka(negeri.length)} baris, 37 provinsi lain`, "ID", negeri]] as const;
  for (const [nama, wilayah, rows] of process.argv.includes("--kecil") ? kasus.slice(0, 1) : kasus) {
    const tengah = await copy(sql, dokumen, pemilihanId, oleh, rows);
    await sql.query("VACUUM (ANALYZE) wilayah, impor_baris, impor"); // both begin on the same tables: what was rolled back lies under the same keys
    const w = await impor(sql, oleh, wilayah, rows);
    const semua = w.unggah + w.coba + w.terapkan;
    baris.push([nama, ...[w.unggah, w.coba, w.terapkan, semua, tengah].map((x) => angka(x)), kali(semua, tengah), angka(w.jeda), `${angka(w.memori / 2 ** 20)} MB`]);
    if (wilayah === JAMBI.kode) nilai("P4", "6.391 baris <= 1 dtk", `${angka(semua / 1000)} dtk`, semua <= 1000);
    else nilai("P4", "435.296 baris <= 1,5× COPY", kali(semua, tengah), semua <= 1.5 * tengah);
  }
  tabel("Impor register TPS: unggah, percobaan, penerapan (ms), di samping COPY polos ke wilayah dan impor_baris dengan semua batasannya", ["", "unggah", "coba", "terapkan", "seluruhnya", "COPY polos", "rasio", "jeda terlama", "memori"], baris);
  await Promise.all([sql.end(), db().$disconnect(), pool().end()]);
}
