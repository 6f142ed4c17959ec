import "@fontsource-variable/plus-jakarta-sans/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: { default: "Sigap", template: "%s · Sigap" },
  description: "Kesiapan pemilihan per kabupaten/kota: satu angka yang sama di meja rakor.",
  applicationName: "Sigap",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#ffffff" };

/** Every page below gives one `<main id="konten" tabIndex={-1}>`: the skip link leads there. Reading the nonce also keeps every page from being made before its request. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="id" data-tema="terang">
      <head>
        <noscript><style nonce={nonce}>{".butuh-js{display:none}"}</style></noscript>
      </head>
      <body>
        <a className="lewati print:hidden" href="#konten">Lompat ke isi</a>
        {children}
      </body>
    </html>
  );
}
