import { capaianEndpoint } from "@/features/kesiapan/api";

export const dynamic = "force-dynamic";

export const GET = capaianEndpoint.jawab;
