import "server-only";
import type { Actor } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { namaLengkap } from "@/features/wilayah/domain";
import { keTanggalDb, tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";

/**
 * All sources on the facts of a place, as known at the instant looked at; a source dated later than that day is not shown before it.
 * `dipakai`: the adopted one. Of DPT and turnout also the figures of earlier elections, and turnout per contest (`kontes`).
 */
export async function bacaFakta(_actor: Actor<"capaian:read">, t: Tinjauan) {
  const rows = await db().fakta.findMany({
    where: {
      wilayahId: t.wilayah.id, tanggal: { lte: keTanggalDb(t.hari.hariIni) }, ...(t.pada && { padaAt: { lte: t.pada } }),
      AND: { OR: [{ jenisKontes: null }, { jenisKode: "partisipasi.capaian" }] },
      OR: [{ pemilihanId: t.pemilihan.id }, { jenisKode: { in: ["dpt.jumlah", "partisipasi.capaian"] }, pemilihan: { hari: { lt: keTanggalDb(t.pemilihan.hari) }, gladi: false } }],
    },
    include: { jenis: true, kontes: { select: { nama: true } }, pemilihan: { select: { id: true, nama: true, hari: true } }, oleh: { select: { nama: true } },
      adopsi: { ...(t.pada && { where: { padaAt: { lte: t.pada } } }), orderBy: [{ padaAt: "desc" }, { id: "desc" }], take: 1, include: { oleh: { select: { nama: true } } } } },
    orderBy: [{ tanggal: "asc" }, { id: "asc" }],
  });
  const terbaru = new Map<string, { id: bigint; at: Date }>();
  for (const f of rows) {
    const [a] = f.adopsi;
    const kunci = kunciFakta(f);
    const lama = terbaru.get(kunci);
    if (a && (!lama || a.padaAt > lama.at)) terbaru.set(kunci, { id: f.id, at: a.padaAt });
  }
  return rows.map((f) => {
    const [a] = f.adopsi;
    return {
      id: f.id.toString(), jenis: f.jenisKode, jenisNama: f.jenis.nama, satuan: f.jenis.satuan, pemilik: f.jenis.pemilik, nilai: f.nilai === null ? null : Number(f.nilai), kategori: f.kategori,
      pembilang: f.pembilang === null ? null : Number(f.pembilang), penyebut: f.penyebut === null ? null : Number(f.penyebut), status: f.status, sumber: f.sumber, tanggal: tanggalDb(f.tanggal), catatan: f.catatan,
      oleh: f.oleh?.nama ?? null, padaAt: f.padaAt, iniPemilihan: f.pemilihanId === t.pemilihan.id, pemilihanNama: f.pemilihan.nama, kontes: f.kontes?.nama ?? null, hari: tanggalDb(f.pemilihan.hari),
      dipakai: terbaru.get(kunciFakta(f))?.id === f.id, adopsi: a ? { alasan: a.alasan, oleh: a.oleh?.nama ?? null, padaAt: a.padaAt } : null,
    };
  });
}

const kunciFakta = (f: { readonly jenisKode: string; readonly pemilihanId: number; readonly jenisKontes: string | null }) => `${f.jenisKode} ${f.pemilihanId} ${f.jenisKontes ?? ""}`;

/** TPS and DPT in force of a place and its children, to be entered by their owner. */
export async function bacaDasar(_actor: Actor<"fakta:write">, t: Tinjauan) {
  const wilayah = await db().wilayah.findMany({ where: { OR: [{ id: t.wilayah.id }, ...(t.wilayah.tingkat < 3 ? [{ indukId: t.wilayah.id }] : [])] }, orderBy: [{ tingkat: "asc" }, { kode: "asc" }], select: { id: true, kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } });
  const adopsi = await db().adopsi.findMany({
    where: { fakta: { pemilihanId: t.pemilihan.id, wilayahId: { in: wilayah.map((w) => w.id) }, jenisKode: { in: ["tps.jumlah", "dpt.jumlah"] } } }, orderBy: [{ padaAt: "asc" }, { id: "asc" }],
    select: { id: true, fakta: { select: { jenisKode: true, wilayahId: true, nilai: true, sumber: true } } },
  });
  const berlaku = new Map(adopsi.map(({ id, fakta: f }) => [`${f.jenisKode} ${f.wilayahId}`, { id: id.toString(), nilai: Number(f.nilai), sumber: f.sumber }]));
  return wilayah.map((w) => ({ kode: w.kode, nama: namaLengkap(w), tps: berlaku.get(`tps.jumlah ${w.id}`) ?? null, dpt: berlaku.get(`dpt.jumlah ${w.id}`) ?? null }));
}
