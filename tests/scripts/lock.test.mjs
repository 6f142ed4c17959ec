import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { holderOf, takeLock } from "../../scripts/lib/lock.mjs";
import { identity } from "../../scripts/lib/process-table.mjs";
import { waitUntil } from "../../scripts/lib/processes.mjs";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "sigap-kunci-"));
  file = path.join(folder, "kunci");
});
afterEach(() => rmSync(folder, { recursive: true }));

const taken = async () => {
  const lock = await takeLock(file, "uji");
  if (lock.holder) throw new Error("unexpectedly held");
  return lock;
};

it("hanya satu pemegang; pelepasan membukanya lagi", async () => {
  const lock = await taken();
  expect((await takeLock(file, "kedua")).holder).toMatchObject({ pid: process.pid, command: "uji" });
  lock.release();
  expect(existsSync(file)).toBe(false);
  (await taken()).release();
});

it("sekian permintaan serentak atas kunci basi: tepat satu yang mendapat", async () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, born: "boot-lama/1", command: "mati", children: [] }));
  const locks = await Promise.all(Array.from({ length: 20 }, () => takeLock(file, "uji")));
  expect(locks.filter((lock) => lock.holder === null)).toHaveLength(1);
});

it("kunci rusak atau milik proses lain bernomor sama dianggap basi", async () => {
  writeFileSync(file, '{"pi');
  (await taken()).release();
  writeFileSync(file, JSON.stringify({ pid: 1, born: "boot-lama/1", command: "mati", children: [] }));
  expect(holderOf(file)).toBeNull();
  (await taken()).release();
});

it("anak yang ditinggalkan pemegang yang mati dihentikan", async () => {
  const orphan = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore", detached: true });
  const pid = orphan.pid ?? 0;
  writeFileSync(file, JSON.stringify({ pid: 1, born: "boot-lama/1", command: "mati", children: [{ pid, born: identity(pid) }] }));
  (await taken()).release();
  expect(await waitUntil(() => identity(pid) === null, 5_000)).toBe(true);
});

it("mencatat anaknya dalam berkas", async () => {
  const lock = await taken();
  lock.remember(process.pid);
  expect(JSON.parse(readFileSync(file, "utf8")).children).toEqual([{ pid: process.pid, born: identity(process.pid) }]);
  lock.release();
});
