import boundaries from "eslint-plugin-boundaries";
import tseslint from "typescript-eslint";

// from → what it may import. Anything not listed is an error.
const LAYERS = {
  lib: ["lib"],
  auth: ["lib", "auth", "server"],
  server: ["lib", "auth", "server"],
  components: ["lib", "components"],
  app: ["lib", "auth", "server", "components", "app"],
};
const FILES = {
  domain: { own: ["domain"], layers: ["lib"] },
  schema: { own: ["domain"], layers: ["lib"] },
  present: { own: ["domain", "schema"], layers: ["lib"] },
  queries: { own: ["domain", "schema"], layers: ["lib", "auth", "server"] },
  mutations: { own: ["domain", "schema"], layers: ["lib", "auth", "server"] },
  actions: { own: ["schema", "mutations"], layers: ["lib", "server"] },
  api: { own: ["schema", "present", "queries", "mutations"], layers: ["lib", "server"] },
  ui: { own: ["present", "schema", "actions", "ui"], layers: ["lib", "components"] },
  test: { own: ["domain", "schema", "present"], layers: ["lib"] },
};
const APP_MAY_USE = ["domain", "queries", "actions", "api", "present", "ui"];
// What every noun stands on: where (wilayah), how much of how much (capaian), and the published index (kesiapan).
const kernel = (feature, categories) => ({ element: { type: "feature", captured: { feature } }, file: { categories } });
const KERNEL = [kernel("wilayah", "domain"), kernel("capaian", "domain"), kernel("kesiapan", "domain")];
const KERNEL_PRESENT = kernel("capaian", "present");
// Roles are vocabulary: schemas and labels may name them.
const PERMISSIONS = { file: { categories: "permissions" } };

const layers = (types) => types.map((type) => ({ element: { type } }));
const own = (categories) => categories.map((c) => ({ element: { type: "feature", captured: { feature: "{{ from.element.captured.feature }}" } }, file: { categories: c } }));
const policies = [
  ...Object.entries(LAYERS).map(([type, to]) => ({ from: { element: { type } }, allow: { to: layers(to) } })),
  ...Object.entries(FILES).map(([c, rule]) => ({ from: { file: { categories: c } }, allow: { to: [...own(rule.own), ...layers(rule.layers), ...KERNEL] } })),
  ...["present", "test"].map((c) => ({ from: { file: { categories: c } }, allow: { to: [KERNEL_PRESENT] } })),
  ...["schema", "present", "test"].map((c) => ({ from: { file: { categories: c } }, allow: { to: [PERMISSIONS] } })),
  { from: { element: { type: "app" } }, allow: { to: [...APP_MAY_USE.map((c) => ({ element: { type: "feature" }, file: { categories: c } })), ...KERNEL] } },
  { from: { element: { type: "auth" } }, allow: { to: KERNEL } },
  { from: { element: { type: "server" } }, allow: { to: KERNEL } },
];

const ban = (selector, message) => ({ selector, message });
const USE_SERVER = ban("ExpressionStatement[directive='use server']", "Only features/*/actions.ts may be 'use server': every export becomes a public endpoint.");
const ENV = ban("MemberExpression[object.name='process'][property.name='env']", "Read settings from @/lib/env.");
const LOCALE = ban("CallExpression[callee.property.name=/^toLocale/], NewExpression[callee.object.name='Intl']", "Numbers and dates are written by @/lib/format and @/lib/waktu.");
const CLOCK = ban("CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]", "The clock is read by @/lib/clock; rules take `now`.");
const INSTANT = ban("NewExpression[callee.name='Date'][arguments.length>0], MemberExpression[object.name='Date'][property.name='parse']", "Text becomes an instant in @/lib/waktu, which knows the zone.");
const BANS = [USE_SERVER, ENV, LOCALE, CLOCK, INSTANT];
const allow = (files, ...allowed) => ({ files, rules: { "no-restricted-syntax": ["error", ...BANS.filter((b) => !allowed.includes(b))] } });

const NO_DATABASE = { group: ["@prisma/*", "pg", "**/db/generated/*"], message: "Prisma is for queries, mutations and server/, through @/server/db/client." };
const NO_SESSION = { group: ["next-auth*"], message: "Only auth/session.ts knows how people sign in." };
const PURE = { group: ["next/*", "react", "server-only", "node:*", "pino"], message: "This file must stay pure." };
const imports = (files, ...patterns) => ({ files, rules: { "no-restricted-imports": ["error", { patterns }] } });

export default tseslint.config(
  { ignores: ["src/server/db/generated/**", ".next/**", "node_modules/**", "next-env.d.ts", ".data/**", "test-results/**", "playwright-report/**"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.base],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { project: "tsconfig.json" } },
      "boundaries/elements": [
        ...Object.keys(LAYERS).map((type) => ({ type, pattern: `src/${type}` })),
        { type: "feature", pattern: "src/features/*", capture: ["feature"] },
      ],
      "boundaries/files": [
        ...["domain", "schema", "present", "queries", "mutations", "actions", "api"].map((c) => ({ category: c, pattern: `src/features/*/${c}.ts` })),
        { category: "ui", pattern: "src/features/*/components/**" },
        { category: "test", pattern: "src/**/*.test.{ts,tsx}" },
        { category: "permissions", pattern: "src/auth/permissions.ts" },
      ],
    },
    rules: { "boundaries/dependencies": ["error", { default: "disallow", checkInternals: true, policies }] },
  },
  allow(["src/**/*.{ts,tsx}"]),
  allow(["src/features/*/actions.ts"], USE_SERVER),
  allow(["src/lib/env.ts"], ENV),
  // Next names the runtime of the hook in the environment; no setting of ours.
  allow(["src/instrumentation.ts"], ENV),
  allow(["src/lib/{format,waktu}.ts"], LOCALE, INSTANT),
  allow(["src/lib/clock.ts"], CLOCK, INSTANT),
  // The browser's own clock: when contact was lost. No rule depends on it.
  allow(["src/components/live/*"], CLOCK, INSTANT),
  allow(["src/**/*.test.{ts,tsx}"], INSTANT),
  imports(["src/**/*.{ts,tsx}"], NO_DATABASE, NO_SESSION),
  imports(["src/server/**"], NO_SESSION),
  imports(["src/auth/session.ts"], NO_DATABASE),
  imports(["src/features/*/{domain,present,schema}.ts", "src/lib/{format,waktu,clock,ratio,result,routes,tampil,form-state}.ts"], NO_DATABASE, NO_SESSION, PURE),
);
