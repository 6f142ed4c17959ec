import type { Actor } from "@/auth/actor";
import type { Peran, Permission } from "@/auth/permissions";

/** The proof that only authorize() makes outside tests. */
export const makeActor = <P extends Permission>(_permission: P, scope: readonly string[], userId: number, peran: Peran = "KPU") =>
  ({ userId, scope, peran: scope.map(() => peran) }) as unknown as Actor<P>;
