import { diDalam, type KodeWilayah, NASIONAL, provinsiDari, tingkatDari } from "@/features/wilayah/domain";
import type { Peran, Permission } from "./permissions";

declare const granted: unique symbol;

/** Proof that P was checked for this person. `scope`: the subtrees whose penugasan grants P, and no others. */
export type Actor<P extends Permission> = {
  readonly userId: number;
  readonly scope: readonly KodeWilayah[];
  /** The role that grants P over each subtree, in the order of `scope`. */
  readonly peran: readonly Peran[];
  readonly [granted]: P;
};

/** Is this place inside what P was granted over? */
export const mencakup = ({ scope }: Actor<Permission>, kode: KodeWilayah) => scope.some((akar) => diDalam(akar, kode));

/** The role under which a write at this place is done. */
export const peranDi = (actor: Actor<Permission>, kode: KodeWilayah): Peran | null =>
  actor.peran.find((_, i) => diDalam(actor.scope[i] ?? "", kode)) ?? null;

/** Does this person hold this role over the place? One may hold several. */
export const berperan = ({ scope, peran }: Actor<Permission>, kode: KodeWilayah, yang: Peran) => peran.some((p, i) => p === yang && diDalam(scope[i] ?? "", kode));

/**
 * For the `where` of every read and write. `in` stands even when scope is empty: inside an AND, Prisma drops an empty OR and
 * would match everything.
 */
export function withScope({ scope }: Actor<Permission>) {
  if (scope.includes(NASIONAL)) return {};
  return { OR: [{ kode: { in: [...scope] } }, ...scope.map((akar) => ({ kode: { startsWith: `${akar}.` } }))] };
}

/** Capaian, fakta and paslon of a province and its kab/kota are open to everyone posted in it; deeper levels only to the own subtree. */
export function withOpenScope(actor: Actor<"capaian:read">) {
  if (actor.scope.includes(NASIONAL)) return {};
  const provinsi = actor.scope.map(provinsiDari);
  return { OR: [...(withScope(actor).OR ?? []), { kode: { in: provinsi } }, { induk: { kode: { in: provinsi }, tingkat: 1 } }] };
}

/** The same rule for one code, without a query. */
export const bolehBaca = (actor: Actor<"capaian:read">, kode: KodeWilayah) =>
  mencakup(actor, kode) || (tingkatDari(kode) <= 2 && kode !== NASIONAL && actor.scope.some((akar) => provinsiDari(akar) === provinsiDari(kode)));
