// What a collector reads, and who may.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/metrics/route";
import { setClock } from "@/lib/clock";
import { log } from "@/lib/log";
import { catatKeBuku } from "@/server/ledger/catat";
import { pool } from "@/server/db/client";
import { ukurTindakan } from "@/server/metrik";
import { amatiPermintaan } from "@/server/permintaan";
import { JAM, laporan, tanam } from "../helpers/kebun";
import { angkat, type Orang } from "../helpers/orang";
import { buka, tutup } from "../helpers/sql";

const siapa: { kini: Orang | null } = { kini: null };
vi.mock("@/auth/session", () => ({ getSessionUser: async () => siapa.kini }));

const TOKEN = "rahasia-pengumpul-angka-0123";
const folder = mkdtempSync(path.join(os.tmpdir(), "sigap-metrik-"));
process.env["METRICS_TOKEN"] = TOKEN;
process.env["BACKUP_DIR"] = folder;
process.env["LOG_REQUESTS"] = "1";

let pemilik: Client;
const minta = (authorization?: string) => GET(new Request("http://x/api/metrics", authorization ? { headers: { authorization } } : {}));
const angka = async () => {
  const isi = await (await minta(`Bearer ${TOKEN}`)).text();
  return (nama: string) => { const [, n] = isi.split("\n").find((b) => b.startsWith(`${nama} `))?.split(" ") ?? []; return n === undefined ? null : Number(n); };
};

beforeAll(async () => {
  pemilik = await buka("pemilik");
  setClock(JAM);
  const k = await tanam(pemilik, "99", { "99.01": { tps: 50 } });
  for (const n of [60, 61]) await catatKeBuku(laporan(k, "99.01", { kotak: n }));
});
afterAll(async () => {
  await tutup(pemilik);
  rmSync(folder, { recursive: true });
});

describe("who may", () => {
  it.each([[undefined], ["Bearer"], ["Bearer salah"], [`Bearer ${TOKEN}x`], [`Basic ${TOKEN}`], [TOKEN]])("not with %s", async (kepala) => {
    siapa.kini = null;
    const jawaban = await minta(kepala);
    expect([jawaban.status, jawaban.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(await jawaban.text()).not.toContain("sigap_");
  });
  it("a signed-in admin, and no other role", async () => {
    siapa.kini = await angkat(pemilik, "KPU", "99");
    expect((await minta()).status).toBe(403);
    siapa.kini = await angkat(pemilik, "ADMIN", "99");
    expect((await minta()).status).toBe(200);
    siapa.kini = null;
  });
});

it("the ledger, its laporan, actions by outcome, and the process", async () => {
  ukurTindakan("uji.catat")("BERHASIL");
  ukurTindakan("pengguna.masuk")("TIDAK_COCOK");
  const n = await angka();
  const { rows: [buku] } = await pemilik.query<{ urut: string }>("SELECT urut::text FROM buku b JOIN wilayah w ON w.id = b.provinsi_id WHERE w.kode = '99'");
  expect(n('sigap_buku_urut{provinsi="99"}')).toBe(Number(buku?.urut));
  expect(n('sigap_laporan_terakhir_umur_detik{provinsi="99"}')).toBeLessThan(600);
  expect(n('sigap_laporan_total{kanal="WEB",hasil="TERSIMPAN"}')).toBe(2);
  expect([n('sigap_tindakan_total{nama="uji.catat",hasil="BERHASIL"}'), n('sigap_tindakan_total{nama="pengguna.masuk",hasil="TIDAK_COCOK"}'), n('sigap_tindakan_detik_count{nama="uji.catat"}')]).toEqual([1, 1, 1]);
  expect([n("sigap_basis_data_hidup"), n("sigap_pemirsa")]).toEqual([1, 0]);
  expect(n('sigap_kolam_basis_data{keadaan="total"}')).toBeGreaterThan(0);
  expect(n('sigap_sambungan_basis_data{keadaan="active"}')).toBeGreaterThan(0);
  expect(n("process_resident_memory_bytes")).toBeGreaterThan(1e6);
});

it("the newest backup's age; nothing is said where there is none", async () => {
  expect((await angka())("sigap_cadangan_umur_detik")).toBeNull();
  for (const [nama, umur] of [["sigap-20260101T000000Z.sigap.gz", 90_000], ["sigap-20260102T000000Z.sigap.gz", 3_600]] as const) {
    writeFileSync(path.join(folder, nama), "isi");
    utimesSync(path.join(folder, nama), Date.now() / 1000 - umur, Date.now() / 1000 - umur);
  }
  writeFileSync(path.join(folder, "sigap-20260103T000000Z.sigap.gz.baru"), "setengah");
  const n = await angka();
  expect(Math.round((n("sigap_cadangan_umur_detik") ?? 0) / 60)).toBe(60);
  expect(n("sigap_cadangan_bita")).toBe(3);
});

it("a database that does not answer is a figure; the rest is still given, and no old figure stands for a new one", async () => {
  vi.spyOn(log, "warn").mockReturnValueOnce();
  const mati = vi.spyOn(pool(), "query").mockImplementation(() => { throw new Error("mati"); });
  const n = await angka();
  mati.mockRestore();
  expect([n("sigap_basis_data_hidup"), n('sigap_buku_urut{provinsi="99"}')]).toEqual([0, null]);
  expect(n("process_resident_memory_bytes")).toBeGreaterThan(1e6);
});

it("requests by what they were answered with; paths of strangers make no new figure, and no query is logged", async () => {
  const baris = vi.spyOn(log, "info").mockReturnValue();
  amatiPermintaan();
  const peladen = http.createServer((permintaan, jawaban) => {
    jawaban.setHeader("x-request-id", "abcdefgh");
    jawaban.writeHead(permintaan.url?.startsWith("/wilayah/15") ? 200 : 404).end("x");
  });
  await new Promise<void>((siap) => peladen.listen(0, "127.0.0.1", siap));
  const { port } = peladen.address() as AddressInfo;
  for (const jalur of ["/wilayah/15?pada=2024", "/wilayah/99", "/acak1", "/acak2", "/api/health"]) await fetch(`http://127.0.0.1:${port}${jalur}`).then((r) => r.text());
  peladen.close();
  const n = await angka();
  expect(n('sigap_permintaan_total{metode="GET",rute="/wilayah",status="200"}')).toBe(1);
  expect(n('sigap_permintaan_total{metode="GET",rute="lain",status="404"}')).toBe(4);
  expect(baris.mock.calls.map(([isi]) => isi)).toEqual(["/wilayah/15", "/wilayah/99", "/acak1", "/acak2"].map((jalur) => ({ id: "abcdefgh", metode: "GET", jalur, status: jalur === "/wilayah/15" ? 200 : 404, ms: expect.any(Number) })));
});
