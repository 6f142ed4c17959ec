// Open screens: commit → received, and the story of one saved form.
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Bingkai } from "./pendengar";
import type { Pekerja } from "./pesan";
import { METRIK, type Peladen } from "./peladen";
import { jam, jeda, kuantil } from "./ukur";

type Siaran = { readonly bingkai: readonly (readonly Bingkai[])[]; readonly byte: number };
export type Layar = { readonly hasil: () => Promise<Siaran>; readonly henti: () => void };
const terbuka = new Set<Layar>();
export const tutupLayar = () => { for (const l of terbuka) l.henti(); };

const jawab = <T>(anak: ChildProcess) => new Promise<T>((jadi, gagal) => {
  const berhenti = () => gagal(new Error("pendengar berhenti"));
  anak.once("exit", berhenti);
  anak.once("message", (m: T & { galat?: string }) => {
    anak.off("exit", berhenti);
    if (m.galat === undefined) jadi(m);
    else gagal(new Error(m.galat));
  });
});

/** Resolves when every screen has its first frame. */
export async function bukaLayar(port: number, jalur: string, kuki: string, banyak: number): Promise<Layar> {
  const anak = fork(fileURLToPath(new URL("./pendengar.ts", import.meta.url)), [], { execArgv: ["--import", "tsx"], serialization: "advanced" });
  const layar: Layar = {
    hasil: () => { const j = jawab<Siaran>(anak); anak.send("hasil"); return j; },
    henti: () => { terbuka.delete(layar); if (anak.connected) anak.disconnect(); },
  };
  terbuka.add(layar);
  const siap = jawab<{ siap: true }>(anak);
  anak.send({ port, jalur, kuki, banyak });
  await siap;
  return layar;
}

export type Siar = { readonly tiap: readonly number[]; readonly terakhir: readonly number[]; readonly commit: number; readonly bingkai: number; readonly baca: number; readonly byteLayar: number };

/** How often the server has read a topic for its screens, by its own count. */
async function bacaan({ port }: Peladen): Promise<number> {
  const isi = await (await fetch(`http://127.0.0.1:${port}/api/metrics`, { headers: { authorization: `Bearer ${METRIK}` } })).text();
  const n = /^sigap_langsung_muat_detik_count (\d+)$/m.exec(isi)?.[1];
  if (n === undefined) throw new Error(`/api/metrics tanpa hitungan pembacaan: ${isi.slice(0, 200)}`);
  return Number(n);
}

export async function siarkan(server: Peladen, layar: Layar, pekerja: Pekerja, slug: string, banyak: number, jedaMs: number): Promise<Siar> {
  const [sebelum, awal] = [await bacaan(server), await layar.hasil()];
  const { commit = [] } = await pekerja.minta({ apa: "hidup", slug, banyak, jedaMs, tingkat: [2, 3] });
  await jeda(2_000);
  const akhir = await layar.hasil();
  const baru = akhir.bingkai.map((b, i) => b.slice(awal.bingkai[i]?.length ?? 0));
  // A screen has a commit when the first frame that contains it is there.
  const tiap = commit.map((c) => baru.map((b) => (b.find((f) => f.versi >= c.urut)?.pada ?? Number.POSITIVE_INFINITY) - c.pada));
  return {
    tiap: tiap.flat(), terakhir: tiap.map((t) => Math.max(...t)), commit: commit.length, bingkai: kuantil(baru.map((b) => b.length), 0.5), baca: (await bacaan(server)) - sebelum,
    byteLayar: (akhir.byte - awal.byte) / baru.length,
  };
}

/** Time to the first frame of a new screen; the server gathers changes for 80 ms before it reads. */
export async function bingkaiPertama(port: number, jalur: string, kuki: string): Promise<number> {
  const pulang = new AbortController();
  const mulai = jam();
  const jawaban = await fetch(`http://127.0.0.1:${port}${jalur}`, { headers: { cookie: kuki }, signal: pulang.signal });
  const pembaca = jawaban.body?.getReader();
  for (let lihat = ""; !(lihat.includes("event: data") && lihat.endsWith("\n\n"));) {
    const { done, value } = (await pembaca?.read()) ?? { done: true, value: undefined };
    if (done) throw new Error(`${jalur}: aliran berakhir sebelum bingkai pertama`);
    lihat += Buffer.from(value ?? []).toString("latin1");
  }
  const lama = jam() - mulai;
  pulang.abort();
  await jeda(30); // the server sees the reader leave; otherwise the next one finds the room still warm
  return lama;
}

/** One saved form, as a browser without JavaScript sends it, until another person's screen has it. */
export async function cerita(port: number, layar: Layar, kukiPetugas: string, halaman: string, ke: number, berdiri: (indikatorId: number) => Promise<number>): Promise<{ readonly jawab: number; readonly tampil: number }> {
  const alamat = `http://127.0.0.1:${port}${halaman}`;
  const html = await (await fetch(alamat, { headers: { cookie: kukiPetugas } })).text();
  const formulir = html.match(/<form[^>]*>.*?<\/form>/gs)?.find((f) => f.includes('name="nilai.')) ?? "";
  const isi = new FormData();
  const atribut = (tag: string, nama: string) => new RegExp(`${nama}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  for (const [tag] of formulir.matchAll(/<(?:input|textarea)[^>]*>/g)) {
    const nama = atribut(tag, " name");
    if (nama) isi.append(nama, atribut(tag, " value") ?? "");
  }
  const [pertama] = [...isi.keys()].filter((k) => k.startsWith("nilai."));
  if (!pertama) throw new Error(`${halaman}: formulir isian tidak ditemukan`);
  // One less than what stands: needs a reason, and is possible whatever the limits.
  isi.set(pertama, String(Math.max(0, await berdiri(Number(pertama.slice(6))) - 1 - ke % 2)));
  for (const k of isi.keys()) if (k.startsWith("alasan.")) isi.set(k, "pengukuran");
  isi.set("aksi", "kirim");
  const lama = (await layar.hasil()).bingkai[0] ?? [];
  const versi = lama.at(-1)?.versi ?? 0;
  const mulai = jam();
  const jawaban = await fetch(alamat, { method: "POST", headers: { cookie: kukiPetugas, origin: `http://127.0.0.1:${port}` }, body: isi, redirect: "manual" });
  const balasan = await jawaban.text();
  const jawab = jam() - mulai;
  await jeda(1_000);
  const tampil = (await layar.hasil()).bingkai[0]?.slice(lama.length).find((f) => f.versi > versi)?.pada;
  if (tampil === undefined) throw new Error(`${halaman}: kiriman dijawab ${jawaban.status}, tetapi layar tidak berubah: ${/Belum disimpan[^<]*/.exec(balasan)?.[0] ?? ""}`);
  return { jawab, tampil: tampil - mulai };
}
