import type { presentRinci } from "../present";

/** What an election is, as a list of terms. */
export function RincianPemilihan({ rinci }: { readonly rinci: ReturnType<typeof presentRinci> }) {
  return (
    <dl className="border-t border-ink">
      {rinci.map((r) => (
        <div key={r.apa} className="grid gap-x-4 border-b border-garis py-2 meja:grid-cols-[12rem_minmax(0,1fr)]"><dt className="text-ink-2">{r.apa}</dt><dd className="font-medium">{r.isi}</dd></div>
      ))}
    </dl>
  );
}
