import "server-only";
import type { Instrumentation } from "next";
import { log } from "@/lib/log";
import { jalurSaja } from "./permintaan";

type Arg = Parameters<Instrumentation.onRequestError>;
const rujukan = (error: unknown) => (typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : undefined);

/** `ref` is the number on the page the person sees. */
export function catatGalat(error: unknown, { path, method, headers }: Arg[1], { routePath, routeType }: Arg[2]): void {
  log.error({ err: error, ref: rujukan(error), id: headers["x-request-id"], metode: method, jalur: jalurSaja(path), rute: routePath, jenis: routeType }, "permintaan gagal");
}
