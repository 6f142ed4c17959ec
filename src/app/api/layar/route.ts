import { alirkan } from "@/app/susun/alirkan";
import { susunTayangan } from "@/app/susun/dasbor";
import { mencakup } from "@/auth/actor";
import { authorizeLayar, type BuktiLayar, buatActorLayar } from "@/auth/authorize";
import { bacaLayar, perpanjangLayar, tandaiTerlihat } from "@/auth/layar";
import { AppError } from "@/lib/app-error";
import { bacaTinjauan } from "@/server/ledger/tinjauan";

export const dynamic = "force-dynamic";

async function denganBukti(jawab: (bukti: BuktiLayar) => Promise<Response>): Promise<Response> {
  try {
    return await jawab(await authorizeLayar());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === "FORBIDDEN" ? Response.json({ galat: "Layar ini tidak lagi boleh menampilkan wilayahnya." }, { status: 403 }) : Response.json({ galat: "Layar ini tidak dikenal." }, { status: 401 });
  }
}

/** Tells a screen whose stream was refused whether that is for good: a script cannot see why a stream failed. */
export const HEAD = async () => denganBukti(async () => new Response(null, { status: 204, headers: { "cache-control": "no-store" } }));

/** Server-sent events: the slides of the screen's own place, now and after every change at or below it. Takes no parameter. */
export const GET = async (request: Request) => denganBukti(async ({ layar, actor }) => {
  const { wilayahKode: kode, pemilihan } = layar;
  const t = await bacaTinjauan(actor, kode, { pemilihan });
  if (!t) return Response.json({ galat: "Tidak ditemukan." }, { status: 404 });
  const muat = async () => {
    const kini = await bacaTinjauan(actor, kode, { pemilihan });
    const data = kini && (await susunTayangan(actor, kini));
    // A place that is gone while it is looked at: the screen is told that contact is lost, not that all is empty.
    if (!data) throw new Error(`Tidak dapat menyusun tayangan ${kode}`);
    return data;
  };
  const lihat = mencakup(actor, kode) ? "penuh" : actor.scope.toSorted().join(",");
  const masihBoleh = async () => {
    const lagi = await bacaLayar(layar.id);
    const boleh = lagi && buatActorLayar(lagi);
    if (!boleh || (mencakup(boleh, kode) ? "penuh" : boleh.scope.toSorted().join(",")) !== lihat) return false;
    await tandaiTerlihat(layar.id);
    return true;
  };
  await tandaiTerlihat(layar.id);
  return alirkan(request, { kunci: [t.pemilihan.id, kode, "tayangan", lihat].join(" "), pemilihanId: t.pemilihan.id, provinsiId: t.wilayah.provinsiId, kode, muat }, layar.pembuat.id, masihBoleh, { "set-cookie": await perpanjangLayar() });
});
