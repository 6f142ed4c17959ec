/** A quiet band on every page that shows demonstration figures. */
export function PitaContoh({ children = "Angka kemajuan di halaman ini untuk peragaan. Jumlah TPS, DPT, dan pasangan calon angka resmi." }: { readonly children?: string }) {
  return (
    <aside aria-label="Data contoh" className="flex min-h-8 flex-wrap items-center gap-x-3 border-b border-dotted border-garis-kuat bg-lembar px-4 py-1 text-sm leading-5 text-ink-2 max-meja:py-2 meja:px-10 print:px-0">
      <strong className="rounded-xs border border-dotted border-ink-2 px-1.5 text-xs leading-[18px] font-semibold">Data contoh</strong>
      <p className="min-w-0 flex-1 basis-52">{children}</p>
    </aside>
  );
}
