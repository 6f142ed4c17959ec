import "server-only";
import { nowDi } from "@/lib/clock";
import { db } from "@/server/db/client";

/** Now, for whatever is written into the books of this election: a rehearsal has its own clock. `dari`: the transaction one is in. */
export async function nowPemilihan(pemilihanId: number, dari: Pick<ReturnType<typeof db>, "jamGladi"> = db()): Promise<Date> {
  return nowDi(await dari.jamGladi.findUnique({ where: { pemilihanId }, select: { saatAt: true, padaAt: true, jeda: true } }));
}
