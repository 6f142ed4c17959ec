import "server-only";
import { createHash } from "node:crypto";

/** What a draft was shown as: how its file was read, and what came of that. Another reading or outcome is another mark. */
export const sidikCoba = ({ cara, hasil }: { readonly cara: unknown; readonly hasil: unknown }) => createHash("sha256").update(JSON.stringify([cara, hasil])).digest("hex");
