import { env } from "@/lib/env";
import { type Peran, wajibFaktor } from "./permissions";

/** Must these roles have a second factor here? In the demo nobody must. */
export const harusBerfaktor = (peran: readonly Peran[]) => !env().DEMO && peran.some(wajibFaktor);

export const perluPasang = (peran: readonly Peran[], adaFaktor: boolean) => !adaFaktor && harusBerfaktor(peran);
