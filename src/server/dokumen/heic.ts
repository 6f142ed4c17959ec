import "server-only";
import { createRequire } from "node:module";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { BUKTI } from "@/lib/bukti";

export type Mentah = { readonly lebar: number; readonly tinggi: number; readonly data: Uint8Array };

const BATAS_MS = 30_000;
/** Plain CommonJS, given as text: no bundler has to find a second entry, and a decoder that hangs or falls takes nobody along. */
const KERJA = `
const { parentPort, workerData } = require("node:worker_threads");
(async () => {
  const semua = await require(workerData.modul).all({ buffer: workerData.isi });
  const [gambar] = semua;
  if (gambar.width * gambar.height > workerData.titik) return parentPort.postMessage({ tolak: "TERLALU_LEBAR" });
  const { width: lebar, height: tinggi, data } = await gambar.decode();
  parentPort.postMessage({ lebar, tinggi, data }, [data.buffer]);
})().catch(() => parentPort.postMessage({ tolak: "RUSAK" }));
`;

/** The picture of a HEIC as RGBA, turned the way it was taken. The decoder is synchronous WASM: it works in a thread of its own, for a limited time. */
export function uraikanHeic(isi: Buffer): Promise<Mentah | "RUSAK" | "TERLALU_LEBAR" | "LAMA"> {
  const modul = createRequire(path.join(process.cwd(), "package.json")).resolve("heic-decode");
  const kerja = new Worker(KERJA, { eval: true, workerData: { modul, isi: new Uint8Array(isi), titik: BUKTI.titik } });
  return new Promise<Mentah | "RUSAK" | "TERLALU_LEBAR" | "LAMA">((selesai) => {
    const waktu = setTimeout(() => selesai("LAMA"), BATAS_MS);
    kerja.once("message", (m: Mentah | { tolak: "RUSAK" | "TERLALU_LEBAR" }) => { clearTimeout(waktu); selesai("tolak" in m ? m.tolak : m); });
    kerja.once("error", () => { clearTimeout(waktu); selesai("RUSAK"); });
    kerja.once("exit", () => { clearTimeout(waktu); selesai("RUSAK"); });
  }).finally(() => void kerja.terminate());
}
