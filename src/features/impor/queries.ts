import "server-only";
import { type Actor, withScope } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { namaLengkap } from "@/features/wilayah/domain";
import { realNow } from "@/lib/clock";
import { tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";
import { sidikCoba } from "@/server/impor/sidik-coba";
import { bacaKatalog } from "@/server/ledger/baca";
import { type RiwayatImpor, PER_TPS } from "./domain";
import { caraSchema, hasilSchema } from "./schema";

const PEMILIHAN = { select: { slug: true, nama: true, jam: { select: { saatAt: true, padaAt: true, jeda: true } } } };
const TEMPAT = { select: { kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } } } } as const;

/** The areas that one may import for: the own ones, and what lies directly below, as far as the kecamatan. */
export async function bacaWilayahImpor(actor: Actor<"fakta:write">, t: Tinjauan) {
  const rows = await db().wilayah.findMany({ where: { AND: [withScope(actor), { tingkat: { lte: 3 }, edisi: { pemilihan: { some: { id: t.pemilihan.id } } }, OR: [{ kode: { in: [...actor.scope] } }, { induk: { kode: { in: [...actor.scope] } } }] }] }, orderBy: [{ tingkat: "asc" }, { kode: "asc" }], ...TEMPAT });
  return rows.map((w) => ({ nilai: w.kode, teks: namaLengkap(w) }));
}

/** Own drafts that are not finished, and what has been taken in within the own subtree: the newest first. */
export async function bacaDaftarImpor(actor: Actor<"fakta:write">, t: Tinjauan) {
  const [draf, riwayat] = await Promise.all([
    db().imporDraf.findMany({ where: { olehId: actor.userId, keadaan: { not: "DITERAPKAN" }, wilayah: withScope(actor) }, orderBy: { diubahAt: "desc" }, include: { wilayah: TEMPAT, dokumen: { select: { nama: true } }, pemilihan: { select: { nama: true } } } }),
    db().impor.findMany({ where: { pemilihanId: t.pemilihan.id, wilayah: withScope(actor) }, orderBy: { id: "desc" }, take: 50, include: { wilayah: TEMPAT, oleh: { select: { nama: true } }, dokumen: { select: { nama: true } } } }),
  ]);
  return {
    draf: draf.map((d) => ({ kunci: d.kunci, keadaan: d.keadaan, nama: d.dokumen.nama, wilayah: namaLengkap(d.wilayah), pemilihan: d.pemilihan.nama, diubahAt: d.diubahAt, zona: d.wilayah.zona })),
    riwayat: riwayat.map((i): RiwayatImpor => ({ kunci: i.kunci, tingkat: i.tingkat, wilayah: namaLengkap(i.wilayah), sumber: i.sumber, tanggal: tanggalDb(i.tanggal), dokumenId: i.dokumenId, dokumen: i.dokumen.nama, banyak: i.banyak, baru: i.baru, berubah: i.berubah, sama: i.sama, berakhir: i.berakhir, oleh: i.oleh.nama, padaAt: i.padaAt, zona: i.wilayah.zona })),
  };
}

/** One's own draft, or what became of it. Null: not there, or not one's own. */
export async function bacaImpor(actor: Actor<"fakta:write">, kunci: string) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(kunci)) return null;
  const [d, jadi] = await Promise.all([
    db().imporDraf.findFirst({ where: { kunci, olehId: actor.userId, wilayah: withScope(actor) }, include: { wilayah: TEMPAT, dokumen: { select: { id: true, nama: true, ukuran: true } }, pemilihan: PEMILIHAN } }),
    db().impor.findMany({ where: { kunci, wilayah: withScope(actor) }, orderBy: { id: "asc" }, include: { wilayah: TEMPAT, oleh: { select: { nama: true } }, dokumen: { select: { id: true, nama: true, ukuran: true } }, pemilihan: PEMILIHAN } }),
  ]);
  const yang = d ?? jadi[0];
  if (!yang) return null;
  return {
    kunci, sidik: d ? sidikCoba(d) : "", keadaan: jadi.length > 0 ? "DITERAPKAN" as const : d?.keadaan ?? "BARU", wilayah: { kode: yang.wilayah.kode, nama: namaLengkap(yang.wilayah), zona: yang.wilayah.zona }, dokumen: yang.dokumen, pemilihan: { slug: yang.pemilihan.slug, nama: yang.pemilihan.nama, gladi: yang.pemilihan.jam }, sumber: yang.sumber, tanggal: tanggalDb(yang.tanggal),
    cara: d && caraSchema.parse(d.cara), hasil: d && hasilSchema.nullable().parse(d.hasil), kemajuan: d?.kemajuan ?? 0, macet: d !== null && realNow().getTime() - d.diubahAt.getTime() > 60_000,
    jadi: jadi.map((i) => ({ tingkat: i.tingkat, banyak: i.banyak, baru: i.baru, berubah: i.berubah, sama: i.sama, berakhir: i.berakhir, oleh: i.oleh.nama, padaAt: i.padaAt })),
  };
}
export type ImporDibaca = NonNullable<Awaited<ReturnType<typeof bacaImpor>>>;

/** What an area could enter at its TPS, and whether it does; with the number of TPS in its register. Null: no catalogue. */
export async function bacaTingkat(_actor: Actor<"fakta:write">, t: Tinjauan) {
  const katalog = await bacaKatalog(t.pemilihan.id, t.saat);
  if (!katalog) return null;
  const [kini, tps, perlu] = await Promise.all([
    db().tingkatIsi.findMany({ where: { pemilihanId: t.pemilihan.id, wilayahId: t.wilayah.id, sampaiAt: null }, select: { indikatorId: true, tingkat: true } }),
    db().wilayah.count({ where: { tingkat: 5, provinsiId: t.wilayah.provinsiId, sampaiAt: null, kode: { startsWith: `${t.wilayah.kode}.` } } }),
    db().kebutuhan.findMany({ where: { pemilihanId: t.pemilihan.id, wilayahId: t.wilayah.id }, select: { indikatorId: true } }),
  ]);
  const diTps = new Set(kini.filter((k) => k.tingkat === 5).map((k) => k.indikatorId));
  return { tps, indikator: katalog.ketentuan.filter((k) => k.aspek === "logistik" && k.tingkat >= t.wilayah.tingkat && perlu.some((p) => p.indikatorId === k.id) && PER_TPS.includes(k.aturan.rumus))
    .map((k) => ({ id: k.id, nama: k.nama, tahap: k.tahapNama ?? "", tingkat: k.tingkat, diTps: diTps.has(k.id) })) };
}
