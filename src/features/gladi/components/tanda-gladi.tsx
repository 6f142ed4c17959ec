import Link from "next/link";
import type { Bertanda } from "@/features/capaian/domain";
import { now } from "@/lib/clock";
import { presentTanda } from "../present";
import { CapGladi } from "./cap-gladi";
import { JudulGladi } from "./judul-gladi";

type Props = { readonly t: Bertanda; /** A slide fills the wall, and says the rest in its own head. */ readonly di?: "halaman" | "layar"; /** May this viewer report anything? */ readonly bolehIsi?: boolean };
const TAUTAN = "inline-flex min-h-11 items-center font-semibold text-ink underline underline-offset-[3px] meja:min-h-6";

/** On every page of a rehearsal: that it is one, what its own clock says, and the ways that stay in it (the menu leads to the real election). Nothing on the pages of a real one. */
export function TandaGladi({ t, di = "halaman", bolehIsi = false }: Props) {
  const tanda = presentTanda(t, now());
  if (!tanda) return null;
  return (
    <>
      {di === "halaman" && (
        <aside aria-label="Gladi" className="flex flex-wrap items-center gap-x-6 border-y-4 border-perhatian-bentuk bg-perhatian-pucat px-4 py-1.5 text-[15px] leading-6 text-ink meja:px-10 print:px-2">
          <p className="min-w-0 flex-1 basis-72"><strong className="mr-2 font-bold tracking-wider">GLADI</strong>Latihan, bukan angka sebenarnya: {tanda.nama}. Jam gladi {tanda.jam}.</p>
          <p className="flex flex-wrap gap-x-5 print:hidden"><Link prefetch={false} className={TAUTAN} href={tanda.beranda}>Beranda gladi</Link>{bolehIsi && <Link prefetch={false} className={TAUTAN} href={tanda.isi}>Isi gladi</Link>}<a className={TAUTAN} href="/">Keluar dari gladi</a></p>
        </aside>
      )}
      <CapGladi />
      <JudulGladi />
    </>
  );
}
