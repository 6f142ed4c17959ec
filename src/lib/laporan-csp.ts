import { z } from "zod";

/** One stopped thing, as far as it may be logged: addresses without their query, no sample of the page's text. */
export type PelanggaranCsp = { readonly aturan: string; readonly dihentikan: string; readonly halaman: string; readonly berkas: string; readonly baris: number };

const teks = z.string().max(2_000).catch("");
const angka = z.number().int().nonnegative().catch(0);
/** The old form (report-uri), then the new one (report-to); browsers send either. */
const lama = z.object({ "csp-report": z.object({ "document-uri": teks, "effective-directive": teks, "violated-directive": teks, "blocked-uri": teks, "source-file": teks, "line-number": angka }) });
const baru = z.array(z.unknown()).max(100);
const satu = z.object({ type: z.literal("csp-violation"), body: z.object({ documentURL: teks, effectiveDirective: teks, blockedURL: teks, sourceFile: teks, lineNumber: angka }) });

/** An address may carry a code or a name in its query; a data: address is its own content. */
function tanpaTanya(alamat: string): string {
  if (!URL.canParse(alamat)) return alamat.slice(0, 100);
  const { protocol, origin, pathname } = new URL(alamat);
  return (/^https?:$/.test(protocol) ? origin + pathname : protocol).slice(0, 200);
}
const bersih = (aturan: string, dihentikan: string, halaman: string, berkas: string, baris: number): PelanggaranCsp =>
  ({ aturan: aturan.slice(0, 60), dihentikan: tanpaTanya(dihentikan), halaman: tanpaTanya(halaman), berkas: tanpaTanya(berkas), baris });

/** What a browser reported; empty when the text is no such report. */
export function bacaLaporanCsp(isi: string): readonly PelanggaranCsp[] {
  let json: unknown;
  try { json = JSON.parse(isi); } catch { return []; }
  const satuan = lama.safeParse(json);
  if (satuan.success) {
    const r = satuan.data["csp-report"];
    return [bersih(r["effective-directive"] || r["violated-directive"], r["blocked-uri"], r["document-uri"], r["source-file"], r["line-number"])];
  }
  const banyak = baru.safeParse(json);
  return (banyak.success ? banyak.data : []).flatMap((x) => {
    const r = satu.safeParse(x);
    return r.success ? [bersih(r.data.body.effectiveDirective, r.data.body.blockedURL, r.data.body.documentURL, r.data.body.sourceFile, r.data.body.lineNumber)] : [];
  });
}
