import "server-only";
import { type Actor, bolehBaca, mencakup } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { ikutSerta, leluhur, namaLengkap, namaPendek, NASIONAL } from "@/features/wilayah/domain";
import { db } from "@/server/db/client";
import { bacaFaktaDi } from "@/server/ledger/baca-fakta";
import { berlakuPada } from "@/server/wilayah/berlaku";
import { KELOMPOK } from "./domain";

const WILAYAH = { id: true, kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } as const;

/** Turnout and targets of a place, the targets set above it, and the turnout of its children. National targets are public: they come along. */
export async function bacaPartisipasi(actor: Actor<"capaian:read">, t: Tinjauan) {
  const [atas, setingkat] = await Promise.all([
    db().wilayah.findMany({ where: { edisi: { pemilihan: { some: { id: t.pemilihan.id } } }, kode: { in: t.wilayah.kode === NASIONAL ? [] : [NASIONAL, ...leluhur(t.wilayah.kode)] } }, orderBy: { tingkat: "desc" }, select: WILAYAH }),
    db().wilayah.findMany({ where: { indukId: t.wilayah.id, tingkat: { lte: 3 }, ...berlakuPada(t.saat) }, orderBy: { kode: "asc" }, select: WILAYAH }),
  ]);
  const semua = setingkat.filter((w) => ikutSerta(t.pemilihan.peserta, w.kode));
  const anak = semua.filter((w) => bolehBaca(actor, w.kode));
  const [sendiri, target, turun] = await Promise.all([
    bacaFaktaDi(t, [t.wilayah.id], ["partisipasi.capaian", "partisipasi.target", "dpt.jumlah", ...KELOMPOK.map((k) => k.jenis)]),
    bacaFaktaDi(t, atas.filter((w) => w.kode === NASIONAL || bolehBaca(actor, w.kode)).map((w) => w.id), ["partisipasi.target"]),
    bacaFaktaDi(t, anak.map((w) => w.id), ["partisipasi.capaian", "dpt.jumlah"]),
  ]);
  return {
    sendiri, target, tertutup: semua.length > anak.length && !mencakup(actor, t.wilayah.kode), atas: atas.map((w) => ({ id: w.id, kode: w.kode, nama: namaLengkap(w) })),
    anak: anak.map((w) => ({ kode: w.kode, nama: namaPendek(w), fakta: turun.filter((f) => f.wilayahId === w.id) })),
  };
}
