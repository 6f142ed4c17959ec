type Props = {
  /** The instant the page shows: "Rabu, 20 Nov 2024, 13.00 WIB". */
  readonly saat: string;
  /** Where the same page is: "/wilayah/15?pemilihan=pilkada-2024". */
  readonly alamat?: string | undefined;
};

/** On paper it says which instant this is and where it can be looked up; on screen what the house promises. */
export function Kaki({ saat, alamat }: Props) {
  return (
    <footer className="halaman mt-10 border-t border-garis py-5 text-sm text-ink-2 print:mt-4 print:break-before-avoid print:border-ink print:py-2">
      <p className="flex flex-wrap gap-x-8 gap-y-2 print:hidden">
        <span>Hanya jumlah. Tidak ada data pribadi pemilih.</span>
        <span>Setiap masuk dan setiap perubahan tercatat.</span>
      </p>
      <p className="hidden justify-between gap-8 print:flex"><span>Sigap. Keadaan {saat}.</span>{alamat && <span>{alamat}</span>}</p>
    </footer>
  );
}
