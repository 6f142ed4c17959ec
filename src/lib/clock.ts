// Route handlers, pages and instrumentation may be bundled apart: the one clock of a process lives on globalThis.
const jam = globalThis as typeof globalThis & { sigapSelisihMs?: number };

/** Real time: recorded-at, sign-in, throttling, tokens. */
export const realNow = () => new Date();

/** Business time: what every rule, deadline and screen means by "now". A demo, a rehearsal and tests move it. */
export const now = () => new Date(Date.now() + selisihMs());

/** The clock of a rehearsal: at the business instant `padaAt` it stood at `saatAt`; since then it has run along, unless it is paused. */
export type JamGladi = { readonly saatAt: Date; readonly padaAt: Date; readonly jeda: boolean };

/** "Now" of an election: business time, or what a rehearsal's own clock says. The database says the same: kini_gladi(). */
export const nowDi = (gladi: JamGladi | null) => kiniDi(gladi, now());
export const kiniDi = (gladi: JamGladi | null, kini: Date) =>
  gladi === null ? kini : gladi.jeda ? gladi.saatAt : new Date(gladi.saatAt.getTime() + Math.max(0, kini.getTime() - gladi.padaAt.getTime()));

/** Business minus real time, in milliseconds. */
export const selisihMs = () => jam.sigapSelisihMs ?? 0;

export const setClock = (at: Date) => { jam.sigapSelisihMs = at.getTime() - Date.now(); };
