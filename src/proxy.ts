import { type NextRequest, NextResponse } from "next/server";
import { KUKI } from "@/auth/kuki";
import { BADAN, terlaluBesar } from "@/lib/bukti";
import { env } from "@/lib/env";
import { KEBIJAKAN_BERKAS, kepalaAman } from "@/lib/kepala-aman";
import { ROUTES } from "@/lib/routes";

// A screen has no sign-in: the last three ask for its own proof.
const TERBUKA = ["/masuk", "/api/health", "/api/csp", "/api/metrics", "/layar/buka", "/layar/tayang", "/api/layar"];
/** An id given by the reverse proxy, when that is trusted; it goes into logs, so nothing else may hide in it. */
const ID_LUAR = /^[\w-]{8,64}$/;

/** Sends the anonymous to the sign-in page early. Never the authorisation itself: every page and route proves its own. */
export default function proxy(request: NextRequest) {
  const { APP_URL, NODE_ENV, TRUST_PROXY } = env();
  const { pathname, search } = request.nextUrl;
  const luar = TRUST_PROXY ? request.headers.get("x-request-id") : null;
  const id = luar !== null && ID_LUAR.test(luar) ? luar : crypto.randomUUID();
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const aman: Readonly<Record<string, string>> = { ...kepalaAman({ nonce, https: APP_URL.startsWith("https:"), dev: NODE_ENV === "development" }), "X-Request-Id": id,
    ...(pathname.startsWith("/api/dokumen/") && { "Content-Security-Policy": KEBIJAKAN_BERKAS }) };
  const dengan = <T extends NextResponse>(jawaban: T): T => {
    for (const [nama, isi] of Object.entries(aman)) jawaban.headers.set(nama, isi);
    return jawaban;
  };

  const dikenal = request.cookies.has(KUKI(APP_URL));
  if (Number(request.headers.get("content-length") ?? 0) > (dikenal ? BADAN.masuk : BADAN.anonim)) return dengan(new NextResponse(terlaluBesar(dikenal, pathname), { status: 413, headers: { "content-type": "text/plain" } }));
  const teruskan = new Headers(request.headers);
  teruskan.set("x-sigap-path", pathname + search);
  teruskan.set("x-request-id", id);
  // Next takes the nonce for its own scripts from the policy of the request; ours read it from x-nonce.
  teruskan.set("content-security-policy", aman["Content-Security-Policy"] ?? "");
  teruskan.set("x-nonce", nonce);
  // A form sent after the session has ended is answered by its action, which keeps what was typed.
  const terbuka = request.method === "POST" || TERBUKA.some((p) => pathname === p || pathname.startsWith(`${p}/`));
  if (terbuka || dikenal) return dengan(NextResponse.next({ request: { headers: teruskan } }));
  // A token is proved by the route itself, which also says no in its own form.
  if (pathname.startsWith("/api/v1/")) return dengan(NextResponse.next({ request: { headers: teruskan } }));
  if (pathname.startsWith("/api/")) return dengan(NextResponse.json({ galat: "Belum masuk." }, { status: 401 }));
  // To the same host in the eyes of Next, which then answers with a path alone: no name that somebody put into Host comes back.
  return dengan(NextResponse.redirect(new URL(ROUTES.masuk(pathname === "/" ? undefined : pathname + search), request.nextUrl)));
}

export const config = { matcher: ["/((?!_next/|icon|favicon|manifest|.*\\.(?:png|svg|ico|txt|webmanifest|woff2|js)$).*)"] };
