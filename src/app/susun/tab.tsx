import "server-only";
import type { ComponentType, ReactNode } from "react";
import type { Actor } from "@/auth/actor";
import type { PropsPantau } from "@/components/live/pantau";
import type { Tinjauan } from "@/features/capaian/domain";
import { LangsungDpt } from "@/features/dpt/components/langsung-dpt";
import { Langsung } from "@/features/kesiapan/components/langsung";
import { bacaUkuran } from "@/features/kesiapan/present";
import { LangsungAlur } from "@/features/logistik/components/langsung-alur";
import { LangsungPartisipasi } from "@/features/partisipasi/components/langsung-partisipasi";
import { LangsungPaslon } from "@/features/pemilihan/components/langsung-paslon";
import { LangsungRiwayat } from "@/features/riwayat/components/langsung-riwayat";
import { bacaDenah } from "@/features/wilayah/queries";
import { keSaatSetempat, parseSaatSetempat } from "@/lib/waktu";
import type { Cari } from "./cari";
import { susunAlur, susunDasbor, susunDpt, susunPartisipasi, susunPaslon, susunRiwayat } from "./dasbor";
import { PemilikDpt } from "./pemilik-dpt";
import { PemilikPaslon } from "./pemilik-paslon";

/** Who looks. `pembaca`: the right to know who reported, where it is held. */
export type Pelihat = { readonly actor: Actor<"capaian:read">; readonly pembaca: Actor<"laporan:read"> | null };
type Hal = Omit<PropsPantau<never>, "awal"> & { readonly tab: ReactNode; readonly cari: Cari };

/** A tab as the page and the live route know it. */
export type TabWilayah = {
  readonly kode: string; readonly nama: string;
  /** It draws its own head and row of tabs. */
  readonly berkepala: boolean;
  /** What it shows is compared with an instant of the viewer's choice. */
  readonly bersejak?: boolean;
  /** What its screens are sent; null: the election has no catalogue yet. The same for all whose rights to the place are the same. */
  readonly muat: (p: Pelihat, t: Tinjauan, cari: Pick<Cari, "sejak">) => Promise<object | null>;
  readonly layar: (p: Pelihat, t: Tinjauan, hal: Hal) => Promise<ReactNode>;
};

type Isi<D> = {
  readonly kode: string; readonly nama: string; readonly muat: (p: Pelihat, t: Tinjauan) => Promise<D | null>; readonly Layar: ComponentType<PropsPantau<D> & { readonly tab?: ReactNode }>;
  readonly berkepala?: boolean;
  /** For this viewer alone, above the panel: never sent to other screens. */
  readonly Sendiri?: ComponentType<{ readonly t: Tinjauan }>;
};

const buat = <D extends object>({ kode, nama, muat, Layar, Sendiri, berkepala = false }: Isi<D>): TabWilayah => ({
  kode, nama, muat, berkepala,
  layar: async (p, t, { alamat, jam, tab }) => {
    const data = await muat(p, t);
    return data && <>{Sendiri && <Sendiri t={t} />}<Layar awal={data} alamat={alamat} jam={jam} {...(berkepala && { tab })} /></>;
  },
});

const ringkasan: TabWilayah = {
  kode: "ringkasan", nama: "Ringkasan", berkepala: true, bersejak: true, muat: ({ actor }, t, { sejak }) => susunDasbor(actor, t, sejak),
  layar: async ({ actor }, t, { alamat, jam, tab, cari: { sejak, petak } }) => {
    const [data, denah] = await Promise.all([susunDasbor(actor, t, sejak), bacaDenah(actor, t)]);
    const { zona } = t.wilayah;
    const diminta = sejak === undefined ? null : parseSaatSetempat(sejak, zona);
    const form = { nilai: diminta ? keSaatSetempat(diminta, zona) : "", maks: keSaatSetempat(t.saat, zona) };
    return data && <Langsung awal={data} alamat={alamat} jam={jam} tab={tab} ukuran={bacaUkuran(petak)} denah={denah} sejak={form} />;
  },
};

/** Every tab of a place, in the order of the row. A new one is a line here, a loader in dasbor.ts and a feature that draws it. */
export const TAB: readonly TabWilayah[] = [
  ringkasan,
  buat({ kode: "logistik", nama: "Logistik", muat: ({ actor, pembaca }, t) => susunAlur(actor, pembaca, t), Layar: LangsungAlur }),
  buat({ kode: "dpt", nama: "DPT", muat: ({ actor }, t) => susunDpt(actor, t), Layar: LangsungDpt, Sendiri: PemilikDpt }),
  buat({ kode: "paslon", nama: "Paslon", muat: ({ actor }, t) => susunPaslon(actor, t), Layar: LangsungPaslon, Sendiri: PemilikPaslon }),
  buat({ kode: "partisipasi", nama: "Partisipasi", muat: ({ actor }, t) => susunPartisipasi(actor, t), Layar: LangsungPartisipasi }),
  buat({ kode: "riwayat", nama: "Riwayat", muat: ({ actor }, t) => susunRiwayat(actor, t), Layar: LangsungRiwayat }),
];

export const cariTab = (kode: string): TabWilayah | null => TAB.find((t) => t.kode === kode) ?? null;
