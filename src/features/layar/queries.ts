import "server-only";
import { type Actor, withScope } from "@/auth/actor";
import { namaLengkap } from "@/features/wilayah/domain";
import { db } from "@/server/db/client";
import { daftarPemilihanDi } from "@/server/ledger/tinjauan";

const WILAYAH = { kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } } } as const;

/** Screens of the own subtree: the living ones first, and the latest that were revoked. */
export async function daftarLayar(actor: Actor<"layar:write">) {
  const baca = (dicabutAt: null | { not: null }, take: number) => db().layar.findMany({
    where: { dicabutAt, wilayah: withScope(actor) }, orderBy: { id: "desc" }, take,
    select: { id: true, nama: true, dibuatAt: true, dicabutAt: true, terakhirAt: true, wilayah: { select: WILAYAH }, pemilihan: { select: { nama: true } }, pembuat: { select: { nama: true, aktif: true } }, pencabut: { select: { nama: true } } },
  });
  return (await Promise.all([baca(null, 500), baca({ not: null }, 20)])).flat();
}

/** What a new screen can show: the places of the own subtree down to kab/kota (or the own place, when that lies deeper), and the elections they take part in. */
export async function pilihanLayar(actor: Actor<"layar:write">) {
  const lingkup = withScope(actor);
  const ikut = (await daftarPemilihanDi(actor.scope)).filter((p) => p.keadaan !== "ARSIP").map((p) => p.slug);
  const pemilihan = await db().pemilihan.findMany({ where: { slug: { in: ikut } }, orderBy: { hari: "asc" }, select: { slug: true, nama: true, edisiId: true } });
  const wilayah = await db().wilayah.findMany({
    where: { AND: [lingkup, { edisiId: { in: pemilihan.map((p) => p.edisiId) }, sampaiAt: null, OR: [{ tingkat: { lte: 2 } }, { kode: { in: [...actor.scope] } }] }] },
    orderBy: { kode: "asc" }, distinct: ["kode"], select: WILAYAH, take: 700,
  });
  return { pemilihan: pemilihan.map(({ slug, nama }) => ({ slug, nama })), wilayah: wilayah.map((w) => ({ kode: w.kode, nama: namaLengkap(w) })) };
}
