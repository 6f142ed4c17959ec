import { gabungIndikator, keadaan, type Sel, type Tinjauan } from "@/features/capaian/domain";
import { angkaGabungan, cakupanIndikator, terburukDahulu } from "@/features/capaian/present";
import { sebutanAnak } from "@/features/wilayah/domain";
import { formatBilangan, formatDesimal, formatPersen } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AngkaTampil, FaktaTampil, StatusTampil } from "@/lib/tampil";
import { formatH, formatHariSaat, formatHariSingkat, formatHariTanggal, formatSaat, formatSisa, formatTanggalRingkas, formatUmur, hRelatif, saat, selisihHari, tambahHari } from "@/lib/waktu";
import { type BobotAspek, hitungIndeks, type Indeks } from "./domain";

export type PitaTahapan = { readonly nama: string; readonly mulaiH: number; readonly selesaiH: number; readonly utama: boolean };
export type HitungMundur = {
  readonly hMin: number; readonly teks: string; readonly hari: string; readonly sisa: string;
  readonly mistar: readonly { readonly hMin: number; readonly teks: string; readonly tanggal: string; readonly kini: boolean; readonly pita: string | null }[];
  readonly pita: readonly PitaTahapan[];
  /** Now, in days relative to the vote: −6,75. */
  readonly kiniPosisi: number;
};
export type KlaimTampil = { readonly kunci: string; readonly label: string; readonly nilai: string; readonly persen: number; readonly sumber: string; readonly selisih: string | null; readonly nama: string; readonly jejak: string };
export type BarisWilayah = AngkaTampil & { readonly kode: string; readonly tautan: string; readonly aspek: readonly (AngkaTampil & { readonly aspek: string })[]; readonly umurPendek: string };
export type Peringatan = { readonly kunci: string; readonly status: StatusTampil; readonly judul: string; readonly uraian: string; readonly tautan: string };
export type Dasbor = {
  readonly versi: string; readonly saat: string; readonly pada: string | null;
  readonly wilayah: { readonly kode: string; readonly nama: string; readonly jejak: readonly { readonly nama: string; readonly tautan: string }[] };
  readonly hitungMundur: HitungMundur; readonly utama: AngkaTampil; readonly logistik: AngkaTampil; readonly klaim: readonly KlaimTampil[]; readonly terlemah: AngkaTampil | null;
  readonly fakta: readonly FaktaTampil[]; readonly aspekKolom: readonly { readonly kode: string; readonly nama: string; readonly bobot: number }[];
  readonly anak: readonly BarisWilayah[]; readonly anakSebutan: string; readonly anakTertutup: boolean; readonly total: BarisWilayah; readonly peringatan: readonly Peringatan[];
};

type Simpul = { readonly kode: string; readonly nama: string; readonly namaLengkap: string; readonly sel: readonly Sel[] };
type Sumber = {
  readonly t: Tinjauan; readonly aspek: readonly BobotAspek[]; readonly sendiri: Simpul; readonly anak: readonly Simpul[]; readonly tertutup: boolean; readonly urut: string;
  readonly fakta: readonly FaktaTampil[]; readonly klaim: readonly { readonly jenis: string; readonly nilai: number; readonly sumber: string; readonly tanggal: string }[];
  readonly tahapan: readonly { readonly nama: string; readonly mulai: string | null; readonly selesai: string }[];
  readonly silsilah: readonly { readonly kode: string; readonly nama: string }[];
};

/** Links keep the election and the instant looked at. */
export const konteksDari = (t: Tinjauan): Konteks => ({ pemilihan: t.pemilihan.slug, pada: t.pada?.toISOString() });

/** The whole dashboard of one place, ready to draw; also what is sent to its open screens. */
export function presentDasbor(s: Sumber): Dasbor {
  const { t } = s;
  const konteks = konteksDari(t);
  const sendiri = baris(s.sendiri, s.aspek, t, `${cakupanAnak(s)}`, konteks);
  const anak = s.anak.map((w) => baris(w, s.aspek, t, cakupanIndikator(w.sel, t.hari), konteks)).toSorted(terburukDahulu);
  const logistik = sendiri.aspek.find((a) => a.aspek === "logistik") ?? sendiri;
  const dinilai = anak.filter((a) => a.persen !== null);
  return {
    versi: s.urut, saat: formatHariSaat(t.saat, t.wilayah.zona), pada: t.pada && `keadaan ${formatSaat(t.pada, t.wilayah.zona)}`,
    wilayah: { kode: t.wilayah.kode, nama: t.wilayah.namaLengkap, jejak: s.silsilah.map((w) => ({ nama: w.nama, tautan: ROUTES.wilayah(w.kode, konteks) })) },
    hitungMundur: hitungMundur(t, s.tahapan), utama: { ...sendiri, label: "Kesiapan" }, logistik: { ...logistik, label: "Logistik" },
    klaim: s.klaim.map((k) => klaim(k, k.jenis === "klaim.logistik" ? logistik : sendiri, t, konteks)),
    // Where children report on less than their parent does, the least of them may stand above it: then there is no weakest link to show.
    terlemah: dinilai.filter((a) => (a.persen ?? 0) < (sendiri.persen ?? 0)).toSorted((a, b) => (a.persen ?? 0) - (b.persen ?? 0))[0] ?? null,
    fakta: s.fakta, aspekKolom: s.aspek.map(({ kode, nama, bobot }) => ({ kode, nama, bobot })),
    anak, anakSebutan: sebutanAnak(t.wilayah.tingkat), anakTertutup: s.tertutup, total: { ...sendiri, label: t.wilayah.namaLengkap },
    peringatan: [...peringatanSendiri(s, konteks), ...s.anak.flatMap((w) => peringatan(w, t, konteks))].toSorted((a, b) => URUT_PERINGATAN.indexOf(a.status) - URUT_PERINGATAN.indexOf(b.status)),
  };
}

function baris(w: Simpul, aspek: readonly BobotAspek[], t: Tinjauan, cakupan: string, konteks: Konteks): BarisWilayah {
  const indeks: Indeks = hitungIndeks(aspek, w.sel, t.hari);
  const k = keadaan(w.sel, t.hari);
  const angka = angkaGabungan({ simpul: w, label: w.nama, gabungan: indeks.gabungan, sel: w.sel, hari: t.hari, konteks, jejak: "kesiapan", cakupan });
  return {
    ...angka, kode: w.kode, tautan: ROUTES.wilayah(w.kode, konteks),
    umurPendek: k.perBaru === null ? "belum pernah" : formatUmur(k.perBaru, t.hari.hariIni),
    aspek: indeks.aspek.map((a) => {
      const akhir = gabungIndikator(a.sel, t.hari, "akhir").share;
      const figur = angkaGabungan({ simpul: w, label: a.nama, gabungan: a.gabungan, sel: a.sel, hari: t.hari, konteks, jejak: a.kode, cakupan: cakupanIndikator(a.sel, t.hari) });
      return { ...figur, aspek: a.kode, ...(akhir !== null && { nDariM: `${figur.nDariM} menurut kurva hari ini; ${formatPersen(akhir)} dari kebutuhan akhir` }) };
    }),
  };
}

function cakupanAnak({ anak, t, sendiri }: Sumber): string {
  if (anak.length === 0) return cakupanIndikator(sendiri.sel, t.hari);
  const kabar = anak.map((w) => keadaan(w.sel, t.hari).kabar);
  const diam = kabar.filter((k) => k === "DIAM").length;
  return `${formatBilangan(kabar.filter((k) => k !== "BELUM_PERNAH").length)} dari ${formatBilangan(anak.length)} ${sebutanAnak(t.wilayah.tingkat).toLowerCase()} melapor${diam > 0 ? `, ${diam} diam` : ""}`;
}

function klaim(k: Sumber["klaim"][number], hitungan: AngkaTampil, t: Tinjauan, konteks: Konteks): KlaimTampil {
  const apa = k.jenis === "klaim.logistik" ? "logistik" : "kesiapan";
  const nilai = `${formatDesimal(k.nilai)}\u00a0%`;
  const beda = hitungan.persen === null ? null : Math.round((hitungan.persen - k.nilai) * 10) / 10;
  return {
    kunci: k.jenis, label: `Klaim KPU: ${apa}`, nilai, persen: k.nilai, sumber: `${k.sumber}, ${formatTanggalRingkas(k.tanggal)}, tanpa dasar`,
    selisih: beda === null ? null : beda === 0 ? "hitungan sama dengan klaim" : `hitungan ${formatDesimal(Math.abs(beda))} poin di ${beda < 0 ? "bawah" : "atas"} klaim`,
    nama: `Klaim KPU ${nilai} ${apa}`, jejak: ROUTES.jejak(t.wilayah.kode, `fakta.${k.jenis}`, konteks),
  };
}

const URUT_PERINGATAN: readonly StatusTampil[] = ["DIAM", "BERTENTANGAN", "TERLAMBAT"];

/** Of the place itself: silence of a reporting place, and contradictions that are not one of its children's. */
function peringatanSendiri({ t, sendiri, anak }: Sumber, konteks: Konteks): Peringatan[] {
  const milikAnak = anak.reduce((n, w) => n + keadaan(w.sel, t.hari).bendera, 0);
  const semua = peringatan(sendiri, t, konteks);
  if (t.wilayah.tingkat < 2) return [];
  return semua.filter((p) => p.status !== "BERTENTANGAN" || keadaan(sendiri.sel, t.hari).bendera > milikAnak);
}

function peringatan(w: Simpul, t: Tinjauan, konteks: Konteks): Peringatan[] {
  const k = keadaan(w.sel, t.hari);
  const tautan = ROUTES.wilayah(w.kode, konteks, "logistik");
  const buat = (status: StatusTampil, judul: string, uraian: string, ke = tautan): Peringatan => ({ kunci: `${w.kode} ${status}`, status, judul, uraian, tautan: ke });
  return [
    ...(k.kabar === "DIAM" && k.perBaru ? [buat("DIAM", `${w.nama} diam ${selisihHari(k.perBaru, t.hari.hariIni)} hari`, `Laporan terakhir untuk keadaan ${formatTanggalRingkas(k.perBaru)}.`, ROUTES.wilayah(w.kode, konteks))] : []),
    ...(k.kabar === "TERLAMBAT" && k.perBaru ? [buat("TERLAMBAT", `${w.nama} terlambat ${selisihHari(k.perBaru, t.hari.hariIni)} hari`, `Laporan terakhir untuk keadaan ${formatTanggalRingkas(k.perBaru)}.`, ROUTES.wilayah(w.kode, konteks))] : []),
    ...(k.bendera > 0 ? [buat("BERTENTANGAN", `${w.nama}: ${k.bendera} angka bertentangan`, `${w.sel.filter((s) => (s.capaian?.bendera ?? 0) > 0).map((s) => s.ketentuan.nama).slice(0, 3).join("; ")}.`)] : []),
  ];
}

function hitungMundur(t: Tinjauan, tahapan: Sumber["tahapan"]): HitungMundur {
  const { hari, bukaJam, tutupJam } = t.pemilihan;
  const { zona } = t.wilayah;
  const buka = saat(hari, bukaJam, zona);
  const tengahMalam = saat(t.hari.hariIni, "00:00", zona);
  const kini = t.hari.h + (t.saat.getTime() - tengahMalam.getTime()) / 86_400_000;
  const sisa = formatSisa(buka, t.saat);
  const selesai = saat(hari, tutupJam, zona) <= t.saat;
  const pita = tahapan.flatMap((x) => {
    const [mulaiH, selesaiH] = [x.mulai === null ? -999 : hariKe(hari, x.mulai), hariKe(hari, x.selesai)];
    const pendek = x.nama.replace(/ \(.*\)$/, "").replace(/ 07\.00.*$/, "");
    return selesaiH < -14 || mulaiH >= 0 ? [] : [{ nama: pendek, mulaiH: Math.max(mulaiH, -14), selesaiH: Math.min(selesaiH, 0), utama: pendek.startsWith("Distribusi") }];
  });
  return {
    hMin: t.hari.h, teks: formatH(t.hari.h), hari: `${formatHariTanggal(hari)}, ${bukaJam.replace(":", ".")} ${zona}`,
    sisa: sisa ? `${sisa} lagi menuju pemungutan suara` : selesai ? "Pemungutan suara telah selesai" : "Pemungutan suara sedang berlangsung",
    mistar: Array.from({ length: 15 }, (_, i) => {
      const h = i - 14;
      return { hMin: h, teks: h === 0 ? "H" : formatH(h), tanggal: formatHariSingkat(tambahHari(hari, h)), kini: h === t.hari.h, pita: pita.find((p) => p.mulaiH <= h && h <= p.selesaiH)?.nama ?? null };
    }),
    pita, kiniPosisi: Math.max(-14, Math.min(1, kini)),
  };
}
const hariKe = (hari: string, tanggal: string) => hRelatif(hari, saat(tanggal, "12:00", "WIB"), "WIB");
