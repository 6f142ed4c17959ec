import { berperan, mencakup } from "@/auth/actor";
import { authorizeOptional } from "@/auth/authorize";
import { PERAN } from "@/auth/permissions";
import type { Tinjauan } from "@/features/capaian/domain";

/** What the viewer may do with the sources of this place: with those of an archived election, nothing. The actions ask again. */
export async function bolehSumber({ wilayah: { kode }, pemilihan }: Tinjauan) {
  if (pemilihan.keadaan === "ARSIP") return { penetap: null, usul: false, keberatan: false, tetapkan: () => false };
  const [usul, tetapkan, keberatan] = await Promise.all([authorizeOptional("fakta:usul"), authorizeOptional("fakta:tetapkan"), authorizeOptional("fakta:keberatan")]);
  return {
    penetap: tetapkan, usul: usul !== null && mencakup(usul, kode), keberatan: keberatan !== null && mencakup(keberatan, kode),
    tetapkan: (pemilik: string) => PERAN.some((p) => p === pemilik && tetapkan !== null && berperan(tetapkan, kode, p)),
  };
}
