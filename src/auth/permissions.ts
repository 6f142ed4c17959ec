export const PERAN = ["ADMIN", "KPU", "PPK", "KESBANGPOL", "FORKOPIMDA", "BAWASLU", "POLRI", "TNI", "SEKDA", "CAMAT", "KEJAKSAAN"] as const;
export type Peran = (typeof PERAN)[number];

export type Permission =
  | "capaian:read" // dashboards: the province and its kab/kota for everyone posted there, deeper only in the own subtree
  | "capaian:read-terbatas" // security detail
  | "laporan:read" // who reported what: own subtree
  | "isi:read" // what I owe
  | "logistik:write"
  | "fakta:write" // TPS and DPT: KPU's facts
  | "layar:write" // screens of meeting rooms: make and revoke
  | "admin:write" // people, wilayah, elections
  | "akun:sendiri" // the own account: password, sessions
  | "faktor:sendiri"; // the own second factor: all that is left to those who must have one and have none

const BACA = ["capaian:read", "laporan:read"] as const;

/** The one table of who may do what. A right holds over the subtree of the penugasan that gives it. */
const PERMISSIONS: Readonly<Record<Peran, readonly Permission[]>> = {
  ADMIN: ["capaian:read", "layar:write", "admin:write"],
  KPU: [...BACA, "isi:read", "logistik:write", "fakta:write"],
  PPK: [...BACA, "isi:read", "logistik:write"],
  KESBANGPOL: [...BACA, "capaian:read-terbatas", "layar:write"],
  FORKOPIMDA: [...BACA, "capaian:read-terbatas", "layar:write"],
  BAWASLU: BACA,
  POLRI: [...BACA, "capaian:read-terbatas"],
  TNI: [...BACA, "capaian:read-terbatas"],
  SEKDA: [...BACA, "layar:write"],
  CAMAT: BACA,
  KEJAKSAAN: BACA,
};

/** What everybody holds who holds a role at all. */
const SEMUA: readonly Permission[] = ["akun:sendiri", "faktor:sendiri"];

export const can = (peran: Peran, permission: Permission) => SEMUA.includes(permission) || PERMISSIONS[peran].includes(permission);

/** Whoever can change something needs more than a password. A screen changes nothing: it shows what its maker sees anyway. */
export const wajibFaktor = (peran: Peran) => PERMISSIONS[peran].some((p) => (p.endsWith(":write") && p !== "layar:write") || p.startsWith("admin:"));

/** Every right there is: for tests that must leave none out. */
export const IZIN: readonly Permission[] = [...new Set([...SEMUA, ...Object.values(PERMISSIONS).flat()])];
