import { Client } from "pg";
import { db, pool } from "@/server/db/client";

// What lib/env wants besides the two addresses that tests/setup/database.ts has set.
process.env["AUTH_SECRET"] ??= "rahasia-uji-".repeat(4);
process.env["APP_URL"] ??= "http://localhost:3000";

const alamat = (sebagai: "pemilik" | "aplikasi") => process.env[sebagai === "pemilik" ? "DATABASE_OWNER_URL" : "DATABASE_URL"];

/** A connection of its own to this file's database. */
export async function buka(sebagai: "pemilik" | "aplikasi"): Promise<Client> {
  const sql = new Client({ connectionString: alamat(sebagai), options: "-c TimeZone=UTC" });
  await sql.connect();
  return sql;
}

/** The rows; their shape is that of the SQL beside the call. */
export async function baris<T>(sql: Client, text: string, values: unknown[] = []): Promise<T[]> {
  return (await sql.query(text, values)).rows as T[];
}
export async function satu<T>(sql: Client, text: string, values: unknown[] = []): Promise<T> {
  const [row] = await baris<T>(sql, text, values);
  if (row === undefined) throw new Error(`no row: ${text}`);
  return row;
}

/** Closes what the code under test has opened. For afterAll. */
export async function tutup(...sql: Client[]): Promise<void> {
  await Promise.all(sql.map((s) => s.end()));
  await db().$disconnect();
  await pool().end();
}
