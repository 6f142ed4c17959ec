import "server-only";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { now } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { audited } from "@/server/audit/audited";
import { nyatakanUlang } from "@/server/ledger/fakta";
import { gambarDenah } from "@/server/wilayah/denah";
import { kunciEdisi, TERBIT, terbaru } from "@/server/wilayah/edisi";
import { muatProvinsi } from "@/server/wilayah/pohon";
import { keTanggalDb, tanggalDb } from "@/lib/waktu";
import { cocokkanPeta, kodeJenis, namaPendek, TINGKAT_BERSEBUTAN, zonaTiap } from "./domain";
import type { AturPetak, AturSebutan, AturZona, EdisiBaru, SiapkanProvinsi, SimpanDenah } from "./schema";

/** Loads kab/kota, kecamatan and desa/kelurahan of a province from the area package. Again is harmless: what is there stays. */
export async function siapkanProvinsi(actor: Actor<"admin:write">, { kode }: SiapkanProvinsi): Promise<Result<{ readonly nama: string; readonly baru: number }, { readonly tag: "TIDAK_DITEMUKAN" }>> {
  return audited<{ readonly nama: string; readonly baru: number }, { readonly tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: "wilayah.siapkan-provinsi", entitas: "wilayah", entitasId: kode }, async (tx) => {
    const provinsi = await tx.wilayah.findFirst({ where: { kode, tingkat: 1, ...TERBIT }, orderBy: terbaru() });
    if (!provinsi || !mencakup(actor, kode)) return fail({ tag: "TIDAK_DITEMUKAN" });
    // An edition that was made here says itself what its tree is: what it has ended or moved does not come back.
    if (await tx.edisiProvinsi.count({ where: { edisiId: provinsi.edisiId, kode } })) return ok({ value: { nama: provinsi.nama, baru: 0 }, perubahan: null });
    // What comes to a tree that is already in use counts from now on: the past was made without it.
    const terpakai = await tx.pemilihan.findFirst({ where: { keadaan: { in: ["PERSIAPAN", "BERJALAN"] }, peserta: { some: { wilayah: { provinsiId: provinsi.id } } } }, orderBy: { hari: "asc" } });
    const baru = await muatProvinsi({ query: async (text, values = []) => ({ rows: [], rowCount: await tx.$executeRawUnsafe(text, ...values) }) }, provinsi.edisiId, kode, terpakai ? now() : null);
    if (baru > 0 && terpakai) await nyatakanUlang(tx, { pemilihanId: terpakai.id, provinsiId: provinsi.id, olehId: actor.userId }, "wilayah bertambah");
    return ok({ value: { nama: provinsi.nama, baru }, perubahan: baru > 0 ? { sebelum: null, sesudah: { baru } } : null });
  });
}

type SebutanTersimpan = { readonly dari: string; readonly menjadi: string; readonly banyak: number };

/** What places of a kind are called in a province, or in a part of it: a kind that exists, or a new one. A name moves no figure, so it changes at once and for every day. */
export async function aturSebutan(actor: Actor<"admin:write">, input: AturSebutan): Promise<Result<SebutanTersimpan, { readonly tag: "TIDAK_DITEMUKAN" }>> {
  return audited<SebutanTersimpan, { readonly tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: "wilayah.atur-sebutan", entitas: "wilayah", entitasId: input.wilayah }, async (tx) => {
    const w = await tx.wilayah.findFirst({ where: { AND: [{ kode: input.wilayah }, withScope(actor), TERBIT] }, orderBy: terbaru(), select: { id: true } });
    const lama = await tx.jenisWilayah.findUnique({ where: { kode: input.jenis } });
    const milik = w && { jalur: { has: w.id }, jenisKode: input.jenis };
    if (!milik || !lama || !TINGKAT_BERSEBUTAN.some((t) => t === lama.tingkat) || (await tx.wilayah.count({ where: milik })) === 0) return fail({ tag: "TIDAK_DITEMUKAN" });
    // Two who bring in one name at once: the second waits, and finds the kind.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('jenis wilayah', 0))`;
    const ada = await tx.jenisWilayah.findFirst({ where: { tingkat: lama.tingkat, nama: { equals: input.nama, mode: "insensitive" } } });
    const dipakai = ada ?? await tx.jenisWilayah.create({ data: { kode: `${kodeJenis(input.nama)}_${lama.tingkat}`, tingkat: lama.tingkat, nama: input.nama } });
    if (dipakai.kode === lama.kode) return ok({ value: { dari: lama.nama, menjadi: dipakai.nama, banyak: 0 }, perubahan: null });
    const { count } = await tx.wilayah.updateMany({ where: milik, data: { jenisKode: dipakai.kode } });
    return ok({ value: { dari: lama.nama, menjadi: dipakai.nama, banyak: count }, perubahan: { sebelum: { jenis: lama.kode, banyak: count }, sesudah: { jenis: dipakai.kode, nama: dipakai.nama, banyak: count } } });
  });
}

type ZonaError = { readonly tag: "TIDAK_DITEMUKAN" } | { readonly tag: "TERPAKAI"; readonly kode: readonly string[] };

/** Time zones of a province and its kab/kota; what lies deeper follows. Refused where a laporan stands: its days were counted in the old zone. */
export async function aturZona(actor: Actor<"admin:write">, input: AturZona): Promise<Result<{ readonly nama: string; readonly banyak: number }, ZonaError>> {
  return audited<{ readonly nama: string; readonly banyak: number }, ZonaError>(actor.userId, { aksi: "wilayah.atur-zona", entitas: "wilayah", entitasId: input.provinsi }, async (tx) => {
    const p = await tx.wilayah.findFirst({ where: { AND: [{ kode: input.provinsi, tingkat: 1 }, withScope(actor), TERBIT] }, orderBy: terbaru(), select: { id: true, kode: true, nama: true, zona: true, anak: { select: { kode: true, zona: true } } } });
    if (!p || Object.keys(input.lain).some((kode) => !p.anak.some((a) => a.kode === kode))) return fail({ tag: "TIDAK_DITEMUKAN" });
    const baru = Object.fromEntries([[p.kode, input.zona] as const, ...zonaTiap(p.anak.map((a) => a.kode), input)]);
    const [row] = await tx.$queryRaw<[{ hasil: { tag: "TERSIMPAN"; berubah: number } | { tag: "TERPAKAI"; kode: string[] } }]>`SELECT atur_zona(${p.id}::int, ${JSON.stringify(baru)}::jsonb) AS hasil`;
    if (row.hasil.tag === "TERPAKAI") return fail({ tag: "TERPAKAI", kode: row.hasil.kode });
    const lama = Object.fromEntries([p, ...p.anak].filter((w) => baru[w.kode] !== w.zona).map((w) => [w.kode, w.zona]));
    return ok({ value: { nama: p.nama, banyak: row.hasil.berubah }, perubahan: row.hasil.berubah === 0 ? null : { sebelum: lama, sesudah: Object.fromEntries(Object.keys(lama).map((kode) => [kode, baru[kode] ?? null])) } });
  }, 60_000);
}
type EdisiBaruGalat = { readonly tag: "TIDAK_DITEMUKAN" | "SUDAH_ADA" | "LAIN_DASAR" | "SUDAH_TERBIT" | "TERLALU_AWAL" | "DIPAKAI" };
type EdisiDibuat = { readonly kode: string; readonly nama: string; readonly provinsi: string };

/**
 * A new edition, in preparation: a province as it stands in its newest published one, to be changed and then published. Until then nothing is tied to it.
 * One in preparation takes a further province, as long as it is the same decision, and its admin has all that is in it: who has not could never publish it, nor could the others.
 */
export async function buatEdisi(actor: Actor<"admin:write">, input: EdisiBaru): Promise<Result<EdisiDibuat, EdisiBaruGalat>> {
  return audited<EdisiDibuat, EdisiBaruGalat>(actor.userId, { aksi: "wilayah.edisi-baru", entitas: "edisi_wilayah", entitasId: input.kode }, async (tx) => {
    const lama = await tx.wilayah.findFirst({ where: { kode: input.provinsi, tingkat: 1, ...TERBIT }, orderBy: terbaru(), include: { edisi: true } });
    if (!lama || !mencakup(actor, input.provinsi)) return fail({ tag: "TIDAK_DITEMUKAN" });
    // Two of one code at once: the second waits for the first, and finds it.
    await kunciEdisi(tx, input.kode);
    const ada = await tx.edisiWilayah.findUnique({ where: { kode: input.kode }, include: { provinsi: { select: { kode: true } } } });
    if (ada && (ada.dasar !== input.dasar || tanggalDb(ada.berlaku) !== input.berlaku)) return fail({ tag: "LAIN_DASAR" });
    if (ada?.provinsi.some((p) => p.kode === input.provinsi)) return fail({ tag: "SUDAH_ADA" });
    if (ada && (ada.terbitAt || ada.gladi)) return fail({ tag: "SUDAH_TERBIT" });
    if (ada && !ada.provinsi.every((p) => mencakup(actor, p.kode))) return fail({ tag: "DIPAKAI" });
    if (input.berlaku <= tanggalDb(lama.edisi.berlaku)) return fail({ tag: "TERLALU_AWAL" });
    const edisi = ada ?? await tx.edisiWilayah.create({ data: { kode: input.kode, nama: input.nama, dasar: input.dasar, berlaku: keTanggalDb(input.berlaku), terbitAt: null } });
    await tx.edisiProvinsi.create({ data: { edisiId: edisi.id, kode: input.provinsi, dariId: lama.id, olehId: actor.userId, padaAt: now() } });
    return ok({ value: { kode: edisi.kode, nama: edisi.nama, provinsi: lama.nama }, entitasId: edisi.kode, perubahan: { sebelum: { edisi: lama.edisi.kode }, sesudah: { edisi: edisi.kode, provinsi: input.provinsi } } });
  });
}

/** Where the children of a place stand on the tile map, in its newest edition. */
export async function aturPetak(actor: Actor<"admin:write">, input: AturPetak): Promise<Result<{ readonly banyak: number }, { readonly tag: "TIDAK_DITEMUKAN" }>> {
  return audited<{ readonly banyak: number }, { readonly tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: "wilayah.atur-petak", entitas: "wilayah", entitasId: input.wilayah }, async (tx) => {
    const induk = await tx.wilayah.findFirst({ where: { AND: [{ kode: input.wilayah }, withScope(actor), TERBIT] }, orderBy: terbaru(), include: { anak: { select: { id: true, kode: true, petakKolom: true, petakBaris: true } } } });
    const anak = new Map(induk?.anak.map((a) => [a.kode, a]));
    if (!induk || input.petak.some((p) => !anak.has(p.kode))) return fail({ tag: "TIDAK_DITEMUKAN" });
    const ubah = input.petak.flatMap((p) => { const a = anak.get(p.kode); return a && (a.petakKolom !== p.kolom || a.petakBaris !== p.baris) ? [{ ...p, id: a.id, lama: [a.petakKolom, a.petakBaris] }] : []; });
    for (const u of ubah) await tx.wilayah.update({ where: { id: u.id }, data: { petakKolom: u.kolom, petakBaris: u.baris }, select: { id: true } });
    return ok({ value: { banyak: ubah.length }, perubahan: ubah.length === 0 ? null : { sebelum: Object.fromEntries(ubah.map((u) => [u.kode, u.lama])), sesudah: Object.fromEntries(ubah.map((u) => [u.kode, [u.kolom, u.baris]])) } });
  });
}

export type DenahTersimpan = { readonly digambar: number; readonly anak: number; readonly sisa: number };

/** The operator's own map of a place's children, kept as finished paths; or taken away, and the tiles are back. */
export async function simpanDenah(actor: Actor<"admin:write">, input: SimpanDenah): Promise<Result<DenahTersimpan, { readonly tag: "TIDAK_DITEMUKAN" | "TIDAK_COCOK" }>> {
  return audited<DenahTersimpan, { readonly tag: "TIDAK_DITEMUKAN" | "TIDAK_COCOK" }>(actor.userId, { aksi: `wilayah.${input.aksi}-denah`, entitas: "wilayah", entitasId: input.wilayah }, async (tx) => {
    const induk = await tx.wilayah.findFirst({ where: { AND: [{ kode: input.wilayah }, withScope(actor), TERBIT] }, orderBy: terbaru(), include: { denah: { select: { sumber: true } }, anak: { select: { kode: true, nama: true, jenis: { select: { nama: true } } } } } });
    if (!induk || induk.anak.length === 0) return fail({ tag: "TIDAK_DITEMUKAN" });
    const sebelum = induk.denah && { sumber: induk.denah.sumber };
    if (input.aksi === "hapus") {
      const { count } = await tx.denah.deleteMany({ where: { wilayahId: induk.id } });
      return ok({ value: { digambar: 0, anak: induk.anak.length, sisa: 0 }, perubahan: count > 0 ? { sebelum, sesudah: null } : null });
    }
    const { cocok, sisa } = cocokkanPeta(input.fitur, induk.anak.map((a) => ({ kode: a.kode, nama: namaPendek(a) })));
    const denah = gambarDenah(new Map([...cocok].map(([kode, fitur]) => [kode, fitur.map((f) => f.geometry)])));
    if (!denah) return fail({ tag: "TIDAK_COCOK" });
    const isi = { lebar: denah.lebar, tinggi: denah.tinggi, jalur: { ...denah.jalur }, sumber: input.sumber, olehId: actor.userId, diubahAt: now() };
    await tx.denah.upsert({ where: { wilayahId: induk.id }, create: { wilayahId: induk.id, ...isi }, update: isi });
    return ok({ value: { digambar: cocok.size, anak: induk.anak.length, sisa }, perubahan: { sebelum, sesudah: { sumber: input.sumber, digambar: cocok.size } } });
  });
}
