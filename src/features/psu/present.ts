import type { StatusButuh } from "@/features/capaian/domain";
import { asalButuh } from "@/features/capaian/present";
import { leluhur } from "@/features/wilayah/domain";
import { formatBilangan, formatDaftar, kecil } from "@/lib/format";
import { ROUTES } from "@/lib/routes";
import type { AsalAngka, FaktaTampil, PsuTampil, StatusTampil } from "@/lib/tampil";
import { formatH, formatHariTanggal, formatSaat, formatTanggal, formatTanggalPendek, selisihHari, sumberBertanggal, type Tanggal, type Zona } from "@/lib/waktu";
import { type Batas, type Cadangan, cukup, type DptPsu, tenggat } from "./domain";

export const KATA_DASAR = { PUTUSAN_MK: "Putusan Mahkamah Konstitusi", REKOMENDASI_BAWASLU: "Rekomendasi Bawaslu", KEPUTUSAN_KPU: "Keputusan KPU" } as const;
export const KATA_SEJAK = { PEMUNGUTAN: "hari pemungutan yang diulang", DASAR: "tanggal putusan atau rekomendasi" } as const;
export const KATA_BIAYA = { PERKIRAAN: "Perkiraan", REALISASI: "Realisasi" } as const;
const KATA_KEADAAN = { PERSIAPAN: "persiapan", BERJALAN: "berjalan", DITUTUP: "ditutup", ARSIP: "arsip" } as const;
const pilihan = <K extends string>(kata: Readonly<Record<K, string>>) => (Object.entries(kata) as [K, string][]).map(([nilai, teks]) => ({ nilai, teks }));
export const PILIHAN_DASAR = pilihan(KATA_DASAR);
export const PILIHAN_SEJAK = pilihan(KATA_SEJAK);
export const PILIHAN_BIAYA = pilihan(KATA_BIAYA);

type Keadaan = keyof typeof KATA_KEADAAN;
type Biaya = { readonly id: number; readonly jenis: keyof typeof KATA_BIAYA; readonly rupiah: number; readonly sumber: string; readonly tanggal: Tanggal; readonly oleh: string; readonly padaAt: Date; readonly kini: boolean };
type Psu = {
  readonly slug: string; readonly nama: string; readonly hari: Tanggal; readonly buka: string; readonly tutup: string; readonly keadaan: Keadaan; readonly akar: string; readonly zona: Zona; readonly dasar: keyof typeof KATA_DASAR; readonly nomor: string; readonly tanggal: Tanggal; readonly batas: Batas | null; readonly catatan: string | null;
  readonly oleh: string; readonly padaAt: Date; readonly induk: { readonly slug: string; readonly nama: string; readonly hari: Tanggal } | null; readonly tps: readonly { readonly kode: string; readonly sebab: string }[]; readonly biaya: readonly Biaya[];
};

const rupiah = (n: number) => `Rp ${formatBilangan(n)}`;
const jam = (j: string) => j.replace(":", ".");
export const hitungTps = (tps: readonly string[]) => {
  const kab = new Set(tps.map((k) => k.split(".").slice(0, 2).join(".")));
  return `${formatBilangan(tps.length)} TPS di ${formatBilangan(kab.size)} kabupaten/kota`;
};
/** Each cause with how many TPS it is for, the most frequent first. */
function sebabTeks(tps: Psu["tps"]): string {
  const banyak = new Map<string, number>();
  for (const t of tps) banyak.set(t.sebab, (banyak.get(t.sebab) ?? 0) + 1);
  const urut = [...banyak].toSorted((a, b) => b[1] - a[1]);
  return urut.length === 1 ? urut[0]?.[0] ?? "" : formatDaftar(urut.map(([nama, n]) => `${kecil(nama)} (${formatBilangan(n)} TPS)`));
}
const biayaKini = (semua: readonly Biaya[], jenis: Biaya["jenis"]) => semua.find((b) => b.jenis === jenis && b.kini) ?? null;
function biayaTeks(semua: readonly Biaya[]): string {
  const [kira, nyata] = [biayaKini(semua, "PERKIRAAN"), biayaKini(semua, "REALISASI")];
  const bagian = [...(kira ? [`perkiraan ${rupiah(kira.rupiah)} (${sumberBertanggal(kira.sumber, kira.tanggal)})`] : []), ...(nyata ? [`realisasi ${rupiah(nyata.rupiah)} (${sumberBertanggal(nyata.sumber, nyata.tanggal)})`] : [])];
  return bagian.length === 0 ? "Biaya belum dilaporkan" : `Biaya ${bagian.join(", ")}`;
}

export type WaktuTampil = { readonly teks: string; readonly status: StatusTampil | null };
/** How many days it took from the order to the vote, and whether that is within what is allowed. */
export function presentWaktu(p: Pick<Psu, "hari" | "tanggal" | "batas" | "induk">): WaktuTampil {
  const perlu = `${formatBilangan(selisihHari(p.tanggal, p.hari))} hari sesudah dasarnya${p.induk ? `, ${formatBilangan(selisihHari(p.induk.hari, p.hari))} hari sesudah pemungutan yang diulang` : ""}`;
  const t = p.induk && tenggat(p.batas, { pemungutan: p.induk.hari, dasar: p.tanggal, hari: p.hari });
  if (!t || !p.batas) return { teks: `${perlu}. Batas hari tidak dicatat.`, status: null };
  const batas = `Batas ${formatBilangan(p.batas.hari)} hari sejak ${KATA_SEJAK[p.batas.sejak]}: ${formatTanggal(t.sampai)}`;
  return t.lewat > 0 ? { teks: `${perlu}. ${batas}, terlewat ${formatBilangan(t.lewat)} hari.`, status: "KRITIS" } : { teks: `${perlu}. ${batas}${t.lewat === 0 ? ", tepat hari terakhir" : `, ${formatBilangan(-t.lewat)} hari lebih awal`}.`, status: "SIAP" };
}

export type PsuBaris = { readonly slug: string; readonly nama: string; readonly keadaan: string; readonly hari: string; readonly tps: string; readonly sebab: string; readonly dasar: string; readonly biaya: string; readonly tautan: string; readonly dasbor: string };
export const presentBaris = (p: Psu, hariIni: Tanggal): PsuBaris => ({
  slug: p.slug, nama: p.nama, keadaan: KATA_KEADAAN[p.keadaan], hari: `${formatHariTanggal(p.hari)}, ${formatH(selisihHari(p.hari, hariIni))}`, tps: hitungTps(p.tps.map((t) => t.kode)), sebab: sebabTeks(p.tps),
  dasar: sumberBertanggal(`${KATA_DASAR[p.dasar]} ${p.nomor}`, p.tanggal), biaya: biayaTeks(p.biaya), tautan: ROUTES.psuSatu(p.slug), dasbor: ROUTES.wilayah(p.akar, { pemilihan: p.slug }),
});

type Rinci = Psu & {
  readonly rinci: readonly { readonly kode: string; readonly nama: string; readonly tempat: readonly string[]; readonly sebab: string; readonly catatan: string | null; readonly butuh: number | null; readonly butuhStatus: StatusButuh; readonly melapor: boolean }[];
  readonly kab: readonly { readonly kode: string; readonly nama: string; readonly tps: number }[]; readonly cadangan: readonly Cadangan[]; readonly tanpa: readonly { readonly aspek: string; readonly nama: string; readonly aturan: string }[]; readonly tertutup: number;
};
export type CadanganTampil = { readonly kunci: string; readonly kontes: string; readonly tersedia: string; readonly contoh: boolean; readonly butuh: string; readonly status: StatusTampil; readonly statusTeks: string };
export type PsuTerinci = PsuBaris & {
  readonly jam: string; readonly waktu: WaktuTampil; readonly catatan: string | null; readonly dicatat: string; readonly induk: { readonly nama: string; readonly tautan: string } | null; readonly akarTautan: string;
  readonly kab: readonly { readonly nama: string; readonly tps: string; readonly tautan: string }[]; readonly tertutup: string | null;
  readonly rinci: readonly { readonly kode: string; readonly nama: string; readonly tempat: string; readonly sebab: string; readonly catatan: string | null; readonly butuh: string | null; readonly asal: AsalAngka; readonly melapor: boolean; readonly tautan: string; readonly dpt: string | null }[];
  readonly cadangan: readonly CadanganTampil[]; readonly tanpa: readonly { readonly aspek: string; readonly isi: readonly string[] }[];
  readonly biayaRinci: readonly { readonly kunci: string; readonly jenis: string; readonly rupiah: string; readonly sumber: string; readonly dicatat: string; readonly kini: boolean }[];
  readonly dilihat: Readonly<Record<string, string>>;
};

const KATA_CUKUP = { ya: ["SIAP", "Cadangan cukup"], tidak: ["KRITIS", "Cadangan kurang"], entah: ["BELUM_ADA_DATA", "Belum diketahui"] } as const;
function presentCadangan(c: Cadangan): CadanganTampil {
  const putusan = cukup(c);
  const [status, kata] = KATA_CUKUP[putusan === null ? "entah" : putusan ? "ya" : "tidak"];
  const sebagian = c.butuh !== null && c.butuhDari < c.tps;
  const kurangLapor = c.lapor < c.unit;
  return {
    kunci: `${c.kontes} ${c.wilayah}`, kontes: `${c.kontes}, ${c.wilayahNama}`, status, statusTeks: putusan === false && c.tersedia !== null && c.butuh !== null ? `${kata} ${formatBilangan(c.butuh - c.tersedia)}` : kata,
    tersedia: c.tersedia === null ? "belum dilaporkan" : `${kurangLapor ? "≥ " : ""}${formatBilangan(c.tersedia)}${c.disiapkan === null ? "" : ` dari ${formatBilangan(c.disiapkan)}`} lembar${c.per === null ? "" : `, per ${formatTanggalPendek(c.per)}`}${kurangLapor ? ` (${formatBilangan(c.lapor)} dari ${formatBilangan(c.unit)} pelapor)` : ""}`, contoh: c.contoh && c.tersedia !== null,
    butuh: c.butuh === null ? "DPT per TPS belum diketahui" : `${sebagian ? "≥ " : ""}${formatBilangan(c.butuh)} lembar${sebagian ? ` (${formatBilangan(c.butuhDari)} dari ${formatBilangan(c.tps)} TPS ber-DPT)` : ""}`,
  };
}

/** `mendata`: who looks may enter the voters of that TPS. */
export function presentPsu(p: Rinci, hariIni: Tanggal, mendata: (kode: string) => boolean): PsuTerinci {
  const konteks = { pemilihan: p.slug };
  const aspek = [...new Set(p.tanpa.map((x) => x.aspek))];
  return {
    ...presentBaris(p, hariIni), jam: `${jam(p.buka)}–${jam(p.tutup)} waktu setempat`, waktu: presentWaktu(p), catatan: p.catatan, dicatat: `Dicatat ${p.oleh}, ${formatSaat(p.padaAt, p.zona)}.`, akarTautan: ROUTES.wilayah(p.akar, konteks),
    induk: p.induk && { nama: `${p.induk.nama}, ${formatTanggal(p.induk.hari)}`, tautan: ROUTES.wilayah(leluhur(p.akar)[1] ?? p.akar, { pemilihan: p.induk.slug }) },
    kab: p.kab.map((k) => ({ nama: k.nama, tps: `${formatBilangan(k.tps)} TPS`, tautan: ROUTES.wilayah(k.kode, konteks) })), tertutup: p.tertutup === 0 ? null : `${formatBilangan(p.tertutup)} TPS di luar wilayah tugas Anda tidak dirinci.`,
    rinci: p.rinci.map((t) => ({ kode: t.kode, nama: t.nama, tempat: t.tempat.join(", "), sebab: t.sebab, catatan: t.catatan, butuh: t.butuh === null ? null : `${formatBilangan(t.butuh)} lembar`, asal: asalButuh(t.butuhStatus), melapor: t.melapor, tautan: ROUTES.wilayah(t.kode, konteks), dpt: mendata(t.kode) ? ROUTES.isiDasar(t.kode, konteks) : null })),
    cadangan: p.cadangan.map(presentCadangan), tanpa: aspek.map((a) => ({ aspek: a, isi: p.tanpa.filter((x) => x.aspek === a).map((x) => `${x.nama} (${x.aturan})`) })),
    biayaRinci: p.biaya.map((b) => ({ kunci: String(b.id), jenis: KATA_BIAYA[b.jenis], rupiah: rupiah(b.rupiah), sumber: sumberBertanggal(b.sumber, b.tanggal), dicatat: `${b.oleh}, ${formatSaat(b.padaAt, p.zona)}`, kini: b.kini })),
    dilihat: Object.fromEntries((["PERKIRAAN", "REALISASI"] as const).flatMap((j) => { const k = biayaKini(p.biaya, j); return k ? [[j, String(k.id)]] : []; })),
  };
}

type Di = { /** By their days. */ readonly anak: readonly { readonly slug: string; readonly nama: string; readonly hari: Tanggal; readonly keadaan: Keadaan; readonly tps: readonly string[] }[]; readonly sendiri: { readonly slug: string; readonly induk: { readonly slug: string; readonly nama: string }; readonly tps: number; readonly melapor: number; readonly dpt: DptPsu } | null };
/** What a dashboard says of repeat votes, in one line: of the election looked at, those there are; of a PSU, what it repeats and how far its TPS have spoken. Archived ones are history. */
export function presentPsuDi({ anak, sendiri }: Di, hariIni: Tanggal, induk: string): { readonly baris: readonly PsuTampil[]; readonly cakupan: string | null } {
  const cakupan = sendiri && `${formatBilangan(sendiri.melapor)} dari ${formatBilangan(sendiri.tps)} TPS melapor`;
  const ulangan = barisAnak(anak.filter((p) => p.keadaan !== "ARSIP"), hariIni, induk);
  return {
    cakupan,
    baris: [...(sendiri && cakupan ? [{ kunci: sendiri.slug, judul: "PSU", teks: `mengulang ${sendiri.induk.nama}; ${cakupan}`, tautan: ROUTES.psuSatu(sendiri.slug), tindakan: "Sebab, dasar, dan biaya" }] : []), ...(ulangan ? [ulangan] : [])],
  };
}
/** One by itself; several by their number and the one that comes next, else the last. */
function barisAnak(hidup: Di["anak"], hariIni: Tanggal, induk: string): PsuTampil | null {
  const datang = hidup.find((p) => p.hari >= hariIni);
  const yang = datang ?? hidup.at(-1);
  if (!yang) return null;
  const pada = `${formatHariTanggal(yang.hari)}, ${formatH(selisihHari(yang.hari, hariIni))}`;
  if (hidup.length === 1) return { kunci: yang.slug, judul: "PSU", teks: `${hitungTps(yang.tps)}, ${pada}`, tautan: ROUTES.psuSatu(yang.slug), tindakan: "Lihat PSU" };
  return { kunci: "semua", judul: `${formatBilangan(hidup.length)} PSU`, teks: `${hitungTps([...new Set(hidup.flatMap((p) => p.tps))])}, ${datang ? "berikutnya" : "terakhir"} ${pada}`, tautan: ROUTES.psu({ pemilihan: induk }), tindakan: "Lihat semua" };
}

/** Base facts of a repeat vote: its own TPS and their voters, not those of the whole area. */
export function faktaPsu(fakta: readonly FaktaTampil[], { sendiri: s }: Pick<Di, "sendiri">): readonly FaktaTampil[] {
  if (!s) return fakta;
  const sumber = `TPS yang mengulang ${s.induk.nama}`;
  const tetap = { asal: "HITUNGAN" as const, sumber, beda: null, sengketa: null, jejak: ROUTES.psuSatu(s.slug) };
  const [dpt, sebagian] = [formatBilangan(s.dpt.nilai), s.dpt.tps < s.tps];
  return fakta.map((f) => {
    if (f.kunci === "tps.jumlah") return { ...f, ...tetap, nilai: formatBilangan(s.tps), rinci: "mengulang", nama: `TPS ${formatBilangan(s.tps)}, mengulang` };
    if (f.kunci !== "dpt.jumlah" || f.asal !== null) return f;
    if (s.dpt.tps === 0) return { ...f, rinci: null };
    return { ...f, ...tetap, asal: asalButuh(s.dpt.status), sumber: `DPT per ${sumber}`, nilai: `${sebagian ? "≥ " : ""}${dpt}`, rinci: sebagian ? `${formatBilangan(s.dpt.tps)} dari ${formatBilangan(s.tps)} TPS` : null, nama: `DPT ${sebagian ? "paling sedikit " : ""}${dpt}` };
  });
}

/** What of the choice could not be used, each in a sentence. */
export const presentGalat = (p: { readonly salah: readonly string[]; readonly asing: readonly string[]; readonly terlalu: boolean }): readonly string[] => [
  ...p.salah, ...(p.asing.length > 0 ? [`Tidak ditemukan di wilayah tugas Anda, atau di luar pemilihan ini: ${formatDaftar(p.asing.slice(0, 8))}${p.asing.length > 8 ? ` dan ${formatBilangan(p.asing.length - 8)} lagi` : ""}.`] : []), ...(p.terlalu ? ["Terlalu banyak TPS dalam satu PSU."] : []),
];
