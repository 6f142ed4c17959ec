// The part used here; the package brings no types.
declare module "autocannon" {
  type Hasil = { readonly duration: number; readonly errors: number; readonly timeouts: number; readonly non2xx: number };
  type Jalan = Promise<Hasil> & { on(peristiwa: "response", dengar: (klien: unknown, status: number, byte: number, ms: number) => void): void };
  type Kepala = Readonly<Record<string, string>>;
  /** `requests`: sent in turn by every connection. */
  export default function autocannon(opsi: { url: string; connections: number; duration: number; requests: readonly { readonly headers: Kepala }[] }): Jalan;
}
