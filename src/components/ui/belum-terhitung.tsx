import type { ReactNode } from "react";
import { Spanduk } from "./spanduk";
import { TombolTautan } from "./tombol";

/** A preview that could not be made in time: said, never shown as "nothing changes". */
export function BelumTerhitung({ cobaLagi, children }: { readonly cobaLagi: string; readonly children: ReactNode }) {
  return <Spanduk rupa="perhatian" judul="Akibatnya belum dapat dihitung sekarang: basis data sedang sibuk." tindakan={<TombolTautan prefetch={false} href={cobaLagi}>Coba lagi</TombolTautan>}>{children}</Spanduk>;
}
