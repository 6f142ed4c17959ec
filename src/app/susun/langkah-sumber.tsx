import type { ReactNode } from "react";
import type { Actor } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { DampakTetapkan } from "@/features/sumber/components/dampak-tetapkan";
import { FormKeberatan } from "@/features/sumber/components/form-keberatan";
import { FormTetapkan } from "@/features/sumber/components/form-tetapkan";
import { FormUsul } from "@/features/sumber/components/form-usul";
import { dapatDitetapkan, type JenisFakta, type Kelompok, type Sumber } from "@/features/sumber/domain";
import { konteksDari } from "@/features/kesiapan/present";
import { nilaiFakta, presentDampak, presentUsul } from "@/features/sumber/present";
import { bacaDampak } from "@/features/sumber/queries";
import { env } from "@/lib/env";
import type { bolehSumber } from "./boleh-sumber";

type Masukan = {
  readonly t: Tinjauan; readonly fakta: { readonly jenis: JenisFakta; readonly kontesNama: string | null; readonly kelompok: Kelompok | null }; readonly kontes: string | null;
  readonly boleh: Awaited<ReturnType<typeof bolehSumber>>; readonly aksi: "usul" | "tetapkan" | "keberatan"; readonly id: string | undefined;
};

/** The form of the step one is about to take. Null: it is not this viewer's to take, or there is no such source. */
export async function langkahSumber({ t, fakta, kontes, boleh, aksi, id }: Masukan): Promise<{ readonly judul: string; readonly isi: ReactNode } | null> {
  if (t.pada !== null) return null;
  if (aksi === "usul") return boleh.usul ? { judul: "Usulkan sumber lain", isi: <FormUsul data={presentUsul(fakta.jenis, kontes, t, env().DEMO)} /> } : null;
  const sumber = fakta.kelompok?.sumber.find((s) => s.id === id);
  if (!fakta.kelompok || !sumber) return null;
  const nilai = nilaiFakta(fakta.jenis.satuan, sumber.nilai, sumber.kategori);
  if (aksi === "keberatan") return boleh.keberatan ? { judul: `Keberatan atas ${nilai} menurut ${sumber.sumber}`, isi: <FormKeberatan fakta={sumber.id} /> } : null;
  if (!boleh.penetap || !boleh.tetapkan(fakta.jenis.pemilik) || !dapatDitetapkan(fakta.jenis.kode)) return null;
  return { judul: `Tetapkan ${nilai} menurut ${sumber.sumber}`, isi: await konfirmasi(boleh.penetap, t, fakta.kelompok, sumber) };
}

/** First what it will restate, then the reason. */
async function konfirmasi(penetap: Actor<"fakta:tetapkan">, t: Tinjauan, kelompok: Kelompok, sumber: Sumber): Promise<ReactNode> {
  const dampak = presentDampak(kelompok, sumber, await bacaDampak(penetap, t, sumber.id), t, konteksDari(t));
  return <><DampakTetapkan data={dampak} /><FormTetapkan fakta={sumber.id} dilihat={kelompok.riwayat[0]?.id ?? ""} nilai={nilaiFakta(sumber.jenis.satuan, sumber.nilai, sumber.kategori)} /></>;
}
