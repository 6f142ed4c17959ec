import { type Gabungan, gabungIndikator, type Sel, type Tinjauan } from "@/features/capaian/domain";
import { angkaGabungan, cakupanAnak, cakupanIndikator, persen } from "@/features/capaian/present";
import { type BobotAspek, hitungIndeks } from "@/features/kesiapan/domain";
import { formatBilangan, formatDesimal, formatSelisih, kecil } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AngkaTampil } from "@/lib/tampil";
import { akhirHari, formatH, formatHariSaat, formatHariTanggal, formatTanggalRingkas, keSaatSetempat, selisihHari, tanggal } from "@/lib/waktu";
import { bandingkan, berubahDasar, hariGeser, type Sebab, type Titik, titikAspek, titikIndeks, ukurAspek, ukurIndeks } from "./domain";

type Simpul = { readonly kode: string; readonly nama: string; readonly sel: readonly Sel[] };
/** A place and its children at one instant. */
export type Potret = { readonly t: Tinjauan; readonly aspek: readonly BobotAspek[]; readonly sendiri: Simpul; readonly anak: readonly Simpul[] };
type Hari = { readonly tanggal: string; readonly sel: readonly Sel[] };
type Sumber = { readonly lihat: Potret; /** Null: what is looked at is now. */ readonly kini: Potret | null; readonly awal: Date | null; readonly tren: { readonly hari: readonly Hari[]; readonly menurutCatatan: number } | null; readonly konteks: Konteks };

export type SebabTampil = { readonly selisih: string; readonly arah: "NAIK" | "TURUN" | "TETAP"; /** Null: the formula, or the schedule, moved nothing anywhere here. */ readonly rumus: string | null; readonly jadwal: string | null; readonly dinyatakanUlang: string; readonly tuntutan: string; readonly laporan: string };
export type BarisRiwayat = { readonly kunci: string; readonly nama: string; readonly lalu: AngkaTampil; readonly kini: AngkaTampil | null; readonly sebab: SebabTampil | null };
export type TitikTren = { readonly h: number; readonly teks: string; readonly tanggal: string; readonly target: number | null; readonly nyata: number | null; readonly indeks: number | null; readonly nDariM: string; readonly kini: boolean };
export type TabRiwayat = {
  readonly saat: string; readonly kiniTeks: string | null; readonly geser: Geser; readonly tautanDasbor: string | null; readonly tautanKini: string; readonly baris: readonly BarisRiwayat[];
  readonly dasarBerubah: readonly { readonly kunci: string; readonly teks: string; readonly jejak: string }[];
  readonly tren: { readonly catatan: string; readonly jejak: string; readonly indeks: readonly TitikTren[]; readonly aspek: readonly { readonly kode: string; readonly nama: string; readonly jejak: string; readonly titik: readonly TitikTren[] }[] } | null;
};
/** What the slider and the exact field need. `nilai` in seconds since 1970, as the form sends it. */
export type Geser = { readonly wilayah: string; readonly pemilihan: string; readonly hari: readonly { readonly nilai: number; readonly teks: string }[]; readonly ke: number; readonly isian: string; readonly min: string; readonly maks: string };

const angka = (p: Potret, g: Gabungan, sel: readonly Sel[], label: string, jejak: string, cakupan: string, konteks: Konteks) =>
  angkaGabungan({ simpul: p.sendiri, label, gabungan: g, sel, hari: p.t.hari, konteks, jejak, cakupan });

/** The index and each aspek of one instant, with who had reported. */
function potret(p: Potret, konteks: Konteks): readonly AngkaTampil[] {
  const { t, sendiri, anak } = p;
  const cakupan = cakupanAnak(anak, kecil(t.wilayah.sebutanAnak), t.hari) ?? cakupanIndikator(sendiri.sel, t.hari);
  return [angka(p, hitungIndeks(p.aspek, sendiri.sel, t.hari).gabungan, sendiri.sel, "Kesiapan", "kesiapan", cakupan, konteks), ...p.aspek.map((a) => {
    const milik = sendiri.sel.filter((s) => s.ketentuan.aspek === a.kode);
    return angka(p, gabungIndikator(milik, t.hari, "kurva"), milik, a.nama, a.kode, cakupanIndikator(milik, t.hari), konteks);
  })];
}

/** What a screen shows with one decimal has not moved when it reads the same. */
const SEDIKIT = 0.0005;
const poin = (n: number) => (Math.abs(n) < SEDIKIT ? "0" : formatSelisih(Math.round(n * 1000) / 10));
const sebab = (s: Sebab | null, ada: { readonly rumus: boolean; readonly jadwal: boolean }): SebabTampil | null => s && { rumus: ada.rumus ? poin(s.rumus) : null, jadwal: ada.jadwal ? poin(s.jadwal) : null, selisih: poin(s.selisih), arah: Math.abs(s.selisih) < SEDIKIT ? "TETAP" : s.selisih > 0 ? "NAIK" : "TURUN", dinyatakanUlang: poin(s.dinyatakanUlang), tuntutan: poin(s.tuntutan), laporan: poin(s.laporan) };

function baris(lihat: Potret, kini: Potret | null, konteks: Konteks): BarisRiwayat[] {
  const lalu = potret(lihat, konteks);
  const sekarang = kini && potret(kini, { pemilihan: konteks.pemilihan });
  const ukur = [[ukurIndeks(lihat.aspek), ukurIndeks(kini?.aspek ?? lihat.aspek)] as const, ...lihat.aspek.map((a) => [ukurAspek(a.kode), ukurAspek(a.kode)] as const)];
  const semua = ukur.map((u) => kini && bandingkan(u, { sel: lihat.sendiri.sel, hari: lihat.t.hari }, { sel: kini.sendiri.sel, hari: kini.t.hari }));
  // Only where the formula is another one, or the schedule was shifted, do they need columns of their own.
  const bergerak = (apa: "rumus" | "jadwal") => semua.some((s) => s !== null && Math.abs(s[apa]) >= SEDIKIT);
  const ada = { rumus: bergerak("rumus"), jadwal: bergerak("jadwal") };
  return lalu.map((a, i) => ({ kunci: a.kunci, nama: a.label, lalu: a, kini: sekarang?.find((b) => b.kunci === a.kunci) ?? null, sebab: sebab(semua[i] ?? null, ada) }));
}

function geser(t: Tinjauan, kini: Tinjauan, awal: Date | null): Geser {
  const { zona, kode } = t.wilayah;
  const hari = hariGeser(awal === null ? kini.hari.hariIni : tanggal(awal, zona), kini.hari.hariIni);
  const ke = hari.indexOf(t.hari.hariIni);
  return {
    wilayah: kode, pemilihan: t.pemilihan.slug, ke: ke < 0 ? 0 : ke, isian: keSaatSetempat(t.saat, zona), min: `${hari[0] ?? kini.hari.hariIni}T00:00`, maks: keSaatSetempat(kini.saat, zona),
    hari: hari.map((h) => ({ nilai: Math.floor(akhirHari(h, zona).getTime() / 1000) - 1, teks: h === kini.hari.hariIni ? `${formatHariTanggal(h)}, sekarang` : `${formatHariTanggal(h)}, akhir hari (${formatH(selisihHari(t.pemilihan.hari, h))})` })),
  };
}

function titik(t: Titik, h: Hari, lihat: Tinjauan): TitikTren {
  const jarak = selisihHari(lihat.pemilihan.hari, h.tanggal);
  return { h: jarak, teks: formatH(jarak), tanggal: formatTanggalRingkas(h.tanggal), kini: h.tanggal === lihat.hari.hariIni, target: persen(t.target), nyata: persen(t.nyata), indeks: persen(t.terhadapKurva),
    nDariM: t.nyata === null ? "belum ada laporan" : `${formatDesimal(t.tercapai)} dari ${formatDesimal(t.berdata)} bobot` };
}

export function presentRiwayat({ lihat, kini, awal, tren, konteks }: Sumber): TabRiwayat {
  const { t } = lihat;
  const { kode, zona } = t.wilayah;
  const pada = (h: Hari) => ({ hariIni: h.tanggal, h: selisihHari(t.pemilihan.hari, h.tanggal) });
  return {
    saat: formatHariSaat(t.saat, zona), kiniTeks: kini && formatHariSaat(kini.t.saat, zona), geser: geser(t, kini?.t ?? t, awal),
    tautanDasbor: t.pada && ROUTES.wilayah(kode, konteks), tautanKini: ROUTES.wilayah(kode, { pemilihan: konteks.pemilihan }, "riwayat"), baris: baris(lihat, kini, konteks),
    // Security detail is in the sums; by name it is for who may trace it.
    dasarBerubah: kini === null ? [] : berubahDasar(lihat.sendiri.sel, kini.sendiri.sel).filter((b) => !b.ketentuan.terbatas).map((b) => ({ kunci: b.ketentuan.kode, jejak: ROUTES.jejak(kode, b.ketentuan.kode, { pemilihan: konteks.pemilihan }),
      teks: `${b.ketentuan.nama}: ${formatBilangan(b.dari.penyebut)} menjadi ${formatBilangan(b.ke.penyebut)} ${b.ketentuan.satuan}` })),
    tren: tren && {
      jejak: ROUTES.jejak(kode, "kesiapan", konteks),
      catatan: tren.menurutCatatan === 0 ? "" : `${formatBilangan(tren.menurutCatatan)} indikator yang unitnya sangat banyak memakai keadaan yang sudah tercatat pada akhir hari itu.`,
      indeks: tren.hari.map((h) => titik(titikIndeks(lihat.aspek, h.sel, pada(h)), h, t)),
      aspek: lihat.aspek.map((a) => ({ kode: a.kode, nama: a.nama, jejak: ROUTES.jejak(kode, a.kode, konteks), titik: tren.hari.map((h) => titik(titikAspek(a.kode, h.sel, pada(h)), h, t)) })),
    },
  };
}
