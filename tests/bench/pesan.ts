// What the measuring process and its workers say to each other.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Sebaran } from "./ukur";

export type Tugas = { readonly slug: string } & (
  | { readonly apa: "dasbor" | "dasbor-sql"; readonly n: number; readonly detik: number }
  | { readonly apa: "simpan" | "sisip"; readonly n: number; readonly detik: number; readonly tingkat: readonly number[] }
  | { readonly apa: "hidup"; readonly banyak: number; readonly jedaMs: number; readonly tingkat: readonly number[] }
  | { readonly apa: "periksa"; readonly saat: number });
export type Antre = { readonly diDb: number; readonly diKunci: number };
export type Periksa = { readonly mata: number; readonly sel: number; readonly saat: number; readonly rantaiMs: number; readonly selMs: number };
export type Jawaban = { readonly sebaran?: Sebaran; readonly ukuran?: number; readonly antre?: Antre; readonly commit?: readonly { readonly urut: number; readonly pada: number }[]; readonly periksa?: Periksa };
type Balasan = { readonly nomor: number; readonly jawaban?: Jawaban; readonly galat?: string };

export type Pekerja = { readonly minta: (tugas: Tugas) => Promise<Jawaban>; readonly ukur: (tugas: Tugas) => Promise<Sebaran>; readonly henti: () => void };
const terbuka = new Set<Pekerja>();
export const bubarkan = () => { for (const p of terbuka) p.henti(); };

/** A process of its own over one database; it goes when this one goes. */
export async function pekerjakan(env: Readonly<Record<string, string>>): Promise<Pekerja> {
  const anak = fork(fileURLToPath(new URL("./pekerja.ts", import.meta.url)), [], { env: { ...process.env, ...env }, execArgv: ["--conditions=react-server", "--import", "tsx"] });
  const menunggu = new Map<number, { readonly jadi: (j: Jawaban) => void; readonly gagal: (e: Error) => void }>();
  let nomor = 0;
  const tunggu = (ke: number) => new Promise<Jawaban>((jadi, gagal) => { menunggu.set(ke, { jadi, gagal }); });
  anak.on("message", (b: Balasan) => {
    const m = menunggu.get(b.nomor);
    menunggu.delete(b.nomor);
    if (b.galat === undefined) m?.jadi(b.jawaban ?? {});
    else m?.gagal(new Error(b.galat));
  });
  anak.on("exit", (kode) => { for (const m of menunggu.values()) m.gagal(new Error(`pekerja berhenti (${kode})`)); });
  const minta = (tugas: Tugas) => {
    nomor += 1;
    const jawaban = tunggu(nomor);
    anak.send({ nomor, tugas });
    return jawaban;
  };
  const pekerja: Pekerja = {
    minta,
    ukur: async (tugas) => {
      const { sebaran } = await minta(tugas);
      if (!sebaran) throw new Error(`tanpa ukuran: ${tugas.apa}`);
      return sebaran;
    },
    henti: () => { terbuka.delete(pekerja); if (anak.connected) anak.disconnect(); },
  };
  terbuka.add(pekerja);
  await tunggu(0);
  return pekerja;
}
