import { provinsiDari } from "@/features/wilayah/domain";
import type { JamGladi } from "@/lib/clock";
import { hRelatif, type Tanggal, type Zona } from "@/lib/waktu";

/** The day a rehearsal plays lies around the vote: within its preparation, or what follows it. */
const HARI_AWAL = -400;
const HARI_AKHIR = 90;
export const dalamJangkauan = (at: Date, hari: Tanggal, zona: Zona) => { const h = hRelatif(hari, at, zona); return h >= HARI_AWAL && h <= HARI_AKHIR; };

/** Whatever it is called, it says what it is: its name stands on lists, exports and notulen. */
export const namaGladi = (nama: string) => (/^gladi\b/i.test(nama) ? nama : `Gladi ${nama}`);

/** One name in each province: a rehearsal there takes none away here. */
export const alamatGladi = (kata: string, kode: string) => `gladi-${kata}-${provinsiDari(kode).toLowerCase()}`;

/** A rehearsal in an admin's list. `dapatDiubah`: every place that takes part is in the own subtree. */
export type Gladi = {
  readonly slug: string; readonly nama: string; readonly hari: Tanggal; readonly keadaan: "PERSIAPAN" | "BERJALAN" | "DITUTUP" | "ARSIP"; readonly asal: string; readonly jam: JamGladi;
  readonly laporan: number; readonly kode: string; readonly zona: Zona; readonly dapatDiubah: boolean;
};
