import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { photo } from "#tests/fixtures/pictures.ts";
import { Buyer } from "#tests/support/buyer.ts";
import { countedMarket } from "#tests/support/counted-market.ts";

/** Rails as data, and the way of a transfer, at the market's own doors. */
let market: Awaited<ReturnType<typeof countedMarket>>;
let clerk: Buyer;
let keys = 0;
beforeAll(async () => {
  market = await countedMarket();
  clerk = await signedIn("finance");
}, 180_000);
afterAll(() => market?.close(), 60_000);

const goods = { "honey-thyme-1kg": 1 };

async function signedIn(role: string): Promise<Buyer> {
  const buyer = new Buyer(market.url, "en");
  const accounts = await buyer.json<{ role: string; phone: string }[]>("/dev/accounts.json");
  await buyer.signIn(accounts.find((one) => one.role === role)?.phone ?? "");
  return buyer;
}

/** The form of a page as it stands, with what is said anew. */
async function formOn(buyer: Buyer, path: string, more: Record<string, string>): Promise<Record<string, string>> {
  const html = await (await buyer.get(path)).text();
  const tags = [...html.matchAll(/<input [^>]*>/g)].map(([tag]) => tag);
  const of = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const fields = tags
    .filter((tag) => of(tag, "type") !== "checkbox" || / checked=""/.test(tag))
    .map((tag) => [of(tag, "name"), of(tag, "value")] as const);
  return { ...Object.fromEntries(fields.filter(([name]) => name !== "")), ...more };
}

async function saveRail(rail: string, currency: string, more: Record<string, string>): Promise<void> {
  const path = `/en/office/rails/terms?rail=${rail}&currency=${currency}`;
  const answer = await clerk.post(path, await formOn(clerk, path, more));
  expect(answer.status).toBe(303);
}

/** An order by whatever way is chosen beforehand; answers where it leads. */
async function buyByDefault(): Promise<{ buyer: Buyer; to: string; number: string }> {
  const buyer = new Buyer(market.url, "en");
  await buyer.fill(goods, "IRR");
  const { path, fields } = await buyer.checkoutForm();
  const answer = await buyer.post(path, fields);
  expect(answer.status).toBe(303);
  const [order] = await market.rows<{ number: string }>("select number from orders order by placed_at desc limit 1");
  return { buyer, to: answer.headers.get("Location") ?? "", number: order!.number };
}

async function sendPicture(buyer: Buyer, path: string, fields: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ key: `transfer-http-${String(++keys).padStart(6, "0")}`, ...fields }))
    form.set(name, value);
  form.set("picture", new Blob([new Uint8Array(await photo(900, 1200))], { type: "image/jpeg" }), "receipt.jpg");
  const headers = { Cookie: buyer.cookie, Origin: new URL(market.url).origin };
  return fetch(market.url + path, { method: "POST", body: form, headers, redirect: "manual" });
}

describe("switching the default rail is configuration", () => {
  it("changes where the next checkout leads, and back again, without a restart", async () => {
    const { pid } = market;
    expect(new URL((await buyByDefault()).to).origin).toBe(new URL(await market.gateway()).origin);
    await saveRail("bank-transfer", "IRR", { position: "1" });
    await saveRail("zarinpal", "IRR", { position: "2" });
    const byTransfer = await buyByDefault();
    expect(byTransfer.to).toMatch(new RegExp(`/en/orders/${byTransfer.number}/transfer$`));
    await saveRail("zarinpal-2", "IRR", { position: "1" });
    await saveRail("bank-transfer", "IRR", { position: "9" });
    expect(new URL((await buyByDefault()).to).origin).toBe(new URL(await market.gateway2()).origin);
    await saveRail("zarinpal-2", "IRR", { enabled: "" });
    expect(new URL((await buyByDefault()).to).origin).toBe(new URL(await market.gateway()).origin);
    expect(market.pid).toBe(pid);
  }, 120_000);

  it("is open to who keeps the money, and a fault keeps what was typed", async () => {
    const path = "/en/office/rails/terms?rail=bank-transfer&currency=IRR";
    for (const role of ["officer", "producer", "buyer"]) {
      const other = await signedIn(role);
      expect((await other.get(path)).status, role).toBe(403);
      expect((await other.post(path, {})).status, role).toBe(403);
    }
    expect((await (await signedIn("admin")).get(path)).status).toBe(200);
    const answer = await clerk.post(path, await formOn(clerk, path, { iban: "IR00", minAmount: "1e3" }));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('id="field-iban-error"');
    expect(html).toContain('id="field-minAmount-error"');
    expect(html).toContain('value="1e3"');
    expect((await clerk.get("/en/office/rails/terms?rail=no-such&currency=IRR")).status).toBe(404);
  });
});

describe("a transfer", () => {
  it("is shown by the buyer, seen by finance alone, matched, and confirms the order", async () => {
    await saveRail("bank-transfer", "IRR", { position: "1" });
    const { buyer, number, to } = await buyByDefault();
    const page = new URL(to, market.url).pathname;
    const html = await (await buyer.get(page)).text();
    expect(html).toContain(number);
    expect(html).toMatch(/IR22/);
    expect((await new Buyer(market.url).get(page)).status).toBe(404);
    expect((await sendPicture(new Buyer(market.url), page)).status).toBe(404);

    expect((await sendPicture(buyer, page, { reference: "778899" })).status).toBe(303);
    expect((await sendPicture(buyer, page)).status).toBe(409);
    const [proof] = await market.rows<{ id: string }>(
      `select f.id from payment_proofs f join payments p on p.id = f.payment_id join orders o on o.id = p.order_id where o.number = '${number}'`,
    );
    const picture = await clerk.get(`/en/office/transfers/${proof?.id}/picture`);
    expect(picture.status).toBe(200);
    expect(picture.headers.get("Cache-Control")).toBe("no-store");
    expect(picture.headers.get("Content-Type")).toMatch(/^image\//);
    for (const path of [
      `transfers/${proof?.id}/picture`,
      `transfers/${proof?.id}`,
      "transfers",
      "receipts",
      "refunds",
      "owed",
    ]) {
      expect((await (await signedIn("officer")).get(`/en/office/${path}`)).status, path).toBe(403);
      expect((await buyer.get(`/en/office/${path}`)).status, path).toBe(303);
    }
    const [facts] = await market.rows<{ total: string }>(`select total::text from orders where number = '${number}'`);
    const statement = `date,amount,reference,description\n2026-01-02,${facts?.total},778899,${number}`;
    const looked = await clerk.post("/en/office/receipts/statement", { currency: "IRR", rows: statement });
    expect(looked.status).toBe(409);
    expect(await looked.text()).toContain("778899");
    expect(await market.rows("select 1 from bank_receipts where reference = '778899'")).toEqual([]);
    expect(
      (await clerk.post("/en/office/receipts/statement", { currency: "IRR", rows: statement, seen: "on" })).status,
    ).toBe(303);
    const [receipt] = await market.rows<{ id: string }>("select id from bank_receipts where reference = '778899'");
    expect(await (await clerk.get(`/en/office/transfers/${proof?.id}`)).text()).toContain("Confirms the order");
    const match = `/en/office/receipts/${receipt?.id}/match`;
    const answers = await Promise.all(Array.from({ length: 6 }, () => clerk.post(match, { number })));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
    await fetch(`${market.url}/dev/settle`, { method: "POST" });
    const [order] = await market.rows<{ status: string }>(`select status from orders where number = '${number}'`);
    expect(order?.status).toBe("confirmed");
    expect(await (await buyer.get(page)).text()).toContain("your order stands");
    expect((await clerk.post(match, { number: "KH-22222222" })).headers.get("Location")).toContain("/office/receipts/");
  }, 120_000);

  it("of another sum is sent back by hand to the account the buyer writes", async () => {
    const { buyer, number } = await buyByDefault();
    const added = await clerk.post("/en/office/receipts", {
      currency: "IRR",
      amount: "12345",
      receivedOn: "2026-01-02",
      reference: "OTHER-1",
      description: "",
    });
    const receipt = added.headers.get("Location") ?? "";
    expect(added.status).toBe(303);
    await clerk.post(`${receipt}/match`, { number });
    await fetch(`${market.url}/dev/settle`, { method: "POST" });
    const [refund] = await market.rows<{ id: string }>(
      `select r.id from refunds r join payments p on p.id = r.payment_id join orders o on o.id = p.order_id where o.number = '${number}' and r.by_hand`,
    );
    const path = `/en/office/refunds/${refund?.id}`;
    expect((await clerk.post(path, { reference: "BACK-1" })).status).toBe(409);
    const account = `/en/orders/${number}/refund-account`;
    expect((await new Buyer(market.url).get(account)).status).toBe(404);
    expect((await new Buyer(market.url).post(account, { iban: "IR220000000000000000000001" })).status).toBe(404);
    expect((await buyer.post(account, { iban: "IR22 1" })).status).toBe(422);
    expect((await buyer.post(account, { iban: "IR220000000000000000000001" })).status).toBe(303);
    const shown = await (await buyer.get(account)).text();
    expect(shown).toContain("0001");
    expect(shown).not.toContain("IR220000000000000000000001");
    expect((await clerk.post(path, { reference: "BACK-1" })).status).toBe(303);
    const [done] = await market.rows<{ status: string }>(`select status from refunds where id = '${refund?.id}'`);
    expect(done?.status).toBe("succeeded");
  }, 120_000);

  it("is not a way to pay a maker who takes none", async () => {
    const [row] = await market.rows<{ slug: string }>(
      "select s.slug from shops s join products p on p.shop_id = s.id where p.slug = 'honey-thyme-1kg'",
    );
    const maker = new Buyer(market.url, "en");
    const accounts = await maker.json<{ shop: string | null; phone: string }[]>("/dev/accounts.json");
    await maker.signIn(accounts.find(({ shop }) => shop === row?.slug)?.phone ?? "");
    expect((await maker.post("/en/studio/rails", { rail: "bank-transfer", allowed: "no" })).status).toBe(303);
    const buyer = new Buyer(market.url, "en");
    await buyer.fill(goods, "IRR");
    const { path, fields } = await buyer.checkoutForm({ rail: "zarinpal" });
    expect((await buyer.post(path, { ...fields, rail: "bank-transfer" })).status).toBe(422);
    const orders = await market.rows("select 1 from orders");
    expect((await buyer.post(path, fields)).status).toBe(303);
    expect(await market.rows("select 1 from orders")).toHaveLength(orders.length + 1);
  }, 120_000);
});
