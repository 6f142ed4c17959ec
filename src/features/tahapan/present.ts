import { KATA_PERAN, type Peran } from "@/auth/permissions";
import type { Tinjauan } from "@/features/capaian/domain";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AsalAngka, StatusTampil } from "@/lib/tampil";
import { formatH, formatHariTanggal, formatSaat, formatTanggalPendek, formatTanggalRingkas, saat, selisihHari, tambahHari, type Zona } from "@/lib/waktu";
import { type Jadwal, type Kedudukan, kedudukan, type Peringatan, penunggu, type Pergeseran, type Tahapan } from "./domain";

/** "07:00" as a screen and a field show it: "07.00". */
export const kataJam = (jam: string) => jam.replace(":", ".");
/** "24–26 Nov 2024, 12.00", "sampai 26 Jan 2024". */
export function formatRentang({ mulai, selesai, selesaiJam }: Jadwal): string {
  const jam = selesaiJam === null ? "" : `, pukul ${kataJam(selesaiJam)}`;
  if (mulai === null) return `sampai ${formatTanggalPendek(selesai)}${jam}`;
  if (mulai === selesai) return `${formatTanggalPendek(selesai)}${jam}`;
  const awal = mulai.slice(0, 7) === selesai.slice(0, 7) ? String(Number(mulai.slice(8))) : mulai.slice(0, 4) === selesai.slice(0, 4) ? formatTanggalRingkas(mulai) : formatTanggalPendek(mulai);
  return `${awal}–${formatTanggalPendek(selesai)}${jam}`;
}
const formatRentangH = ({ mulai, selesai }: Jadwal, hari: string) => (mulai === null || mulai === selesai ? formatH(selisihHari(hari, selesai)) : `${formatH(selisihHari(hari, mulai))} s.d. ${formatH(selisihHari(hari, selesai))}`);

/** The worse, the more is said: what runs or waits is quiet. */
function keadaanTeks(t: Tahapan, k: Kedudukan, zona: readonly Zona[], hari: { readonly hariIni: string }): { readonly status: StatusTampil | null; readonly teks: string } {
  if (k.keadaan === "SELESAI") return { status: "SIAP", teks: k.hari > 0 ? `Selesai, terlambat ${k.hari} hari` : "Selesai" };
  if (k.keadaan === "TERLAMBAT") {
    const sebagian = k.lewat.length < zona.length ? ` di ${k.lewat.join(" dan ")}` : "";
    return { status: "KRITIS", teks: `${k.hari > 0 ? `Terlambat ${k.hari} hari` : "Lewat waktu hari ini"}${sebagian}` };
  }
  if (k.keadaan === "BERLANGSUNG") return { status: null, teks: `Berlangsung, ${selisihHari(hari.hariIni, t.selesai) === 0 ? "hari terakhir" : `sisa ${selisihHari(hari.hariIni, t.selesai)} hari`}` };
  return { status: "BELUM_WAKTUNYA", teks: t.mulai === null ? "Belum" : `Mulai ${selisihHari(hari.hariIni, t.mulai)} hari lagi` };
}

export type RupaLini = "selesai" | "kini" | "nanti" | "terlambat";
const RUPA: Readonly<Record<Kedudukan["keadaan"], RupaLini>> = { SELESAI: "selesai", BERLANGSUNG: "kini", BELUM: "nanti", TERLAMBAT: "terlambat" };

export type BarisTahapan = {
  readonly kode: string; readonly nama: string; readonly tautan: string; readonly dasar: string; readonly asal: AsalAngka; readonly tetap: boolean; readonly rentang: string; readonly h: string;
  readonly status: StatusTampil | null; readonly keadaan: string; readonly tenggat: string | null; readonly lembaga: string; readonly menunggu: readonly string[]; readonly membuka: readonly string[];
  readonly rupa: RupaLini; readonly mulaiH: number; readonly selesaiH: number;
};
export type TabTahapan = {
  readonly hari: string; readonly ringkas: string; readonly baris: readonly BarisTahapan[];
  readonly lini: { readonly dari: number; readonly sampai: number; readonly kini: number; readonly kiniTeks: string; readonly tanda: readonly { readonly h: number; readonly teks: string }[]; readonly terpotong: number };
};
type Sumber = { readonly t: Tinjauan; readonly konteks: Konteks; readonly tahapan: readonly Tahapan[]; readonly zona: readonly Zona[] };

const kataLembaga = (l: string) => KATA_PERAN[l as Peran] ?? l; // stored as a role
/** Where "hour on the wall" is more than one instant, each is named. */
const tenggatTeks = ({ selesaiJam }: Tahapan, zona: readonly Zona[]) => (selesaiJam === null ? null : zona.length > 1 ? `pukul ${kataJam(selesaiJam)} waktu setempat (${zona.join(", ")})` : `pukul ${kataJam(selesaiJam)} ${zona[0] ?? ""}`);

export function presentBaris(x: Tahapan, { t, konteks, tahapan, zona }: Sumber): BarisTahapan {
  const k = kedudukan(x, t.saat, t.hari.hariIni, zona);
  const { status, teks } = keadaanTeks(x, k, zona, t.hari);
  const { hari } = t.pemilihan;
  return {
    kode: x.kode, nama: x.nama, tautan: ROUTES.satuTahapan(x.kode, konteks, { wilayah: t.wilayah.kode }), dasar: x.dasar, asal: x.status, tetap: x.tetap, rentang: formatRentang(x), h: formatRentangH(x, hari), status, keadaan: teks, tenggat: tenggatTeks(x, zona),
    lembaga: kataLembaga(x.lembaga), menunggu: x.sesudah.flatMap((s) => tahapan.find((a) => a.id === s.id)?.nama ?? []), membuka: penunggu(tahapan, x.id).map((a) => a.nama),
    rupa: RUPA[k.keadaan], mulaiH: selisihHari(hari, x.mulai ?? x.selesai), selesaiH: selisihHari(hari, x.selesai),
  };
}

/** As far back as the axis goes: what ended before that stands in the table only. */
const TERJAUH = -120;
const LANGKAH = [1, 7, 14, 30, 60, 90, 180];

function lini(baris: readonly BarisTahapan[], { pemilihan: { hari }, hari: kini, saat: at, wilayah: { zona } }: Tinjauan): TabTahapan["lini"] {
  const dari = Math.max(TERJAUH, Math.min(kini.h, ...baris.map((b) => b.mulaiH)));
  const sampai = Math.max(1, kini.h + 1, ...baris.map((b) => b.selesaiH + 1));
  const langkah = LANGKAH.find((n) => (sampai - dari) / n <= 12) ?? 365;
  const tanda = Array.from({ length: Math.floor((sampai - dari) / langkah) + 2 }, (_, i) => Math.ceil(dari / langkah) * langkah + i * langkah).filter((h) => h >= dari && h < sampai);
  return {
    dari, sampai, kini: kini.h + (at.getTime() - saat(kini.hariIni, "00:00", zona).getTime()) / 86_400_000, kiniTeks: formatH(kini.h), terpotong: baris.filter((b) => b.selesaiH < dari).length,
    tanda: tanda.map((h) => ({ h, teks: `${h === 0 ? "H" : formatH(h)} · ${formatTanggalRingkas(tambahHari(hari, h))}` })),
  };
}

export function presentTahapan(s: Sumber): TabTahapan {
  const baris = s.tahapan.map((x) => presentBaris(x, s));
  const banyak = (r: RupaLini) => baris.filter((b) => b.rupa === r).length;
  const bagian = [[banyak("terlambat"), "terlambat"], [banyak("kini"), "berlangsung"], [banyak("nanti"), "belum mulai"], [banyak("selesai"), "selesai"]] as const;
  const { hari, bukaJam, tutupJam } = s.t.pemilihan;
  return { hari: `${formatHariTanggal(hari)}, ${kataJam(bukaJam)}–${kataJam(tutupJam)} waktu setempat`, baris, lini: lini(baris, s.t),
    ringkas: baris.length === 0 ? "Belum ada tahapan." : `${baris.length} tahapan: ${bagian.filter(([n]) => n > 0).map(([n, kata]) => `${n} ${kata}`).join(", ")}.` };
}

// ── One stage, its past, and what is about to be done with it ─────────────────────────────────────────────────
type Versi = Jadwal & { readonly realisasi: string | null; readonly nama: string; readonly diakhiri: boolean; readonly alasan: string; readonly nomorSk: string | null; readonly oleh: string | null; readonly padaAt: Date };
export type VersiTampil = { readonly kunci: string; readonly isi: string; readonly saat: string; readonly alasan: string };
/** The first version of everything is dated before everything. */
const sejakKapan = (at: Date, zona: Zona) => (at.getUTCFullYear() < 2001 ? "sejak awal" : formatSaat(at, zona));
const sebutan = ({ alasan, nomorSk, oleh }: Pick<Versi, "alasan" | "nomorSk" | "oleh">) => `${alasan}${nomorSk === null ? "" : `, ${nomorSk}`} (${oleh ?? "data awal"})`;

export const presentVersi = (versi: readonly Versi[], t: Tinjauan): readonly VersiTampil[] => versi.map((v, i) => ({
  kunci: String(versi.length - i), saat: sejakKapan(v.padaAt, t.wilayah.zona), alasan: sebutan(v), isi: v.diakhiri ? "Dikeluarkan dari jadwal" : `${formatRentang(v)}${v.realisasi === null ? "" : `; selesai ${formatTanggalPendek(v.realisasi)}`}`,
}));
export const presentVersiHari = (versi: readonly { readonly hari: string; readonly bukaJam: string; readonly tutupJam: string; readonly alasan: string; readonly nomorSk: string | null; readonly oleh: string | null; readonly padaAt: Date }[], t: Tinjauan): readonly VersiTampil[] =>
  versi.map((v, i) => ({ kunci: String(versi.length - i), saat: sejakKapan(v.padaAt, t.wilayah.zona), alasan: sebutan(v), isi: `${formatHariTanggal(v.hari)}, ${kataJam(v.bukaJam)}–${kataJam(v.tutupJam)}` }));

export type DampakGeser = { readonly kalimat: string; readonly baris: readonly { readonly kode: string; readonly nama: string; readonly dari: string; readonly ke: string; readonly hari: string; readonly sebab: string }[]; readonly peringatan: readonly string[] };
const SEBAB = { DIMINTA: "yang Anda geser", TERIKAT: "terikat hari pemungutan suara", MENUNGGU: "menunggu" } as const;
const kataPeringatan = ({ tag, nama, oleh }: Peringatan) => ({
  LEWAT_HARI: `${nama} akan selesai pada atau sesudah hari pemungutan suara.`, TETAP: `${nama} ditetapkan undang-undang dan tidak ikut bergeser, padahal ${oleh} baru selesai sesudah waktunya.`,
  TETAP_DIMINTA: `${nama} letaknya ditetapkan undang-undang terhadap hari pemungutan suara. Pastikan dasarnya.`, MENDAHULUI: `${nama} sudah dimulai atau selesai, padahal ${oleh} yang ditunggunya belum.`,
})[tag];
const hariBeda = (n: number) => (n === 0 ? "" : `${n > 0 ? "mundur" : "maju"} ${Math.abs(n)} hari`);

export function presentDampak(p: Pergeseran): DampakGeser {
  const ikut = p.pindah.filter((x) => x.sebab !== "DIMINTA").length;
  return {
    kalimat: ikut === 0 ? "Tidak ada tahapan lain yang ikut bergeser." : `${ikut} tahapan lain ikut bergeser.`, peringatan: p.peringatan.map(kataPeringatan),
    baris: p.pindah.map(({ tahapan: x, ke, sebab, karena }) => ({ kode: x.kode, nama: x.nama, dari: formatRentang(x), ke: formatRentang(ke), hari: hariBeda(selisihHari(x.selesai, ke.selesai)) || hariBeda(selisihHari(x.mulai ?? x.selesai, ke.mulai ?? ke.selesai)), sebab: `${SEBAB[sebab]}${karena === null ? "" : ` ${karena}`}` })),
  };
}

/** Fields of the forms as they stand now. */
export const isianTahapan = (x: Tahapan): Readonly<Record<string, string>> => ({ mulai: x.mulai ?? "", selesai: x.selesai, selesaiJam: x.selesaiJam === null ? "" : kataJam(x.selesaiJam), nama: x.nama, dasar: x.dasar, lembaga: x.lembaga, realisasi: x.realisasi ?? "" });
export const pilihanSesudah = (semua: readonly Tahapan[], x: Tahapan | null) => semua.filter((a) => a.id !== x?.id).map((a) => ({ kode: a.kode, nama: a.nama, rentang: formatRentang(a), dipilih: x?.sesudah.some((s) => s.id === a.id) ?? false, jeda: String(x?.sesudah.find((s) => s.id === a.id)?.jeda ?? 1) }));
export const pilihanLembaga = (lembaga: readonly Peran[]) => lembaga.map((nilai) => ({ nilai, teks: KATA_PERAN[nilai] }));
