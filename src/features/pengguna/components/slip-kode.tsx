import { Slip } from "@/components/ui/slip";
import type { FormState } from "@/lib/form-state";
import { formatSaat, parseSaat, type Zona } from "@/lib/waktu";

/** What the admin hands over: whose it is, the code, where it is used, until when. */
export function SlipKode({ state, alamat, zona }: { readonly state: FormState; readonly alamat: string; readonly zona: Zona }) {
  const { surel, kode, sampai = "" } = state.sekali ?? {};
  const at = parseSaat(sampai, zona);
  if (!surel || !kode || !at) return null;
  const isi = [["Surel", surel], ["Kode sekali pakai", kode], ["Dipakai di", alamat], ["Berlaku sampai", formatSaat(at, zona)]] as const;
  return (
    <Slip judul="Masuk ke Sigap" salinan={isi.map(([nama, nilai]) => `${nama}: ${nilai}`).join("\n")}>
      <dl className="mt-2 grid gap-x-6 gap-y-1 meja:grid-cols-[8.5rem_1fr]">
        {isi.map(([nama, nilai]) => <div key={nama} className="contents"><dt className="text-ink-2">{nama}</dt><dd className={nilai === kode ? "text-xl font-bold whitespace-nowrap" : "font-semibold break-all"}>{nilai}</dd></div>)}
      </dl>
      <p className="mt-2 text-sm">Kode dipakai sekali untuk membuat kata sandi sendiri. Jangan dikirim bersama surelnya di tempat terbuka.</p>
    </Slip>
  );
}
