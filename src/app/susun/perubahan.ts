import "server-only";
import type { Actor } from "@/auth/actor";
import { type Tinjauan, tinjauanPada } from "@/features/capaian/domain";
import { bacaKesiapan, type Kesiapan } from "@/features/kesiapan/queries";
import { bandingkan, type Potret, potret } from "@/features/perubahan/domain";
import { kolomKosong, presentPerubahan, saatSingkat } from "@/features/perubahan/present";
import { bacaDikoreksi } from "@/features/perubahan/queries";
import type { Konteks } from "@/lib/routes";
import type { KolomPerubahan } from "@/lib/tampil";
import { parseSaatSetempat, potongSaat, setelah } from "@/lib/waktu";
import { buatSimpanan } from "@/server/simpanan";

const SEHARI = 86_400_000;
/** "Yesterday at this time" moves on by so much at once: what many look at within it is read once. */
const LANGKAH = 600_000;
/** A write that was stamped may not be committed yet; what is older than this no longer changes. */
const TETAP = 60_000;
const PALING_BANYAK = 64;
// The past does not change, so what it was is kept: by election, places seen and instant. Oldest out.
const simpanan = buatSimpanan<readonly Potret[] | null>(PALING_BANYAK, () => 1);

const semua = ({ sendiri, anak }: Kesiapan) => [sendiri, ...anak];

async function dahulu(actor: Actor<"capaian:read">, t: Tinjauan, kini: Kesiapan, at: Date): Promise<readonly Potret[] | null> {
  const kunci = [t.pemilihan.id, at.getTime(), ...semua(kini).map((w) => w.kode)].join(" ");
  const baca = async () => {
    const lalu = tinjauanPada(t, at);
    const kesiapan = await bacaKesiapan(actor, lalu, true);
    return kesiapan && semua(kesiapan).map((w) => potret(kesiapan.katalog.aspek, w, lalu.hari));
  };
  return t.saat.getTime() - at.getTime() > TETAP ? simpanan(kunci, baca) : baca();
}

/** What has changed since yesterday, and since the instant asked for. */
export async function susunPerubahan(actor: Actor<"capaian:read">, t: Tinjauan, kini: Kesiapan, konteks: Konteks): Promise<readonly KolomPerubahan[]> {
  const sekarang = semua(kini).map((w) => potret(kini.katalog.aspek, w, t.hari));
  const sejak = async (judul: string, at: Date): Promise<KolomPerubahan> => {
    const lalu = await dahulu(actor, t, kini, at);
    if (lalu === null) return kolomKosong(judul, "Saat itu belum ada katalog indikator, jadi tidak ada yang dapat dibandingkan.");
    const dikoreksi = await bacaDikoreksi(actor, t, at, sekarang.map((p) => p.kode));
    return presentPerubahan({ judul, kode: t.wilayah.kode, nama: t.wilayah.namaLengkap, konteks, perubahan: bandingkan(lalu, sekarang, dikoreksi) });
  };
  const { zona } = t.wilayah;
  const kemarin = setelah(potongSaat(t.saat, LANGKAH), -SEHARI);
  const diminta = konteks.sejak === undefined ? null : parseSaatSetempat(konteks.sejak, zona);
  return Promise.all([
    sejak(`Sejak kemarin, ${saatSingkat(kemarin, zona)}`, kemarin),
    ...(konteks.sejak === undefined ? [] : [diminta === null ? kolomKosong("Sejak saat pilihan", "Tanggal atau jamnya tidak terbaca. Pilih tanggal dan jam lain.")
      : diminta >= t.saat ? kolomKosong(`Sejak ${saatSingkat(diminta, zona)}`, "Saat itu belum tiba. Pilih tanggal dan jam sebelum sekarang.") : sejak(`Sejak ${saatSingkat(diminta, zona)}`, diminta)]),
  ]);
}
