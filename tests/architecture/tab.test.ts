import { expect, it } from "vitest";
import { RUTE } from "../e2e/rute";
import { read } from "./sumber";

it("every tab is a live topic that the enumeration of rights asks for, and has a scan with data, without, and of the past", () => {
  const kode = [...read("src/app/susun/tab.tsx").matchAll(/\bkode: "([a-z]+)", nama: "/g)].map((m) => m[1] ?? "");
  expect(kode.length).toBeGreaterThanOrEqual(6);
  // Besides the tabs, pages of their own that follow what changes.
  const lain = [...read("src/app/susun/topik.ts").matchAll(/kode === "([a-z]+)" \?/g)].map((m) => m[1] ?? "");
  expect(lain).toEqual(["tahapan"]);
  expect(RUTE["/api/live"]?.indikator).toEqual([...kode, ...lain]);
  const pindai = RUTE["/wilayah/[kode]"]?.pindai.map((p) => p.alamat) ?? [];
  for (const tab of kode.filter((k) => k !== "ringkasan")) expect(pindai.filter((a) => a.includes(`tab=${tab}`)).length, tab).toBeGreaterThanOrEqual(3);
});
