import { KATA_PERAN } from "@/auth/permissions";
import { formatBilangan, formatDesimal, formatPersen, formatRentang, kecil } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AngkaTampil, AsalAngka, BantahanTampil, StatusTampil } from "@/lib/tampil";
import { formatUmur } from "@/lib/waktu";
import { type Bantahan, bantahanAtas, type Batas, batas, dihitung, type Gabungan, type Hari, kesegaran, type Keadaan, keadaan, type Sel, share, type Status, type StatusButuh, statusNilai, statusSel, sudahBuka } from "./domain";

/** A need is counted from its base: as official as that, but a count. */
export const asalButuh = (s: StatusButuh): AsalAngka => (s === "RESMI" ? "HITUNGAN" : s);

/** A word for every state; its shape is drawn by the component. */
export const KATA_STATUS: Readonly<Record<StatusTampil, string>> = {
  SIAP: "Siap", PERHATIAN: "Perhatian", KRITIS: "Kritis", BELUM_ADA_DATA: "Belum ada data", BELUM_WAKTUNYA: "Belum waktunya",
  DIAM: "Diam", TERLAMBAT: "Terlambat", BERTENTANGAN: "Bertentangan", SUMBER_BERBEDA: "Sumber berbeda",
};
type Simpul = { readonly kode: string; readonly nama: string };

/** Thresholds of a mean: the catalogue's default. */
const AMBANG = { ambangSiap: 950, ambangPerhatian: 750 } as const;

/** Of the indikator that are open here, how many anybody has reported. */
export function cakupanIndikator(sel: readonly Sel[], { h }: Hari): string {
  const buka = sel.filter((s) => sudahBuka(s.ketentuan, h));
  return `${formatBilangan(buka.filter((s) => (s.capaian?.unitLapor ?? 0) > 0).length)} dari ${formatBilangan(buka.length)} indikator terbuka berdata`;
}

/** Of the children of whom anything is asked by now, how many have reported; null while nothing is asked of any. `sebutan`: "kecamatan". */
export function cakupanAnak(anak: readonly { readonly sel: readonly Sel[] }[], sebutan: string, hari: Hari): string | null {
  const kabar = anak.filter((w) => w.sel.some((s) => dihitung(s, hari.h))).map((w) => keadaan(w.sel, hari).kabar);
  if (kabar.length === 0) return null;
  const diam = kabar.filter((k) => k === "DIAM").length;
  return `${formatBilangan(kabar.filter((k) => k !== "BELUM_PERNAH").length)} dari ${formatBilangan(kabar.length)} ${sebutan} melapor${diam > 0 ? `, ${formatBilangan(diam)} diam` : ""}`;
}

const asalDari = (k: Pick<Keadaan, "contoh">): AsalAngka => (k.contoh ? "CONTOH" : "HITUNGAN");
const sama = (b: Batas, nilai: number | null) => nilai !== null && Math.abs(b.atas - b.bawah) < 0.0005;
const lisan = (b: Batas | null, nilai: number | null) => (b && !sama(b, nilai) ? formatRentang(b.bawah, b.atas) : null);
/** One decimal; when that would cross a threshold it does not, because percents are cut, not rounded. */
export const persen = (n: number | null) => (n === null ? null : Math.floor(n * 1000 + 1e-7) / 10);

/** "6.072 dari 6.391", with surplus; or why there is no share. */
export function nDariM({ capaian: c }: Sel): string {
  if (!c || c.terpenuhi === null || c.pembilang === null) return "belum ada laporan";
  if (c.penyebut === 0) return `${formatBilangan(c.pembilang)} dilaporkan, dasar belum diketahui`;
  const dasar = `${formatBilangan(c.terpenuhi)} dari ${formatBilangan(c.penyebut)}`;
  return c.lebih ? `${dasar}, lebih ${formatBilangan(c.lebih)}` : dasar;
}

/** How old the oldest figure is that is still waited for; of what is complete there is only when it was last spoken of. */
export function umurTeks(k: Pick<Keadaan, "perBaru" | "perTunggak">, { hariIni }: Hari): string {
  if (k.perTunggak !== null) return `data tertua ${formatUmur(k.perTunggak, hariIni)}`;
  return k.perBaru === null ? "belum pernah dilaporkan" : `laporan terakhir ${formatUmur(k.perBaru, hariIni)}`;
}

type Bagian = { readonly nama: string; readonly sel: readonly Sel[] };
/** The same of a mean, with the parts in which the oldest figure lies, as long as these can be said in passing. */
function umurBagian(k: Keadaan, bagian: readonly Bagian[], hari: Hari): string {
  const tertua = k.perTunggak === null ? [] : bagian.filter((b) => keadaan(b.sel, hari).perTunggak === k.perTunggak).map((b) => kecil(b.nama));
  return `${umurTeks(k, hari)}${tertua.length === 1 || tertua.length === 2 ? ` (${tertua.join(", ")})` : ""}`;
}

const kata: Readonly<Record<string, string>> = KATA_PERAN;
/** A place below those that are on the screen, or not this viewer's to see. */
export const DI_BAWAHNYA = "di wilayah bawahnya";
/** "dipersengketakan Bawaslu": by offices, never by persons; more than two are counted. */
export function dipersengketakan(peran: readonly string[]): string {
  const lembaga = [...new Set(peran)].map((p) => kata[p] ?? p);
  return ["dipersengketakan", ...(lembaga.length > 2 ? [`${formatBilangan(lembaga.length)} lembaga`] : lembaga.length > 0 ? [lembaga.join(" dan ")] : [])].join(" ");
}

/** The mark of a figure on whose need not all agree; null where nobody says otherwise. */
export function tampilkanBantahan(semua: readonly Bantahan[]): BantahanTampil | null {
  const sengketa = semua.filter((b) => b.keberatan);
  const [pertama] = sengketa.length > 0 ? sengketa : semua;
  if (!pertama) return null;
  const fakta = `${pertama.jenisNama} ${pertama.wilayah ?? DI_BAWAHNYA}`;
  const lain = (n: number) => (n > 1 ? `, dan ${formatBilangan(n - 1)} fakta lain` : "");
  return sengketa.length > 0 ? { status: "BERTENTANGAN", pendek: dipersengketakan(sengketa.flatMap((b) => b.peran)), teks: `${fakta} ${dipersengketakan(pertama.peran)}${lain(sengketa.length)}` }
    : { status: "SUMBER_BERBEDA", pendek: "sumber berbeda", teks: `Sumber ${kecil(fakta)} berbeda${lain(semua.length)}` };
}

/** Silence and lateness come before the grade of an old figure. */
function statusTampil(status: Status, kabar: Keadaan["kabar"], selesai: boolean): StatusTampil {
  if (status === "BELUM_WAKTUNYA" || status === "BELUM_ADA_DATA" || selesai) return status;
  return kabar === "DIAM" ? "DIAM" : status;
}

/** The state of one cell, as every screen and the API say it. */
export function statusAngka(sel: Sel, hari: Hari): StatusTampil {
  const { diam } = kesegaran(sel.ketentuan, sel.capaian, hari);
  return statusTampil(statusSel(sel, hari), diam > 0 && diam === sel.butuh.unit ? "DIAM" : keadaan([sel], hari).kabar, share(sel.capaian) === 1);
}
/** The state of a weighted mean. */
export const statusGabungan = (g: Gabungan, kabar: Keadaan["kabar"]): StatusTampil => statusTampil(g.bobotTerbuka === 0 ? "BELUM_WAKTUNYA" : statusNilai(g.share, AMBANG), kabar, false);

/** "2,8 hari di belakang kurva"; nothing under a tenth of a day. Cut, not rounded. */
export const tertinggalTeks = (hari: number) => (hari < 0.1 ? null : `${formatDesimal(Math.floor(hari * 10 + 1e-7) / 10)} hari di belakang kurva`);

/** What something adds to an index, in percent points: "+0,25"; "0" when it adds nothing, "—" when that is not known. */
export const formatPoin = (n: number | null) => (n === null ? "—" : n < 0.00005 ? "0" : `+${formatDesimal(Math.round(n * 10_000) / 100, 2)}`);

/** A part of an index as it is shown: permille as percent points, "24,1"; "—" when it brings nothing for want of data. */
export const formatSumbangan = (permil: number | null) => (permil === null ? "—" : formatPersen(permil / 1000).replace("\u00a0%", ""));

/** One cell of the roll-up as a figure: the share of the final need, graded by what is demanded today. */
export function angkaSel(w: Simpul, sel: Sel, hari: Hari, konteks: Konteks, label = w.nama): AngkaTampil {
  const { ketentuan: k, butuh, capaian: c } = sel;
  const nilai = share(c);
  const b = batas(sel, hari);
  const s = keadaan([sel], hari);
  const segar = kesegaran(k, c, hari);
  const status = statusAngka(sel, hari);
  return {
    kunci: `${w.kode} ${k.kode}`, label, persen: persen(nilai), persenTeks: formatPersen(nilai), nDariM: nDariM(sel),
    cakupan: `${formatBilangan(c?.unitLapor ?? 0)} dari ${formatBilangan(butuh.unit)} unit melapor${segar.diam > 0 ? `, ${formatBilangan(segar.diam)} diam` : ""}`,
    umur: umurTeks(s, hari), batasBawah: persen(b.bawah), batasAtas: persen(b.atas), batas: lisan(b, nilai),
    status, statusTeks: KATA_STATUS[status], asal: asalDari(s), bertentangan: c?.bendera ?? 0, bantahan: tampilkanBantahan(sel.bantahan), jejak: ROUTES.jejak(w.kode, k.kode, konteks),
  };
}

type Mean = { readonly simpul: Simpul; readonly label: string; readonly gabungan: Gabungan; readonly sel: readonly Sel[]; readonly hari: Hari; readonly konteks: Konteks;
  /** Which trace explains it: "kesiapan", or an aspek. */
  readonly jejak: string; readonly cakupan: string; /** Of an index its aspek, to say in which the oldest figure lies. */ readonly bagian?: readonly Bagian[] };

/** A weighted mean as a figure: its n of m are weights, because unlike units are never summed. */
export function angkaGabungan({ simpul, label, gabungan: g, sel, hari, konteks, jejak, cakupan, bagian = [] }: Mean): AngkaTampil {
  const s = keadaan(sel, hari);
  const status = statusGabungan(g, s.kabar);
  return {
    kunci: `${simpul.kode} ${jejak}`, label, persen: persen(g.share), persenTeks: g.bobotTerbuka === 0 ? "Belum waktunya" : formatPersen(g.share),
    nDariM: g.bobotBerdata === 0 ? "belum ada laporan" : `${formatBobot(g.bobotTercapai)} dari ${formatBobot(g.bobotBerdata)} bobot${g.bobotBerdata < g.bobotTerbuka ? ` berdata (${formatBobot(g.bobotTerbuka)} terbuka)` : ""}`,
    cakupan, umur: umurBagian(s, bagian, hari), batasBawah: g.batas && persen(g.batas.bawah), batasAtas: g.batas && persen(g.batas.atas), batas: lisan(g.batas, g.share),
    status, statusTeks: KATA_STATUS[status], asal: asalDari(s), bertentangan: s.bendera, bantahan: tampilkanBantahan(bantahanAtas(sel, hari.h)), jejak: ROUTES.jejak(simpul.kode, jejak, konteks),
  };
}
/** Weights are shown cut to one decimal, so that n never looks like m when it is not. */
const formatBobot = (n: number) => formatDesimal(Math.floor(n * 10 + 1e-7) / 10);

/** Silent first, then those without data, then worst first; equal ones by name. */
const TINGKAT: Readonly<Partial<Record<StatusTampil, number>>> = { DIAM: 0, BELUM_ADA_DATA: 1 };
export const terburukDahulu = (a: AngkaTampil, b: AngkaTampil) =>
  (TINGKAT[a.status] ?? 2) - (TINGKAT[b.status] ?? 2) || (a.persen ?? 101) - (b.persen ?? 101) || a.label.localeCompare(b.label, "id");
