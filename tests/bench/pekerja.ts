// A process with the app's own code over one database. Told what to do by messages, so that two databases can be measured in alternating rounds.
import { createHash, randomUUID } from "node:crypto";
import { Pool } from "pg";
import { susunDasbor } from "@/app/susun/dasbor";
import { now, setClock } from "@/lib/clock";
import { tanggal } from "@/lib/waktu";
import { db, pool } from "@/server/db/client";
import { catatKeBuku } from "@/server/ledger/catat";
import { periksaBuku } from "@/server/ledger/periksa";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { makeActor } from "../helpers/actor";
import { ALAMAT, banyak, sambung, satu } from "./sql";
import type { Jawaban, Tugas } from "./pesan";
import { jam, jeda, lingkaran } from "./ukur";

type Unit = { readonly id: number; readonly kode: string; readonly provinsiId: number; readonly tanpaDasar: readonly boolean[]; readonly indikator: readonly number[] };
const PER_LAPORAN = 12;

const pemilik = await sambung(ALAMAT.pemilik());
const { saat } = await satu<{ saat: Date }>(pemilik, "SELECT saat_at AS saat FROM jam WHERE id = 1");
setClock(saat);
const { oleh } = await satu<{ oleh: number }>(pemilik, "SELECT id AS oleh FROM pengguna WHERE surel = 'kpu@jambi.contoh'");
const actor = makeActor("capaian:read", ["15"], oleh, "FORKOPIMDA");
const telanjang = new Pool({ connectionString: ALAMAT.pemilik(), max: 10, options: "-c TimeZone=UTC" }); // as many connections as the app's own
telanjang.on("error", () => undefined);

const id = (slug: string) => satu<{ id: number }>(pemilik, "SELECT id FROM pemilihan WHERE slug = $1", [slug]);

/** The entry units of province 15 at some levels, each with up to twelve indikator. */
async function unit(slug: string, tingkat: readonly number[]): Promise<readonly Unit[]> {
  return banyak<Unit>(pemilik, `SELECT w.id, w.kode, w.provinsi_id AS "provinsiId", (array_agg(k.unit_tanpa_dasar > 0 ORDER BY k.indikator_id))[1:$3] AS "tanpaDasar",
      (array_agg(k.indikator_id ORDER BY k.indikator_id))[1:$3] AS indikator
    FROM kebutuhan k JOIN wilayah w ON w.id = k.wilayah_id JOIN wilayah p ON p.id = w.provinsi_id AND p.kode = '15' JOIN pemilihan i ON i.id = k.pemilihan_id AND i.slug = $1
    WHERE k.isian AND w.tingkat = ANY ($2) GROUP BY w.id ORDER BY md5(w.kode)`, [slug, tingkat, PER_LAPORAN]);
}

const acak = () => Math.floor(Math.random() * 5000);
async function simpan(pemilihanId: number, semua: readonly Unit[], ke: number): Promise<string> {
  const u = semua[ke % semua.length];
  if (!u) throw new Error("tidak ada unit isian");
  const hasil = await catatKeBuku({
    kunci: randomUUID(), pemilihanId, wilayahId: u.id, wilayahKode: u.kode, provinsiId: u.provinsiId, per: tanggal(now(), "WIB"), kanal: "WEB", status: "CONTOH", olehId: oleh, peran: "KPU",
    tetap: false, catatan: null, menggantikanId: null, aksi: "bench.catat", masukan: createHash("sha256").update(String(ke)).digest("hex"), dokumen: [], baca: new Map(),
    nilai: u.indikator.map((indikatorId, i) => ({ indikatorId, pembilang: acak(), penyebut: u.tanpaDasar[i] ? 5000 : null, bendera: false, alasan: null })),
  });
  if (hasil.tag !== "TERSIMPAN") throw new Error(`laporan ditolak: ${hasil.tag}`);
  return hasil.urut;
}

const TELANJANG = `CREATE SCHEMA IF NOT EXISTS bench;
  CREATE TABLE IF NOT EXISTS bench.laporan (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kunci uuid NOT NULL, pemilihan_id smallint NOT NULL, wilayah_id int NOT NULL, provinsi_id int NOT NULL,
    per date NOT NULL, pada_at timestamptz NOT NULL, dicatat_at timestamptz NOT NULL, kanal text NOT NULL, jenis text NOT NULL, status text NOT NULL, oleh_id int NOT NULL, peran text NOT NULL,
    tetap boolean NOT NULL, isi_hash bytea NOT NULL);
  CREATE TABLE IF NOT EXISTS bench.nilai (laporan_id bigint NOT NULL REFERENCES bench.laporan, indikator_id smallint NOT NULL, pembilang bigint NOT NULL, penyebut bigint, bendera boolean NOT NULL,
    alasan text, PRIMARY KEY (laporan_id, indikator_id));`;
const SISIP = `WITH l AS (INSERT INTO bench.laporan (kunci, pemilihan_id, wilayah_id, provinsi_id, per, pada_at, dicatat_at, kanal, jenis, status, oleh_id, peran, tetap, isi_hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'WEB', 'LAPORAN', 'CONTOH', $8, 'KPU', false, $9) RETURNING id)
  INSERT INTO bench.nilai SELECT l.id, n.i, n.n, NULL, false, NULL FROM l, unnest($10::smallint[], $11::bigint[]) n(i, n)`;

/** The same rows without ledger, chain, roll-up or audit: one statement, one transaction. */
async function sisip(pemilihanId: number, semua: readonly Unit[], ke: number): Promise<void> {
  const u = semua[ke % semua.length];
  if (!u) throw new Error("tidak ada unit isian");
  await telanjang.query({ name: "sisip", text: SISIP, values: [randomUUID(), pemilihanId, u.id, u.provinsiId, tanggal(now(), "WIB"), now(), new Date(), oleh, createHash("sha256").update(String(ke)).digest(), u.indikator, u.indikator.map(acak)] });
}

// ── The dashboard's data: the app's own reading, and the two bare statements under it ────────────────────────
async function bacaDasbor(slug: string): Promise<string> {
  const t = await bacaTinjauan(actor, "15", { pemilihan: slug });
  const data = t && (await susunDasbor(actor, t));
  if (!data) throw new Error(`dasbor ${slug} kosong`);
  return JSON.stringify(data);
}
const bacaTelanjang = (tabel: "kebutuhan" | "capaian", pemilihanId: number, wilayah: readonly number[]) =>
  telanjang.query({ name: `baca-${tabel}`, text: `SELECT * FROM ${tabel} WHERE pemilihan_id = $1 AND wilayah_id = ANY ($2::int[])`, values: [pemilihanId, wilayah] });

/** What the savers are doing, looked at every 20 ms: how many are in the database, and how many of those wait for the province's lock. */
async function intip(selama: Promise<unknown>): Promise<{ readonly diDb: number; readonly diKunci: number }> {
  const admin = await sambung(ALAMAT.admin());
  const nama = new URL(ALAMAT.aplikasi()).pathname.slice(1);
  let usai = false;
  void selama.finally(() => { usai = true; }).catch(() => undefined);
  let [n, diDb, diKunci] = [0, 0, 0];
  while (!usai) {
    const r = await satu<{ db: number; kunci: number }>(admin, `SELECT count(*)::int AS db, count(*) FILTER (WHERE wait_event_type = 'Lock' AND wait_event = 'advisory')::int AS kunci
      FROM pg_stat_activity WHERE datname = $1 AND state = 'active' AND query LIKE '%catat_laporan%'`, [nama]);
    n += 1; diDb += r.db; diKunci += r.kunci;
    await jeda(20);
  }
  await admin.end();
  return { diDb: diDb / n, diKunci: diKunci / n };
}

async function kerjakan(t: Tugas): Promise<Jawaban> {
  const pemilihanId = (await id(t.slug)).id;
  switch (t.apa) {
    case "dasbor": return { sebaran: await lingkaran(t.n, t.detik, () => bacaDasbor(t.slug)), ukuran: Buffer.byteLength(await bacaDasbor(t.slug)) };
    case "dasbor-sql": {
      const wilayah = (await banyak<{ id: number }>(pemilik, "SELECT w.id FROM wilayah w JOIN pemilihan i ON i.edisi_id = w.edisi_id AND i.id = $1 LEFT JOIN wilayah p ON p.id = w.induk_id WHERE w.kode = '15' OR p.kode = '15'", [pemilihanId])).map((w) => w.id);
      const baca = () => Promise.all([bacaTelanjang("kebutuhan", pemilihanId, wilayah), bacaTelanjang("capaian", pemilihanId, wilayah)]);
      const [k, c] = await baca();
      return { sebaran: await lingkaran(t.n, t.detik, baca), ukuran: (k.rowCount ?? 0) + (c.rowCount ?? 0) };
    }
    case "simpan": {
      const semua = await unit(t.slug, t.tingkat);
      const jalan = lingkaran(t.n, t.detik, (ke) => simpan(pemilihanId, semua, ke));
      const [s, antre] = await Promise.all([jalan, intip(jalan)]);
      return { sebaran: s, antre };
    }
    case "sisip": {
      await pemilik.query(TELANJANG);
      const semua = await unit(t.slug, t.tingkat);
      return { sebaran: await lingkaran(t.n, t.detik, (ke) => sisip(pemilihanId, semua, ke)) };
    }
    case "hidup": return { commit: await hidup(pemilihanId, await unit(t.slug, t.tingkat), t.banyak, t.jedaMs) };
    case "periksa": return { periksa: await periksa(t.saat) };
  }
}

/** Commits at a steady pace; each with the instant at which the answer to its COMMIT was in this process (just before the notice is sent). */
async function hidup(pemilihanId: number, semua: readonly Unit[], berapa: number, jedaMs: number): Promise<{ urut: number; pada: number }[]> {
  const p = pool();
  const asli: unknown = Reflect.get(p, "query");
  if (typeof asli !== "function") throw new Error("pool tanpa query");
  let cap = 0;
  Object.defineProperty(p, "query", { configurable: true, value: (...isi: unknown[]): unknown => { cap = jam(); return Reflect.apply(asli, p, isi); } });
  const commit: { urut: number; pada: number }[] = [];
  const mulai = jam();
  for (let ke = 0; ke < berapa; ke += 1) {
    await jeda(Math.max(0, mulai + ke * jedaMs - jam()));
    const urut = Number(await simpan(pemilihanId, semua, ke));
    commit.push({ urut, pada: cap });
  }
  Reflect.deleteProperty(p, "query");
  return commit;
}

async function periksa(saatTotal: number) {
  await pemilik.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    const a = jam();
    const { n } = await satu<{ n: number }>(pemilik, "SELECT count(*)::int AS n FROM buku b CROSS JOIN LATERAL periksa_rantai(b.provinsi_id) r");
    if (n > 0) throw new Error("rantai putus");
    const b = jam();
    const hasil = await periksaBuku(pemilik, { saatTotal, benih: "bench", kini: now(), kabar: () => undefined });
    if (!hasil.sama) throw new Error(`buku tidak sama: ${hasil.beda}`);
    const c = jam();
    return { mata: hasil.hitungan.mata, sel: hasil.hitungan.sel, saat: hasil.hitungan.saat, rantaiMs: b - a, selMs: c - b - (b - a) };
  } finally {
    await pemilik.query("ROLLBACK");
  }
}

process.on("message", (pesan: { readonly nomor: number; readonly tugas: Tugas }) => {
  kerjakan(pesan.tugas).then(
    (jawaban) => process.send?.({ nomor: pesan.nomor, jawaban }),
    (error: unknown) => process.send?.({ nomor: pesan.nomor, galat: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));
await db().$queryRaw`SELECT 1`;
process.send?.({ nomor: 0 });
