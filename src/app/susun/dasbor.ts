import "server-only";
import type { Actor } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { type Dasbor, konteksDari, presentDasbor } from "@/features/kesiapan/present";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { type AlurLogistik, presentAlur } from "@/features/logistik/present";
import { bacaAlur } from "@/features/logistik/queries";
import { bacaPemilihan, bacaSilsilah } from "@/features/pemilihan/queries";
import { klaimDari, presentFakta } from "@/features/sumber/present";
import { bacaFakta } from "@/features/sumber/queries";

/** Where features meet: the dashboard of one place, for the page and for its open screens. Null: the election has no catalogue yet. */
export async function susunDasbor(actor: Actor<"capaian:read">, t: Tinjauan): Promise<Dasbor | null> {
  const [kesiapan, fakta, pemilihan, silsilah] = await Promise.all([bacaKesiapan(actor, t), bacaFakta(actor, t), bacaPemilihan(actor, t), bacaSilsilah(actor, t)]);
  if (!kesiapan) return null;
  const konteks = konteksDari(t);
  return presentDasbor({
    t, aspek: kesiapan.katalog.aspek, sendiri: kesiapan.sendiri, anak: kesiapan.anak, tertutup: kesiapan.tertutup, urut: kesiapan.urut,
    fakta: presentFakta(fakta, pemilihan.paslon, t.wilayah.kode, konteks), klaim: klaimDari(fakta), tahapan: pemilihan.tahapan, silsilah,
  });
}

/** The logistics tab of one place. Null: the election has no catalogue yet. */
export async function susunAlur(actor: Actor<"capaian:read">, pembaca: Actor<"laporan:read"> | null, t: Tinjauan): Promise<AlurLogistik | null> {
  const alur = await bacaAlur(actor, pembaca, t);
  return alur && presentAlur({ t, konteks: konteksDari(t), ...alur });
}
