/** For the `where` of rows that begin and end: those that count at the instant. A place that was loaded later is not in what was shown before. */
export const berlakuPada = (saat: Date) => ({ sejakAt: { lte: saat }, OR: [{ sampaiAt: null }, { sampaiAt: { gt: saat } }] });
