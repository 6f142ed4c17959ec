import type { Ketentuan, Tinjauan } from "@/features/capaian/domain";
import { hitungIndeks } from "@/features/kesiapan/domain";
import { formatBilangan, formatDaftar, formatDesimal, formatPersen } from "@/lib/format";
import { formatSaat, formatTanggalPendek, hRelatif, type Zona } from "@/lib/waktu";
import { type AturanRow, type Beda, bedaDraf, DRAF_KOSONG, type Draf, formatFaktor, formatKurva, type IndikatorRow, type IsiKatalog, mengubahKebutuhan, terapkanDraf } from "./domain";

type Katalog = { readonly id: number; readonly versi: number; readonly nama: string; readonly nomorSk: string | null; readonly berlakuAt: Date; readonly aspek: readonly { readonly kode: string; readonly nama: string; readonly bobot: number }[]; readonly ketentuan: readonly Ketentuan[] };
type Sumber = {
  readonly pemilihan: { readonly slug: string; readonly nama: string; readonly hari: string; readonly keadaan: Tinjauan["pemilihan"]["keadaan"]; readonly wilayah: readonly { readonly zona: Zona }[] };
  readonly katalog: Katalog; readonly isi: IsiKatalog; readonly draf: { readonly isi: Draf; readonly versi: number; readonly oleh: string; readonly diubahAt: Date; readonly usang: boolean } | null;
};
type Versi = { readonly versi: number; readonly nama: string; readonly nomorSk: string | null; readonly tanggalSk: string | null; readonly alasan: string | null; readonly berlakuAt: Date; readonly oleh: string | null };
type Isian = { readonly name: string; readonly label: string; readonly nilai: string };
export type BarisBagian = { readonly kunci: string; readonly nama: string; readonly rinci: string; readonly isian: readonly Isian[] };
export type BagianKatalog = { readonly kode: string; readonly nama: string; readonly banyak: string; readonly diubah: number };

const zonaDari = (s: Pick<Sumber, "pemilihan">): Zona => s.pemilihan.wilayah[0]?.zona ?? "WIB";
const draf = (s: Sumber) => s.draf?.isi ?? DRAF_KOSONG;
const bagianDari = (k: Ketentuan) => (k.tahap === null ? k.aspek : `${k.aspek}-${k.tahap}`);

/** The parts in which a catalogue is edited: weights, rules, then the indikator of each aspek (logistics stage by stage). */
export function presentBagian(s: Sumber): BagianKatalog[] {
  const d = draf(s);
  const diubah = (ids: readonly number[]) => ids.filter((id) => d.indikator[String(id)]).length;
  const indikator = [...new Set(s.katalog.ketentuan.map(bagianDari))].map((kode) => {
    const milik = s.katalog.ketentuan.filter((k) => bagianDari(k) === kode);
    const [pertama] = milik;
    const aspek = s.katalog.aspek.find((a) => a.kode === pertama?.aspek)?.nama ?? kode;
    return { kode, nama: pertama?.tahapNama ? `${aspek}: ${pertama.tahapNama.toLowerCase()}` : aspek, banyak: `${formatBilangan(milik.length)} indikator`, diubah: diubah(milik.map((k) => k.id)) };
  });
  return [
    { kode: "bobot", nama: "Bobot aspek", banyak: `${formatBilangan(s.isi.aspek.length)} aspek`, diubah: Object.keys(d.aspek).length },
    { kode: "aturan", nama: "Aturan kebutuhan", banyak: `${formatBilangan(s.isi.aturan.length)} aturan`, diubah: Object.keys(d.aturan).length }, ...indikator,
  ];
}

/** The rows of one part with the draft over them; null when there is no such part. */
export function presentIsian(s: Sumber, bagian: string): BarisBagian[] | null {
  const calon = terapkanDraf(s.isi, draf(s));
  if (bagian === "bobot") return calon.aspek.map((a) => ({ kunci: a.aspek_kode, nama: namaAspek(s, a.aspek_kode), rinci: `kini ${s.isi.aspek.find((x) => x.aspek_kode === a.aspek_kode)?.bobot ?? 0}`, isian: [{ name: `bobot-aspek.${a.aspek_kode}`, label: "Bobot", nilai: String(a.bobot) }] }));
  if (bagian === "aturan") return calon.aturan.map(barisAturan);
  const milik = s.katalog.ketentuan.filter((k) => bagianDari(k) === bagian);
  const rows = new Map(calon.indikator.map((i) => [i.indikator_id, i]));
  const baris = milik.flatMap((k) => { const i = rows.get(k.id); return i ? [barisIndikator(k, i)] : []; });
  return baris.length > 0 ? baris : null;
}
const namaAspek = (s: Sumber, kode: string) => s.katalog.aspek.find((a) => a.kode === kode)?.nama ?? kode;

const RUMUS: Readonly<Record<string, string>> = { PER_TPS: "kali TPS", PER_TPS_PER_KONTES: "kali TPS kali kontes", PER_KECAMATAN: "kali kecamatan", PER_KECAMATAN_PER_KONTES: "kali kecamatan kali kontes", PER_DESA: "kali desa/kelurahan",
  PER_DPT: "kali DPT", PER_TPS_MENURUT_PEMILIH: "kali TPS, dua kali bila lebih dari 400 pemilih per TPS", TETAP: "tetap per wilayah", PER_FAKTA: "kali fakta", DILAPORKAN: "dinyatakan pelapor" };
const barisAturan = (r: AturanRow): BarisBagian => ({
  kunci: r.kode, nama: r.kode, rinci: RUMUS[r.rumus] ?? r.rumus,
  isian: [{ name: `faktor.${r.kode}`, label: "Faktor", nilai: formatFaktor(r) }, { name: `uraian.${r.kode}`, label: "Uraian", nilai: r.uraian }, { name: `sumber.${r.kode}`, label: "Sumber", nilai: r.sumber }, { name: `status.${r.kode}`, label: "Status", nilai: r.status }],
});
const barisIndikator = (k: Ketentuan, i: IndikatorRow): BarisBagian => ({
  kunci: String(k.id), nama: k.nama, rinci: `${k.kode}; ${k.aturan.uraian}; diisi ${k.pemilik}`,
  isian: ([["bobot", "Bobot", i.bobot], ["buka", "Dibuka H", i.buka_h], ["tempo", "Tenggat H", i.jatuh_tempo_h], ["siap", "Siap, %", formatDesimal(i.ambang_siap / 10)], ["perhatian", "Perhatian, %", formatDesimal(i.ambang_perhatian / 10)],
    ["ritme", "Ritme, hari", i.ritme_hari], ["rapat", "Ritme rapat, hari", i.ritme_rapat_hari], ["kurva", "Kurva target", formatKurva(i.kurva)]] as const).map(([apa, label, nilai]) => ({ name: `${apa}.${k.id}`, label, nilai: String(nilai) })),
});

export const presentVersi = (versi: readonly Versi[], s: Pick<Sumber, "pemilihan">) => versi.map((v) => ({
  versi: v.versi, nama: v.nama, dasar: v.nomorSk ? `${v.nomorSk}${v.tanggalSk ? `, ${formatTanggalPendek(v.tanggalSk)}` : ""}` : "belum ditetapkan dengan keputusan", berlaku: formatSaat(v.berlakuAt, zonaDari(s)), oleh: v.oleh ?? "data awal", alasan: v.alasan ?? "",
}));

const BIDANG: Readonly<Record<string, string>> = { bobot: "bobot", faktor_pembilang: "faktor (pembilang)", faktor_penyebut: "faktor (penyebut)", uraian: "uraian", sumber: "sumber", status: "status", buka_h: "dibuka H", jatuh_tempo_h: "tenggat H",
  kurva: "kurva", ambang_siap: "ambang Siap", ambang_perhatian: "ambang Perhatian", ritme_hari: "ritme (hari)", ritme_rapat_hari: "ritme rapat (hari)" };
function nilaiTeks({ bidang }: Beda, nilai: unknown): string {
  if (bidang === "kurva") return formatKurva(nilai as IndikatorRow["kurva"]);
  if (bidang.startsWith("ambang")) return `${formatDesimal(Number(nilai) / 10)}\u00a0%`;
  return typeof nilai === "number" ? formatBilangan(nilai) : String(nilai);
}

const bedaSumber = (s: Sumber) => bedaDraf(s.isi, draf(s));
/** What the draft changes, value by value. */
export const presentBeda = (s: Sumber) => bedaSumber(s).map((b) => ({
  kunci: `${b.bagian} ${b.kunci} ${b.bidang}`, apa: b.bagian === "aspek" ? namaAspek(s, b.kunci) : b.bagian === "aturan" ? `Aturan ${b.kunci}` : s.katalog.ketentuan.find((k) => String(k.id) === b.kunci)?.nama ?? b.kunci,
  bidang: BIDANG[b.bidang] ?? b.bidang, lama: nilaiTeks(b, b.lama), baru: nilaiTeks(b, b.baru),
}));

const MACAM: Readonly<Record<string, string>> = { bobot: "bobot indikator", buka_h: "jadwal", jatuh_tempo_h: "jadwal", kurva: "kurva target", ambang_siap: "ambang", ambang_perhatian: "ambang", ritme_hari: "ritme laporan", ritme_rapat_hari: "ritme laporan", ritme_rapat_sejak_h: "ritme laporan" };
const macam = (b: Beda) => (b.bagian === "aspek" ? "bobot aspek" : b.bagian === "aturan" ? "keterangan aturan" : MACAM[b.bidang] ?? b.bidang);

/** Of how many needs another version makes other ones; where it makes none, what it changes instead. */
export function kalimatUlang(berubah: number, beda: readonly Beda[]): string {
  if (berubah > 0) return `${formatBilangan(berubah)} kebutuhan dinyatakan ulang. Keadaan sebelum itu tetap seperti yang ditampilkan.`;
  if (beda.some(mengubahKebutuhan)) return "Aturannya lain, tetapi tidak ada kebutuhan yang menjadi lain: tidak ada yang dinyatakan ulang.";
  return `Hanya ${formatDaftar([...new Set(beda.map(macam))])} yang berubah: tidak ada kebutuhan yang dinyatakan ulang.`;
}

type Pratinjau = { readonly wilayah: string; readonly berubah: number; readonly hari: { readonly hariIni: string; readonly zona: Zona }; readonly sebelum: Parameters<typeof hitungIndeks>[1]; readonly sesudah: Parameters<typeof hitungIndeks>[1]; readonly aspekSebelum: Katalog["aspek"]; readonly aspekSesudah: Katalog["aspek"] };

/** Index and aspek today under the version in force and under the draft, from the same reports. `kini`: the business instant. */
export function presentPratinjau(s: Sumber, p: Pratinjau, kini: Date) {
  const hari = { hariIni: p.hari.hariIni, h: hRelatif(s.pemilihan.hari, kini, p.hari.zona) };
  const [lama, baru] = [hitungIndeks(p.aspekSebelum, p.sebelum, hari), hitungIndeks(p.aspekSesudah, p.sesudah, hari)];
  return {
    wilayah: p.wilayah, kalimat: kalimatUlang(p.berubah, bedaSumber(s)),
    baris: [{ nama: "Kesiapan", bobot: "", lama: formatPersen(lama.gabungan.share), baru: formatPersen(baru.gabungan.share) },
      ...baru.aspek.map((a) => { const x = lama.aspek.find((y) => y.kode === a.kode); return { nama: a.nama, bobot: x && x.bobot !== a.bobot ? `${x.bobot} → ${a.bobot}` : String(a.bobot), lama: formatPersen(x?.gabungan.share ?? null), baru: formatPersen(a.gabungan.share) }; })],
  };
}
