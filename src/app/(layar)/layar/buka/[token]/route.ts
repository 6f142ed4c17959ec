import { bukaLayar } from "@/auth/layar";
import { ROUTES } from "@/lib/routes";

/** The address that was handed out: from here on the token is in a cookie and no longer in the address bar. What opens nothing is told so by the page. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ readonly token: string }> }) {
  await bukaLayar((await params).token);
  // Relative, so that the visitor stays at the name they came by.
  return new Response(null, { status: 303, headers: { location: ROUTES.layarTayang, "cache-control": "no-store", "referrer-policy": "no-referrer" } });
}
