import "server-only";
import { z } from "zod";
import { capaianEndpoint, kesiapanEndpoint } from "@/features/kesiapan/api";
import { riwayatEndpoint } from "@/features/jejak/api";
import { logistikPenerima } from "@/features/logistik/api";
import { faktaEndpoint } from "@/features/sumber/api";
import { wilayahEndpoint } from "@/features/wilayah/api";
import { env } from "@/lib/env";
import { defineRead, type Endpoint } from "@/server/api/define-endpoint";
import { laporanEndpoint as buatLaporanEndpoint } from "@/server/api/laporan";
import { dokumenApi } from "@/server/api/openapi";

/** Where aspek meet: each brings how it takes a laporan. */
export const laporanEndpoint = buatLaporanEndpoint([logistikPenerima]);

/** Everything under /api/v1, in the order in which it is explained. */
const isi: readonly Endpoint[] = [wilayahEndpoint, kesiapanEndpoint, capaianEndpoint, riwayatEndpoint, faktaEndpoint, laporanEndpoint];

export const dokumen = () => dokumenApi(ENDPOINT, env().APP_URL);

export const openapiEndpoint: Endpoint = defineRead({
  jalur: "/api/v1/openapi.json",
  judul: "Dokumen ini",
  uraian: "OpenAPI 3.1, dibuat dari skema yang memeriksa permintaan.",
  permission: "capaian:read", tanya: z.object({}), jawaban: z.looseObject({ openapi: z.literal("3.1.0"), paths: z.record(z.string(), z.unknown()) }), contoh: "",
  baca: async () => ({ keadaan: null, susun: async () => ({ ...dokumen() }) }),
});

export const ENDPOINT: readonly Endpoint[] = [...isi, openapiEndpoint];
