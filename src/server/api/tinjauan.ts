import "server-only";
import type { Actor } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { bacaTinjauan, type Pilihan } from "@/server/ledger/tinjauan";
import { bacaUjung } from "@/server/ledger/ujung";
import type { Keadaan } from "./define-endpoint";

export type Buku = { readonly urut: string; readonly pada_at: string | null };
export type Ditinjau = { readonly t: Tinjauan; readonly buku: Buku; readonly keadaan: Keadaan };

/** What is looked at, and everything its figures depend on: election, place, instant, day, formula, and the head of the book. Null: not found, or not this caller's. */
export async function bacaDitinjau(actor: Actor<"capaian:read">, { wilayah, ...pilihan }: Pilihan & { readonly wilayah: string }): Promise<Ditinjau | null> {
  const t = await bacaTinjauan(actor, wilayah, pilihan);
  if (!t) return null;
  const u = await bacaUjung(t);
  return { t, buku: { urut: u.urut, pada_at: u.saat }, keadaan: { kunci: [t.pemilihan.id, t.pemilihan.keadaan, t.wilayah.id, t.pada?.getTime() ?? "kini", t.hari.hariIni, t.hari.h, u.kunci].join(" "), diubahAt: u.padaAt } };
}

/** The same head of every answer about a place. */
export const kepalaTinjauan = ({ t, buku }: Pick<Ditinjau, "t" | "buku">) => ({
  pemilihan: { slug: t.pemilihan.slug, nama: t.pemilihan.nama, hari: t.pemilihan.hari, keadaan: t.pemilihan.keadaan, gladi: t.pemilihan.gladi !== null },
  wilayah: { kode: t.wilayah.kode, nama: t.wilayah.namaLengkap, tingkat: t.wilayah.tingkat },
  pada: t.pada?.toISOString() ?? null, hari_ini: t.hari.hariIni, h: t.hari.h, buku,
});
