import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { AppError } from "@/lib/app-error";
import { ROUTES } from "@/lib/routes";
import { recordRefusal } from "@/server/audit/refusal";
import type { Actor } from "./actor";
import { can, type Permission } from "./permissions";
import { getSesiMenunggu, getSessionUser, type SessionUser } from "./session";

/** What a person may do P over; null when nowhere. Pure: the enumerating test asks it too. */
export function buatActor<P extends Permission>(user: Pick<SessionUser, "id" | "penugasan" | "perluPasang">, permission: P): Actor<P> | null {
  if (user.perluPasang && permission !== "faktor:sendiri") return null;
  const berlaku = user.penugasan.filter((p) => can(p.peran, permission));
  if (berlaku.length === 0) return null;
  return { userId: user.id, scope: berlaku.map((p) => p.wilayahKode), peran: berlaku.map((p) => p.peran) } as unknown as Actor<P>;
}

/** The only maker of an Actor: throws AppError when nobody is signed in, the second factor is missing, or P is not granted anywhere (refusals are recorded). */
export async function authorize<P extends Permission>(permission: P): Promise<Actor<P>> {
  const user = await getSessionUser();
  if (!user) throw new AppError("UNAUTHENTICATED");
  const actor = buatActor(user, permission);
  if (actor) return actor;
  await recordRefusal(user.id, permission, "permission", permission);
  throw new AppError(user.perluPasang ? "FACTOR_REQUIRED" : "FORBIDDEN");
}

/** For pages: the same check, with a page's way of saying no. */
export async function authorizePage<P extends Permission>(permission: P): Promise<Actor<P>> {
  try {
    return await authorize(permission);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "FORBIDDEN") redirect(ROUTES.tanpaAkses);
    const kembali = (await headers()).get("x-sigap-path") ?? undefined;
    if (error.code === "FACTOR_REQUIRED") redirect(ROUTES.masukPasang(kembali));
    redirect(await getSesiMenunggu() ? ROUTES.masukFaktor(kembali) : ROUTES.masuk(kembali));
  }
}

/** A further right that changes what is shown, not whether: null when it is not granted. */
export async function authorizeOptional<P extends Permission>(permission: P): Promise<Actor<P> | null> {
  const user = await getSessionUser();
  return user && buatActor(user, permission);
}
