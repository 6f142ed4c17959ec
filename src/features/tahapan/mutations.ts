import "server-only";
import { type Actor, berperan, mencakup } from "@/auth/actor";
import type { Peran, Permission } from "@/auth/permissions";
import { sudahTutup, type Tinjauan } from "@/features/capaian/domain";
import { ikutSerta } from "@/features/wilayah/domain";
import { realNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { fail, ok, type Result } from "@/lib/result";
import { keTanggalDb, selisihHari, setelah, tanggal, type Tanggal, tambahHari, tanggalDb, type Zona } from "@/lib/waktu";
import { audited, type Written } from "@/server/audit/audited";
import { recordRefusal } from "@/server/audit/refusal";
import type { Tx } from "@/server/db/client";
import { nowPemilihan } from "@/server/ledger/jam-gladi";
import { bacaJadwal, type TahapanBerlaku } from "@/server/ledger/jadwal";
import { kabarkan } from "@/server/live/kabar";
import { type GalatGeser, geser, geserHari as pindahkanHari, type Pindah, urutkan } from "./domain";
import type { AkhiriTahapan, GeserHari, GeserTahapan, SelesaiTahapan, TambahTahapan, UbahTahapan } from "./schema";

/** Back to where it was done. */
export type DiTahapan = { readonly pemilihan: string; readonly tahapan: string | null; readonly banyak: number };
type Umum = { readonly tag: "TIDAK_DITEMUKAN" | "DITUTUP" | "USANG" };
type Di = { readonly id: number; readonly slug: string; readonly hari: Tanggal; readonly bukaJam: string; readonly tutupJam: string; readonly hariIni: Tanggal; readonly peserta: readonly { readonly kode: string; readonly provinsiId: number; readonly zona: Zona }[]; readonly padaAt: Date };
type Baris = { readonly olehId: number; readonly alasan: string; readonly nomorSk: string | null };

/** The election when all that takes part in it is inside what the permission was granted over; a schedule is of the whole. */
async function cari(tx: Tx, actor: Actor<Permission>, slug: string): Promise<Omit<Di, "padaAt"> | null> {
  const p = await tx.pemilihan.findUnique({ where: { slug }, include: { peserta: { where: { sampaiAt: null }, orderBy: { wilayahId: "asc" }, select: { wilayah: { select: { kode: true, provinsiId: true, zona: true } } } } } });
  const peserta = p?.peserta.map((x) => x.wilayah) ?? [];
  const [pertama] = peserta;
  if (!p || !pertama || !peserta.every((w) => mencakup(actor, w.kode))) return null;
  return { id: p.id, slug, hari: tanggalDb(p.hari), bukaJam: p.bukaJam, tutupJam: p.tutupJam, hariIni: tanggal(await nowPemilihan(p.id, tx), pertama.zona), peserta };
}

type Kerja<T, E extends { readonly tag: string }> = (tx: Tx, di: Di, semua: readonly TahapanBerlaku[]) => Promise<Result<Written<T>, E>>;
type Tujuan = { readonly aksi: string; readonly pemilihan: string; readonly tahapan: string | null; readonly dilihat: string };

/**
 * One change of a schedule: by who may write all of it, one at a time, not after the election is closed, and on the version its author has seen. `ulangan`: has
 * the author said just this already, and only missed the answer?
 */
async function ubahJadwal<E extends { readonly tag: string }>(actor: Actor<Permission>, { aksi, pemilihan, tahapan, dilihat }: Tujuan, kerja: Kerja<DiTahapan, E>, ulangan: (tx: Tx, di: Di, semua: readonly TahapanBerlaku[]) => Promise<boolean>): Promise<Result<DiTahapan, E | Umum>> {
  let kabar: Omit<Di, "padaAt"> | null = null;
  const hasil = await audited<DiTahapan, E | Umum>(actor.userId, { aksi, entitas: "tahapan", entitasId: tahapan ? `${pemilihan} ${tahapan}` : pemilihan }, async (tx) => {
    const dasar = await cari(tx, actor, pemilihan);
    if (!dasar) return fail({ tag: "TIDAK_DITEMUKAN" });
    const [kini] = await tx.$queryRaw<[{ keadaan: Tinjauan["pemilihan"]["keadaan"]; versi: string; pada_at: Date }]>`SELECT * FROM kunci_jadwal(${dasar.id}::smallint)`;
    if (sudahTutup(kini)) return fail({ tag: "DITUTUP" });
    // Read again under the lock: whoever was quicker has committed by now.
    const segar = await cari(tx, actor, pemilihan);
    if (!segar) return fail({ tag: "TIDAK_DITEMUKAN" });
    const [saatIni, paling] = [await nowPemilihan(segar.id, tx), setelah(kini.pada_at, 1)];
    const di = { ...segar, padaAt: saatIni > paling ? saatIni : paling };
    const semua = await bacaJadwal(di.id, null);
    if (kini.versi !== dilihat) return (await ulangan(tx, di, semua)) ? ok({ value: { pemilihan, tahapan, banyak: 0 }, perubahan: null }) : fail({ tag: "USANG" });
    const tertulis = await kerja(tx, di, semua);
    if (tertulis.ok) kabar = di;
    return tertulis;
  });
  if (hasil.ok && kabar) await kabarkanJadwal(kabar);
  return hasil;
}

async function kabarkanJadwal(di: Pick<Di, "id" | "peserta">): Promise<void> {
  for (const w of di.peserta) await kabarkan({ pemilihanId: di.id, provinsiId: w.provinsiId, urut: "0", kode: w.kode });
}

const cariTahapan = (semua: readonly TahapanBerlaku[], kode: string) => semua.find((t) => t.kode === kode) ?? null;

/** The next version of a stage: as it stood, with what is different now. */
async function tulisVersi(tx: Tx, di: Di, t: TahapanBerlaku & { readonly diakhiri?: boolean }, { olehId, alasan, nomorSk }: Baris): Promise<void> {
  await tx.tahapanJadwal.create({ data: {
    tahapanId: t.id, nama: t.nama, dasar: t.dasar, lembaga: t.lembaga, status: t.status, mulai: t.mulai === null ? null : keTanggalDb(t.mulai), selesai: keTanggalDb(t.selesai), selesaiJam: t.selesaiJam,
    realisasi: t.realisasi === null ? null : keTanggalDb(t.realisasi), tetap: t.tetap, terikat: t.terikat, diakhiri: t.diakhiri ?? false, alasan, nomorSk, olehId, padaAt: di.padaAt, dicatatAt: realNow(),
    sesudah: { create: t.sesudah.map((s) => ({ sesudahId: s.id, jedaHari: s.jeda })) },
  } });
}

const potret = ({ mulai, selesai, selesaiJam }: Pick<TahapanBerlaku, "mulai" | "selesai" | "selesaiJam">) => ({ mulai, selesai, selesaiJam });
const sebelumPindah = (p: readonly Pindah[]) => Object.fromEntries(p.map((x) => [x.tahapan.kode, potret(x.tahapan)]));
const sesudahPindah = (p: readonly Pindah[]) => Object.fromEntries(p.map((x) => [x.tahapan.kode, potret(x.ke)]));

/** A date entered with a decree behind it is no estimate any more; one that is only pushed along stays what it was. In the demo whatever is entered is an example. */
const statusIsian = (lama: TahapanBerlaku["status"], nomorSk: string | null) => (env().DEMO ? "CONTOH" as const : nomorSk === null ? lama : "RESMI" as const);

async function simpanPindah(tx: Tx, di: Di, semua: readonly TahapanBerlaku[], pindah: readonly Pindah[], baris: Baris): Promise<void> {
  for (const p of pindah) {
    const t = semua.find((x) => x.id === p.tahapan.id);
    if (t) await tulisVersi(tx, di, { ...t, ...p.ke, ...(p.sebab === "DIMINTA" && { status: statusIsian(t.status, baris.nomorSk) }) }, p.karena === null ? baris : { ...baris, alasan: `Mengikuti ${p.karena}: ${baris.alasan}` });
  }
}

const kataTerakhir = (tx: Tx, tahapanId: number) => tx.tahapanJadwal.findFirst({ where: { tahapanId }, orderBy: { padaAt: "desc" }, select: { olehId: true, alasan: true, mulai: true, selesai: true, realisasi: true } });

/** New dates of a stage; what waits for it is pushed along, as the preview has shown. */
export function geserTahapan(actor: Actor<"tahapan:write">, input: GeserTahapan): Promise<Result<DiTahapan, Umum | GalatGeser | { readonly tag: "HARI_H" }>> {
  const { pemilihan, tahapan, dilihat, mulai, selesai, selesaiJam } = input;
  return ubahJadwal<GalatGeser | Umum | { readonly tag: "HARI_H" }>(actor, { aksi: "tahapan.geser", pemilihan, tahapan, dilihat }, async (tx, di, semua) => {
    const t = cariTahapan(semua, tahapan);
    if (!t) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (t.pemungutan) return fail({ tag: "HARI_H" });
    const hasil = geser(semua, di.hari, { id: t.id, mulai, selesai, selesaiJam }, di.hariIni);
    if (!hasil.ok) return hasil;
    const { pindah } = hasil.value;
    await simpanPindah(tx, di, semua, pindah, { olehId: actor.userId, alasan: input.alasan, nomorSk: input.nomorSk });
    return ok({ value: { pemilihan, tahapan, banyak: pindah.length }, perubahan: { sebelum: sebelumPindah(pindah), sesudah: { ...sesudahPindah(pindah), alasan: input.alasan, nomorSk: input.nomorSk } } });
  }, async (tx, _di, semua) => {
    const t = cariTahapan(semua, tahapan);
    const kata = t && (await kataTerakhir(tx, t.id));
    return t !== null && kata?.olehId === actor.userId && kata.alasan === input.alasan && t.mulai === mulai && t.selesai === selesai && t.selesaiJam === selesaiJam;
  });
}

type GalatHari = Umum | GalatGeser | { readonly tag: "LAMPAU" } | { readonly tag: "MELEWATI" | "PSU_SEHARI"; readonly nama: string };

/** Another day of the vote, or other hours: all that is tied to it moves along. */
export function geserHari(actor: Actor<"tahapan:hari">, input: GeserHari): Promise<Result<DiTahapan, GalatHari>> {
  const { pemilihan, dilihat, hari, bukaJam, tutupJam, alasan, nomorSk } = input;
  return ubahJadwal<GalatHari>(actor, { aksi: "pemilihan.geser-hari", pemilihan, tahapan: null, dilihat }, async (tx, di, semua) => {
    if (hari === di.hari && bukaJam === di.bukaJam && tutupJam === di.tutupJam) return fail({ tag: "TIDAK_BERUBAH" });
    if (hari < di.hariIni) return fail({ tag: "LAMPAU" });
    const hasil = hari === di.hari ? ok({ pindah: [] }) : pindahkanHari(semua, di.hari, hari, di.hariIni);
    if (!hasil.ok) return hasil;
    const sehari = hari === di.hari ? null : await psuSehari(tx, di, hari);
    if (sehari !== null) return fail({ tag: "PSU_SEHARI", nama: sehari });
    // Which election came before which decides whose DPT is whose estimate.
    const lain = hari === di.hari ? null : await pemilihanDiAntara(tx, di, hari);
    if (lain !== null) return fail({ tag: "MELEWATI", nama: lain });
    const { pindah } = hasil.value;
    await tx.pemilihanJadwal.create({ data: { pemilihanId: di.id, hari: keTanggalDb(hari), bukaJam, tutupJam, alasan, nomorSk, olehId: actor.userId, padaAt: di.padaAt, dicatatAt: realNow() } });
    await simpanPindah(tx, di, semua, pindah, { olehId: actor.userId, alasan, nomorSk });
    return ok({ value: { pemilihan, tahapan: null, banyak: pindah.length }, perubahan: { sebelum: { hari: di.hari, bukaJam: di.bukaJam, tutupJam: di.tutupJam, ...sebelumPindah(pindah) }, sesudah: { hari, bukaJam, tutupJam, alasan, nomorSk, ...sesudahPindah(pindah) } } });
  }, async (tx, di) => {
    const kata = await tx.pemilihanJadwal.findFirst({ where: { pemilihanId: di.id }, orderBy: { padaAt: "desc" } });
    return kata?.olehId === actor.userId && kata.alasan === alasan && di.hari === hari && di.bukaJam === bukaJam && di.tutupJam === tutupJam;
  });
}

/** Another election, over some of the same places, whose day lies between the old day and the new one. */
async function pemilihanDiAntara(tx: Tx, di: Di, hari: Tanggal): Promise<string | null> {
  const [dari, sampai] = hari < di.hari ? [hari, di.hari] : [di.hari, hari];
  const lain = await tx.pemilihan.findMany({ where: { id: { not: di.id }, gladi: false, hari: { gte: keTanggalDb(dari), lte: keTanggalDb(sampai) } }, orderBy: { hari: "asc" }, select: { nama: true, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true } } } } } });
  // By code: two repeat votes of one province need not have a place in common, and a later edition has nodes of its own.
  const kode = di.peserta.map((w) => w.kode);
  return lain.find((p) => p.peserta.some((x) => ikutSerta(kode, x.wilayah.kode)))?.nama ?? null;
}

/** Another repeat vote that some of the same TPS hold on that day, of the same election. Under its lock, so that no second one takes the day meanwhile. */
async function psuSehari(tx: Tx, di: Di, hari: Tanggal): Promise<string | null> {
  const tps = await tx.psuTps.findMany({ where: { pemilihanId: di.id }, select: { indukId: true, wilayahId: true } });
  const [pertama] = tps;
  if (!pertama) return null;
  const { indukId } = pertama;
  await tx.$queryRaw`SELECT keadaan FROM kunci_jadwal(${indukId}::smallint)`;
  const lain = await tx.psuTps.findFirst({ where: { indukId, hari: keTanggalDb(hari), pemilihanId: { not: di.id }, wilayahId: { in: tps.map((t) => t.wilayahId) } }, select: { psu: { select: { pemilihan: { select: { nama: true } } } } } });
  return lain?.psu.pemilihan.nama ?? null;
}

type GalatIsi = Umum | { readonly tag: "SUDAH_ADA" } | { readonly tag: "SIKLUS"; readonly nama: readonly string[] } | { readonly tag: "MENDAHULUI"; readonly nama: string; readonly paling: Tanggal } | { readonly tag: "TIDAK_BERUBAH" | "TAHAPAN_LAIN" };

/** Codes to stages; one that is not in this election is refused, and so are a circle and a beginning before what is waited for. */
function tunggu(semua: readonly TahapanBerlaku[], t: TahapanBerlaku, ditunggu: readonly { readonly kode: string; readonly jeda: number }[], hariIni: Tanggal): Result<TahapanBerlaku, GalatIsi> {
  const sesudah = ditunggu.map(({ kode, jeda }) => { const a = cariTahapan(semua, kode); return a && a.id !== t.id ? { a, jeda } : null; });
  if (sesudah.includes(null)) return fail({ tag: "TAHAPAN_LAIN" });
  const ada = sesudah.filter((s) => s !== null);
  const baru: TahapanBerlaku = { ...t, sesudah: ada.map(({ a, jeda }) => ({ id: a.id, jeda })) };
  const urut = urutkan([...semua.filter((x) => x.id !== t.id), baru]);
  if (!urut.ok) return urut;
  const awal = t.mulai ?? t.selesai;
  const dulu = ada.find(({ a, jeda }) => awal < tambahHari(a.realisasi ?? a.selesai, jeda));
  if (dulu && awal > hariIni) return fail({ tag: "MENDAHULUI", nama: dulu.a.nama, paling: tambahHari(dulu.a.realisasi ?? dulu.a.selesai, dulu.jeda) });
  return ok(baru);
}

const kodeDari = (nama: string) => nama.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").slice(0, 48).replace(/^-|-$/g, "") || "tahapan";

/** One more stage. */
export function tambahTahapan(actor: Actor<"tahapan:write">, input: TambahTahapan): Promise<Result<DiTahapan, GalatIsi>> {
  const { pemilihan, dilihat, nama, dasar, lembaga, tetap, terikat, mulai, selesai, selesaiJam, alasan, nomorSk } = input;
  const kode = kodeDari(nama);
  return ubahJadwal<GalatIsi>(actor, { aksi: "tahapan.tambah", pemilihan, tahapan: kode, dilihat }, async (tx, di, semua) => {
    if (["baru", "hari"].includes(kode) || (await tx.tahapan.findUnique({ where: { pemilihanId_kode: { pemilihanId: di.id, kode } } }))) return fail({ tag: "SUDAH_ADA" });
    const calon: TahapanBerlaku = { id: -1, kode, nama, dasar, lembaga, status: statusIsian("ESTIMASI", nomorSk), mulai, selesai, selesaiJam, realisasi: null, tetap, terikat, pemungutan: false, sesudah: [] };
    const siap = tunggu(semua, calon, input.sesudah, di.hariIni);
    if (!siap.ok) return siap;
    const { id } = await tx.tahapan.create({ data: { pemilihanId: di.id, kode } });
    await tulisVersi(tx, di, { ...siap.value, id }, { olehId: actor.userId, alasan, nomorSk });
    return ok({ value: { pemilihan, tahapan: kode, banyak: 1 }, perubahan: { sebelum: null, sesudah: { nama, dasar, lembaga, tetap, terikat, ...potret(calon), sesudah: input.sesudah, alasan, nomorSk } } });
  }, async (tx, _di, semua) => { const t = cariTahapan(semua, kode); const kata = t && (await kataTerakhir(tx, t.id)); return t !== null && kata?.olehId === actor.userId && kata.alasan === alasan && t.selesai === selesai; });
}

/** Another name, basis, office, or other stages to wait for; dates are shifted, which shows what it moves. */
export function ubahTahapan(actor: Actor<"tahapan:write">, input: UbahTahapan): Promise<Result<DiTahapan, GalatIsi>> {
  const { pemilihan, tahapan, dilihat, nama, dasar, lembaga, tetap, terikat, alasan, nomorSk } = input;
  const isi = (t: TahapanBerlaku) => ({ nama: t.nama, dasar: t.dasar, lembaga: t.lembaga, tetap: t.tetap, terikat: t.terikat, sesudah: t.sesudah.map((s) => [s.id, s.jeda]).toSorted((a, b) => Number(a[0]) - Number(b[0])) });
  const serupa = (a: TahapanBerlaku, b: TahapanBerlaku) => JSON.stringify(isi(a)) === JSON.stringify(isi(b));
  const susun = (t: TahapanBerlaku, semua: readonly TahapanBerlaku[], hariIni: Tanggal) => tunggu(semua, { ...t, nama, dasar, lembaga, ...(t.pemungutan ? {} : { tetap, terikat }) }, input.sesudah, hariIni);
  return ubahJadwal<GalatIsi>(actor, { aksi: "tahapan.ubah", pemilihan, tahapan, dilihat }, async (tx, di, semua) => {
    const t = cariTahapan(semua, tahapan);
    if (!t) return fail({ tag: "TIDAK_DITEMUKAN" });
    const baru = susun(t, semua, di.hariIni);
    if (!baru.ok) return baru;
    if (serupa(t, baru.value)) return fail({ tag: "TIDAK_BERUBAH" });
    await tulisVersi(tx, di, baru.value, { olehId: actor.userId, alasan, nomorSk });
    return ok({ value: { pemilihan, tahapan, banyak: 1 }, perubahan: { sebelum: isi(t), sesudah: { ...isi(baru.value), alasan, nomorSk } } });
  }, async (tx, di, semua) => { const t = cariTahapan(semua, tahapan); const baru = t && susun(t, semua, di.hariIni); const kata = t && (await kataTerakhir(tx, t.id)); return t !== null && baru !== null && baru.ok && serupa(t, baru.value) && kata?.olehId === actor.userId && kata.alasan === alasan; });
}

/** Takes a stage out of the schedule; what was said of it stays readable in the past. */
export function akhiriTahapan(actor: Actor<"tahapan:write">, { pemilihan, tahapan, dilihat, alasan }: AkhiriTahapan): Promise<Result<DiTahapan, Umum | { readonly tag: "HARI_H" }>> {
  return ubahJadwal<Umum | { readonly tag: "HARI_H" }>(actor, { aksi: "tahapan.akhiri", pemilihan, tahapan, dilihat }, async (tx, di, semua) => {
    const t = cariTahapan(semua, tahapan);
    if (!t) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (t.pemungutan) return fail({ tag: "HARI_H" });
    await tulisVersi(tx, di, { ...t, diakhiri: true }, { olehId: actor.userId, alasan, nomorSk: null });
    return ok({ value: { pemilihan, tahapan: null, banyak: 1 }, perubahan: { sebelum: { nama: t.nama, ...potret(t) }, sesudah: { diakhiri: true, alasan } } });
  }, async (tx, di) => {
    const kata = await tx.tahapanJadwal.findFirst({ where: { tahapan: { pemilihanId: di.id, kode: tahapan } }, orderBy: { padaAt: "desc" }, select: { diakhiri: true, olehId: true, alasan: true } });
    return kata?.diakhiri === true && kata.olehId === actor.userId && kata.alasan === alasan;
  });
}

type GalatSelesai = Umum | { readonly tag: "BUKAN_PENANGGUNG"; readonly lembaga: Peran } | { readonly tag: "BELUM_TERJADI" | "SEBELUM_MULAI" | "TIDAK_BERUBAH" };

/** When a stage was really finished, by the office that answers for it; without a day: not finished after all. */
export async function nyatakanSelesai(actor: Actor<"tahapan:realisasi">, input: SelesaiTahapan): Promise<Result<DiTahapan, GalatSelesai>> {
  const { pemilihan, tahapan, dilihat, realisasi } = input;
  const hasil = await ubahJadwal<GalatSelesai>(actor, { aksi: "tahapan.selesai", pemilihan, tahapan, dilihat }, async (tx, di, semua) => {
    const t = cariTahapan(semua, tahapan);
    if (!t) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (!di.peserta.every((w) => berperan(actor, w.kode, t.lembaga))) return fail({ tag: "BUKAN_PENANGGUNG", lembaga: t.lembaga });
    if (realisasi === t.realisasi) return fail({ tag: "TIDAK_BERUBAH" });
    if (realisasi !== null && realisasi > di.hariIni) return fail({ tag: "BELUM_TERJADI" });
    if (realisasi !== null && t.mulai !== null && selisihHari(t.mulai, realisasi) < 0) return fail({ tag: "SEBELUM_MULAI" });
    await tulisVersi(tx, di, { ...t, realisasi }, { olehId: actor.userId, alasan: input.catatan || (realisasi === null ? "Belum selesai" : "Selesai dilaksanakan"), nomorSk: null });
    return ok({ value: { pemilihan, tahapan, banyak: 1 }, perubahan: { sebelum: { realisasi: t.realisasi }, sesudah: { realisasi, catatan: input.catatan } } });
  }, async (tx, _di, semua) => { const t = cariTahapan(semua, tahapan); const kata = t && (await kataTerakhir(tx, t.id)); return t !== null && kata?.olehId === actor.userId && t.realisasi === realisasi && (realisasi !== null || input.catatan === kata.alasan); });  if (!hasil.ok && hasil.error.tag === "BUKAN_PENANGGUNG") await recordRefusal(actor.userId, "tahapan.selesai", "tahapan", `${pemilihan} ${tahapan}`);
  return hasil;
}
