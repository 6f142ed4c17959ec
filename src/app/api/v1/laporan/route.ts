import { laporanEndpoint } from "@/app/susun/api";

export const dynamic = "force-dynamic";

export const POST = laporanEndpoint.jawab;
