import { type Actor, berperan, mencakup } from "@/auth/actor";
import { authorizeOptional } from "@/auth/authorize";
import { PERAN } from "@/auth/permissions";
import { sudahTutup, type Tinjauan } from "@/features/capaian/domain";
import { bacaPeserta } from "@/features/tahapan/queries";

/** What the viewer may do with the schedule: only who holds the right over all that takes part, now, and before the election is closed. The actions ask again. */
export async function bolehTahapan(actor: Actor<"capaian:read">, t: Tinjauan) {
  if (t.pada !== null || sudahTutup(t.pemilihan)) return { tulis: null, hari: null, selesai: () => null };
  const [peserta, tulis, hari, selesai] = await Promise.all([bacaPeserta(actor, t), authorizeOptional("tahapan:write"), authorizeOptional("tahapan:hari"), authorizeOptional("tahapan:realisasi")]);
  const semua = (a: Parameters<typeof mencakup>[0]) => peserta.length > 0 && peserta.every((kode) => mencakup(a, kode));
  return {
    tulis: tulis && semua(tulis) ? tulis : null, hari: hari && semua(hari) ? hari : null,
    /** The proof, where this office's stage is this viewer's to declare finished. */
    selesai: (lembaga: string) => (PERAN.some((p) => p === lembaga && selesai !== null && peserta.length > 0 && peserta.every((kode) => berperan(selesai, kode, p))) ? selesai : null),
  };
}
