// Screens: made and revoked within the own subtree, on record; what opens one is its token alone, as long as its maker may look.
import { createHash } from "node:crypto";
import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { authorizeLayar, buatActorLayar } from "@/auth/authorize";
import { bacaLayar, bukaLayar, getLayar, tandaiTerlihat } from "@/auth/layar";
import { bolehBaca, mencakup } from "@/auth/actor";
import { buatLayar, cabutLayar } from "@/features/layar/mutations";
import { daftarLayar, pilihanLayar } from "@/features/layar/queries";
import { setClock } from "@/lib/clock";
import { makeActor } from "../helpers/actor";
import { JAM, type Kebun, tanam } from "../helpers/kebun";
import { angkat, type Orang } from "../helpers/orang";
import { baris, buka, satu, tutup } from "../helpers/sql";

const kuki = new Map<string, { value: string }>();
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({ get: (n: string) => kuki.get(n), set: (n: string, value: string) => kuki.set(n, { value }), delete: (n: string) => kuki.delete(n) }) }));

let sql: Client;
let k: Kebun;
let pembuat: Orang;
const isian = (nama: string, wilayah = "98.01") => ({ nama, wilayah, pemilihan: k.slug });
const hak = (scope: readonly string[], orang = pembuat) => makeActor("layar:write", scope, orang.id, "KESBANGPOL");
const auditTerakhir = (aksi: string) => satu<{ oleh_id: number; hasil: string; entitas_id: string; sebelum: unknown; sesudah: unknown }>(sql, "SELECT oleh_id, hasil, entitas_id, sebelum, sesudah FROM audit WHERE aksi = $1 ORDER BY id DESC LIMIT 1", [aksi]);
const banyakAudit = async (aksi: string) => (await satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM audit WHERE aksi = $1", [aksi])).n;

async function layarBaru(nama: string, wilayah = "98.01", orang = pembuat) {
  const hasil = await buatLayar(hak(["98"], orang), isian(nama, wilayah));
  if (!hasil.ok) throw new Error(hasil.error.tag);
  return hasil.value.token;
}
const idDari = async (token: string) => (await satu<{ id: number }>(sql, "SELECT id FROM layar WHERE token_hash = $1", [createHash("sha256").update(token).digest()])).id;

beforeAll(async () => {
  setClock(JAM);
  sql = await buka("pemilik");
  k = await tanam(sql, "98", { "98.01": { tps: 50 }, "98.02": { tps: 10 } });
  await tanam(sql, "97", { "97.01": { tps: 5 } });
  pembuat = await angkat(sql, "KESBANGPOL", "98", "pembuat");
});
beforeEach(() => kuki.clear());
afterAll(() => tutup(sql));

describe("making one", () => {
  it("gives the token out once, keeps its hash, and is on record without it", async () => {
    const token = await layarBaru("Ruang rapat");
    expect(token).toMatch(/^[\w-]{43}$/);
    const baris_ = await satu<{ nama: string; kode: string; dibuat_oleh: number; teks: string }>(sql, "SELECT l.nama, w.kode, l.dibuat_oleh, to_jsonb(l)::text AS teks FROM layar l JOIN wilayah w ON w.id = l.wilayah_id WHERE l.id = $1", [await idDari(token)]);
    expect(baris_).toMatchObject({ nama: "Ruang rapat", kode: "98.01", dibuat_oleh: pembuat.id });
    expect(baris_.teks).not.toContain(token);
    const audit = await auditTerakhir("layar.buat");
    expect(audit).toMatchObject({ oleh_id: pembuat.id, hasil: "BERHASIL", sebelum: null, sesudah: { nama: "Ruang rapat", wilayah: "98.01", pemilihan: k.slug } });
    expect(JSON.stringify(audit)).not.toContain(token);
  });
  it("sent twice it is made once, whatever the capitals; a revoked name is free again", async () => {
    const token = await layarBaru("Aula");
    expect(await buatLayar(hak(["98"]), isian("AULA"))).toEqual({ ok: false, error: { tag: "NAMA_DIPAKAI" } });
    expect((await buatLayar(hak(["98"]), isian("Aula", "98.02"))).ok).toBe(true);
    await cabutLayar(hak(["98"]), { id: await idDari(token) });
    expect((await buatLayar(hak(["98"]), isian("Aula"))).ok).toBe(true);
  });
  it("two at once make one", async () => {
    const hasil = await Promise.all([1, 2, 3].map(() => buatLayar(hak(["98"]), isian("Serentak"))));
    expect(hasil.filter((h) => h.ok)).toHaveLength(1);
    expect(hasil.filter((h) => !h.ok && h.error.tag === "NAMA_DIPAKAI")).toHaveLength(2);
  });
  it("of another place or election it is not found, and that is on record", async () => {
    for (const [scope, wilayah, pemilihan] of [[["98.02"], "98.01", k.slug], [["98"], "97.01", k.slug], [["98"], "98.01", "uji-97"], [["98"], "98.77", k.slug]] as const) {
      const dulu = await banyakAudit("layar.buat");
      expect(await buatLayar(hak(scope), { nama: "Bukan milik", wilayah, pemilihan })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
      expect(await auditTerakhir("layar.buat")).toMatchObject({ hasil: "DITOLAK", entitas_id: wilayah });
      expect(await banyakAudit("layar.buat")).toBe(dulu + 1);
    }
    expect(await baris(sql, "SELECT 1 FROM layar WHERE nama = 'Bukan milik'")).toEqual([]);
  });
});

describe("revoking one", () => {
  it("works at once, says who and when, and keeps the row", async () => {
    const id = await idDari(await layarBaru("Cabut"));
    const lain = await angkat(sql, "SEKDA", "98", "pencabut");
    expect(await cabutLayar(hak(["98"], lain), { id })).toEqual({ ok: true, value: { nama: "Cabut" } });
    expect(await satu(sql, "SELECT dicabut_oleh, dicabut_at IS NOT NULL AS dicabut FROM layar WHERE id = $1", [id])).toEqual({ dicabut_oleh: lain.id, dicabut: true });
    expect(await auditTerakhir("layar.cabut")).toMatchObject({ oleh_id: lain.id, hasil: "BERHASIL", sebelum: { dicabut: false }, sesudah: { dicabut: true } });
  });
  it("again, or by two at once, changes nothing more", async () => {
    const id = await idDari(await layarBaru("Cabut dua kali"));
    const dulu = await banyakAudit("layar.cabut");
    const hasil = await Promise.all([1, 2, 3].map(() => cabutLayar(hak(["98"]), { id })));
    expect(hasil.every((h) => h.ok)).toBe(true);
    expect(await banyakAudit("layar.cabut")).toBe(dulu + 1);
  });
  it("of another place it is not found", async () => {
    const id = await idDari(await layarBaru("Bukan punyamu"));
    for (const scope of [["98.02"], ["97"], []]) expect(await cabutLayar(hak(scope), { id })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await cabutLayar(hak(["98"]), { id: 2_147_483_647 })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await auditTerakhir("layar.cabut")).toMatchObject({ hasil: "DITOLAK" });
    expect(await bacaLayar(id)).not.toBeNull();
  });
});

describe("what opens a screen", () => {
  it("is the token, put into a cookie; then it reads its own place and nothing is asked of a person", async () => {
    const token = await layarBaru("Buka");
    expect(await getLayar()).toBeNull();
    await expect(authorizeLayar()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await bukaLayar(token)).toBe(true);
    const { layar, actor } = await authorizeLayar();
    expect(layar).toMatchObject({ nama: "Buka", wilayahKode: "98.01", pemilihan: k.slug });
    expect(actor).toMatchObject({ userId: pembuat.id, scope: ["98.01"], peran: ["KESBANGPOL"] });
    expect([mencakup(actor, "98.01.01"), mencakup(actor, "98"), bolehBaca(actor, "97")]).toEqual([true, false, false]);
  });
  it("is nothing else; a wrong one leaves a living screen as it is, and takes away what opens nothing anyway", async () => {
    const token = await layarBaru("Salah");
    for (const salah of ["", "x", token.slice(0, -1), `${token}A`, token.toUpperCase(), "A".repeat(43), "../../x"]) {
      kuki.set("sigap.layar", { value: token });
      expect(await bukaLayar(salah), salah).toBe(false);
      expect(await getLayar()).toMatchObject({ nama: "Salah" });
      kuki.set("sigap.layar", { value: "A".repeat(43) });
      expect(await bukaLayar(salah), salah).toBe(false);
      expect(kuki.size).toBe(0);
    }
  });
  it("revoked opens nothing, and trying is on record", async () => {
    const token = await layarBaru("Sudah dicabut");
    await bukaLayar(token);
    await cabutLayar(hak(["98"]), { id: await idDari(token) });
    await expect(authorizeLayar()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await bukaLayar(token)).toBe(false);
    expect(await auditTerakhir("layar.buka")).toMatchObject({ hasil: "DITOLAK", oleh_id: null });
    // A browser that tries again and again is one row a minute; another screen has its own.
    const dulu = await banyakAudit("layar.buka");
    for (const _ of [1, 2, 3]) expect(await bukaLayar(token)).toBe(false);
    expect(await banyakAudit("layar.buka")).toBe(dulu);
    const lain = await layarBaru("Dicabut juga");
    await cabutLayar(hak(["98"]), { id: await idDari(lain) });
    expect(await bukaLayar(lain)).toBe(false);
    expect(await banyakAudit("layar.buka")).toBe(dulu + 1);
  });
  it("depends on its maker: disabled, or posted away, it goes out; signed out, it stays", async () => {
    const orang = await angkat(sql, "KESBANGPOL", "98.01", "berganti");
    const token = await layarBaru("Berganti", "98.01", orang);
    const id = await idDari(token);
    const boleh = async () => { const l = await bacaLayar(id); return l === null ? "padam" : buatActorLayar(l)?.scope ?? "bukan tempatnya"; };
    expect(await boleh()).toEqual(["98.01"]);
    await sql.query("UPDATE sesi SET dicabut_at = '2024-11-20' WHERE pengguna_id = $1", [orang.id]);
    expect(await boleh()).toEqual(["98.01"]);
    await sql.query("UPDATE pengguna SET aktif = false WHERE id = $1", [orang.id]);
    expect(await boleh()).toBe("padam");
    await sql.query("UPDATE pengguna SET aktif = true WHERE id = $1", [orang.id]);
    // Elsewhere in the province: what everybody there sees, not what lies deeper.
    const pindah = (kode: string) => sql.query("UPDATE penugasan SET wilayah_id = (SELECT id FROM wilayah WHERE kode = $2) WHERE pengguna_id = $1", [orang.id, kode]);
    await pindah("98.02");
    expect(await boleh()).toEqual(["98.02"]);
    // A posting in another province adds nothing to it.
    await sql.query("INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT $1, 'SEKDA', id, '2024-09-22' FROM wilayah WHERE kode = '97'", [orang.id]);
    const l = await bacaLayar(id);
    expect(l?.pembuat.penugasan.length).toBe(2);
    const dua = l && buatActorLayar(l);
    expect(dua).toMatchObject({ scope: ["98.02"], peran: ["KESBANGPOL"] });
    expect(dua && [bolehBaca(dua, "98.01"), bolehBaca(dua, "98.01.01"), bolehBaca(dua, "97"), bolehBaca(dua, "97.01.01")]).toEqual([true, false, false, false]);
    await pindah("97");
    expect(await boleh()).toBe("bukan tempatnya");
    await sql.query("UPDATE penugasan SET selesai_at = '2024-11-20' WHERE pengguna_id = $1", [orang.id]);
    expect(await boleh()).toBe("bukan tempatnya");
  });
});

it("the list is that of the own subtree, with who made it and when it was last seen", async () => {
  const id = await idDari(await layarBaru("Terlihat", "98.02"));
  await tandaiTerlihat(id);
  const milik = await daftarLayar(hak(["98.02"]));
  expect(milik.length).toBeGreaterThan(0);
  expect(milik.every((l) => l.wilayah.kode === "98.02")).toBe(true);
  expect(milik.find((l) => l.id === id)).toMatchObject({ nama: "Terlihat", terakhirAt: expect.any(Date), pembuat: { nama: pembuat.nama, aktif: true } });
  expect(await daftarLayar(hak([]))).toEqual([]);
  expect((await pilihanLayar(hak(["98.02"]))).wilayah.map((w) => w.kode)).toEqual(["98.02"]);
});

it("the database keeps no token that is not a SHA-256, and no half a revocation", async () => {
  const sisip = (hash: Buffer, dicabut: string | null) => sql.query("INSERT INTO layar (nama, wilayah_id, pemilihan_id, token_hash, dibuat_oleh, dibuat_at, dicabut_at) VALUES ('x', $1, $2, $3, $4, '2024-11-20', $5)", [k.w("98.01"), k.pemilihanId, hash, pembuat.id, dicabut]);
  await expect(sisip(Buffer.from("token"), null)).rejects.toMatchObject({ constraint: "layar_token" });
  await expect(sisip(Buffer.alloc(32, 7), "2024-11-20")).rejects.toMatchObject({ constraint: "layar_dicabut" });
});
