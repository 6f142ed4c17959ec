/** Stands where the content will stand, in its final size, so that nothing jumps. */
export function Kerangka({ kelas = "h-4 w-full" }: { readonly kelas?: string }) {
  return <span aria-hidden="true" className={`block rounded-xs bg-lekuk ${kelas}`} />;
}

export function KerangkaBaris({ baris = 5 }: { readonly baris?: number }) {
  return (
    <div role="status" aria-busy="true" className="grid gap-3">
      <span className="sr-only">Memuat</span>
      {Array.from({ length: baris }, (_, i) => (
        <span key={i} className="grid grid-cols-[minmax(0,180px)_1fr_60px] gap-4"><Kerangka /><Kerangka /><Kerangka /></span>
      ))}
    </div>
  );
}
