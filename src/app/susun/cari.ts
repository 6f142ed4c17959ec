import { z } from "zod";

/** A parameter that comes twice, or that cannot be what it should, counts as not found, never as an error. */
export const satu = (bentuk: RegExp) => z.union([z.string(), z.undefined()]).refine((v) => v === undefined || bentuk.test(v));
const cari = z.object({ tab: satu(/^[a-z]{1,20}$/), pemilihan: satu(/^[a-z0-9-]{1,60}$/), pada: satu(/^[\dT:.+Z-]{10,40}$/i), laporan: satu(/^\d{1,18}$/), resi: satu(/^[0-9A-Z-]{6,40}$/i),
  sejak: satu(/^[\dT:.+Z-]{10,40}$/i), petak: satu(/^[a-z]{1,20}$/) });

export type Cari = { readonly tab?: string | undefined; readonly pemilihan?: string | undefined; readonly pada?: string | undefined; readonly laporan?: string | undefined; readonly resi?: string | undefined; readonly sejak?: string | undefined; readonly petak?: string | undefined };
export type CariMentah = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** What a page was asked with; null when it makes no sense. */
export async function bacaCari(mentah: CariMentah): Promise<Cari | null> {
  const { tab, pemilihan, pada, laporan, resi, sejak, petak } = await mentah;
  // A form sends its date field even when it is empty.
  return cari.safeParse({ tab, pemilihan, pada, laporan, resi, sejak: sejak === "" ? undefined : sejak, petak }).data ?? null;
}
