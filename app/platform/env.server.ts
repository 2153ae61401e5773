import { existsSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { demoSecrets } from "./demo-secrets.server.mjs";

/** What the surroundings give, as text. An empty text is as good as none. */
export type EnvSource = Readonly<Record<string, string | undefined>>;

/** All faults of the environment, one sentence each, naming the variable and never its value. */
export class EnvFault extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The environment is not right. ${faults.join(" ")} See .env.example.`);
    this.name = "EnvFault";
    this.faults = faults;
  }
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

function address(...protocols: string[]) {
  const schemes = protocols.map((protocol) => `${protocol}//`).join(" or ");
  return z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be an address with ${schemes}`,
    );
}
const web = address("https:", "http:");
const database = address("postgres:", "postgresql:");
const secret = z
  .string()
  .refine(
    (text) => text.split(",").every((part) => part.trim().replace(/^\d{1,4}:/, "").length >= 32),
    "must have at least 32 characters",
  );
const list = z.string().transform((text) => text.split(",").map((part) => part.trim()));
const network = /^[0-9a-f.:]+(\/\d{1,3})?$/i;

const variables = z.object({
  NODE_ENV: z.enum(["production", "development", "test"], "must be production, development or test").optional(),
  PORT: z.coerce
    .number("must be a number")
    .int("must be whole")
    .min(0, "must not be negative")
    .max(65535, "must be below 65536")
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  ORIGIN: web.refine((text) => URL.canParse(text) && new URL(text).pathname === "/", "must have no path").optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: database.optional(),
  DATABASE_READ_URL: database.optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_/, "must begin with sk_ or rk_")
    .optional(),
  STRIPE_WEBHOOK_SECRET: list
    .refine((all) => all.every((one) => one.startsWith("whsec_")), "must begin with whsec_")
    .optional(),
  STRIPE_API_BASE: web.optional(),
  ZARINPAL_MERCHANT_ID: z.uuid("must be a UUID").optional(),
  ZARINPAL_API_BASE: web.optional(),
  ZARINPAL_MERCHANT_ID_2: z.uuid("must be a UUID").optional(),
  ZARINPAL_API_BASE_2: web.optional(),
  FIELD_KEY: secret.optional(),
  INDEX_KEY: secret.optional(),
  SIGNING_KEYS: secret.optional(),
  S3_ENDPOINT: web.optional(),
  S3_REGION: z.string().default("auto"),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: address("smtp:", "smtps:").optional(),
  SMTP_FROM: z.string().optional(),
  SMS_API_BASE: web.optional(),
  SMS_API_KEY: z.string().optional(),
  SMS_SENDER: z.string().optional(),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  TRUSTED_PROXIES: list
    .refine(
      (all) => all.every((one) => network.test(one) && isIP(one.split("/")[0]!) > 0),
      "must list addresses or networks",
    )
    .optional(),
  COUNTRY: z.enum(["ir"], "must be ir").default("ir"),
  DEMO_PICTURES: z.enum(["all", "none"], "must be all or none").default("all"),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"], "must be trace, debug, info, warn, error or silent")
    .default("info"),
});

type Name = keyof z.infer<typeof variables>;

/** Variables of which either all or none must be given. */
const families: readonly (readonly Name[])[] = [
  ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
  ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
  ["SMTP_URL", "SMTP_FROM"],
  ["SMS_API_BASE", "SMS_API_KEY", "SMS_SENDER"],
];

/** What production may not run on (contract.md, Environment): missing or demo secrets, plain http, test keys, twins. */
function productionFaults(given: Record<string, string>, dataDir: string): [Name, string][] {
  const faults: [Name, string][] = [];
  const origin = given.ORIGIN && URL.canParse(given.ORIGIN) ? new URL(given.ORIGIN) : null;
  if (!given.ORIGIN) faults.push(["ORIGIN", "is missing"]);
  if (origin?.protocol === "http:" && !loopback.has(origin.hostname)) faults.push(["ORIGIN", "must be https"]);
  const made: [Name, string][] = [
    ["FIELD_KEY", "field-key"],
    ["INDEX_KEY", "index-key"],
    ["SIGNING_KEYS", "signing-keys"],
    ["STRIPE_WEBHOOK_SECRET", "stripe-webhook-secret"],
    ["ZARINPAL_MERCHANT_ID", "zarinpal-merchant-id"],
    ["ZARINPAL_MERCHANT_ID_2", "zarinpal-merchant-id-2"],
  ];
  for (const [name, file] of made) {
    const path = join(dataDir, "secrets", file);
    if (!given[name]) {
      if (/KEY/.test(name)) faults.push([name, "is missing"]);
    } else if (existsSync(path) && given[name].includes(readFileSync(path, "utf8").trim())) {
      faults.push([name, "is the secret of demo mode"]);
    }
  }
  if (/^(sk|rk)_test_/.test(given.STRIPE_SECRET_KEY ?? "")) faults.push(["STRIPE_SECRET_KEY", "is a test key"]);
  for (const name of ["STRIPE_API_BASE", "ZARINPAL_API_BASE", "ZARINPAL_API_BASE_2"] as const) {
    if (given[name] && !given[name].startsWith("https://")) faults.push([name, "must be https"]);
    else if (/sandbox/.test(given[name] ?? "")) faults.push([name, "is for tests"]);
  }
  return faults;
}

/** A redirect gateway: without an account of its own there a twin stands in, whose address is known once it has started. */
function gateway(merchantId: string | undefined, apiBase: string | undefined, twin: boolean) {
  if (!merchantId) return null;
  return { merchantId, apiBase: apiBase ?? (twin ? null : "https://payment.zarinpal.com"), twin };
}

/** The settings of a process; see readEnv(). */
export type Env = ReturnType<typeof readEnv>;

/**
 * The settings of this process. In demo mode, which is all but NODE_ENV=production, missing secrets come from DATA_DIR,
 * where they are made on first use, and twins stand in for the providers without keys: then `apiBase` is the twin's
 * address, and null until it is known. In production a provider without keys is null, that is, not offered.
 * @throws EnvFault with all faults at once
 */
export function readEnv(source: EnvSource = process.env) {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) if (value?.trim()) given[name] = value.trim();
  const demo = given.NODE_ENV !== "production";
  const dataDir = resolve(given.DATA_DIR ?? ".data");

  const parsed = variables.safeParse(given);
  const faults = new Map<string, string>();
  for (const { path, message } of parsed.error?.issues ?? []) faults.set(String(path[0]), message);
  for (const family of families) {
    const missing = family.filter((name) => !given[name]);
    const present = family.filter((name) => given[name]);
    if (present.length > 0) for (const name of missing) faults.set(name, `is missing beside ${present.join(", ")}`);
  }
  if (!demo) for (const [name, fault] of productionFaults(given, dataDir)) faults.set(name, fault);
  if (!parsed.success || faults.size > 0) throw new EnvFault([...faults].map(([name, fault]) => `${name} ${fault}.`));

  const v = parsed.data;
  const made = demo ? demoSecrets(dataDir) : null;
  const keys = { ...made, ...given } as Record<string, string>;
  return {
    /** Twins, /dev and generated secrets: everything but production. */
    demo,
    port: v.PORT,
    host: v.HOST,
    /** Public origin, without a slash at the end. */
    origin: new URL(v.ORIGIN ?? `http://localhost:${v.PORT}`).origin,
    dataDir,
    /** Null: the embedded PostgreSQL of DATA_DIR. */
    databaseUrl: v.DATABASE_URL ?? null,
    databaseReadUrl: v.DATABASE_READ_URL ?? null,
    stripe: keys.STRIPE_SECRET_KEY
      ? {
          secretKey: keys.STRIPE_SECRET_KEY,
          /** Any of them may have signed: two during a rotation. */
          webhookSecrets: v.STRIPE_WEBHOOK_SECRET ?? [keys.STRIPE_WEBHOOK_SECRET!],
          apiBase: v.STRIPE_API_BASE ?? (v.STRIPE_SECRET_KEY ? "https://api.stripe.com" : null),
          twin: !v.STRIPE_SECRET_KEY,
        }
      : null,
    zarinpal: gateway(keys.ZARINPAL_MERCHANT_ID, v.ZARINPAL_API_BASE, !v.ZARINPAL_MERCHANT_ID),
    /** A second gateway of the same kind: where one bank is down, the other is offered still. */
    zarinpal2: gateway(keys.ZARINPAL_MERCHANT_ID_2, v.ZARINPAL_API_BASE_2, !v.ZARINPAL_MERCHANT_ID_2),
    /** Each one `version:secret,…`, the newest first. */
    secrets: { fieldKey: keys.FIELD_KEY!, indexKey: keys.INDEX_KEY!, signingKey: keys.SIGNING_KEYS! },
    s3: v.S3_ENDPOINT
      ? {
          endpoint: v.S3_ENDPOINT,
          region: v.S3_REGION,
          bucket: v.S3_BUCKET!,
          accessKeyId: v.S3_ACCESS_KEY_ID!,
          secretAccessKey: v.S3_SECRET_ACCESS_KEY!,
        }
      : null,
    smtp: v.SMTP_URL ? { url: v.SMTP_URL, from: v.SMTP_FROM! } : null,
    sms: v.SMS_API_BASE ? { apiBase: v.SMS_API_BASE, apiKey: v.SMS_API_KEY!, sender: v.SMS_SENDER! } : null,
    metricsToken: v.METRICS_TOKEN ?? null,
    trustedProxies: v.TRUSTED_PROXIES ?? [],
    country: v.COUNTRY,
    /** "none" leaves the demo market without its drawn pictures: for tests. */
    demoPictures: v.DEMO_PICTURES,
    logLevel: v.LOG_LEVEL,
  };
}
