import "server-only";
import { type Actor, mencakup } from "@/auth/actor";
import { namaLengkap } from "@/features/wilayah/domain";
import { realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { keTanggalDb, tanggal, type Tanggal, tanggalDb } from "@/lib/waktu";
import { audited } from "@/server/audit/audited";
import type { Tx } from "@/server/db/client";
import { nyatakanUlang } from "@/server/ledger/fakta";
import { nowPemilihan } from "@/server/ledger/jam-gladi";
import { bolehDisalin, salinKatalog } from "@/server/ledger/salin-katalog";
import { kabarkan } from "@/server/live/kabar";
import { buatTahapan } from "@/server/tahapan/buat";
import { padaHari, TERBIT, terbaru } from "@/server/wilayah/edisi";
import { berkolomKosong, berpasangan, type JenisPemilihan, nomorKolomKosong, type Pasangan, rencanaPaslon, susunKontes, TEMPLAT } from "./domain";
import type { BuatPemilihan, TetapkanPaslon, UbahKeadaan } from "./schema";

type BuatError = { readonly tag: "TIDAK_DITEMUKAN" | "PROVINSI_KOSONG" | "KONTES_KOSONG" | "SUDAH_ADA" | "KATALOG_ASING" } | { readonly tag: "KAB_ASING"; readonly kab: readonly string[]; readonly edisi: string };
type Baru = { readonly slug: string; readonly nama: string; readonly kontes: number };

/** An election of one province: its day, its contests, who takes part, the stages of the template, and the catalogue of another, ready for the first laporan. */
export async function buatPemilihan(actor: Actor<"admin:write">, input: BuatPemilihan): Promise<Result<Baru, BuatError>> {
  return audited<Baru, BuatError>(actor.userId, { aksi: "pemilihan.buat", entitas: "pemilihan", entitasId: input.slug }, async (tx) => {
    const provinsi = await tx.wilayah.findFirst({ where: { kode: input.provinsi, tingkat: 1, ...await padaHari(tx, input.provinsi, input.hari) }, include: { edisi: { select: { nama: true } }, anak: { where: { sampaiAt: null }, orderBy: { kode: "asc" }, select: { id: true, kode: true, jenisKode: true } } } });
    if (!provinsi || !mencakup(actor, input.provinsi)) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (provinsi.anak.length === 0) return fail({ tag: "PROVINSI_KOSONG" });
    // Two of one name at once: the second waits for the first, and finds it.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`pemilihan ${input.slug}`}, 0))`;
    if (await tx.pemilihan.findUnique({ where: { slug: input.slug } })) return fail({ tag: "SUDAH_ADA" });
    if (!(await tx.pemilihan.findFirst({ where: { slug: input.katalog, ...bolehDisalin(actor, input.jenis, Object.values(TEMPLAT)) }, select: { id: true } }))) return fail({ tag: "KATALOG_ASING" });
    const asing = await kabAsing(tx, input.kontes.kabKota, provinsi.anak);
    if (asing.length > 0) return fail({ tag: "KAB_ASING", kab: asing, edisi: provinsi.edisi.nama });
    const { kontes, peserta } = susunKontes(input.jenis, provinsi, provinsi.anak, input.kontes);
    if (kontes.length === 0) return fail({ tag: "KONTES_KOSONG" });
    const p = await tx.pemilihan.create({ data: { slug: input.slug, nama: input.nama, jenis: input.jenis, hari: keTanggalDb(input.hari), bukaJam: input.bukaJam, tutupJam: input.tutupJam, edisiId: provinsi.edisiId, keadaan: input.langsung ? "BERJALAN" : "PERSIAPAN",
      peserta: { createMany: { data: peserta.map((wilayahId) => ({ wilayahId })) } }, kontes: { createMany: { data: [...kontes] } } } });
    await lengkapi(tx, { id: p.id, provinsiId: provinsi.id, katalog: input.katalog, olehId: actor.userId, jenis: input.jenis, hari: input.hari });
    return ok({ value: { slug: p.slug, nama: p.nama, kontes: kontes.length }, perubahan: { sebelum: null, sesudah: { ...input, kontes: kontes.length } } });
  }, 60_000);
}

/** Those chosen that are not in the edition in force on the day of the vote, by their name where there is one: the form offers those of the newest. */
async function kabAsing(tx: Tx, dipilih: "SEMUA" | readonly string[], ada: readonly { readonly kode: string }[]): Promise<readonly string[]> {
  const asing = dipilih === "SEMUA" ? [] : dipilih.filter((kode) => !ada.some((w) => w.kode === kode));
  if (asing.length === 0) return [];
  const bernama = await tx.wilayah.findMany({ where: { kode: { in: asing }, tingkat: 2, ...TERBIT }, orderBy: [{ kode: "asc" }, ...terbaru()], distinct: ["kode"], select: { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } } });
  return asing.map((kode) => { const w = bernama.find((x) => x.kode === kode); return w ? namaLengkap(w) : kode; });
}

type Kerangka = { readonly id: number; readonly provinsiId: number; readonly katalog: string; readonly olehId: number; readonly jenis: JenisPemilihan; readonly hari: Tanggal };
/** What a new election stands on, in this order: the schedule, then the catalogue whose indikator it moves, then the need made from both. */
async function lengkapi(tx: Tx, { id, provinsiId, katalog, olehId, jenis, hari }: Kerangka): Promise<void> {
  await buatTahapan(tx, id, jenis, hari, olehId);
  await salinKatalog(tx, katalog, id, olehId);
  await nyatakanUlang(tx, { pemilihanId: id, provinsiId, olehId }, "pemilihan baru");
}

/** Persiapan, berjalan, ditutup (no more laporan), arsip; decided by who administers every place that takes part. Audited by the database's own function. */
export async function ubahKeadaan(actor: Actor<"admin:write">, input: UbahKeadaan): Promise<Result<{ readonly nama: string; readonly ke: UbahKeadaan["ke"] }, { readonly tag: "TIDAK_DITEMUKAN" | "USANG" | "TIDAK_BISA" }>> {
  type Galat = { readonly tag: "TIDAK_DITEMUKAN" | "USANG" | "TIDAK_BISA" };
  const hasil = await audited<{ id: number; nama: string; peserta: readonly { provinsiId: number; kode: string }[] }, Galat>(actor.userId, { aksi: "pemilihan.ubah-keadaan", entitas: "pemilihan", entitasId: input.pemilihan.slug }, async (tx) => {
    const p = await tx.pemilihan.findUnique({ where: { slug: input.pemilihan.slug }, select: { id: true, nama: true, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true, provinsiId: true } } } } } });
    if (!p || p.peserta.length === 0 || !p.peserta.every((x) => mencakup(actor, x.wilayah.kode))) return fail({ tag: "TIDAK_DITEMUKAN" });
    const isi = JSON.stringify({ pemilihan_id: p.id, dari: input.pemilihan.dari, ke: input.ke, alasan: input.alasan, nomor_sk: input.nomorSk, oleh_id: actor.userId });
    const [row] = await tx.$queryRaw<[{ hasil: { tag: "TERSIMPAN" | "USANG" | "TIDAK_BISA" } }]>`SELECT ubah_keadaan_pemilihan(${isi}::jsonb, ${await nowPemilihan(p.id, tx)}::timestamptz, ${realNow()}::timestamptz) AS hasil`;
    if (row.hasil.tag !== "TERSIMPAN") return fail({ tag: row.hasil.tag });
    return ok({ value: { id: p.id, nama: p.nama, peserta: p.peserta.map((x) => ({ provinsiId: x.wilayah.provinsiId, kode: x.wilayah.kode })) }, perubahan: null });
  });
  if (!hasil.ok) return hasil;
  for (const p of hasil.value.peserta) await kabarkan({ pemilihanId: hasil.value.id, provinsiId: p.provinsiId, urut: "0", kode: p.kode });
  return ok({ nama: hasil.value.nama, ke: input.ke });
}

type PaslonError = { readonly tag: "TIDAK_DITEMUKAN" | "USANG" | "DITUTUP" } | { readonly tag: "ISIAN"; readonly bidang: string; readonly kata: string };
export type PaslonTersimpan = { readonly kontes: string; readonly berlaku: number; readonly berakhir: number; readonly mulai: number };
const isian = (bidang: string, kata: string) => fail({ tag: "ISIAN", bidang, kata });

/** The list as it was typed, with the empty column where one pair stands alone. */
function susunDaftar(input: TetapkanPaslon, jenisKontes: string): Result<readonly Pasangan[], PaslonError> {
  const { sumber, tanggal: tanggalSk } = input;
  const daftar = input.isian.map(({ nomorUrut, nama, namaWakil }) => ({ nomorUrut, nama, namaWakil, kolomKosong: false, sumber, tanggal: tanggalSk }));
  const pincang = berpasangan(jenisKontes) ? input.isian.find((x) => x.namaWakil === null) : undefined;
  if (pincang) return isian(`wakil.${pincang.baris}`, "Isi nama wakilnya.");
  const [pertama, ...lain] = daftar;
  if (!berkolomKosong(jenisKontes) || !pertama) return ok(daftar);
  if (lain.length > 0) return input.tunggal ? isian("tunggal", "Kolom kosong hanya melawan satu pasangan. Hapus centangnya, atau sisakan satu pasangan.") : ok(daftar);
  if (!input.tunggal) return isian("tunggal", "Hanya ada satu pasangan. Centang bila memang melawan kolom kosong; bila belum, isi pasangan yang lain.");
  const kosong = nomorKolomKosong(pertama.nomorUrut);
  if (kosong === null) return isian(`nomor.${input.isian[0]?.baris}`, "Nomor pasangan tunggal 1 atau 2; yang lain nomor kolom kosong.");
  return ok([pertama, { nomorUrut: kosong, nama: null, namaWakil: null, kolomKosong: true, sumber, tanggal: tanggalSk }].toSorted((a, b) => a.nomorUrut - b.nomorUrut));
}

/** The list of a contest as a whole, by the KPU of its place (or who sets it up): what was known before stays in the past. Audited by the database's own function. */
export async function tetapkanPaslon(actor: Actor<"paslon:write">, input: TetapkanPaslon): Promise<Result<PaslonTersimpan, PaslonError>> {
  const hasil = await audited<PaslonTersimpan & { readonly di: { readonly pemilihanId: number; readonly provinsiId: number; readonly kode: string } }, PaslonError>(actor.userId, { aksi: "paslon.tetapkan", entitas: "kontes", entitasId: String(input.kontes) }, async (tx) => {
    const k = await tx.kontes.findFirst({ where: { id: input.kontes, sampaiAt: null }, include: { jenis: { select: { nama: true } }, wilayah: { select: { kode: true, nama: true, provinsiId: true, zona: true } }, paslon: { where: { sampaiAt: null }, orderBy: { id: "asc" } } } });
    if (!k || !mencakup(actor, k.wilayah.kode)) return fail({ tag: "TIDAK_DITEMUKAN" });
    const saatIni = await nowPemilihan(k.pemilihanId, tx);
    if (input.tanggal > tanggal(saatIni, k.wilayah.zona)) return isian("tanggal", "Tanggal keputusan belum tiba.");
    const daftar = susunDaftar(input, k.jenisKode);
    if (!daftar.ok) return daftar;
    const kini = k.paslon.map((p) => ({ id: p.id, nomorUrut: p.nomorUrut, nama: p.nama, namaWakil: p.namaWakil, kolomKosong: p.kolomKosong, sumber: p.sumber, tanggal: tanggalDb(p.tanggal) }));
    const { akhiri, tambah } = rencanaPaslon(kini, daftar.value);
    const nilai = { kontes: `${k.jenis.nama} ${k.wilayah.nama}`, berlaku: daftar.value.filter((p) => !p.kolomKosong).length, berakhir: akhiri.length, mulai: tambah.length, di: { pemilihanId: k.pemilihanId, provinsiId: k.wilayah.provinsiId, kode: k.wilayah.kode } };
    if (akhiri.length === 0 && tambah.length === 0) return kini.length === 0 ? isian("nama.1", "Isi paling sedikit satu.") : ok({ value: nilai, perubahan: null });
    if (kini.map((p) => p.id).join() !== input.dilihat.toSorted((a, b) => a - b).join()) return fail({ tag: "USANG" });
    if (akhiri.length > 0 && input.alasan.length < 10) return isian("alasan", "Ada yang diubah atau dicabut: tulis alasannya, paling sedikit 10 huruf.");
    const isi = JSON.stringify({ kontes_id: k.id, dilihat: input.dilihat, akhiri, alasan: akhiri.length > 0 ? input.alasan : undefined, oleh_id: actor.userId,
      tambah: tambah.map((p) => ({ nomor_urut: p.nomorUrut, nama: p.nama, nama_wakil: p.namaWakil, kolom_kosong: p.kolomKosong, sumber: p.sumber, tanggal: p.tanggal })) });
    const [row] = await tx.$queryRaw<[{ hasil: { tag: "TERSIMPAN" | "USANG" | "DITUTUP" } }]>`SELECT tetapkan_paslon(${isi}::jsonb, ${saatIni}::timestamptz, ${realNow()}::timestamptz) AS hasil`;
    return row.hasil.tag === "TERSIMPAN" ? ok({ value: nilai, perubahan: null }) : fail({ tag: row.hasil.tag });
  });
  if (!hasil.ok) return hasil;
  const { di, ...tersimpan } = hasil.value;
  if (tersimpan.mulai + tersimpan.berakhir > 0) await kabarkan({ ...di, urut: "0" });
  return ok(tersimpan);
}
