import { describe, expect, it } from "vitest";
import { environment, readSettings } from "../../scripts/lib/settings.mjs";

const APP = "postgresql://app:rahasia-sekali@db:5432/sigap";
const OWNER = "postgresql://pemilik:lain@db:5432/sigap";

describe("pengaturan", () => {
  it("tanpa apa pun: port 3000, alamat lokal, demo dengan basis data bawaan", () => {
    expect(readSettings({})).toMatchObject({ port: 3000, appUrl: "http://localhost:3000", demo: "1", trustProxy: "0" });
  });

  it("nilai kosong dianggap tidak diisi", () => {
    expect(readSettings({ PORT: " ", DATABASE_URL: "", JAM: "" })).toMatchObject({ port: 3000, demo: "1" });
  });

  it("dengan basis data sendiri, demo mati kecuali diminta", () => {
    expect(readSettings({ DATABASE_URL: APP, DATABASE_OWNER_URL: OWNER }).demo).toBe("0");
    expect(readSettings({ DATABASE_URL: APP, DATABASE_OWNER_URL: OWNER, DEMO: "1" }).demo).toBe("1");
  });

  it.each([
    ["PORT", { PORT: "0" }], ["PORT", { PORT: "70000" }], ["PORT", { PORT: "tiga" }],
    ["APP_URL", { APP_URL: "sigap.go.id" }], ["APP_URL", { APP_URL: "https://sigap.go.id/jalur" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://x:y@db/z", DATABASE_OWNER_URL: OWNER }],
    ["DATABASE_OWNER_URL", { DATABASE_URL: APP }], ["DATABASE_OWNER_URL", { DATABASE_OWNER_URL: OWNER }],
    ["DATABASE_OWNER_URL", { DATABASE_URL: APP, DATABASE_OWNER_URL: APP }],
    ["AUTH_SECRET", { AUTH_SECRET: "pendek" }], ["TRUST_PROXY", { TRUST_PROXY: "ya" }], ["METRICS_TOKEN", { METRICS_TOKEN: "pendek" }], ["METRICS_TOKEN", { METRICS_TOKEN: "dengan spasi ".repeat(4) }], ["LOG_REQUESTS", { LOG_REQUESTS: "ya" }], ["DEMO", { DEMO: "2" }],
    ["JAM", { JAM: "besok" }], ["JAM", { JAM: "2029-02-01" }], ["JAM", { JAM: "2029-02-01T08:00:00+07:00", DEMO: "0" }],
  ])("menolak %s yang salah dengan menyebut namanya: %j", (name, env) => {
    expect(() => readSettings(env)).toThrow(name);
  });

  it("tidak pernah mengulang sandi basis data", () => {
    expect(() => readSettings({ DATABASE_URL: APP })).not.toThrow(/rahasia-sekali/);
  });

  it("menyerahkan pengaturan lengkap kepada aplikasi, tanpa JAM yang tidak berlaku", () => {
    const settings = { ...readSettings({ PORT: "3001" }), authSecret: "s".repeat(32) };
    const env = environment(settings, { app: APP, owner: OWNER }, { JAM: "", LAIN: "x" });
    expect(env).toMatchObject({ PORT: "3001", APP_URL: "http://localhost:3001", NEXTAUTH_URL: "http://localhost:3001", DATABASE_URL: APP, DEMO: "1", LAIN: "x" });
    expect(env.NEXTAUTH_SECRET).toBe(env.AUTH_SECRET);
    expect(env).not.toHaveProperty("JAM");
  });
});
