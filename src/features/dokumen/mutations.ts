import "server-only";
import { type Actor, berperan, peranDi, withScope } from "@/auth/actor";
import { provinsiDari } from "@/features/wilayah/domain";
import type { Bukti } from "@/lib/bukti";
import { now } from "@/lib/clock";
import { bolehMelampirkan } from "@/lib/lampiran";
import { fail, ok, type Result } from "@/lib/result";
import { audited } from "@/server/audit/audited";
import { recordRefusal } from "@/server/audit/refusal";
import { db } from "@/server/db/client";
import { laporanTerbatas } from "@/server/dokumen/lampiran";
import { lampirkanKeBuku } from "@/server/ledger/fakta";
import { bolehMenghapus, type HapusError, type LampirkanError } from "./domain";
import type { Hapus, Lampirkan } from "./schema";

export type Terlampir = { readonly laporan: string; readonly wilayah: string; readonly indikator: string; readonly pemilihan: string; readonly banyak: number };

/** Evidence that comes after its laporan ("berita acara menyusul"). The same file twice is attached once. */
export async function lampirkanDokumen(actor: Actor<"dokumen:write">, input: Lampirkan, bukti: readonly Bukti[]): Promise<Result<Terlampir, LampirkanError>> {
  const l = await db().laporan.findFirst({
    where: { id: BigInt(input.laporan), wilayah: withScope(actor) },
    include: { wilayah: { select: { kode: true } }, pemilihan: { select: { slug: true, keadaan: true } }, nilai: { take: 1, orderBy: { indikatorId: "asc" }, select: { indikator: { select: { kode: true } } } } },
  });
  if (!l || !bolehMelampirkan(l, { userId: actor.userId, peran: peranDi(actor, l.wilayah.kode) })) {
    await recordRefusal(actor.userId, "dokumen.lampirkan", "laporan", input.laporan);
    return fail({ tag: "TIDAK_DITEMUKAN" });
  }
  if (bukti.length === 0) return fail({ tag: "TANPA_BERKAS" });
  if (l.pemilihan.keadaan === "ARSIP") return fail({ tag: "DIARSIPKAN" });
  const ada = await db().lampiran.findMany({ where: { laporanId: l.id, dokumen: { dihapusAt: null } }, select: { dokumen: { select: { sha256Asli: true } } } });
  const sidik = new Set(ada.map((a) => Buffer.from(a.dokumen.sha256Asli).toString("hex")));
  const di = { pemilihanId: l.pemilihanId, provinsiId: l.provinsiId, provinsiKode: provinsiDari(l.wilayah.kode), olehId: actor.userId };
  const baru = bukti.filter((b) => !sidik.has(b.sidik));
  for (const b of baru) {
    const hasil = await lampirkanKeBuku({ dokumenId: b.id, laporanId: input.laporan }, di);
    if (hasil === "TERHAPUS") return fail({ tag: "BERKAS_HILANG" });
    if (hasil === "DIARSIPKAN") return fail({ tag: "DIARSIPKAN" });
  }
  return ok({ laporan: input.laporan, wilayah: l.wilayah.kode, indikator: l.nilai[0]?.indikator.kode ?? "kesiapan", pemilihan: l.pemilihan.slug, banyak: baru.length });
}

/** Redaction: bytes and small picture go; hash, who, when and why stay. */
export async function hapusDokumen(actor: Actor<"dokumen:hapus">, { id, alasan }: Hapus): Promise<Result<{ readonly id: number }, HapusError>> {
  return audited<{ readonly id: number }, HapusError>(actor.userId, { aksi: "dokumen.hapus", entitas: "dokumen", entitasId: String(id) }, async (tx) => {
    const d = await tx.dokumen.findFirst({ where: { id, wilayah: withScope(actor), OR: [{ lampiran: { some: {} } }, { laporan: { some: {} } }, { adopsi: { some: {} } }, { impor: { some: {} } }] },
      select: { terbatas: true, olehId: true, sha256: true, tipe: true, ukuran: true, wilayah: { select: { kode: true } }, lampiran: { select: { laporanId: true, laporan: { select: { peran: true } } } }, laporan: { select: { peran: true } }, adopsi: { select: { id: true } }, impor: { select: { id: true } } } });
    const terbatas = d !== null && (d.terbatas || (await laporanTerbatas(d.lampiran.flatMap((a) => a.laporanId ?? []))).size > 0);
    if (!d) return fail({ tag: "TIDAK_DITEMUKAN" });
    const peran = [...d.lampiran.map((a) => a.laporan?.peran ?? null), ...d.laporan.map((l) => l.peran), ...[...d.adopsi, ...d.impor].map(() => null)];
    if (!bolehMenghapus({ terbatas, olehId: d.olehId, peran }, { userId: actor.userId, sebagai: (p) => berperan(actor, d.wilayah.kode, p) })) return fail({ tag: "TIDAK_DITEMUKAN" });
    const { count } = await tx.dokumen.updateMany({ where: { id, dihapusAt: null }, data: { dihapusAt: now(), dihapusOleh: actor.userId, alasanHapus: alasan } });
    if (count === 0) return fail({ tag: "SUDAH_DIHAPUS" });
    await tx.dokumenIsi.deleteMany({ where: { dokumenId: id } });
    return ok({ value: { id }, perubahan: { sebelum: { tipe: d.tipe, ukuran: d.ukuran, sha256: Buffer.from(d.sha256).toString("hex") }, sesudah: { alasan } } });
  });
}
