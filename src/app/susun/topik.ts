import "server-only";
import { presentTahapan, type TabTahapan } from "@/features/tahapan/present";
import { bacaTahapan } from "@/features/tahapan/queries";
import { konteksDari } from "@/features/kesiapan/present";
import type { Tinjauan } from "@/features/capaian/domain";
import { cariTab, type Pelihat, type TabWilayah } from "./tab";

/** The schedule as a place sees it: for its page and for the open screens of it. */
export async function susunTahapan({ actor }: Pick<Pelihat, "actor">, t: Tinjauan): Promise<TabTahapan> {
  return presentTahapan({ t, konteks: konteksDari(t), ...(await bacaTahapan(actor, t)) });
}

/** What can be watched of a place: its tabs, and pages of their own that follow what changes as well. */
export const cariTopik = (kode: string): Pick<TabWilayah, "kode" | "muat"> | null => (kode === "tahapan" ? { kode, muat: susunTahapan } : cariTab(kode));
