import type { Pejabat, StatusJabatan } from "./domain";

/** Said before the office; a definitive holder needs no word. */
const KATA_STATUS_JABATAN: Readonly<Record<StatusJabatan, string>> = { DEFINITIF: "", PJ: "Pj. ", PJS: "Pjs. ", PLT: "Plt. ", PLH: "Plh. " };

/** "Plt. Ketua, KPU Sarolangun". */
export const jabatanLengkap = ({ status, jabatan, lembaga }: Pick<Pejabat, "status" | "jabatan" | "lembaga">) => `${KATA_STATUS_JABATAN[status]}${jabatan}, ${lembaga}`;

export const presentHubungi = (p: Pejabat | null) => p && { nama: p.nama, jabatan: jabatanLengkap(p), telepon: p.telepon };
