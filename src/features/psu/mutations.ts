import "server-only";
import { type Actor, mencakup } from "@/auth/actor";
import { ikutSerta, type KodeWilayah, namaLengkap, NASIONAL, provinsiDari } from "@/features/wilayah/domain";
import { now, realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { keTanggalDb, tanggal, tanggalDb, type Zona } from "@/lib/waktu";
import { audited } from "@/server/audit/audited";
import type { Tx } from "@/server/db/client";
import { nyatakanUlang } from "@/server/ledger/fakta";
import { kabarkan } from "@/server/live/kabar";
import { buatTahapan } from "@/server/tahapan/buat";
import { berlakuPada } from "@/server/wilayah/berlaku";
import { desaDari, leluhurBersama, namaTps, periksaKontes, zonaPsu } from "./domain";
import type { BuatPsu, CatatBiaya } from "./schema";

export type BuatPsuError =
  | { readonly tag: "TIDAK_DITEMUKAN" | "TANPA_KATALOG" | "HARI_INDUK" | "SEBAB_TAK_DIKENAL" | "SUDAH_ADA" }
  | { readonly tag: "DI_LUAR_INDUK" | "BELUM_TERDAFTAR" | "BUKAN_REGISTER" | "TANPA_KONTES" | "KONTES_TANPA_TPS"; readonly kode: readonly string[] };
type Dibuat = { readonly slug: string; readonly nama: string; readonly tps: number; readonly baru: number };
type Desa = { readonly id: number; readonly kode: string; readonly edisiId: number; readonly provinsiId: number; readonly jalur: readonly number[]; readonly zona: Zona };
type Simpul = { readonly id: number; readonly kode: string; readonly provinsiId: number; readonly zona: Zona };

const bacaInduk = (tx: Tx, slug: string) => tx.pemilihan.findFirst({ where: { slug, gladi: false, peserta: { some: {} } }, select: { id: true, nama: true, hari: true, edisiId: true, katalog: { take: 1, select: { id: true } }, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true } } } },
  kontes: { where: berlakuPada(now()), select: { id: true, wilayahId: true, jenisKode: true, wilayah: { select: { kode: true } }, paslon: { where: berlakuPada(now()) } } } } });
type Induk = NonNullable<Awaited<ReturnType<typeof bacaInduk>>>;
/** What is repeated, as it stands under the locks of its provinces and its own. */
async function kunciInduk(tx: Tx, slug: string, tps: readonly KodeWilayah[]): Promise<Induk | null> {
  const p = await tx.pemilihan.findFirst({ where: { slug, gladi: false }, select: { id: true } });
  if (!p) return null;
  await tx.$executeRaw`SELECT kunci_psu(${p.id}::smallint, ${[...new Set(tps.map((k) => provinsiDari(k)))]}::text[])`;
  return bacaInduk(tx, slug);
}

/**
 * A repeat vote over chosen TPS of an election: its day, its contests with their pairs, its causes, and its own catalogue entered at the TPS. Whoever orders it holds
 * the right over every TPS. Of the parent nothing is changed.
 */
export async function buatPsu(actor: Actor<"psu:write">, input: BuatPsu): Promise<Result<Dibuat, BuatPsuError>> {
  const kode = input.tps.map((t) => t.kode);
  const kena = new Map<number, KodeWilayah>();
  const hasil = await audited<Dibuat & { readonly id: number; readonly indukId: number }, BuatPsuError>(actor.userId, { aksi: "psu.buat", entitas: "pemilihan", entitasId: input.induk }, async (tx) => {
    const induk = kode.every((k) => mencakup(actor, k)) ? await kunciInduk(tx, input.induk, kode) : null;
    if (!induk) return fail({ tag: "TIDAK_DITEMUKAN" });
    const galat = await periksa(tx, induk, input);
    if (galat) return fail(galat);
    const siap = await siapkanTps(tx, induk, input);
    if (!siap.ok) return siap;
    const { tps, baru } = siap.value;
    const akar = leluhurBersama(kode) ?? NASIONAL;
    for (const t of tps) kena.set(t.provinsiId, akar);
    const p = await simpan(tx, actor.userId, induk, input, { tps, akar });
    if (!p) return fail({ tag: "SUDAH_ADA" });
    await buatTahapan(tx, p.id, "PSU", input.hari, actor.userId);
    for (const provinsiId of kena.keys()) await nyatakanUlang(tx, { pemilihanId: p.id, provinsiId, olehId: actor.userId }, "PSU baru");
    return ok({ value: { ...p, indukId: induk.id, tps: tps.length, baru: baru.length }, entitasId: p.slug, perubahan: { sebelum: null, sesudah: { ...input, tpsBaru: [...baru] } } });
  }, 60_000);
  if (!hasil.ok) return hasil;
  const { id, indukId, ...dibuat } = hasil.value;
  for (const pemilihanId of [id, indukId]) for (const [provinsiId, akar] of kena) await kabarkan({ pemilihanId, provinsiId, urut: "0", kode: akar });
  return ok(dibuat);
}

async function periksa(tx: Tx, induk: Induk, input: BuatPsu): Promise<BuatPsuError | null> {
  const peserta = induk.peserta.map((x) => x.wilayah.kode);
  const kode = input.tps.map((t) => t.kode);
  // Of a PSU that is repeated itself only its own TPS, of another election whatever lies in its area.
  const luar = kode.filter((k) => !ikutSerta(peserta, k));
  if (luar.length > 0) return { tag: "DI_LUAR_INDUK", kode: luar };
  if (induk.katalog.length === 0) return { tag: "TANPA_KATALOG" };
  if (input.hari <= tanggalDb(induk.hari)) return { tag: "HARI_INDUK" };
  const kontes = induk.kontes.filter((k) => input.kontes.includes(k.id)).map((k) => ({ id: k.id, wilayah: k.wilayah.kode }));
  if (kontes.length < input.kontes.length) return { tag: "TIDAK_DITEMUKAN" };
  const { tanpaTps, tanpaKontes } = periksaKontes(kontes, kode);
  if (tanpaKontes.length > 0) return { tag: "TANPA_KONTES", kode: tanpaKontes };
  if (tanpaTps.length > 0) return { tag: "KONTES_TANPA_TPS", kode: tanpaTps.map(String) };
  const sebab = [...new Set(input.tps.map((t) => t.sebab))];
  return (await tx.sebabPsu.count({ where: { kode: { in: sebab } } })) < sebab.length ? { tag: "SEBAB_TAK_DIKENAL" } : null;
}

/** The nodes of the chosen TPS. What no register knows is added, when its author says so, and only where no election is entered by a register that would be changed by it. */
async function siapkanTps(tx: Tx, induk: Induk, input: BuatPsu): Promise<Result<{ readonly tps: readonly Simpul[]; readonly baru: readonly string[] }, BuatPsuError>> {
  const kode = input.tps.map((t) => t.kode);
  // Not "in force at an instant": somebody else's TPS may have come a moment after it.
  const di = { edisiId: induk.edisiId, sampaiAt: null };
  const cari = () => tx.wilayah.findMany({ where: { ...di, kode: { in: kode }, tingkat: 5 }, select: { id: true, kode: true, provinsiId: true, zona: true } });
  const ada = new Set((await cari()).map((w) => w.kode));
  const baru = kode.filter((k) => !ada.has(k));
  if (baru.length === 0) return ok({ tps: await cari(), baru });
  const desa = await tx.wilayah.findMany({ where: { ...di, kode: { in: baru.map(desaDari) }, tingkat: 4 }, select: { id: true, kode: true, edisiId: true, provinsiId: true, jalur: true, zona: true } });
  const menurutKode = new Map(desa.map((d) => [d.kode, d]));
  if (baru.some((k) => !menurutKode.has(desaDari(k)))) return fail({ tag: "TIDAK_DITEMUKAN" });
  if (!input.tambah) return fail({ tag: "BELUM_TERDAFTAR", kode: baru });
  const berdiri = await beregister(tx, desa);
  const terlarang = baru.filter((k) => berdiri.has(desaDari(k)));
  if (terlarang.length > 0) return fail({ tag: "BUKAN_REGISTER", kode: terlarang });
  await tx.wilayah.createMany({ skipDuplicates: true, data: baru.flatMap((k) => { const d = menurutKode.get(desaDari(k)); return d ? [simpulTps(d, k)] : []; }) });
  const tps = await cari();
  // A TPS of that number stood there once and was ended: its code is not given again.
  return tps.length < kode.length ? fail({ tag: "BUKAN_REGISTER", kode: kode.filter((k) => !tps.some((t) => t.kode === k)) }) : ok({ tps, baru });
}

const simpulTps = (d: Desa, kode: KodeWilayah) => ({ edisiId: d.edisiId, kode, nama: namaTps(kode), jenisKode: "TPS", tingkat: 5, indukId: d.id, provinsiId: d.provinsiId, jalur: [...d.jalur, d.id], zona: d.zona, sejakAt: now() });

/** Where an election counts every TPS of the desa: one more would move its figures, so it comes in with the register. */
async function beregister(tx: Tx, desa: readonly Desa[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ kode: string }[]>`SELECT d.kode FROM wilayah d WHERE d.id = ANY (${desa.map((d) => d.id)}::int[]) AND (
    EXISTS (SELECT FROM tingkat_isi t WHERE t.tingkat = 5 AND t.sampai_at IS NULL AND t.wilayah_id = ANY (d.jalur || d.id))
    OR EXISTS (SELECT FROM pemilihan_wilayah p JOIN katalog k ON k.pemilihan_id = p.pemilihan_id JOIN katalog_indikator i ON i.katalog_id = k.id AND i.tingkat = 5 WHERE p.sampai_at IS NULL AND p.wilayah_id = ANY (d.jalur || d.id)))`;
  return new Set(rows.map((r) => r.kode));
}

/** Null: one of the TPS is ordered for that day already, or somebody was quicker. */
async function simpan(tx: Tx, olehId: number, induk: Induk, input: BuatPsu, { tps, akar }: { readonly tps: readonly Simpul[]; readonly akar: KodeWilayah }): Promise<{ readonly id: number; readonly slug: string; readonly nama: string } | null> {
  const [di, waktu] = [await tx.wilayah.findFirst({ where: { edisiId: induk.edisiId, kode: akar }, include: { jenis: { select: { nama: true } } } }), { padaAt: now(), dicatatAt: realNow() }];
  const dasarSlug = `psu-${input.hari}-${akar.toLowerCase().replaceAll(".", "-")}`;
  const sebelumnya = await tx.pemilihan.count({ where: { slug: { startsWith: dasarSlug } } });
  const slug = sebelumnya === 0 ? dasarSlug : `${dasarSlug}-ke-${sebelumnya + 1}`;
  const hari = keTanggalDb(input.hari);
  const { count } = await tx.pemilihan.createMany({ skipDuplicates: true, data: { slug, nama: `PSU ${induk.nama}, ${di ? namaLengkap(di) : akar}`, jenis: "PSU", hari, bukaJam: input.buka, tutupJam: input.tutup, edisiId: induk.edisiId, keadaan: "BERJALAN", indukId: induk.id } });
  if (count === 0) return null;
  const p = await tx.pemilihan.findUniqueOrThrow({ where: { slug }, select: { id: true, slug: true, nama: true } });
  await tx.pemilihanWilayah.createMany({ data: tps.map((t) => ({ pemilihanId: p.id, wilayahId: t.id, sejakAt: waktu.padaAt })) });
  await tx.psu.create({ data: { pemilihanId: p.id, dasar: input.dasar, nomor: input.nomor, tanggal: keTanggalDb(input.tanggal), batasHari: input.batas?.hari ?? null, batasSejak: input.batas?.sejak ?? null, catatan: input.catatan, olehId, ...waktu } });
  const id = new Map(tps.map((t) => [t.kode, t.id]));
  const sebab = input.tps.map((t) => ({ pemilihanId: p.id, wilayahId: id.get(t.kode) ?? 0, indukId: induk.id, hari, sebabKode: t.sebab, catatan: t.catatan }));
  if ((await tx.psuTps.createMany({ skipDuplicates: true, data: sebab })).count < sebab.length) return null;
  if (input.biaya) await tx.psuBiaya.create({ data: { pemilihanId: p.id, jenis: "PERKIRAAN", rupiah: BigInt(input.biaya.rupiah), sumber: input.biaya.sumber, tanggal: keTanggalDb(tanggal(waktu.padaAt, zonaPsu(tps))), olehId, ...waktu } });
  await salinKontes(tx, p.id, induk, input.kontes, waktu.padaAt);
  await tx.$queryRaw`SELECT salin_katalog_psu(katalog_berlaku(${induk.id}::smallint, ${waktu.padaAt}::timestamptz), ${p.id}::smallint, ${waktu.padaAt}::timestamptz, ${waktu.dicatatAt}::timestamptz, ${olehId}::int)`;
  return p;
}

/** The repeated contests over the same places, with the pairs in force. */
async function salinKontes(tx: Tx, pemilihanId: number, induk: Induk, dipilih: readonly number[], sejakAt: Date): Promise<void> {
  for (const k of induk.kontes.filter((x) => dipilih.includes(x.id))) {
    await tx.kontes.create({ data: { pemilihanId, wilayahId: k.wilayahId, jenisKode: k.jenisKode, sejakAt,
      paslon: { createMany: { data: k.paslon.map(({ nomorUrut, nama, namaWakil, kolomKosong, sumber, tanggal: hari }) => ({ nomorUrut, nama, namaWakil, kolomKosong, sumber, tanggal: hari, sejakAt })) } } } });
  }
}

export type BiayaError = { readonly tag: "TIDAK_DITEMUKAN" | "USANG" | "SUDAH_SAMA" | "BELUM_TERJADI" | "DIARSIPKAN" };
/** What a PSU is thought to cost, or has cost. A figure is never changed: it is followed by another, which its author has put in its place knowing it. */
export async function catatBiaya(actor: Actor<"psu:write">, input: CatatBiaya): Promise<Result<{ readonly slug: string }, BiayaError>> {
  return audited<{ readonly slug: string }, BiayaError>(actor.userId, { aksi: "psu.biaya", entitas: "pemilihan", entitasId: input.psu }, async (tx) => {
    const p = await tx.psu.findFirst({ where: { pemilihan: { slug: input.psu } }, select: { pemilihanId: true, pemilihan: { select: { keadaan: true } }, tps: { orderBy: { wilayah: { kode: "asc" } }, select: { wilayah: { select: { kode: true, zona: true } } } }, biaya: { where: { jenis: input.jenis, diganti: { none: {} } } } } });
    if (!p || !p.tps.every((t) => mencakup(actor, t.wilayah.kode))) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (p.pemilihan.keadaan === "ARSIP") return fail({ tag: "DIARSIPKAN" });
    if (input.tanggal > tanggal(now(), zonaPsu(p.tps.map((t) => t.wilayah)))) return fail({ tag: "BELUM_TERJADI" });
    const [kini] = p.biaya;
    if (kini && Number(kini.rupiah) === input.rupiah && kini.sumber === input.sumber && tanggalDb(kini.tanggal) === input.tanggal) return fail({ tag: "SUDAH_SAMA" });
    if ((kini?.id ?? null) !== input.dilihat) return fail({ tag: "USANG" });
    const { count } = await tx.psuBiaya.createMany({ skipDuplicates: true, data: { pemilihanId: p.pemilihanId, jenis: input.jenis, rupiah: BigInt(input.rupiah), sumber: input.sumber, tanggal: keTanggalDb(input.tanggal), menggantikanId: kini?.id ?? null, olehId: actor.userId, padaAt: now(), dicatatAt: realNow() } });
    if (count === 0) return fail({ tag: "USANG" });
    const isi = (rupiah: number, sumber: string) => ({ jenis: input.jenis, rupiah, sumber });
    return ok({ value: { slug: input.psu }, perubahan: { sebelum: kini ? isi(Number(kini.rupiah), kini.sumber) : null, sesudah: isi(input.rupiah, input.sumber) } });
  });
}
