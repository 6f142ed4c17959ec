/** Stands where the content will stand, in its final size, so that nothing jumps. */
export function Kerangka({ kelas = "h-4 w-full" }: { readonly kelas?: string }) {
  return <span aria-hidden="true" className={`block rounded-xs bg-lekuk ${kelas}`} />;
}
