// A rehearsal has its own clock and says so on every page: what could forget either is listed here.
import { expect, it } from "vitest";
import { read, walk } from "./sumber";

/** Nothing on them is of one election: people, places, screens, lists. And repeat votes: a rehearsal has none. */
const TANPA_PEMILIHAN = ["(dasbor)/admin/page.tsx", "(dasbor)/admin/pejabat/page.tsx", "(dasbor)/admin/pemilihan/gladi/page.tsx", "(dasbor)/admin/pemilihan/page.tsx", "(dasbor)/admin/pengguna/page.tsx", "(dasbor)/admin/provinsi/[kode]/page.tsx",
  "(dasbor)/admin/provinsi/page.tsx", "(dasbor)/admin/token/page.tsx", "(dasbor)/admin/wilayah/[kode]/page.tsx", "(dasbor)/admin/wilayah/edisi/[kode]/page.tsx", "(dasbor)/admin/wilayah/page.tsx", "(dasbor)/akun/page.tsx", "(dasbor)/bantuan/api/page.tsx",
  "(dasbor)/layar/page.tsx", "(dasbor)/psu/[slug]/page.tsx", "(dasbor)/psu/baru/page.tsx", "(dasbor)/psu/page.tsx", "(dasbor)/tanpa-akses/page.tsx", "(publik)/masuk/faktor/page.tsx", "(publik)/masuk/kode/page.tsx", "(publik)/masuk/page.tsx", "(publik)/masuk/pasang/page.tsx"];
it("every page about an election carries the mark of a rehearsal, and so does every one to come", () => {
  const halaman = walk("src/app").filter((f) => f.endsWith("/page.tsx") && !/<(TandaGladi|HalamanWilayah) /.test(read(f)));
  expect(halaman.map((f) => f.replace("src/app/", ""))).toEqual(TANPA_PEMILIHAN);
  expect(read("src/app/susun/halaman-wilayah.tsx")).toContain("<TandaGladi t={t} />");
});

/** Who asks for the one clock of business time, and why it is no election's: all others ask nowDi() or nowPemilihan(). */
const SATU_JAM: Readonly<Record<string, string>> = {
  "src/app/(dasbor)/admin/pejabat/page.tsx": "who is in office today", "src/app/(dasbor)/admin/pemilihan/gladi/page.tsx": "from it the clocks of rehearsals are told", "src/app/(dasbor)/layout.tsx": "the clock in the head of all pages",
  "src/features/dokumen/mutations.ts": "a redaction", "src/features/gladi/components/tanda-gladi.tsx": "from it the clock of the rehearsal is told", "src/features/gladi/mutations.ts": "given to the functions that turn it into the rehearsal's",
  "src/features/katalog/mutations.ts": "when a draft was saved", "src/features/pejabat/mutations.ts": "who is in office today", "src/server/ledger/salin-katalog.ts": "a new election, which is no rehearsal", "src/server/wilayah/persiapan.ts": "what is known when an edition is prepared", "src/server/impor/simpan-berkas.ts": "when a file came",
  "src/features/edisi/mutations.ts": "the tree", "src/features/psu/mutations.ts": "a rehearsal has no repeat vote", "src/features/psu/queries.ts": "the same", "src/app/(dasbor)/psu/[slug]/page.tsx": "the same", "src/app/(dasbor)/psu/page.tsx": "the same",
  "src/app/(dasbor)/admin/provinsi/[kode]/page.tsx": "what a clock there would say", "src/features/wilayah/mutations.ts": "the tree, and its map",
  "src/server/audit/audited.ts": "the audit", "src/server/audit/refusal.ts": "the audit", "src/server/dokumen/bersihkan.ts": "documents that stand for nothing", "src/server/dokumen/terima.ts": "when a document came", "src/server/jam.ts": "the demo's clock",
  "src/server/ledger/tinjauan.ts": "which election is nearest", "src/server/sapu.ts": "documents that stand for nothing",
};
it("what is written or shown of an election asks for the clock of that election", () => {
  const memakai = walk("src").filter((f) => !f.endsWith(".test.ts") && /import \{[^}]*\bnow\b[^}]*\} from "@\/lib\/clock"/.test(read(f)));
  expect(memakai.sort()).toEqual(Object.keys(SATU_JAM).sort());
});
