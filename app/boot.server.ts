import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { sql } from "drizzle-orm";
import type { Logger } from "pino";
import { migrate } from "#db/migrate.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { loadBankPayouts } from "#db/village/bank-payouts.ts";
import { loadBooks } from "#db/village/books.ts";
import { loadDisputes } from "#db/village/disputes.ts";
import { loadVillage } from "#db/village/index.ts";
import { loadOrders } from "#db/village/orders.ts";
import { paintVillage } from "#db/village/paint.ts";
import { loadPassports } from "#db/village/passports.ts";
import { loadPayouts } from "#db/village/payouts.ts";
import { accounts } from "#db/village/people.ts";
import { loadProblems } from "#db/village/problems.ts";
import { loadRuns } from "#db/village/reconciliation.ts";
import { loadReturns } from "#db/village/returns.ts";
import { loadTransfers } from "#db/village/transfers.ts";
import { providersOf } from "./domain/payments/providers/index.server.ts";
import { handlersOf } from "./handlers.server.ts";
import { startWorker } from "./jobs/worker.server.ts";
import type { House } from "./platform/context.server.ts";
import type { LoadContext } from "./platform/doors.server.ts";
import type { Env } from "./platform/env.server.ts";
import { openHouse } from "./platform/house.server.ts";
import { startServer } from "./platform/http.server.ts";
import { closeDecoders } from "./platform/images.server.ts";
import { createLog } from "./platform/log.server.ts";
import { createMetrics } from "./platform/metrics.server.ts";
import type { Minute } from "./platform/minutes.server.ts";
import { mediaHandler } from "./platform/storage.server.ts";
import { withProofFace } from "./routes/machine/proof-face.ts";

let log: Logger | null = null;

/** Remix's way of telling what went wrong in a loader, action or render. */
export function logServerError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  log?.error({ err: error, path: new URL(request.url).pathname }, "a request failed");
}

type BootOptions = {
  env: Env & { databaseUrl: string | null };
  /** The built server, or in development the way to the newest one. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  twins: { stripe: string; gateway: string; gateway2: string } | null;
  devFiles: ((req: never, res: never, next: () => void) => void) | null;
  progress: (text: string) => void;
};

/** Opens the market: tables, demo content if empty, web and worker. Closes in the opposite order. */
export async function boot({ env, build, twins, devFiles, progress }: BootOptions) {
  const { databaseUrl } = env;
  if (!databaseUrl) throw new Error("boot needs a database");
  await migrate(databaseUrl);
  log = createLog({ level: env.logLevel, file: join(env.dataDir, "log", "khanegi.log"), stdout: !env.demo });
  const house = await openHouse(env, databaseUrl, log);
  if (env.demo && (await isEmpty(house))) await loadVillage(house);
  const painting = env.demo && env.demoPictures === "all";
  // What a visitor sees first is drawn before the market opens; a start that was broken off here goes on where it was.
  if (painting)
    await paintVillage(house, {
      which: "first",
      progress: (done, of) => done % 20 === 0 && progress(`Drawing the demo market's pictures (${done} of ${of})`),
    });
  if (env.demo) await loadOrders(house).catch((err: unknown) => log?.error({ err }, "the village's orders"));
  if (env.demo) await loadPayouts(house).catch((err: unknown) => log?.error({ err }, "the village's payouts"));
  if (env.demo) await loadBankPayouts(house).catch((err: unknown) => log?.error({ err }, "the village's bank payouts"));
  if (env.demo) await loadTransfers(house).catch((err: unknown) => log?.error({ err }, "the village's transfers"));
  if (env.demo) await loadRuns(house).catch((err: unknown) => log?.error({ err }, "the village's comparisons"));
  if (env.demo) await loadProblems(house).catch((err: unknown) => log?.error({ err }, "the village's problems"));
  if (env.demo) await loadReturns(house).catch((err: unknown) => log?.error({ err }, "the village's returns"));
  if (env.demo) await loadDisputes(house).catch((err: unknown) => log?.error({ err }, "the village's disputes"));
  if (env.demo) await loadBooks(house).catch((err: unknown) => log?.error({ err }, "the village's books"));
  // A passport tells of its piece's photographs: it waits for them where there will be any.
  const passports = () => loadPassports(house).catch((err: unknown) => log?.error({ err }, "the village's passports"));
  if (env.demo && !painting) await passports();
  const closing = new AbortController();
  const painted = painting
    ? paintVillage(house, { which: "later", signal: closing.signal })
        .catch((err: unknown) => log?.error({ err }, "painting the village"))
        .then(() => (closing.signal.aborted ? undefined : passports()))
    : Promise.resolve();
  const handleRemix =
    typeof build === "function" ? createRequestHandler(build, "development") : handlersOf(build, "production");
  const server = await startServer({
    host: env.host,
    port: env.port,
    handleRemix: (request, { requestId, ip }) =>
      handleRemix(withProofFace(request), { house, requestId, ip, twins } satisfies LoadContext as never),
    staticDir: "build/client",
    publicDir: "public",
    ...(devFiles ? { devFiles: devFiles as never } : {}),
    media: mediaHandler(house.storage),
    guard: {
      origins: [env.origin],
      demo: env.demo,
      trustedProxies: env.trustedProxies,
      formTargets: formTargets(house),
      takesFiles: (path) =>
        /\/(photos|portrait|evidence|application|problem|return|transfer|packing|file)$|\/disputes\/[^/]+$/.test(path),
      dev: devFiles !== null,
    },
    metricsToken: env.metricsToken,
    log,
    metrics: createMetrics(() => ({
      writes: { total: house.writes.totalCount, idle: house.writes.idleCount, waiting: house.writes.waitingCount },
    })),
    ready: async () => (await rowsOf(house.db, sql`select 1`)).length === 1,
    onMinute: (minute) => writeMinute(house, minute),
    // In demo mode every buyer of a test comes from one address, and no balancer has to notice that we are leaving.
    ...(env.demo ? { postsPerMinute: 100_000 } : {}),
    shutdown: { lingerMs: env.demo ? 0 : 5000, maxMs: 10_000 },
  });
  const worker = startWorker(house, server.busy);
  // The first request is the market's own, so that it has one to show (invariant I16); probes are not counted.
  await fetch(`${server.address}/manifest.webmanifest`)
    .then((answer) => answer.text())
    .catch(() => "");
  await server.flushMinutes();
  return {
    address: server.address,
    lines: env.demo ? await demoLines(house, server.address, twins) : [],
    async close() {
      closing.abort();
      await server.close();
      await worker.stop();
      closeDecoders();
      await painted;
      await house.close();
    },
  };
}

/** Where a form of ours may lead away to: payment pages, and where a provider asks a seller about herself. */
function formTargets(house: House): string[] {
  const origins = providersOf(house).flatMap(({ origin, accounts }) => [origin, accounts?.origin ?? null]);
  return [...new Set(origins)].filter((origin) => origin !== null);
}

const process = randomUUID();

async function writeMinute(
  house: House,
  { minute, requests, slowestMs, overDeadline, serverErrors }: Minute,
): Promise<void> {
  await house.writes
    .query(
      `insert into request_minutes (process, minute, requests, slowest_ms, over_deadline, server_errors) values ($1, $2, $3, $4, $5, $6)
       on conflict (process, minute) do update set requests = request_minutes.requests + excluded.requests,
         slowest_ms = greatest(request_minutes.slowest_ms, excluded.slowest_ms),
         over_deadline = request_minutes.over_deadline + excluded.over_deadline,
         server_errors = request_minutes.server_errors + excluded.server_errors`,
      [process, minute, requests, Math.round(slowestMs), overDeadline, serverErrors],
    )
    .catch((error: unknown) => house.log.warn({ err: error }, "a minute of requests was not written"));
}

async function isEmpty(house: House): Promise<boolean> {
  return (await rowsOf(house.db, sql`select 1 from bodies limit 1`)).length === 0;
}

/** Whom to be, where to read what is sent. One person a role, as they are likely to be looked for. */
async function demoLines(house: House, address: string, twins: BootOptions["twins"]): Promise<string[]> {
  const everybody = await accounts(house.db, house.keys);
  const shown = ["buyer", "producer", "pioneer", "applicant", "manager", "officer", "firm"];
  const people = shown.flatMap((role) => everybody.find((account) => account.role === role) ?? []);
  return [
    `The Persian market: ${address}/fa, the English one: ${address}/en`,
    "",
    "Sign in with a phone number; the code comes to the outbox:",
    ...people.map(({ role, phone, name }) => `  ${role.padEnd(10)} ${phone}  ${name}`),
    `  all of them, with passwords and authenticator secrets: ${address}/dev/accounts.json`,
    "",
    `Every SMS and e-mail: ${address}/dev/outbox`,
    ...(twins
      ? [`Stand-ins for the payment providers: Stripe ${twins.stripe}, gateways ${twins.gateway} and ${twins.gateway2}`]
      : []),
  ];
}
