import { describe, expect, it } from "vitest";
import { kebijakanIsi, kepalaAman } from "./kepala-aman";

const kantor = { nonce: "bm9uY2U=", https: false, dev: false };
const isi = (k: typeof kantor) => new Map(kebijakanIsi(k).split("; ").map((a) => { const [nama = "", ...nilai] = a.split(" "); return [nama, nilai.join(" ")]; }));

describe("what the browser is told", () => {
  it("scripts run with this answer's nonce only, and nothing unsafe stands beside it", () => {
    expect(isi(kantor).get("script-src")).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
    expect(kebijakanIsi(kantor)).not.toMatch(/unsafe-(eval|hashes)|https?:|\*/);
    // The one exception, and only for attributes.
    expect([...isi(kantor)].filter(([, nilai]) => nilai.includes("unsafe")).map(([nama]) => nama)).toEqual(["style-src-attr"]);
  });
  it("no framing, no plugins, forms and base only to itself", () => {
    const a = isi(kantor);
    expect(["frame-ancestors", "object-src", "frame-src", "base-uri", "form-action", "connect-src"].map((n) => a.get(n))).toEqual(["'none'", "'none'", "'none'", "'self'", "'self'", "'self'"]);
  });
  it("https is insisted on where the address people use has it, and only there: an office by its IP must stay reachable", () => {
    expect(kepalaAman(kantor)).not.toHaveProperty("Strict-Transport-Security");
    expect(kebijakanIsi(kantor)).not.toContain("upgrade-insecure-requests");
    const luar = { ...kantor, https: true };
    expect(kepalaAman(luar)["Strict-Transport-Security"]).toMatch(/^max-age=\d{8}$/);
    expect(kebijakanIsi(luar)).toContain("upgrade-insecure-requests");
  });
});
