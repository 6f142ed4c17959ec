import { z } from "zod";

const saklar = z.enum(["0", "1"], "isi 0 atau 1").transform((v) => v === "1");

const schema = z.object({
  NODE_ENV: z.string().default("production"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "isi dengan alamat PostgreSQL, misalnya postgresql://pengguna:sandi@host:5432/sigap" }),
  AUTH_SECRET: z.string("wajib diisi").min(32, "paling sedikit 32 huruf acak"),
  APP_URL: z.url({ protocol: /^https?$/, error: "isi dengan alamat lengkap, misalnya https://sigap.contoh.go.id" }),
  DEMO: saklar.default(false),
  TRUST_PROXY: saklar.default(false),
  METRICS_TOKEN: z.string().min(24, "paling sedikit 24 huruf acak").optional(),
  LOG_REQUESTS: saklar.default(false),
  BACKUP_DIR: z.string().min(1).optional(),
  JAM: z.iso.datetime({ offset: true, error: "isi dengan saat lengkap, misalnya 2024-11-20T13:00:00+07:00" }).optional(),
}).refine((e) => e.DEMO || e.JAM === undefined, { path: ["JAM"], message: "jam simulasi hanya untuk peragaan (DEMO=1)" });

export type Env = z.output<typeof schema>;
let cached: Env | undefined;

/** Settings, checked once at first use (a build needs none). Throws naming every wrong variable. */
export function env(): Env {
  if (cached) return cached;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) throw new Error(`Pengaturan salah:\n${z.prettifyError(parsed.error)}`);
  cached = parsed.data;
  return cached;
}
