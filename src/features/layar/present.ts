import { keadaan, type Sel, share, type Tinjauan } from "@/features/capaian/domain";
import { angkaGabungan, cakupanIndikator, nDariM, terburukDahulu } from "@/features/capaian/present";
import { type BobotAspek, hitungIndeks } from "@/features/kesiapan/domain";
import { formatPersen, kecil } from "@/lib/format";
import type { Konteks } from "@/lib/routes";
import type { AngkaTampil, AsalAngka, BantahanTampil, StatusTampil } from "@/lib/tampil";
import { formatSaat, formatTanggal, formatUmur, selisihHari } from "@/lib/waktu";
import { hariUtuh, tertinggalDahulu } from "./domain";

/** What the show takes over from the dashboard of the place as it stands there. */
type DariDasbor = {
  readonly hitungMundur: { readonly teks: string };
  readonly utama: AngkaTampil;
  readonly klaim: readonly { readonly kunci: string; readonly label: string; readonly nilai: string; readonly sumber: string; readonly selisih: string | null }[];
  readonly pertanyaan: readonly (Omit<PertanyaanLayar, "hubungi"> & { readonly hubungi: { readonly nama: string; readonly jabatan: string } | null })[];
  readonly perubahan: readonly KolomLayar[];
};
export type KlaimLayar = DariDasbor["klaim"][number];
export type PertanyaanLayar = { readonly kunci: string; readonly tanya: string; readonly jawabanTeks: string; readonly status: StatusTampil; readonly sebab: string; readonly asal: AsalAngka; readonly bantahan: BantahanTampil | null; readonly hubungi: string | null };
export type KolomLayar = { readonly judul: string; readonly butir: readonly { readonly kunci: string; readonly kata: string; readonly teks: string }[]; readonly sisa: number; readonly pesan: string | null };

export type AspekLayar = { readonly kunci: string; readonly nama: string; readonly persen: number | null; readonly persenTeks: string; readonly status: StatusTampil;
  /** How far behind; and status with that or with the base, in one line. */
  readonly jauh: string | null; readonly keterangan: string; readonly bantahan: BantahanTampil | null };
export type BarangLayar = { readonly kunci: string; readonly nama: string; readonly persenTeks: string; readonly dasar: string };
export type WilayahLayar = AngkaTampil & {
  readonly kode: string; readonly namaLengkap: string; readonly umurPendek: string;
  /** Column and row on the tile map. */
  readonly petak: readonly [number, number] | null;
  /** Why it stands where it stands, in one line. */
  readonly ringkas: string;
  readonly tertinggal: string | null;
  readonly aspek: readonly AspekLayar[];
  readonly barang: readonly BarangLayar[];
};
/** All that a screen shows of one place: no names of who reported, nothing restricted, no telephone numbers. */
export type Tayangan = {
  /** Business time of the reading, for the browser's clock; and in words. */
  readonly saatMs: number; readonly saat: string;
  readonly wilayah: string; readonly pemilihan: string; /** A rehearsal. */ readonly gladi: boolean; readonly hitungMundur: string; readonly anakSebutan: string;
  readonly utama: AngkaTampil; readonly klaim: readonly KlaimLayar[]; readonly pertanyaan: readonly PertanyaanLayar[]; readonly perubahan: readonly KolomLayar[];
  /** Silent first, then worst; the place itself when its parts are not to be seen. */
  readonly bagian: readonly WilayahLayar[];
  readonly sendiri: boolean;
};

type Simpul = { readonly kode: string; readonly nama: string; readonly namaLengkap: string; readonly petak: readonly [number, number] | null; readonly sel: readonly Sel[] };
type Sumber = { readonly t: Tinjauan; readonly konteks: Konteks; readonly dasbor: DariDasbor; readonly anakSebutan: string; readonly aspek: readonly BobotAspek[]; readonly simpul: Simpul; readonly anak: readonly Simpul[] };

const BARANG = 2;

export function presentTayangan({ t, konteks, dasbor, anakSebutan, aspek, simpul, anak }: Sumber): Tayangan {
  const rinci = (w: Simpul) => wilayahLayar(w, aspek, t, konteks);
  return {
    saatMs: t.saat.getTime(), saat: formatSaat(t.saat, t.wilayah.zona), wilayah: t.wilayah.namaLengkap, pemilihan: t.pemilihan.nama, gladi: t.pemilihan.gladi !== null, hitungMundur: dasbor.hitungMundur.teks, anakSebutan,
    utama: dasbor.utama, klaim: dasbor.klaim.map(({ kunci, label, nilai, sumber, selisih }) => ({ kunci, label, nilai, sumber, selisih })),
    pertanyaan: dasbor.pertanyaan.map(({ kunci, tanya, jawabanTeks, status, sebab, asal, bantahan, hubungi }) => ({ kunci, tanya, jawabanTeks, status, sebab, asal, bantahan, hubungi: hubungi && `${hubungi.nama}, ${hubungi.jabatan}` })),
    perubahan: dasbor.perubahan.map(({ judul, butir, sisa, pesan }) => ({ judul, sisa, pesan, butir: butir.map(({ kunci, kata, teks }) => ({ kunci, kata, teks })) })),
    bagian: (anak.length > 0 ? anak : [simpul]).map(rinci).toSorted(terburukDahulu), sendiri: anak.length === 0,
  };
}

function wilayahLayar(w: Simpul, bobot: readonly BobotAspek[], t: Tinjauan, konteks: Konteks): WilayahLayar {
  const { hari } = t;
  const indeks = hitungIndeks(bobot, w.sel, hari);
  const angka = angkaGabungan({ simpul: w, label: w.nama, gabungan: indeks.gabungan, sel: w.sel, hari, konteks, jejak: "kesiapan", cakupan: cakupanIndikator(w.sel, hari), bagian: indeks.aspek });
  const k = keadaan(w.sel, hari);
  const lambat = tertinggalDahulu(w.sel, hari);
  const aspek = indeks.aspek.map((a): AspekLayar => {
    const { persen, persenTeks, status, statusTeks, bantahan, nDariM: dasar } = angkaGabungan({ simpul: w, label: a.nama, gabungan: a.gabungan, sel: a.sel, hari, konteks, jejak: a.kode, cakupan: "" });
    const terjauh = tertinggalDahulu(a.sel, hari)[0]?.hari ?? 0;
    return { kunci: a.kode, nama: a.nama, persen, persenTeks, status, bantahan, jauh: hariUtuh(terjauh), keterangan: persen === null ? statusTeks : `${statusTeks}, ${paling(terjauh) ?? dasar}` };
  });
  return {
    ...angka, kode: w.kode, namaLengkap: w.namaLengkap, petak: w.petak, umurPendek: k.perBaru === null ? "belum pernah" : formatUmur(k.perBaru, hari.hariIni),
    tertinggal: paling(lambat[0]?.hari ?? 0), aspek,
    barang: lambat.slice(0, BARANG).map(({ sel, hari: jauh }) => ({ kunci: sel.ketentuan.kode, nama: sel.ketentuan.nama, persenTeks: formatPersen(share(sel.capaian)), dasar: hariUtuh(jauh) === null ? nDariM(sel) : `${nDariM(sel)}, ${hariUtuh(jauh)} di belakang kurva` })),
    ringkas: ringkas(angka.status, k.perBaru, aspek, lambat[0]?.sel.ketentuan.aspek, hari.hariIni),
  };
}

/** Of a mean it is its furthest part that lags: days of unlike curves have no mean. */
const paling = (hari: number) => hariUtuh(hari) && `paling tertinggal ${hariUtuh(hari)}`;

/** Silence first; then what lags behind its curve, which a good mean can hide; else the weakest part. */
function ringkas(status: StatusTampil, perBaru: string | null, aspek: readonly AspekLayar[], lambat: string | undefined, hariIni: string): string {
  if (perBaru === null) return "Belum pernah melapor";
  if (status === "DIAM") return `Diam ${selisihHari(perBaru, hariIni)} hari, angka ${formatTanggal(perBaru).replace(/ \d{4}$/, "")}`;
  const jauh = aspek.find((a) => a.kunci === lambat);
  if (jauh?.jauh) return `${jauh.nama} ${jauh.persenTeks}, tertinggal ${jauh.jauh}`;
  const [lemah] = aspek.filter((a) => a.persen !== null).toSorted((a, b) => (a.persen ?? 0) - (b.persen ?? 0));
  return lemah ? `Terlemah: ${kecil(lemah.nama)} ${lemah.persenTeks}` : "Belum ada data";
}

const KEADAAN = { hidup: "Aktif", belum: "Belum pernah dibuka", mati: "Padam: pembuatnya tidak lagi aktif", dicabut: "Dicabut" } as const;
type BarisLayar = {
  readonly id: number; readonly nama: string; readonly dibuatAt: Date; readonly dicabutAt: Date | null; readonly terakhirAt: Date | null;
  readonly wilayah: { readonly kode: string; readonly nama: string; readonly zona: "WIB" | "WITA" | "WIT" }; readonly pemilihan: { readonly nama: string };
  readonly pembuat: { readonly nama: string; readonly aktif: boolean }; readonly pencabut: { readonly nama: string } | null;
};

/** One line of the list of screens. Real time: when a browser was there has nothing to do with a rehearsed clock. */
export const presentLayar = (l: BarisLayar) => ({
  id: l.id, nama: l.nama, tempat: `${l.wilayah.nama} (${l.wilayah.kode}), ${l.pemilihan.nama}`, hidup: l.dicabutAt === null,
  keadaan: l.dicabutAt !== null ? `${KEADAAN.dicabut} ${formatSaat(l.dicabutAt, l.wilayah.zona)}${l.pencabut ? ` oleh ${l.pencabut.nama}` : ""}` : !l.pembuat.aktif ? KEADAAN.mati : l.terakhirAt === null ? KEADAAN.belum : `${KEADAAN.hidup}, terakhir terlihat ${formatSaat(l.terakhirAt, l.wilayah.zona)}`,
  dibuat: `Dibuat ${formatSaat(l.dibuatAt, l.wilayah.zona)} oleh ${l.pembuat.nama}`,
});
export type LayarTampil = ReturnType<typeof presentLayar>;
