import { log } from "@/lib/log";
import { db } from "@/server/db/client";

export const dynamic = "force-dynamic";

/** 200 when the app and its database answer, else 503. Open to all, says nothing more. */
export async function GET() {
  try {
    await db().$queryRaw`SELECT 1`;
    return Response.json({ status: "ok", basisData: "ok" }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    log.error({ err: error }, "basis data tidak menjawab");
    return Response.json({ status: "gangguan", basisData: "tidak menjawab" }, { status: 503, headers: { "cache-control": "no-store" } });
  }
}
