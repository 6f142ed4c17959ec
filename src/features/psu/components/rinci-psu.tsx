import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import { Cip } from "@/components/ui/cip";
import { Lencana } from "@/components/ui/lencana";
import type { PsuTerinci } from "../present";

const TAUTAN = "inline-flex min-h-6 items-center max-meja:min-h-11 text-tinta underline underline-offset-[3px]";

/** Why, on whose word, by when; what lies ready; and what is not measured here. */
export function RinciPsu({ data: d }: { readonly data: PsuTerinci }) {
  return (
    <dl className="grid gap-x-6 border-t border-ink text-base leading-6 meja:grid-cols-[10rem_minmax(0,1fr)] [&>dd]:border-garis [&>dd]:pb-2 meja:[&>dd]:border-b meja:[&>dd]:pt-2 [&>dt]:pt-2 [&>dt]:font-semibold meja:[&>dt]:border-b meja:[&>dt]:border-garis">
      <dt>Hari</dt><dd>{d.hari}, {d.jam}</dd>
      <dt>Yang diulang</dt><dd>{d.induk ? <Link prefetch={false} className={TAUTAN} href={d.induk.tautan}>{d.induk.nama}</Link> : "tidak tercatat"}</dd>
      <dt>Tempat</dt><dd>{d.tps}<ul>{d.kab.map((k) => <li key={k.nama}><Link prefetch={false} className={TAUTAN} href={k.tautan}>{k.nama}</Link>: {k.tps}</li>)}</ul></dd>
      <dt>Dasar</dt><dd className="break-words">{d.dasar}</dd>
      <dt>Waktu</dt><dd className="flex gap-2">{d.waktu.status && <Bentuk status={d.waktu.status} ukuran={16} kelas="mt-1" />}<span>{d.waktu.teks}</span></dd>
      <dt>Sebab</dt><dd>{d.sebab}</dd>
      <dt>Biaya</dt><dd>{d.biaya}</dd>
      {d.catatan && <><dt>Catatan</dt><dd className="break-words whitespace-pre-line">{d.catatan}</dd></>}
      <dt>Pencatatan</dt><dd>{d.dicatat}</dd>
    </dl>
  );
}

export function CadanganPsu({ data }: { readonly data: PsuTerinci["cadangan"] }) {
  return (
    <section aria-labelledby="cadangan">
      <h2 id="cadangan">Surat suara: cadangan dan kebutuhan</h2>
      <p className="mb-2 text-[15px] text-ink-2">Cadangan PSU tetap dihitung pada pemilihan yang diulang; di sini hanya disandingkan, tidak dihitung dua kali.</p>
      <table className="tabel">
        <caption className="sr-only">Cadangan surat suara PSU di samping kebutuhan PSU ini, per kontes</caption>
        <thead><tr><th scope="col">Kontes</th><th scope="col">Cadangan tersedia</th><th scope="col">Kebutuhan PSU ini</th><th scope="col" className="max-meja:hidden"><span className="sr-only">Keadaan</span></th></tr></thead>
        <tbody>{data.map((c) => <tr key={c.kunci}><th scope="row">{c.kontes}<span className="mt-1 block meja:hidden"><Cip status={c.status} teks={c.statusTeks} /></span></th><td>{c.tersedia}{c.contoh && <> <Lencana asal="CONTOH" /></>}</td><td>{c.butuh}</td><td className="max-meja:hidden"><Cip status={c.status} teks={c.statusTeks} /></td></tr>)}</tbody>
      </table>
    </section>
  );
}

export function TpsPsu({ data: d }: { readonly data: PsuTerinci }) {
  return (
    <section aria-labelledby="tps">
      <h2 id="tps">TPS yang mengulang</h2>
      {d.tertutup && <p className="mb-2 text-[15px] text-ink-2">{d.tertutup}</p>}
      {d.rinci.length > 0 && (
        <ul aria-label="TPS yang mengulang" className="border-t border-ink">
          {d.rinci.map((t) => (
            <li key={t.kode} className="grid gap-x-6 border-b border-garis py-2 meja:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_minmax(0,3fr)] meja:items-baseline">
              <p className="min-w-0"><Link prefetch={false} className={`${TAUTAN} font-semibold`} href={t.tautan}>{t.nama}</Link><span className="block text-[15px] text-ink-2">{t.tempat} ({t.kode})</span></p>
              <p className="min-w-0 text-[15px] break-words">{t.sebab}{t.catatan && <span className="block text-ink-2">{t.catatan}</span>}</p>
              <p className="min-w-0 text-[15px] text-ink-2">{t.butuh === null ? <>Kebutuhan surat suara belum diketahui. {t.dpt && <Link prefetch={false} className={TAUTAN} href={t.dpt}>Isi DPT</Link>}</> : <>Butuh {t.butuh}. <Lencana asal={t.asal} /></>} <strong className="font-semibold text-ink">{t.melapor ? "Sudah melapor" : "Belum melapor"}</strong></p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What is measured of the parent, and not of single TPS: said, so that nobody takes it for missing. */
export function TidakDiukur({ data }: { readonly data: PsuTerinci["tanpa"] }) {
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="tidak-diukur">
      <h2 id="tidak-diukur">Tidak diukur di PSU</h2>
      <p className="mb-2 text-[15px] text-ink-2">PSU dilaporkan per TPS. Yang dihitung per kecamatan, desa, atau kabupaten/kota, menurut perjanjian, atau selesai sebelum PSU dapat diperintahkan tidak ditanyakan lagi; bobot aspek yang tersisa tetap, dan indeks dibagi bobot yang dihitung.</p>
      {data.map((a) => (
        <details key={a.aspek} className="border-b border-garis first-of-type:border-t">
          <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{a.aspek} ({a.isi.length})</summary>
          <ul className="mb-3 list-disc pl-6 text-[15px] text-ink-2">{a.isi.map((i) => <li key={i}>{i}</li>)}</ul>
        </details>
      ))}
    </section>
  );
}

export function BiayaPsu({ data }: { readonly data: PsuTerinci["biayaRinci"] }) {
  if (data.length === 0) return <p className="text-ink-2">Belum ada angka biaya.</p>;
  return (
    <ul aria-label="Angka biaya" className="border-t border-ink">
      {data.map((b) => <li key={b.kunci} className="border-b border-garis py-2"><strong className={b.kini ? "font-semibold" : "font-normal text-ink-3 line-through"}>{b.jenis} {b.rupiah}</strong>{!b.kini && <span className="text-sm text-ink-3"> (sudah diganti)</span>}<span className="block text-[15px] text-ink-2">{b.sumber}. Dicatat {b.dicatat}.</span></li>)}
    </ul>
  );
}
