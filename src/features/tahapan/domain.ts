import { akhirHari, saat, selisihHari, type Tanggal, tambahHari, type Zona } from "@/lib/waktu";
import { fail, ok, type Result } from "@/lib/result";

/** A stage in force. `jeda`: how many days after the other has ended it may begin; negative where the two overlap. `mulai` null: without a beginning of its own. */
export type Tahapan = {
  readonly id: number; readonly kode: string; readonly nama: string; readonly dasar: string; readonly lembaga: string; readonly status: "RESMI" | "ESTIMASI" | "CONTOH" | "KLAIM";
  readonly mulai: Tanggal | null; readonly selesai: Tanggal; readonly selesaiJam: string | null; readonly realisasi: Tanggal | null;
  /** `tetap`: fixed by law beside the day of the vote; `terikat`: moves with that day; `pemungutan`: is that day. */
  readonly tetap: boolean; readonly terikat: boolean; readonly pemungutan: boolean;
  readonly sesudah: readonly { readonly id: number; readonly jeda: number }[];
};

/** Offices that may answer for a stage. */
export const LEMBAGA = ["KPU", "BAWASLU", "KESBANGPOL", "POLRI", "TNI"] as const;

// ── Where a stage stands ──────────────────────────────────────────────────────────────────────────────────────
export type KeadaanTahapan = "BELUM" | "BERLANGSUNG" | "SELESAI" | "TERLAMBAT";
/** `hari`: days late, of an unfinished stage until today, of a finished one until it was. `lewat`: the zones in which its time is over. */
export type Kedudukan = { readonly keadaan: KeadaanTahapan; readonly hari: number; readonly lewat: readonly Zona[] };

/** The instant at which a stage must be finished at a place: its hour on the wall there, or the end of the day. */
export const tenggat = ({ selesai, selesaiJam }: Pick<Tahapan, "selesai" | "selesaiJam">, zona: Zona): Date => (selesaiJam === null ? akhirHari(selesai, zona) : saat(selesai, selesaiJam, zona));

/**
 * As seen at an instant over places of these zones: late as soon as the time is over in one of them. What was finished after the day looked at is not
 * known to be finished yet. `hariIni`: the calendar of the place that is looked at.
 */
export function kedudukan(t: Tahapan, at: Date, hariIni: Tanggal, zona: readonly Zona[]): Kedudukan {
  if (t.realisasi !== null && t.realisasi <= hariIni) return { keadaan: "SELESAI", hari: Math.max(0, selisihHari(t.selesai, t.realisasi)), lewat: [] };
  const lewat = zona.filter((z) => tenggat(t, z) <= at);
  if (lewat.length > 0) return { keadaan: "TERLAMBAT", hari: Math.max(0, selisihHari(t.selesai, hariIni)), lewat };
  return { keadaan: t.mulai === null || t.mulai <= hariIni ? "BERLANGSUNG" : "BELUM", hari: 0, lewat: [] };
}

/** Those that wait for this one. */
export const penunggu = (semua: readonly Tahapan[], id: number) => semua.filter((t) => t.sesudah.some((s) => s.id === id));

// ── Shifting ──────────────────────────────────────────────────────────────────────────────────────────────────
export type Jadwal = Pick<Tahapan, "mulai" | "selesai" | "selesaiJam">;
/** `sebab`: asked for; tied to the day of the vote; pushed by what it waits for. */
export type Pindah = { readonly tahapan: Tahapan; readonly ke: Jadwal; readonly sebab: "DIMINTA" | "TERIKAT" | "MENUNGGU"; readonly karena: string | null };
/** What will be true afterwards and should be looked at before it is said. */
export type Peringatan = { readonly tag: "LEWAT_HARI" | "TETAP" | "TETAP_DIMINTA" | "MENDAHULUI"; readonly nama: string; readonly oleh: string };
export type Pergeseran = { readonly hari: Tanggal; readonly pindah: readonly Pindah[]; readonly peringatan: readonly Peringatan[] };
export type GalatGeser =
  | { readonly tag: "TIDAK_BERUBAH" | "SUDAH_SELESAI" | "TERBALIK" | "TIDAK_ADA" } | { readonly tag: "SIKLUS"; readonly nama: readonly string[] } | { readonly tag: "MENDAHULUI"; readonly nama: string; readonly paling: Tanggal };

const awal = (j: Pick<Tahapan, "mulai" | "selesai">) => j.mulai ?? j.selesai;
const akhir = (t: Tahapan, j: Jadwal) => t.realisasi ?? j.selesai;
const sama = (a: Jadwal, b: Jadwal) => a.mulai === b.mulai && a.selesai === b.selesai && a.selesaiJam === b.selesaiJam;
const jadwalDari = ({ mulai, selesai, selesaiJam }: Tahapan): Jadwal => ({ mulai, selesai, selesaiJam });

/** In an order in which everything comes after what it waits for; or the names of those that wait for each other. */
export function urutkan(semua: readonly Tahapan[]): Result<readonly Tahapan[], { readonly tag: "SIKLUS"; readonly nama: readonly string[] }> {
  const ada = new Set(semua.map((t) => t.id));
  const sudah = new Set<number>();
  const hasil: Tahapan[] = [];
  for (let sisa = semua; sisa.length > 0;) {
    const siap = sisa.filter((t) => t.sesudah.every((s) => !ada.has(s.id) || sudah.has(s.id)));
    if (siap.length === 0) return fail({ tag: "SIKLUS", nama: sisa.map((t) => t.nama) });
    for (const t of siap) sudah.add(t.id);
    hasil.push(...siap);
    sisa = sisa.filter((t) => !sudah.has(t.id));
  }
  return ok(hasil);
}

/** Moved by some days, as long as it was. What has begun keeps its beginning; what is finished does not move. */
function mundurkan(t: Tahapan, j: Jadwal, hari: number, hariIni: Tanggal): Jadwal {
  if (t.realisasi !== null) return j;
  const selesai = tambahHari(j.selesai, hari);
  if (j.mulai === null) return { ...j, selesai };
  return { ...j, selesai, mulai: j.mulai <= hariIni ? (j.mulai < selesai ? j.mulai : selesai) : tambahHari(j.mulai, hari) };
}

type Perintah = { readonly id: number } & Jadwal;
type Berjalan = Map<number, Pick<Pindah, "ke" | "sebab" | "karena">>;

/**
 * What a shift of one stage moves: the day of the vote takes along all that is tied to it and is not over; then, forward through what waits for what, each
 * one that would begin too early is pushed, as long as it was. Stages fixed by law are never pushed: they are pointed at. Shown before and stored after
 * by this one function.
 */
export function geser(semua: readonly Tahapan[], hari: Tanggal, perintah: Perintah, hariIni: Tanggal): Result<Pergeseran, GalatGeser> {
  const { id, ...ke } = perintah;
  const diminta = semua.find((t) => t.id === id);
  if (!diminta) return fail({ tag: "TIDAK_ADA" });
  if (diminta.realisasi !== null) return fail({ tag: "SUDAH_SELESAI" });
  if (ke.mulai !== null && ke.mulai > ke.selesai) return fail({ tag: "TERBALIK" });
  if (sama(ke, jadwalDari(diminta))) return fail({ tag: "TIDAK_BERUBAH" });
  const urut = urutkan(semua);
  if (!urut.ok) return urut;
  const hariBaru = diminta.pemungutan ? ke.selesai : hari;
  const pindah: Berjalan = new Map([[id, { ke, sebab: "DIMINTA" as const, karena: null }]]);
  if (diminta.pemungutan) ikutkan(semua, pindah, selisihHari(hari, hariBaru), hariIni);
  const menyalip = dorong(urut.value, pindah, hariIni);
  const sebelum = menyalip.find((p) => p.id === id);
  // What was asked for may not begin too early; that it has begun too early before is only pointed at, and so is the day of the vote.
  if (sebelum && !diminta.pemungutan && awal(ke) !== awal(diminta)) return fail({ tag: "MENDAHULUI", nama: sebelum.oleh, paling: sebelum.paling });
  return ok({
    hari: hariBaru, pindah: urut.value.flatMap((t) => { const p = pindah.get(t.id); return p && !sama(p.ke, jadwalDari(t)) ? [{ tahapan: t, ...p }] : []; }).toSorted((a, b) => (awal(a.ke) < awal(b.ke) ? -1 : awal(a.ke) > awal(b.ke) ? 1 : 0)),
    peringatan: [...(diminta.tetap && !diminta.pemungutan ? [{ tag: "TETAP_DIMINTA" as const, nama: diminta.nama, oleh: "" }] : []), ...menyalip.map(({ tahapan, oleh }) => ({ tag: tahapan.tetap && tahapan.realisasi === null ? "TETAP" as const : "MENDAHULUI" as const, nama: tahapan.nama, oleh })), ...lewatHari(semua, pindah, hari, hariBaru)],
  });
}

const TANPA_TAHAPAN: Tahapan = { id: 0, kode: "pemungutan-suara", nama: "Pemungutan suara", dasar: "", lembaga: "KPU", status: "RESMI", mulai: null, selesai: "", selesaiJam: null, realisasi: null, tetap: true, terikat: true, pemungutan: true, sesudah: [] };
/** A shift of the day of the vote. An election may have no stage for it, or none at all: the day moves all the same. */
export function geserHari(semua: readonly Tahapan[], hari: Tanggal, ke: Tanggal, hariIni: Tanggal): Result<Pergeseran, GalatGeser> {
  const tahap = semua.find((t) => t.pemungutan) ?? { ...TANPA_TAHAPAN, mulai: hari, selesai: hari };
  const hasil = geser(semua.includes(tahap) ? semua : [...semua, tahap], hari, { id: tahap.id, mulai: ke, selesai: ke, selesaiJam: tahap.selesaiJam }, hariIni);
  return hasil.ok ? ok({ ...hasil.value, pindah: hasil.value.pindah.filter((p) => p.tahapan.id !== TANPA_TAHAPAN.id) }) : hasil;
}

function ikutkan(semua: readonly Tahapan[], pindah: Berjalan, hari: number, hariIni: Tanggal): void {
  if (hari === 0) return;
  for (const t of semua) if (t.terikat && !t.pemungutan && t.selesai >= hariIni) pindah.set(t.id, { ke: mundurkan(t, jadwalDari(t), hari, hariIni), sebab: "TERIKAT", karena: null });
}

type Salip = { readonly id: number; readonly tahapan: Tahapan; readonly oleh: string; readonly paling: Tanggal };
/** Pushes what would begin too early; those that may not be pushed are returned with whom they overtake. Only what a moved stage touches is looked at. */
function dorong(urut: readonly Tahapan[], pindah: Berjalan, hariIni: Tanggal): readonly Salip[] {
  const menurut = new Map(urut.map((t) => [t.id, t]));
  const kini = (t: Tahapan) => pindah.get(t.id)?.ke ?? jadwalDari(t);
  const salip: Salip[] = [];
  for (const t of urut) {
    const syarat = t.sesudah.flatMap((s) => { const a = menurut.get(s.id); return a && (pindah.has(a.id) || pindah.has(t.id)) ? [{ a, paling: tambahHari(akhir(a, kini(a)), s.jeda) }] : []; });
    const terakhir = syarat.toSorted((x, y) => (x.paling < y.paling ? 1 : -1))[0];
    const j = kini(t);
    if (!terakhir || awal(j) >= terakhir.paling) continue;
    // That it has begun cannot be undone.
    const dimulai = t.mulai !== null && t.mulai <= hariIni;
    if (t.tetap || dimulai || t.realisasi !== null || pindah.get(t.id)?.sebab === "DIMINTA") salip.push({ id: t.id, tahapan: t, oleh: terakhir.a.nama, paling: terakhir.paling });
    else pindah.set(t.id, { ke: mundurkan(t, j, selisihHari(awal(j), terakhir.paling), hariIni), sebab: "MENUNGGU", karena: terakhir.a.nama });
  }
  return salip;
}

/** Stages that ended before the vote, and would no longer. */
function lewatHari(semua: readonly Tahapan[], pindah: Berjalan, lama: Tanggal, baru: Tanggal): readonly Peringatan[] {
  return semua.filter((t) => !t.pemungutan && t.selesai < lama && (pindah.get(t.id)?.ke.selesai ?? t.selesai) >= baru).map((t) => ({ tag: "LEWAT_HARI", nama: t.nama, oleh: "" }));
}
