import Link from "next/link";

const MENU = [
  ["/admin/pengguna", "Pengguna", "Orang, peran, wilayah, faktor kedua"], ["/admin/pejabat", "Pejabat", "Siapa yang dihubungi dan menandatangani"], ["/admin/pemilihan", "Pemilihan", "Buat, buka, tutup, arsipkan"], ["/admin/pemilihan/gladi", "Gladi", "Latihan atas salinan, dengan jam sendiri"],
  ["/admin/katalog", "Katalog", "Bobot, aturan, kurva, ambang; versi bernomor"], ["/admin/wilayah", "Wilayah", "Edisi, peta petak, peta sendiri"], ["/admin/provinsi", "Provinsi", "Muat kabupaten/kota sampai desa"],
  ["/admin/token", "Token API", "Aplikasi kantor yang membaca dan mengirim"], ["/layar", "Layar", "Proyektor ruang rapat"], ["/bantuan/api", "Bantuan API", "Alamat, contoh, dokumen OpenAPI"],
] as const;

/** Everything an admin looks after, in one list. */
export function MenuAdmin() {
  return (
    <ul className="grid border-t border-ink meja:grid-cols-2 meja:gap-x-10 luas:grid-cols-1">
      {MENU.map(([href, nama, rinci]) => <li key={href} className="border-b border-garis"><Link prefetch={false} href={href} className="flex min-h-12 flex-wrap items-center gap-x-4 py-2 text-ink no-underline hover:bg-lembar"><span className="w-28 font-semibold text-tinta underline underline-offset-[3px]">{nama}</span><span className="text-[15px] text-ink-2">{rinci}</span></Link></li>)}
    </ul>
  );
}
