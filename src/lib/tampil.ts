/** Finished rows: what present.ts hands to a component. No domain word needs to be understood to draw them. */

/** Shape + word + weight; the colour comes last. */
export type StatusTampil =
  | "SIAP" | "PERHATIAN" | "KRITIS" | "BELUM_ADA_DATA" | "BELUM_WAKTUNYA" | "DIAM" | "TERLAMBAT" | "BERTENTANGAN" | "SUMBER_BERBEDA";

/** Where a figure comes from; drawn as a border, not as a colour. HITUNGAN: computed here from reports. */
export type AsalAngka = "RESMI" | "HITUNGAN" | "KLAIM" | "CONTOH" | "ESTIMASI";

/** What is said against a fact under a figure. `pendek`: "dipersengketakan Bawaslu"; `teks`: "Jumlah TPS Muaro Jambi dipersengketakan Bawaslu". */
export type BantahanTampil = { readonly status: Extract<StatusTampil, "BERTENTANGAN" | "SUMBER_BERBEDA">; readonly pendek: string; readonly teks: string };

/** One figure with everything it must not be shown without. Percent 0–100; null draws nothing and says so. */
export type AngkaTampil = {
  readonly kunci: string;
  readonly label: string;
  readonly persen: number | null;
  /** "95,0 %", or "Belum ada data". */
  readonly persenTeks: string;
  /** "6.072 dari 6.391", with surplus if any; or why there is none. */
  readonly nDariM: string;
  /** "10 dari 11 unit melapor". */
  readonly cakupan: string;
  /** "data tertua 3 hari lalu" of what is still waited for, "laporan terakhir kemarin", or "belum pernah dilaporkan". */
  readonly umur: string;
  readonly batasBawah: number | null;
  readonly batasAtas: number | null;
  /** "91,4–97,2 %"; null when the bounds equal the figure. */
  readonly batas: string | null;
  readonly status: StatusTampil;
  readonly statusTeks: string;
  readonly asal: AsalAngka;
  readonly bertentangan: number;
  readonly bantahan: BantahanTampil | null;
  /** Where the trace of this figure is. */
  readonly jejak: string;
};

/** A base fact: "TPS 6.391". `nama` is the accessible name of its link. `beda`: other sources say otherwise; `sengketa`: somebody says it is wrong ("dipersengketakan Bawaslu"). */
export type FaktaTampil = {
  readonly kunci: string;
  readonly label: string;
  readonly nilai: string;
  readonly rinci: string | null;
  readonly asal: AsalAngka | null;
  readonly sumber: string;
  readonly beda: string | null;
  readonly sengketa: string | null;
  readonly nama: string;
  readonly jejak: string;
};

/** A document in a list: on paper name and hash are enough to find it again. `kecil`: its small picture, if it has one. */
export type DokumenTampil = { readonly kunci: string; readonly nama: string; readonly sidik: string; readonly rinci: string; readonly tautan: string | null; readonly kecil: string | null; readonly dihapus: boolean };
/** One thing that differs from an earlier instant. `kata`: "Naik"; `teks`: "Logistik 93,0 → 95,0 %". */
export type ButirPerubahan = { readonly kunci: string; readonly jenis: "NAIK" | "TURUN" | "MENJADI_DIAM" | "BARU_MELAPOR" | "DINYATAKAN_ULANG" | "RUMUS_DIUBAH" | "JADWAL_DIGESER" | "DIKOREKSI"; readonly kata: string; readonly teks: string; readonly jejak: string };
/** Everything since one instant, the most telling first. `pesan`: why there is nothing to list; `sisa`: small ones left out. */
export type KolomPerubahan = { readonly judul: string; readonly butir: readonly ButirPerubahan[]; readonly sisa: number; readonly pesan: string | null };
/** Whom to ring. `telepon` null: not in the register. */
export type HubungiTampil = { readonly nama: string; readonly jabatan: string; readonly telepon: string | null };
/** A line about a repeat vote: "PSU 21 TPS di 1 kabupaten/kota, Sabtu, 5 April 2025, H−7", and where it leads. */
export type PsuTampil = { readonly kunci: string; readonly judul: string; readonly teks: string; readonly tautan: string; readonly tindakan: string };
