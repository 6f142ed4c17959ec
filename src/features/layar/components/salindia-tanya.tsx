import { Bentuk } from "@/components/ui/bentuk";
import { Ikon } from "@/components/ui/ikon";
import type { StatusTampil } from "@/lib/tampil";
import type { PertanyaanLayar } from "../present";
import { LencanaLayar } from "./angka-layar";
import { BantahanLayar } from "./bantahan-layar";

const JAWABAN: Readonly<Partial<Record<StatusTampil, string>>> = { SIAP: "text-siap-teks", PERHATIAN: "text-perhatian-teks", KRITIS: "text-di-atas-kritis" };

/** The governor's four questions: the answer first, then why, then whom to ring. */
export function SalindiaTanya({ pertanyaan }: { readonly pertanyaan: readonly PertanyaanLayar[] }) {
  const contoh = pertanyaan.find((p) => p.asal !== "HITUNGAN")?.asal;
  return (
    <div className="flex h-full flex-col">
      <h1 className="py-5 text-layar-lg font-semibold tracking-rapat">Empat pertanyaan gubernur{contoh && <LencanaLayar asal={contoh} />}</h1>
      <ol className="grid min-h-0 flex-1 auto-rows-fr">
        {pertanyaan.map((p) => {
          const kritis = p.status === "KRITIS";
          return (
            <li key={p.kunci} className={`-mx-16 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-8 gap-y-1 px-16 py-3 meja:grid-cols-[auto_minmax(0,1fr)_minmax(0,1fr)] ${kritis ? "bg-kritis-bentuk text-di-atas-kritis [--color-ink-2:var(--color-di-atas-kritis)] [--sela:var(--color-kritis-bentuk)]" : "border-t-2 border-garis"}`}>
              <Bentuk status={p.status} polos={kritis} kelas="size-18" />
              <div className="min-w-0"><p className="text-layar text-ink-2">{p.tanya}</p><p className={`text-layar-angka font-bold tracking-angka ${JAWABAN[p.status] ?? "text-kosong-teks"}`}>{p.jawabanTeks}</p><BantahanLayar bantahan={p.bantahan} polos={kritis} /></div>
              <div className="min-w-0 text-layar text-ink-2 max-meja:col-start-2"><p className="text-layar text-balance">{p.sebab}</p>{p.hubungi && <p className="mt-2 flex items-center gap-4"><Ikon nama="telepon" kelas="size-8" />{p.hubungi}</p>}</div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
