import { formatBilangan, formatDesimal } from "@/lib/format";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { FaktaTampil } from "@/lib/tampil";
import { formatTanggalPendek, formatTanggalRingkas } from "@/lib/waktu";
import { berbeda, dipakai, perkiraan, type SumberFakta } from "./domain";

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
      return { kunci: jenis, label, nilai: angka(f), rinci: formatTanggalRingkas(f.tanggal), asal: f.status, sumber: asalUsul(f), beda, nama: `${label} ${angka(f)}${beda ? `, ${beda} menurut sumber lain` : ""}`, jejak };
    }
    const kira = perkiraan(semua, jenis);
    return { kunci: jenis, label, nilai: "Belum diketahui", asal: null, sumber: "Belum ada sumber untuk pemilihan ini", beda: null, jejak, nama: `${label} belum diketahui`,
      rinci: kira && `${kira.pemilihanNama}: ${angka(kira)}` };
  };
  return [satu("tps.jumlah", "TPS"), satu("dpt.jumlah", "DPT"), presentPaslon(semua, paslon, kode, konteks), satu("partisipasi.target", "Target partisipasi")];
}

function presentPaslon(semua: readonly SumberFakta[], paslon: readonly Paslon[], kode: string, konteks: Konteks): FaktaTampil {
  const jenis = [...new Map(paslon.map((p) => [p.jenisNama, p.urut])).entries()].toSorted((a, b) => a[1] - b[1]).map(([nama]) => nama);
  const rinci = jenis.map((nama) => `${paslon.filter((p) => p.jenisNama === nama).length} ${nama.toLowerCase()}`).join(" + ");
  const beda = ["paslon.jumlah.bupati", "paslon.jumlah.wali-kota"].flatMap((j) => berbeda(semua, j).map((f) => `${angka(f)} ${f.jenisNama.replace("Jumlah pasangan calon ", "")}`));
  const [pertama] = paslon;
  return {
    kunci: "paslon.jumlah", label: "Paslon", nilai: pertama ? formatBilangan(paslon.length) : "Belum diketahui", rinci: pertama ? rinci : null, asal: pertama ? "RESMI" : null,
    sumber: pertama ? `${pertama.sumber}, ${formatTanggalPendek(pertama.tanggal)}` : "Belum ada penetapan", beda: beda.length > 0 ? `juga disebut ${beda.join(", ")}` : null,
    nama: pertama ? `Paslon ${formatBilangan(paslon.length)}, ${rinci}` : "Paslon belum diketahui", jejak: ROUTES.jejak(kode, "paslon.jumlah", konteks),
  };
}

/** Spoken percentages: claims, never added to anything. */
export const klaimDari = (semua: readonly SumberFakta[]) => semua.flatMap((f) => (f.jenis.startsWith("klaim.") && f.iniPemilihan && f.nilai !== null
  ? [{ jenis: f.jenis, nilai: f.nilai, sumber: f.sumber, tanggal: f.tanggal }] : []));

type Dasar = { readonly id: string; readonly nilai: number; readonly sumber: string };
type BarisDasar = { readonly kode: string; readonly nama: string; readonly tps: Dasar | null; readonly dpt: Dasar | null };
export type DasarTampil = { readonly kode: string; readonly bidang: string; readonly nama: string; readonly tps: IsianDasar; readonly dpt: IsianDasar };
export type IsianDasar = { readonly kini: string; /** The adoption shown, "" for none. */ readonly adopsi: string };

const kini = (x: Dasar | null): IsianDasar => ({ kini: x ? `berlaku ${formatBilangan(x.nilai)}` : "belum ada", adopsi: x?.id ?? "" });
/** Rows of the form; a dot in a field's name parts groups, so the code is written with dashes there. */
export const presentDasar = (baris: readonly BarisDasar[]): DasarTampil[] => baris.map((b) => ({ kode: b.kode, bidang: b.kode.replaceAll(".", "-"), nama: b.nama, tps: kini(b.tps), dpt: kini(b.dpt) }));
