import { mencakup } from "@/auth/actor";
import { authorizeOptional } from "@/auth/authorize";
import { TombolTautan } from "@/components/ui/tombol";
import { sudahTutup, type Tinjauan } from "@/features/capaian/domain";
import { ROUTES } from "@/lib/routes";

/** The way to the form, for the KPU that decides who stands here. */
export async function PemilikPaslon({ t }: { readonly t: Tinjauan }) {
  const pemilik = await authorizeOptional("paslon:write");
  if (t.pada !== null || sudahTutup(t.pemilihan) || pemilik === null || !mencakup(pemilik, t.wilayah.kode) || t.wilayah.tingkat === 0 || t.wilayah.tingkat > 2) return null;
  return <p className="mt-3 print:hidden"><TombolTautan href={ROUTES.isiPaslon(t.wilayah.kode, { pemilihan: t.pemilihan.slug })}>Isi peserta kontes</TombolTautan></p>;
}
