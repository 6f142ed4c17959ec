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
  const terbuka = TERBUKA.some((p) => pathname === p || pathname.startsWith(`${p}/`));
  if (terbuka || request.cookies.has(KUKI(env().APP_URL))) return NextResponse.next({ request: { headers: teruskan } });
  if (pathname.startsWith("/api/")) return NextResponse.json({ galat: "Belum masuk." }, { status: 401 });
  // Relative, so that it holds under whatever name the visitor came by.
  return new NextResponse(null, { status: 307, headers: { location: ROUTES.masuk(pathname === "/" ? undefined : pathname + search) } });
}

export const config = { matcher: ["/((?!_next/|icon|favicon|manifest|.*\\.(?:png|svg|ico|webmanifest|woff2)$).*)"] };
