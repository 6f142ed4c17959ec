import { faktaEndpoint } from "@/features/sumber/api";

export const dynamic = "force-dynamic";

export const GET = faktaEndpoint.jawab;
