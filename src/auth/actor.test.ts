import { describe, expect, it } from "vitest";
import { type Actor, berperan, bolehBaca, mencakup, peranDi, withOpenScope, withScope } from "./actor";
import { can, PERAN, type Peran, type Permission, wajibFaktor } from "./permissions";

const actor = <P extends Permission>(_p: P, scope: readonly string[], peran: readonly Peran[] = scope.map(() => "KPU")) => ({ userId: 1, scope, peran }) as unknown as Actor<P>;
/** What a database would answer to such a `where`, for one code. */
type Where = { OR?: readonly object[] };
function cocok(where: Where, kode: string): boolean {
  if (!where.OR) return true;
  const induk = kode.includes(".") ? kode.slice(0, kode.lastIndexOf(".")) : "ID";
  return where.OR.some((s) => {
    const { kode: k, induk: i } = s as { kode?: { in?: readonly string[]; startsWith?: string }; induk?: { kode: { in: readonly string[] }; tingkat: number } };
    if (k?.in) return k.in.includes(kode);
    if (k?.startsWith !== undefined) return kode.startsWith(k.startsWith);
    return i !== undefined && i.kode.in.includes(induk) && induk.split(".").length === i.tingkat;
  });
}
const SEMUA = ["ID", "15", "15.0", "15.01", "15.01.01", "15.01.01.2001", "15.010", "15.02", "15.02.01", "1", "16", "16.01"];
const lolos = (where: Where) => SEMUA.filter((kode) => cocok(where, kode));

describe("the own subtree", () => {
  it("is whole segments: 15.01 holds neither 15.010 nor 15.0", () => {
    expect(lolos(withScope(actor("laporan:read", ["15.01"])))).toEqual(["15.01", "15.01.01", "15.01.01.2001"]);
    expect([mencakup(actor("laporan:read", ["15.0"]), "15.01"), mencakup(actor("laporan:read", ["15"]), "15.01"), mencakup(actor("laporan:read", ["15.01"]), "15")]).toEqual([false, true, false]);
  });
  it("empty matches nothing, and says so in the query", () => {
    const kosong = actor("laporan:read", []);
    expect(withScope(kosong)).toEqual({ OR: [{ kode: { in: [] } }] });
    expect([lolos(withScope(kosong)), mencakup(kosong, "15"), mencakup(kosong, "ID"), peranDi(kosong, "15")]).toEqual([[], false, false, null]);
    expect(lolos(withOpenScope(actor("capaian:read", [])))).toEqual([]);
  });
  it("of the nation is everything", () => expect([withScope(actor("laporan:read", ["15", "ID"])), lolos(withOpenScope(actor("capaian:read", ["ID"])))]).toEqual([{}, SEMUA]));
  it("query and rule agree on every code", () => {
    for (const scope of [[], ["15.01"], ["15"], ["15.02", "16.01"], ["15.01.01"], ["ID"]]) {
      expect(lolos(withScope(actor("laporan:read", scope)))).toEqual(SEMUA.filter((k) => mencakup(actor("laporan:read", scope), k)));
    }
  });
});

describe("what a whole province may read", () => {
  it("itself and its kab/kota, whoever is posted there; deeper only the own", () => {
    const ppk = actor("capaian:read", ["15.01.01"]);
    expect(lolos(withOpenScope(ppk)).filter((k) => /^\w\w(\.\d\d)*(\.\d{4})?$/.test(k))).toEqual(["15", "15.01", "15.01.01", "15.01.01.2001", "15.02"]);
    expect(["15", "15.01", "15.02", "15.01.01", "15.02.01", "16", "16.01", "ID"].map((k) => bolehBaca(ppk, k))).toEqual([true, true, true, true, false, false, false, false]);
  });
});

it("the role that writes at a place is the one granted over it", () => {
  const dua = actor("logistik:write", ["15.01.01", "15.01"], ["PPK", "KPU"]);
  expect([peranDi(dua, "15.01.01.2001"), peranDi(dua, "15.01.02"), peranDi(dua, "15.02"), peranDi(dua, "15")]).toEqual(["PPK", "KPU", null, null]);
});

it("whoever holds several roles holds each over its own subtree", () => {
  const dua = actor("fakta:tetapkan", ["15", "15.01"], ["KESBANGPOL", "KPU"]);
  expect([berperan(dua, "15.01", "KPU"), berperan(dua, "15.01", "KESBANGPOL"), berperan(dua, "15.02", "KPU"), berperan(dua, "15.02", "KESBANGPOL"), berperan(dua, "16", "KESBANGPOL")]).toEqual([true, true, false, true, false]);
});

describe("the table of rights", () => {
  it("who writes logistics and facts", () => {
    expect(PERAN.filter((p) => can(p, "logistik:write"))).toEqual(["KPU", "PPK"]);
    expect(PERAN.filter((p) => can(p, "fakta:write"))).toEqual(["KPU"]);
  });
  it("who proposes a source, who may own a fact, who may contest it", () => {
    expect(PERAN.filter((p) => can(p, "fakta:usul"))).toEqual(["KPU", "KESBANGPOL", "BAWASLU", "POLRI", "TNI"]);
    expect(PERAN.filter((p) => can(p, "fakta:tetapkan"))).toEqual(["KPU", "KESBANGPOL", "BAWASLU"]);
    expect(PERAN.filter((p) => can(p, "fakta:keberatan"))).toEqual(["KPU", "PPK", "KESBANGPOL", "BAWASLU", "POLRI", "TNI", "KEJAKSAAN"]);
    // All of them move or mark what others read: a password alone is not enough.
    expect(PERAN.filter((p) => can(p, "fakta:keberatan") && !wajibFaktor(p))).toEqual([]);
  });
  it("administering people gives no sight of laporan; security detail stays with who answers for it", () => {
    expect([can("ADMIN", "laporan:read"), can("ADMIN", "logistik:write")]).toEqual([false, false]);
    expect(PERAN.filter((p) => can(p, "admin:write"))).toEqual(["ADMIN"]);
    expect(PERAN.filter((p) => can(p, "layar:write"))).toEqual(["ADMIN", "KESBANGPOL", "FORKOPIMDA", "SEKDA"]);
    expect(PERAN.filter((p) => can(p, "layar:write") && !can(p, "capaian:read"))).toEqual([]);
    expect(PERAN.filter((p) => can(p, "capaian:read-terbatas"))).toEqual(["KESBANGPOL", "FORKOPIMDA", "POLRI", "TNI"]);
  });
});
