import { Slip } from "@/components/ui/slip";
import type { FormState } from "@/lib/form-state";

/** The recovery codes, the only time they are known. */
export function SlipPemulihan({ state }: { readonly state: FormState }) {
  const kode = state.sekali?.["kode"]?.split("\n");
  if (!kode) return null;
  return (
    <Slip judul="Kode pemulihan Sigap" salinan={kode.join("\n")}>
      <p className="mt-1 text-sm">Pengganti telepon saat masuk. Tiap kode berlaku sekali. Simpan di tempat yang bukan telepon itu.</p>
      <ol className="tabular-nums mt-3 grid gap-x-8 gap-y-1 text-lg font-semibold meja:grid-cols-2">{kode.map((k) => <li key={k}>{k}</li>)}</ol>
    </Slip>
  );
}
