import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { dokumen, ENDPOINT } from "@/app/susun/api";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { TombolTautan } from "@/components/ui/tombol";
import { RujukanApi } from "@/features/layanan/components/rujukan-api";
import { presentEndpoint } from "@/features/layanan/present";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Panduan API" };

export default async function Page() {
  await authorizePage("capaian:read");
  const { paths, info } = dokumen();
  const bagian = ENDPOINT.flatMap((e) => {
    const operasi = paths[e.jalur]?.[e.metode === "GET" ? "get" : "post"];
    return operasi ? [presentEndpoint(e.metode, e.jalur, operasi, env().APP_URL, e.contoh)] : [];
  });
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Panduan API" rinci="Untuk pengembang aplikasi kantor." />
      <div className="grid max-w-3xl gap-3 pb-6">
        <p>{info.description}</p>
        <p>Token dibuat admin di <code className="font-mono">/admin/token</code>, milik satu kantor, untuk satu peran dan wilayah, dan dapat dicabut seketika. Sertakan pada tiap permintaan: <code className="font-mono break-all">Authorization: Bearer sgp_…</code>. Simpan seperti kata sandi.</p>
        <p>Jawaban membawa <code className="font-mono">ETag</code>. Kirim kembali sebagai <code className="font-mono">If-None-Match</code>: selama tidak ada yang berubah jawabannya 304 tanpa isi. Galat berbentuk <code className="font-mono">application/problem+json</code> dengan <code className="font-mono">tag</code> yang tetap untuk program dan <code className="font-mono">detail</code> untuk orang.</p>
        {/* A file, not a page: a plain link, so that it is not fetched ahead. */}
        <p><TombolTautan href="/api/v1/openapi.json" prefetch={false}>Dokumen OpenAPI 3.1</TombolTautan></p>
      </div>
      {bagian.map((b) => <RujukanApi key={b.kunci} b={b} />)}
    </div>
  );
}
