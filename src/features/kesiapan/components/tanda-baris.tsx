import { Bentuk } from "@/components/ui/bentuk";
import type { BarisWilayah } from "../present";

/** Beside the name of a place: figures that contradict each other there, or a base on which not all agree. One shape once, whatever it stands for; in words what. */
export function TandaBaris({ b }: { readonly b: Pick<BarisWilayah, "bertentangan" | "bantahan"> }) {
  const kata = [...(b.bertentangan > 0 ? [`${b.bertentangan} angka bertentangan`] : []), ...(b.bantahan ? [b.bantahan.teks] : [])].join("; ");
  if (kata === "") return null;
  return <span title={kata} className="ml-1.5 inline-flex gap-1 align-middle">{[...new Set([...(b.bertentangan > 0 ? ["BERTENTANGAN" as const] : []), ...(b.bantahan ? [b.bantahan.status] : [])])].map((s) => <Bentuk key={s} status={s} ukuran={14} />)}<span className="sr-only">{kata}</span></span>;
}
