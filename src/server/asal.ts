import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/** Where a request comes from, as far as it can be believed: the address only behind a proxy that is trusted. */
export async function asal(): Promise<{ readonly alamat: string | null; readonly peramban: string | null }> {
  const kepala = await headers();
  const diteruskan = env().TRUST_PROXY ? kepala.get("x-forwarded-for") : null;
  return { alamat: diteruskan?.split(",").at(-1)?.trim() ?? null, peramban: kepala.get("user-agent")?.slice(0, 300) ?? null };
}

/** Names the request in every line of the log that is about it; null outside one. */
export const nomorPermintaan = async () => (await headers().catch(() => null))?.get("x-request-id") ?? null;
