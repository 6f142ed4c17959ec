import type { Actor } from "@/auth/actor";
import { authorizeOptional } from "@/auth/authorize";
import { bacaDokumen, type Pembaca } from "@/features/dokumen/queries";

/** A document, for who asks; null: not there, or not theirs. */
export async function susunDokumen(dasar: Actor<"capaian:read">, id: string) {
  if (!/^[1-9]\d{0,8}$/.test(id)) return null;
  const [laporan, terbatas, hapus] = await Promise.all([authorizeOptional("laporan:read"), authorizeOptional("capaian:read-terbatas"), authorizeOptional("dokumen:hapus")]);
  const pembaca: Pembaca = { dasar, laporan, terbatas, hapus };
  const dokumen = await bacaDokumen(pembaca, Number(id));
  return dokumen && { pembaca, dokumen };
}
