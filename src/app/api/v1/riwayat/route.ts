import { riwayatEndpoint } from "@/features/jejak/api";

export const dynamic = "force-dynamic";

export const GET = riwayatEndpoint.jawab;
