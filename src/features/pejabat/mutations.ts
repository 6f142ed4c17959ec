import "server-only";
import { type Actor, withScope } from "@/auth/actor";
import { now } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { keTanggalDb, tanggal, tanggalDb } from "@/lib/waktu";
import { audited } from "@/server/audit/audited";
import { TERBIT, terbaru } from "@/server/wilayah/edisi";
import type { SimpanPejabat } from "./schema";

type Galat = { readonly tag: "TIDAK_DITEMUKAN" | "SUDAH_ADA" | "ASPEK_ASING" };
type Isi = { readonly lembaga: string; readonly jabatan: string; readonly nama: string; readonly status: string; readonly mulai: Date | null; readonly selesai: Date | null; readonly nip: string | null; readonly telepon: string | null; readonly aspekKode: string | null; readonly wilayahId: number };
const jejak = (p: Isi) => ({ ...p, mulai: p.mulai && tanggalDb(p.mulai), selesai: p.selesai && tanggalDb(p.selesai) });

/** A person in an office of the admin's area: new, corrected, or ended today. Nobody is deleted: the register says who answered then. */
export async function simpanPejabat(actor: Actor<"admin:write">, input: SimpanPejabat): Promise<Result<{ readonly nama: string; readonly berakhir: boolean }, Galat>> {
  return audited<{ nama: string; berakhir: boolean }, Galat>(actor.userId, { aksi: input.aksi === "akhiri" ? "pejabat.akhiri" : "pejabat.simpan", entitas: "pejabat", entitasId: input.id || input.wilayah }, async (tx) => {
    const wilayah = await tx.wilayah.findFirst({ where: { AND: [{ kode: input.wilayah }, withScope(actor), TERBIT] }, orderBy: terbaru(), select: { id: true, zona: true } });
    const lama = input.id === "" ? null : await tx.pejabat.findFirst({ where: { id: Number(input.id), wilayah: withScope(actor) } });
    if (!wilayah || (input.id !== "" && !lama)) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (input.aspek && !(await tx.aspek.findUnique({ where: { kode: input.aspek } }))) return fail({ tag: "ASPEK_ASING" });
    const hariIni = keTanggalDb(tanggal(now(), wilayah.zona));
    const isi = { wilayahId: lama ? lama.wilayahId : wilayah.id, lembaga: input.lembaga, jabatan: input.jabatan, nama: input.nama, status: input.status, mulai: input.mulai && keTanggalDb(input.mulai),
      selesai: input.aksi === "akhiri" ? hariIni : input.selesai && keTanggalDb(input.selesai), nip: input.nip, telepon: input.telepon, aspekKode: input.aspek };
    const kembar = await tx.pejabat.findFirst({ where: { wilayahId: isi.wilayahId, nama: isi.nama, jabatan: isi.jabatan, lembaga: isi.lembaga, aspekKode: isi.aspekKode, OR: [{ selesai: null }, { selesai: { gte: hariIni } }], ...(lama && { id: { not: lama.id } }) } });
    if (kembar) return fail({ tag: "SUDAH_ADA" });
    const baru = lama ? await tx.pejabat.update({ where: { id: lama.id }, data: isi }) : await tx.pejabat.create({ data: isi });
    return ok({ value: { nama: baru.nama, berakhir: input.aksi === "akhiri" }, entitasId: String(baru.id), perubahan: { sebelum: lama && jejak(lama), sesudah: jejak(baru) } });
  });
}
