import Link from "next/link";
import { Lencana } from "@/components/ui/lencana";
import type { PejabatTampil } from "../present";

/** The register by place; who has left stays readable. */
export function DaftarPejabat({ pejabat }: { readonly pejabat: readonly PejabatTampil[] }) {
  const wilayah = [...new Set(pejabat.map((p) => p.wilayah))];
  return (
    <div className="grid gap-6">
      {wilayah.map((w) => (
        <section key={w} aria-label={w}>
          <h3 className="border-b border-ink pb-1 font-semibold">{w}</h3>
          <ul>
            {pejabat.filter((p) => p.wilayah === w).map((p) => (
              <li key={p.id} className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-garis py-2 ${p.menjabat ? "" : "text-ink-3"}`}>
                <div className="min-w-0 flex-1 basis-64"><p><span className="font-semibold">{p.nama}</span> {p.contoh && <Lencana asal="CONTOH" />}{!p.menjabat && " (tidak menjabat lagi)"}</p><p className="text-[15px]">{p.jabatan}</p><p className="text-sm text-ink-2">{p.rinci}</p></div>
                <Link href={`/admin/pejabat?id=${p.id}`} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]">Ubah<span className="sr-only"> {p.nama}</span></Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
