import "server-only";
import type { LampiranDibaca } from "@/lib/lampiran";
import { db } from "@/server/db/client";

/** Laporan that say something of a restricted indikator: what proves them is restricted as well. */
export async function laporanTerbatas(ids: readonly bigint[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db().$queryRaw<{ id: string }[]>`SELECT DISTINCT n.laporan_id::text AS id FROM nilai n JOIN laporan l ON l.id = n.laporan_id JOIN katalog k ON k.pemilihan_id = l.pemilihan_id
    JOIN katalog_indikator i ON i.katalog_id = k.id AND i.indikator_id = n.indikator_id AND i.terbatas WHERE n.laporan_id = ANY (${[...ids]}::bigint[])`;
  return new Set(rows.map((r) => r.id));
}

/** What is read of a document wherever its name may be shown. */
export const DOKUMEN = { id: true, nama: true, tipe: true, ukuran: true, sha256: true, terbatas: true, dihapusAt: true, alasanHapus: true } as const;
type Dokumen = { readonly id: number; readonly nama: string; readonly tipe: string; readonly ukuran: number; readonly sha256: Uint8Array; readonly terbatas: boolean; readonly dihapusAt: Date | null; readonly alasanHapus: string | null };
export const lampiranDari = (d: Dokumen, a: Pick<LampiranDibaca, "milik" | "oleh" | "padaAt">): LampiranDibaca => ({
  ...a, dokumenId: d.id, nama: d.nama, tipe: d.tipe, ukuran: d.ukuran, sha256: Buffer.from(d.sha256).toString("hex"), terbatas: d.terbatas, hapus: d.dihapusAt && { at: d.dihapusAt, alasan: d.alasanHapus ?? "" },
});

/** What is attached to these laporan or facts, as known at the instant. Who may see them is decided by who may see those. */
export async function bacaLampiran(milik: { readonly laporan: readonly string[] } | { readonly fakta: readonly string[] }, pada: Date | null): Promise<readonly LampiranDibaca[]> {
  const ids = ("laporan" in milik ? milik.laporan : milik.fakta).map(BigInt);
  if (ids.length === 0) return [];
  const rows = await db().lampiran.findMany({
    where: { ...("laporan" in milik ? { laporanId: { in: ids } } : { faktaId: { in: ids } }), ...(pada && { padaAt: { lte: pada } }) }, orderBy: { id: "asc" },
    include: { oleh: { select: { nama: true } }, dokumen: { select: DOKUMEN } },
  });
  const terbatas = await laporanTerbatas(rows.flatMap((r) => r.laporanId ?? []));
  return rows.map(({ dokumen: d, ...a }) => ({
    ...lampiranDari(d, { milik: (a.laporanId ?? a.faktaId ?? "").toString(), oleh: a.oleh.nama, padaAt: a.padaAt }), terbatas: d.terbatas || (a.laporanId !== null && terbatas.has(a.laporanId.toString())),
  }));
}
