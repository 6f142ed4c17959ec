// Where things may lie, and what may be written in them.
import { expect, it } from "vitest";
import { count, read, ROOT, tracked, walk } from "./sumber";

const KODE = ["src", "tests", "prisma", "scripts"].flatMap(walk).filter((f) => /\.(ts|tsx|mjs)$/.test(f));

it("features hold only the agreed file names", () => {
  const agreed = /^src\/features\/[a-z-]+\/((domain|schema|present|queries|mutations|actions|api)\.ts|[a-z-]+\.test\.ts|components\/[a-z-]+(\.test)?\.tsx)$/;
  expect(walk("src/features").filter((f) => !agreed.test(f))).toEqual([]);
});

it("file and folder names under src are kebab-case", () => {
  const kebab = /^src(\/(\([a-z]+\)|\[[a-z]+\]|[a-z0-9-]+))*\/[a-z0-9-]+(\.test)?\.[a-z]+$/;
  // A document has its own name in its address.
  expect(walk("src").filter((f) => !kebab.test(f))).toEqual(["src/app/api/v1/openapi.json/route.ts"]);
});

it("there are no barrels, and no drawers for odds and ends", () => {
  expect(KODE.filter((f) => !f.startsWith("tests/") && /(^|\/)(index|utils?|helpers?|types|common|misc)\.(ts|tsx|mjs)$/.test(f))).toEqual([]);
  // A module that only passes on what others export is a barrel under another name.
  expect(walk("src").filter((f) => count(read(f), /^export \* from /gm) > 0)).toEqual([]);
});

it("app holds routes, and in susun/ what several of them compose", () => {
  const boleh = /^src\/app\/(.+\/)?(page|layout|error|global-error|not-found|loading)\.tsx$|^src\/app\/(api|\(layar\))\/.+\/route\.ts$|^src\/app\/susun\/[a-z-]+\.tsx?$|^src\/app\/(globals\.css|icon\.svg|manifest\.ts)$/;
  expect(walk("src/app").filter((f) => !boleh.test(f))).toEqual([]);
});

it("settings are read in lib/env alone; Next names its runtime to the instrumentation", () => {
  const boleh = new Set(["src/lib/env.ts", "src/instrumentation.ts", "prisma/seed.ts", "prisma/migrate.mjs", "prisma/periksa-buku.ts", "prisma/setel-admin.ts"]);
  expect([...walk("src"), ...walk("prisma")].filter((f) => /\.(ts|tsx|mjs)$/.test(f) && /process\s*\.\s*env|process\s*\[|import\.meta\.env/.test(read(f)) && !boleh.has(f))).toEqual([]);
});

it("nothing in the repository names a place on somebody's machine", () => {
  // Put together here, so that this file does not name what it looks for.
  const tempat = new RegExp([["/wo", "rk(/|\\b)"], ["\\.lib", "rary"], ["/ro", "ot/"], ["/ho", "me/[a-z]"], ["/Us", "ers/[a-zA-Z]"]].map((p) => p.join("")).join("|"));
  const teks = tracked().filter((f) => !/\.(png|jpg|ico|woff2?|pdf|gz|zip)$/.test(f) && f !== "package-lock.json");
  expect(teks.filter((f) => tempat.test(read(f)))).toEqual([]);
});

it("tests are neither skipped nor singled out, compare no snapshots, and promise nothing for later", () => {
  const larangan = new RegExp(["\\b(it|test|describe)(\\.describe)?\\.(on", "ly|sk", "ip|fix", "me|to", "do)\\b|toMatch(Inline)?Snap", "shot|\\bTO", "DO\\b|FIX", "ME"].join(""));
  expect(KODE.filter((f) => larangan.test(read(f)))).toEqual([]);
});

it("strictness is not argued with", () => {
  const keluh = new RegExp(["@ts-(ig", "nore|expect-error|nocheck)|eslint-dis", "able|\\bas unknown as any\\b"].join(""));
  expect(KODE.filter((f) => keluh.test(read(f)))).toEqual([]);
});

it("every command of package.json exists, and the documents name no other", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  for (const nama of ["start", "dev", "test", "verify", "generate", "db:deploy", "db:reset", "ledger:verify", "admin:reset", "bench"]) expect(Object.keys(scripts)).toContain(nama);
  const hilang = Object.values(scripts).flatMap((s) => (/^node (\S+)/.exec(s)?.[1] ?? [])).filter((f) => !walk("scripts").includes(f));
  expect(hilang).toEqual([]);
  const disebut = tracked().filter((f) => f.endsWith(".md")).flatMap((f) => [...read(f).matchAll(/npm run ([a-z][a-z:-]*)/g)].map((m) => m[1] ?? ""));
  expect(disebut.filter((nama) => !(nama in scripts))).toEqual([]);
});

it("each noun of the house has its line in the glossary", () => {
  const readme = tracked().includes("README.md") ? read("README.md") : "";
  const nouns = [...new Set(walk("src/features").map((f) => f.split("/")[2] ?? ""))];
  expect(nouns.length).toBeGreaterThan(5);
  expect(nouns.filter((noun) => !new RegExp(`\\b${noun}\\b`, "i").test(readme)), "README.md lacks these nouns").toEqual([]);
});

it("tests run in a zone nobody here uses", () => {
  expect(process.env["TZ"]).toBe("Asia/Kathmandu");
  expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(-345);
  expect(ROOT.length).toBeGreaterThan(1);
});
