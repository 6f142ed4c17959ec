// node scripts/complete-lock.mjs: after npm install on one platform, names the optional packages of the others in package-lock.json,
// so that npm ci accepts it everywhere. Run after every change of dependencies.
import { readFileSync, writeFileSync } from "node:fs";
const file = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const CPUS = ["arm64", "x64", "ia32", "arm", "loong64", "ppc64", "riscv64", "s390x", "wasm32"];
const added = [];
for (const [place, pkg] of Object.entries(lock.packages)) {
  if (!place) continue;
  for (const [name, version] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (lock.packages[`${place}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue;
    const words = name.split("/").pop().split("-");
    const os = words.find((w) => ["android", "darwin", "freebsd", "linux", "win32", "openharmony", "sunos", "aix", "netbsd", "openbsd"].includes(w));
    const cpu = CPUS.find((c) => words.includes(c));
    const exact = /^\d/.test(version) ? version : null;
    if (!exact || !cpu) { console.log("skipped", name, version, "in", place); continue; }
    const libc = words.some((w) => w.startsWith("musl")) ? ["musl"] : os === "linux" && words.some((w) => w.startsWith("gnu")) ? ["glibc"] : undefined;
    lock.packages[`node_modules/${name}`] = { version: exact, cpu: [cpu], ...(pkg.dev && { dev: true }), ...(libc && { libc }), license: pkg.license, optional: true, ...(os && { os: [os] }), ...(pkg.engines && { engines: pkg.engines }) };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, JSON.stringify(lock, null, 2) + "\n");
console.log(`added ${added.length}`);
