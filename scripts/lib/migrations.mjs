// The migrations this program brings, and those a database has had.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { at } from "./paths.mjs";
import { Halt } from "./say.mjs";

/** @typedef {{ name: string, checksum: string }} Migration */

const FOLDER = at("prisma/migrations");

/** @returns {Migration[]} in the order they are applied */
export function ownMigrations() {
  const names = readdirSync(FOLDER).filter((name) => existsSync(path.join(FOLDER, name, "migration.sql"))).sort();
  return names.map((name) => ({ name, checksum: createHash("sha256").update(readFileSync(path.join(FOLDER, name, "migration.sql"))).digest("hex") }));
}

/** @param {import("pg").Client} client @returns {Promise<Migration[]>} none when the database has never been migrated */
export async function appliedMigrations(client) {
  const { rows: [known] } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there");
  if (!known.there) return [];
  const { rows } = await client.query(`SELECT migration_name AS name, checksum FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`);
  return rows;
}

/** Older code must not touch what newer code has made. @param {Migration[]} theirs @param {string} whose "Basis data ini" */
export function refuseNewer(theirs, whose) {
  const own = new Map(ownMigrations().map(({ name, checksum }) => [name, checksum]));
  const unknown = theirs.filter(({ name }) => !own.has(name)).map(({ name }) => name);
  if (unknown.length > 0) {
    throw new Halt(`${whose} lebih baru daripada program: migrasi ${unknown.join(", ")} tidak dikenal di sini. Pasang versi Sigap yang lebih baru; tidak ada yang diubah.`);
  }
  const other = theirs.filter(({ name, checksum }) => own.get(name) !== checksum).map(({ name }) => name);
  if (other.length > 0) throw new Halt(`${whose} memakai migrasi ${other.join(", ")} dengan isi yang berbeda dari program ini. Pakai program yang membuatnya; tidak ada yang diubah.`);
}
