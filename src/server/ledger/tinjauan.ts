import "server-only";
import { type Actor, withOpenScope, withScope } from "@/auth/actor";
import type { Permission } from "@/auth/permissions";
import type { Tinjauan } from "@/features/capaian/domain";
import { KODE_WILAYAH, leluhur, namaLengkap, NASIONAL } from "@/features/wilayah/domain";
import { now } from "@/lib/clock";
import { hRelatif, parseSaat, selisihHari, tanggal, tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";

export type Pilihan = { readonly pemilihan?: string | undefined; readonly pada?: string | undefined };
const WILAYAH = { id: true, kode: true, nama: true, tingkat: true, zona: true, provinsiId: true, jenis: { select: { nama: true } } } as const;

/** The election asked for, or the nearest one that this place takes part in: running before prepared, then by day. */
async function pilihPemilihan(kode: string, slug: string | undefined) {
  const jalur = [...leluhur(kode), kode, NASIONAL];
  const semua = await db().pemilihan.findMany({
    // Inside an OR Prisma drops an empty condition: the nation asks for any participant outside of one.
    where: { ...(slug ? { slug } : { keadaan: { not: "ARSIP" } }),
      peserta: { some: kode === NASIONAL ? {} : { wilayah: { OR: [{ kode: { in: jalur } }, { kode: { startsWith: `${kode}.` } }] } } } },
    orderBy: [{ hari: "asc" }],
  });
  const hariIni = tanggal(now(), "WIB");
  const jarak = (p: (typeof semua)[number]) => Math.abs(selisihHari(hariIni, tanggalDb(p.hari)));
  const urut = ["BERJALAN", "PERSIAPAN", "DITUTUP", "ARSIP"];
  return semua.toSorted((a, b) => urut.indexOf(a.keadaan) - urut.indexOf(b.keadaan) || jarak(a) - jarak(b))[0] ?? null;
}

async function tinjau(kode: string, pilihan: Pilihan, lingkup: object): Promise<Tinjauan | null> {
  if (!KODE_WILAYAH.test(kode)) return null;
  const p = await pilihPemilihan(kode, pilihan.pemilihan);
  if (!p) return null;
  const w = await db().wilayah.findFirst({ where: { AND: [{ kode, edisiId: p.edisiId }, lingkup] }, select: WILAYAH });
  if (!w) return null;
  const kini = now();
  const diminta = pilihan.pada === undefined ? null : parseSaat(pilihan.pada, w.zona);
  if (pilihan.pada !== undefined && diminta === null) return null;
  // Looking at an instant that has not come is looking at now.
  const pada = diminta !== null && diminta < kini ? diminta : null;
  const saat = pada ?? kini;
  const hari = tanggalDb(p.hari);
  return {
    pemilihan: { id: p.id, slug: p.slug, nama: p.nama, hari, bukaJam: p.bukaJam, tutupJam: p.tutupJam, keadaan: p.keadaan },
    wilayah: { id: w.id, kode: w.kode, nama: w.nama, namaLengkap: namaLengkap(w), tingkat: w.tingkat, zona: w.zona, provinsiId: w.provinsiId },
    pada, saat, hari: { hariIni: tanggal(saat, w.zona), h: hRelatif(hari, saat, w.zona) },
  };
}

/** For reading: the province and its kab/kota are open to everyone posted there. Null: not found, or not yours. */
export const bacaTinjauan = (actor: Actor<"capaian:read">, kode: string, pilihan: Pilihan) => tinjau(kode, pilihan, withOpenScope(actor));

/** For what only the own subtree may see or do. */
export const bacaTinjauanSendiri = (actor: Actor<Permission>, kode: string, pilihan: Pilihan) => tinjau(kode, pilihan, withScope(actor));

/** For the frame of the pages: the election that a place is in by default. */
export const pemilihanTerdekat = (kode: string) => pilihPemilihan(kode, undefined);

/** Contests that concern a place at the instant looked at: those over it, its ancestors, and what lies below; at the nation all of them. */
export const kontesDi = ({ pemilihan, wilayah: { kode }, saat }: Tinjauan) => ({
  pemilihanId: pemilihan.id, sejakAt: { lte: saat }, OR: [{ sampaiAt: null }, { sampaiAt: { gt: saat } }],
  ...(kode !== NASIONAL && { wilayah: { OR: [{ kode: { in: [kode, ...leluhur(kode)] } }, { kode: { startsWith: `${kode}.` } }] } }),
});
