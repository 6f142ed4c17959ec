import "server-only";
import type { Actor } from "@/auth/actor";
import type { Permission } from "@/auth/permissions";
import type { Tinjauan } from "@/features/capaian/domain";
import { ikutSerta } from "@/features/wilayah/domain";
import { nowDi } from "@/lib/clock";
import { tanggal, type Tanggal, type Zona } from "@/lib/waktu";
import { db, pool } from "@/server/db/client";
import { bacaJadwal, bacaVersiJadwal } from "@/server/ledger/jadwal";
import type { z } from "zod";
import { fail, ok, type Result } from "@/lib/result";
import { type GalatGeser, geser, geserHari, type Pergeseran, type Tahapan } from "./domain";
import { rencanaHariSchema, rencanaTahapanSchema } from "./schema";

export type Terbaca = { readonly tahapan: readonly Tahapan[]; /** The zones of the place: those of its children where it has some. */ readonly zona: readonly Zona[] };

/** Zones in which the deadlines of a place count: of those under it that take part. */
async function bacaZona(t: Tinjauan): Promise<readonly Zona[]> {
  const { rows } = await pool().query<{ kode: string; zona: Zona }>(`SELECT kode, zona::text FROM wilayah WHERE CASE WHEN $2 = 0 THEN tingkat = 2 AND edisi_id = (SELECT edisi_id FROM wilayah WHERE id = $1) ELSE induk_id = $1 END AND berlaku(sejak_at, sampai_at, $3) ORDER BY zona`, [t.wilayah.id, t.wilayah.tingkat, t.saat]);
  const zona = [...new Set(rows.filter((r) => ikutSerta(t.pemilihan.peserta, r.kode)).map((r) => r.zona))];
  return zona.length > 0 ? zona : [t.wilayah.zona];
}

/** The schedule of the election as known at the instant looked at, seen from a place. */
export async function bacaTahapan(_actor: Actor<"capaian:read">, t: Tinjauan): Promise<Terbaca> {
  const [tahapan, zona] = await Promise.all([bacaJadwal(t.pemilihan.id, t.pada), bacaZona(t)]);
  return { tahapan, zona };
}

export type VersiTahapan = { readonly mulai: Tanggal | null; readonly selesai: Tanggal; readonly selesaiJam: string | null; readonly realisasi: Tanggal | null; readonly nama: string; readonly diakhiri: boolean; readonly alasan: string; readonly nomorSk: string | null; readonly oleh: string | null; readonly padaAt: Date };
const VERSI = `SELECT j.mulai::text, j.selesai::text, j.selesai_jam AS "selesaiJam", j.realisasi::text, j.nama, j.diakhiri, j.alasan, j.nomor_sk AS "nomorSk", u.nama AS oleh, j.pada_at AS "padaAt"
  FROM tahapan t JOIN tahapan_jadwal j ON j.tahapan_id = t.id LEFT JOIN pengguna u ON u.id = j.oleh_id WHERE t.id = $1 AND ($2::timestamptz IS NULL OR j.pada_at <= $2) ORDER BY j.pada_at DESC`;

/** What has been said of one stage, the newest first; and which indikator move with it: none that any of its catalogues marks as security detail, for everybody reads this. */
export async function bacaRiwayatTahapan(_actor: Actor<"capaian:read">, t: Tinjauan, tahapanId: number) {
  const [versi, indikator] = await Promise.all([
    pool().query<VersiTahapan>(VERSI, [tahapanId, t.pada]),
    db().indikator.findMany({ where: { tahapan: { some: { tahapanId } }, katalog: { some: { katalog: { pemilihanId: t.pemilihan.id } }, none: { terbatas: true, katalog: { pemilihanId: t.pemilihan.id } } } }, orderBy: { id: "asc" }, select: { kode: true, nama: true } }),
  ]);
  return { versi: versi.rows, indikator };
}

export type VersiHariTahapan = { readonly hari: Tanggal; readonly bukaJam: string; readonly tutupJam: string; readonly alasan: string; readonly nomorSk: string | null; readonly oleh: string | null; readonly padaAt: Date };
/** What has been said of the day of the vote, the newest first. */
export async function bacaRiwayatHari(_actor: Actor<"capaian:read">, t: Tinjauan): Promise<readonly VersiHariTahapan[]> {
  return (await pool().query<VersiHariTahapan>(`SELECT j.hari::text, j.buka_jam AS "bukaJam", j.tutup_jam AS "tutupJam", j.alasan, j.nomor_sk AS "nomorSk", u.nama AS oleh, j.pada_at AS "padaAt"
    FROM pemilihan_jadwal j LEFT JOIN pengguna u ON u.id = j.oleh_id WHERE j.pemilihan_id = $1 AND ($2::timestamptz IS NULL OR j.pada_at <= $2) ORDER BY j.pada_at DESC`, [t.pemilihan.id, t.pada])).rows;
}

/** Who takes part: a schedule is written by who holds the right over all of them. */
export async function bacaPeserta(_actor: Actor<Permission>, t: Tinjauan): Promise<readonly string[]> {
  const rows = await db().pemilihanWilayah.findMany({ where: { pemilihanId: t.pemilihan.id, sampaiAt: null }, orderBy: { wilayahId: "asc" }, select: { wilayah: { select: { kode: true } } } });
  return rows.map((r) => r.wilayah.kode);
}

export type DasarGeser = { readonly tahapan: readonly Tahapan[]; readonly hari: Tanggal; readonly hariIni: Tanggal; readonly versi: string };
/** What a shift is worked out from, before it is stored: the schedule of now, the day there, and the version that the form sends back. */
export async function bacaDasarGeser(_actor: Actor<"tahapan:write"> | Actor<"tahapan:hari"> | Actor<"tahapan:realisasi">, t: Tinjauan): Promise<DasarGeser> {
  // The version first: what is read after it can only be newer, and is then refused.
  const versi = await bacaVersiJadwal(t.pemilihan.id);
  const [tahapan, pertama] = await Promise.all([bacaJadwal(t.pemilihan.id, null), db().pemilihanWilayah.findFirst({ where: { pemilihanId: t.pemilihan.id, sampaiAt: null }, orderBy: { wilayahId: "asc" }, select: { wilayah: { select: { zona: true } } } })]);
  return { tahapan, hari: t.pemilihan.hari, hariIni: tanggal(nowDi(t.pemilihan.gladi), pertama?.wilayah.zona ?? t.wilayah.zona), versi };
}

type Rencana = Readonly<Record<string, string>>;
export type GalatRencana = GalatGeser | { readonly tag: "ISIAN"; readonly bidang: Readonly<Record<string, string>> };
// The first word on each field.
const isian = (error: z.ZodError) => fail({ tag: "ISIAN", bidang: Object.fromEntries(error.issues.map((i) => [i.path.join("."), i.message]).reverse()) });

/** What a plan, as typed, would move: read by the schema and worked out by the function that the write stores with. */
export function pratinjauTahapan(d: DasarGeser, id: number, rencana: Rencana): Result<Pergeseran, GalatRencana> {
  const { data, error } = rencanaTahapanSchema.safeParse(rencana);
  return data ? geser(d.tahapan, d.hari, { id, mulai: data.mulai, selesai: data.selesai, selesaiJam: data.selesaiJam }, d.hariIni) : isian(error);
}
export function pratinjauHari(d: DasarGeser, kini: { readonly bukaJam: string; readonly tutupJam: string }, rencana: Rencana): Result<Pergeseran, GalatRencana> {
  const { data, error } = rencanaHariSchema.safeParse(rencana);
  if (!data) return isian(error);
  const hanyaJam = data.hari === d.hari && (data.bukaJam !== kini.bukaJam || data.tutupJam !== kini.tutupJam);
  return hanyaJam ? ok({ hari: d.hari, pindah: [], peringatan: [] }) : geserHari(d.tahapan, d.hari, data.hari, d.hariIni);
}
