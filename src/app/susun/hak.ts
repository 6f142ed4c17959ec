import { type Actor, bolehBaca, mencakup } from "@/auth/actor";
import { diDalam, type KodeWilayah, leluhur } from "@/features/wilayah/domain";

/**
 * What a viewer may see of a place, of what is above and of what is below: those who are the same in this see the same. All of the place, or only
 * the parts that are theirs; the ancestors that are open (their names, and who is in office there); with or without who reported.
 */
export const hak = (actor: Actor<"capaian:read">, pembaca: Actor<"laporan:read"> | null, kode: KodeWilayah) =>
  [mencakup(actor, kode) ? "penuh" : actor.scope.filter((s) => diDalam(kode, s)).toSorted().join(","), leluhur(kode).filter((k) => bolehBaca(actor, k)).join(","),
    pembaca !== null && mencakup(pembaca, kode) ? "laporan" : ""].join("/");
