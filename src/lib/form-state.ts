import type { BuktiTersimpan } from "./bukti";

export type FormState = {
  readonly status: "idle" | "success" | "error";
  readonly message?: string;
  readonly fieldErrors?: Readonly<Record<string, string>>;
  /** Echoed back so that nothing typed is lost. Never a password. */
  readonly values?: Readonly<Record<string, string>>;
  /** What the next send has to carry, such as the state of the figures the user has now been shown. */
  readonly lanjutan?: Readonly<Record<string, string>>;
  /** Files of this send that are stored already: shown again, and carried along by their number. Absent: the server has not looked at any. */
  readonly bukti?: readonly BuktiTersimpan[];
  /** What is shown this once and never again: codes and whose they are, the address of a new screen. */
  readonly sekali?: Readonly<Record<string, string>>;
};

export const IDLE: FormState = { status: "idle" };
