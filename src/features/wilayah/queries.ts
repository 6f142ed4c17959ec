import "server-only";
import { type Actor, bolehBaca, mencakup, withOpenScope, withScope } from "@/auth/actor";
import { tanggalDb } from "@/lib/waktu";
import type { Tinjauan } from "@/features/capaian/domain";
import { db, pool } from "@/server/db/client";
import { daftarPemilihanDi } from "@/server/ledger/tinjauan";
import { TERBIT, terbaru } from "@/server/wilayah/edisi";
import { NASIONAL, namaLengkap, namaPendek, provinsiDari, TINGKAT_BERSEBUTAN } from "./domain";
import { aturZonaSchema, type TanyaWilayah } from "./schema";

/** Provinces an admin may prepare, each in its newest edition, with how many kab/kota are loaded. */
export async function daftarProvinsi(actor: Actor<"admin:write">) {
  const rows = await db().wilayah.findMany({ where: { AND: [{ tingkat: 1 }, withScope(actor), TERBIT] }, orderBy: [{ kode: "asc" }, ...terbaru()], distinct: ["kode"], select: { id: true, kode: true, nama: true, _count: { select: { anak: true } } } });
  return rows.map((p) => ({ id: p.id, kode: p.kode, nama: p.nama, kabKota: p._count.anak }));
}

/** Places below `induk` that this caller may read, a page of them in the order of their codes: in the tree of the election asked for, else each in its newest edition. Null: no such place, or not the caller's to see. */
export async function daftarWilayah(actor: Actor<"capaian:read">, { induk, pemilihan, sesudah, banyak = "500" }: TanyaWilayah) {
  const pohon = pemilihan === undefined ? TERBIT : { edisi: { pemilihan: { some: { slug: pemilihan } } } };
  // Of an election that is not of one's own provinces not even the tree is told.
  if (pemilihan !== undefined && !(await daftarPemilihanDi(actor.scope.map(provinsiDari))).some((p) => p.slug === pemilihan)) return null;
  const teratas = actor.scope.includes(NASIONAL) ? [NASIONAL] : [...new Set(actor.scope.map(provinsiDari))];
  const atas = await db().wilayah.findMany({ where: { AND: [{ kode: { in: induk === undefined ? teratas : [induk] } }, pohon, withOpenScope(actor)] }, orderBy: [{ kode: "asc" }, ...terbaru()], distinct: ["kode"], select: { id: true } });
  if (atas.length === 0) return null;
  const ambil = Number(banyak);
  const diminta = { in: atas.map((w) => w.id) };
  const rows = await db().wilayah.findMany({
    where: { AND: [induk === undefined ? { id: diminta } : { indukId: diminta }, { ...(sesudah !== undefined && { kode: { gt: sesudah } }) }, withOpenScope(actor)] },
    orderBy: { kode: "asc" }, take: ambil + 1, include: { jenis: { select: { nama: true } }, induk: { select: { kode: true } }, edisi: { select: { kode: true } } },
  });
  const halaman = rows.slice(0, ambil).filter((w) => bolehBaca(actor, w.kode));
  return { berikutnya: rows.length > ambil ? rows[ambil - 1]?.kode ?? null : null, wilayah: halaman.map((w) => ({
    kode: w.kode, nama: w.nama, nama_lengkap: namaLengkap(w), jenis: w.jenis.nama, tingkat: w.tingkat, induk: w.induk?.kode ?? null, zona: w.zona, edisi: w.edisi.kode,
    sejak: w.sejakAt.toISOString(), sampai: w.sampaiAt?.toISOString() ?? null,
  })) };
}

/** zona.<kode>=… of an address: what is being considered. Null: nothing, or nothing that makes sense. */
export const bacaZonaDicari = (provinsi: string, cari: Readonly<Record<string, string | string[] | undefined>>) =>
  aturZonaSchema.safeParse({ provinsi, zona: Object.fromEntries(Object.entries(cari).flatMap(([k, v]) => (k.startsWith("zona.") ? [[k.slice(5), v]] : []))) }).data ?? null;

type BarisJenis = { jenis: string; nama: string; tingkat: number; banyak: number };
/** A province in its newest edition: its zone and that of each kab/kota, with how many places follow it, and the kinds of places whose names differ. Null: not prepared, or not this admin's. */
export async function bacaProvinsi(actor: Actor<"admin:write">, kode: string) {
  const p = await db().wilayah.findFirst({ where: { AND: [{ kode, tingkat: 1 }, withScope(actor), TERBIT] }, orderBy: terbaru(), select: { id: true, kode: true, nama: true, zona: true, anak: { orderBy: { kode: "asc" }, select: { kode: true, nama: true, zona: true, jenis: { select: { nama: true } } } } } });
  if (!p || p.anak.length === 0) return null;
  const [bawah, jenis, sebutan, laporan] = await Promise.all([
    pool().query<{ kode: string; banyak: number }>("SELECT b.kode, count(w.id)::int AS banyak FROM wilayah b LEFT JOIN wilayah w ON b.id = ANY (w.jalur) WHERE b.induk_id = $1 GROUP BY b.kode", [p.id]),
    pool().query<BarisJenis>("SELECT w.jenis_kode AS jenis, j.nama, j.tingkat, count(*)::int AS banyak FROM wilayah w JOIN jenis_wilayah j ON j.kode = w.jenis_kode WHERE w.provinsi_id = $1 AND j.tingkat = ANY ($2) GROUP BY 1, 2, 3 ORDER BY 3, 4 DESC", [p.id, TINGKAT_BERSEBUTAN]),
    db().jenisWilayah.findMany({ where: { tingkat: { in: [...TINGKAT_BERSEBUTAN] } }, orderBy: { nama: "asc" }, select: { nama: true } }),
    pool().query<{ kode: string }>("SELECT DISTINCT b.kode FROM laporan l JOIN wilayah w ON w.id = l.wilayah_id JOIN wilayah b ON b.id = CASE WHEN w.tingkat = 1 THEN w.id ELSE (w.jalur || w.id)[2] END WHERE l.provinsi_id = $1", [p.id]),
  ]);
  const banyak = new Map(bawah.rows.map((r) => [r.kode, r.banyak]));
  return { kode: p.kode, nama: p.nama, zona: p.zona, jenis: jenis.rows, sebutan: [...new Set(sebutan.map((j) => j.nama))], berlaporan: laporan.rows.map((r) => r.kode),
    kabKota: p.anak.map((a) => ({ kode: a.kode, nama: `${a.jenis.nama} ${a.nama}`, zona: a.zona, bawah: banyak.get(a.kode) ?? 0 })) };
}

/** Editions of the tree with what an admin's area holds in each. */
export async function daftarEdisi(actor: Actor<"admin:write">) {
  const [edisi, isi, jenis] = await Promise.all([
    db().edisiWilayah.findMany({ where: { gladi: false }, orderBy: { id: "desc" }, include: { _count: { select: { pemilihan: true } }, provinsi: { select: { kode: true } } } }),
    db().wilayah.groupBy({ by: ["edisiId", "tingkat", "jenisKode"], where: { AND: [{ tingkat: { gte: 1 } }, withScope(actor)] }, _count: true }), db().jenisWilayah.findMany(),
  ]);
  const nama = new Map(jenis.map((j) => [j.kode, j.nama]));
  // What another province prepares is its own until it is published.
  return edisi.filter((e) => e.terbitAt !== null || e.provinsi.some((p) => mencakup(actor, p.kode))).map((e) => ({ kode: e.kode, nama: e.nama, dasar: e.dasar, berlaku: tanggalDb(e.berlaku), pemilihan: e._count.pemilihan, terbit: e.terbitAt !== null, dibuat: e.provinsi.some((p) => mencakup(actor, p.kode)), isi: isi.filter((x) => x.edisiId === e.id).toSorted((a, b) => a.tingkat - b.tingkat || b._count - a._count).map((x) => ({ jenis: nama.get(x.jenisKode) ?? x.jenisKode, banyak: x._count })) }));
}

/** The children of a place in its newest edition, and where they stand on the tile map. Null: not found, or not this admin's. */
export async function bacaPetak(actor: Actor<"admin:write">, kode: string) {
  const w = await db().wilayah.findFirst({ where: { AND: [{ kode }, withScope(actor), TERBIT] }, orderBy: terbaru(),
    include: { jenis: true, denah: { select: { sumber: true, diubahAt: true } }, anak: { orderBy: { kode: "asc" }, include: { jenis: true } } } });
  return w && { kode: w.kode, nama: namaLengkap(w), denah: w.denah, anak: w.anak.map((a) => ({ kode: a.kode, nama: namaPendek(a), zona: a.zona, lintang: a.lintang === null ? null : Number(a.lintang), bujur: a.bujur === null ? null : Number(a.bujur), kolom: a.petakKolom, baris: a.petakBaris })) };
}

/** The operator's map of a place, if there is one: that of the election's own tree, else of the newest edition that has one. */
export async function bacaDenah(_actor: Actor<"capaian:read">, t: Tinjauan) {
  const isi = { lebar: true, tinggi: true, jalur: true };
  const d = await db().denah.findUnique({ where: { wilayahId: t.wilayah.id }, select: isi })
    ?? await db().denah.findFirst({ where: { wilayah: { kode: t.wilayah.kode, ...TERBIT } }, orderBy: { wilayahId: "desc" }, select: isi });
  return d && { lebar: d.lebar, tinggi: d.tinggi, jalur: d.jalur as Readonly<Record<string, string>> }; // written by gambarDenah() alone
}
