import Link from "next/link";
import type { TugasTampil } from "../present";

/** Every place one is posted to, with the elections it takes part in: the way to each dashboard. */
export function DaftarTugas({ tugas }: { readonly tugas: readonly TugasTampil[] }) {
  return (
    <ul className="border-t border-ink">
      {tugas.map((t) => (
        <li key={t.kode} className="border-b border-garis py-4">
          <h2 className="text-lg font-semibold">{t.nama}</h2>
          <p className="text-[15px] text-ink-2">{t.peran}</p>
          {t.pemilihan.length === 0 && <p className="mt-2 text-[15px] text-ink-2">Belum ada pemilihan di sini.</p>}
          <ul aria-label={`Pemilihan di ${t.nama}`}>
            {t.pemilihan.map((p) => (
              <li key={p.slug}>
                <Link href={p.tautan} className="flex min-h-11 flex-wrap items-center gap-x-4 py-1.5 text-ink no-underline hover:bg-lembar">
                  <span className="font-medium text-tinta underline underline-offset-[3px]">{p.nama}</span><span className="text-[15px] text-ink-2">{p.rinci}</span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
