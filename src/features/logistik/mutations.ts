import "server-only";
import { createHash } from "node:crypto";
import { type Actor, peranDi } from "@/auth/actor";
import { nomorResi, sudahTutup, type Tinjauan } from "@/features/capaian/domain";
import { provinsiDari } from "@/features/wilayah/domain";
import type { Bukti } from "@/lib/bukti";
import { env } from "@/lib/env";
import { fail, ok, type Result } from "@/lib/result";
import { recordRefusal } from "@/server/audit/refusal";
import { db } from "@/server/db/client";
import { bacaUnit } from "@/server/ledger/baca";
import { catatKeBuku, type HasilCatat, sudahTersimpan } from "@/server/ledger/catat";
import { bacaTinjauanSendiri } from "@/server/ledger/tinjauan";
import { type BarisIsian, berubahSejak, type LaporanError, periksaLaporan } from "./domain";
import type { CatatLogistik } from "./schema";

export type Resi = { readonly resi: string; readonly wilayah: string; readonly pemilihan: string; readonly ulangan: boolean };
export type BarisBerubah = { readonly indikatorId: number; readonly kini: number | null; readonly laporanId: string; readonly oleh: string; readonly padaAt: Date; readonly zona: "WIB" | "WITA" | "WIT" };
export type CatatError = LaporanError | { readonly tag: "TIDAK_DITEMUKAN" | "KUNCI_BENTROK" | "BELUM_ADA_ANGKA" | "DITUTUP" | "SIBUK" | "TETAP_LAMPAU" } | { readonly tag: "BERUBAH"; readonly baris: readonly BarisBerubah[] };

const AKSI = "logistik.catat-laporan";
/** With what was attached, by content: the same file sent again is the same, another one is another submission. */
const sidikMasukan = (i: CatatLogistik, bukti: readonly Bukti[]) => createHash("sha256").update(JSON.stringify([i.pemilihan, i.wilayah, i.aksi, i.per, i.catatan, i.angka.map((a) => [a.indikatorId, a.pembilang, a.alasan]),
  ...(bukti.length > 0 ? [[...new Set(bukti.map((b) => b.sidik))].toSorted()] : [])])).digest("hex");

/** One laporan of an entry unit: what was typed, or "tidak ada perubahan". Audited and rolled up by the ledger's own function. */
export async function catatLogistik(actor: Actor<"logistik:write">, input: CatatLogistik, bukti: readonly Bukti[] = [], kanal: "WEB" | "API" = "WEB"): Promise<Result<Resi, CatatError>> {
  const t = await bacaTinjauanSendiri(actor, input.wilayah, { pemilihan: input.pemilihan });
  const peran = peranDi(actor, input.wilayah);
  if (!t || peran === null) return tolakAsing(actor, input);
  const masukan = sidikMasukan(input, bukti);
  const ada = await sudahTersimpan(actor.userId, input.kunci, masukan);
  if (ada) return jawab(ada, input) ?? fail({ tag: "KUNCI_BENTROK" });
  // Before anything is asked of the figures: no answer would help.
  if (sudahTutup(t.pemilihan)) return fail({ tag: "DITUTUP" });
  const hasil = await coba(t, peran, actor, input, { masukan, kanal, bukti });
  if (hasil.ok) return hasil;
  // The twin of this very send may have been stored meanwhile, and be what it now seems to contradict.
  const kembar = await sudahTersimpan(actor.userId, input.kunci, masukan);
  return (kembar && jawab(kembar, input)) ?? hasil;
}

async function coba(t: Tinjauan, peran: string, actor: Actor<"logistik:write">, input: CatatLogistik, kiriman: { readonly masukan: string; readonly kanal: "WEB" | "API"; readonly bukti: readonly Bukti[] }): Promise<Result<Resi, CatatError>> {
  // Decided on figures read before the lock: should one of them move meanwhile, the ledger says USANG and the decision is made anew.
  for (let kali = 0; kali < 5; kali += 1) {
    const baris = await bacaUnit(t.pemilihan.id, t.wilayah.id, t.saat, "logistik");
    if (baris.length === 0) return tolakAsing(actor, input);
    const angka = input.aksi === "tetap" ? angkaTetap(baris) : input.angka;
    if (angka.length === 0) return fail({ tag: "BELUM_ADA_ANGKA" });
    const bergeser = berubahSejak(baris, input.dasar, angka.map((a) => a.indikatorId));
    if (bergeser.length > 0) return fail({ tag: "BERUBAH", baris: await siapaMengubah(bergeser) });
    // "No change" speaks of the newest figures: for a day before them it would write history that nobody knows.
    if (input.aksi === "tetap" && baris.some((b) => (b.sel.capaian?.perBaru ?? "") > input.per)) return fail({ tag: "TETAP_LAMPAU" });
    const periksa = periksaLaporan(baris, angka, input.per, t.hari);
    if (!periksa.ok) return periksa;

    const hasil = await catatKeBuku({
      kunci: input.kunci, pemilihanId: t.pemilihan.id, wilayahId: t.wilayah.id, wilayahKode: t.wilayah.kode, provinsiId: t.wilayah.provinsiId, per: input.per, kanal: kiriman.kanal,
      status: env().DEMO ? "CONTOH" : "RESMI", olehId: actor.userId, peran, tetap: input.aksi === "tetap", catatan: input.catatan, menggantikanId: null, aksi: AKSI, masukan: kiriman.masukan,
      nilai: periksa.value.map((a) => ({ indikatorId: a.indikatorId, pembilang: a.pembilang, bendera: a.bendera, alasan: a.sebab.length > 0 || a.bendera ? a.alasan : null })),
      dokumen: kiriman.bukti.map((b) => b.id), baca: new Map(baris.map((b) => [b.sel.ketentuan.id, b.laporanId])),
    });
    if (hasil.tag === "USANG") continue;
    if (hasil.tag === "BUKAN_ISIAN" || hasil.tag === "GANTI_USANG") return tolakAsing(actor, input);
    if (hasil.tag === "DITUTUP") return fail({ tag: "DITUTUP" });
    return jawab(hasil, input) ?? fail({ tag: "KUNCI_BENTROK" });
  }
  return fail({ tag: "SIBUK" });
}

function jawab(h: HasilCatat, { wilayah, pemilihan }: CatatLogistik): Result<Resi, CatatError> | null {
  if (h.tag !== "TERSIMPAN" && h.tag !== "SUDAH_TERSIMPAN") return null;
  return ok({ resi: nomorResi(provinsiDari(wilayah), h.urut, h.hash), wilayah, pemilihan, ulangan: h.tag === "SUDAH_TERSIMPAN" });
}

/** Standing values again for a new day. One that still contradicts another keeps its mark: repeating it does not resolve it. */
const angkaTetap = (baris: readonly BarisIsian[]) => baris.flatMap((b) => (b.terakhir === null ? [] : [{ indikatorId: b.sel.ketentuan.id, pembilang: b.terakhir, alasan: "Tidak ada perubahan dari laporan sebelumnya." }]));

async function siapaMengubah(baris: readonly BarisIsian[]): Promise<BarisBerubah[]> {
  const laporan = await db().laporan.findMany({ where: { id: { in: baris.flatMap((b) => (b.laporanId ? [BigInt(b.laporanId)] : [])) } }, select: { id: true, padaAt: true, oleh: { select: { nama: true } }, wilayah: { select: { zona: true } } } });
  const menurutId = new Map(laporan.map((l) => [l.id.toString(), l]));
  return baris.flatMap((b) => {
    const l = b.laporanId ? menurutId.get(b.laporanId) : undefined;
    return l ? [{ indikatorId: b.sel.ketentuan.id, kini: b.terakhir, laporanId: l.id.toString(), oleh: l.oleh.nama, padaAt: l.padaAt, zona: l.wilayah.zona }] : [];
  });
}

/** Not found, or not yours: the same answer, and on record. */
async function tolakAsing(actor: Actor<"logistik:write">, input: CatatLogistik) {
  await recordRefusal(actor.userId, AKSI, "wilayah", input.wilayah);
  return fail({ tag: "TIDAK_DITEMUKAN" });
}
