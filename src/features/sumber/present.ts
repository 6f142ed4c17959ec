import { KATA_PERAN } from "@/auth/permissions";
import type { Tinjauan } from "@/features/capaian/domain";
import { tingkatDari } from "@/features/wilayah/domain";
import { formatBilangan, formatDaftar, formatDesimal, kecil, kecilkan } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { AsalAngka, FaktaTampil, StatusTampil } from "@/lib/tampil";
import { formatSaat, formatTanggalPendek, formatTanggalRingkas, type Zona } from "@/lib/waktu";
import { type Adopsi, berbeda, dapatDitetapkan, dapatDiselisihkan, dipakai, type JenisFakta, KATEGORI, type Keberatan, type Kelompok, lebihDariAnak, lebihDariInduk, perkiraan, type Persamaan, type Sekitar, selisih, type Sumber, type SumberFakta } from "./domain";
import type { BarisFakta } from "./schema";

const kata: Readonly<Record<string, string>> = KATA_PERAN;
/** "dipersengketakan Bawaslu": by which offices, not by which persons. Null: by nobody. */
export const sengketaTeks = (semua: readonly Pick<Keberatan, "peran" | "oleh">[]): string | null =>
  (semua.length === 0 ? null : `dipersengketakan ${formatDaftar([...new Set(semua.map((k) => (k.peran === null ? k.oleh : kata[k.peran] ?? k.peran)))])}`);

const angka = (f: SumberFakta) => (f.nilai === null ? f.kategori ?? "" : f.satuan === "persen" ? `${formatDesimal(f.nilai, 2)}\u00a0%` : formatDesimal(f.nilai, 2));
const asalUsul = (f: SumberFakta) => `${f.sumber}, ${formatTanggalPendek(f.tanggal)}`;
const lain = (semua: readonly SumberFakta[]) => (semua.length === 0 ? null : `juga ${[...new Set(semua.map(angka))].join(", ")}`);

type Paslon = { readonly jenisNama: string; readonly urut: number; readonly sumber: string; readonly tanggal: string };

/** The base facts of a place. What is not known stays empty and says so. */
export function presentFakta(semua: readonly SumberFakta[], paslon: readonly Paslon[], kode: string, konteks: Konteks): FaktaTampil[] {
  const satu = (jenis: string, label: string): FaktaTampil => {
    const f = dipakai(semua, jenis);
    const jejak = ROUTES.jejak(kode, `fakta.${jenis}`, konteks);
    if (f) {
      const beda = lain(berbeda(semua, jenis));
      const sengketa = sengketaTeks(f.keberatan);
      return { kunci: jenis, label, nilai: angka(f), rinci: formatTanggalRingkas(f.tanggal), asal: f.status, sumber: asalUsul(f), beda, sengketa, nama: `${label} ${angka(f)}${beda ? `, ${beda} menurut sumber lain` : ""}${sengketa ? `, ${sengketa}` : ""}`, jejak };
    }
    const kira = perkiraan(semua, jenis);
    return { kunci: jenis, label, nilai: "Belum diketahui", asal: null, sumber: "Belum ada sumber untuk pemilihan ini", beda: null, sengketa: null, jejak, nama: `${label} belum diketahui`,
      rinci: kira && `${kira.pemilihanNama}: ${angka(kira)}` };
  };
  return [satu("tps.jumlah", "TPS"), satu("dpt.jumlah", "DPT"), presentPaslon(semua, paslon, kode, konteks), satu("partisipasi.target", "Target partisipasi")];
}

function presentPaslon(semua: readonly SumberFakta[], paslon: readonly Paslon[], kode: string, konteks: Konteks): FaktaTampil {
  const jenis = [...new Map(paslon.map((p) => [p.jenisNama, p.urut])).entries()].toSorted((a, b) => a[1] - b[1]).map(([nama]) => nama);
  const rinci = jenis.map((nama) => `${paslon.filter((p) => p.jenisNama === nama).length} ${kecilkan(nama)}`).join(" + ");
  const beda = ["paslon.jumlah.bupati", "paslon.jumlah.wali-kota"].flatMap((j) => berbeda(semua, j).map((f) => `${angka(f)} ${f.jenisNama.replace("Jumlah pasangan calon ", "")}`));
  const [pertama] = paslon;
  return {
    kunci: "paslon.jumlah", label: "Paslon", nilai: pertama ? formatBilangan(paslon.length) : "Belum diketahui", rinci: pertama ? rinci : null, asal: pertama ? "RESMI" : null,
    sumber: pertama ? `${pertama.sumber}, ${formatTanggalPendek(pertama.tanggal)}` : "Belum ada penetapan", beda: beda.length > 0 ? `juga disebut ${beda.join(", ")}` : null,
    sengketa: sengketaTeks(["paslon.jumlah", "paslon.jumlah.bupati", "paslon.jumlah.wali-kota"].flatMap((j) => dipakai(semua, j)?.keberatan ?? [])),
    nama: pertama ? `Paslon ${formatBilangan(paslon.length)}, ${rinci}` : "Paslon belum diketahui", jejak: ROUTES.jejak(kode, "paslon.jumlah", konteks),
  };
}

/** Spoken percentages: claims, never added to anything. */
export const klaimDari = (semua: readonly SumberFakta[]) => semua.flatMap((f) => (f.jenis.startsWith("klaim.") && f.iniPemilihan && f.nilai !== null
  ? [{ jenis: f.jenis, nilai: f.nilai, sumber: f.sumber, tanggal: f.tanggal }] : []));

type Dasar = { readonly id: string; readonly nilai: number; readonly sumber: string; readonly keberatan: readonly Pick<Keberatan, "peran" | "oleh">[] };
type BarisDasar = { readonly kode: string; readonly nama: string; readonly tps: Dasar | null; readonly dpt: Dasar | null };
export type DasarTampil = { readonly kode: string; readonly bidang: string; readonly nama: string; /** Null: it is a TPS itself. */ readonly tps: IsianDasar | null; readonly dpt: IsianDasar };
export type IsianDasar = { readonly kini: string; /** The adoption shown, "" for none. */ readonly adopsi: string };

const kini = (x: Dasar | null): IsianDasar => ({ kini: x ? [`berlaku ${formatBilangan(x.nilai)}`, sengketaTeks(x.keberatan)].filter((s) => s !== null).join(", ") : "belum ada", adopsi: x?.id ?? "" });
/** Rows of the form; a dot in a field's name parts groups, so the code is written with dashes there. */
export const presentDasar = (baris: readonly BarisDasar[]): DasarTampil[] => baris.map((b) => ({ kode: b.kode, bidang: b.kode.replaceAll(".", "-"), nama: b.nama, tps: tingkatDari(b.kode) === 5 ? null : kini(b.tps), dpt: kini(b.dpt) }));

// ── The register ──────────────────────────────────────────────────────────────────────────────────────────────
/** What this viewer may do here; null links are not drawn. */
export type Boleh = { readonly usul: boolean; readonly keberatan: boolean; /** Over this place as the owner of such a kind. */ readonly tetapkan: (pemilik: string) => boolean };
export type KeberatanTampil = { readonly id: string; readonly oleh: string; readonly saat: string; readonly alasan: string; readonly dijawab: string | null };
export type SumberTampil = {
  readonly id: string; readonly nilai: string; readonly dasar: string | null; readonly dipakai: boolean; readonly asal: AsalAngka; readonly sumber: string; readonly catatan: string | null; readonly tercatat: string; readonly dokumen: string;
  readonly penjumlahan: string | null; readonly keberatan: readonly KeberatanTampil[]; readonly nama: string; readonly tetapkan: string | null; readonly tentang: string | null;
};
export type AdopsiTampil = { readonly kunci: string; readonly nilai: string; readonly sumber: string; readonly alasan: string; readonly oleh: string; readonly saat: string; readonly dokumen: string };
export type KelompokTampil = {
  readonly kunci: string; readonly judul: string; readonly pemilik: string; readonly tanda: readonly { readonly status: StatusTampil; readonly teks: string }[]; readonly selisih: readonly string[];
  readonly sumber: readonly SumberTampil[]; readonly penetapan: AdopsiTampil | null; readonly tanpaPenetapan: string; readonly riwayat: readonly AdopsiTampil[]; /** Its trace; the facts of one contest have none. */ readonly jejak: string | null; readonly rincian: string | null; readonly usul: string | null;
};

const KATA_KATEGORI: Readonly<Record<string, string>> = { TIDAK_RAWAN: "Tidak rawan", RENDAH: "Rendah", SEDANG: "Sedang", TINGGI: "Tinggi" };
/** A figure with its unit: "796 TPS", "86 %", "Rp 403.855.454.877", "Sedang". */
export function nilaiFakta(satuan: string, nilai: number | null, kategori: string | null): string {
  if (nilai === null) return KATA_KATEGORI[kategori ?? ""] ?? kategori ?? "";
  if (satuan === "rupiah") return `Rp\u00a0${formatBilangan(nilai)}`;
  const n = formatDesimal(nilai, 4);
  return satuan === "persen" ? `${n}\u00a0%` : satuan === "skor" ? n : `${n} ${satuan}`;
}
export const judulFakta = (jenis: JenisFakta, kontesNama: string | null) => (kontesNama ? `${jenis.nama}, ${kontesNama}` : jenis.nama);
const nilaiSumber = (s: Sumber) => nilaiFakta(s.jenis.satuan, s.nilai, s.kategori);
const oleh = (siapa: string | null, at: Date, zona: Zona) => `${siapa ?? "data awal"}, ${formatSaat(at, zona)}`;

function selisihTeks(k: Kelompok): readonly string[] {
  if (!k.berbeda) return [];
  if (!dapatDiselisihkan(k.jenis.satuan)) return [k.jenis.satuan === "skor" ? "Instrumen dan skalanya berbeda; tidak dibandingkan." : `${k.sumber.length} sumber, ${new Set(k.sumber.map((s) => s.kategori)).size} kategori berlainan.`];
  const satuan = k.jenis.satuan === "persen" ? "poin" : k.jenis.satuan;
  const tulis = (n: number) => formatDesimal(n, 4);
  return selisih(k).map((s) => `${tulis(s.besar)} − ${tulis(s.kecil)} = ${tulis(s.beda)} ${satuan}`);
}

const banding = (lebih: number, dari: string) => `${formatBilangan(Math.abs(lebih))} ${lebih > 0 ? "lebih" : "kurang"} dari ${dari}`;
/** Does the sum of the parts close on the parent's figure with this one in it? Null: a part is not known, so nothing is said. */
function menutup(s: Sekitar | null, nilai: number | null): string | null {
  const lebih = s && nilai !== null ? lebihDariInduk(s, nilai) : null;
  if (lebih === null || !s?.induk) return null;
  const jumlah = `${s.induk.nama} ${formatBilangan(s.induk.nilai)}`;
  return lebih === 0 ? `Menutup jumlah ${jumlah}.` : `Tidak menutup jumlah ${jumlah}: menjadi ${formatBilangan(s.induk.nilai + lebih)}, ${formatBilangan(Math.abs(lebih))} ${lebih > 0 ? "terlalu banyak" : "terlalu sedikit"}.`;
}
function jumlahAnak(s: Sekitar | null, nilai: number | null, sebutan: string): string | null {
  if (!s || s.anak.diketahui === 0) return null;
  const apa = kecil(sebutan);
  const lebih = nilai === null ? null : lebihDariAnak(s, nilai);
  if (lebih === null) return `Yang diketahui dari ${formatBilangan(s.anak.diketahui)} dari ${formatBilangan(s.anak.banyak)} ${apa}: ${formatBilangan(s.anak.jumlah)}. Belum dapat dicocokkan.`;
  return `Jumlah ${formatBilangan(s.anak.banyak)} ${apa} ${formatBilangan(s.anak.jumlah)}${lebih === 0 ? ", sama." : `: ${banding(lebih, "yang dipakai di sini")}.`}`;
}

const adopsiTampil = (k: Kelompok, a: Adopsi, zona: Zona): AdopsiTampil => {
  const s = k.sumber.find((x) => x.id === a.faktaId);
  return { kunci: a.id, nilai: s ? nilaiSumber(s) : "", sumber: s?.sumber ?? "", alasan: a.alasan, oleh: a.oleh ?? "data awal", saat: formatSaat(a.padaAt, zona), dokumen: a.dokumen ?? "tanpa dokumen" };
};

/** One fact: who says what, which one counts since when and why, and who says that it is wrong. */
export function presentKelompok(k: Kelompok, t: Tinjauan, konteks: Konteks, sekitar: readonly Sekitar[], boleh: Boleh): KelompokTampil {
  const { zona, kode, sebutanAnak } = t.wilayah;
  const dekat = k.kontes === null ? sekitar.find((s) => s.jenis === k.jenis.kode) ?? null : null;
  const tautan = (lain: Readonly<Record<string, string>> = {}) => ROUTES.sumberFakta(kode, k.jenis.kode, konteks, { ...(k.kontes && { kontes: k.kontes }), ...lain });
  const sekarang = t.pada === null;
  const sengketa = sengketaTeks(k.sengketa);
  const anak = jumlahAnak(dekat, k.berlaku?.nilai ?? null, sebutanAnak);
  const [terakhir, ...lama] = k.riwayat;
  const sumberTampil = (s: Sumber): SumberTampil => {
    const milik = k.keberatan.filter((x) => x.faktaId === s.id);
    const dijawab = s === k.berlaku && milik.every((x) => x.dijawabAt !== null);
    return {
      id: s.id, nilai: nilaiSumber(s), dasar: s.pembilang !== null && s.penyebut !== null ? `${formatBilangan(s.pembilang)} dari ${formatBilangan(s.penyebut)}` : s.jenis.satuan === "persen" && !s.jenis.kode.endsWith(".target") ? "tanpa pembilang dan penyebut" : null,
      dipakai: s === k.berlaku, asal: s.status, sumber: `${s.sumber}, ${formatTanggalPendek(s.tanggal)}`, catatan: s.catatan, tercatat: oleh(s.oleh, s.padaAt, zona), dokumen: s.dokumen.length > 0 ? s.dokumen.join(", ") : "tanpa dokumen",
      penjumlahan: menutup(dekat, s.nilai), nama: `${nilaiSumber(s)} menurut ${s.sumber}`,
      keberatan: milik.map((x) => ({ id: x.id, oleh: `${x.peran === null ? "" : `${kata[x.peran] ?? x.peran}: `}${x.oleh}`, saat: formatSaat(x.padaAt, zona), alasan: x.alasan, dijawab: x.dijawabAt && `dijawab dengan penetapan ${formatSaat(x.dijawabAt, zona)}` })),
      tetapkan: sekarang && dapatDitetapkan(k.jenis.kode) && boleh.tetapkan(k.jenis.pemilik) && !dijawab ? tautan({ aksi: "tetapkan", fakta: s.id }) : null,
      tentang: sekarang && boleh.keberatan ? tautan({ aksi: "keberatan", fakta: s.id }) : null,
    };
  };
  return {
    kunci: `${k.jenis.kode}${k.kontes ? `-${k.kontes}` : ""}`.toLowerCase().replaceAll(".", "-"), judul: judulFakta(k.jenis, k.kontesNama), pemilik: kata[k.jenis.pemilik] ?? k.jenis.pemilik, selisih: [...selisihTeks(k), ...(anak ? [anak] : [])],
    tanda: [...(sengketa ? [{ status: "BERTENTANGAN" as const, teks: `D${sengketa.slice(1)}` }] : []), ...(k.berbeda ? [{ status: "SUMBER_BERBEDA" as const, teks: "Sumber berbeda" }] : [])],
    sumber: k.sumber.map(sumberTampil), penetapan: terakhir ? adopsiTampil(k, terakhir, zona) : null, riwayat: lama.map((a) => adopsiTampil(k, a, zona)),
    tanpaPenetapan: dapatDitetapkan(k.jenis.kode) ? "Belum ada sumber yang ditetapkan: angka ini belum menjadi dasar apa pun." : "Klaim lisan: tidak ditetapkan menjadi angka dan tidak ikut dihitung.",
    jejak: k.kontes === null ? ROUTES.jejak(kode, `fakta.${k.jenis.kode}`, konteks) : null, rincian: tautan(), usul: sekarang && boleh.usul ? tautan({ aksi: "usul" }) : null,
  };
}

export type PersamaanTampil = { readonly kunci: string; readonly menutup: boolean; readonly judul: string; readonly uraian: string };
/** "18.637 + 1.364 = 20.001, sedangkan … 19.371: selisih 630 lembar." */
export const presentPersamaan = (semua: readonly Persamaan[]): PersamaanTampil[] => semua.map((p) => {
  const hitungan = p.kiri.length === 1 ? formatBilangan(p.jumlah) : `${p.kiri.map((s) => formatBilangan(s.nilai)).join(" + ")} = ${formatBilangan(p.jumlah)}`;
  return {
    kunci: p.kunci, menutup: p.beda === 0, judul: `${p.kiri.map((s) => s.jenis.nama).join(" + ")} = ${judulFakta(p.kanan.jenis, p.kontesNama)}`,
    uraian: p.beda === 0 ? `${hitungan}, sama.` : `${hitungan}, sedangkan yang disebut ${formatBilangan(p.kanan.nilai)}: selisih ${formatBilangan(Math.abs(p.beda))} ${p.kanan.jenis.satuan}.`,
  };
});

/** A fact of the nation beside those of a place: to look at, not to change from here. */
export const presentAcuan = (k: Kelompok, t: Tinjauan, konteks: Konteks): KelompokTampil => {
  const tampil = presentKelompok(k, t, konteks, [], { usul: false, keberatan: false, tetapkan: () => false });
  return { ...tampil, kunci: `acuan-${tampil.kunci}`, jejak: null, rincian: null };
};

// ── Forms ─────────────────────────────────────────────────────────────────────────────────────────────────────
export type UsulTampil = {
  readonly tetap: Readonly<Record<string, string>>; readonly label: string; readonly petunjuk: string; readonly pecahan: boolean; readonly berdasar: boolean; readonly kategori: readonly { readonly nilai: string; readonly teks: string }[] | null;
  readonly status: readonly { readonly nilai: string; readonly teks: string }[]; readonly hariIni: string; readonly peragaan: boolean;
};

const PETUNJUK: Readonly<Record<string, string>> = { persen: "0 sampai 100, paling banyak empat desimal: 84,46", skor: "Seperti diterbitkan: 41,63", rupiah: "Rupiah penuh, tanpa sen: 403.855.454.877" };

/** The fields a kind of fact is proposed with: they follow from its unit. */
export function presentUsul(jenis: JenisFakta, kontes: string | null, t: Tinjauan, peragaan: boolean): UsulTampil {
  const persen = jenis.satuan === "persen";
  const klaim = !dapatDitetapkan(jenis.kode);
  return {
    tetap: { pemilihan: t.pemilihan.slug, wilayah: t.wilayah.kode, jenis: jenis.kode, kontes: kontes ?? "" }, label: persen ? "Persentase" : jenis.satuan === "rupiah" ? "Nilai rupiah" : jenis.satuan === "skor" ? "Skor" : `Jumlah ${jenis.satuan}`,
    petunjuk: PETUNJUK[jenis.satuan] ?? "Bilangan bulat: 1.234", pecahan: persen || jenis.satuan === "skor", berdasar: persen && !klaim, kategori: jenis.satuan === "kategori" ? KATEGORI.map((k) => ({ nilai: k, teks: KATA_KATEGORI[k] ?? k })) : null,
    status: [...(klaim ? [] : [{ nilai: "RESMI", teks: "Resmi, bernomor" }]), { nilai: "KLAIM", teks: "Klaim, disebut tanpa dokumen" }, ...(klaim ? [] : [{ nilai: "ESTIMASI", teks: "Estimasi" }])], hariIni: t.hari.hariIni, peragaan,
  };
}

type AkanUlang = { readonly indikator: string; readonly satuan: string; readonly pemilihan: string; readonly dari: number; readonly ke: number; readonly adaDasar: boolean };
/** `cobaLagi`: what it would restate could not be worked out now; where to ask again. */
export type DampakTampil = { readonly kalimat: string; readonly cobaLagi: string | null; readonly baris: readonly { readonly nama: string; readonly dari: string; readonly ke: string }[] };

/** What will be restated, in the words of the confirmation. `ulang` null: not known. */
export function presentDampak(k: Kelompok, s: Sumber, ulang: readonly AkanUlang[] | null, t: Tinjauan, konteks: Konteks): DampakTampil {
  const dari = k.berlaku ? (k.berlaku === s ? `Tetap memakai ${nilaiSumber(s)}: jawaban atas keberatan yang terbuka.` : `Dari ${nilaiSumber(k.berlaku)} menjadi ${nilaiSumber(s)}.`) : `Belum ada yang ditetapkan; menjadi ${nilaiSumber(s)}.`;
  if (ulang === null) return { kalimat: dari, cobaLagi: ROUTES.sumberFakta(t.wilayah.kode, k.jenis.kode, konteks, { ...(k.kontes && { kontes: k.kontes }), aksi: "tetapkan", fakta: s.id }), baris: [] };
  const kalimat = ulang.length === 0 ? `${dari} Tidak ada kebutuhan ${t.wilayah.namaLengkap} yang berubah karenanya.` : `${dari} Keadaan sebelum saat ini tetap dengan dasarnya sendiri; yang dibandingkan sesudahnya tertulis dinyatakan ulang.`;
  const lain = (p: string) => (p === t.pemilihan.nama ? "" : ` (${p})`);
  return { kalimat, cobaLagi: null, baris: ulang.map((u) => ({ nama: `${u.indikator}${lain(u.pemilihan)}`, dari: u.adaDasar ? formatBilangan(u.dari) : "belum diketahui", ke: `${formatBilangan(u.ke)} ${u.satuan}` })) };
}

type Dicatat = { readonly oleh: string | null; readonly padaAt: Date };
type FaktaLengkap = Omit<SumberFakta, "keberatan"> & Dicatat & { readonly id: string; readonly kontes: string | null; readonly pemilik: string; readonly pembilang: number | null; readonly penyebut: number | null;
  readonly adopsi: (Dicatat & { readonly alasan: string }) | null; readonly keberatan: readonly Keberatan[] };
const dicatat = ({ oleh, padaAt }: Dicatat) => ({ oleh, pada_at: padaAt.toISOString() });

/** All sources side by side, for programs. */
export const faktaApi = (semua: readonly FaktaLengkap[]): BarisFakta[] => semua.map((f) => ({
  id: f.id, jenis: f.jenis, jenis_nama: f.jenisNama, satuan: f.satuan, pemilik: f.pemilik, nilai: f.nilai, kategori: f.kategori, pembilang: f.pembilang, penyebut: f.penyebut, status: f.status, sumber: f.sumber, tanggal: f.tanggal, catatan: f.catatan,
  pemilihan: f.pemilihanNama, hari_pemilihan: f.hari, pemilihan_ini: f.iniPemilihan, dipakai: f.dipakai, kontes: f.kontes, berbeda: berbeda(semua.filter((x) => x.kontes === f.kontes), f.jenis).includes(f), ...dicatat(f),
  adopsi: f.adopsi && { alasan: f.adopsi.alasan, ...dicatat(f.adopsi) }, keberatan: f.keberatan.map((k) => ({ alasan: k.alasan, peran: k.peran, ...dicatat(k) })),
}));

/** The same as rows of one table. */
export const barisFakta = ({ adopsi, keberatan, ...f }: BarisFakta) =>
  ({ ...f, adopsi_alasan: adopsi?.alasan ?? null, adopsi_oleh: adopsi?.oleh ?? null, adopsi_pada_at: adopsi?.pada_at ?? null, keberatan: keberatan.length });
