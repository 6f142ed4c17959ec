// Signing in with a second factor, the own account, and what an admin does to the way in: each works and is on record, sent again is
// harmless, two at once are one, and of somebody else's nothing is found.
import { AsyncLocalStorage } from "node:async_hooks";
import { hash } from "@node-rs/argon2";
import { Secret, TOTP } from "otpauth";
import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/auth/actor";
import { buatActor } from "@/auth/authorize";
import type { Peran, Permission } from "@/auth/permissions";
import { bacaSesi, type bacaSesiMenunggu, getSesiMenunggu, getSessionUser } from "@/auth/session";
import { akhiriSesiSendiri, aturFaktor, gantiSandi, konfirmasiFaktor } from "@/features/akun/mutations";
import { bacaAkun, bacaPasang } from "@/features/akun/queries";
import { keluar, masuk, masukFaktor, pakaiKode } from "@/features/masuk/mutations";
import { aturPengguna, undangPengguna } from "@/features/pengguna/mutations";
import { daftarPengguna } from "@/features/pengguna/queries";
import { bacaKodeFaktor } from "@/lib/kode";
import { bukaSegel, segel } from "@/server/rahasia";
import { makeActor } from "../helpers/actor";
import { tanam } from "../helpers/kebun";
import { angkat, type Orang } from "../helpers/orang";
import { baris, buka, satu, tutup } from "../helpers/sql";

/** A browser: what its cookie names. Each test has its own, and may run several side by side. */
const peramban = new AsyncLocalStorage<{ kini: string | null }>();
vi.mock("@/auth/session", async (asli) => {
  const sesi = await asli<{ bacaSesi: typeof bacaSesi; bacaSesiMenunggu: typeof bacaSesiMenunggu }>();
  const kini = () => peramban.getStore()?.kini ?? null;
  const pasang = async (id: string | null) => { const p = peramban.getStore(); if (p) p.kini = id; };
  return { ...sesi, mulaiSesi: pasang, akhiriSesi: () => pasang(null), getSessionUser: async () => { const id = kini(); return id === null ? null : sesi.bacaSesi(id); }, getSesiMenunggu: async () => { const id = kini(); return id === null ? null : sesi.bacaSesiMenunggu(id); } };
});
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/131.0.0.0 Safari/537.36" }), cookies: async () => new Map() }));

const SANDI = "sandi-yang-cukup-panjang";
const DARI = { ip: "langsung" };
let sql: Client;
let sandiHash: string;
let nomor = 0;

beforeAll(async () => {
  sql = await buka("pemilik");
  await tanam(sql, "97", { "97.01": { tps: 1 }, "97.02": { tps: 1 } });
  sandiHash = await hash(SANDI);
});
afterAll(() => tutup(sql));
beforeEach(() => sql.query("DELETE FROM pembatas_laju"));

async function orangBaru(peran: Peran, kode = "97.01"): Promise<Orang> {
  const orang = await angkat(sql, peran, kode, `o${nomor += 1}`);
  await sql.query("UPDATE pengguna SET sandi_hash = $2 WHERE id = $1", [orang.id, sandiHash]);
  await sql.query("DELETE FROM sesi WHERE pengguna_id = $1", [orang.id]);
  return orang;
}
const diPeramban = <T>(kerja: () => Promise<T>) => peramban.run({ kini: null }, kerja);
const denganSandi = (o: Orang, sandi = SANDI) => masuk({ surel: o.surel, sandi, kembali: "/isi" }, DARI);
const aktor = async <P extends Permission>(p: P): Promise<Actor<P>> => {
  const user = await getSessionUser();
  const a = user && buatActor(user, p);
  if (!a) throw new Error(`no ${p}`);
  return a;
};
const kodeDari = (rahasia: string, geser = 0) => new TOTP({ secret: Secret.fromBase32(rahasia.replaceAll(" ", "")) }).generate({ timestamp: Date.now() + geser });
/** What was taken lately counts no more: otherwise the tests would have to wait for the next half minute. */
const lupakanLangkah = (o: Orang) => sql.query("UPDATE faktor SET langkah_terakhir = 1 WHERE pengguna_id = $1 AND dikonfirmasi_at IS NOT NULL", [o.id]);
const kodeIsian = (teks: string) => { const kode = bacaKodeFaktor(teks); if (!kode) throw new Error(teks); return { kode, kembali: "/isi" }; };
const jejak = (o: Orang, hasil = "BERHASIL") => baris<{ aksi: string }>(sql, "SELECT aksi FROM audit WHERE oleh_id = $1 AND hasil = $2::hasil_audit ORDER BY id", [o.id, hasil]).then((r) => r.map((x) => x.aksi));
const diaudit = (o: Orang, aksi: string) => satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM audit WHERE aksi = $2 AND entitas_id = $1 AND hasil = 'BERHASIL'", [String(o.id), aksi]).then((r) => r.n);
const terbuka = (o: Orang) => satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM sesi WHERE pengguna_id = $1 AND dicabut_at IS NULL AND tahap = 'PENUH'", [o.id]).then((r) => r.n);

/** Signs in and puts a factor in place, as the pages do. */
async function pasang(o: Orang): Promise<{ readonly rahasia: string; readonly pemulihan: readonly string[] }> {
  return diPeramban(async () => {
    await denganSandi(o);
    const a = await aktor("faktor:sendiri");
    expect((await aturFaktor(a, { sandi: SANDI, aksi: "pasang" })).ok).toBe(true);
    const { tunggu } = await bacaPasang(a);
    const rahasia = tunggu?.rahasia ?? "";
    const hasil = await konfirmasiFaktor(a, { kode: kodeDari(rahasia) });
    if (!hasil.ok) throw new Error(hasil.error.tag);
    return { rahasia, pemulihan: hasil.value };
  });
}

describe("who must have a second factor", () => {
  it("whoever writes: after the password nothing is left but to make one, and then everything is there under a new number", () => diPeramban(async () => {
    const o = await orangBaru("KPU");
    expect(await denganSandi(o)).toEqual({ ok: true, value: { kembali: "/isi", lanjut: "PASANG" } });
    const user = await getSessionUser();
    expect([user?.perluPasang, user && buatActor(user, "isi:read"), user && buatActor(user, "akun:sendiri")]).toEqual([true, null, null]);
    const a = await aktor("faktor:sendiri");
    const { tunggu, wajib, terpasang } = await bacaPasang(a);
    expect([wajib, terpasang]).toEqual([true, false]);
    expect((await konfirmasiFaktor(a, { kode: kodeDari(tunggu?.rahasia ?? "", 600_000) }))).toEqual({ ok: false, error: { tag: "KODE_SALAH" } });
    const hasil = await konfirmasiFaktor(a, { kode: kodeDari(tunggu?.rahasia ?? "") });
    expect(hasil.ok && new Set(hasil.value).size).toBe(10);
    const sesudah = await getSessionUser();
    expect([sesudah?.perluPasang, sesudah?.sesiId === user?.sesiId, await bacaSesi(user?.sesiId ?? "")]).toEqual([false, false, null]);
    expect(await jejak(o)).toEqual(["pengguna.masuk", "akun.faktor-terpasang"]);
    expect(await bacaPasang(await aktor("faktor:sendiri"))).toMatchObject({ terpasang: true, tunggu: null });
  }));
  it("whoever only looks: nobody asks, and may take it off again", () => diPeramban(async () => {
    const o = await orangBaru("CAMAT");
    expect(await denganSandi(o)).toMatchObject({ value: { lanjut: "SELESAI" } });
    expect((await getSessionUser())?.perluPasang).toBe(false);
    expect(await aturFaktor(await aktor("faktor:sendiri"), { sandi: SANDI, aksi: "lepas" })).toEqual({ ok: false, error: { tag: "BELUM_ADA" } });
    await pasang(o);
    // Making one has put this browser out.
    expect(await getSessionUser()).toBeNull();
  }));
  it("what the database holds of it opens nothing by itself, nor under another name", async () => {
    const o = await orangBaru("KPU");
    const { rahasia, pemulihan } = await pasang(o);
    const f = await satu<{ id: number; rahasia: Buffer }>(sql, "SELECT id, rahasia FROM faktor WHERE pengguna_id = $1 AND dicabut_at IS NULL", [o.id]);
    expect(f.rahasia.toString("latin1")).not.toContain(rahasia.replaceAll(" ", ""));
    const simpanan = await baris<{ h: Buffer }>(sql, "SELECT kode_hash AS h FROM kode_pemulihan WHERE faktor_id = $1", [f.id]);
    expect([simpanan.length, simpanan.some((s) => pemulihan.some((k) => s.h.toString("latin1").includes(k)))]).toEqual([10, false]);
    const tertutup = segel("isi", "uji", "1");
    expect([bukaSegel(tertutup, "uji", "1"), bukaSegel(tertutup, "uji", "2"), bukaSegel(tertutup, "lain", "1"), bukaSegel(tertutup.slice(1), "uji", "1")]).toEqual(["isi", null, null, null]);
  });
});

describe("the second step", () => {
  it("between password and code there is nobody signed in; the code makes a session with another number", async () => {
    const o = await orangBaru("KPU");
    const { rahasia } = await pasang(o);
    await lupakanLangkah(o);
    await diPeramban(async () => {
      expect(await denganSandi(o)).toMatchObject({ value: { lanjut: "FAKTOR" } });
      const tunggu = await getSesiMenunggu();
      expect([await getSessionUser(), tunggu?.penggunaId, await bacaSesi(tunggu?.sesiId ?? "")]).toEqual([null, o.id, null]);
      expect(await masukFaktor(kodeIsian(kodeDari(rahasia)))).toEqual({ ok: true, value: { kembali: "/isi", pemulihan: false } });
      const user = await getSessionUser();
      expect([user?.id, user?.sesiId === tunggu?.sesiId, await getSesiMenunggu()]).toEqual([o.id, false, null]);
    });
    expect((await jejak(o)).slice(-2)).toEqual(["pengguna.sandi-cocok", "pengguna.masuk"]);
  });
  it("a code that was taken is not taken again, nor one before it", async () => {
    const o = await orangBaru("KPU");
    const { rahasia } = await pasang(o);
    await lupakanLangkah(o);
    const [kode, sebelum] = [kodeDari(rahasia), kodeDari(rahasia, -30_000)];
    await diPeramban(async () => { await denganSandi(o); expect((await masukFaktor(kodeIsian(kode))).ok).toBe(true); });
    for (const lama of [kode, sebelum]) await diPeramban(async () => { await denganSandi(o); expect(await masukFaktor(kodeIsian(lama))).toEqual({ ok: false, error: { tag: "KODE_SALAH" } }); });
    expect((await jejak(o, "DITOLAK"))).toEqual(["pengguna.masuk-faktor", "pengguna.masuk-faktor"]);
  });
  it("two browsers at once with the same code: one is in", async () => {
    const o = await orangBaru("KPU");
    const { rahasia, pemulihan } = await pasang(o);
    await lupakanLangkah(o);
    for (const kode of [kodeDari(rahasia), pemulihan[0] ?? ""]) {
      const hasil = await Promise.all([1, 2].map(() => diPeramban(async () => { await denganSandi(o); return masukFaktor(kodeIsian(kode)); })));
      expect(hasil.map((h) => h.ok).sort(), kode).toEqual([false, true]);
    }
  });
  it("one session answered twice at once is completed once", async () => {
    const o = await orangBaru("KPU");
    const { pemulihan } = await pasang(o);
    await diPeramban(async () => {
      await denganSandi(o);
      const hasil = await Promise.all([masukFaktor(kodeIsian(pemulihan[1] ?? "")), masukFaktor(kodeIsian(pemulihan[2] ?? ""))]);
      expect(hasil.map((h) => (h.ok ? "masuk" : h.error.tag)).sort()).toEqual(["SESI_HABIS", "masuk"]);
    });
  });
  it("a recovery code is good once; new ones put the old ones out; another person's is none", async () => {
    const [o, lain] = [await orangBaru("KPU"), await orangBaru("KPU")];
    const { pemulihan } = await pasang(o);
    const [pertama = "", kedua = ""] = pemulihan;
    const asing = (await pasang(lain)).pemulihan[0] ?? "";
    await diPeramban(async () => { await denganSandi(o); expect(await masukFaktor(kodeIsian(asing))).toMatchObject({ error: { tag: "KODE_SALAH" } }); });
    await diPeramban(async () => {
      await denganSandi(o);
      expect(await masukFaktor(kodeIsian(pertama.toLowerCase().replaceAll("-", " ")))).toMatchObject({ value: { pemulihan: true } });
      expect((await bacaAkun(await aktor("akun:sendiri"))).faktor?.sisa).toBe(9);
      const baru = await aturFaktor(await aktor("faktor:sendiri"), { sandi: SANDI, aksi: "kode-baru" });
      expect(baru.ok && baru.value.kode?.length).toBe(10);
      expect((await bacaAkun(await aktor("akun:sendiri"))).faktor?.sisa).toBe(10);
    });
    for (const lama of [pertama, kedua]) await diPeramban(async () => { await denganSandi(o); expect(await masukFaktor(kodeIsian(lama))).toMatchObject({ error: { tag: "KODE_SALAH" } }); });
  });
  it("too late, signed out, disabled meanwhile: no way in, whatever the code", async () => {
    const o = await orangBaru("KPU");
    const { pemulihan } = await pasang(o);
    const halangan = [
      () => sql.query("UPDATE sesi SET kedaluwarsa_at = dibuat_at WHERE pengguna_id = $1", [o.id]),
      () => keluar(),
      () => sql.query("UPDATE pengguna SET aktif = false WHERE id = $1", [o.id]),
    ];
    for (const halang of halangan) await diPeramban(async () => { await denganSandi(o); await halang(); expect(await masukFaktor(kodeIsian(pemulihan[0] ?? ""))).toEqual({ ok: false, error: { tag: "SESI_HABIS" } }); });
  });
  it("a secret that no longer opens is said to be so, and the recovery codes still work", async () => {
    const [o, lain] = [await orangBaru("KPU"), await orangBaru("KPU")];
    const [{ rahasia, pemulihan }] = [await pasang(o), await pasang(lain)];
    await sql.query("UPDATE faktor SET rahasia = (SELECT rahasia FROM faktor WHERE pengguna_id = $2 AND dicabut_at IS NULL), langkah_terakhir = 1 WHERE pengguna_id = $1 AND dicabut_at IS NULL", [o.id, lain.id]);
    await diPeramban(async () => {
      await denganSandi(o);
      expect(await masukFaktor(kodeIsian(kodeDari(rahasia)))).toEqual({ ok: false, error: { tag: "TIDAK_TERBACA" } });
      expect((await masukFaktor(kodeIsian(pemulihan[0] ?? ""))).ok).toBe(true);
    });
  });
  it("a one-time code gives a password, and does not go round the factor", async () => {
    const o = await orangBaru("KPU", "97.01");
    await pasang(o);
    const admin = await orangBaru("ADMIN", "97");
    const hasil = await aturPengguna(makeActor("admin:write", ["97"], admin.id, "ADMIN"), { id: o.id, aksi: "setel-ulang", penugasan: null });
    const kode = hasil.ok ? hasil.value.kode?.kode ?? "" : "";
    await diPeramban(async () => {
      expect(await pakaiKode({ kode, surel: o.surel, nama: null, sandi: "sandi-lain-yang-panjang", ulang: "" }, DARI)).toEqual({ ok: true, value: "FAKTOR" });
      expect(await getSessionUser()).toBeNull();
    });
  });
});

describe("too many attempts", () => {
  it("six wrong codes close the second step even to the right one, until the admin opens it", async () => {
    const o = await orangBaru("KPU", "97.01");
    const admin = makeActor("admin:write", ["97"], (await orangBaru("ADMIN", "97")).id, "ADMIN");
    const { rahasia } = await pasang(o);
    await lupakanLangkah(o);
    await diPeramban(async () => {
      await denganSandi(o);
      for (let i = 0; i < 6; i += 1) expect(await masukFaktor(kodeIsian("000000"))).toMatchObject({ error: { tag: "KODE_SALAH" } });
      expect(await masukFaktor(kodeIsian(kodeDari(rahasia)))).toMatchObject({ error: { tag: "TERLALU_SERING" } });
    });
    expect((await jejak(o, "DITOLAK")).at(-1)).toBe("pengguna.masuk-faktor-terkunci");
    const { orang: [dilihat] } = await daftarPengguna(admin, { cari: o.surel });
    const sampai = dilihat?.akses?.terkunciSampai?.getTime() ?? 0;
    expect(Math.round((sampai - Date.now()) / 60_000)).toBe(15);
    expect(await aturPengguna(admin, { id: o.id, aksi: "buka-kunci", penugasan: null })).toMatchObject({ ok: true });
    expect([await diaudit(o, "pengguna.buka-kunci"), (await daftarPengguna(admin, { cari: o.surel })).orang[0]?.akses?.terkunciSampai]).toEqual([1, null]);
    await diPeramban(async () => { await denganSandi(o); expect((await masukFaktor(kodeIsian(kodeDari(rahasia)))).ok).toBe(true); });
    // Nothing to open any more: nothing on record.
    await aturPengguna(admin, { id: o.id, aksi: "buka-kunci", penugasan: null });
    expect(await diaudit(o, "pengguna.buka-kunci")).toBe(1);
  });
  it("wrong passwords likewise, each on record; an admin of another area opens nothing", async () => {
    const o = await orangBaru("CAMAT", "97.01");
    const [admin, tetangga] = [await orangBaru("ADMIN", "97.01"), await orangBaru("ADMIN", "97.02")];
    await diPeramban(async () => {
      for (let i = 0; i < 6; i += 1) expect(await denganSandi(o, "salah")).toMatchObject({ error: { tag: "TIDAK_COCOK" } });
      expect(await denganSandi(o)).toMatchObject({ error: { tag: "TERLALU_SERING" } });
      expect(await jejak(o, "DITOLAK")).toEqual([...Array<string>(6).fill("pengguna.masuk"), "pengguna.masuk-terkunci"]);
      expect(await aturPengguna(makeActor("admin:write", ["97.02"], tetangga.id, "ADMIN"), { id: o.id, aksi: "buka-kunci", penugasan: null })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
      expect(await denganSandi(o)).toMatchObject({ error: { tag: "TERLALU_SERING" } });
      await aturPengguna(makeActor("admin:write", ["97.01"], admin.id, "ADMIN"), { id: o.id, aksi: "buka-kunci", penugasan: null });
      expect(await denganSandi(o)).toMatchObject({ ok: true });
    });
  });
});

describe("the own account", () => {
  it("a new password: the old one is out, so are all other browsers; this one goes on", async () => {
    const o = await orangBaru("CAMAT");
    await diPeramban(() => denganSandi(o));
    await diPeramban(async () => {
      await denganSandi(o);
      const a = await aktor("akun:sendiri");
      const isian = (sandiLama: string, sandiBaru = "sandi-baru-yang-panjang") => ({ sandiLama, sandiBaru, ulang: sandiBaru });
      expect(await gantiSandi(a, isian("salah"))).toEqual({ ok: false, error: { tag: "SANDI_SALAH" } });
      expect(await gantiSandi(a, isian(SANDI, `${o.surel.split("@")[0]}-panjang`))).toEqual({ ok: false, error: { tag: "SANDI_LEMAH" } });
      expect(await terbuka(o)).toBe(2);
      expect(await gantiSandi(a, isian(SANDI))).toEqual({ ok: true, value: null });
      expect([await terbuka(o), (await getSessionUser())?.id]).toEqual([1, o.id]);
      // Sent again it is a wrong password, and nothing more.
      expect(await gantiSandi(a, isian(SANDI))).toEqual({ ok: false, error: { tag: "SANDI_SALAH" } });
      expect((await jejak(o)).filter((x) => x === "akun.ganti-sandi")).toHaveLength(1);
      expect(await denganSandi(o)).toMatchObject({ error: { tag: "TIDAK_COCOK" } });
      expect(await denganSandi(o, "sandi-baru-yang-panjang")).toMatchObject({ ok: true });
    });
  });
  it("two new passwords at once: one holds", async () => {
    const o = await orangBaru("CAMAT");
    const hasil = await Promise.all(["pertama", "kedua"].map((x) => diPeramban(async () => { await denganSandi(o); return gantiSandi(await aktor("akun:sendiri"), { sandiLama: SANDI, sandiBaru: `sandi-baru-${x}`, ulang: "" }); })));
    expect(hasil.filter((h) => h.ok)).toHaveLength(1);
    expect(hasil.filter((h) => !h.ok && ["BERUBAH", "SANDI_SALAH"].includes(h.error.tag))).toHaveLength(1);
  });
  it("the factor can be replaced but not taken off where the role requires it; the old telephone holds until the new one has answered", async () => {
    const o = await orangBaru("KPU");
    const lama = await pasang(o);
    await diPeramban(async () => {
      await denganSandi(o);
      await masukFaktor(kodeIsian(lama.pemulihan[0] ?? ""));
      const a = await aktor("faktor:sendiri");
      expect(await aturFaktor(a, { sandi: "salah", aksi: "pasang" })).toMatchObject({ error: { tag: "SANDI_SALAH" } });
      expect(await aturFaktor(a, { sandi: SANDI, aksi: "lepas" })).toEqual({ ok: false, error: { tag: "WAJIB" } });
      await Promise.all([aturFaktor(a, { sandi: SANDI, aksi: "pasang" }), aturFaktor(a, { sandi: SANDI, aksi: "pasang" })]);
      const { tunggu, terpasang } = await bacaPasang(a);
      expect([terpasang, tunggu !== null]).toEqual([true, true]);
      await lupakanLangkah(o);
      await diPeramban(async () => { await denganSandi(o); expect((await masukFaktor(kodeIsian(kodeDari(lama.rahasia)))).ok).toBe(true); });
      expect((await konfirmasiFaktor(a, { kode: kodeDari(tunggu?.rahasia ?? "") })).ok).toBe(true);
      // Repeated: nothing waits any more.
      expect(await konfirmasiFaktor(a, { kode: kodeDari(tunggu?.rahasia ?? "") })).toEqual({ ok: false, error: { tag: "LEWAT_WAKTU" } });
    });
    await lupakanLangkah(o);
    for (const kode of [kodeDari(lama.rahasia), lama.pemulihan[1] ?? ""]) await diPeramban(async () => { await denganSandi(o); expect((await masukFaktor(kodeIsian(kode))).ok).toBe(false); });
    expect(await baris(sql, "SELECT FROM faktor WHERE pengguna_id = $1 AND rahasia IS NOT NULL", [o.id])).toHaveLength(1);
  });
  it("the first code sent twice at once puts one factor in force, with one set of recovery codes", () => diPeramban(async () => {
    const o = await orangBaru("KPU");
    await denganSandi(o);
    const a = await aktor("faktor:sendiri");
    const kode = kodeDari((await bacaPasang(a)).tunggu?.rahasia ?? "");
    const hasil = await Promise.all([konfirmasiFaktor(a, { kode }), konfirmasiFaktor(a, { kode })]);
    expect(hasil.map((h) => (h.ok ? "terpasang" : h.error.tag)).sort()).toEqual(["LEWAT_WAKTU", "terpasang"]);
    expect((await satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM kode_pemulihan k JOIN faktor f ON f.id = k.faktor_id WHERE f.pengguna_id = $1", [o.id])).n).toBe(10);
  }));
  it("own sessions: seen with browser and times, ended one or all; another person's is not found and on record", async () => {
    const [o, lain] = [await orangBaru("CAMAT"), await orangBaru("CAMAT")];
    await diPeramban(() => denganSandi(lain));
    for (let i = 0; i < 3; i += 1) await diPeramban(() => denganSandi(o));
    await diPeramban(async () => {
      await denganSandi(o);
      const a = await aktor("akun:sendiri");
      const { sesi } = await bacaAkun(a);
      expect([sesi.length, sesi.filter((s) => s.ini).length, sesi.every((s) => s.peramban?.includes("Windows") && s.terakhirAt)]).toEqual([4, 1, true]);
      const satuSesi = sesi.find((s) => !s.ini)?.id ?? "";
      expect(await akhiriSesiSendiri(a, { sesi: satuSesi })).toEqual({ ok: true, value: 1 });
      expect(await akhiriSesiSendiri(a, { sesi: satuSesi })).toEqual({ ok: true, value: 0 });
      expect(await bacaSesi(satuSesi)).toBeNull();
      const { id: asing } = await satu<{ id: string }>(sql, "SELECT id FROM sesi WHERE pengguna_id = $1", [lain.id]);
      expect(await akhiriSesiSendiri(a, { sesi: asing })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
      expect([await jejak(o, "DITOLAK"), await terbuka(lain)]).toEqual([["akun.akhiri-sesi"], 1]);
      expect(await Promise.all([akhiriSesiSendiri(a, { sesi: "lain" }), akhiriSesiSendiri(a, { sesi: "lain" })]).then((h) => h.reduce((n, x) => n + (x.ok ? x.value : 0), 0))).toBe(2);
      expect([await terbuka(o), (await getSessionUser())?.id]).toEqual([1, o.id]);
    });
  });
});

describe("the admin", () => {
  it("sets a lost factor back: it and the sessions are gone, on record, once; then the person makes a new one", async () => {
    const o = await orangBaru("KPU", "97.01");
    const { pemulihan } = await pasang(o);
    const admin = await orangBaru("ADMIN", "97");
    const a = makeActor("admin:write", ["97"], admin.id, "ADMIN");
    await diPeramban(async () => {
      await denganSandi(o);
      await masukFaktor(kodeIsian(pemulihan[0] ?? ""));
      expect((await daftarPengguna(a, { cari: o.surel })).orang[0]?.akses).toMatchObject({ faktor: true, wajib: true, sesiTerbuka: 2 });
      await Promise.all([1, 2].map(() => aturPengguna(a, { id: o.id, aksi: "setel-ulang-faktor", penugasan: null })));
      expect([await getSessionUser(), await terbuka(o), await diaudit(o, "pengguna.setel-ulang-faktor")]).toEqual([null, 0, 1]);
      expect(await denganSandi(o)).toMatchObject({ value: { lanjut: "PASANG" } });
    });
    expect((await daftarPengguna(a, { cari: o.surel, keadaan: "tanpa-faktor" })).total).toBe(1);
  });
  it.each(["setel-ulang-faktor", "cabut-sesi", "setel-ulang", "nonaktifkan", "aktifkan"] as const)("%s of somebody in another area is not found, and changes nothing", async (aksi) => {
    const o = await orangBaru("KPU", "97.02");
    await pasang(o);
    const admin = await orangBaru("ADMIN", "97.01");
    const dulu = await terbuka(o);
    expect(await aturPengguna(makeActor("admin:write", ["97.01"], admin.id, "ADMIN"), { id: o.id, aksi, penugasan: null })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect([await terbuka(o), await jejak(admin, "DITOLAK"), (await baris(sql, "SELECT FROM faktor WHERE pengguna_id = $1 AND dicabut_at IS NULL", [o.id])).length]).toEqual([dulu, [`pengguna.${aksi}`], 1]);
  });
  it("ends all sessions of a person, once on record", async () => {
    const o = await orangBaru("CAMAT", "97.01");
    const a = makeActor("admin:write", ["97"], (await orangBaru("ADMIN", "97")).id, "ADMIN");
    for (let i = 0; i < 2; i += 1) await diPeramban(() => denganSandi(o));
    for (let i = 0; i < 2; i += 1) expect((await aturPengguna(a, { id: o.id, aksi: "cabut-sesi", penugasan: null })).ok).toBe(true);
    expect([await terbuka(o), await diaudit(o, "pengguna.cabut-sesi")]).toEqual([0, 1]);
  });
  it("invites one address twice at once: one person, and the second is told", async () => {
    const a = makeActor("admin:write", ["97"], (await orangBaru("ADMIN", "97")).id, "ADMIN");
    const isian = { surel: `berdua${nomor += 1}@uji.contoh`, nama: "Orang Berdua", peran: "CAMAT", wilayah: "97.01" } as const;
    const hasil = await Promise.all([undangPengguna(a, isian), undangPengguna(a, isian)]);
    expect(hasil.map((h) => (h.ok ? "diundang" : h.error.tag)).sort()).toEqual(["SUDAH_ADA", "diundang"]);
    expect(await baris(sql, "SELECT FROM pengguna WHERE surel = $1", [isian.surel])).toHaveLength(1);
  });
  it("finds people by name, address, role and state, a page at a time; nobody of another area", async () => {
    const admin = await orangBaru("ADMIN", "97.02");
    const a = makeActor("admin:write", ["97.02"], admin.id, "ADMIN");
    await Promise.all(Array.from({ length: 30 }, (_, i) => sql.query(`WITH u AS (INSERT INTO pengguna (surel, nama, dibuat_at) VALUES ($1, $2, now()) RETURNING id)
      INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT u.id, 'TNI', w.id, now() FROM u, wilayah w WHERE w.kode = '97.02'`, [`banyak${String(i).padStart(2, "0")}@uji.contoh`, `Prajurit 100% Ke-${i}`])));
    const satuHalaman = await daftarPengguna(a, { cari: "PRAJURIT 100%", halaman: "1" });
    expect([satuHalaman.total, satuHalaman.halamanTotal, satuHalaman.orang.length]).toEqual([30, 2, 25]);
    const dua = await daftarPengguna(a, { cari: "prajurit", halaman: "99" });
    expect([dua.halaman, dua.orang.length, dua.orang[0]?.surel]).toEqual([2, 5, "banyak25@uji.contoh"]);
    expect((await daftarPengguna(a, { peran: "TNI", keadaan: "belum-masuk" })).total).toBe(30);
    expect((await daftarPengguna(a, { peran: "TNI", keadaan: "aktif" })).total).toBe(0);
    expect((await daftarPengguna(a, { cari: "%" })).total).toBe(30);
    expect((await daftarPengguna(makeActor("admin:write", ["97.01"], admin.id, "ADMIN"), { cari: "prajurit" })).total).toBe(0);
  });
});
