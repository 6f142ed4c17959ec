import "server-only";
import type { Tinjauan } from "@/features/capaian/domain";
import { namaLengkap, type Pemetaan } from "@/features/wilayah/domain";
import { keTanggalDb, tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";
import { bacaLangkah, petakanFakta } from "./pemetaan";

/** One source's word on one fact of one place. `dipakai`: the adopted one of its kind, election, contest and place; `disanggah`: objections that no later adoption has answered. */
export type BarisFakta = {
  readonly id: string; readonly jenis: string; readonly wilayahId: number; readonly pemilihan: string; readonly pemilihanNama: string; readonly hari: string; readonly kontes: string | null;
  readonly nilai: number | null; readonly pembilang: number | null; readonly penyebut: number | null; readonly status: "RESMI" | "ESTIMASI" | "CONTOH" | "KLAIM";
  readonly sumber: string; readonly tanggal: string; readonly catatan: string | null; readonly dipakai: boolean; readonly disanggah: number;
  /** Said of places of an earlier edition; null: of this very place. */
  readonly pemetaan: Pemetaan | null;
};

type Beradopsi = { readonly id: bigint; readonly jenisKode: string; readonly pemilihanId: number; readonly jenisKontes: string | null; readonly wilayahId: number; readonly adopsi: readonly { readonly id: bigint; readonly padaAt: Date }[] };
/** The adoption in force of the fact that a source speaks of. Each row comes with its own latest one. A Date is coarser than a stamp: within one millisecond the id decides. */
export function adopsiBerlaku(rows: readonly Beradopsi[]) {
  const kunci = (f: Beradopsi) => `${f.jenisKode} ${f.pemilihanId} ${f.jenisKontes ?? ""} ${f.wilayahId}`;
  const berlaku = new Map<string, { readonly fakta: bigint; readonly adopsi: bigint; readonly at: Date }>();
  for (const f of rows) {
    const [a] = f.adopsi;
    const lama = berlaku.get(kunci(f));
    if (a && (!lama || a.padaAt > lama.at || (a.padaAt.getTime() === lama.at.getTime() && a.id > lama.adopsi))) berlaku.set(kunci(f), { fakta: f.id, adopsi: a.id, at: a.padaAt });
  }
  return (f: Beradopsi) => berlaku.get(kunci(f)) ?? null;
}

/**
 * All sources on these kinds of fact at these places, of the election looked at and of those before it, as known at the instant; a source
 * dated later than that day is not shown before it. What was said of the places they come from, in earlier editions of the tree, is read through the map.
 * Who may see the places is for the caller to have asked.
 */
export async function bacaFaktaDi(t: Tinjauan, wilayahIds: readonly number[], jenis: readonly string[]): Promise<readonly BarisFakta[]> {
  const [sendiri, langkah] = await Promise.all([bacaSumber(t, wilayahIds, jenis), bacaLangkah(wilayahIds)]);
  const asal = [...new Set(langkah.flatMap((l) => l.map((x) => x.dariId)))];
  if (asal.length === 0) return sendiri;
  const [dahulu, satuan, tempat] = await Promise.all([
    bacaSumber(t, asal, jenis), db().jenisFakta.findMany({ where: { kode: { in: [...jenis] } }, select: { kode: true, satuan: true } }),
    db().wilayah.findMany({ where: { id: { in: [...asal, ...wilayahIds] } }, select: { id: true, kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } }),
  ]);
  return [...sendiri, ...petakanFakta(dahulu.filter((f) => f.pemilihan !== t.pemilihan.slug), langkah, wilayahIds, new Map(satuan.map((j) => [j.kode, j.satuan])), new Map(tempat.map((w) => [w.id, { kode: w.kode, nama: namaLengkap(w) }])))];
}

async function bacaSumber(t: Tinjauan, wilayahIds: readonly number[], jenis: readonly string[]): Promise<readonly BarisFakta[]> {
  const dikenal = t.pada ? { where: { padaAt: { lte: t.pada } } } : {};
  const rows = await db().fakta.findMany({
    where: { wilayahId: { in: [...wilayahIds] }, jenisKode: { in: [...jenis] }, tanggal: { lte: keTanggalDb(t.hari.hariIni) }, ...(t.pada && { padaAt: { lte: t.pada } }),
      pemilihan: { OR: [{ id: t.pemilihan.id }, { hari: { lt: keTanggalDb(t.pemilihan.hari) }, gladi: false }] } },
    include: { pemilihan: { select: { slug: true, nama: true, hari: true } }, kontes: { select: { nama: true } }, keberatan: { ...dikenal, select: { padaAt: true } },
      adopsi: { ...dikenal, orderBy: [{ padaAt: "desc" }, { id: "desc" }], take: 1, select: { id: true, padaAt: true } } },
    orderBy: [{ tanggal: "asc" }, { id: "asc" }],
  });
  const berlaku = adopsiBerlaku(rows);
  return rows.map((f) => {
    const ini = berlaku(f);
    return {
      id: f.id.toString(), jenis: f.jenisKode, wilayahId: f.wilayahId, pemilihan: f.pemilihan.slug, pemilihanNama: f.pemilihan.nama, hari: tanggalDb(f.pemilihan.hari), kontes: f.kontes?.nama ?? null,
      nilai: f.nilai === null ? null : Number(f.nilai), pembilang: f.pembilang === null ? null : Number(f.pembilang), penyebut: f.penyebut === null ? null : Number(f.penyebut), status: f.status,
      sumber: f.sumber, tanggal: tanggalDb(f.tanggal), catatan: f.catatan, dipakai: ini?.fakta === f.id, disanggah: f.keberatan.filter((k) => !ini || k.padaAt > ini.at).length, pemetaan: null,
    };
  });
}
