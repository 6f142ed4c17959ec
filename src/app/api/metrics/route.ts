import { createHash, timingSafeEqual } from "node:crypto";
import { authorize } from "@/auth/authorize";
import { AppError } from "@/lib/app-error";
import { env } from "@/lib/env";
import { bacaMetrik } from "@/server/keadaan";

export const dynamic = "force-dynamic";

const sidik = (teks: string) => createHash("sha256").update(teks).digest();

/** Compared by hash: equal length, and no telling how far a guess was right. */
function bertoken(request: Request): boolean {
  const { METRICS_TOKEN } = env();
  const [jenis, token = ""] = (request.headers.get("authorization") ?? "").split(" ");
  return METRICS_TOKEN !== undefined && jenis?.toLowerCase() === "bearer" && timingSafeEqual(sidik(token), sidik(METRICS_TOKEN));
}

/** For a collector with METRICS_TOKEN, or an admin who looks. Names of provinces and counts; no figure of an election, no person. */
export async function GET(request: Request) {
  try {
    if (!bertoken(request)) await authorize("admin:write");
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const belum = error.code === "UNAUTHENTICATED";
    return Response.json({ galat: belum ? "Belum masuk." : "Tidak berwenang." }, { status: belum ? 401 : 403, ...(belum && { headers: { "www-authenticate": "Bearer" } }) });
  }
  const { isi, tipe } = await bacaMetrik();
  return new Response(isi, { headers: { "content-type": tipe, "cache-control": "no-store" } });
}
