import Link from "next/link";
import { ROUTES } from "@/lib/routes";
import type { PemilihanTampil } from "../present";

/** Elections of the admin's area and their states; each leads to its checklist and contests. */
export function DaftarKeadaan({ pemilihan }: { readonly pemilihan: readonly PemilihanTampil[] }) {
  return (
    <ul className="border-t border-ink">
      {pemilihan.map((p) => (
        <li key={p.slug} className="border-b border-garis py-2">
          <p className="font-semibold"><Link prefetch={false} href={ROUTES.adminPemilihan(p.slug)} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]">{p.nama}</Link> <span className="ml-2 rounded-xs border border-garis-kuat px-1.5 text-sm font-medium">{p.keadaanTeks}</span></p>
          <p className="text-[15px] text-ink-2">{p.rinci}{p.dapatDiubah ? "" : "; sebagian di luar wilayah tugas Anda"}</p>
        </li>
      ))}
    </ul>
  );
}
