import { Temporal } from "temporal-polyfill";

/** Indonesia has no summer time. Which zone applies is data of the wilayah. */
const ZONA = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" } as const;
export type Zona = keyof typeof ZONA;
/** A calendar date as "2024-11-27". */
export type Tanggal = string;

const iana = (zona: Zona) => ({ timeZone: ZONA[zona] });
const hariKe = (t: Tanggal) => Temporal.PlainDate.from(t);
// Asked thousands of times per page. An ISO date without a time is midnight UTC, and UTC days are all equally long.
const nomorHari = (t: Tanggal) => Date.parse(t) / 86_400_000;
// A formatter costs more to make than a thousand uses of it.
const pembentuk = new Map<string, Intl.DateTimeFormat>();
function bentuk(opsi: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const kunci = JSON.stringify(opsi);
  const ada = pembentuk.get(kunci) ?? new Intl.DateTimeFormat("id-ID", opsi);
  pembentuk.set(kunci, ada);
  return ada;
}
const kalender = (t: Tanggal, opsi: Intl.DateTimeFormatOptions) => bentuk({ ...opsi, timeZone: "UTC" }).format(new Date(`${t}T12:00:00Z`));

/** The calendar date at a place. */
export const tanggal = (at: Date, zona: Zona): Tanggal => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONA[zona]).toPlainDate().toString();

/** A date column arrives as midnight UTC. */
export const tanggalDb = (d: Date): Tanggal => d.toISOString().slice(0, 10);
export const keTanggalDb = (t: Tanggal) => new Date(`${t}T00:00:00Z`);

/** Days from one date to another; negative when `sampai` is earlier. */
export const selisihHari = (dari: Tanggal, sampai: Tanggal) => nomorHari(sampai) - nomorHari(dari);
export const tambahHari = (t: Tanggal, hari: number): Tanggal => hariKe(t).add({ days: hari }).toString();

/** Wall time of a place as an instant: ("2024-11-27", "07:00", "WIB"). */
export const saat = (t: Tanggal, jam: string, zona: Zona) =>
  new Date(hariKe(t).toZonedDateTime({ timeZone: ZONA[zona], plainTime: Temporal.PlainTime.from(jam) }).epochMilliseconds);

/** Day relative to the vote, by the calendar of the place: −7 a week before, 0 on the day. */
export const hRelatif = (hari: Tanggal, at: Date, zona: Zona) => selisihHari(hari, tanggal(at, zona));
export const formatH = (h: number) => (h === 0 ? "Hari H" : `H${h < 0 ? "−" : "+"}${Math.abs(h)}`);

/** "27 November 2024" / "27 Nov 2024" / "27 Nov". */
export const formatTanggal = (t: Tanggal) => kalender(t, { day: "numeric", month: "long", year: "numeric" });
export const formatTanggalPendek = (t: Tanggal) => kalender(t, { day: "numeric", month: "short", year: "numeric" });
export const formatTanggalRingkas = (t: Tanggal) => kalender(t, { day: "numeric", month: "short" });
/** "Rabu, 27 November 2024". */
export const formatHariTanggal = (t: Tanggal) => kalender(t, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
/** "Rab 27". */
export const formatHariSingkat = (t: Tanggal) => `${kalender(t, { weekday: "long" }).slice(0, 3)} ${Number(t.slice(8))}`;

/** A source with its date, once: "SK KPU 216/2024, 19 Sep 2024"; one that names its day already is left as it is. */
export const sumberBertanggal = (sumber: string, t: Tanggal) => ([formatTanggal(t), formatTanggalPendek(t)].some((x) => sumber.includes(x)) ? sumber : `${sumber}, ${formatTanggalPendek(t)}`);

/** "13.00". */
export const formatJam = (at: Date, zona: Zona) => bentuk({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...iana(zona) }).format(at);
/** "20 Nov 2024, 13.00 WIB". */
export const formatSaat = (at: Date, zona: Zona) => `${formatTanggalPendek(tanggal(at, zona))}, ${formatJam(at, zona)} ${zona}`;
/** "Rabu, 20 Nov 2024, 13.00 WIB". */
export const formatHariSaat = (at: Date, zona: Zona) => `${kalender(tanggal(at, zona), { weekday: "long" })}, ${formatSaat(at, zona)}`;

/** Age of a date in days, in words; by the calendar, not by 24 hours. */
export function formatUmur(per: Tanggal, hariIni: Tanggal): string {
  const hari = selisihHari(per, hariIni);
  if (hari <= 0) return "hari ini";
  return hari === 1 ? "kemarin" : `${hari} hari lalu`;
}

/** "6 hari 18 jam": what is left until an instant; null when it has passed. */
export function formatSisa(sampai: Date, now: Date): string | null {
  const menit = Math.floor((sampai.getTime() - now.getTime()) / 60_000);
  if (menit <= 0) return null;
  const [hari, jam] = [Math.floor(menit / 1440), Math.floor((menit % 1440) / 60)];
  return hari > 0 ? `${hari} hari ${jam} jam` : jam > 0 ? `${jam} jam ${menit % 60} menit` : `${menit} menit`;
}

/** "YYYY-MM-DD" that exists in the calendar, or null. */
export function parseTanggal(text: string): Tanggal | null {
  try {
    return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) ? Temporal.PlainDate.from(text, { overflow: "reject" }).toString() : null;
  } catch {
    return null;
  }
}

/**
 * An instant as a link or a plain form carries it: "2024-11-15T06:00:00Z" or with an offset; "2024-11-15T13:00" by the wall of that place;
 * seconds since 1970 from a slider; a plain date meaning its end there. Null otherwise.
 */
export function parseSaat(text: string, zona: Zona): Date | null {
  const hari = parseTanggal(text);
  if (hari) return new Date(saat(tambahHari(hari, 1), "00:00", zona).getTime() - 1);
  const [, tanggalnya, jam] = /^([\d-]{10})T([01]\d:[0-5]\d|2[0-3]:[0-5]\d)$/.exec(text) ?? [];
  if (tanggalnya && jam) return parseTanggal(tanggalnya) === null ? null : saat(tanggalnya, jam, zona);
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000);
  try {
    const at = new Date(Temporal.Instant.from(text).epochMilliseconds);
    return at.getUTCFullYear() >= 1990 && at.getUTCFullYear() <= 2200 ? at : null;
  } catch {
    return null;
  }
}

/** What a date-time field of a form sends, wall time of that place ("2024-11-13T13:00"); or as parseSaat reads it. */
export function parseSaatSetempat(text: string, zona: Zona): Date | null {
  const [, t = "", jam = ""] = /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d)(?::00)?$/.exec(text) ?? [];
  const hari = parseTanggal(t);
  return hari ? saat(hari, jam, zona) : parseSaat(text, zona);
}
/** An instant as that field takes it. */
export const keSaatSetempat = (at: Date, zona: Zona) => `${tanggal(at, zona)}T${formatJam(at, zona).replace(".", ":")}`;
/** The last full stretch of `ms` that had begun by then: what is asked for every minute is read every ten. */
export const potongSaat = (at: Date, ms: number) => new Date(Math.floor(at.getTime() / ms) * ms);

/** An instant some time after another. */
export const setelah = (dari: Date, ms: number) => new Date(dari.getTime() + ms);
/** The instant at which a calendar day ends at a place. */
export const akhirHari = (t: Tanggal, zona: Zona) => saat(tambahHari(t, 1), "00:00", zona);
