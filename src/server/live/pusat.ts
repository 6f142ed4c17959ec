import "server-only";
import { setTimeout as jeda } from "node:timers/promises";
import jsonPatch from "fast-json-patch";
import { Client } from "pg";
import { diDalam, type KodeWilayah } from "@/features/wilayah/domain";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { metrik } from "@/server/metrik";
import { bacaKabar, SALURAN } from "./kabar";

/** One viewer of one topic. `masihBoleh` is asked again when its person's rights change, and once a minute. */
export type Pemirsa = {
  readonly penggunaId: number;
  /** Takes one finished frame; the same bytes go to everybody. */
  readonly kirim: (bingkai: Uint8Array) => void;
  readonly masihBoleh: () => Promise<boolean>;
  readonly usir: () => void;
};
/** What a screen shows: all viewers of one topic have equal rights to it, so it is read once for all of them. */
export type Topik = { readonly kunci: string; readonly pemilihanId: number; readonly provinsiId: number; readonly kode: KodeWilayah; readonly muat: () => Promise<object> };

/** `punya`: those who have `terakhir` whole, and only need what changes. */
type Ruang = Topik & { readonly pemirsa: Set<Pemirsa>; readonly punya: Set<Pemirsa>; terakhir: object | null; kotor: boolean; sedang: boolean };

const KUMPUL_MS = 80;
/** Also the heartbeat: a screen believes itself cut off when two in a row are missing, and says so within 5 s. */
const PERIKSA_MS = 2_000;
const JAWAB_MS = 4_000;
/** A read that takes longer hangs on a dead line. */
const BACA_MS = 10_000;
const MENIT_MS = 60_000;

const enkoder = new TextEncoder();
/** "data": the whole; "ubah": an RFC 6902 patch to what was sent before; "putus": not known to be current; "denyut": still is; "keluar": no longer allowed. */
export const bingkai = (peristiwa: "data" | "ubah" | "putus" | "denyut" | "keluar", isi: object) => enkoder.encode(`event: ${peristiwa}\ndata: ${JSON.stringify(isi)}\n\n`);

/** The same, or an error when it takes too long. */
const sebelum = async <T>(ms: number, janji: Promise<T>): Promise<T> => {
  const batal = new AbortController();
  const lewat = jeda(ms, null, { signal: batal.signal, ref: false }).then(() => { throw new Error(`tidak selesai dalam ${ms} ms`); });
  lewat.catch(() => undefined); // the loser of the race is heard by nobody
  try {
    return await Promise.race([janji, lewat]);
  } finally {
    batal.abort();
  }
};

class Pusat {
  private readonly ruang = new Map<string, Ruang>();
  /** Per province: its last number as checked, and how many notices have come since. When they do not agree, one was lost. */
  private readonly urut = new Map<number, string>();
  private readonly kabar = new Map<number, number>();
  private hidup = false;
  private tersambung = false;
  private klien: Client | null = null;
  private memeriksa = false;
  private kumpul: NodeJS.Timeout | null = null;

  /** Joins a topic; the first frame comes at once. Returns how to leave. */
  pantau(topik: Topik, pemirsa: Pemirsa): () => void {
    const ruang = this.ruang.get(topik.kunci) ?? { ...topik, pemirsa: new Set<Pemirsa>(), punya: new Set<Pemirsa>(), terakhir: null, kotor: false, sedang: false };
    this.ruang.set(topik.kunci, ruang);
    ruang.pemirsa.add(pemirsa);
    this.mulai();
    if (ruang.terakhir !== null && !ruang.kotor && !ruang.sedang && this.tersambung) {
      ruang.punya.add(pemirsa);
      pemirsa.kirim(bingkai("data", { data: ruang.terakhir }));
    } else this.kotori(ruang);
    return () => {
      ruang.pemirsa.delete(pemirsa);
      ruang.punya.delete(pemirsa);
      // Leaving twice must not take away a room that was made anew in between.
      if (ruang.pemirsa.size === 0 && this.ruang.get(topik.kunci) === ruang) this.ruang.delete(topik.kunci);
    };
  }

  get pemirsaTotal() {
    return [...this.ruang.values()].reduce((n, r) => n + r.pemirsa.size, 0);
  }

  private mulai() {
    if (this.hidup) return;
    this.hidup = true;
    void this.dengarkan();
    setInterval(() => void this.periksaUrut(), PERIKSA_MS).unref();
    // Ages and the countdown move although nobody reports; rights end although nobody says so.
    setInterval(() => { for (const r of this.ruang.values()) this.kotori(r); void this.periksaHak(null); }, MENIT_MS).unref();
  }

  private async dengarkan(): Promise<never> {
    for (let tunda = 250; ; tunda = Math.min(tunda * 2, 2_000)) {
      const klien = new Client({ connectionString: env().DATABASE_URL, keepAlive: true, connectionTimeoutMillis: 2_000, query_timeout: JAWAB_MS });
      try {
        const putus = new Promise<void>((selesai) => klien.once("end", selesai).on("error", () => selesai()));
        await klien.connect();
        klien.on("notification", ({ channel, payload }) => this.terima(channel, payload ?? ""));
        await klien.query(`LISTEN ${SALURAN.capaian}; LISTEN ${SALURAN.sesi}`);
        this.klien = klien;
        this.tersambung = true;
        tunda = 250;
        for (const r of this.ruang.values()) this.kotori(r); // whatever was missed while away
        await putus;
      } catch (error) {
        log.warn({ err: error }, "pendengar perubahan belum tersambung ke basis data");
      }
      this.klien = null;
      this.tersambung = false;
      await klien.end().catch(() => undefined);
      this.siarkan("putus");
      await jeda(tunda);
    }
  }

  private terima(saluran: string, isi: string) {
    if (saluran === SALURAN.sesi) return void this.periksaHak(Number(isi));
    const kabar = bacaKabar(isi);
    if (!kabar) return;
    this.kabar.set(kabar.provinsiId, (this.kabar.get(kabar.provinsiId) ?? 0) + 1);
    for (const r of this.ruang.values()) if (r.pemilihanId === kabar.pemilihanId && (diDalam(r.kode, kabar.kode) || diDalam(kabar.kode, r.kode))) this.kotori(r);
  }

  /** A lost notice heals here: the chain of a watched province has grown although nobody told. */
  private async periksaUrut() {
    const { klien } = this;
    if (!klien || this.memeriksa) return;
    this.memeriksa = true;
    const provinsi = [...new Set([...this.ruang.values()].map((r) => r.provinsiId))];
    try {
      const { rows } = await klien.query<{ provinsi_id: number; urut: string }>("SELECT provinsi_id, urut::text FROM buku WHERE provinsi_id = ANY($1)", [provinsi]);
      for (const { provinsi_id, urut } of rows) {
        const lama = this.urut.get(provinsi_id);
        const dikabarkan = this.kabar.get(provinsi_id) ?? 0;
        this.urut.set(provinsi_id, urut);
        this.kabar.delete(provinsi_id);
        if (lama !== undefined && BigInt(urut) - BigInt(lama) !== BigInt(dikabarkan)) for (const r of this.ruang.values()) if (r.provinsiId === provinsi_id) this.kotori(r);
      }
      this.siarkan("denyut"); // only now: the database has answered
    } catch (error) {
      log.warn({ err: error }, "basis data tidak menjawab pendengar perubahan");
      this.siarkan("putus");
      await klien.end().catch(() => undefined);
    } finally {
      this.memeriksa = false;
    }
  }

  private async periksaHak(penggunaId: number | null) {
    for (const r of this.ruang.values()) for (const p of [...r.pemirsa]) {
      if (penggunaId !== null && p.penggunaId !== penggunaId) continue;
      // No answer is not a no: the stream stays until the database can be asked.
      if (!(await p.masihBoleh().catch(() => true))) p.usir();
    }
  }

  private kotori(ruang: Ruang) {
    ruang.kotor = true;
    this.kumpul ??= setTimeout(() => { this.kumpul = null; for (const r of this.ruang.values()) if (r.kotor) void this.segarkan(r); }, KUMPUL_MS);
  }

  /** One read per change and topic, however many look at it. A change during the read is read again after it. */
  private async segarkan(ruang: Ruang) {
    if (ruang.sedang) return;
    ruang.sedang = true;
    try {
      while (ruang.kotor && ruang.pemirsa.size > 0) {
        ruang.kotor = false;
        const selesai = metrik().muatLangsung.startTimer();
        const baru = await sebelum(BACA_MS, ruang.muat());
        selesai();
        this.bagikan(ruang, baru);
      }
    } catch (error) {
      log.error({ err: error, topik: ruang.kunci }, "pembacaan untuk layar langsung gagal");
      // Whoever was told so gets the whole again.
      ruang.terakhir = null;
      ruang.punya.clear();
      for (const p of [...ruang.pemirsa]) p.kirim(bingkai("putus", {}));
      setTimeout(() => this.kotori(ruang), PERIKSA_MS).unref();
    } finally {
      ruang.sedang = false;
    }
  }

  /** Each frame is written once, however many get it: whole for the new, the difference for the others. */
  private bagikan(ruang: Ruang, baru: object) {
    const beda = ruang.terakhir === null ? null : jsonPatch.compare(ruang.terakhir, baru);
    ruang.terakhir = baru;
    const ubah = beda === null || beda.length === 0 ? null : bingkai("ubah", { ubah: beda });
    let utuh: Uint8Array | null = null;
    for (const p of [...ruang.pemirsa]) {
      if (beda !== null && ruang.punya.has(p)) {
        if (ubah !== null) p.kirim(ubah);
        continue;
      }
      ruang.punya.add(p);
      p.kirim((utuh ??= bingkai("data", { data: baru })));
    }
  }

  private siarkan(peristiwa: "putus" | "denyut") {
    const isi = bingkai(peristiwa, {});
    for (const r of this.ruang.values()) {
      if (peristiwa === "putus") r.punya.clear();
      for (const p of [...r.pemirsa]) p.kirim(isi);
    }
  }
}

const bersama = globalThis as typeof globalThis & { sigapPusat?: Pusat };
/** One per process: one listening connection, whatever the number of screens. */
export const pusat = () => (bersama.sigapPusat ??= new Pusat());
