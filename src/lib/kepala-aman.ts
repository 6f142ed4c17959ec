/** Where browsers send what the policy has stopped. */
export const LAPOR_CSP = "/api/csp";

type Keadaan = {
  readonly nonce: string;
  /** The address people use is https. */
  readonly https: boolean;
  /** `next dev`: React and the overlay evaluate text and add style elements. Never so in production. */
  readonly dev: boolean;
};

/** Scripts only with this answer's nonce, or brought in by one that has it. */
export function kebijakanIsi({ nonce, https, dev }: Keadaan): string {
  const aturan: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'self'"],
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(dev ? ["'unsafe-eval'"] : [])],
    "style-src-elem": dev ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    // Charts carry their sizes in style attributes; an attribute cannot load or run anything.
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": dev ? ["'self'", "ws:"] : ["'self'"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "object-src": ["'none'"],
    "frame-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'self'"],
    "form-action": ["'self'"],
    ...(https ? { "upgrade-insecure-requests": [] } : {}),
    "report-uri": [LAPOR_CSP],
    "report-to": ["csp"],
  };
  return Object.entries(aturan).map(([nama, isi]) => [nama, ...isi].join(" ")).join("; ");
}

/** Of a stored document: drawn or saved, and nothing in it ever runs. */
export const KEBIJAKAN_BERKAS = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const SETAHUN_DETIK = 31_536_000;

/** What every page and API answer carries. What does not depend on the request stands in next.config.ts. */
export const kepalaAman = (k: Keadaan): Readonly<Record<string, string>> => ({
  "Content-Security-Policy": kebijakanIsi(k),
  "Reporting-Endpoints": `csp="${LAPOR_CSP}"`,
  // Only this host: what else lies under the domain is for its owner to decide.
  ...(k.https ? { "Strict-Transport-Security": `max-age=${SETAHUN_DETIK}` } : {}),
});
