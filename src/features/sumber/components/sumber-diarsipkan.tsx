import { Spanduk } from "@/components/ui/spanduk";

/** Why there is nothing to propose, adopt or contest here. */
export function SumberDiarsipkan() {
  return <Spanduk rupa="info" judul="Pemilihan ini sudah diarsipkan.">Sumber, penetapan, dan keberatan tidak lagi diterima; yang tercatat tetap dapat dibaca.</Spanduk>;
}
