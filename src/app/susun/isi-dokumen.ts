import type { Actor } from "@/auth/actor";
import { kepalaNama } from "@/features/dokumen/domain";
import { bacaIsiDokumen } from "@/features/dokumen/queries";
import { AppError } from "@/lib/app-error";
import { KEBIJAKAN_BERKAS } from "@/lib/kepala-aman";
import { susunDokumen } from "./dokumen";

// Asked again each time, so that a redaction or a posting that ended counts at once; nothing in a file ever runs.
const KEPALA = { "cache-control": "private, no-cache", "x-content-type-options": "nosniff", "content-security-policy": KEBIJAKAN_BERKAS, "cross-origin-resource-policy": "same-origin" };
const kata = (status: number, teks: string) => new Response(teks, { status, headers: { ...KEPALA, "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" } });

/** The bytes of a document, or its small picture, to whom the route has asked about. */
export async function jawabIsi(request: Request, id: string, siapa: () => Promise<Actor<"capaian:read">>, kecil: boolean): Promise<Response> {
  try {
    const ada = await susunDokumen(await siapa(), id);
    if (!ada?.dokumen.bolehIsi) return kata(404, "Tidak ditemukan.");
    const { dokumen: d, pembaca } = ada;
    if (d.hapus) return kata(410, `Isi dokumen ini sudah dihapus. Alasan: ${d.hapus.alasan}`);
    const etag = `"${d.sha256}${kecil ? "-kecil" : ""}"`;
    const isi = request.headers.get("if-none-match") === etag ? "sama" : await bacaIsiDokumen(pembaca, d, kecil);
    if (isi === null) return kata(404, "Dokumen ini tidak bergambar kecil.");
    if (isi === "sama") return new Response(null, { status: 304, headers: { ...KEPALA, etag } });
    const tipe = kecil ? "image/jpeg" : d.tipe;
    return new Response(isi, { headers: { ...KEPALA, etag, "content-type": tipe, "content-length": String(isi.length), "content-disposition": kepalaNama(d.nama, tipe) } });
  } catch (error) {
    if (error instanceof AppError) return error.code === "UNAUTHENTICATED" ? kata(401, "Belum masuk.") : kata(403, "Tidak berwenang.");
    throw error;
  }
}
