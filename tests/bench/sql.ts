import { Client } from "pg";

const alamat = (nama: "DATABASE_URL" | "DATABASE_OWNER_URL" | "SIGAP_BENCH_ADMIN_URL") => {
  const isi = process.env[nama];
  if (!isi) throw new Error(`${nama} belum diisi. Jalankan lewat npm run bench.`);
  return isi;
};
/** The same address, another database of the same server. */
export const keBasisData = (url: string, nama: string) => Object.assign(new URL(url), { pathname: `/${nama}` }).href;
export const ALAMAT = { aplikasi: () => alamat("DATABASE_URL"), pemilik: () => alamat("DATABASE_OWNER_URL"), admin: () => alamat("SIGAP_BENCH_ADMIN_URL") };

export async function sambung(url: string): Promise<Client> {
  const sql = new Client({ connectionString: url, options: "-c TimeZone=UTC -c DateStyle=ISO" });
  sql.on("error", () => undefined); // a cut connection shows in the next query
  await sql.connect();
  return sql;
}
/** The rows; their shape is that of the SQL beside the call. */
export async function banyak<T>(sql: Client, text: string, values: unknown[] = []): Promise<readonly T[]> {
  return (await sql.query(text, values)).rows as readonly T[];
}
export async function satu<T>(sql: Client, text: string, values: unknown[] = []): Promise<T> {
  const [row] = await banyak<T>(sql, text, values);
  if (row === undefined) throw new Error(`Tidak ada baris: ${text}`);
  return row;
}
