import "server-only";
import type { Actor } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { presentDpt, type TabDpt } from "@/features/dpt/present";
import { bacaDpt } from "@/features/dpt/queries";
import { type Dasbor, konteksDari, presentDasbor } from "@/features/kesiapan/present";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { presentTayangan, type Tayangan } from "@/features/layar/present";
import { type AlurLogistik, presentAlur } from "@/features/logistik/present";
import { bacaAlur } from "@/features/logistik/queries";
import { presentPartisipasi, type TabPartisipasi } from "@/features/partisipasi/present";
import { bacaPartisipasi } from "@/features/partisipasi/queries";
import { pilihHubungan } from "@/features/pejabat/domain";
import { presentHubungi } from "@/features/pejabat/present";
import { bacaPejabat } from "@/features/pejabat/queries";
import { presentPaslon, presentPenutupan, type TabPaslon } from "@/features/pemilihan/present";
import { bacaPaslon, bacaPemilihan, bacaPenutupan, bacaSilsilah } from "@/features/pemilihan/queries";
import { faktaPsu, presentPsuDi } from "@/features/psu/present";
import { bacaPsuDi } from "@/features/psu/queries";
import { presentRiwayat, type TabRiwayat } from "@/features/riwayat/present";
import { bacaAwal, bacaTren } from "@/features/riwayat/queries";
import { klaimDari, presentFakta } from "@/features/sumber/present";
import { bacaFakta } from "@/features/sumber/queries";
import { potongSaat } from "@/lib/waktu";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { bacaUjung } from "@/server/ledger/ujung";
import { buatSimpanan } from "@/server/simpanan";
import { hak } from "./hak";
import { susunPerubahan } from "./perubahan";

/** The finest that a dashboard shows of time: its clock, what is left, where today stands. */
const MENIT = 60_000;
const PALING_BANYAK = 64;
const simpanan = buatSimpanan<Dasbor | null>(PALING_BANYAK, () => 1);

/**
 * Where features meet: the dashboard of one place, for the page and for its open screens. Null: the election has no catalogue yet. Made once for all who
 * may see the same, and anew when anything under it has changed or the minute is over: one query tells.
 */
export async function susunDasbor(actor: Actor<"capaian:read">, t: Tinjauan, sejak?: string): Promise<Dasbor | null> {
  const [{ kunci }, penutupan] = await Promise.all([bacaUjung(t), bacaPenutupan(actor, t)]);
  return simpanan(JSON.stringify([t.pemilihan, penutupan, t.wilayah, t.pada ?? potongSaat(t.saat, MENIT), t.hari, sejak, hak(actor, null, t.wilayah.kode), kunci]), async () => (await bacaDasbor(actor, t, penutupan, sejak))?.dasbor ?? null);
}

/** The slides of a screen: the same dashboard, and each of its parts in more detail. */
export async function susunTayangan(actor: Actor<"capaian:read">, t: Tinjauan): Promise<Tayangan | null> {
  const isi = await bacaDasbor(actor, t, await bacaPenutupan(actor, t));
  return isi && presentTayangan({ t, konteks: konteksDari(t), dasbor: isi.dasbor, anakSebutan: isi.dasbor.anakSebutan, aspek: isi.kesiapan.katalog.aspek, simpul: isi.kesiapan.sendiri, anak: isi.kesiapan.anak });
}

async function bacaDasbor(actor: Actor<"capaian:read">, t: Tinjauan, penutupan: { readonly at: Date | null } | null, sejak?: string) {
  const [kesiapan, fakta, pemilihan, silsilah, pejabat, psu] = await Promise.all([bacaKesiapan(actor, t), bacaFakta(actor, t), bacaPemilihan(actor, t), bacaSilsilah(actor, t), bacaPejabat(actor, t), bacaPsuDi(actor, t)]);
  if (!kesiapan) return null;
  const konteks = konteksDari(t, sejak);
  const dasbor = presentDasbor({
    t, konteks, psu: presentPsuDi(psu, t.hari.hariIni, t.pemilihan.slug), ditutup: presentPenutupan(t, penutupan), perubahan: await susunPerubahan(actor, t, kesiapan, konteks), hubungi: (dicari) => presentHubungi(pilihHubungan(pejabat, t.hari.hariIni, dicari)), aspek: kesiapan.katalog.aspek, sendiri: kesiapan.sendiri, anak: kesiapan.anak, tertutup: kesiapan.tertutup, urut: kesiapan.urut,
    fakta: faktaPsu(presentFakta(fakta, pemilihan.paslon, t.wilayah.kode, konteks), psu), klaim: klaimDari(fakta), tahapan: pemilihan.tahapan, silsilah,
  });
  return { kesiapan, dasbor };
}

/** The logistics tab of one place. Null: the election has no catalogue yet. */
export async function susunAlur(actor: Actor<"capaian:read">, pembaca: Actor<"laporan:read"> | null, t: Tinjauan): Promise<AlurLogistik | null> {
  const alur = await bacaAlur(actor, pembaca, t);
  return alur && presentAlur({ t, konteks: konteksDari(t), ...alur });
}

/** TPS and voters of one place. */
export async function susunDpt(actor: Actor<"capaian:read">, t: Tinjauan): Promise<TabDpt> {
  return presentDpt({ t, konteks: konteksDari(t), ...(await bacaDpt(actor, t)) });
}

/** Contests and pairs of one place. */
export async function susunPaslon(actor: Actor<"capaian:read">, t: Tinjauan): Promise<TabPaslon> {
  return presentPaslon({ t, konteks: konteksDari(t), ...(await bacaPaslon(actor, t)) });
}

/** Turnout and targets of one place. */
export async function susunPartisipasi(actor: Actor<"capaian:read">, t: Tinjauan): Promise<TabPartisipasi> {
  return presentPartisipasi({ t, konteks: konteksDari(t), ...(await bacaPartisipasi(actor, t)) });
}

/** The instant looked at beside now, and how it came here. Null: there was no catalogue at that instant. */
export async function susunRiwayat(actor: Actor<"capaian:read">, t: Tinjauan): Promise<TabRiwayat | null> {
  const sekarang = t.pada === null ? null : await bacaTinjauan(actor, t.wilayah.kode, { pemilihan: t.pemilihan.slug });
  const [lihat, kini, awal] = await Promise.all([bacaKesiapan(actor, t), sekarang && bacaKesiapan(actor, sekarang), bacaAwal(actor, t)]);
  if (!lihat) return null;
  return presentRiwayat({
    lihat: { t, aspek: lihat.katalog.aspek, sendiri: lihat.sendiri, anak: lihat.anak }, awal, tren: await bacaTren(actor, t, lihat.sendiri.sel), konteks: konteksDari(t),
    kini: sekarang && kini && { t: sekarang, aspek: kini.katalog.aspek, sendiri: kini.sendiri, anak: kini.anak },
  });
}
