import { Spanduk } from "@/components/ui/spanduk";
import type { FormState } from "@/lib/form-state";
import { ErrorSummary } from "./error-summary";

/** What came of the last send: the reasons for a refusal, or what was done. */
export function HasilKirim({ state }: { readonly state: FormState }) {
  return (
    <>
      <ErrorSummary state={state} />
      <div role="status">{state.status === "success" && <Spanduk rupa="siap" judul="Tersimpan." bentuk="SIAP">{state.message}</Spanduk>}</div>
    </>
  );
}
