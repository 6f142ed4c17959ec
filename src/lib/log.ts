import pino from "pino";

/** Structured log on standard output. Never a password, a code or a session. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ["sandi", "kode", "*.sandi", "*.kode"] });
