import "server-only";
import type { Actor } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { diDalam, NASIONAL } from "@/features/wilayah/domain";
import { db } from "@/server/db/client";

/** "<kode> <indikator>" of every given place at or below which a laporan was replaced by its correction since an instant. */
export async function bacaDikoreksi(_actor: Actor<"capaian:read">, t: Tinjauan, sejak: Date, tempat: readonly string[]): Promise<ReadonlySet<string>> {
  const { kode } = t.wilayah;
  const rows = await db().$queryRaw<{ kode: string; indikator: string }[]>`SELECT DISTINCT w.kode, i.kode AS indikator FROM gugur g JOIN laporan l ON l.id = g.laporan_id JOIN wilayah w ON w.id = l.wilayah_id
    JOIN nilai n ON n.laporan_id = l.id JOIN indikator i ON i.id = n.indikator_id
    WHERE g.sebab = 'DIGANTI' AND g.pada_at > ${sejak} AND g.pada_at <= ${t.saat} AND l.pemilihan_id = ${t.pemilihan.id}::smallint AND (${kode} = ${NASIONAL} OR w.kode = ${kode} OR w.kode LIKE ${`${kode}.%`})`;
  return new Set(rows.flatMap((r) => tempat.filter((akar) => diDalam(akar, r.kode)).map((akar) => `${akar} ${r.indikator}`)));
}
