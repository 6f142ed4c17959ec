import { Secret, TOTP } from "otpauth";

const PERIODE_DETIK = 30;

// SHA-1, six digits, thirty seconds: what every authenticator application understands.
const totp = (rahasia: string, label = "") => new TOTP({ issuer: "Sigap", label, algorithm: "SHA1", digits: 6, period: PERIODE_DETIK, secret: Secret.fromBase32(rahasia) });

/** The address a telephone reads from the QR code. */
export const alamatTotp = (rahasia: string, label: string) => totp(rahasia, label).toString();

/** The time step a code belongs to, or null: the present one, the one before and the one after are taken, because clocks differ. */
export function langkahTotp(rahasia: string, kode: string, at: Date): number | null {
  const geser = totp(rahasia).validate({ token: kode, timestamp: at.getTime(), window: 1 });
  return geser === null ? null : Math.floor(at.getTime() / 1000 / PERIODE_DETIK) + geser;
}
