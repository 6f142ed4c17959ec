// The schedule through the feature's own doors: what is stored, who may, what is known when, and what it does to the indikator tied to it.
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Peran } from "@/auth/permissions";
import { tinjauanPada } from "@/features/capaian/domain";
import { bacaPemilihan } from "@/features/pemilihan/queries";
import { akhiriTahapan, geserHari, geserTahapan, nyatakanSelesai, tambahTahapan, ubahTahapan } from "@/features/tahapan/mutations";
import { presentTahapan } from "@/features/tahapan/present";
import { bacaDasarGeser, bacaTahapan, pratinjauHari, pratinjauTahapan } from "@/features/tahapan/queries";
import { akhiriTahapanSchema, geserHariSchema, geserTahapanSchema, selesaiTahapanSchema, tambahTahapanSchema, ubahTahapanSchema } from "@/features/tahapan/schema";
import { setClock } from "@/lib/clock";
import { db } from "@/server/db/client";
import { bacaKatalog } from "@/server/ledger/baca";
import { bacaJadwal, bacaVersiJadwal } from "@/server/ledger/jadwal";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { buatTahapan } from "@/server/tahapan/buat";
import { makeActor } from "../helpers/actor";
import { type Kebun, tanam } from "../helpers/kebun";
import { baris, buka, satu, tutup } from "../helpers/sql";

let sql: Client;
let k: Kebun;
/** Noon of a day on which packing has not begun. */
const AWAL = new Date("2024-11-10T05:00:00Z");
const pembaca = () => makeActor("capaian:read", ["95"], k.kpu);
const penulis = (scope = "95") => makeActor("tahapan:write", [scope], k.kpu);
const penetap = (scope = "95", peran: Peran = "KPU") => makeActor("tahapan:hari", [scope], k.kpu, peran);
const penanggung = (scope = "95", peran: Peran = "KPU") => makeActor("tahapan:realisasi", [scope], k.kpu, peran);
const versi = () => bacaVersiJadwal(k.pemilihanId);
const tinjau = async (pada?: Date) => {
  const t = await bacaTinjauan(pembaca(), "95", { pemilihan: k.slug, pada: pada?.toISOString() });
  if (!t) throw new Error("not found");
  return t;
};
const geser = async (tahapan: string, mulai: string, selesai: string, over: Record<string, string> = {}) =>
  geserTahapanSchema.parse({ pemilihan: k.slug, tahapan, dilihat: await versi(), mulai, selesai, alasan: "menunggu cetak ulang", nomorSk: "SK 12/2024", ...over });
const hari = async (ke: string, over: Record<string, string> = {}) => geserHariSchema.parse({ pemilihan: k.slug, dilihat: await versi(), hari: ke, bukaJam: "07.00", tutupJam: "13.00", alasan: "penundaan karena bencana", ...over });
const jadwal = async (pada: Date | null = null) => Object.fromEntries((await bacaJadwal(k.pemilihanId, pada)).map((t) => [t.kode, `${t.mulai?.slice(5) ?? ""}..${t.selesai.slice(5)}`]));
const banyak = async () => satu(sql, "SELECT (SELECT count(*) FROM tahapan_jadwal) AS tahapan, (SELECT count(*) FROM pemilihan_jadwal) AS hari, (SELECT count(*) FROM audit WHERE hasil = 'BERHASIL') AS audit");
const auditTerakhir = (aksi: string) => satu<{ sebelum: Record<string, unknown> | null; sesudah: Record<string, unknown> }>(sql, "SELECT sebelum, sesudah FROM audit WHERE aksi = $1 AND hasil = 'BERHASIL' ORDER BY id DESC LIMIT 1", [aksi]);
const ketentuan = async (pada: Date) => (await bacaKatalog(k.pemilihanId, pada))?.ketentuan.find((x) => x.kode === "logistik.kotak-suara.dikemas");
const jeda = () => new Promise((r) => setTimeout(r, 5));
const tag = (h: { readonly ok: boolean } & Record<string, unknown>) => (h.ok ? "OK" : (h["error"] as { tag: string }).tag);

beforeAll(async () => {
  sql = await buka("pemilik");
  setClock(AWAL);
  k = await tanam(sql, "95", { "95.01": { tps: 50 }, "95.02": { tps: 40 } });
  expect(await db().$transaction((tx) => buatTahapan(tx, k.pemilihanId, "PILKADA", "2024-11-27", k.kpu))).toBe(24);
});
afterAll(() => tutup(sql));

describe("a shift of a stage", () => {
  it("stores exactly what the preview shows, with a true before and after, and moves what is tied to it", async () => {
    const dulu = await jadwal();
    const d = await bacaDasarGeser(penulis(), await tinjau());
    const id = d.tahapan.find((t) => t.kode === "logistik-dikemas")?.id ?? 0;
    const pratinjau = pratinjauTahapan(d, id, { mulai: "2024-11-13", selesai: "2024-11-23", alasan: "menunggu cetak ulang" });
    if (!pratinjau.ok) throw new Error(pratinjau.error.tag);
    expect(pratinjau.value.peringatan.map((p) => `${p.tag} ${p.nama}`)).toEqual(["TETAP Pemungutan suara", "LEWAT_HARI Distribusi logistik ke TPS"]);
    const sebelum = await ketentuan(new Date());
    const [t1, saatDulu] = [await tinjau(), new Date(AWAL.getTime() + 1)];
    await jeda();
    const hasil = await geserTahapan(penulis(), await geser("logistik-dikemas", "2024-11-13", "2024-11-23"));
    expect(hasil).toEqual({ ok: true, value: { pemilihan: k.slug, tahapan: "logistik-dikemas", banyak: 4 } });
    const baru = { "logistik-dikemas": "11-13..11-23", "logistik-ke-ppk": "11-21..11-25", "logistik-ke-pps": "11-25..11-26", "logistik-di-tps": "11-25..11-27" };
    expect(await jadwal()).toEqual({ ...dulu, ...baru });
    expect(Object.fromEntries(pratinjau.value.pindah.map((p) => [p.tahapan.kode, `${p.ke.mulai?.slice(5)}..${p.ke.selesai.slice(5)}`]))).toEqual(baru);
    expect(await auditTerakhir("tahapan.geser")).toMatchObject({ sebelum: { "logistik-dikemas": { selesai: "2024-11-22" }, "logistik-ke-ppk": { mulai: "2024-11-20" } }, sesudah: { "logistik-dikemas": { selesai: "2024-11-23" }, alasan: "menunggu cetak ulang", nomorSk: "SK 12/2024" } });
    // What was known before stays what was known.
    expect(await jadwal(saatDulu)).toEqual(dulu);
    expect((await bacaPemilihan(pembaca(), await tinjau(saatDulu))).tahapan.find((t) => t.nama === "Logistik dirakit dan dikemas")?.selesai).toBe("2024-11-22");
    // The indikator falls due a day later from now on, and not before.
    expect([sebelum?.jatuhTempoH, sebelum?.jadwal]).toEqual([-1, undefined]);
    const sesudah = await ketentuan(new Date(t1.saat.getTime() + 3_600_000));
    expect(sesudah?.jadwal).toMatchObject({ tahapan: "logistik-dikemas", buka: 0, tempo: 1, asal: { bukaH: -60, jatuhTempoH: -1 } });
    expect(await ketentuan(saatDulu)).toEqual(sebelum);
    // One that nobody asked for keeps its word on where its date comes from; why it moved stands in its version.
    expect(await satu(sql, "SELECT status::text, alasan FROM jadwal_berlaku($1, NULL) j JOIN tahapan t ON t.id = j.tahapan_id WHERE t.kode = 'logistik-ke-ppk'", [k.pemilihanId])).toEqual({ status: "ESTIMASI", alasan: "Mengikuti Logistik dirakit dan dikemas: menunggu cetak ulang" });
  });
  it("sent again is stored once; on a schedule that has changed meanwhile it is refused", async () => {
    const sama = await geser("kampanye", "2024-09-25", "2024-11-22");
    expect(await geserTahapan(penulis(), sama)).toMatchObject({ ok: true, value: { banyak: 1 } });
    const kini = await banyak();
    expect(await geserTahapan(penulis(), sama)).toMatchObject({ ok: true, value: { banyak: 0 } });
    expect(await geserTahapan(penulis(), { ...sama, selesai: "2024-11-21" })).toEqual({ ok: false, error: { tag: "USANG" } });
    expect(await geserTahapan(penulis(), await geser("kampanye", "2024-09-25", "2024-11-22"))).toEqual({ ok: false, error: { tag: "TIDAK_BERUBAH" } });
    expect(await banyak()).toEqual(kini);
  });
  it("of two at once one is stored, and the other told", async () => {
    const [a, b] = [await geser("kampanye", "2024-09-25", "2024-11-21"), await geser("kampanye", "2024-09-25", "2024-11-20")];
    expect((await Promise.all([geserTahapan(penulis(), a), geserTahapan(penulis(), b)])).map(tag).toSorted()).toEqual(["OK", "USANG"]);
  });
  it("by who holds a part of the election only, or another one, is not found, and on record", async () => {
    const kini = await banyak();
    for (const scope of ["95.01", "94"]) expect(await geserTahapan(penulis(scope), await geser("kampanye", "2024-09-25", "2024-11-19"))).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await geserTahapan(penulis(), await geser("tidak-ada", "", "2024-11-19"))).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await banyak()).toEqual(kini);
    expect(await baris(sql, "SELECT FROM audit WHERE aksi = 'tahapan.geser' AND hasil = 'DITOLAK'")).toHaveLength(3);
  });
  it("is refused for the day of the vote, and once the election is closed", async () => {
    expect(tag(await geserTahapan(penulis(), await geser("pemungutan-suara", "2024-11-28", "2024-11-28")))).toBe("HARI_H");
    await sql.query("UPDATE pemilihan SET keadaan = 'DITUTUP' WHERE id = $1", [k.pemilihanId]);
    expect(tag(await geserTahapan(penulis(), await geser("kampanye", "2024-09-25", "2024-11-18")))).toBe("DITUTUP");
    expect(tag(await geserHari(penetap(), await hari("2024-12-11")))).toBe("DITUTUP");
    await sql.query("UPDATE pemilihan SET keadaan = 'BERJALAN' WHERE id = $1", [k.pemilihanId]);
  });
});

describe("another day of the vote", () => {
  it("is known from its instant on, takes along what is tied to it, and leaves the past to the day of then", async () => {
    const [dulu, saatDulu] = [await jadwal(), new Date(AWAL.getTime() + 2)];
    const d = await bacaDasarGeser(penetap(), await tinjau());
    const pratinjau = pratinjauHari(d, { bukaJam: "07:00", tutupJam: "13:00" }, { hari: "2024-12-04", bukaJam: "07.00", tutupJam: "13.00", alasan: "penundaan karena bencana" });
    await jeda();
    const hasil = await geserHari(penetap("95", "ADMIN"), await hari("2024-12-04"));
    expect(hasil).toMatchObject({ ok: true, value: { tahapan: null, banyak: pratinjau.ok ? pratinjau.value.pindah.length : 0 } });
    const [kini, lalu] = [await tinjau(), await tinjau(saatDulu)];
    expect([kini.pemilihan.hari, kini.hari.h, lalu.pemilihan.hari, lalu.hari.h]).toEqual(["2024-12-04", -24, "2024-11-27", -17]);
    expect([tinjauanPada(kini, saatDulu).pemilihan.hari, tinjauanPada(kini, saatDulu).hari.h]).toEqual(["2024-11-27", -17]);
    expect(await satu(sql, "SELECT hari::text FROM pemilihan WHERE id = $1", [k.pemilihanId])).toEqual({ hari: "2024-12-04" });
    const baru = await jadwal();
    expect([baru["pemungutan-suara"], baru["masa-tenang"], baru["rekapitulasi"], baru["dpt"]]).toEqual(["12-04..12-04", "12-01..12-03", "12-04..12-23", dulu["dpt"]]);
    expect(await jadwal(saatDulu)).not.toEqual(baru);
    expect(await auditTerakhir("pemilihan.geser-hari")).toMatchObject({ sebelum: { hari: "2024-11-27", "masa-tenang": { mulai: "2024-11-24" } }, sesudah: { hari: "2024-12-04", "masa-tenang": { mulai: "2024-12-01" } } });
    // Tied to the vote, it lies as many days before it as it did: nothing is demanded otherwise.
    expect((await ketentuan(new Date(AWAL.getTime() + 3_600_000)))?.jadwal).toMatchObject({ buka: 0, tempo: 1 });
  });
  it("sent again is stored once; changed meanwhile, unchanged, past, or over another election it is refused", async () => {
    const sama = await hari("2024-12-11");
    expect(tag(await geserHari(penetap(), sama))).toBe("OK");
    const kini = await banyak();
    expect(await geserHari(penetap(), sama)).toMatchObject({ ok: true, value: { banyak: 0 } });
    expect(tag(await geserHari(penetap(), { ...sama, hari: "2024-12-12" }))).toBe("USANG");
    expect(tag(await geserHari(penetap(), await hari("2024-12-11")))).toBe("TIDAK_BERUBAH");
    expect(tag(await geserHari(penetap(), await hari("2024-11-01")))).toBe("LAMPAU");
    await sql.query(`WITH p AS (INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan) SELECT 'uji-antara', 'Pemilu Antara', 'PEMILU', '2025-02-01', '07:00', '13:00', edisi_id, 'BERJALAN' FROM wilayah WHERE kode = '95' RETURNING id)
      INSERT INTO pemilihan_wilayah SELECT id, $1 FROM p`, [k.provinsiId]);
    expect(await geserHari(penetap(), await hari("2025-03-01"))).toEqual({ ok: false, error: { tag: "MELEWATI", nama: "Pemilu Antara" } });
    expect(await satu(sql, "SELECT (SELECT count(*) FROM tahapan_jadwal) AS tahapan, (SELECT count(*) FROM audit WHERE hasil = 'BERHASIL') AS audit")).toEqual({ tahapan: (kini as { tahapan: string }).tahapan, audit: (kini as { audit: string }).audit });
  });
  it("of two at once one is stored; by who holds a part only it is not found", async () => {
    const [a, b] = [await hari("2024-12-12"), await hari("2024-12-13")];
    expect((await Promise.all([geserHari(penetap(), a), geserHari(penetap(), b)])).map(tag).toSorted()).toEqual(["OK", "USANG"]);
    for (const scope of ["95.01", "94"]) expect(tag(await geserHari(penetap(scope), await hari("2024-12-20")))).toBe("TIDAK_DITEMUKAN");
  });
  it("other hours alone move no stage", async () => {
    expect(await geserHari(penetap(), await hari((await tinjau()).pemilihan.hari, { tutupJam: "14.00" }))).toMatchObject({ ok: true, value: { banyak: 0 } });
    expect((await tinjau()).pemilihan.tutupJam).toBe("14:00");
  });
  it("cannot be moved past its versions, nor what was said of it changed", async () => {
    const aplikasi = await buka("aplikasi");
    await expect(aplikasi.query("UPDATE pemilihan SET hari = '2025-01-01' WHERE id = $1", [k.pemilihanId])).rejects.toThrow();
    await expect(sql.query("UPDATE pemilihan_jadwal SET hari = '2025-01-01'")).rejects.toThrow("hanya bertambah");
    await expect(sql.query("DELETE FROM tahapan_jadwal")).rejects.toThrow("hanya bertambah");
    await aplikasi.end();
  });
});

describe("stages added, changed, ended, finished", () => {
  const tambah = async (over: Record<string, unknown> = {}) => tambahTahapanSchema.parse({ pemilihan: k.slug, dilihat: await versi(), nama: "Simulasi Sirekap", dasar: "Keputusan KPU 1/2024", lembaga: "BAWASLU", terikat: "ya", mulai: "2024-11-15", selesai: "2024-11-16", selesaiJam: "16.00", alasan: "diminta pada rakor", sesudah: { dpt: "ya" }, jeda: { dpt: "1" }, ...over });
  const ubah = async (over: Record<string, unknown> = {}) => ubahTahapanSchema.parse({ pemilihan: k.slug, dilihat: await versi(), tahapan: "simulasi-sirekap", nama: "Simulasi Sirekap kedua", dasar: "Keputusan KPU 1/2024", lembaga: "KPU", terikat: "ya", alasan: "penanggung jawab berganti", sesudah: { kampanye: "ya" }, jeda: { kampanye: "-30" }, ...over });
  const selesai = async (realisasi: string, tahapan = "simulasi-sirekap", catatan = "") => selesaiTahapanSchema.parse({ pemilihan: k.slug, dilihat: await versi(), tahapan, realisasi, catatan });
  const akhiri = async () => akhiriTahapanSchema.parse({ pemilihan: k.slug, dilihat: await versi(), tahapan: "simulasi-sirekap", alasan: "tidak jadi dilaksanakan" });
  const kini = async (kode: string) => (await bacaJadwal(k.pemilihanId, null)).find((t) => t.kode === kode);

  it("one is added once, with what it waits for; not before that, in a circle, twice, or by who holds a part only", async () => {
    const sama = await tambah();
    expect(tag(await tambahTahapan(penulis("95.01"), sama))).toBe("TIDAK_DITEMUKAN");
    expect(await Promise.all([tambahTahapan(penulis(), sama), tambahTahapan(penulis(), { ...sama, alasan: "diminta dua kali" })]).then((h) => h.map(tag).toSorted())).toEqual(["OK", "USANG"]);
    const alasan = (await satu<{ alasan: string }>(sql, "SELECT alasan FROM tahapan_jadwal ORDER BY id DESC LIMIT 1")).alasan;
    expect(await tambahTahapan(penulis(), { ...sama, alasan })).toMatchObject({ ok: true, value: { banyak: 0 } });
    expect(await kini("simulasi-sirekap")).toMatchObject({ lembaga: "BAWASLU", mulai: "2024-11-15", selesaiJam: "16:00", sesudah: [{ jeda: 1 }] });
    expect((await auditTerakhir("tahapan.tambah")).sebelum).toBeNull();
    expect(tag(await tambahTahapan(penulis(), await tambah()))).toBe("SUDAH_ADA");
    expect(tag(await tambahTahapan(penulis(), await tambah({ nama: "Hari" })))).toBe("SUDAH_ADA");
    expect(await tambahTahapan(penulis(), await tambah({ nama: "Terlalu dini", sesudah: { "pemungutan-suara": "ya" } }))).toMatchObject({ ok: false, error: { tag: "MENDAHULUI", nama: "Pemungutan suara" } });
    expect(tag(await tambahTahapan(penulis(), await tambah({ nama: "Menunggu yang lain", sesudah: { "tidak-ada": "ya" } })))).toBe("TAHAPAN_LAIN");
  });
  it("one is changed with its before and after; a circle is named, an unchanged one refused", async () => {
    const sama = await ubah();
    expect(tag(await ubahTahapan(penulis("94"), sama))).toBe("TIDAK_DITEMUKAN");
    expect(await Promise.all([ubahTahapan(penulis(), sama), ubahTahapan(penulis(), { ...sama, nama: "Lain", alasan: "diubah dua kali" })]).then((h) => h.map(tag).toSorted())).toEqual(["OK", "USANG"]);
    if ((await kini("simulasi-sirekap"))?.nama === "Lain") expect(tag(await ubahTahapan(penulis(), await ubah()))).toBe("OK");
    expect(await ubahTahapan(penulis(), sama)).toMatchObject({ ok: true, value: { banyak: 0 } });
    expect(tag(await ubahTahapan(penulis(), await ubah()))).toBe("TIDAK_BERUBAH");
    expect(await auditTerakhir("tahapan.ubah")).toMatchObject({ sesudah: { nama: "Simulasi Sirekap kedua", lembaga: "KPU" } });
    expect(await ubahTahapan(penulis(), await ubah({ tahapan: "kampanye", nama: "Kampanye", dasar: "PKPU 2/2024", sesudah: { "simulasi-sirekap": "ya" }, jeda: {} }))).toMatchObject({ ok: false, error: { tag: "SIKLUS" } });
  });
  it("one is declared finished by the office that answers for it over all of the election, and taken back", async () => {
    setClock(new Date("2024-11-20T05:00:00Z"));
    expect((await presentTahapan({ t: await tinjau(), konteks: {}, ...(await bacaTahapan(pembaca(), await tinjau())) })).baris.find((b) => b.kode === "simulasi-sirekap")).toMatchObject({ status: "KRITIS", keadaan: "Terlambat 4 hari" });
    expect(tag(await nyatakanSelesai(penanggung("95", "BAWASLU"), await selesai("2024-11-18")))).toBe("BUKAN_PENANGGUNG");
    expect(tag(await nyatakanSelesai(penanggung("95.01"), await selesai("2024-11-18")))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await nyatakanSelesai(penanggung(), await selesai("2024-11-21")))).toBe("BELUM_TERJADI");
    expect(tag(await nyatakanSelesai(penanggung(), await selesai("2024-11-01")))).toBe("SEBELUM_MULAI");
    const sama = await selesai("2024-11-18");
    expect((await Promise.all([nyatakanSelesai(penanggung(), sama), nyatakanSelesai(penanggung(), { ...sama, realisasi: "2024-11-17" })])).map(tag).toSorted()).toEqual(["OK", "USANG"]);
    const hariSelesai = (await kini("simulasi-sirekap"))?.realisasi ?? "";
    expect(await nyatakanSelesai(penanggung(), { ...sama, realisasi: hariSelesai })).toMatchObject({ ok: true, value: { banyak: 0 } });
    expect(tag(await nyatakanSelesai(penanggung(), await selesai(hariSelesai)))).toBe("TIDAK_BERUBAH");
    expect(tag(await geserTahapan(penulis(), await geser("simulasi-sirekap", "2024-11-15", "2024-11-22")))).toBe("SUDAH_SELESAI");
    expect(tag(await nyatakanSelesai(penanggung(), await selesai("")))).toBe("OK");
    expect(await auditTerakhir("tahapan.selesai")).toMatchObject({ sebelum: { realisasi: hariSelesai }, sesudah: { realisasi: null } });
  });
  it("one is ended once; the day of the vote is not; what was said stays", async () => {
    const sebelum = new Date("2024-11-20T05:00:00Z");
    await jeda();
    const sama = await akhiri();
    expect(tag(await akhiriTahapan(penulis("95.02"), sama))).toBe("TIDAK_DITEMUKAN");
    expect((await Promise.all([akhiriTahapan(penulis(), sama), akhiriTahapan(penulis(), { ...sama, alasan: "diakhiri dua kali" })])).map(tag).toSorted()).toEqual(["OK", "USANG"]);
    expect(await kini("simulasi-sirekap")).toBeUndefined();
    expect((await bacaJadwal(k.pemilihanId, sebelum)).some((t) => t.kode === "simulasi-sirekap")).toBe(true);
    expect(tag(await akhiriTahapan(penulis(), { ...(await akhiri()), tahapan: "pemungutan-suara" }))).toBe("HARI_H");
    expect(tag(await akhiriTahapan(penulis(), await akhiri()))).toBe("TIDAK_DITEMUKAN");
    expect(await auditTerakhir("tahapan.akhiri")).toMatchObject({ sesudah: { diakhiri: true } });
  });
});

describe("a place in several zones", () => {
  it("is late in the east before it is in the west: noon is noon on each wall", async () => {
    await sql.query("UPDATE wilayah SET zona = 'WITA' WHERE kode = '95.02'");
    const { selesai } = (await bacaJadwal(k.pemilihanId, null)).find((t) => t.kode === "logistik-di-tps") ?? { selesai: "" };
    const keadaan = async (kode: string, jam: string) => {
      setClock(new Date(`${selesai}T${jam}:00Z`));
      const t = await bacaTinjauan(pembaca(), kode, { pemilihan: k.slug });
      if (!t) throw new Error(kode);
      return presentTahapan({ t, konteks: {}, ...(await bacaTahapan(pembaca(), t)) }).baris.find((b) => b.kode === "logistik-di-tps")?.keadaan;
    };
    // 11.59 and 12.01 in WITA; 12.01 in WIB.
    expect([await keadaan("95.02", "03:59"), await keadaan("95.02", "04:01"), await keadaan("95.01", "04:01"), await keadaan("95", "03:59"), await keadaan("95", "04:01"), await keadaan("95", "05:01")])
      .toEqual(["Berlangsung, hari terakhir", "Lewat waktu hari ini", "Berlangsung, hari terakhir", "Berlangsung, hari terakhir", "Lewat waktu hari ini di WITA", "Lewat waktu hari ini"]);
  });
});
