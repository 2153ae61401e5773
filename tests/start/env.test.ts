import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { EnvFault, readEnv } from "#app/platform/env.server.ts";

const folder = mkdtempSync(join(tmpdir(), "khanegi-env-"));
afterAll(() => rmSync(folder, { recursive: true }));
const demo = { DATA_DIR: folder };

/** What a production needs at least. */
const production = {
  NODE_ENV: "production",
  DATA_DIR: folder,
  ORIGIN: "https://khanegi.example",
  FIELD_KEY: "f".repeat(32),
  INDEX_KEY: "i".repeat(32),
  SIGNING_KEYS: `2:${"s".repeat(32)},1:${"o".repeat(32)}`,
};

function faultsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvFault) return error.faults;
    throw error;
  }
  return [];
}

/** Names of the variables that are at fault. */
const named = (source: Record<string, string>) => faultsOf(source).map((fault) => fault.split(" ")[0]);

describe("demo mode", () => {
  test("needs nothing: defaults, secrets made once and closed to others, twins for the providers", () => {
    const first = readEnv(demo);
    expect(first).toMatchObject({
      demo: true,
      port: 3000,
      host: "127.0.0.1",
      origin: "http://localhost:3000",
      databaseUrl: null,
    });
    expect(first.stripe).toMatchObject({ twin: true, apiBase: null });
    expect(first.zarinpal).toMatchObject({ twin: true, apiBase: null });
    expect(first.zarinpal2).toMatchObject({ twin: true, apiBase: null });
    expect(first.zarinpal2?.merchantId).not.toBe(first.zarinpal?.merchantId);
    expect(readEnv(demo).secrets).toEqual(first.secrets);
    expect(new Set(Object.values(first.secrets)).size).toBe(3);
    expect(statSync(join(folder, "secrets", "field-key")).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "secrets")).mode & 0o777).toBe(0o700);
  });

  test("takes an empty variable for none", () => {
    expect(readEnv({ ...demo, PORT: " ", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  test("an account at one gateway leaves the other as it was", () => {
    const env = readEnv({ ...demo, ZARINPAL_MERCHANT_ID_2: "3b0f2c1e-5a4d-4c1e-9d57-1f2e3d4c5b6a" });
    expect(env.zarinpal2).toEqual({
      merchantId: "3b0f2c1e-5a4d-4c1e-9d57-1f2e3d4c5b6a",
      apiBase: "https://payment.zarinpal.com",
      twin: false,
    });
    expect(env.zarinpal).toMatchObject({ twin: true, apiBase: null });
  });

  test("real keys take the place of a twin", () => {
    const given = { ...demo, STRIPE_SECRET_KEY: "sk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1, whsec_2" };
    expect(readEnv(given).stripe).toEqual({
      secretKey: "sk_test_1",
      webhookSecrets: ["whsec_1", "whsec_2"],
      apiBase: "https://api.stripe.com",
      twin: false,
    });
  });
});

describe("production", () => {
  test("starts on what it needs, and offers no provider without keys", () => {
    const env = readEnv(production);
    expect(env).toMatchObject({
      demo: false,
      stripe: null,
      zarinpal: null,
      zarinpal2: null,
      smtp: null,
      sms: null,
      s3: null,
    });
    expect(env.secrets.signingKey).toBe(production.SIGNING_KEYS);
  });

  test("makes no secrets: what is missing is named, all at once", () => {
    expect(named({ NODE_ENV: "production", DATA_DIR: folder })).toEqual([
      "ORIGIN",
      "FIELD_KEY",
      "INDEX_KEY",
      "SIGNING_KEYS",
    ]);
  });

  test("refuses every secret that demo mode made in the same folder, among others too", () => {
    const { secrets, stripe, zarinpal, zarinpal2 } = readEnv(demo);
    const faults = named({
      ...production,
      FIELD_KEY: `2:${"n".repeat(32)},1:${secrets.fieldKey}`,
      INDEX_KEY: secrets.indexKey,
      SIGNING_KEYS: secrets.signingKey,
      STRIPE_SECRET_KEY: "sk_live_1",
      STRIPE_WEBHOOK_SECRET: stripe!.webhookSecrets[0]!,
      ZARINPAL_MERCHANT_ID: zarinpal!.merchantId,
      ZARINPAL_MERCHANT_ID_2: zarinpal2!.merchantId,
    });
    expect(faults).toEqual([
      "FIELD_KEY",
      "INDEX_KEY",
      "SIGNING_KEYS",
      "STRIPE_WEBHOOK_SECRET",
      "ZARINPAL_MERCHANT_ID",
      "ZARINPAL_MERCHANT_ID_2",
    ]);
  });

  test.each([
    [{ ORIGIN: "http://khanegi.example" }, ["ORIGIN"]],
    [{ ORIGIN: "http://127.0.0.1:3000" }, []],
    [{ ORIGIN: "http://localhost.khanegi.example" }, ["ORIGIN"]],
    [{ STRIPE_SECRET_KEY: "sk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1" }, ["STRIPE_SECRET_KEY"]],
    [{ STRIPE_SECRET_KEY: "rk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1" }, ["STRIPE_SECRET_KEY"]],
    [{ STRIPE_SECRET_KEY: "sk_live_1", STRIPE_WEBHOOK_SECRET: "whsec_1" }, []],
    [{ STRIPE_API_BASE: "http://127.0.0.1:3001" }, ["STRIPE_API_BASE"]],
    [{ ZARINPAL_API_BASE: "https://sandbox.zarinpal.com" }, ["ZARINPAL_API_BASE"]],
    [{ ZARINPAL_API_BASE_2: "http://127.0.0.1:3003" }, ["ZARINPAL_API_BASE_2"]],
  ])("%o", (more, faults) => {
    expect(named({ ...production, ...(more as Record<string, string>) })).toEqual(faults);
  });
});

describe("faults", () => {
  const wrong = {
    ...demo,
    NODE_ENV: "staging-secret",
    PORT: "70000",
    ORIGIN: "ftp://secret.example",
    DATABASE_URL: "mysql://secret",
    STRIPE_SECRET_KEY: "pk_secret",
    FIELD_KEY: "secret",
    TRUSTED_PROXIES: "10.0.0.0/8,secret",
    LOG_LEVEL: "secret",
    COUNTRY: "secret",
    S3_BUCKET: "secret",
    SMTP_URL: "https://secret",
  };

  test("are all named, and no value is shown", () => {
    const faults = named(wrong);
    for (const name of Object.keys(wrong))
      if (name !== "DATA_DIR" && name !== "S3_BUCKET") expect(faults).toContain(name);
    expect(faults).toEqual(
      expect.arrayContaining(["S3_ENDPOINT", "S3_SECRET_ACCESS_KEY", "STRIPE_WEBHOOK_SECRET", "SMTP_FROM"]),
    );
    expect(faultsOf(wrong).join(" ")).not.toMatch(/secret(?!_)|70000|staging/);
  });

  test("every message is a sentence of ours", () => {
    for (const fault of faultsOf(wrong)) expect(fault).toMatch(/^[A-Z0-9_]+ (must|is missing)\b.*\.$/);
  });
});
