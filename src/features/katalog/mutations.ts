import "server-only";
import { type Actor, mencakup } from "@/auth/actor";
import { now, realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { audited } from "@/server/audit/audited";
import type { Tx } from "@/server/db/client";
import { SQL_ISI_KATALOG } from "@/server/ledger/baca";
import { nowPemilihan } from "@/server/ledger/jam-gladi";
import { kabarkan } from "@/server/live/kabar";
import { DRAF_KOSONG, type Draf, gabungDraf, type IsiKatalog, type KatalogError, katalogTertutup, periksaKatalog, terapkanDraf } from "./domain";
import type { SimpanDraf, Terbitkan } from "./schema";

type Umum = { readonly tag: "TIDAK_DITEMUKAN" | "USANG" | "DITUTUP" };
export type DrafError = Umum | KatalogError;

async function punya(tx: Tx, actor: Actor<"admin:write">, slug: string) {
  const p = await tx.pemilihan.findUnique({ where: { slug }, select: { id: true, keadaan: true, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true, provinsiId: true } } } },
    katalog: { orderBy: { versi: "desc" }, take: 1, select: { id: true } }, draf: true } });
  const [katalog] = p?.katalog ?? [];
  return p && katalog && p.peserta.length > 0 && p.peserta.every((x) => mencakup(actor, x.wilayah.kode)) ? { ...p, katalogId: katalog.id } : null;
}
async function isiDari(tx: Tx, katalogId: number): Promise<IsiKatalog> {
  const [row] = await tx.$queryRawUnsafe<{ isi: IsiKatalog }[]>(SQL_ISI_KATALOG, katalogId);
  if (!row) throw new Error(`katalog ${katalogId} tidak ada`);
  return row.isi;
}
const aspekIndikator = async (tx: Tx, isi: IsiKatalog) =>
  new Map((await tx.indikator.findMany({ where: { id: { in: isi.indikator.map((i) => i.indikator_id) } }, select: { id: true, aspekKode: true } })).map((i) => [i.id, i.aspekKode]));
const isiDraf = (d: { readonly isi: unknown } | null): Draf => ({ ...DRAF_KOSONG, ...(d?.isi as Draf | undefined) });

/** One part of the catalogue, kept as a draft: nothing counts until it is published. `versi` and `dasar`: the draft and the version its author was shown. */
export async function simpanDraf(actor: Actor<"admin:write">, input: SimpanDraf): Promise<Result<{ readonly pemilihan: string }, DrafError>> {
  return audited<{ pemilihan: string }, DrafError>(actor.userId, { aksi: "katalog.simpan-draf", entitas: "pemilihan", entitasId: input.pemilihan }, async (tx) => {
    const p = await punya(tx, actor, input.pemilihan);
    if (!p) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (katalogTertutup(p.keadaan)) return fail({ tag: "DITUTUP" });
    if (p.katalogId !== input.dasar || (p.draf?.versi ?? 0) !== input.versi) return fail({ tag: "USANG" });
    const isi = await isiDari(tx, p.katalogId);
    const lama = isiDraf(p.draf);
    const draf = gabungDraf(isi, lama, input.draf);
    const periksa = periksaKatalog(terapkanDraf(isi, draf), await aspekIndikator(tx, isi));
    if (!periksa.ok) return periksa;
    const data = { katalogId: p.katalogId, isi: draf as object, olehId: actor.userId, versi: input.versi + 1, diubahAt: now() };
    // Conditional: of two who save at once, one does.
    const { count } = p.draf ? await tx.drafKatalog.updateMany({ where: { pemilihanId: p.id, versi: input.versi }, data }) : await tx.drafKatalog.createMany({ data: { pemilihanId: p.id, ...data }, skipDuplicates: true });
    if (count !== 1) return fail({ tag: "USANG" });
    return ok({ value: { pemilihan: input.pemilihan }, perubahan: { sebelum: lama as object, sesudah: draf as object } });
  });
}

/** The draft becomes the next version, in force from now; or is thrown away. The database stamps, links and restates in one act. */
export async function terbitkanKatalog(actor: Actor<"admin:write">, input: Terbitkan): Promise<Result<{ readonly pemilihan: string; readonly terbit: boolean }, DrafError | { readonly tag: "DRAF_KOSONG" }>> {
  type Hasil = { pemilihan: string; kabar: { pemilihanId: number; provinsi: readonly { provinsiId: number; kode: string }[] } | null };
  const hasil = await audited<Hasil, DrafError | { readonly tag: "DRAF_KOSONG" }>(actor.userId, { aksi: input.aksi === "buang" ? "katalog.buang-draf" : "katalog.terbitkan-draf", entitas: "pemilihan", entitasId: input.pemilihan }, async (tx) => {
    const p = await punya(tx, actor, input.pemilihan);
    if (!p) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (!p.draf) return fail({ tag: "DRAF_KOSONG" });
    const draf = isiDraf(p.draf);
    const { count } = await tx.drafKatalog.deleteMany({ where: { pemilihanId: p.id, versi: input.versi } });
    if (count !== 1) return fail({ tag: "USANG" });
    if (input.aksi === "buang") return ok({ value: { pemilihan: input.pemilihan, kabar: null }, perubahan: { sebelum: draf as object, sesudah: null } });
    if (Object.values(draf).every((bagian) => Object.keys(bagian).length === 0)) return fail({ tag: "DRAF_KOSONG" });
    if (p.draf.katalogId !== p.katalogId) return fail({ tag: "USANG" });
    const calon = terapkanDraf(await isiDari(tx, p.katalogId), draf);
    const isi = JSON.stringify({ pemilihan_id: p.id, dasar: p.katalogId, nama: input.nama, nomor_sk: input.nomorSk, tanggal_sk: input.tanggalSk, alasan: input.alasan, oleh_id: actor.userId, ...calon });
    const [row] = await tx.$queryRaw<[{ hasil: { tag: "TERSIMPAN" | "USANG" | "DITUTUP"; versi: number; berubah: number } }]>`SELECT terbitkan_katalog(${isi}::jsonb, ${await nowPemilihan(p.id, tx)}::timestamptz, ${realNow()}::timestamptz) AS hasil`;
    if (row.hasil.tag !== "TERSIMPAN") return fail({ tag: row.hasil.tag });
    const provinsi = p.peserta.map((x) => ({ provinsiId: x.wilayah.provinsiId, kode: x.wilayah.kode }));
    return ok({ value: { pemilihan: input.pemilihan, kabar: { pemilihanId: p.id, provinsi } }, perubahan: { sebelum: draf as object, sesudah: { versi: row.hasil.versi } } });
  }, 60_000);
  if (!hasil.ok) return hasil;
  const { kabar, pemilihan } = hasil.value;
  for (const p of kabar?.provinsi ?? []) await kabarkan({ pemilihanId: kabar?.pemilihanId ?? 0, urut: "0", ...p });
  return ok({ pemilihan, terbit: kabar !== null });
}
