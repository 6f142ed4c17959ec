// Next servers beside the measurements: the existing build of the product, and an empty page of the same framework.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { encode } from "next-auth/jwt";
import { version } from "next/package.json";
import { KUKI } from "@/auth/kuki";
import { freePort } from "../../scripts/lib/cluster.mjs";
import { CACHE, ROOT, TOOL, at } from "../../scripts/lib/paths.mjs";
import { runNode, stopTree, waitUntil } from "../../scripts/lib/processes.mjs";
import { sambung } from "./sql";

export type Peladen = { readonly port: number; readonly henti: () => Promise<void> };
const terbuka = new Set<Peladen>();
export const hentiSemua = () => Promise.all([...terbuka].map((p) => p.henti()));

/** `next start` in a folder, until its page `sehat` answers 200. It ends with this process, however that ends. */
async function nyalakan(folder: string, sehat: string, env: Record<string, string>): Promise<Peladen> {
  const port = await freePort();
  const anak = spawn(process.execPath, ["--import", pathToFileURL(at("scripts/lib/tether.mjs")).href, TOOL.next, "start", "--port", String(port)], {
    cwd: folder, env: { ...process.env, ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", SIGAP_TETHER: String(process.pid) }, stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const hidup = () => anak.exitCode === null && anak.signalCode === null;
  const peladen: Peladen = { port, henti: async () => { terbuka.delete(peladen); if (anak.pid && hidup()) await stopTree(anak.pid, "SIGTERM", 5_000); } };
  terbuka.add(peladen);
  const jawab = () => fetch(`http://127.0.0.1:${port}${sehat}`).then(async (r) => { await r.arrayBuffer(); return r.status === 200; }, () => false);
  if (!(await waitUntil(async () => !hidup() || (await jawab()), 60_000, 100)) || !hidup()) throw new Error(`Server Next di ${folder} tidak menjawab.`);
  return peladen;
}

/** For reading its own counts. */
export const METRIK = randomUUID();
export const nyalakanSigap = (databaseUrl: string) => nyalakan(ROOT, "/api/health", { DATABASE_URL: databaseUrl, METRICS_TOKEN: METRIK });

const ISI = {
  "package.json": '{ "private": true, "type": "module" }\n',
  // Own settings: otherwise Next takes those of the folder above.
  "next.config.mjs": "export default { poweredByHeader: false };\n",
  "app/layout.js": `import { createElement } from "react";
export default function Layout({ children }) {
  return createElement("html", { lang: "id" }, createElement("body", null, children));
}
`,
  "app/page.js": `import { cookies } from "next/headers";
import { createElement } from "react";
export const dynamic = "force-dynamic";
export default async function Page() {
  return createElement("p", null, (await cookies()).has("sigap.sesi") ? "kosong" : "tanpa kuki");
}
`,
};

/** One dynamic page that reads cookies and shows a word. Built once for a version of Next, by webpack: inside node_modules Turbopack takes the product's own hooks along. */
export async function nyalakanKosong(): Promise<Peladen> {
  const folder = path.join(CACHE, `halaman-kosong-${version}`);
  if (!existsSync(path.join(folder, ".next", "BUILD_ID"))) {
    for (const [berkas, isi] of Object.entries(ISI)) {
      mkdirSync(path.dirname(path.join(folder, berkas)), { recursive: true });
      writeFileSync(path.join(folder, berkas), isi);
    }
    await runNode([TOOL.next, "build", "--webpack"], { cwd: folder, quiet: true, env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }, failure: "Halaman kosong pembanding gagal dibangun." });
  }
  return nyalakan(folder, "/", {});
}

/** A session like the sign-in form's, and its cookie. */
export async function masuk(ownerUrl: string, surel: string): Promise<string> {
  const sql = await sambung(ownerUrl);
  try {
    const id = randomUUID();
    const { rowCount } = await sql.query("INSERT INTO sesi (id, pengguna_id, dibuat_at, kedaluwarsa_at) SELECT $1, id, $2, $3 FROM pengguna WHERE surel = $4", [id, new Date(), new Date(Date.now() + 3_600_000), surel]);
    if (rowCount !== 1) throw new Error(`Akun ${surel} tidak ada.`);
    const token = await encode({ token: { sesiId: id }, secret: process.env["AUTH_SECRET"] ?? "", maxAge: 3600 });
    return `${KUKI(process.env["APP_URL"] ?? "")}=${token}`;
  } finally {
    await sql.end();
  }
}
