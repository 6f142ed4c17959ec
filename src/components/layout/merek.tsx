/** The mark: a ballot with its punched hole. */
export function Merek({ ukuran = 28, nama = true }: { readonly ukuran?: number; readonly nama?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5 text-xl font-bold tracking-rapat text-ink">
      <svg width={ukuran} height={ukuran} viewBox="0 0 28 28" aria-hidden="true">
        <path
          fillRule="evenodd" fill="var(--color-tinta)"
          d="M2 0h24a2 2 0 0 1 2 2v24a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2zm16 5.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM5 19v2h18v-2zm0-3.5v-2h6v2z"
        />
      </svg>
      <span className={nama ? "" : "sr-only"}>Sigap</span>
    </span>
  );
}
