// What the architecture tests read: files as they lie on disk, and the exports of a module.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const ROOT = path.resolve(import.meta.dirname, "../..");
export const ada = (file: string) => existsSync(path.join(ROOT, file));
export const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** Files below a folder, relative to the checkout, with forward slashes; nothing generated. */
export const walk = (dir: string): string[] => (ada(dir) ? readdirSync(path.join(ROOT, dir), { recursive: true, withFileTypes: true }) : [])
  .filter((e) => e.isFile()).map((e) => path.relative(ROOT, path.join(e.parentPath, e.name)).replaceAll(path.sep, "/")).filter((f) => !f.includes("/generated/")).sort();

export const count = (text: string, re: RegExp) => text.match(re)?.length ?? 0;

/** What is, or is about to be, in the repository; from a copy without git, the folders that are. */
export function tracked(): string[] {
  try {
    return execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\0").filter((f) => f !== "" && ada(f));
  } catch {
    return ["src", "tests", "prisma", "scripts", "docs", "public"].flatMap(walk);
  }
}

export const parse = (file: string) => ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

const exported = (node: ts.Node) => ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) ?? false);

type Fungsi = { readonly nama: string; readonly diekspor: boolean; readonly node: ts.Node };

/** Top-level functions and constants of a module. */
export function fungsi(source: ts.SourceFile): Fungsi[] {
  return source.statements.flatMap((s): Fungsi[] => {
    if (ts.isFunctionDeclaration(s)) return [{ nama: s.name?.text ?? "default", diekspor: exported(s), node: s }];
    if (!ts.isVariableStatement(s)) return [];
    return s.declarationList.declarations.flatMap((d) => (ts.isIdentifier(d.name) && d.initializer ? [{ nama: d.name.text, diekspor: exported(s), node: d.initializer }] : []));
  });
}

/** Names called anywhere inside a node: "audited", "tx.sesi.update". */
export function panggilan(node: ts.Node): Set<string> {
  const hasil = new Set<string>();
  const lihat = (n: ts.Node): void => {
    if (ts.isCallExpression(n)) hasil.add(n.expression.getText());
    ts.forEachChild(n, lihat);
  };
  lihat(node);
  return hasil;
}

/** Does this function call one of the names, itself or through another function of its module? */
export function sampaiKe(semua: readonly Fungsi[], awal: Fungsi, tujuan: readonly string[], dilewati: ReadonlySet<string> = new Set()): boolean {
  const dipanggil = panggilan(awal.node);
  if (tujuan.some((t) => dipanggil.has(t))) return true;
  const lewat = new Set([...dilewati, awal.nama]);
  return semua.some((f) => dipanggil.has(f.nama) && !lewat.has(f.nama) && sampaiKe(semua, f, tujuan, lewat));
}

/** The callee of the first `await` in a node, in the order of the text. */
export function awaitPertama(node: ts.Node): string | null {
  if (ts.isAwaitExpression(node)) return ts.isCallExpression(node.expression) ? node.expression.expression.getText() : node.expression.getText();
  return ts.forEachChild(node, (c) => awaitPertama(c) ?? undefined) ?? null;
}
