// Who may read which document: every role × place, for one attached to a laporan, a fact, something restricted, and to nothing.
import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { can, PERAN, type Peran } from "@/auth/permissions";
import { setClock } from "@/lib/clock";
import { catatKeBuku } from "@/server/ledger/catat";
import { catatFaktaKeBuku } from "@/server/ledger/fakta";
import { terimaBukti } from "@/server/dokumen/terima";
import { makeActor } from "../helpers/actor";
import { berkas, formulir, jpeg } from "../helpers/berkas";
import { HARI_INI, JAM, type Kebun, laporan, tanam } from "../helpers/kebun";
import { angkat, type Orang } from "../helpers/orang";
import { buka, tutup } from "../helpers/sql";

const siapa: { kini: Orang | null } = { kini: null };
vi.mock("@/auth/session", () => ({ getSessionUser: async () => siapa.kini }));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

let pemilik: Client;
let kebun: Kebun;
let penulis: Orang;
type Apa = "laporan" | "fakta" | "faktaDalam" | "terbatas" | "keamanan" | "lepas";
const id = new Map<Apa, number>();
const orang = new Map<string, Orang>();
const KEDUDUKAN = ["99", "99.01", "99.02", "98", "99.01.01"] as const;

beforeAll(async () => {
  setClock(JAM);
  pemilik = await buka("pemilik");
  kebun = await tanam(pemilik, "99", { "99.01": { tps: 50, dpt: 1000 }, "99.02": { tps: 50 } });
  await tanam(pemilik, "98", { "98.01": { tps: 5 } });
  await pemilik.query("INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) SELECT edisi_id, '99.01.01', 'Uji dalam', 'KECAMATAN', 3, id, provinsi_id, jalur || id, 'WIB' FROM wilayah WHERE kode = '99.01'");
  penulis = await angkat(pemilik, "KPU", "99.01", "penulis");
  let n = 0;
  const unggah = async (terbatas = false) => {
    const { bukti } = await terimaBukti(makeActor("logistik:write", ["99.01"], penulis.id), formulir([berkas(await jpeg(80 + (n += 1)), "b.jpg")], { wilayah: "99.01" }), terbatas);
    return bukti[0]?.id ?? 0;
  };
  const lapor = async (apa: Apa, angka: Parameters<typeof laporan>[2], dokumen: number) => { id.set(apa, dokumen); expect((await catatKeBuku(laporan(kebun, "99.01", angka, { dokumen: [dokumen] }))).tag).toBe("TERSIMPAN"); };
  const fakta = async (apa: Apa, wilayahId: number) => {
    id.set(apa, await unggah());
    await catatFaktaKeBuku([{ jenisKode: "tps.jumlah", pemilihanId: kebun.pemilihanId, wilayahId, nilai: 51, status: "RESMI", sumber: `uji ${apa}`, tanggal: HARI_INI, catatan: null, olehId: penulis.id, dokumen: [id.get(apa) ?? 0] }], { pemilihanId: kebun.pemilihanId, provinsiId: kebun.provinsiId, provinsiKode: "99", olehId: penulis.id });
  };
  await lapor("laporan", { kotak: 10 }, await unggah());
  await lapor("terbatas", { kotak: 11 }, await unggah(true));
  // Not marked itself, but what it proves is restricted in this election's catalogue.
  await pemilik.query("ALTER TABLE katalog_indikator DISABLE TRIGGER USER");
  await pemilik.query("UPDATE katalog_indikator SET terbatas = true WHERE indikator_id = $1", [kebun.i("segel")]);
  await pemilik.query("ALTER TABLE katalog_indikator ENABLE TRIGGER USER");
  await lapor("keamanan", { segel: 3 }, await unggah());
  await fakta("fakta", kebun.w("99.01"));
  const { rows: [dalam] } = await pemilik.query<{ id: number }>("SELECT id FROM wilayah WHERE kode = '99.01.01'");
  await fakta("faktaDalam", dalam?.id ?? 0);
  id.set("lepas", await unggah());
  for (const peran of PERAN) for (const kode of KEDUDUKAN) orang.set(`${peran} ${kode}`, await angkat(pemilik, peran, kode));
});
beforeEach(() => setClock(JAM));
afterAll(() => tutup(pemilik));

async function ambil(apa: Apa | number, kecil = false, kepala: Record<string, string> = {}): Promise<Response> {
  const nomor = typeof apa === "number" ? apa : id.get(apa) ?? 0;
  const { GET } = kecil ? await import("@/app/api/dokumen/[id]/kecil/route") : await import("@/app/api/dokumen/[id]/route");
  return GET(new Request(`http://x/api/dokumen/${nomor}`, { headers: kepala }), { params: Promise.resolve({ id: String(nomor) }) });
}

const dalam = (akar: string, kode: string) => kode === akar || kode.startsWith(`${akar}.`);
function boleh(peran: Peran, di: string, apa: Apa): boolean {
  const [sendiri, rinci] = [dalam(di, "99.01") && can(peran, "laporan:read"), can(peran, "capaian:read-terbatas")];
  switch (apa) {
    case "laporan": return sendiri;
    case "terbatas": case "keamanan": return sendiri && rinci;
    case "fakta": return di.startsWith("99");
    case "faktaDalam": return dalam(di, "99.01.01");
    case "lepas": return false;
  }
}

describe.each(PERAN)("%s", (peran) => {
  it("reads exactly what the place and the right give, picture and small picture alike", async () => {
    const salah: string[] = [];
    for (const kode of KEDUDUKAN) for (const apa of id.keys()) {
      siapa.kini = orang.get(`${peran} ${kode}`) ?? null;
      const harus = boleh(peran, kode, apa) ? 200 : 404;
      for (const kecil of [false, true]) {
        const { status } = await ambil(apa, kecil);
        if (status !== harus) salah.push(`${peran} di ${kode}, ${apa}${kecil ? " kecil" : ""}: ${status}, seharusnya ${harus}`);
      }
    }
    expect(salah).toEqual([]);
  });
});

it("nobody gets nothing; a number that is none is not found", async () => {
  siapa.kini = null;
  expect((await ambil("fakta")).status).toBe(401);
  siapa.kini = orang.get("KPU 99") ?? null;
  for (const nomor of [0, 999_999, -1, 1.5]) expect((await ambil(nomor)).status).toBe(404);
});

it("what stands for nothing is for who brought it alone", async () => {
  siapa.kini = penulis;
  expect((await ambil("lepas")).status).toBe(200);
});

it("is served so that nothing in it runs, is kept by no shared cache, and is not sent again when it is the same", async () => {
  siapa.kini = penulis;
  const r = await ambil("laporan");
  expect(Object.fromEntries(r.headers)).toMatchObject({ "content-type": "image/jpeg", "x-content-type-options": "nosniff", "cache-control": "private, no-cache", "content-disposition": expect.stringContaining('inline; filename="b.jpg"') });
  expect(r.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  const lagi = await ambil("laporan", false, { "if-none-match": r.headers.get("etag") ?? "" });
  expect([lagi.status, await lagi.text()]).toEqual([304, ""]);
  siapa.kini = orang.get("KPU 98") ?? null;
  expect((await ambil("laporan", false, { "if-none-match": r.headers.get("etag") ?? "" })).status).toBe(404);
});

it("redacted: gone, in words, to who might have read it; not found to all others", async () => {
  const { hapusDokumen } = await import("@/features/dokumen/mutations");
  expect(await hapusDokumen(makeActor("dokumen:hapus", ["99"], penulis.id, "KESBANGPOL"), { id: id.get("laporan") ?? 0, alasan: "Memperlihatkan wajah anak." })).toMatchObject({ ok: true });
  siapa.kini = orang.get("FORKOPIMDA 99") ?? null;
  for (const kecil of [false, true]) {
    const r = await ambil("laporan", kecil);
    expect([r.status, await r.text()]).toEqual([410, expect.stringContaining("Memperlihatkan wajah anak.")]);
  }
  siapa.kini = orang.get("FORKOPIMDA 98") ?? null;
  expect((await ambil("laporan")).status).toBe(404);
});
