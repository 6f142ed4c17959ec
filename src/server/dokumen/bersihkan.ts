import "server-only";
import { now, realNow } from "@/lib/clock";
import { db } from "@/server/db/client";

const BERLAMPIR = { OR: [{ lampiran: { some: {} } }, { laporan: { some: {} } }, { adopsi: { some: {} } }, { impor: { some: {} } }, { imporDraf: { some: {} } }] };
const SEKALI = 200;

/**
 * Documents stored before this instant that were never attached to anything lose their bytes; the row stays and says so. For the daily
 * clean-up; returns how many. Looked at again after they are locked: somebody may be attaching one just now.
 */
export async function bersihkanDokumen(sebelum: Date): Promise<number> {
  const alasanHapus = "Tidak pernah dilampirkan.";
  const satuPutaran = () => db().$transaction(async (tx) => {
    const calon = await tx.$queryRaw<{ id: number }[]>`SELECT d.id FROM dokumen d WHERE d.pada_at < ${sebelum}::timestamptz AND d.dihapus_at IS NULL AND NOT EXISTS (SELECT FROM lampiran a WHERE a.dokumen_id = d.id)
      AND NOT EXISTS (SELECT FROM laporan l WHERE l.dokumen_id = d.id) AND NOT EXISTS (SELECT FROM adopsi a WHERE a.dokumen_id = d.id)
      AND NOT EXISTS (SELECT FROM impor i WHERE i.dokumen_id = d.id) AND NOT EXISTS (SELECT FROM impor_draf i WHERE i.dokumen_id = d.id) ORDER BY d.id LIMIT ${SEKALI} FOR UPDATE SKIP LOCKED`;
    const dipakai = await tx.dokumen.findMany({ where: { AND: [{ id: { in: calon.map((c) => c.id) } }, BERLAMPIR] }, select: { id: true } });
    const buang = calon.map((c) => c.id).filter((id) => !dipakai.some((d) => d.id === id));
    await tx.dokumen.updateMany({ where: { id: { in: buang } }, data: { dihapusAt: now(), alasanHapus } });
    await tx.dokumenIsi.deleteMany({ where: { dokumenId: { in: buang } } });
    await tx.audit.createMany({ data: buang.map((id) => ({ hasil: "BERHASIL" as const, aksi: "dokumen.bersihkan", entitas: "dokumen", entitasId: String(id), sesudah: { alasan: alasanHapus }, padaAt: now(), dicatatAt: realNow() })) });
    return { buang: buang.length, penuh: calon.length === SEKALI };
  });
  let banyak = 0;
  for (let lagi = true; lagi;) {
    const { buang, penuh } = await satuPutaran();
    banyak += buang;
    lagi = penuh && buang > 0;
  }
  return banyak;
}
