import { authorizeOptional } from "@/auth/authorize";
import type { Bertanda } from "@/features/capaian/domain";
import { TandaGladi as Tanda } from "@/features/gladi/components/tanda-gladi";

/** The mark of a rehearsal on a person's page, with the ways that stay inside it. */
export async function TandaGladi({ t }: { readonly t: Bertanda }) {
  return t.pemilihan.gladi && <Tanda t={t} bolehIsi={(await authorizeOptional("isi:read")) !== null} />;
}
