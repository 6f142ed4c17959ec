import { afterEach, expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import { catatGalat } from "./galat";
import { jalurSaja } from "./permintaan";

afterEach(() => { vi.restoreAllMocks(); });

it("the line carries the number on the page and the id of the request, and no query", () => {
  const baris = vi.spyOn(log, "error").mockReturnValue();
  const error = Object.assign(new Error("relasi tidak ada"), { digest: "1234567890" });
  catatGalat(error, { path: "/masuk/kode?kode=RAHASIA#x", method: "GET", headers: { "x-request-id": "abcdefgh" } },
    { routerKind: "App Router", routePath: "/masuk/kode", routeType: "render", renderSource: "react-server-components", revalidateReason: undefined });
  expect(baris).toHaveBeenCalledExactlyOnceWith({ err: error, ref: "1234567890", id: "abcdefgh", metode: "GET", jalur: "/masuk/kode", rute: "/masuk/kode", jenis: "render" }, "permintaan gagal");
});

it("the token of a screen is in no line", () => {
  const baris = vi.spyOn(log, "error").mockReturnValue();
  const token = "Ab3-_".repeat(8) + "xyz";
  for (const path of [`/layar/buka/${token}`, `/layar/buka/${token}/`, `/layar/buka/${token}?x=1#y`, `//layar/buka/${token}.rsc`]) {
    expect(jalurSaja(path)).toMatch(/\/layar\/buka\/…$/);
    catatGalat(new Error("putus"), { path, method: "GET", headers: {} }, { routerKind: "App Router", routePath: "/layar/buka/[token]", routeType: "route", renderSource: "react-server-components", revalidateReason: undefined });
  }
  expect(JSON.stringify(baris.mock.calls)).not.toContain(token);
  expect(["/layar", "/layar/tayang?jeda=30", "/api/layar"].map(jalurSaja)).toEqual(["/layar", "/layar/tayang", "/api/layar"]);
});

it("what is no error at all is logged as well", () => {
  const baris = vi.spyOn(log, "error").mockReturnValue();
  catatGalat("teks", { path: "/api/live", method: "GET", headers: {} }, { routerKind: "App Router", routePath: "/api/live", routeType: "route", renderSource: "react-server-components", revalidateReason: undefined });
  expect(baris.mock.calls[0]?.[0]).toMatchObject({ err: "teks", ref: undefined, jalur: "/api/live" });
});
