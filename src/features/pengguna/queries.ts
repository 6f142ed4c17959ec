import "server-only";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { harusBerfaktor } from "@/auth/kewajiban";
import { PERAN, wajibFaktor } from "@/auth/permissions";
import { realNow } from "@/lib/clock";
import { setelah } from "@/lib/waktu";
import { db } from "@/server/db/client";
import { BERLAKU } from "@/server/faktor";
import { type Batas, kunciBatas, terlampaui } from "@/server/pembatas";
import { type Keadaan, PER_HALAMAN } from "./domain";
import { type Saringan, saringanDari, type SaringanMentah } from "./schema";

const sesiTerbuka = () => ({ tahap: "PENUH" as const, dicabutAt: null, kedaluwarsaAt: { gt: realNow() } });
const WAJIB = PERAN.filter(wajibFaktor);
const KEADAAN: Readonly<Record<Keadaan, object>> = {
  "aktif": { aktif: true, sandiHash: { not: null } },
  "nonaktif": { aktif: false },
  "belum-masuk": { aktif: true, sandiHash: null },
  "tanpa-faktor": { aktif: true, faktor: { none: BERLAKU }, penugasan: { some: { selesaiAt: null, peran: { in: WAJIB } } } },
};

function penyaring(actor: Actor<"admin:write">, { cari, peran, keadaan }: Saringan) {
  // A percent sign is one: LIKE's own signs are not for who searches.
  const mengandung = { contains: cari.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
  return { AND: [
    { layanan: false },
    { penugasan: { some: { selesaiAt: null, wilayah: withScope(actor), ...(peran && { peran }) } } },
    cari ? { OR: [{ nama: mengandung }, { surel: mengandung }] } : {},
    keadaan ? KEADAAN[keadaan] : {},
  ] };
}

const BATAS: readonly Batas[] = ["masuk", "kode", "faktor", "sandi"];
const kunciDari = (o: { readonly id: number; readonly surel: string }) => BATAS.map((b) => [b, kunciBatas(b, b === "masuk" || b === "kode" ? o.surel : String(o.id))] as const);

/** Until when somebody is locked out by too many attempts. */
async function bacaKunci(orang: readonly { readonly id: number; readonly surel: string }[]): Promise<ReadonlyMap<number, Date>> {
  const kini = realNow();
  const baris = new Map((await db().pembatasLaju.findMany({ where: { key: { in: orang.flatMap((o) => kunciDari(o).map(([, k]) => k)) } } })).map((b) => [b.key, b]));
  return new Map(orang.flatMap((o) => {
    const sampai = kunciDari(o).flatMap(([batas, kunci]) => { const b = baris.get(kunci); return b?.expire && terlampaui(batas, b.points) ? [Number(b.expire)] : []; });
    const sisa = Math.max(0, ...sampai) - kini.getTime();
    return sisa > 0 ? [[o.id, setelah(kini, sisa)] as const] : [];
  }));
}

/** People posted inside the admin's subtree; `milik`: wholly, so that the admin may see how they sign in, and change it. */
export async function daftarPengguna(actor: Actor<"admin:write">, mentah: SaringanMentah) {
  const saringan = saringanDari(mentah);
  const where = penyaring(actor, saringan);
  const total = await db().pengguna.count({ where });
  const halamanTotal = Math.max(1, Math.ceil(total / PER_HALAMAN));
  const halaman = Math.min(saringan.halaman, halamanTotal);
  const rows = await db().pengguna.findMany({
    where, orderBy: [{ surel: "asc" }, { id: "asc" }], skip: (halaman - 1) * PER_HALAMAN, take: PER_HALAMAN,
    select: {
      id: true, surel: true, nama: true, aktif: true, sandiHash: true, penugasan: { where: { selesaiAt: null }, orderBy: { id: "asc" }, select: { id: true, peran: true, wilayah: { select: { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } } } },
      faktor: { where: BERLAKU, select: { id: true } }, sesi: { where: { tahap: "PENUH" }, orderBy: { dibuatAt: "desc" }, take: 1, select: { dibuatAt: true } }, _count: { select: { sesi: { where: sesiTerbuka() } } },
    },
  });
  const terkunci = await bacaKunci(rows);
  const orang = rows.map(({ sandiHash, penugasan, faktor, sesi, _count, ...o }) => {
    const milik = penugasan.every((p) => mencakup(actor, p.wilayah.kode));
    // Postings elsewhere are not this admin's to know; that there are some shows in `milik`.
    return { ...o, milik, sendiri: o.id === actor.userId, penugasan: penugasan.filter((p) => mencakup(actor, p.wilayah.kode)), sudahMasuk: sandiHash !== null,
      akses: milik ? { faktor: faktor.length > 0, wajib: harusBerfaktor(penugasan.map((p) => p.peran)), terakhirMasuk: sesi[0]?.dibuatAt ?? null, sesiTerbuka: _count.sesi, terkunciSampai: terkunci.get(o.id) ?? null } : null };
  });
  return { orang, total, halaman, halamanTotal, saringan };
}

/** Places a role can be given over, down to the kecamatan: to choose from while typing. */
export const wilayahTugas = (actor: Actor<"admin:write">) => db().wilayah.findMany({
  where: { AND: [{ tingkat: { lte: actor.scope.includes("ID") ? 2 : 3 } }, withScope(actor)] }, distinct: ["kode"], orderBy: { kode: "asc" }, take: 1_000, select: { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } },
});
