import { Spanduk } from "@/components/ui/spanduk";

/** Why there is nothing to change here. */
export function KatalogTertutup({ keadaan }: { readonly keadaan: "PERSIAPAN" | "BERJALAN" | "DITUTUP" | "ARSIP" }) {
  return <Spanduk rupa="info" judul={`Pemilihan ini sudah ${keadaan === "ARSIP" ? "diarsipkan" : "ditutup"}.`}>Katalognya tidak dapat diubah lagi.</Spanduk>;
}
