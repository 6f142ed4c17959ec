// The walls that lint holds: break each once and see it refused. One ESLint for all cases.
import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { ROOT } from "./sumber";

const eslint = new ESLint({ cwd: ROOT });
const aturan = async (file: string, text: string) => (await eslint.lintText(text, { filePath: path.join(ROOT, file) })).flatMap((r) => r.messages.map((m) => m.ruleId));

describe("lint refuses", { timeout: 60_000 }, () => {
  it.each([
    ["a component that reaches the database", "src/features/logistik/components/x.tsx", 'import { db } from "@/server/db/client"; export const x = db;', "boundaries/dependencies"],
    ["a component that queries", "src/features/logistik/components/x.tsx", 'import { bacaAlur } from "../queries"; export const x = bacaAlur;', "boundaries/dependencies"],
    ["a rule that knows who is asking", "src/features/logistik/domain.ts", 'import { authorize } from "@/auth/authorize"; export const x = authorize;', "boundaries/dependencies"],
    ["one noun that reads another's rows", "src/features/jejak/queries.ts", 'import { bacaFakta } from "@/features/sumber/queries"; export const x = bacaFakta;', "boundaries/dependencies"],
    ["a page that writes", "src/app/x.tsx", 'import { catatLogistik } from "@/features/logistik/mutations"; export const x = catatLogistik;', "boundaries/dependencies"],
    ["a shared component that knows a noun", "src/components/ui/x.tsx", 'import { ROUTES } from "@/features/logistik/present"; export const x = ROUTES;', "boundaries/dependencies"],
    ["lib that looks upward", "src/lib/x.ts", 'import { db } from "@/server/db/client"; export const x = db;', "boundaries/dependencies"],
    ["Prisma in a route", "src/app/x.tsx", 'import { PrismaClient } from "@prisma/client"; export const x = PrismaClient;', "no-restricted-imports"],
    ["the session outside auth", "src/server/x.ts", 'import { getServerSession } from "next-auth"; export const x = getServerSession;', "no-restricted-imports"],
    ["a rule that is not pure", "src/features/logistik/domain.ts", 'import { readFileSync } from "node:fs"; export const x = readFileSync;', "no-restricted-imports"],
    ["a clock in a rule", "src/features/logistik/domain.ts", "export const x = new Date();", "no-restricted-syntax"],
    ["an instant from text outside waktu", "src/server/x.ts", "export const x = (s: string) => new Date(s);", "no-restricted-syntax"],
    ["a setting read in passing", "src/server/x.ts", "export const x = process.env.PORT;", "no-restricted-syntax"],
    ["a number written by hand", "src/features/logistik/present.ts", "export const x = (n: number) => n.toLocaleString();", "no-restricted-syntax"],
    ["an endpoint by accident", "src/features/logistik/queries.ts", '"use server"; export const x = 1;', "no-restricted-syntax"],
    ["any", "src/lib/x.ts", "export const x = (a: any) => a;", "@typescript-eslint/no-explicit-any"],
    ["an assertion that something is there", "src/lib/x.ts", "export const x = (a: string | null) => a!.length;", "@typescript-eslint/no-non-null-assertion"],
  ])("%s", async (_, file, text, rule) => {
    expect(await aturan(file, text)).toContain(rule);
  });

  it("and nothing of what is right", async () => {
    expect(await aturan("src/features/logistik/queries.ts", 'import { db } from "@/server/db/client"; export const x = db;')).toEqual([]);
    expect(await aturan("src/features/jejak/queries.ts", 'import { diDalam } from "@/features/wilayah/domain"; export const x = diDalam;')).toEqual([]);
  });
});
