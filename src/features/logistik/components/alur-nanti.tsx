import { Bentuk } from "@/components/ui/bentuk";
import type { AlurLogistik } from "../present";

/** Stages that are not open yet: not late, not zero. */
export function AlurNanti({ tahap, denganNama = false }: { readonly tahap: AlurLogistik["tahap"]; readonly denganNama?: boolean }) {
  return (
    <div className="grid gap-3 text-sm leading-5">
      <p className="flex items-center gap-1.5 font-semibold"><Bentuk status="BELUM_WAKTUNYA" ukuran={16} />Belum waktunya</p>
      {tahap.map((t) => (
        <p key={t.kode}><strong className="block font-semibold">{t.nama}{denganNama ? "," : ""} mulai {t.buka}</strong>{t.catatan && <span className="text-ink-2">{t.catatan}</span>}</p>
      ))}
    </div>
  );
}
