import type { Peran } from "@/auth/permissions";

/** As an officer says it. */
export const KATA_PERAN: Readonly<Record<Peran, string>> = {
  ADMIN: "Admin", KPU: "KPU", PPK: "PPK", KESBANGPOL: "Kesbangpol", FORKOPIMDA: "Forkopimda", BAWASLU: "Bawaslu", POLRI: "Polri", TNI: "TNI", SEKDA: "Sekda", CAMAT: "Camat", KEJAKSAAN: "Kejaksaan",
};
