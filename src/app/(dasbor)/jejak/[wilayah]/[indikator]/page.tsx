import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { type Actor, peranDi } from "@/auth/actor";
import { authorizeOptional, authorizePage } from "@/auth/authorize";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { saatKaki } from "@/app/susun/jam-layar";
import { Kaki } from "@/components/layout/kaki";
import type { Tinjauan } from "@/features/capaian/domain";
import { HalamanJejak } from "@/features/jejak/components/jejak";
import { presentJejak, presentJejakFakta, presentJejakPaslon } from "@/features/jejak/present";
import { bacaKontes, bacaLaporan, bacaRumus } from "@/features/jejak/queries";
import { konteksDari } from "@/features/kesiapan/present";
import { bacaFakta, bacaSatuFakta } from "@/features/sumber/queries";
import { bolehMelampirkan } from "@/lib/lampiran";
import { ROUTES } from "@/lib/routes";
import { bacaLampiran } from "@/server/dokumen/lampiran";
import { bacaTinjauan } from "@/server/ledger/tinjauan";

type Props = { params: Promise<{ wilayah: string; indikator: string }>; searchParams: CariMentah };

export default async function Page({ params, searchParams }: Props) {
  const actor = await authorizePage("capaian:read");
  const [{ wilayah, indikator }, cari] = await Promise.all([params, bacaCari(searchParams)]);
  const t = cari && (await bacaTinjauan(actor, wilayah, cari));
  const jejak = t && (await susunJejak(actor, t, indikator, cari.laporan));
  if (!t || !jejak) notFound();
  return <><TandaGladi t={t} /><HalamanJejak data={jejak} /><Kaki saat={saatKaki(t)} alamat={ROUTES.jejak(wilayah, indikator, konteksDari(t))} /></>;
}

async function susunJejak(actor: Actor<"capaian:read">, t: Tinjauan, indikator: string, pilihan: string | undefined) {
  const konteks = konteksDari(t);
  if (indikator === "paslon.jumlah") return presentJejakPaslon(await bacaKontes(actor, t), t, konteks);
  if (indikator.startsWith("fakta.")) return susunFakta(actor, t, indikator.slice("fakta.".length));
  const [terbatas, pembaca, pelampir] = await Promise.all([authorizeOptional("capaian:read-terbatas"), authorizeOptional("laporan:read"), authorizeOptional("dokumen:write")]);
  const rumus = await bacaRumus(actor, terbatas, t, indikator);
  if (!rumus) return null;
  const tertutup = rumus.bolehRinci ? [] : rumus.katalog.ketentuan.filter((k) => k.terbatas).map((k) => k.id);
  const berlaku = rumus.sel.flatMap((s) => (s.butuh.isian && s.capaian && s.capaian.unitLapor > 0 ? [s.capaian.laporanId] : []));
  const utama = rumus.objek.apa === "indikator" ? berlaku[0] : undefined;
  const laporan = pembaca && (await bacaLaporan(pembaca, t, rumus.indikatorIds, tertutup, [utama, pilihan].filter((id) => id !== undefined)));
  // A laporan that was asked for and is not there (or not yours) is not found; another one is not its evidence.
  if (pilihan !== undefined && laporan !== null && !laporan.some((l) => l.id === pilihan)) return null;
  const lampiran = await bacaLampiran({ laporan: (laporan ?? []).map((l) => l.id) }, t.pada);
  const bolehLampir = pelampir && t.pada === null ? (laporan ?? []).filter((l) => bolehMelampirkan(l, { userId: pelampir.userId, peran: peranDi(pelampir, l.wilayah.kode) })).map((l) => l.id) : [];
  return presentJejak({ ...rumus, t, konteks, laporan, pilihan: pilihan ?? utama, lampiran, bolehLampir });
}

async function susunFakta(actor: Actor<"capaian:read">, t: Tinjauan, jenis: string) {
  const [fakta, satu] = await Promise.all([bacaFakta(actor, t), bacaSatuFakta(actor, t, jenis, null)]);
  const lampiran = await bacaLampiran({ fakta: fakta.filter((f) => f.jenis === jenis).map((f) => f.id) }, t.pada);
  return presentJejakFakta(fakta, jenis, t, konteksDari(t), { ...(satu?.kelompok ?? { riwayat: [], keberatan: [] }), lampiran });
}
