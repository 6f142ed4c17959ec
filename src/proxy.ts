import { type NextRequest, NextResponse } from "next/server";
import { KUKI } from "@/auth/kuki";
import { env } from "@/lib/env";
import { ROUTES } from "@/lib/routes";

const TERBUKA = ["/masuk", "/api/health"];

/** Sends the anonymous to the sign-in page early. Never the authorisation itself: every page and route proves its own. */
export default function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const teruskan = new Headers(request.headers);
  teruskan.set("x-sigap-path", pathname + search);
  // A form sent after the session has ended is answered by its action, which keeps what was typed.
  const terbuka = request.method === "POST" || TERBUKA.some((p) => pathname === p || pathname.startsWith(`${p}/`));
  if (terbuka || request.cookies.has(KUKI(env().APP_URL))) return NextResponse.next({ request: { headers: teruskan } });
  if (pathname.startsWith("/api/")) return NextResponse.json({ galat: "Belum masuk." }, { status: 401 });
  // To the name the visitor came by, which need not be the one in the settings.
  const asal = new URL(env().APP_URL);
  asal.host = request.headers.get("host") ?? asal.host;
  return NextResponse.redirect(new URL(ROUTES.masuk(pathname === "/" ? undefined : pathname + search), asal));
}

export const config = { matcher: ["/((?!_next/|icon|favicon|manifest|.*\\.(?:png|svg|ico|txt|webmanifest|woff2)$).*)"] };
