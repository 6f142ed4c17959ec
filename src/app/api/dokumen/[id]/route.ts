import { authorize } from "@/auth/authorize";
import { jawabIsi } from "@/app/susun/isi-dokumen";

export const dynamic = "force-dynamic";
type Konteks = { params: Promise<{ id: string }> };

/** A document as it is kept. */
export const GET = async (request: Request, { params }: Konteks) => jawabIsi(request, (await params).id, () => authorize("capaian:read"), false);
