import type { Bertanda } from "@/features/capaian/domain";
import { kiniDi } from "@/lib/clock";
import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";
import { formatHariSaat, formatTanggal } from "@/lib/waktu";
import type { Gladi } from "./domain";

const KEADAAN = { PERSIAPAN: "Persiapan", BERJALAN: "Berjalan", DITUTUP: "Ditutup", ARSIP: "Arsip" } as const;

/** One rehearsal as its admin sees it; `kini`: business time. */
export const presentGladi = (g: Gladi, kini: Date) => ({
  slug: g.slug, nama: g.nama, keadaanTeks: KEADAAN[g.keadaan], jeda: g.jam.jeda, dapatDiubah: g.dapatDiubah, arsip: g.keadaan === "ARSIP", tautan: ROUTES.wilayah(g.kode, { pemilihan: g.slug }),
  jam: `${formatHariSaat(kiniDi(g.jam, kini), g.zona)}${g.jam.jeda ? ", dijeda" : ""}`,
  rinci: `Dari ${g.asal}, pemungutan suara ${formatTanggal(g.hari)}; ${formatBilangan(g.laporan)} laporan`,
});
export type GladiTampil = ReturnType<typeof presentGladi>;

/** What a page of a rehearsal says about itself. Null: it is none. */
export const presentTanda = ({ pemilihan: { slug, nama, gladi }, wilayah: { zona } }: Bertanda, kini: Date) =>
  gladi && { nama, beranda: ROUTES.beranda({ pemilihan: slug }), isi: ROUTES.isi({ pemilihan: slug }), jam: `${formatHariSaat(kiniDi(gladi, kini), zona)}${gladi.jeda ? ", dijeda" : ""}` };
