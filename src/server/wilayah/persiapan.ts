import "server-only";
import { now } from "@/lib/clock";
import { tanggalDb } from "@/lib/waktu";
import type { db } from "@/server/db/client";
import type { JenisPerubahanWilayah, Prisma, StatusAngka } from "@/server/db/generated/client";

type Baca = Pick<ReturnType<typeof db>, "$queryRaw" | "edisiProvinsi" | "wilayah" | "perubahanWilayah">;
export type BarisPerubahan = { readonly id: number; readonly jenis: JenisPerubahanWilayah; readonly isi: Prisma.JsonValue; readonly dasar: string; readonly oleh: string; readonly padaAt: Date; readonly membatalkan: number | null };
export type Persiapan = {
  readonly edisi: { readonly id: number; readonly kode: string; readonly nama: string; readonly dasar: string; readonly berlaku: string; readonly terbitAt: Date | null };
  readonly provinsi: string; readonly dari: { readonly id: number; readonly edisiId: number; readonly edisi: string };
  readonly awal: readonly { readonly kode: string; readonly nama: string; readonly jenis: string }[]; readonly perubahan: readonly BarisPerubahan[]; readonly terpakai: readonly string[];
};

/** What an edition starts from in a province, and everything that was decided since. Null: it does not hold this province. */
export async function bacaPersiapanEdisi(tx: Baca, kode: string, provinsi: string): Promise<Persiapan | null> {
  const e = await tx.edisiProvinsi.findFirst({ where: { kode: provinsi, edisi: { kode } }, include: { edisi: true, dari: { select: { id: true, edisiId: true, edisi: { select: { kode: true } } } } } });
  if (!e) return null;
  // One after the other: a transaction has one connection.
  const awal = await tx.wilayah.findMany({ where: { OR: [{ id: e.dariId }, { provinsiId: e.dariId }], sampaiAt: null }, orderBy: { kode: "asc" }, select: { kode: true, nama: true, jenisKode: true } });
  const perubahan = await tx.perubahanWilayah.findMany({ where: { edisiId: e.edisiId, provinsi }, orderBy: { id: "asc" }, include: { oleh: { select: { nama: true } } } });
  const terpakai = await tx.wilayah.findMany({ where: { kode: { startsWith: `${provinsi}.` }, edisi: { gladi: false, id: { not: e.edisiId } } }, distinct: ["kode"], select: { kode: true } });
  return {
    edisi: { id: e.edisiId, kode: e.edisi.kode, nama: e.edisi.nama, dasar: e.edisi.dasar, berlaku: tanggalDb(e.edisi.berlaku), terbitAt: e.edisi.terbitAt }, provinsi,
    dari: { id: e.dari.id, edisiId: e.dari.edisiId, edisi: e.dari.edisi.kode },
    awal: awal.map(({ jenisKode, ...w }) => ({ ...w, jenis: jenisKode })), terpakai: terpakai.map((w) => w.kode),
    perubahan: perubahan.map(({ oleh, membatalkanId, id, jenis, isi, dasar, padaAt }) => ({ id, jenis, isi, dasar, padaAt, oleh: oleh.nama, membatalkan: membatalkanId })),
  };
}

export type UkuranTerbaca = { readonly dpt: ReadonlyMap<string, number>; readonly tps: ReadonlyMap<string, number>; /** The elections they are of, and how good they are there. */ readonly sumber: Readonly<Record<"dpt" | "tps", readonly { readonly pemilihan: string; readonly status: StatusAngka }[]>> };
/** Voters and TPS of the places of an edition, as the latest election with such a figure has them, if need be through the map: what shares are proposed from. */
export async function bacaUkuran(tx: Baca, edisiId: number): Promise<UkuranTerbaca> {
  const rows = await tx.$queryRaw<{ jenis: string; kode: string; nilai: bigint; pemilihan: string; status: StatusAngka }[]>`SELECT DISTINCT ON (j.jenis, w.kode) j.jenis, w.kode, f.nilai, p.nama AS pemilihan, f.status::text AS status
    FROM pemilihan p CROSS JOIN (VALUES ('dpt.jumlah'), ('tps.jumlah')) j(jenis) CROSS JOIN LATERAL (
      SELECT b.wilayah_id, b.nilai, b.status FROM fakta_berlaku(p.id, j.jenis, ${now()}::timestamptz) b WHERE p.edisi_id = ${edisiId}
      UNION ALL SELECT t.wilayah_id, t.nilai, t.status FROM fakta_terpetakan(p.id, ${edisiId}::int, j.jenis, ${now()}::timestamptz) t WHERE p.edisi_id <> ${edisiId}) f JOIN wilayah w ON w.id = f.wilayah_id
    WHERE w.edisi_id = ${edisiId} AND NOT p.gladi ORDER BY j.jenis, w.kode, p.hari DESC`;
  const dari = (jenis: string) => new Map(rows.filter((r) => r.jenis === jenis).map((r) => [r.kode, Number(r.nilai)]));
  const sumber = (jenis: string) => [...new Map(rows.filter((r) => r.jenis === jenis).map(({ pemilihan, status }) => [`${pemilihan} ${status}`, { pemilihan, status }])).values()];
  return { dpt: dari("dpt.jumlah"), tps: dari("tps.jumlah"), sumber: { dpt: sumber("dpt.jumlah"), tps: sumber("tps.jumlah") } };
}
