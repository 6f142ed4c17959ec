"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useSyncExternalStore } from "react";
import { kataTolak, tolakSebelumKirim } from "@/lib/bukti";
import { type FormState, IDLE } from "@/lib/form-state";

type Aksi = (prev: FormState, form: FormData) => Promise<FormState>;

const tetap = () => () => undefined;

/**
 * useActionState, except that an answer lost on the way is a sentence and not the end of the page: what was typed stays. Without
 * JavaScript, and until it has loaded, the form goes to the server's own action.
 */
export function useKirim(aksi: Aksi, tambahan = "") {
  const hidup = useSyncExternalStore(tetap, () => true, () => false);
  return useActionState(hidup ? tahanPutus(aksi, tambahan) : aksi, IDLE);
}

/** Never kept, never shown again. */
const RAHASIA = ["sandi", "sandiLama", "sandiBaru", "ulang", "kode"];

const tahanPutus = (aksi: Aksi, tambahan: string): Aksi => async (prev, form) => {
  const values = Object.fromEntries([...form].filter((e): e is [string, string] => typeof e[1] === "string" && !e[0].startsWith("$") && !RAHASIA.includes(e[0])));
  // The same list of stored files, not a copy: by that the form knows that the server has not seen the newly chosen ones.
  const tetapDiSini = (message: string, fieldErrors = {}): FormState => ({ status: "error", message, fieldErrors, values, ...(prev.lanjutan && { lanjutan: prev.lanjutan }), ...(prev.bukti && { bukti: prev.bukti }) });
  const berkas = form.getAll("berkas").filter((b): b is File => b instanceof File && (b.name !== "" || b.size > 0));
  const tolak = tolakSebelumKirim(berkas, [...form.keys()].filter((k) => k.startsWith("bukti.")).length);
  if (tolak) return tetapDiSini("Belum dikirim: ada berkas yang tidak dapat dikirim.", { berkas: tolak });
  try {
    return await aksi(prev, form);
  } catch (error) {
    unstable_rethrow(error);
    const kata = kataTolak(error);
    return tetapDiSini(kata ?? `Belum ada jawaban: sambungan terputus saat mengirim. Isian Anda tetap di sini; kirim lagi.${tambahan}`);
  }
};
