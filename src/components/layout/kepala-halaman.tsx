import type { ReactNode } from "react";
import { Remah } from "./remah";

type Props = {
  readonly judul: string;
  readonly jejak?: readonly { readonly nama: string; readonly tautan: string }[] | undefined;
  /** One line beside the title: "544 TPS, 11 kecamatan". */
  readonly rinci?: ReactNode;
  /** The row of tabs, or what one can do here; beside the title when the screen is wide enough. */
  readonly children?: ReactNode;
};

/** Breadcrumb, title and tabs of a page: one row on the projector, stacked elsewhere. */
export function KepalaHalaman({ judul, jejak = [], rinci, children }: Props) {
  return (
    <div className="pt-3 lapang:flex lapang:pt-1 lapang:flex-wrap lapang:items-end lapang:gap-x-10">
      <div className="lapang:min-w-0">
        {jejak.length > 0 && <Remah jejak={jejak} kini={judul} />}
        <div className="flex flex-wrap items-baseline gap-x-6 pb-2">
          <h1 className="text-2xl font-bold tracking-rapat">{judul}</h1>
          {rinci && <p className="text-[15px] text-ink-2">{rinci}</p>}
        </div>
      </div>
      {children && <div className="min-w-0 lapang:flex-1">{children}</div>}
    </div>
  );
}
