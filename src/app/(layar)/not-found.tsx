import type { Metadata } from "next";
import { LayarPadam } from "@/features/layar/components/layar-padam";

export const metadata: Metadata = { title: "Layar tidak berlaku" };

/** Never opened, revoked, or its maker may no longer look: the answer does not tell them apart. */
export default function NotFound() {
  return <LayarPadam judul="Layar ini tidak berlaku" />;
}
