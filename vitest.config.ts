import path from "node:path";
import { defineConfig } from "vitest/config";

// Not a zone anyone here uses: code that forgets the zone fails loudly. Set here, because projects do not inherit `test.env`.
process.env.TZ = "Asia/Kathmandu";

const at = (file: string) => path.join(import.meta.dirname, file);
const resolve = { alias: { "@": at("src"), "server-only": at("tests/setup/empty.ts") } };

export default defineConfig({
  test: {
    projects: [
      { resolve, test: {
        name: "unit", include: ["src/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts", "tests/scripts/**/*.test.{ts,mjs}"],
      } },
      { resolve, test: {
        name: "integration", include: ["tests/integration/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000,
        globalSetup: ["tests/setup/template.ts"], setupFiles: ["tests/setup/database.ts"],
        // Each file has its own database; the default is one worker on two cores.
        maxWorkers: 2,
      } },
    ],
  },
});
