import "server-only";
import { createHash } from "node:crypto";
import { type Actor, mencakup } from "@/auth/actor";
import type { Permission } from "@/auth/permissions";
import { BUKTI, type Bukti, type BuktiTersimpan, namaAman, ukuranBerkas } from "@/lib/bukti";
import { now } from "@/lib/clock";
import { ok } from "@/lib/result";
import { audited } from "@/server/audit/audited";
import { db } from "@/server/db/client";
import { TERBIT, terbaru } from "@/server/wilayah/edisi";
import type { Tolak } from "./kenali";
import { olah, type Olahan } from "./olah";

const KATA: Readonly<Record<Tolak, string>> = {
  BUKAN_JENISNYA: "bukan foto JPEG, PNG, HEIC atau PDF; isinya yang dilihat, bukan namanya",
  RUSAK: "rusak atau terpotong dan tidak dapat dibuka; foto atau pindai ulang",
  TERLALU_LEBAR: "terlalu lebar (lebih dari 64 juta titik); kecilkan dahulu resolusinya",
  LAMA: "terlalu lama dibuka; kirim sebagai JPEG",
  PDF_RUSAK: "PDF-nya rusak atau terpotong; simpan ulang lalu pilih lagi",
  PDF_EKOR: "memuat berkas lain di belakang PDF-nya; simpan ulang sebagai PDF biasa",
  PDF_SANDI: "PDF-nya bersandi; simpan tanpa kata sandi",
  PDF_PROGRAM: "PDF-nya memuat program; simpan ulang sebagai PDF biasa atau kirim fotonya",
};
/** Nobody needs more that stand for nothing; what is left over goes within a day. */
const MAKS_MENGGANTUNG = 40;

/** `bukti`: what the write may attach. `tersimpan`: the same as the form shows it again. `galat`: what was not taken, and why. */
export type Diterima = { readonly bukti: readonly Bukti[]; readonly tersimpan: readonly BuktiTersimpan[]; readonly galat: string | null };
const DOKUMEN = { id: true, nama: true, ukuran: true, tipe: true, sha256Asli: true } as const;
type Baris = { readonly id: number; readonly nama: string; readonly ukuran: number; readonly tipe: string; readonly sha256Asli: Uint8Array };

/** The files of a form: field `berkas`, and `bukti.<id>` for those an earlier send has already brought. What is good is stored even when something else is wrong. */
export async function terimaBukti(actor: Actor<Permission>, form: FormData, terbatas = false): Promise<Diterima> {
  // A field that was left empty comes as an empty file without a name, which React's transport spells "undefined".
  const berkas = form.getAll("berkas").filter((b): b is File => b instanceof File && (b.size > 0 || !["", "undefined"].includes(b.name)));
  const dibawa = [...new Set([...form.keys()].flatMap((k) => /^bukti\.(\d{1,9})$/.exec(k)?.[1] ?? []).map(Number))];
  const lama = dibawa.length === 0 ? [] : await bacaMilik(actor, dibawa, form);
  const galat: string[] = lama.length < dibawa.length ? ["Ada berkas yang sudah dipakai atau tidak lagi tersimpan; pilih lagi."] : [];
  if (berkas.length === 0) return susun(lama.slice(0, BUKTI.berkas), galat);
  const wilayahId = await tempatDokumen(actor, form.get("wilayah"));
  const menggantung = await db().dokumen.count({ where: { olehId: actor.userId, ...MENGGANTUNG } });
  const diterima: Baris[] = lama.slice(0, BUKTI.berkas);
  let total = 0;
  for (const [i, b] of berkas.entries()) {
    const tolak = b.size === 0 ? "kosong" : b.size > BUKTI.byte ? `lebih besar dari 10 MB (${ukuranBerkas(b.size)})` : diterima.length >= BUKTI.berkas ? `melewati ${BUKTI.berkas} berkas sekali kirim; lampirkan kemudian`
      : total + b.size > BUKTI.total ? "melewati 25 MB sekali kirim; lampirkan kemudian" : menggantung + i >= MAKS_MENGGANTUNG ? "terlalu banyak berkas yang belum dilampirkan; coba lagi besok" : null;
    const hasil = tolak ?? (await terimaSatu(actor, b, wilayahId, terbatas));
    if (typeof hasil === "string") galat.push(`${namaTampil(b.name)}: ${hasil}.`);
    else {
      total += b.size;
      if (!diterima.some((d) => d.id === hasil.id)) diterima.push(hasil);
    }
  }
  return susun(diterima, galat);
}

const namaTampil = (nama: string) => [...nama.replace(/\p{C}/gu, "")].slice(0, 80).join("") || "Berkas tanpa nama";
const MENGGANTUNG = { dihapusAt: null, lampiran: { none: {} }, laporan: { none: {} }, adopsi: { none: {} }, impor: { none: {} }, imporDraf: { none: {} } } as const;

const susun = (dokumen: readonly Baris[], galat: readonly string[]): Diterima => ({
  bukti: dokumen.map((d) => ({ id: d.id, sidik: Buffer.from(d.sha256Asli).toString("hex") })),
  tersimpan: dokumen.map((d) => ({ id: d.id, nama: d.nama, ukuran: d.ukuran, gambar: d.tipe.startsWith("image/") })), galat: galat.length > 0 ? galat.join(" ") : null,
});

/** One's own, and standing for nothing yet; or for the laporan that this very form has already become: then it is a repetition. */
function bacaMilik(actor: Actor<Permission>, ids: readonly number[], form: FormData): Promise<Baris[]> {
  const [kunci, laporan] = [form.get("kunci"), form.get("laporan")];
  const milik = [...(typeof kunci === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(kunci) ? [{ kunci, olehId: actor.userId }] : []), ...(typeof laporan === "string" && /^\d{1,18}$/.test(laporan) ? [{ id: BigInt(laporan) }] : [])];
  const sama = milik.map((l) => ({ dihapusAt: null, lampiran: { some: { laporan: l } } }));
  return db().dokumen.findMany({ where: { id: { in: [...ids] }, olehId: actor.userId, OR: [MENGGANTUNG, ...sama] }, select: DOKUMEN, orderBy: { id: "asc" } });
}

/** Where it belongs until it is attached, and from where it may be redacted: the place of the form if it is one's own. Never one of a rehearsal, which would leave the document behind. */
export async function tempatDokumen(actor: Actor<Permission>, diminta: FormDataEntryValue | null): Promise<number> {
  const kode = typeof diminta === "string" && mencakup(actor, diminta) ? diminta : "";
  const ada = await db().wilayah.findFirst({ where: { kode, ...TERBIT }, orderBy: terbaru(), select: { id: true } });
  return ada?.id ?? (await db().wilayah.findFirstOrThrow({ where: { kode: actor.scope[0] ?? "", ...TERBIT }, orderBy: terbaru(), select: { id: true } })).id;
}

async function terimaSatu(actor: Actor<Permission>, berkas: File, wilayahId: number, terbatas: boolean): Promise<Baris | string> {
  const asli = Buffer.from(await berkas.arrayBuffer());
  const sha256Asli = new Uint8Array(createHash("sha256").update(asli).digest());
  // The same file again, because an answer was lost or a form refused: the one that is already here.
  const ada = await db().dokumen.findFirst({ where: { olehId: actor.userId, wilayahId, terbatas, sha256Asli, ...MENGGANTUNG }, select: DOKUMEN });
  if (ada) return ada;
  const hasil = await olah(asli);
  return typeof hasil === "string" ? KATA[hasil] : simpan(actor, { nama: namaAman(berkas.name, hasil.akhiran), sha256Asli, wilayahId, terbatas }, hasil);
}

async function simpan(actor: Actor<Permission>, d: { readonly nama: string; readonly sha256Asli: Uint8Array<ArrayBuffer>; readonly wilayahId: number; readonly terbatas: boolean }, { isi, kecil, tipe }: Olahan): Promise<Baris> {
  const sha256 = new Uint8Array(createHash("sha256").update(isi).digest());
  const hasil = await audited<Baris, never>(actor.userId, { aksi: "dokumen.simpan", entitas: "dokumen", entitasId: "" }, async (tx) => {
    const baris = await tx.dokumen.create({ data: { ...d, tipe, ukuran: isi.length, sha256, olehId: actor.userId, padaAt: now() }, select: DOKUMEN });
    await tx.dokumenIsi.create({ data: { dokumenId: baris.id, isi: new Uint8Array(isi), kecil: kecil && new Uint8Array(kecil) } });
    return ok({ value: baris, entitasId: String(baris.id), perubahan: { sebelum: null, sesudah: { tipe, ukuran: isi.length, sha256: Buffer.from(sha256).toString("hex") } } });
  });
  if (!hasil.ok) throw new Error("unreachable: storing a document refuses nothing");
  return hasil.value;
}
