/** An expected failure is returned with its tag, never thrown. */
export type Result<T, E extends { readonly tag: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T) => ({ ok: true, value }) as const;
export const fail = <const E extends { readonly tag: string }>(error: E) => ({ ok: false, error }) as const;
