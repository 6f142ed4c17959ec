import { TombolTautan } from "@/components/ui/tombol";
import { Cip } from "@/components/ui/cip";
import type { LangkahPersiapan } from "../present";

/** The steps of a set-up; the first that is missing stands out. */
export function DaftarPersiapan({ langkah, kepala: Kepala = "h3" }: { readonly langkah: readonly LangkahPersiapan[]; readonly kepala?: "h3" | "h4" }) {
  const berikut = langkah.find((l) => !l.selesai);
  return (
    <ol className="border-t border-ink">
      {langkah.map((l) => (
        <li key={l.nomor} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-garis py-4">
          <div className="min-w-0 flex-1 basis-72"><Kepala className="font-semibold">{l.nomor}. {l.judul}</Kepala><p className="text-[15px] text-ink-2">{l.keadaan}</p></div>
          <Cip status={l.selesai ? "SIAP" : "BELUM_ADA_DATA"} teks={l.selesai ? "Selesai" : "Belum"} />
          <TombolTautan href={l.tautan} rupa={l === berikut ? "utama" : "biasa"}>{l.tindakan}</TombolTautan>
        </li>
      ))}
    </ol>
  );
}
