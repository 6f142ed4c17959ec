import { formatBilangan, formatPersen } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { ButirPerubahan, KolomPerubahan } from "@/lib/tampil";
import { formatJam, formatTanggalRingkas, tanggal, type Zona } from "@/lib/waktu";
import type { JenisPerubahan, Perubahan } from "./domain";

const KATA: Readonly<Record<JenisPerubahan, string>> = {
  NAIK: "Naik", TURUN: "Turun", MENJADI_DIAM: "Menjadi diam", BARU_MELAPOR: "Baru melapor", DINYATAKAN_ULANG: "Dinyatakan ulang", RUMUS_DIUBAH: "Rumus diubah", DIKOREKSI: "Dikoreksi",
};
/** Who fell silent and what fell before what rose. */
const GILIRAN: readonly JenisPerubahan[] = ["MENJADI_DIAM", "TURUN", "DIKOREKSI", "DINYATAKAN_ULANG", "RUMUS_DIUBAH", "BARU_MELAPOR", "NAIK"];
/** More than this nobody reads; the rest is counted, and stands in the trace of each place. */
const PALING_BANYAK = 24;

/** "19 Nov 13.00". */
export const saatSingkat = (at: Date, zona: Zona) => `${formatTanggalRingkas(tanggal(at, zona))} ${formatJam(at, zona)}`;
export const kolomKosong = (judul: string, pesan: string): KolomPerubahan => ({ judul, butir: [], sisa: 0, pesan });

type Sumber = { readonly judul: string; readonly perubahan: readonly Perubahan[]; /** The place looked at: its name goes without saying. */ readonly kode: string; readonly konteks: Konteks };

export function presentPerubahan({ judul, perubahan, kode, konteks }: Sumber): KolomPerubahan {
  const butir = berselang(kelompokkan(saring(perubahan, kode)), kode).map((g) => tulis(g, kode, konteks));
  return { judul, butir: butir.slice(0, PALING_BANYAK), sisa: Math.max(0, butir.length - PALING_BANYAK), pesan: butir.length === 0 ? "Tidak ada yang berubah." : null };
}

/** A single rise is said by its aspek, and so is a first report; what the whole repeats of its parts is said once, by the part. */
function saring(semua: readonly Perubahan[], kode: string): readonly Perubahan[] {
  const diAnak = new Set(semua.filter((p) => p.kode !== kode).map((p) => `${p.jenis} ${p.objek}`));
  const aspekBaru = new Set(semua.filter((p) => p.tingkat === "aspek" && p.jenis === "BARU_MELAPOR").map((p) => `${p.kode} ${p.objek}`));
  const sudahDikatakan = (p: Perubahan) => p.jenis === "NAIK" || (p.kode === kode && diAnak.has(`${p.jenis} ${p.objek}`)) || (p.jenis === "BARU_MELAPOR" && aspekBaru.has(`${p.kode} ${p.aspek}`));
  return semua.filter((p) => p.tingkat !== "indikator" || !sudahDikatakan(p));
}

type Kelompok = readonly [Perubahan, ...Perubahan[]];
/** Indikator of one aspek of one place that changed alike are one line. */
function kelompokkan(semua: readonly Perubahan[]): readonly Kelompok[] {
  const isi = new Map<string, [Perubahan, ...Perubahan[]]>();
  for (const p of semua) {
    const kunci = p.tingkat === "indikator" ? `${p.jenis} ${p.kode} ${p.aspek}` : `${p.jenis} ${p.kode} ${p.tingkat} ${p.objek}`;
    const ada = isi.get(kunci);
    if (ada) ada.push(p);
    else isi.set(kunci, [p]);
  }
  return [...isi.values()];
}

const besar = ([p]: Kelompok) => (p.tingkat === "indikator" ? 0 : Math.abs((p.ke ?? 0) - (p.dari ?? 0)));
/** The place's own index first; then the greatest of each kind in turn, so that one kind does not push out the others. */
function berselang(semua: readonly Kelompok[], kode: string): readonly Kelompok[] {
  const utama = (g: Kelompok) => g[0].kode === kode && g[0].tingkat === "kesiapan" && g[0].ke !== null;
  const tumpuk = GILIRAN.map((jenis) => semua.filter((g) => g[0].jenis === jenis && !utama(g)).toSorted((a, b) => besar(b) - besar(a)));
  const dalam = Math.max(0, ...tumpuk.map((t) => t.length));
  return [...semua.filter(utama), ...Array.from({ length: dalam }, (_, i) => tumpuk.map((t) => t[i]).filter((g) => g !== undefined)).flat()];
}

function tulis(kelompok: Kelompok, kode: string, konteks: Konteks): ButirPerubahan {
  const [p] = kelompok;
  const banyak = kelompok.length > 1;
  const nama = p.kode === kode ? "" : ` ${p.nama}`;
  return {
    kunci: `${p.jenis} ${p.tingkat} ${p.kode} ${banyak ? p.aspek : p.objek}`, jenis: p.jenis, kata: KATA[p.jenis], jejak: ROUTES.jejak(p.kode, banyak ? p.aspek ?? "kesiapan" : p.objek, konteks),
    teks: p.tingkat === "kesiapan" && p.ke === null ? p.nama : `${banyak ? `${p.objekNama}${nama} dan ${formatBilangan(kelompok.length - 1)} lainnya` : `${p.objekNama}${nama}`}${gerakan(p)}${catatan(p)}`,
  };
}

function gerakan({ tingkat, jenis, dari, ke }: Perubahan): string {
  const tulisAngka = (n: number | null) => (n === null ? "belum ada" : tingkat === "indikator" ? formatBilangan(n) : formatPersen(n));
  if (tingkat === "indikator" && bukanKemajuan(jenis)) return "";
  if (dari === null) return ke === null ? "" : ` ${tulisAngka(ke)}`;
  return ` ${tulisAngka(dari).replace("\u00a0%", "")} → ${tulisAngka(ke)}`;
}

const bukanKemajuan = (jenis: JenisPerubahan) => jenis === "DINYATAKAN_ULANG" || jenis === "RUMUS_DIUBAH";
const catatan = ({ ulang, rumus, olehTarget, jenis }: Perubahan) =>
  `${olehTarget ? ", target hari ini naik" : ""}${ulang && jenis !== "DINYATAKAN_ULANG" ? ", dasar dinyatakan ulang" : ""}${rumus && jenis !== "RUMUS_DIUBAH" ? ", rumus diubah" : ""}${bukanKemajuan(jenis) ? ", bukan kemajuan" : ""}`;
