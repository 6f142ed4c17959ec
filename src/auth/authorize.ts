import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { provinsiDari } from "@/features/wilayah/domain";
import { AppError } from "@/lib/app-error";
import { ROUTES } from "@/lib/routes";
import { recordRefusal, recordRefusalSesekali } from "@/server/audit/refusal";
import { type Actor, bolehBaca, mencakup, peranDi } from "./actor";
import { getLayar, type LayarHidup } from "./layar";
import { can, izinMemuat, type IzinToken, type Permission } from "./permissions";
import { getSesiMenunggu, getSessionUser, type SessionUser } from "./session";
import { bacaToken, tokenDari } from "./token";

type Bertugas = { readonly id: number; readonly perluPasang: boolean; readonly penugasan: readonly Pick<SessionUser["penugasan"][number], "peran" | "wilayahKode">[] };

/** What a person may do P over; null when nowhere. Pure: the enumerating test asks it too. */
export function buatActor<P extends Permission>(user: Bertugas, permission: P): Actor<P> | null {
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

/** Who calls /api/v1: an application by its token, limited by the token's izin, or (only to read) the signed-in browser. */
export type Pemanggil = Bertugas & { readonly tokenId: number | null; readonly izin: readonly IzinToken[] | null };

/** What this caller may do P over; null when nowhere. */
export const buatActorApi = <P extends Permission>(siapa: Pemanggil, permission: P): Actor<P> | null =>
  siapa.izin === null || izinMemuat(siapa.izin, permission) ? buatActor(siapa, permission) : null;

async function pemanggil(request: Request): Promise<Pemanggil | null> {
  const token = tokenDari(request.headers);
  if (token !== undefined) return bacaToken(token);
  // A cookie comes along by itself, also when another site sends the request: it may look, never write.
  const dibaca = request.method === "GET" || request.method === "HEAD";
  if (!dibaca || request.headers.get("sec-fetch-site") === "cross-site") return null;
  const user = await getSessionUser();
  return user && { id: user.id, tokenId: null, izin: null, perluPasang: user.perluPasang, penugasan: user.penugasan };
}

const catatPenolakan = (siapa: Pemanggil, permission: Permission) => recordRefusalSesekali(siapa.id, permission, "permission", permission);

/** The same proof for a request to the API, of the first of these that is granted; `batasi` counts it before anything is done. Throws like authorize(). */
export async function authorizeApi<P extends Permission>(request: Request, permissions: readonly P[], batasi: (siapa: Pemanggil) => Promise<void>): Promise<{ readonly siapa: Pemanggil; readonly actor: Actor<P> }> {
  const siapa = await pemanggil(request);
  if (!siapa) throw new AppError("UNAUTHENTICATED");
  await batasi(siapa);
  const actor = permissions.map((p) => buatActorApi(siapa, p)).find((a) => a !== null);
  if (actor) return { siapa, actor };
  for (const p of permissions) await catatPenolakan(siapa, p);
  throw new AppError("FORBIDDEN");
}

/** A further permission that the request turns out to need: granted, or refused and recorded. */
export async function wajibApi<P extends Permission>(siapa: Pemanggil, permission: P): Promise<Actor<P>> {
  const actor = buatActorApi(siapa, permission);
  if (actor) return actor;
  await catatPenolakan(siapa, permission);
  throw new AppError("FORBIDDEN");
}

/**
 * What a screen may read: its own place, and never more than its maker may read there. Null when the maker no longer may. A maker posted
 * elsewhere in the province keeps the province's open view, without the deeper levels of the place; postings in other provinces add nothing.
 */
export function buatActorLayar({ wilayahKode, pembuat }: Pick<LayarHidup, "wilayahKode" | "pembuat">): Actor<"capaian:read"> | null {
  const pembaca = buatActor(pembuat, "capaian:read");
  if (!pembaca || !bolehBaca(pembaca, wilayahKode)) return null;
  if (mencakup(pembaca, wilayahKode)) return { ...pembaca, scope: [wilayahKode], peran: [peranDi(pembaca, wilayahKode)].flatMap((p) => p ?? []) };
  const seprovinsi = (_: unknown, i: number) => provinsiDari(pembaca.scope[i] ?? "") === provinsiDari(wilayahKode);
  return { ...pembaca, scope: pembaca.scope.filter(seprovinsi), peran: pembaca.peran.filter(seprovinsi) };
}

export type BuktiLayar = { readonly layar: LayarHidup; readonly actor: Actor<"capaian:read"> };

/** For screens: the browser holds the token of one that is not revoked, and whose maker is active and may read its place. Never a write. */
export async function authorizeLayar(): Promise<BuktiLayar> {
  const layar = await getLayar();
  if (!layar) throw new AppError("UNAUTHENTICATED");
  const actor = buatActorLayar(layar);
  if (!actor) throw new AppError("FORBIDDEN");
  return { layar, actor };
}

/** For pages of screens: no token and a revoked one look the same, so that nothing is learned from asking. */
export async function authorizeLayarPage(): Promise<BuktiLayar> {
  try {
    return await authorizeLayar();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    notFound();
  }
}
