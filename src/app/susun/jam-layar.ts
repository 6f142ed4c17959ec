import { selisihMs } from "@/lib/clock";
import type { Zona } from "@/lib/waktu";

const OFFSET_MENIT: Readonly<Record<Zona, number>> = { WIB: 420, WITA: 480, WIT: 540 };

/** What a screen needs to name an instant in the place's business time. */
export const jamLayar = (zona: Zona) => ({ zona, offsetMenit: OFFSET_MENIT[zona], selisihMs: selisihMs() });
