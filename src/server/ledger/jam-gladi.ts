import "server-only";
import { nowDi } from "@/lib/clock";
import { db } from "@/server/db/client";

const JAM = { saatAt: true, padaAt: true, jeda: true } as const;

/** Now, for whatever is written into the books of this election: a rehearsal has its own clock. `dari`: the transaction one is in. */
export async function nowPemilihan(pemilihanId: number, dari: Pick<ReturnType<typeof db>, "jamGladi"> = db()): Promise<Date> {
  return nowDi(await dari.jamGladi.findUnique({ where: { pemilihanId }, select: JAM }));
}

/** Now, for reading: each write under a paused clock is stamped a moment after the one before, and all of them are seen. `terbaru`: what terbaru_gladi() says. */
export const saatTerbaca = (kini: Date, terbaru: Date | null) => (terbaru !== null && terbaru > kini ? terbaru : kini);

export async function nowTerbaca(pemilihanId: number): Promise<Date> {
  const [gladi, [row]] = await Promise.all([db().jamGladi.findUnique({ where: { pemilihanId }, select: JAM }), db().$queryRaw<[{ at: Date | null }]>`SELECT terbaru_gladi(${pemilihanId}::smallint) AS at`]);
  return saatTerbaca(nowDi(gladi), row.at);
}
