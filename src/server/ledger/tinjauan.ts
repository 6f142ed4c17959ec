import "server-only";
import { cache } from "react";
import { type Actor, bolehBaca, mencakup } from "@/auth/actor";
import type { Permission } from "@/auth/permissions";
import { hariDiketahui, type Tinjauan, type VersiHari } from "@/features/capaian/domain";
import { KODE_WILAYAH, leluhur, namaLengkap, NASIONAL, provinsiDari, sebutanAnak } from "@/features/wilayah/domain";
import { type JamGladi, now, nowDi } from "@/lib/clock";
import { hRelatif, keTanggalDb, parseSaat, selisihHari, tanggal, type Zona } from "@/lib/waktu";
import { pool } from "@/server/db/client";
import { berlakuPada } from "@/server/wilayah/berlaku";
import { saatTerbaca } from "./jam-gladi";

export type Pilihan = { readonly pemilihan?: string | undefined; readonly pada?: string | undefined };
type BarisPemilihan = { id: number; slug: string; nama: string; hari: string; bukaJam: string; tutupJam: string; keadaan: Tinjauan["pemilihan"]["keadaan"]; gladi: JamGladi | null; /** Of a rehearsal: what was stamped last. */ terbaru: Date | null;
  jadwal: readonly VersiHari[];
  peserta: { kode: string; sejak: number; sampai: number | null }[];
  wilayah: { id: number; kode: string; nama: string; tingkat: number; zona: Zona; provinsiId: number; jenis: { nama: string }; /** Of a TPS its desa: its own name is a number. */ letak: string | null; jenisAnak: string[] } | null };
type Urutan = Pick<BarisPemilihan, "id" | "hari" | "keadaan"> & { /** Of a repeat vote: the election that it repeats. */ indukId: number | null };
type BarisMentah = Omit<BarisPemilihan, "gladi"> & Urutan & { saatAt: Date | null; padaAt: Date; jeda: boolean };

/** Roots of an election that are a place, above it or below it. */
const MENYANGKUT = `pemilihan_wilayah x JOIN wilayah w ON w.id = x.wilayah_id WHERE x.pemilihan_id = p.id AND ($1 = '${NASIONAL}' OR w.kode = ANY ($3) OR starts_with(w.kode, $1 || '.'))`;
const PEMILIHAN = `SELECT p.id, p.slug, p.nama, p.hari::text, p.buka_jam AS "bukaJam", p.tutup_jam AS "tutupJam", p.keadaan::text, g.saat_at AS "saatAt", g.pada_at AS "padaAt", g.jeda, CASE WHEN p.gladi THEN terbaru_gladi(p.id) END AS terbaru, p.induk_id AS "indukId",
    (SELECT jsonb_agg(jsonb_build_object('hari', j.hari, 'bukaJam', j.buka_jam, 'tutupJam', j.tutup_jam, 'padaMs', extract(epoch FROM j.pada_at) * 1000) ORDER BY j.pada_at) FROM pemilihan_jadwal j WHERE j.pemilihan_id = p.id) AS jadwal,
    (SELECT jsonb_build_object('id', w.id, 'kode', w.kode, 'nama', w.nama, 'tingkat', w.tingkat, 'zona', w.zona, 'provinsiId', w.provinsi_id, 'jenis', jsonb_build_object('nama', j.nama),
        'letak', (SELECT ji.nama || ' ' || i.nama FROM wilayah i JOIN jenis_wilayah ji ON ji.kode = i.jenis_kode WHERE i.id = w.induk_id AND w.tingkat = 5),
        'jenisAnak', (SELECT coalesce(jsonb_agg(DISTINCT ja.nama), '[]') FROM wilayah a JOIN jenis_wilayah ja ON ja.kode = a.jenis_kode WHERE a.induk_id = w.id AND a.sampai_at IS NULL))
      FROM wilayah w JOIN jenis_wilayah j ON j.kode = w.jenis_kode WHERE w.edisi_id = p.edisi_id AND w.kode = $1) AS wilayah,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('kode', w.kode, 'sejak', extract(epoch FROM x.sejak_at), 'sampai', extract(epoch FROM x.sampai_at)) ORDER BY w.kode), '[]') FROM ${MENYANGKUT}) AS peserta
  FROM pemilihan p LEFT JOIN jam_gladi g ON g.pemilihan_id = p.id WHERE CASE WHEN $2::text IS NULL THEN p.keadaan <> 'ARSIP' AND NOT p.gladi ELSE p.slug = $2 END
    AND EXISTS (SELECT FROM ${MENYANGKUT}) ORDER BY p.hari`;

/** The election asked for, or the nearest one that this place takes part in (never a rehearsal) and that has it in its tree: running before prepared, then by day. Once per request. */
const pilihPemilihan = cache(async (kode: string, slug: string | undefined): Promise<BarisPemilihan | null> => {
  const { rows } = await pool().query<BarisMentah>({ name: "pemilihan", text: PEMILIHAN, values: [kode, slug ?? null, [...leluhur(kode), kode, NASIONAL]] });
  const p = terdekatDahulu(rows).find((x) => x.wilayah !== null);
  if (!p) return null;
  const { saatAt, padaAt, jeda, indukId: _, ...lain } = p;
  return { ...lain, gladi: saatAt && { saatAt, padaAt, jeda } };
});

/**
 * Running before prepared, closed and archived; then by how near the day is. A repeat vote, which is of some TPS only, never stands before what it
 * repeats, until that is in the archive.
 */
function terdekatDahulu<P extends Urutan>(rows: readonly P[]): P[] {
  const hariIni = tanggal(now(), "WIB");
  const urut = ["BERJALAN", "PERSIAPAN", "DITUTUP", "ARSIP"];
  type Kunci = readonly [keadaan: number, jarak: number, ulangan: number];
  const kunci = (p: P): Kunci => {
    const [keadaan, jarak] = [urut.indexOf(p.keadaan), Math.abs(selisihHari(hariIni, p.hari))];
    const induk = rows.find((x) => x.id === p.indukId && x.keadaan !== "ARSIP");
    const atas = induk ? kunci(induk) : [0, 0, -1] as const;
    return [Math.max(keadaan, atas[0]), Math.max(jarak, atas[1]), atas[2] + 1];
  };
  return rows.map((p) => ({ p, k: kunci(p) })).toSorted(({ k: a }, { k: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).map(({ p }) => p);
}

/** `peserta`: the places that take part as such; all below them do with them. */
export type PemilihanDi = { readonly slug: string; readonly nama: string; readonly hari: string; readonly keadaan: Tinjauan["pemilihan"]["keadaan"]; readonly gladi: boolean; readonly peserta: readonly string[] };

/** The elections that any of these places takes part in, is above, or lies below: the nearest first, in the order by which a place without a named election finds its own. */
export async function daftarPemilihanDi(kode: readonly string[]): Promise<readonly PemilihanDi[]> {
  const { rows } = await pool().query<PemilihanDi & Urutan>({ name: "daftar-pemilihan", values: [kode, NASIONAL], text: `SELECT p.slug, p.nama, p.hari::text, p.keadaan::text, p.gladi, p.id, p.induk_id AS "indukId", array_agg(w.kode ORDER BY w.kode) AS peserta
    FROM pemilihan p JOIN pemilihan_wilayah x ON x.pemilihan_id = p.id JOIN wilayah w ON w.id = x.wilayah_id
    GROUP BY p.id HAVING bool_or($2 = ANY ($1) OR w.kode = $2 OR EXISTS (SELECT FROM unnest($1::text[]) k WHERE w.kode = k OR starts_with(w.kode, k || '.') OR starts_with(k, w.kode || '.'))) ORDER BY p.hari, p.id` });
  return terdekatDahulu(rows);
}

/** The same for what only the own subtree may do: the first of one's own places that takes part. */
export async function tempatSendiri(actor: Actor<Permission>, pilihan: Pilihan): Promise<string> {
  for (const kode of actor.scope) if (await bacaTinjauanSendiri(actor, kode, { pemilihan: pilihan.pemilihan })) return kode;
  return actor.scope[0] ?? "";
}

/** The first of one's places, then of their provinces, that the election asked for (or else any) is found at: where a page begins that was named no place. */
export async function tempatAwal(actor: Actor<"capaian:read">, pilihan: Pilihan): Promise<string> {
  for (const kode of [...actor.scope, ...actor.scope.map(provinsiDari)]) if (await bacaTinjauan(actor, kode, { pemilihan: pilihan.pemilihan })) return kode;
  return actor.scope[0] ?? "";
}

async function tinjau(kode: string, pilihan: Pilihan, boleh: boolean): Promise<Tinjauan | null> {
  if (!boleh || !KODE_WILAYAH.test(kode)) return null;
  const p = await pilihPemilihan(kode, pilihan.pemilihan);
  const w = p?.wilayah;
  if (!p || !w) return null;
  const kini = saatTerbaca(nowDi(p.gladi), p.terbaru);
  const diminta = pilihan.pada === undefined ? null : parseSaat(pilihan.pada, w.zona);
  if (pilihan.pada !== undefined && diminta === null) return null;
  // Looking at an instant that has not come is looking at now.
  const pada = diminta !== null && diminta < kini ? diminta : null;
  const saat = pada ?? kini;
  // The past is told by the day of the vote that was known then.
  const { hari, bukaJam, tutupJam } = (pada && hariDiketahui(p.jadwal, pada)) ?? p;
  const peserta = p.peserta.filter((x) => x.sejak * 1000 <= saat.getTime() && (x.sampai === null || x.sampai * 1000 > saat.getTime())).map((x) => x.kode);
  return {
    pemilihan: { id: p.id, slug: p.slug, nama: p.nama, hari, bukaJam, tutupJam, keadaan: p.keadaan, gladi: p.gladi, jadwal: p.jadwal, peserta },
    wilayah: { id: w.id, kode: w.kode, nama: w.nama, namaLengkap: w.letak === null ? namaLengkap(w) : `${namaLengkap(w)}, ${w.letak}`, tingkat: w.tingkat, zona: w.zona, provinsiId: w.provinsiId, sebutanAnak: sebutanAnak(w.tingkat, w.jenisAnak) },
    pada, saat, hari: { hariIni: tanggal(saat, w.zona), h: hRelatif(hari, saat, w.zona) },
  };
}

/** For reading: the province and its kab/kota are open to everyone posted there. Null: not found, or not yours. */
export const bacaTinjauan = (actor: Actor<"capaian:read">, kode: string, pilihan: Pilihan) => tinjau(kode, pilihan, bolehBaca(actor, kode));

/** For what only the own subtree may see or do. */
export const bacaTinjauanSendiri = (actor: Actor<Permission>, kode: string, pilihan: Pilihan) => tinjau(kode, pilihan, mencakup(actor, kode));

/** For the frame of the pages: the election that a place is in by default. */
export const pemilihanTerdekat = (kode: string) => pilihPemilihan(kode, undefined);

/** Contests that concern a place at the instant looked at: those over it, its ancestors, and what lies below; at the nation all of them. */
export const kontesDi = ({ pemilihan, wilayah: { kode }, saat }: Tinjauan) => ({
  pemilihanId: pemilihan.id, ...berlakuPada(saat),
  ...(kode !== NASIONAL && { wilayah: { OR: [{ kode: { in: [kode, ...leluhur(kode)] } }, { kode: { startsWith: `${kode}.` } }] } }),
});

/** Pairs as known at the instant looked at, decided by its day. */
export const paslonDi = ({ saat, hari }: Tinjauan) => ({ tanggal: { lte: keTanggalDb(hari.hariIni) }, ...berlakuPada(saat) });
