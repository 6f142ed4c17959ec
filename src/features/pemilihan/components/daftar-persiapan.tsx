import { TombolTautan } from "@/components/ui/tombol";
import { Cip } from "@/components/ui/cip";
import type { LangkahPersiapan } from "../present";

/** The steps of a set-up; the first that is missing stands out. */
export function DaftarPersiapan({ langkah }: { readonly langkah: readonly LangkahPersiapan[] }) {
  const berikut = langkah.find((l) => !l.selesai);
  return (
    <ol className="border-t border-ink">
      {langkah.map((l) => (
        <li key={l.nomor} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-garis py-4">
          <div className="min-w-0 flex-1 basis-72"><h3 className="font-semibold">{l.nomor}. {l.judul}</h3><p className="text-[15px] text-ink-2">{l.keadaan}</p></div>
          <Cip status={l.selesai ? "SIAP" : "BELUM_ADA_DATA"} teks={l.selesai ? "Selesai" : "Belum"} />
          <TombolTautan href={l.tautan} rupa={l === berikut ? "utama" : "biasa"}>{l.tindakan}</TombolTautan>
        </li>
      ))}
    </ol>
  );
}
