/** For the `where` of places that something new is tied to: those of a published edition, never of one in preparation or of a rehearsal. */
export const TERBIT = { edisi: { terbitAt: { not: null }, gladi: false } };

/** The newest edition first. An edition may hold one province alone, so the newest one is asked per place, never once for all. */
export const terbaru = () => [{ edisi: { berlaku: "desc" as const } }, { edisiId: "desc" as const }];
