import type { Bertanda } from "@/features/capaian/domain";
import { now } from "@/lib/clock";
import { presentTanda } from "../present";
import { CapGladi } from "./cap-gladi";
import { JudulGladi } from "./judul-gladi";

type Props = { readonly t: Bertanda; /** A slide fills the wall and says the rest in its own head. */ readonly di?: "halaman" | "layar" };

/** On every page of a rehearsal: that it is one, and what its own clock says. Nothing on the pages of a real election. */
export function TandaGladi({ t, di = "halaman" }: Props) {
  const tanda = presentTanda(t, now());
  if (!tanda) return null;
  return (
    <>
      {di === "halaman" && <aside aria-label="Gladi" className="border-y-4 border-perhatian-bentuk bg-perhatian-pucat px-4 py-2 text-[15px] leading-6 text-ink meja:px-10 print:px-2">
        <strong className="mr-2 font-bold tracking-wider">GLADI</strong>Latihan, bukan angka sebenarnya: {tanda.nama}. Jam gladi {tanda.jam}.
      </aside>}
      <CapGladi />
      <JudulGladi />
    </>
  );
}
