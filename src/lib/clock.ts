// Route handlers, pages and instrumentation may be bundled apart: the one clock of a process lives on globalThis.
const jam = globalThis as typeof globalThis & { sigapSelisihMs?: number };

/** Real time: recorded-at, sign-in, throttling, tokens. */
export const realNow = () => new Date();

/** Business time: what every rule, deadline and screen means by "now". A demo, a rehearsal and tests move it. */
export const now = () => new Date(Date.now() + selisihMs());

/** Business minus real time, in milliseconds. */
export const selisihMs = () => jam.sigapSelisihMs ?? 0;

export const setClock = (at: Date) => { jam.sigapSelisihMs = at.getTime() - Date.now(); };
