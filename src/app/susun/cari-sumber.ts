import { z } from "zod";
import { type CariMentah, satu } from "./cari";

const jenis = /^[a-z][a-z0-9.-]{1,59}$/;
const langkah = z.enum(["usul", "tetapkan", "keberatan"]).optional();
const cari = z.object({
  pemilihan: satu(/^[a-z0-9-]{1,60}$/), pada: satu(/^[\dT:.+Z-]{10,40}$/i), wilayah: satu(/^[\dID.]{2,20}$/), jenis: satu(jenis), saring: z.enum(["semua", "beda", "sengketa"]).optional(),
  kontes: satu(/^[A-Z_]{2,30}$/), aksi: langkah, fakta: satu(/^\d{1,18}$/), selesai: langkah,
});
export type CariSumber = z.output<typeof cari>;

/** What the register was asked with; an empty field of its form is one that was not filled. Null when it makes no sense. */
export async function bacaCariSumber(mentah: CariMentah): Promise<CariSumber | null> {
  const isi = await mentah;
  return cari.safeParse(Object.fromEntries(Object.keys(cari.shape).map((k) => [k, isi[k] === "" ? undefined : isi[k]]))).data ?? null;
}
