import { openapiEndpoint } from "@/app/susun/api";

export const dynamic = "force-dynamic";

export const GET = openapiEndpoint.jawab;
