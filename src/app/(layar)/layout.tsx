import type { Viewport } from "next";
import type { ReactNode } from "react";

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#0f0b18" };

/** Dark, to the edges, and nothing around it. Proves nothing: each page does. */
export default function Layout({ children }: { children: ReactNode }) {
  return <main id="konten" tabIndex={-1} data-tema="gelap" className="min-h-dvh overflow-x-clip">{children}</main>;
}
