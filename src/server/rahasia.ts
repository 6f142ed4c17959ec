import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const CARA = "aes-256-gcm";
const [IV, TAG] = [12, 16];

/** One key per purpose, from AUTH_SECRET: a copy of the database alone opens nothing, and another AUTH_SECRET no longer opens it. */
const kunci = (untuk: string) => Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "sigap", untuk, 32));

/** `milik` (whose it is) is bound to what is sealed: moved to another row it does not open. */
export function segel(teks: string, untuk: string, milik: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV);
  const sandi = createCipheriv(CARA, kunci(untuk), iv).setAAD(Buffer.from(milik));
  return new Uint8Array(Buffer.concat([iv, sandi.update(teks, "utf8"), sandi.final(), sandi.getAuthTag()]));
}

/** Null when it does not open: another AUTH_SECRET, another row, or changed. */
export function bukaSegel(isi: Uint8Array, untuk: string, milik: string): string | null {
  try {
    const b = Buffer.from(isi);
    const buka = createDecipheriv(CARA, kunci(untuk), b.subarray(0, IV), { authTagLength: TAG }).setAAD(Buffer.from(milik)).setAuthTag(b.subarray(-TAG));
    return Buffer.concat([buka.update(b.subarray(IV, -TAG)), buka.final()]).toString("utf8");
  } catch (error) {
    log.warn({ sebab: String(error), untuk, milik }, "rahasia tidak terbuka; apakah AUTH_SECRET diganti?");
    return null;
  }
}
