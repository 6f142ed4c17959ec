export type AppErrorCode = "UNAUTHENTICATED" | "FORBIDDEN" | "FACTOR_REQUIRED";

/** Thrown by authorize() alone. */
export class AppError extends Error {
  constructor(readonly code: AppErrorCode) { super(code); }
}
