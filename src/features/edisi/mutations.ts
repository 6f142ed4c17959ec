import "server-only";
import { type Actor, mencakup } from "@/auth/actor";
import { diDalam, tingkatDari } from "@/features/wilayah/domain";
import { now, realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { audited, type Written } from "@/server/audit/audited";
import type { Tx } from "@/server/db/client";
import { kabarkanSesi } from "@/server/live/kabar";
import { kunciEdisi, TERBIT, terbaru } from "@/server/wilayah/edisi";
import { bacaPersiapanEdisi, bacaUkuran, type Persiapan } from "@/server/wilayah/persiapan";
import { tulisProvinsi } from "@/server/wilayah/pohon";
import { barisPeta, berlaku, type Keadaan, lengkapi, mulaiDari, takLengkap, terapkan, terapkanSemua, type Tolakan, ulangi } from "./domain";
import type { Batalkan, Putuskan, TerbitkanEdisi, UbahWilayah } from "./schema";

type Siap = { readonly p: Persiapan; readonly k: Keadaan; readonly terakhir: number };
type GalatBuka = { readonly tag: "TIDAK_DITEMUKAN" | "SUDAH_TERBIT" };

/** The edition as it stands in a province, locked; null: this admin has no such one. */
async function susun(tx: Tx, kode: string, provinsi: string): Promise<Siap | null> {
  const p = await bacaPersiapanEdisi(tx, kode, provinsi);
  return p && siapkan(p);
}
const siapkan = (p: Persiapan): Siap => ({ p, k: ulangi(p), terakhir: p.perubahan.at(-1)?.id ?? 0 });
async function buka(tx: Tx, actor: Actor<"admin:write">, kode: string, provinsi: string): Promise<Result<Persiapan, GalatBuka>> {
  await kunciEdisi(tx, kode);
  const p = mencakup(actor, provinsi) ? await bacaPersiapanEdisi(tx, kode, provinsi) : null;
  if (!p) return fail({ tag: "TIDAK_DITEMUKAN" });
  return p.edisi.terbitAt ? fail({ tag: "SUDAH_TERBIT" }) : ok(p);
}

/** One change of the tree, decided on what its author was shown. */
export async function ubahWilayah(actor: Actor<"admin:write">, input: UbahWilayah): Promise<Result<{ readonly id: number }, GalatBuka | Tolakan | { readonly tag: "USANG" | "JENIS_ASING" }>> {
  type Galat = GalatBuka | Tolakan | { readonly tag: "USANG" | "JENIS_ASING" };
  return audited<{ readonly id: number }, Galat>(actor.userId, { aksi: "edisi.ubah-wilayah", entitas: "edisi_wilayah", entitasId: input.edisi }, async (tx) => {
    const buku = await buka(tx, actor, input.edisi, input.provinsi);
    if (!buku.ok) return buku;
    const { p, k, terakhir } = siapkan(buku.value);
    if (input.terakhir !== terakhir) return fail({ tag: "USANG" });
    const isi = input.isian.apa === "PECAH" || input.isian.apa === "PINDAH" ? lengkapi(k, input.isian, await bacaUkuran(tx, p.dari.edisiId)) : input.isian;
    const hasil = terapkan(k, { isi, dasar: input.dasar });
    if (!hasil.ok) return hasil;
    const bernama = isi.apa === "PECAH" ? isi.bagian : isi.apa === "GABUNG" || isi.apa === "PINDAH" ? [isi.menjadi] : isi.apa === "GANTI_NAMA" ? [isi] : [];
    const jenis = await tx.jenisWilayah.findMany({ where: { kode: { in: bernama.map((b) => b.jenis) } } });
    if (bernama.some((b) => jenis.find((j) => j.kode === b.jenis)?.tingkat !== tingkatDari(b.kode))) return fail({ tag: "JENIS_ASING" });
    const baru = await tx.perubahanWilayah.create({ data: { edisiId: p.edisi.id, provinsi: input.provinsi, jenis: isi.apa, isi: keJson(isi), dasar: input.dasar, olehId: actor.userId, padaAt: now(), dicatatAt: realNow() } });
    return ok({ value: { id: baru.id }, perubahan: { sebelum: { wilayah: k.pohon.size }, sesudah: { perubahan: baru.id, isi: keJson(isi), dasar: input.dasar, wilayah: hasil.value.pohon.size } } });
  });
}
/** Plain data all through: what a form gave. */
type Json = NonNullable<NonNullable<Written<unknown>["perubahan"]>["sesudah"]>;
const keJson = (isi: unknown) => JSON.parse(JSON.stringify(isi)) as Json;

/** Takes a change back, as long as those after it do not stand on it. Only what is left must be possible: taken back may be just what is not any more. Twice is once. */
export async function batalkanPerubahan(actor: Actor<"admin:write">, input: Batalkan): Promise<Result<{ readonly sudah: boolean }, GalatBuka | { readonly tag: "BERGANTUNG"; readonly kata: string }>> {
  type Galat = GalatBuka | { readonly tag: "BERGANTUNG"; readonly kata: string };
  return audited<{ readonly sudah: boolean }, Galat>(actor.userId, { aksi: "edisi.batalkan-perubahan", entitas: "edisi_wilayah", entitasId: input.edisi }, async (tx) => {
    const buku = await buka(tx, actor, input.edisi, input.provinsi);
    if (!buku.ok) return buku;
    const p = buku.value;
    const ini = p.perubahan.find((x) => x.id === input.perubahan && x.jenis !== "BATAL");
    if (!ini) return fail({ tag: "TIDAK_DITEMUKAN" });
    const tinggal = berlaku(p.perubahan);
    if (!tinggal.some((x) => x.id === ini.id)) return ok({ value: { sudah: true }, perubahan: null });
    const tanpa = terapkanSemua(mulaiDari(p.awal, p.terpakai), tinggal.filter((x) => x.id !== ini.id));
    if (!tanpa.ok) return fail({ tag: "BERGANTUNG", kata: tanpa.error.kata });
    await tx.perubahanWilayah.create({ data: { edisiId: p.edisi.id, provinsi: input.provinsi, jenis: "BATAL", isi: {}, dasar: ini.dasar, membatalkanId: ini.id, olehId: actor.userId, padaAt: now(), dicatatAt: realNow() } });
    return ok({ value: { sudah: false }, perubahan: { sebelum: { perubahan: ini.id, isi: ini.isi }, sesudah: { dibatalkan: ini.id } } });
  });
}

export type Terbit = { readonly nama: string; readonly wilayah: number; readonly pemetaan: number; readonly penugasan: number };
type GalatTerbit = { readonly tag: "TIDAK_DITEMUKAN" | "SEBAGIAN" | "SUDAH_TERBIT" | "USANG" | "DASAR_USANG" };

/** Writes the tree and the map, closes the edition, and lets the postings follow. Decided by who administers every province in it. */
export async function terbitkanEdisi(actor: Actor<"admin:write">, input: TerbitkanEdisi): Promise<Result<Terbit, GalatTerbit>> {
  const orang = new Set<number>();
  const hasil = await audited<Terbit, GalatTerbit>(actor.userId, { aksi: "edisi.terbitkan", entitas: "edisi_wilayah", entitasId: input.edisi }, async (tx) => {
    // One edition at a time: which one is the newest must not change in between.
    await kunciEdisi(tx, "terbit");
    await kunciEdisi(tx, input.edisi);
    const edisi = await tx.edisiWilayah.findUnique({ where: { kode: input.edisi }, include: { provinsi: { orderBy: { kode: "asc" } } } });
    if (!edisi || !edisi.provinsi.some((x) => mencakup(actor, x.kode))) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (!edisi.provinsi.every((x) => mencakup(actor, x.kode))) return fail({ tag: "SEBAGIAN" });
    if (edisi.terbitAt) return fail({ tag: "SUDAH_TERBIT" });
    const { _max } = await tx.perubahanWilayah.aggregate({ where: { edisiId: edisi.id }, _max: { id: true } });
    if ((_max.id ?? 0) !== input.terakhir) return fail({ tag: "USANG" });
    const jumlah = { wilayah: 0, pemetaan: 0, penugasan: 0 };
    for (const { kode } of edisi.provinsi) {
      const siap = await susun(tx, input.edisi, kode);
      const terkini = await tx.wilayah.findFirst({ where: { kode, tingkat: 1, ...TERBIT }, orderBy: terbaru(), select: { id: true } });
      if (!siap || terkini?.id !== siap.p.dari.id) return fail({ tag: "DASAR_USANG" });
      const tulis = await tulisProvinsiBaru(tx, siap);
      jumlah.wilayah += siap.k.pohon.size;
      jumlah.pemetaan += tulis;
      for (const id of await teruskanPenugasan(tx, siap)) { orang.add(id); jumlah.penugasan += 1; }
    }
    await tx.edisiWilayah.update({ where: { id: edisi.id }, data: { terbitAt: now() }, select: { id: true } });
    return ok({ value: { nama: edisi.nama, ...jumlah }, perubahan: { sebelum: { terbit: false }, sesudah: { terbit: true, provinsi: edisi.provinsi.map((x) => x.kode), ...jumlah } } });
  }, 120_000);
  if (hasil.ok) for (const id of orang) await kabarkanSesi(id);
  return hasil;
}

async function tulisProvinsiBaru(tx: Tx, { p, k }: Siap): Promise<number> {
  const hilang = takLengkap(k);
  if (hilang.length > 0) throw new Error(`Edisi ${p.edisi.kode} tidak lengkap: ${hilang.slice(0, 5).join(", ")}`);
  const peta = barisPeta(k);
  await tulisProvinsi({ query: async (text, values = []) => ({ rows: [], rowCount: await tx.$executeRawUnsafe(text, ...values) }) }, p.dari.edisiId, p.edisi.id, p.provinsi, [...k.pohon.values()], peta);
  return peta.length;
}

/**
 * Who is posted at a place that is another now is posted at what it has become as well, so that nobody stands outside on the first day; an admin says which
 * of these stay. A code that one's posting covers anyway needs nothing. Returns whose they are, once for each.
 */
async function teruskanPenugasan(tx: Tx, { p, k }: Siap): Promise<readonly number[]> {
  const lama = await tx.penugasan.findMany({ where: { selesaiAt: null, wilayah: { kode: { in: [...k.penerus.keys()] } } }, include: { wilayah: { select: { kode: true } } }, orderBy: { id: "asc" } });
  const milik = await tx.penugasan.findMany({ where: { selesaiAt: null, penggunaId: { in: lama.map((x) => x.penggunaId) } }, select: { penggunaId: true, peran: true, wilayah: { select: { kode: true } } } });
  const tercakup = milik.map((x) => ({ penggunaId: x.penggunaId, peran: x.peran, kode: x.wilayah.kode }));
  const baru = await tx.wilayah.findMany({ where: { edisiId: p.edisi.id, kode: { in: [...new Set(lama.flatMap((x) => [...(k.penerus.get(x.wilayah.kode) ?? [])]))] } }, select: { id: true, kode: true } });
  const orang: number[] = [];
  for (const x of lama) for (const { id, kode } of baru.filter((w) => k.penerus.get(x.wilayah.kode)?.has(w.kode))) {
    if (tercakup.some((t) => t.penggunaId === x.penggunaId && t.peran === x.peran && diDalam(t.kode, kode))) continue;
    tercakup.push({ penggunaId: x.penggunaId, peran: x.peran, kode });
    const t = await tx.penugasan.create({ data: { penggunaId: x.penggunaId, peran: x.peran, wilayahId: id, mulaiAt: realNow() } });
    await tx.penugasanLanjutan.create({ data: { penugasanId: t.id, dariId: x.id, edisiId: p.edisi.id } });
    orang.push(x.penggunaId);
  }
  return orang;
}

type Diputus = { readonly orang: string; readonly aksi: Putuskan["aksi"] };
/** Keeps or ends a posting that followed its place, or ends the one it came from. Twice changes nothing more; what is decided is not decided otherwise here. */
export async function putuskanPenugasan(actor: Actor<"admin:write">, input: Putuskan): Promise<Result<Diputus, { readonly tag: "TIDAK_DITEMUKAN" | "SUDAH_DIPUTUS" }>> {
  type Galat = { readonly tag: "TIDAK_DITEMUKAN" | "SUDAH_DIPUTUS" };
  const hasil = await audited<Diputus & { readonly id: number }, Galat>(actor.userId, { aksi: `edisi.penugasan-${input.aksi}`, entitas: "penugasan", entitasId: String(input.id) }, async (tx) => {
    const pilih = { include: { wilayah: { select: { kode: true } } } };
    const l = await tx.penugasanLanjutan.findUnique({ where: { penugasanId: input.id }, include: { penugasan: { include: { ...pilih.include, pengguna: { select: { id: true, nama: true } } } }, dari: pilih } });
    if (!l || !mencakup(actor, l.penugasan.wilayah.kode) || !mencakup(actor, l.dari.wilayah.kode)) return fail({ tag: "TIDAK_DITEMUKAN" });
    const value = { id: l.penugasan.pengguna.id, orang: l.penugasan.pengguna.nama, aksi: input.aksi };
    if (input.aksi === "akhiri-lama") {
      const { count } = await tx.penugasan.updateMany({ where: { id: l.dariId, selesaiAt: null }, data: { selesaiAt: realNow() } });
      return ok({ value, perubahan: count === 0 ? null : { sebelum: { penugasan: l.dariId, wilayah: l.dari.wilayah.kode }, sesudah: { penugasan: "berakhir" } } });
    }
    const putusan = input.aksi === "tetap" ? "TETAP" : "BERAKHIR";
    const { count } = await tx.penugasanLanjutan.updateMany({ where: { penugasanId: input.id, putusan: null }, data: { putusan, diputusAt: realNow(), diputusOleh: actor.userId } });
    if (count === 0 && (await tx.penugasanLanjutan.findUniqueOrThrow({ where: { penugasanId: input.id }, select: { putusan: true } })).putusan !== putusan) return fail({ tag: "SUDAH_DIPUTUS" });
    if (count > 0 && putusan === "BERAKHIR") await tx.penugasan.updateMany({ where: { id: input.id, selesaiAt: null }, data: { selesaiAt: realNow() } });
    return ok({ value, perubahan: count === 0 ? null : { sebelum: { putusan: null, wilayah: l.penugasan.wilayah.kode }, sesudah: { putusan } } });
  });
  if (!hasil.ok) return hasil;
  await kabarkanSesi(hasil.value.id);
  return ok({ orang: hasil.value.orang, aksi: hasil.value.aksi });
}
