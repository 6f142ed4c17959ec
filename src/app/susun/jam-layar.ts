import type { Tinjauan } from "@/features/capaian/domain";
import { nowDi, realNow, selisihMs } from "@/lib/clock";
import { formatSaat, type Zona } from "@/lib/waktu";

const OFFSET_MENIT: Readonly<Record<Zona, number>> = { WIB: 420, WITA: 480, WIT: 540 };
type Di = Pick<Tinjauan, "pemilihan" | "wilayah" | "saat">;

/** What a screen needs to name an instant in the place's business time; a paused clock stands. */
export const jamLayar = ({ pemilihan: { gladi }, wilayah: { zona } }: Di) => ({
  zona, offsetMenit: OFFSET_MENIT[zona], selisihMs: gladi ? nowDi(gladi).getTime() - realNow().getTime() : selisihMs(), ...(gladi?.jeda && { hentiMs: gladi.saatAt.getTime() }),
});

/** The instant of a page, for its foot on paper. */
export const saatKaki = ({ pemilihan: { gladi }, wilayah: { zona }, saat }: Di) => `${gladi ? "GLADI, " : ""}${formatSaat(saat, zona)}`;
