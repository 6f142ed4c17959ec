import { kesiapanEndpoint } from "@/features/kesiapan/api";

export const dynamic = "force-dynamic";

export const GET = kesiapanEndpoint.jawab;
