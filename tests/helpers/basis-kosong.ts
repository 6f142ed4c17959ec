import { Client } from "pg";
import { inject } from "vitest";
import { createDatabase } from "../../scripts/lib/cluster.mjs";
import { query } from "../../scripts/lib/sql.mjs";
import { address } from "../setup/template";

export type Alamat = { readonly owner: string; readonly app: string };

/** A database with nothing in it, beside the file's own, on the same server and with the same two roles; gone with the run. */
export async function basisKosong(): Promise<Alamat> {
  const server = inject("server");
  const nama = `${server.template}_k${crypto.randomUUID().replaceAll("-", "")}`;
  await query(server.admin, createDatabase(nama, server.owner.role));
  return { owner: address(server, nama, "owner"), app: address(server, nama, "app") };
}

/** Only the setup's own names are dropped. */
export const buang = ({ owner }: Alamat) => query(inject("server").admin, `DROP DATABASE ${new URL(owner).pathname.slice(1)} WITH (FORCE)`);

export async function dengan<T>(alamat: string, kerja: (sql: Client) => Promise<T>): Promise<T> {
  const sql = new Client({ connectionString: alamat, options: "-c TimeZone=UTC" });
  await sql.connect();
  try {
    return await kerja(sql);
  } finally {
    await sql.end();
  }
}

/** Every table of a database by number of rows and a hash over them, worked out by PostgreSQL, and every sequence. */
export const sidikIsi = (alamat: string) => dengan(alamat, async (sql) => {
  const { rows } = await sql.query<{ t: string }>("SELECT relname AS t FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations' ORDER BY relname COLLATE \"C\"");
  const isi: Record<string, unknown> = {};
  for (const { t } of rows) isi[t] = (await sql.query(`SELECT count(*)::int AS n, md5(coalesce(string_agg(x::text, E'\\n' ORDER BY x::text COLLATE "C"), '')) AS h FROM "${t}" x`)).rows[0];
  const urutan = await sql.query("SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1");
  return { isi, urutan: urutan.rows };
});

/** What lies in the schema at all. */
export const penghuni = (alamat: string) => dengan(alamat, async (sql) => (await sql.query<{ n: number }>("SELECT ((SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace) + (SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace) + (SELECT count(*) FROM pg_type WHERE typnamespace = 'public'::regnamespace))::int AS n")).rows[0]?.n);
