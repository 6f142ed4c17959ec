import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, it, vi } from "vitest";
import { presentDilihat } from "../present";
import { PilihDilihat } from "./dilihat";

const alamat = { jalur: "/", tanya: "" };
vi.mock("next/navigation", () => ({ usePathname: () => alamat.jalur, useSearchParams: () => new URLSearchParams(alamat.tanya) }));
beforeEach(() => Object.assign(alamat, { jalur: "/", tanya: "" }));

const p = (slug: string, nama: string, gladi: boolean) => ({ slug, nama, hari: "2024-11-27", keadaan: "BERJALAN" as const, gladi, peserta: ["15"] });
// The rehearsal first: the nearest by the list.
const GLADI = p("gladi-pagi-15", "Gladi pagi", true);
const NYATA = p("pilkada-2024", "Pilkada 2024", false);
function kepala(pemilihan: readonly ReturnType<typeof p>[], tugas: readonly string[] = ["15"]) {
  const data = presentDilihat({ pemilihan, tempat: [{ kode: "15", nama: "Provinsi Jambi", zona: "WIB" }], tugas: tugas.map((kode) => ({ kode, peran: ["KPU"] as const })) });
  const html = renderToStaticMarkup(<PilihDilihat data={data} />);
  const [, nama = ""] = /text-xs leading-4 text-ink-3">([^<]*)</.exec(html) ?? [];
  return { nama, html };
}

it("the header of a page without an election names the real one, of a place and of a posting", () => {
  expect(kepala([GLADI, NYATA]).nama).toBe("Pilkada 2024");
  alamat.jalur = "/wilayah/15.01";
  expect(kepala([GLADI, NYATA]).nama).toBe("Pilkada 2024");
  expect(kepala([GLADI]).nama).toBe("Belum ada pemilihan");
});
it("a list over several places counts no rehearsal", () => {
  alamat.jalur = "/rakor";
  expect(kepala([GLADI, NYATA, p("pemilu-2024", "Pemilu 2024", false)], ["15.01", "15.02"]).nama).toBe("2 pemilihan");
  expect(kepala([GLADI, NYATA], ["15.01", "15.02"]).nama).toBe("Pilkada 2024");
});
it("a rehearsal is named where the address names it, and is one of the choices, as what it is", () => {
  alamat.tanya = "pemilihan=gladi-pagi-15";
  expect(kepala([GLADI, NYATA]).nama).toBe("Gladi pagi");
  expect(kepala([GLADI, NYATA]).html).toMatch(/href="[^"]*pemilihan=gladi-pagi-15"[^>]*><span>Gladi pagi<\/span><span[^>]*>Gladi, 27 November 2024, berjalan</);
});
