/** part ÷ whole as a share 0–1. Null means "cannot be computed", never zero: callers show it as missing. */
export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
