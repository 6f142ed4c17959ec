import "server-only";
import { type Actor, withScope } from "@/auth/actor";
import { provinsiDari } from "@/features/wilayah/domain";
import { ukuranBerkas } from "@/lib/bukti";
import { realNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { BATAS_LEMBAR, type BarisLembar, teksSel } from "@/lib/lembar";
import { log } from "@/lib/log";
import { fail, ok, type Result } from "@/lib/result";
import { keTanggalDb } from "@/lib/waktu";
import { nowTerbaca } from "@/server/ledger/jam-gladi";
import { audited } from "@/server/audit/audited";
import { recordRefusal } from "@/server/audit/refusal";
import { db, pool } from "@/server/db/client";
import { awalTiapLembar, bacaLembar, barisAwal, type JenisBerkas, jenisDari, kenaliLembar } from "@/server/impor/baca";
import { giliran } from "@/server/impor/giliran";
import { type BarisMentah, buangMentah, isiMentah } from "@/server/impor/mentah";
import { tempatDokumen } from "@/server/dokumen/terima";
import { bacaBerkas, sidikBerkas, simpanBerkas } from "@/server/impor/simpan-berkas";
import { sidikCoba } from "@/server/impor/sidik-coba";
import { BerkasDitolak } from "@/server/impor/tolak";
import { bacaKatalog } from "@/server/ledger/baca";
import { aturTingkatKeBuku, terapkanImporKeBuku } from "@/server/ledger/impor";
import { bacaTinjauanSendiri } from "@/server/ledger/tinjauan";
import { buatIndeks, buatPenafsir, cariKepala, type Catatan, PER_TPS, putuskanFormat, type Ringkas, type Tempat, type Tingkat, tingkatKolom, type UnggahError } from "./domain";
import { type AturTingkat, caraSchema, type CaraDraf, type DrafDitunjuk, hasilSchema, type HasilDraf, type Periksa, type Terapkan, type Unggah } from "./schema";

const CONTOH = 12;
const AWAL = 60;
const MAKS_DRAF = 20;
export type Draf = { readonly kunci: string };

/** A file to be tried: kept as a document, with how it seems to be meant. Nothing of it counts yet. The same file again is the same draft. */
export async function unggahImpor(actor: Actor<"fakta:write">, input: Unggah): Promise<Result<Draf, UnggahError>> {
  const t = await bacaTinjauanSendiri(actor, input.wilayah, { pemilihan: input.pemilihan });
  if (!t || t.wilayah.tingkat > 3) {
    await recordRefusal(actor.userId, "impor.unggah", "wilayah", input.wilayah);
    return fail({ tag: "TIDAK_DITEMUKAN" });
  }
  if (!["PERSIAPAN", "BERJALAN"].includes(t.pemilihan.keadaan)) return fail({ tag: "DITUTUP" });
  if (input.tanggal > t.hari.hariIni) return fail({ tag: "BELUM_TERJADI" });
  if (input.daftar.size > BATAS_LEMBAR.byte) return fail({ tag: "BERKAS", pesan: `Berkas ini ${ukuranBerkas(input.daftar.size)}; paling besar 40 MB. Bagi menurut kabupaten/kota.` });
  const isi = Buffer.from(await input.daftar.arrayBuffer());
  try {
    const jenis = await kenaliLembar(isi, input.daftar.name);
    const cara = await giliran()(() => duga(isi, jenis));
    const di = { olehId: actor.userId, pemilihanId: t.pemilihan.id, wilayahId: t.wilayah.id };
    const tentang = { sumber: input.sumber, tanggal: keTanggalDb(input.tanggal) };
    const sama = await db().imporDraf.findFirst({ where: { ...di, ...tentang, keadaan: { not: "DITERAPKAN" }, dokumen: { sha256: sidikBerkas(isi), dihapusAt: null } }, select: { kunci: true } });
    if (sama) return ok(sama);
    if (await db().imporDraf.count({ where: { olehId: actor.userId, keadaan: { not: "DITERAPKAN" } } }) >= MAKS_DRAF) return fail({ tag: "BERKAS", pesan: "Terlalu banyak impor yang belum selesai. Buang yang tidak dipakai dahulu." });
    const dokumenId = await simpanBerkas(isi, { nama: input.daftar.name, jenis, wilayahId: await tempatDokumen(actor, t.wilayah.kode), olehId: actor.userId });
    return await audited<Draf, UnggahError>(actor.userId, { aksi: "impor.unggah", entitas: "impor", entitasId: "" }, async (tx) => {
      const kunci = crypto.randomUUID();
      await tx.imporDraf.create({ data: { ...di, ...tentang, kunci, dokumenId, cara, dibuatAt: realNow(), diubahAt: realNow() } });
      return ok({ value: { kunci }, entitasId: kunci, perubahan: { sebelum: null, sesudah: { dokumenId, wilayah: t.wilayah.kode, pemilihan: t.pemilihan.slug } } });
    });
  } catch (error) {
    if (error instanceof BerkasDitolak) return fail({ tag: "BERKAS", pesan: error.message });
    throw error;
  }
}

const contohDari = (baris: readonly BarisLembar[]) => baris.slice(0, CONTOH).map((b) => ({ no: b.no, sel: b.sel.slice(0, 60).map((s) => teksSel(s).slice(0, 80)) }));

/** The sheet that looks most like a register, its header, and what its columns seem to be. */
async function duga(isi: Buffer, jenis: JenisBerkas): Promise<CaraDraf> {
  const semua = await awalTiapLembar(isi, jenis, AWAL);
  const semuaLembar = semua.map((l) => l.lembar);
  const dinilai = semua.flatMap(({ lembar, baris }) => (baris ? [{ lembar, baris, kepala: cariKepala(baris) }] : [])).toSorted((a, b) => banyakKolom(b.kepala) - banyakKolom(a.kepala));
  const [yang] = dinilai;
  if (!yang || yang.baris.length === 0) throw new BerkasDitolak("Berkas ini tidak memuat baris apa pun.");
  return susunCara(yang.lembar, semuaLembar, yang.baris, yang.kepala);
}
const banyakKolom = (k: ReturnType<typeof cariKepala>) => k?.kolom.filter((b) => b !== null).length ?? 0;

function susunCara(lembar: string, semuaLembar: string[], baris: readonly BarisLembar[], kepala: ReturnType<typeof cariKepala>): CaraDraf {
  const lebar = Math.min(60, Math.max(0, ...baris.map((b) => b.sel.length)));
  const label = Array.from({ length: lebar }, (_, i) => (kepala?.label[i] ?? "").slice(0, 80));
  const kolom = Array.from({ length: lebar }, (_, i) => kepala?.kolom[i] ?? null);
  return { lembar, semuaLembar, kepala: kepala?.sampai ?? 0, label, kolom, format: "auto", tingkat: tingkatKolom(kolom), lengkap: false, contoh: contohDari(kepala ? baris.filter((b) => b.no >= kepala.sampai - 1) : baris) };
}

export type Diperiksa = { readonly kunci: string };
export type PeriksaError = { readonly tag: "TIDAK_DITEMUKAN" | "SUDAH_DITERAPKAN" | "SEDANG" } | { readonly tag: "BERKAS"; readonly pesan: string } | { readonly tag: "KOLOM"; readonly pesan: string };
/** How long a form waits for a trial before its page shows the progress instead. */
const TUNGGU_MS = 2_000;
/** A trial that has told nothing for so long was cut off, and may be begun anew. */
const MACET_MS = 60_000;
const selisihMs = (dari: Date, sampai: Date) => sampai.getTime() - dari.getTime();

/** How the file is to be read, and then the trial itself. Another sheet or header row is only looked at: its columns are chosen anew. */
export async function periksaImpor(actor: Actor<"fakta:write">, input: Periksa, tungguMs = TUNGGU_MS): Promise<Result<Diperiksa, PeriksaError>> {
  const d = await drafSendiri(actor, input.kunci);
  if (!d) {
    await recordRefusal(actor.userId, "impor.periksa", "impor", input.kunci);
    return fail({ tag: "TIDAK_DITEMUKAN" });
  }
  if (d.keadaan === "DITERAPKAN") return fail({ tag: "SUDAH_DITERAPKAN" });
  if (d.keadaan === "DIPERIKSA" && selisihMs(d.diubahAt, realNow()) < MACET_MS) return fail({ tag: "SEDANG" });
  const lama = caraSchema.parse(d.cara);
  const isi = await bacaBerkas(d.dokumenId);
  if (!isi) return fail({ tag: "BERKAS", pesan: "Berkasnya sudah tidak tersimpan. Unggah lagi." });
  const jenis = jenisDari(d.dokumen.tipe);
  if (input.lembar !== lama.lembar || input.kepala !== lama.kepala) {
    const cara = await lihatUlang(isi, jenis, lama, input);
    if (typeof cara === "string") return fail({ tag: "BERKAS", pesan: cara });
    return simpanCara(actor, d.id, input.kunci, { ...cara, format: input.format }, "BARU");
  }
  const kolom = lama.kolom.map((_, i) => input.kolom[String(i)] ?? null);
  const cara: CaraDraf = { ...lama, kolom, format: input.format, tingkat: input.tingkat, lengkap: input.lengkap && input.tingkat === 5 };
  const kurang = d.pemilihan.jenis === "PSU" && cara.lengkap ? PSU_SEBAGIAN : kekurangan(cara, input.tingkat);
  if (kurang) return fail({ tag: "KOLOM", pesan: kurang });
  const mulai = await simpanCara(actor, d.id, input.kunci, cara, "DIPERIKSA");
  if (!mulai.ok) return mulai;
  const kerja = coba(d, isi, jenis, cara, input.tingkat);
  // A long one goes on by itself; its page asks how far it is.
  let sabar: NodeJS.Timeout | undefined;
  const jadi = await Promise.race([kerja, new Promise<"BERJALAN">((selesai) => { sabar = setTimeout(() => { selesai("BERJALAN"); }, tungguMs); })]);
  clearTimeout(sabar);
  return jadi === "SEDANG" ? fail({ tag: jadi }) : ok({ kunci: input.kunci });
}

const PSU_SEBAGIAN = "Daftar untuk PSU tidak dapat ditandai lengkap: hanya sebagian TPS yang mengulang, dan TPS lain akan diakhiri. Hapus tanda itu, lalu periksa lagi.";
function kekurangan({ kolom }: CaraDraf, tingkat: Tingkat): string | null {
  const ada = (...b: (CaraDraf["kolom"][number])[]) => b.some((x) => kolom.includes(x));
  if (!ada("kode", ...(tingkat === 3 ? ["kodeKec", "namaKec"] as const : ["kodeDesa", "namaDesa"] as const))) return `Pilih kolom kode atau nama ${tingkat === 3 ? "kecamatan" : "desa/kelurahan"}.`;
  if (tingkat === 5 && !ada("nomorTps", "kode")) return "Pilih kolom nomor TPS.";
  return tingkat < 5 && !ada("tps", "dpt", "dptL", "dptP") ? "Pilih paling sedikit satu kolom jumlah: TPS atau DPT." : null;
}

async function lihatUlang(isi: Buffer, jenis: JenisBerkas, lama: CaraDraf, input: Periksa): Promise<CaraDraf | string> {
  try {
    const baris = await giliran()(() => barisAwal(isi, jenis, input.lembar, input.lembar === lama.lembar ? Math.max(AWAL, input.kepala + CONTOH) : AWAL));
    if (input.lembar !== lama.lembar) return susunCara(input.lembar, lama.semuaLembar, baris, cariKepala(baris));
    const yang = baris.filter((b) => b.no === input.kepala);
    const kepala = cariKepala(yang) ?? (yang[0] ? { sampai: input.kepala, label: yang[0].sel.map(teksSel), kolom: [] } : null);
    return { ...susunCara(input.lembar, lama.semuaLembar, baris, kepala), kepala: input.kepala };
  } catch (error) {
    if (error instanceof BerkasDitolak) return error.message;
    throw error;
  }
}

const drafSendiri = (actor: Actor<"fakta:write">, kunci: string) => db().imporDraf.findFirst({ where: { kunci, olehId: actor.userId, wilayah: withScope(actor) }, include: { dokumen: { select: { tipe: true } }, pemilihan: { select: { jenis: true } }, wilayah: { select: { id: true, kode: true, edisiId: true } } } });
type DrafTermuat = NonNullable<Awaited<ReturnType<typeof drafSendiri>>>;

const simpanCara = (actor: Actor<"fakta:write">, id: number, kunci: string, cara: CaraDraf, keadaan: "BARU" | "DIPERIKSA"): Promise<Result<Diperiksa, PeriksaError>> =>
  audited<Diperiksa, PeriksaError>(actor.userId, { aksi: "impor.periksa", entitas: "impor", entitasId: kunci }, async (tx) => {
    const { count } = await tx.imporDraf.updateMany({ where: { id, keadaan: { not: "DITERAPKAN" } }, data: { cara, keadaan, kemajuan: 0, diubahAt: realNow() } });
    return count === 0 ? fail({ tag: "SUDAH_DITERAPKAN" }) : ok({ value: { kunci }, perubahan: { sebelum: null, sesudah: { keadaan, tingkat: cara.tingkat, lengkap: cara.lengkap } } });
  });

/** The places that rows may be about: the chosen area, what lies below it, and the way to it. */
async function tempatDi(saat: Date, w: { readonly id: number; readonly kode: string; readonly edisiId: number }): Promise<{ readonly semua: readonly Tempat[]; readonly akar: Tempat }> {
  // Each way in by its own index: of one province no other place is looked at.
  const { rows } = await pool().query<Tempat>(`SELECT w.id, w.kode, w.nama, w.jenis_kode AS jenis, j.nama AS "jenisNama", w.tingkat::int AS tingkat FROM wilayah a CROSS JOIN LATERAL (
      SELECT * FROM wilayah x WHERE x.id = ANY (a.jalur || a.id)
      UNION ALL SELECT * FROM wilayah x WHERE a.tingkat > 0 AND x.edisi_id = a.edisi_id AND x.kode > a.kode || '.' AND x.kode < a.kode || '/'
      UNION ALL SELECT * FROM wilayah x WHERE a.tingkat = 0 AND x.edisi_id = a.edisi_id AND x.tingkat > 0) w JOIN jenis_wilayah j ON j.kode = w.jenis_kode
    WHERE a.id = $1 AND w.tingkat < 5 AND berlaku(w.sejak_at, w.sampai_at, $2)`, [w.id, saat]);
  const akar = rows.find((r) => r.id === w.id);
  if (!akar) throw new Error("unreachable: the area of a draft is in its own tree");
  return { semua: rows, akar };
}

/** The whole file once (twice where its numbers turn out to be English), row by row, and what it would do. Leaves the draft ready, or with what is wrong. */
async function coba(d: DrafTermuat, isi: Buffer, jenis: JenisBerkas, cara: CaraDraf, tingkat: Tingkat): Promise<"SELESAI" | "SEDANG"> {
  // Without an outcome it only takes back that it is under way: another trial of the same draft may have ended well meanwhile.
  const selesai = (keadaan: "SALAH" | "SIAP" | "BARU", hasil: HasilDraf | null) => audited<null, never>(d.olehId, { aksi: "impor.diperiksa", entitas: "impor", entitasId: d.kunci }, async (tx) => {
    await tx.imporDraf.updateMany({ where: { id: d.id, keadaan: hasil ? { not: "DITERAPKAN" } : "DIPERIKSA" }, data: { keadaan, ...(hasil && { hasil }), diubahAt: realNow() } });
    return ok({ value: null, perubahan: { sebelum: null, sesudah: { keadaan, baris: hasil?.baris ?? 0, galat: hasil?.galatBanyak ?? 0 } } });
  });
  try {
    const saat = await nowTerbaca(d.pemilihanId);
    const { semua, akar } = await tempatDi(saat, d.wilayah);
    const indeks = buatIndeks(semua);
    const provinsi = new Map(semua.map((t) => [t.id, indeks.kode.get(provinsiDari(t.kode))?.id ?? 0]));
    let ringkas: Ringkas | null = null;
    const baca = (format: "id" | "en") => async function* (): AsyncGenerator<readonly BarisMentah[]> {
      const penafsir = buatPenafsir(indeks, akar, { ...cara, tingkat }, format);
      for await (const bagian of bacaLembar(isi, jenis, cara.lembar)) {
        yield bagian.flatMap((b): BarisMentah[] => {
          const t = penafsir.tafsir(b);
          return t ? [[t.no, t.wilayahId, t.nomor, t.tps, t.dptL, t.dptP, t.dpt, provinsi.get(t.wilayahId) ?? 0]] : [];
        });
      }
      ringkas = penafsir.selesai();
    };
    let format: "id" | "en" = cara.format === "en" ? "en" : "id";
    const banding = await isiMentah(d.id, { tingkat, lengkap: cara.lengkap, saat }, (ke) => {
      if (ke === 0) return baca(format)();
      if (ke > 1 || cara.format !== "auto" || ringkas === null || putuskanFormat(ringkas) !== "en") return null;
      format = "en";
      return baca(format)();
    });
    if (banding === "SEDANG") {
      await selesai("BARU", null);
      return "SEDANG";
    }
    const r = ringkas as Ringkas | null; // set by the generator above, which has run to its end
    if (!r) throw new Error("unreachable: a file was read");
    const putusan = cara.format === "auto" ? putuskanFormat(r) : "id";
    const ganda: readonly Catatan[] = banding.ganda.map((g) => ({ baris: g.no, kolom: "", pesan: `${g.kode}${g.nomor === null ? "" : ` TPS ${g.nomor}`} sudah ada di baris ${g.lain}.` }));
    const berakhir: readonly Catatan[] = banding.berakhir.map((g) => ({ baris: g.no, kolom: "", pesan: `TPS ${g.nomor} di ${g.kode} sudah diakhiri oleh daftar sebelumnya; nomornya tidak dipakai lagi.` }));
    const hasil = hasilSchema.parse({
      format, tanya: putusan === "tanya" ? r.kolomGanda : [], campur: putusan === "campur", baris: r.baris, totalBaris: r.total, rumus: r.rumus, galatBanyak: r.galat + banding.gandaBanyak + banding.berakhirBanyak, galat: [...r.daftarGalat, ...ganda, ...berakhir].slice(0, 200),
      peringatanBanyak: r.peringatan, peringatan: r.daftarPeringatan, tolak: banding.banyak === 0 && r.galat === 0 ? "Tidak ada baris yang dapat diambil dari lembar ini. Periksa baris judul kolom dan pilihan kolomnya." : null, banding, tingkat, lengkap: cara.lengkap,
    });
    const siap = hasil.galatBanyak === 0 && hasil.tanya.length === 0 && !hasil.campur && hasil.tolak === null;
    await selesai(siap ? "SIAP" : "SALAH", hasil);
  } catch (error) {
    if (error instanceof BerkasDitolak) await selesai("SALAH", { format: "id", tanya: [], campur: false, baris: 0, totalBaris: 0, rumus: 0, galatBanyak: 0, galat: [], peringatanBanyak: 0, peringatan: [], tolak: error.message, banding: null, tingkat, lengkap: cara.lengkap });
    else {
      log.error({ err: error, kunci: d.kunci }, "impor tidak selesai diperiksa");
      await selesai("BARU", null);
    }
  }
  return "SELESAI";
}

export type TerapkanError = { readonly tag: "TIDAK_DITEMUKAN" | "BELUM_SIAP" | "USANG" | "DITUTUP" | "AKHIRI" };
export type Diterapkan = { readonly kunci: string; readonly berubah: number };
/** A draft that was tried without a fault, as a whole. Sent twice it is taken once; what has changed since it was tried is said, not overwritten. */
export async function terapkanImpor(actor: Actor<"fakta:write">, { kunci, dilihat, akhiri }: Terapkan): Promise<Result<Diterapkan, TerapkanError>> {
  const d = await drafSendiri(actor, kunci);
  if (!d) {
    await recordRefusal(actor.userId, "impor.terapkan", "impor", kunci);
    return fail({ tag: "TIDAK_DITEMUKAN" });
  }
  const hasil = hasilSchema.nullable().parse(d.hasil);
  if (d.keadaan === "DITERAPKAN") return ok({ kunci, berubah: 0 });
  if (d.keadaan !== "SIAP" || !hasil?.banding) return fail({ tag: "BELUM_SIAP" });
  if (sidikCoba(d) !== dilihat) return fail({ tag: "USANG" });
  if (hasil.lengkap && hasil.banding.hilang.banyak > 0 && !akhiri) return fail({ tag: "AKHIRI" });
  const provinsi = await db().wilayah.findMany({ where: { id: { in: hasil.banding.provinsi } }, select: { id: true, kode: true } });
  const { tag, berubah } = await terapkanImporKeBuku({ kunci, tingkat: hasil.tingkat, lengkap: hasil.lengkap, status: env().DEMO ? "CONTOH" : "RESMI", tanda: hasil.banding.tanda, banyak: hasil.banding.banyak, dilihat }, { pemilihanId: d.pemilihanId, olehId: actor.userId }, provinsi);
  switch (tag) {
    case "TERSIMPAN": case "SUDAH_TERSIMPAN": return ok({ kunci, berubah });
    case "TIDAK_ADA": return fail({ tag: "TIDAK_DITEMUKAN" });
    default: return fail({ tag });
  }
}

/** A draft that is not wanted: its rows and itself go; its file, which stands for nothing, goes with the daily clean-up. */
export async function buangImpor(actor: Actor<"fakta:write">, { kunci }: DrafDitunjuk): Promise<Result<null, { readonly tag: "TIDAK_DITEMUKAN" }>> {
  const hasil = await audited<null, { readonly tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: "impor.buang", entitas: "impor", entitasId: kunci }, async (tx) => {
    await buangMentah(tx, kunci, actor.userId);
    const { count } = await tx.imporDraf.deleteMany({ where: { kunci, olehId: actor.userId, wilayah: withScope(actor), keadaan: { not: "DITERAPKAN" } } });
    return count === 0 ? fail({ tag: "TIDAK_DITEMUKAN" }) : ok({ value: null, perubahan: { sebelum: { kunci }, sesudah: null } });
  });
  if (!hasil.ok) await recordRefusal(actor.userId, "impor.buang", "impor", kunci);
  return hasil;
}

export type TingkatError = { readonly tag: "TIDAK_DITEMUKAN" | "DITUTUP" | "SAMA" | "TANPA_REGISTER" };
export type TingkatDiatur = { readonly mulai: number; readonly kembali: number; readonly berubah: number; readonly wilayah: string; readonly pemilihan: string };
/** What an area enters at its TPS; only where the register has some. Ending it brings the catalogue's level back. */
export async function aturTingkat(actor: Actor<"fakta:write">, input: AturTingkat): Promise<Result<TingkatDiatur, TingkatError>> {
  const t = await bacaTinjauanSendiri(actor, input.wilayah, { pemilihan: input.pemilihan });
  if (!t || t.wilayah.tingkat < 1 || t.wilayah.tingkat > 3) {
    await recordRefusal(actor.userId, "impor.tingkat-isi", "wilayah", input.wilayah);
    return fail({ tag: "TIDAK_DITEMUKAN" });
  }
  const kini = new Set((await db().tingkatIsi.findMany({ where: { pemilihanId: t.pemilihan.id, wilayahId: t.wilayah.id, sampaiAt: null, tingkat: 5 }, select: { indikatorId: true } })).map((x) => x.indikatorId));
  const katalog = await bacaKatalog(t.pemilihan.id, t.saat);
  // An area above or at the catalogue's level: else both levels would be entered, and counted twice.
  const tawaran = new Set((katalog?.ketentuan ?? []).filter((k) => k.aspek === "logistik" && k.tingkat >= t.wilayah.tingkat && PER_TPS.includes(k.aturan.rumus)).map((k) => k.id));
  const mulai = input.diTps.filter((i) => !kini.has(i) && tawaran.has(i));
  const akhiri = input.diKatalog.filter((i) => kini.has(i));
  if (mulai.length > 0 && (await db().wilayah.count({ where: { tingkat: 5, provinsiId: t.wilayah.provinsiId, sampaiAt: null, kode: { startsWith: `${t.wilayah.kode}.` } } })) === 0) return fail({ tag: "TANPA_REGISTER" });
  const hasil = await aturTingkatKeBuku({ wilayahId: t.wilayah.id, mulai, akhiri }, { pemilihanId: t.pemilihan.id, provinsiId: t.wilayah.provinsiId, provinsiKode: provinsiDari(t.wilayah.kode), olehId: actor.userId });
  if (hasil.tag !== "TERSIMPAN") return fail({ tag: hasil.tag });
  return ok({ mulai: mulai.length, kembali: akhiri.length, berubah: hasil.berubah, wilayah: t.wilayah.kode, pemilihan: t.pemilihan.slug });
}
