import { wilayahEndpoint } from "@/features/wilayah/api";

export const dynamic = "force-dynamic";

export const GET = wilayahEndpoint.jawab;
