// What the SQL promises, read as text; that the database keeps it is for the integration tests.
import { expect, it } from "vitest";
import { count, read, walk } from "./sumber";

const migrasi = walk("prisma/migrations").filter((f) => f.endsWith(".sql"));
/** The one look at the database's own clock: a witness against a server whose clock runs ahead; nothing is stamped with it (decision 13). */
const SAKSI_JAM = /IF p_pada > clock_timestamp\(\) \+ interval '10 minutes' AND NOT EXISTS \(SELECT FROM jam\) THEN\s+RAISE EXCEPTION '[^']*', p_pada, clock_timestamp\(\)/;
const sql = (f: string) => read(f).replace(/--[^\n]*/g, "").replace(SAKSI_JAM, "");
const JAM_SQL = /\b(CURRENT_(DATE|TIME|TIMESTAMP)|LOCALTIME(STAMP)?|(clock|statement|transaction)_timestamp\s*\(|now\s*\(|timeofday\s*\(|'now'|'today'|'yesterday'|'tomorrow')/i;

/** Text in backticks or quotes that is SQL, without what TypeScript puts into it. */
function sqlDalamKode(text: string): string[] {
  const kutip = [...text.matchAll(/`((?:\\.|\$\{[^}]*\}|[^`\\])*)`|"((?:\\.|[^"\\\n])*)"/g)].map((m) => (m[1] ?? m[2] ?? "").replace(/\$\{[^}]*\}/g, " "));
  return kutip.filter((s) => /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|LISTEN)\b/.test(s));
}

it("SQL never reads the clock: business and real time are given to it", () => {
  expect(migrasi.length).toBeGreaterThan(0);
  expect(migrasi.filter((f) => JAM_SQL.test(sql(f)))).toEqual([]);
  const kode = [...walk("src"), ...walk("prisma")].filter((f) => /\.(ts|tsx)$/.test(f));
  expect(kode.flatMap((f) => sqlDalamKode(read(f)).filter((s) => JAM_SQL.test(s)).map((s) => `${f}: ${s}`))).toEqual([]);
  expect(read("prisma/schema.prisma")).not.toMatch(/@default\(now\(\)\)|@updatedAt|dbgenerated\("(now|CURRENT)/);
});

it("this test would see a clock", () => {
  expect(sqlDalamKode("x.query(`SELECT now() AS t`)").some((s) => JAM_SQL.test(s))).toBe(true);
  expect(sqlDalamKode("x`SELECT f(${now()})`").some((s) => JAM_SQL.test(s))).toBe(false);
});

it("every model and enum of Prisma is snake_case in the database", () => {
  const blok = [...read("prisma/schema.prisma").matchAll(/^(model|enum) (\w+) \{([\s\S]*?)^\}/gm)];
  expect(blok.length).toBeGreaterThan(30);
  expect(blok.filter(([, , , isi = ""]) => !/^\s*@@map\("[a-z_]+"\)$/m.test(isi)).map(([, , nama]) => nama)).toEqual([]);
});

it("columns of two words are mapped to snake_case", () => {
  const salah = [...read("prisma/schema.prisma").matchAll(/^ {2}([a-z]+[A-Z]\w*)\s+(\w+)([^\n]*)$/gm)]
    .filter(([, , tipe = "", sisa = ""]) => /^(Int|BigInt|String|Boolean|DateTime|Decimal|Json|Bytes|Float|SmallInt)$/.test(tipe) && !sisa.includes('@map("')).map(([, nama]) => nama);
  expect(salah).toEqual([]);
});

it("the ledger and its companions only grow", () => {
  const putaran = migrasi.flatMap((f) => [...sql(f).matchAll(/FOREACH t IN ARRAY ARRAY\[([^\]]*)\] LOOP([\s\S]*?)END LOOP/g)]);
  const larik = putaran.filter(([, , badan = ""]) => /\bhanya_bertambah BEFORE UPDATE OR DELETE\b/.test(badan)).map(([, isi = ""]) => isi);
  const tabel = larik.flatMap((s) => [...s.matchAll(/'([a-z_]+)'/g)].map((m) => m[1] ?? ""));
  // Laporan and nilai; chain; the versions of the schedule; facts and their adoption; rules, weights; verification; what superseded what; audit; closed history.
  expect(tabel.sort()).toEqual(["adopsi", "aturan", "audit", "capaian_riwayat", "fakta", "gugur", "indikator", "katalog", "katalog_aspek", "katalog_indikator", "keberatan", "kebutuhan_riwayat", "laporan", "nilai", "pemilihan_jadwal", "rantai", "tahapan_indikator", "tahapan_jadwal", "tahapan_sesudah", "tindak_lanjut", "verifikasi"]);
  const model = new Set([...read("prisma/schema.prisma").matchAll(/@@map\("([a-z_]+)"\)/g)].map((m) => m[1]));
  expect(tabel.filter((t) => !model.has(t))).toEqual([]);
});

it("the application's role is given no way to change them", () => {
  const hak = sql("prisma/hak.sql");
  const boleh = (apa: RegExp) => [...hak.matchAll(/GRANT ([A-Z, ]+) ON ([^;]+?) TO/g)].filter(([, kata = ""]) => apa.test(kata)).flatMap(([, , tabel = ""]) => tabel.split(",").map((t) => t.trim()));
  const bertambah = ["laporan", "nilai", "gugur", "verifikasi", "rantai", "fakta", "adopsi", "keberatan", "katalog", "aturan", "audit", "capaian", "capaian_riwayat", "kebutuhan", "kebutuhan_riwayat", "buku"];
  expect(boleh(/UPDATE|DELETE|TRUNCATE|ALL/).filter((t) => bertambah.includes(t))).toEqual([]);
  expect(boleh(/INSERT/).filter((t) => ["laporan", "nilai", "rantai", "fakta", "adopsi", "capaian", "kebutuhan"].includes(t))).toEqual([]);
  expect(count(hak, /REVOKE ALL ON ALL TABLES/g)).toBe(1);
});
