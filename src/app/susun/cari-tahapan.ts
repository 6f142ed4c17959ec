import { z } from "zod";
import { type CariMentah, satu } from "./cari";

const cari = z.object({
  pemilihan: satu(/^[a-z0-9-]{1,60}$/), pada: satu(/^[\dT:.+Z-]{10,40}$/i), wilayah: satu(/^[\dID.]{2,20}$/),
  aksi: z.enum(["geser", "ubah", "akhiri", "selesai"]).optional(), usai: z.enum(["geser", "hari", "tambah", "ubah", "akhiri", "selesai"]).optional(),
});
export type CariTahapan = z.output<typeof cari> & { /** What a shift would be, as typed: judged by its own schema, so that its mistakes are said beside the fields. Null: nothing typed yet. */ readonly rencana: Readonly<Record<string, string>> | null };
const RENCANA = ["mulai", "selesai", "selesaiJam", "hari", "bukaJam", "tutupJam", "alasan", "nomorSk"];

/** What the schedule was asked with. Null when it makes no sense. */
export async function bacaCariTahapan(mentah: CariMentah): Promise<CariTahapan | null> {
  const isi = await mentah;
  const terbaca = cari.safeParse(Object.fromEntries(Object.keys(cari.shape).map((k) => [k, isi[k] === "" ? undefined : isi[k]])));
  const rencana = Object.fromEntries(RENCANA.flatMap((k) => { const v = isi[k]; return typeof v === "string" ? [[k, v.replaceAll("\0", "").slice(0, 2_000)]] : []; }));
  return terbaca.success ? { ...terbaca.data, rencana: "alasan" in rencana ? rencana : null } : null;
}
