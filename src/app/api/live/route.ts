import { authorize, buatActor } from "@/auth/authorize";
import { bacaSesi, getSessionUser } from "@/auth/session";
import { alirkan } from "@/app/susun/alirkan";
import { bacaCari } from "@/app/susun/cari";
import { hak } from "@/app/susun/hak";
import { cariTopik } from "@/app/susun/topik";
import { AppError } from "@/lib/app-error";
import { bacaTinjauan } from "@/server/ledger/tinjauan";

export const dynamic = "force-dynamic";

const jawab = (status: number, galat: string) => Response.json({ galat }, { status });

/** Server-sent events: the dashboard of one place, now and after every change at or below it. */
export async function GET(request: Request) {
  const tanya = new URL(request.url).searchParams;
  const kode = tanya.get("wilayah") ?? "";
  const cari = await bacaCari(Promise.resolve({ tab: tanya.get("tab") ?? "ringkasan", pemilihan: tanya.get("pemilihan") ?? undefined, sejak: tanya.get("sejak") ?? undefined }));
  try {
    const actor = await authorize("capaian:read");
    if (!cari?.tab) return jawab(404, "Tidak ditemukan.");
    const { sejak } = cari;
    const tab = cariTopik(cari.tab);
    const [user, t] = await Promise.all([getSessionUser(), bacaTinjauan(actor, kode, { pemilihan: cari.pemilihan })]);
    if (!user || !t || !tab) return jawab(404, "Tidak ditemukan.");
    // A stream stays with its election, also when another becomes the nearest meanwhile.
    const pemilihan = t.pemilihan.slug;
    const pembaca = buatActor(user, "laporan:read");
    const muat = async () => {
      const kini = await bacaTinjauan(actor, kode, { pemilihan });
      const data = kini && (await tab.muat({ actor, pembaca }, kini, { sejak }));
      // A place that is gone while it is looked at: the viewers are told that contact is lost, not that all is empty.
      if (!data) throw new Error(`Tidak dapat menyusun ${kode} ${tab.kode}`);
      return data;
    };
    const kunci = [t.pemilihan.id, kode, tab.kode, sejak ?? "", hak(actor, pembaca, kode)].join(" ");
    const masihBoleh = async () => {
      const lagi = await bacaSesi(user.sesiId);
      const boleh = lagi && buatActor(lagi, "capaian:read");
      return boleh !== null && hak(boleh, lagi && buatActor(lagi, "laporan:read"), kode) === hak(actor, pembaca, kode) && (await bacaTinjauan(boleh, kode, { pemilihan })) !== null;
    };
    return alirkan(request, { kunci, pemilihanId: t.pemilihan.id, provinsiId: t.wilayah.provinsiId, kode, muat }, user.id, masihBoleh);
  } catch (error) {
    if (error instanceof AppError) return error.code === "UNAUTHENTICATED" ? jawab(401, "Belum masuk.") : jawab(403, "Tidak berwenang.");
    throw error;
  }
}
