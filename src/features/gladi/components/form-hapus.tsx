"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { hapusGladiAction } from "../actions";
import type { GladiTampil } from "../present";

/** All of it, for good: its name is typed. What came of the last one stays to be read when none is left. */
export function FormHapus({ gladi }: { readonly gladi: readonly GladiTampil[] }) {
  const [state, kirim, menunggu] = useKirim(hapusGladiAction);
  if (gladi.length === 0 && state.status === "idle") return null;
  return (
    <section aria-labelledby="hapus-gladi">
      <h2 id="hapus-gladi" className="mb-3">Hapus</h2>
      <form action={kirim} noValidate className="grid max-w-xl gap-5">
        <HasilKirim state={state} />
        {gladi.length > 0 && (
          <>
            <Pilih name="hapus" label="Gladi yang dihapus" state={state} pilihan={gladi.map((g) => ({ nilai: g.slug, teks: g.nama }))} />
            <Field name="ketik" label="Ketik nama gladi itu" hint="Semua laporan, fakta, dokumen, dan layarnya ikut terhapus dan tidak dapat dikembalikan; data pemilihan yang sebenarnya tidak tersentuh." autoComplete="off" required state={state} />
            <Tombol type="submit" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menghapus…" : "Hapus seluruh gladi"}</Tombol>
          </>
        )}
      </form>
    </section>
  );
}
