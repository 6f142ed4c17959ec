export const PERAN = ["ADMIN", "KPU", "PPK", "KESBANGPOL", "FORKOPIMDA", "BAWASLU", "POLRI", "TNI", "SEKDA", "CAMAT", "KEJAKSAAN"] as const;
export type Peran = (typeof PERAN)[number];

/** As an officer says it. */
export const KATA_PERAN: Readonly<Record<Peran, string>> = {
  ADMIN: "Admin", KPU: "KPU", PPK: "PPK", KESBANGPOL: "Kesbangpol", FORKOPIMDA: "Forkopimda", BAWASLU: "Bawaslu", POLRI: "Polri", TNI: "TNI", SEKDA: "Sekda", CAMAT: "Camat", KEJAKSAAN: "Kejaksaan",
};

export type Permission =
  | "capaian:read" // dashboards: the province and its kab/kota for everyone posted there, deeper only in the own subtree
  | "capaian:read-terbatas" // security detail
  | "laporan:read" // who reported what: own subtree
  | "isi:read" // what I owe
  | "logistik:write"
  | "fakta:write" // TPS and DPT: KPU's facts
  | "paslon:write" // pairs of a contest: its KPU, or who sets the election up
  | "fakta:usul" // one more source on a fact
  | "fakta:tetapkan" // which source counts; only for the kinds one's role owns
  | "fakta:keberatan" // saying that a source is wrong: whoever has a lane of work
  | "dokumen:write" // evidence for a laporan that is there already: its author, or an officer of the same role
  | "dokumen:hapus" // redaction: the bytes go, hash and tombstone stay
  | "tahapan:write" // the schedule: stages, their dates and what they wait for
  | "tahapan:hari" // the day of the vote
  | "tahapan:realisasi" // that a stage is finished; only for the stages one's office answers for
  | "layar:write" // screens of meeting rooms: make and revoke
  | "psu:write" // repeat votes: which TPS, when, on whose word, at what cost
  | "admin:write" // people, wilayah, elections
  | "akun:sendiri" // the own account: password, sessions
  | "faktor:sendiri"; // the own second factor: all that is left to those who must have one and have none

const BACA = ["capaian:read", "laporan:read"] as const;

/** The one table of who may do what. A right holds over the subtree of the penugasan that gives it. */
const PERMISSIONS: Readonly<Record<Peran, readonly Permission[]>> = {
  ADMIN: ["capaian:read", "paslon:write", "tahapan:hari", "dokumen:hapus", "layar:write", "psu:write", "admin:write"],
  KPU: [...BACA, "isi:read", "logistik:write", "fakta:write", "paslon:write", "fakta:usul", "fakta:tetapkan", "fakta:keberatan", "tahapan:write", "tahapan:hari", "tahapan:realisasi", "dokumen:write", "dokumen:hapus", "psu:write"],
  PPK: [...BACA, "isi:read", "logistik:write", "fakta:keberatan", "dokumen:write"],
  KESBANGPOL: [...BACA, "capaian:read-terbatas", "layar:write", "fakta:usul", "fakta:tetapkan", "fakta:keberatan", "tahapan:realisasi", "dokumen:write", "dokumen:hapus"],
  FORKOPIMDA: [...BACA, "capaian:read-terbatas", "layar:write"],
  BAWASLU: [...BACA, "fakta:usul", "fakta:tetapkan", "fakta:keberatan", "tahapan:realisasi", "dokumen:write"],
  POLRI: [...BACA, "capaian:read-terbatas", "fakta:usul", "fakta:keberatan", "tahapan:realisasi", "dokumen:write"],
  TNI: [...BACA, "capaian:read-terbatas", "fakta:usul", "fakta:keberatan", "tahapan:realisasi", "dokumen:write"],
  SEKDA: [...BACA, "layar:write"],
  CAMAT: BACA,
  KEJAKSAAN: [...BACA, "fakta:keberatan"],
};

/** What everybody holds who holds a role at all. */
const SEMUA: readonly Permission[] = ["akun:sendiri", "faktor:sendiri"];

export const can = (peran: Peran, permission: Permission) => SEMUA.includes(permission) || PERMISSIONS[peran].includes(permission);

/** Whoever can change something needs more than a password. A screen changes nothing: it shows what its maker sees anyway. */
export const wajibFaktor = (peran: Peran) => PERMISSIONS[peran].some((p) => (p.endsWith(":write") && p !== "layar:write") || p.startsWith("admin:") || p.startsWith("fakta:"));

/** Every right there is: for tests that must leave none out. */
export const IZIN: readonly Permission[] = [...new Set([...SEMUA, ...Object.values(PERMISSIONS).flat()])];

/** What an office's application may be given: to look, or also to report. Administering and adopting facts stay with people. */
export const IZIN_TOKEN = ["baca", "tulis"] as const;
export type IzinToken = (typeof IZIN_TOKEN)[number];
const MENURUT_IZIN: Readonly<Record<IzinToken, readonly Permission[]>> = {
  baca: ["capaian:read", "capaian:read-terbatas", "laporan:read", "isi:read"],
  tulis: ["logistik:write"],
};

export const izinMemuat = (izin: readonly IzinToken[], permission: Permission) => izin.some((i) => MENURUT_IZIN[i].includes(permission));
/** May this role report anything through a token? */
export const dapatMelapor = (peran: Peran) => MENURUT_IZIN.tulis.some((p) => can(peran, p));
