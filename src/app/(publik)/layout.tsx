import type { ReactNode } from "react";
import { Merek } from "@/components/layout/merek";
import { PitaContoh } from "@/components/layout/pita-contoh";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-16 items-center justify-between border-b border-ink px-4 meja:px-10">
        <Merek />
        <p className="hidden text-[15px] text-ink-2 meja:block">Kesiapan pemilihan, satu angka di meja rakor</p>
      </header>
      {env().DEMO && <PitaContoh />}
      <main id="konten" tabIndex={-1} className="mx-auto grid w-full max-w-5xl flex-1 content-start gap-x-16 px-4 py-10 meja:grid-cols-[minmax(0,25rem)_1fr] meja:px-10 meja:py-16">{children}</main>
      <footer className="flex flex-wrap gap-x-8 gap-y-1 border-t border-garis px-4 py-4 text-sm text-ink-2 meja:px-10">
        <span>Hanya jumlah. Tidak ada data pribadi pemilih.</span><span>Setiap masuk dan setiap perubahan tercatat.</span>
      </footer>
    </div>
  );
}
