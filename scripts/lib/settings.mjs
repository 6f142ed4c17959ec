// What the operator may set. A wrong value is refused here, in one sentence that names it.
import path from "node:path";
import { ROOT } from "./paths.mjs";
import { Halt } from "./say.mjs";

/** @typedef {Record<string, string | undefined>} Env */
/** @typedef {{ port: number, appUrl: string, dataDir: string, databaseUrl?: string | undefined, ownerUrl?: string | undefined, authSecret?: string | undefined, trustProxy: "0" | "1", demo: "0" | "1", jam?: string | undefined, backupDir?: string | undefined, metricsToken?: string | undefined, logRequests: "0" | "1" }} Settings */

const DEFAULT_PORT = 3000;
const SECRET_LENGTH = 32;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** An empty value counts as unset: that is how most panels and .env files leave it. @param {Env} env @param {string} name */
const given = (env, name) => env[name]?.trim() || undefined;

/** @param {Env} env @param {string} name @param {"0" | "1"} otherwise */
function flag(env, name, otherwise) {
  const value = given(env, name) ?? otherwise;
  if (value === "0" || value === "1") return value;
  throw new Halt(`${name} harus 0 atau 1, bukan "${value}".`);
}

/** @param {Env} env */
function port(env) {
  const value = given(env, "PORT") ?? String(DEFAULT_PORT);
  if (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535) return Number(value);
  throw new Halt(`PORT harus bilangan 1 sampai 65535, bukan "${value}".`);
}

/** @param {Env} env @param {number} onPort */
function appUrl(env, onPort) {
  const value = given(env, "APP_URL") ?? `http://localhost:${onPort}`;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash) return url.origin;
  throw new Halt(`APP_URL harus alamat http:// atau https:// tanpa jalur di belakangnya (contoh: https://sigap.contoh.go.id), bukan "${value}".`);
}

// The value itself is never repeated: it holds a password.
/** @param {Env} env @param {string} name */
function databaseUrl(env, name) {
  const value = given(env, name);
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Halt(`${name} harus berbentuk postgresql://peran:sandi@server:5432/basis_data.`);
  }
  if (!url.username) throw new Halt(`${name} tidak menyebut peran (nama pengguna) basis data.`);
  if (url.pathname.length < 2) throw new Halt(`${name} tidak menyebut nama basis data.`);
  return value;
}

/** @param {Env} env */
function databaseUrls(env) {
  const app = databaseUrl(env, "DATABASE_URL");
  const owner = databaseUrl(env, "DATABASE_OWNER_URL");
  if (!app && owner) throw new Halt("DATABASE_OWNER_URL diisi tetapi DATABASE_URL tidak. Isi keduanya, atau kosongkan keduanya untuk memakai PostgreSQL bawaan.");
  if (!app) return {};
  if (!owner) {
    throw new Halt("DATABASE_OWNER_URL belum diisi. Migrasi dijalankan oleh peran pemilik basis data; peran di DATABASE_URL (aplikasi) sengaja tidak boleh mengubah tabel.");
  }
  if (new URL(app).username === new URL(owner).username) {
    throw new Halt("DATABASE_URL dan DATABASE_OWNER_URL memakai peran yang sama. Pakai dua peran: pemilik untuk migrasi, dan peran aplikasi tanpa hak mengubah tabel.");
  }
  return { databaseUrl: app, ownerUrl: owner };
}

/** @param {Env} env */
function authSecret(env) {
  const value = given(env, "AUTH_SECRET");
  if (value === undefined || value.length >= SECRET_LENGTH) return value;
  throw new Halt(`AUTH_SECRET harus paling sedikit ${SECRET_LENGTH} karakter; yang diberikan ${value.length}.`);
}

const TOKEN_LENGTH = 24;

/** @param {Env} env */
function metricsToken(env) {
  const value = given(env, "METRICS_TOKEN");
  if (value === undefined || (value.length >= TOKEN_LENGTH && /^[\x21-\x7e]+$/.test(value))) return value;
  throw new Halt(`METRICS_TOKEN harus paling sedikit ${TOKEN_LENGTH} karakter tanpa spasi; yang diberikan ${value.length}.`);
}

/** @param {Env} env @param {"0" | "1"} demo */
function jam(env, demo) {
  const value = given(env, "JAM");
  if (value === undefined) return undefined;
  if (demo === "0") throw new Halt("JAM (waktu simulasi) hanya untuk demo dan ditolak bila DEMO=0. Kosongkan JAM.");
  if (INSTANT.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new Halt(`JAM harus saat ISO dengan zona, misalnya 2029-02-01T08:00:00+07:00, bukan "${value}".`);
}

/** @param {Env} [env] @returns {Settings} */
export function readSettings(env = process.env) {
  const onPort = port(env);
  const urls = databaseUrls(env);
  const demo = flag(env, "DEMO", urls.databaseUrl ? "0" : "1");
  return {
    port: onPort, appUrl: appUrl(env, onPort), dataDir: path.resolve(ROOT, given(env, "DATA_DIR") ?? ".data"), ...urls,
    ...(given(env, "BACKUP_DIR") && { backupDir: path.resolve(ROOT, given(env, "BACKUP_DIR") ?? "") }),
    authSecret: authSecret(env), metricsToken: metricsToken(env), trustProxy: flag(env, "TRUST_PROXY", "0"), logRequests: flag(env, "LOG_REQUESTS", "0"), demo, jam: jam(env, demo),
  };
}

/**
 * The same settings, complete, as the application and the seed read them.
 * @param {Settings} settings @param {{ app: string, owner: string }} urls @param {Env} [env] @returns {NodeJS.ProcessEnv}
 */
export function environment(settings, urls, env = process.env) {
  const { JAM: _, METRICS_TOKEN: __, ...rest } = env;
  /** @type {Env} */
  const complete = {
    ...rest,
    PORT: String(settings.port), APP_URL: settings.appUrl, DATA_DIR: settings.dataDir, DEMO: settings.demo, TRUST_PROXY: settings.trustProxy,
    LOG_REQUESTS: settings.logRequests, ...(settings.metricsToken && { METRICS_TOKEN: settings.metricsToken }),
    BACKUP_DIR: settings.backupDir ?? path.join(settings.dataDir, "cadangan"),
    DATABASE_URL: urls.app, DATABASE_OWNER_URL: urls.owner, ...(settings.jam && { JAM: settings.jam }),
    ...(settings.authSecret && { AUTH_SECRET: settings.authSecret, NEXTAUTH_SECRET: settings.authSecret }), NEXTAUTH_URL: settings.appUrl,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return /** @type {NodeJS.ProcessEnv} */ (complete);
}
