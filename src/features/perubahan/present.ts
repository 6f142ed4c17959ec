import { formatBilangan, formatPersen, kecil } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { ButirPerubahan, KolomPerubahan } from "@/lib/tampil";
import { formatJam, formatTanggalRingkas, tanggal, type Zona } from "@/lib/waktu";
import type { JenisPerubahan, Perubahan } from "./domain";

const KATA: Readonly<Record<JenisPerubahan, string>> = {
  NAIK: "Naik", TURUN: "Turun", MENJADI_DIAM: "Menjadi diam", BARU_MELAPOR: "Baru melapor", DINYATAKAN_ULANG: "Dinyatakan ulang", RUMUS_DIUBAH: "Rumus diubah", JADWAL_DIGESER: "Jadwal digeser", DIKOREKSI: "Dikoreksi",
};
/** Who fell silent and what fell before what rose. */
const GILIRAN: readonly JenisPerubahan[] = ["MENJADI_DIAM", "TURUN", "DIKOREKSI", "DINYATAKAN_ULANG", "RUMUS_DIUBAH", "JADWAL_DIGESER", "BARU_MELAPOR", "NAIK"];
/** More than this nobody reads; the rest is counted, and stands in the trace of each place. */
const PALING_BANYAK = 24;

/** "19 Nov 13.00". */
export const saatSingkat = (at: Date, zona: Zona) => `${formatTanggalRingkas(tanggal(at, zona))} ${formatJam(at, zona)}`;
export const kolomKosong = (judul: string, pesan: string): KolomPerubahan => ({ judul, butir: [], sisa: 0, pesan });

type Sumber = { readonly judul: string; readonly perubahan: readonly Perubahan[]; /** The place looked at: its name goes without saying of its figures. */ readonly kode: string; readonly nama: string; readonly konteks: Konteks };

export function presentPerubahan({ judul, perubahan, ...di }: Sumber): KolomPerubahan {
  const butir = berselang(kelompokkan(saring(perubahan, di.kode)), di.kode).map((g) => tulis(g, di));
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

/** "Kerinci: keamanan 91,1 → 86,3 %". Of many that changed alike how many, and one by its name: a figure of one of them would be read as that of all. */
function tulis(kelompok: Kelompok, { kode, nama, konteks }: Pick<Sumber, "kode" | "nama" | "konteks">): ButirPerubahan {
  const [p] = kelompok;
  const banyak = kelompok.length > 1;
  const sendiri = p.kode === kode;
  const apa = banyak ? `${formatBilangan(kelompok.length)} indikator ${kecil(p.aspekNama ?? "")} (di antaranya ${kecil(p.objekNama)})` : `${sendiri ? p.objekNama : kecil(p.objekNama)}${gerakan(p)}`;
  return {
    kunci: `${p.jenis} ${p.tingkat} ${p.kode} ${banyak ? p.aspek : p.objek}`, jenis: p.jenis, kata: KATA[p.jenis], jejak: ROUTES.jejak(p.kode, banyak ? p.aspek ?? "kesiapan" : p.objek, konteks),
    teks: p.tingkat === "kesiapan" && p.ke === null ? `${sendiri ? nama : p.nama}${p.jenis === "BARU_MELAPOR" ? SEBELUMNYA[p.sebelumnya ?? "SEGAR"] ?? "" : ""}` : `${sendiri ? apa : `${p.nama}: ${apa}`}${catatan(p)}`,
  };
}
const SEBELUMNYA: Readonly<Partial<Record<NonNullable<Perubahan["sebelumnya"]>, string>>> = { DIAM: ", sebelumnya diam", BELUM_PERNAH: ", untuk pertama kali" };

function gerakan({ tingkat, jenis, dari, ke, satuan }: Perubahan): string {
  const tulisAngka = (n: number | null) => (n === null ? "belum ada" : tingkat === "indikator" ? formatBilangan(n) : formatPersen(n));
  if (tingkat === "indikator" && bukanKemajuan(jenis)) return "";
  const akhir = `${tulisAngka(ke)}${tingkat === "indikator" && ke !== null && satuan ? ` ${satuan}` : ""}`;
  if (dari === null) return ke === null ? "" : ` ${akhir}`;
  return ` ${tulisAngka(dari).replace("\u00a0%", "")} → ${akhir}`;
}

const bukanKemajuan = (jenis: JenisPerubahan) => jenis === "DINYATAKAN_ULANG" || jenis === "RUMUS_DIUBAH" || jenis === "JADWAL_DIGESER";
const catatan = ({ ulang, rumus, jadwal, olehTarget, jenis }: Perubahan) =>
  `${olehTarget ? ", karena target hari ini naik" : ""}${bukanKemajuan(jenis) ? ", bukan kemajuan" : `${ulang ? "; dasarnya dinyatakan ulang" : ""}${rumus ? "; rumusnya diubah" : ""}${jadwal ? "; jadwalnya digeser" : ""}`}`;
