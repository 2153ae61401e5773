import { spawn } from "node:child_process";
import { appendFile, mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Verdict } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { broken, cleanMarket } from "./clean-market.ts";
import { planted } from "./plants.ts";

let market: Awaited<ReturnType<typeof cleanMarket>>;
beforeAll(async () => {
  market = await cleanMarket();
});
afterAll(() => market.close());

describe("a market in which nothing is wrong", () => {
  test("holds all seventeen, each by looking at something", async () => {
    const verdicts = await market.judgedAfter([]);
    expect(broken(verdicts)).toEqual({});
    expect(verdicts.map(({ id }) => id)).toEqual(Array.from({ length: 17 }, (_, index) => `I${index + 1}`));
    expect(verdicts.filter(({ checked }) => checked === 0)).toEqual([]);
  });

  test("is given its five minutes after a jump of the clock, and is not blamed for standing still", async () => {
    const jump = "update market_clock set ahead_ms = ahead_ms + 40 * 60000";
    const told = `insert into events (kind, noun, noun_id, actor_kind, actor_name)
      values ('clock.moved', 'clock', '00000000-0000-7000-8000-000000000001', 'system', 'test')`;
    expect(broken(await market.judgedAfter([jump, told]))).toEqual({});
    expect(Object.keys(broken(await market.judgedAfter([jump])))).toEqual(["I8"]);
    expect(broken(await market.judgedAfter([jump], { alive: false }))).toEqual({});
  });

  test("does not ask an inspector for a maker's grant", async () => {
    const inspected = `insert into events (kind, noun, noun_id, actor_kind, actor_id, subject_id)
      select 'product.inspected', 'product', p.id, 'person', (select person_id from duties where kind = 'inspector' limit 1), p.shop_id
      from products p join shops s on s.id = p.shop_id where s.producer_id is not null limit 1`;
    expect(Object.keys(broken(await market.judgedAfter([inspected])))).not.toContain("I12");
  });

  test("has orders in every state", async () => {
    const states = await market.rows<{ status: string }>("select distinct status from orders order by 1");
    expect(states.map(({ status }) => status)).toEqual(["awaiting-payment", "cancelled", "completed", "confirmed"]);
    const parcels = await market.rows<{ status: string }>("select distinct status from consignments order by 1");
    expect(parcels.map(({ status }) => status)).toEqual([
      "accepted",
      "awaiting-payment",
      "cancelled",
      "delivered",
      "new",
      "packed",
      "shipped",
    ]);
    const payments = await market.rows<{ status: string }>(
      "select distinct status || ' ' || provider as status from payments order by 1",
    );
    expect(payments.map(({ status }) => status)).toEqual([
      "captured bank-transfer",
      "captured cash-on-delivery",
      "captured stripe",
      "captured zarinpal",
      "captured zarinpal-2",
      "created bank-transfer",
      "created zarinpal",
      "failed zarinpal",
      "promised cash-on-delivery",
      "refunded bank-transfer",
      "refunded stripe",
      "refunded zarinpal",
      "refunding bank-transfer",
    ]);
  });
});

describe("a violation in the books", () => {
  test.each(planted)("%s: %s", async (id, _what, statements, sample) => {
    const found = broken(await market.judgedAfter(statements));
    expect(Object.keys(found)).toEqual([id]);
    expect(found[id]?.join("\n")).toMatch(sample);
    expect(found[id]?.length).toBeLessThanOrEqual(5);
  });
});

describe("a violation beside the books", () => {
  test("I2: the provider has taken what we never booked", async () => {
    const books = await readTwinBooks(market.house.env);
    const [stripe, gateway] = books;
    const taken = { ...gateway!.currencies.irr!, captured: gateway!.currencies.irr!.captured + 1000 };
    const found = broken(
      await market.judgedAfter([], { books: [stripe!, { ...gateway!, currencies: { irr: taken } }] }),
    );
    expect(Object.keys(found)).toEqual(["I2"]);
    expect(found.I2?.join("\n")).toMatch(
      /zarinpal irr in all: captured \d+, refunded \d+, transferred 0, disputed 0 here/,
    );
  });

  test("I2: we booked what the provider never took", async () => {
    const books = await readTwinBooks(market.house.env);
    const found = broken(await market.judgedAfter([], { books: books.map((each) => ({ ...each, objects: {} })) }));
    expect(Object.keys(found)).toEqual(["I2"]);
    expect(found.I2?.join("\n")).toMatch(/captured 0, refunded 0, transferred 0, disputed 0 there/);
  });

  test("I13: a file that is not what its row says, or is gone", async () => {
    const [row] = await market.rows<{ path: string }>("select path from files limit 1");
    const path = join(market.house.env.dataDir, "files", row!.path);
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(1));
    const cut = broken(await market.judgedAfter([]));
    await rm(path);
    const gone = broken(await market.judgedAfter([]));
    await writeFile(path, whole);
    expect(cut).toEqual({ I13: [expect.stringMatching(/not what its row says/)] });
    expect(gone).toEqual({ I13: [expect.stringMatching(/not there/)] });
  });

  test("I2: a seller was sent what our books do not say", async () => {
    const [stripe, ...others] = await readTwinBooks(market.house.env);
    const eur = stripe!.currencies.eur!;
    expect(eur.transferred).toBeGreaterThan(0);
    const more = { ...stripe!, currencies: { eur: { ...eur, transferred: eur.transferred + 1 } } };
    const found = broken(await market.judgedAfter([], { books: [more, ...others] }));
    expect(Object.keys(found)).toEqual(["I2"]);
    expect(found.I2?.join("\n")).toMatch(/stripe eur in all/);
  });

  test("I13: a file or draft of yesterday that nobody knows", async () => {
    const dayAgo = Date.now() / 1000 - 90_000;
    for (const name of ["public/ab/nobody.jpg", "tmp/draft"]) {
      const path = join(market.house.env.dataDir, "files", name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, "x");
      expect(broken(await market.judgedAfter([]))).toEqual({});
      await utimes(path, dayAgo, dayAgo);
      expect(Object.keys(broken(await market.judgedAfter([])))).toEqual(["I13"]);
      await rm(path);
    }
  });

  test.each([
    ["phone", async () => '{"msg":"calling +98 9000000151 9000000151"}'],
    ["account number", async () => '{"msg":"a refund to IR650000000000000000000003 failed"}'],
    ["one-time code", async () => '{"msg":"the code was 271828"}'],
    [
      "link to an order",
      async () =>
        `{"path":"/fa/orders/KH-1?token=${market.house.keys.deriveToken("order", (await market.rows<{ id: string }>("select id from orders limit 1"))[0]!.id)}"}`,
    ],
  ])("I17: %s in the log", async (kind, line) => {
    const id = "0199e000-0000-7000-8000-000000000001";
    const log = join(market.house.env.dataDir, "log", "khanegi.log");
    await mkdir(dirname(log), { recursive: true });
    await appendFile(log, `{"msg":"fine","ms":12.345678,"count":271828}\n${await line()}\n`);
    const seal = (column: string, text: string) =>
      market.house.keys.encryptField(text, { table: "notices", column, row: id });
    const body = JSON.stringify({ subject: "", text: "", code: "271828", links: [] });
    const notice = `insert into notices (id, channel, to_sealed, to_index, template, locale, body_sealed, dedupe_key, status, tries, deliveries)
      values ('${id}', 'sms', 'x', 'y', 'sign-in-code', 'fa', '${seal("body_sealed", body)}', 'z', 'sent', 1, 1)`;
    const found = broken(await market.judgedAfter([notice]));
    await rm(log);
    expect(found).toEqual({ I17: [`log/khanegi.log, line 2: ${kind}`] });
  });

  test("nothing of it stays: the market is clean again", async () => {
    expect(broken(await market.judgedAfter([]))).toEqual({});
  });
});

/** What `npm run --silent invariants` prints and ends with, beside this market. */
async function command(): Promise<{ code: number | null; verdicts: Verdict[]; said: string }> {
  const { env } = market.house;
  const [{ name = "" } = {}] = await market.rows<{ name: string }>("select current_database() as name");
  const address = new URL(process.env.TEST_SERVER_URL ?? "");
  address.pathname = `/${name}`;
  const child = spawn(process.execPath, ["--import", "tsx", "app/invariants/main.ts"], {
    env: {
      ...process.env,
      DATABASE_URL: address.href,
      DATA_DIR: env.dataDir,
      STRIPE_API_BASE: env.stripe?.apiBase ?? "",
      ZARINPAL_API_BASE: env.zarinpal?.apiBase ?? "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  let said = "";
  child.stdout.on("data", (chunk) => (printed += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, verdicts: JSON.parse(printed || "[]") as Verdict[], said };
}

describe("npm run invariants", () => {
  test("prints every invariant and ends well where nothing is wrong", async () => {
    const { code, verdicts, said } = await command();
    expect({ code, said }).toEqual({ code: 0, said: "" });
    expect(verdicts).toHaveLength(17);
    for (const verdict of verdicts) {
      expect(Object.keys(verdict)).toEqual(["id", "statement", "holds", "checked", "sample"]);
      expect(verdict).toMatchObject({ holds: true, sample: [] });
      expect(verdict.checked, verdict.id).toBeGreaterThan(0);
      expect(verdict.statement.length, verdict.id).toBeGreaterThan(20);
    }
  });

  test("ends with 1 where one is broken, and says which", async () => {
    await market.rows("update coupons set uses = uses + 1 where code = 'NOROUZ'");
    const { code, verdicts } = await command();
    expect(code).toBe(1);
    expect(verdicts.filter(({ holds }) => !holds)).toMatchObject([
      { id: "I11", sample: [expect.stringMatching(/counted/)] },
    ]);
  });
});
