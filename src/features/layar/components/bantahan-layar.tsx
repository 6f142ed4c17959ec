import { Bentuk } from "@/components/ui/bentuk";
import type { BantahanTampil } from "@/lib/tampil";

/** Not all agree on the base of the figure beside it: for the wall. `utuh`: with the fact and its place, where there is room. */
export function BantahanLayar({ bantahan: b, utuh = false, polos = false }: { readonly bantahan: BantahanTampil | null; readonly utuh?: boolean; readonly polos?: boolean }) {
  return b && <p className="flex min-w-0 items-center gap-3 text-layar font-semibold"><Bentuk status={b.status} polos={polos} kelas="size-8" /><span className="min-w-0 truncate max-meja:whitespace-normal">{utuh ? b.teks : `${b.pendek.charAt(0).toUpperCase()}${b.pendek.slice(1)}`}</span></p>;
}
