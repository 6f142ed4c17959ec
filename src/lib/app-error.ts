export type AppErrorCode = "UNAUTHENTICATED" | "FORBIDDEN";

/** Thrown by authorize() alone. */
export class AppError extends Error {
  constructor(readonly code: AppErrorCode) { super(code); }
}
