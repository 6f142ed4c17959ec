// Who may come in where: no page, route, action or write without its proof.
import { expect, it } from "vitest";
import { bentukRute, RUTE } from "../e2e/rute";
import { awaitPertama, fungsi, panggilan, parse, read, sampaiKe, walk } from "./sumber";

/** Open to everybody, each for a reason of its own: browsers report what they stopped without a session; a watchdog asks for health; a
 * screen's address is where its proof begins. */
const RUTE_TERBUKA = ["src/app/(layar)/layar/buka/[token]/route.ts", "src/app/api/csp/route.ts", "src/app/api/health/route.ts"];
const HALAMAN_TERBUKA = ["src/app/(publik)/masuk/faktor/page.tsx", "src/app/(publik)/masuk/kode/page.tsx", "src/app/(publik)/masuk/page.tsx"];
/** Looks like the sign-in, and proves its permission all the same. */
const HALAMAN_PASANG = "src/app/(publik)/masuk/pasang/page.tsx";
/** Takes no input and changes the caller's own session only. */
const TINDAKAN_BEBAS = ["keluarAction"];
const LEDGER = ["audited", "catatKeBuku", "catatFaktaKeBuku", "adopsiFaktaKeBuku", "catatKeberatanKeBuku", "lampirkanKeBuku", "terapkanImporKeBuku", "aturTingkatKeBuku"];
const METODE = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const app = walk("src/app");
const halaman = app.filter((f) => f.endsWith("/page.tsx"));
const rute = app.filter((f) => f.endsWith("/route.ts"));

it("every page is behind the sign-in, or on the list of open ones", () => {
  expect(halaman.filter((f) => !/^src\/app\/\((dasbor|layar)\)\//.test(f))).toEqual([...HALAMAN_TERBUKA, HALAMAN_PASANG].sort());
});

/** A screen has nobody signed in: its pages ask for the screen's own proof, all others for a person's. */
const bukti = (f: string) => (f.startsWith("src/app/(layar)/") ? "authorizeLayarPage" : "authorizePage");

it("every page behind a door proves its right before it waits for anything else", () => {
  const tertutup = halaman.filter((f) => !HALAMAN_TERBUKA.includes(f));
  expect(tertutup.length).toBeGreaterThan(5);
  expect(tertutup.filter((f) => bukti(f) === "authorizeLayarPage")).toEqual(["src/app/(layar)/layar/tayang/page.tsx"]);
  const salah = tertutup.flatMap((f) => fungsi(parse(f)).filter((x) => x.diekspor && /^(default|Page|generateMetadata)$/.test(x.nama) && awaitPertama(x.node) !== bukti(f)).map((x) => `${f} ${x.nama}`));
  expect(salah).toEqual([]);
  expect(tertutup.filter((f) => !fungsi(parse(f)).some((x) => x.diekspor && awaitPertama(x.node) === bukti(f)))).toEqual([]);
});

it("every handler of every API route asks for a permission, or is declared open", () => {
  expect(rute).toEqual(expect.arrayContaining(RUTE_TERBUKA));
  const tanpa = rute.filter((f) => !RUTE_TERBUKA.includes(f)).flatMap((f) => {
    const semua = fungsi(parse(f));
    const pintu = semua.filter((x) => x.diekspor && METODE.includes(x.nama));
    return pintu.length === 0 ? [f] : pintu.filter((x) => !sampaiKe(semua, x, f === "src/app/api/layar/route.ts" ? ["authorizeLayar"] : ["authorize"]) && !lewatEndpoint(f, x.node.getText())).map((x) => `${f} ${x.nama}`);
  });
  expect(tanpa).toEqual([]);
});

/** Under /api/v1 a handler is an endpoint's own `jawab`, and nothing around it. */
const lewatEndpoint = (f: string, isi: string) => f.startsWith("src/app/api/v1/") && /^[a-z]+Endpoint\.jawab$/.test(isi);

it("every endpoint is declared, names its permission, and proves it before it parses anything", () => {
  const berkas = [...walk("src/features").filter((f) => f.endsWith("/api.ts")), "src/app/susun/api.ts", "src/server/api/laporan.ts"];
  const endpoint = berkas.flatMap((f) => fungsi(parse(f)).filter((x) => x.diekspor && /Endpoint$/.test(x.nama)).map((x) => ({ di: `${f} ${x.nama}`, isi: x.node.getText() })));
  expect(endpoint.length).toBeGreaterThanOrEqual(rute.filter((f) => f.startsWith("src/app/api/v1/")).length);
  expect(endpoint.filter(({ isi }) => !/define(Read|Write)\(|^buatLaporanEndpoint\(/.test(isi) || (/define(Read|Write)\(/.test(isi) && !/\bpermission: /.test(isi))).map((x) => x.di)).toEqual([]);
  const pembuat = fungsi(parse("src/server/api/define-endpoint.ts")).filter((x) => /^define(Read|Write)$/.test(x.nama));
  expect(pembuat.map((x) => [x.nama, awaitPertama(x.node)])).toEqual([["defineRead", "authorizeApi"], ["defineWrite", "authorizeApi"]]);
});

it("the request hook lets through no more than what is open, and what may be asked with a token instead of a session", () => {
  const daftar = /const TERBUKA = \[([^\]]*)\]/.exec(read("src/proxy.ts"))?.[1] ?? "";
  expect(daftar.split(",").map((s) => s.trim().replaceAll('"', ""))).toEqual(["/masuk", "/api/health", "/api/csp", "/api/metrics", "/layar/buka", "/layar/tayang", "/api/layar"]);
});

it("only actions.ts speak to the browser, and all they export is declared", () => {
  const tindakan = walk("src").filter((f) => /^src\/features\/[a-z-]+\/actions\.ts$/.test(f));
  expect(tindakan.length).toBeGreaterThan(1);
  expect(walk("src").filter((f) => /^\s*["']use server["']/m.test(read(f)))).toEqual(tindakan);
  const salah = tindakan.flatMap((f) => fungsi(parse(f)).filter((x) => x.diekspor && !TINDAKAN_BEBAS.includes(x.nama) && !/^define(Open)?Action\(/.test(x.node.getText())).map((x) => `${f} ${x.nama}`));
  expect(salah).toEqual([]);
});

it("an action without a permission is one that comes before anybody is known", () => {
  const terbuka = walk("src/features").filter((f) => f.endsWith("/actions.ts")).flatMap((f) => fungsi(parse(f)).filter((x) => x.diekspor && panggilan(x.node).has("defineOpenAction")).map((x) => x.nama));
  expect(terbuka.sort()).toEqual(["masukAction", "masukFaktorAction", "pakaiKodeAction"]);
});

it("every exported write is audited, or is written by the ledger, which audits itself", () => {
  const tanpa = walk("src/features").filter((f) => f.endsWith("/mutations.ts")).flatMap((f) => {
    const semua = fungsi(parse(f));
    return semua.filter((x) => x.diekspor && !sampaiKe(semua, x, LEDGER)).map((x) => `${f} ${x.nama}`);
  });
  expect(tanpa).toEqual([]);
});

it("features write through the transaction of their audit row, and reads write nothing", () => {
  const tulis = /^(tx|db\(\))\.(\w+\.(create|createMany|update|updateMany|upsert|delete|deleteMany)$|\$executeRaw)/;
  const menulis = (f: string) => [...panggilan(parse(f))].filter((p) => tulis.test(p));
  const files = walk("src/features").filter((f) => !f.endsWith(".test.ts"));
  expect(files.filter((f) => f.endsWith("/mutations.ts")).flatMap((f) => menulis(f).filter((p) => !p.startsWith("tx.")).map((p) => `${f} ${p}`))).toEqual([]);
  expect(files.filter((f) => f.endsWith("/queries.ts")).flatMap((f) => menulis(f).map((p) => `${f} ${p}`))).toEqual([]);
});

it("the proof is made in one place", () => {
  const pembuat = walk("src").filter((f) => !f.endsWith(".test.ts") && /as unknown as Actor</.test(read(f)));
  expect(pembuat).toEqual(["src/auth/authorize.ts"]);
  // The proof of a screen never reaches an action: what it may do is read its place.
  const pemakai = walk("src").filter((f) => /\bauthorizeLayar(Page)?\b/.test(read(f)));
  expect(pemakai).toEqual(["src/app/(layar)/layar/tayang/page.tsx", "src/app/api/layar/route.ts", "src/auth/authorize.ts"]);
});

it("every route on disk has its rule of access and its scan for accessibility", () => {
  const bentuk = [...halaman, ...rute].map(bentukRute).sort();
  expect(Object.keys(RUTE).sort()).toEqual(bentuk);
  const tanpaPindai = halaman.map(bentukRute).filter((b) => (RUTE[b]?.pindai.length ?? 0) === 0);
  expect(tanpaPindai).toEqual([]);
});
