import type { NextConfig } from "next";

// On every answer, files included. The content policy and HSTS depend on the request and the settings: src/proxy.ts.
const KEPALA = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a check of their own (npm run verify, npm test), over tests and scripts too; a start on an office machine need not wait for them.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@node-rs/argon2", "idn-area-data", "pino", "rate-limiter-flexible", "prom-client", "sharp", "heic-decode"],
  // Files come with the forms. What is too much is told in words by the action; only far beyond that does the transport stop (src/proxy.ts says so).
  experimental: { serverActions: { bodySizeLimit: "64mb" }, proxyClientMaxBodySize: "65mb" },
  headers: async () => [{ source: "/:path*", headers: KEPALA }],
};

export default config;
