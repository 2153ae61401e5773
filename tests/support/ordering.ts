import type { Browser, Page } from "@playwright/test";
import pg from "pg";
import { paths } from "#app/platform/paths.ts";
import { startPostgres } from "#db/embedded.mjs";
import { expect, signIn } from "./browser.ts";
import { Buyer } from "./buyer.ts";

const market = () => process.env.MARKET_URL ?? "";
const origin = () => ({ origin: market() });

type Paying = { phone?: string; currency?: "IRR" | "EUR" };
export type Account = { phone: string; shop: string | null; role: string };

/** Whom the demo market can be entered as. */
export async function accountsOf(page: Page): Promise<Account[]> {
  return (await page.request.get("/dev/accounts.json")).json();
}

/** Runs what waits: jobs, webhooks, notices. */
export async function settle(page: Page): Promise<void> {
  await page.request.post("/dev/settle", { headers: origin() });
}

/** A statement in the journeys' own market, for what nobody waits for in a test. */
export async function inMarket(statement: string, values: unknown[] = []): Promise<void> {
  const server = await startPostgres({ dataDir: process.env.MARKET_DATA ?? "" });
  const database = new pg.Client({ connectionString: server.url });
  await database.connect();
  await database.query(statement, values);
  await database.end();
  await server.stop();
}

/** What is quiet at this hour is sent now: a journey does not wait for the morning. */
export async function settleByNight(page: Page): Promise<void> {
  await settle(page);
  await inMarket("update notices set not_before = market_now() where status = 'queued' and not_before > market_now()");
  await settle(page);
}

/** A browser goes on where a buyer of HTTP stands. */
export async function takeOver(page: Page, buyer: Buyer): Promise<void> {
  const url = market();
  await page.context().addCookies(
    buyer.cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    }),
  );
}

/** A guest's order, filled in over HTTP; her browser takes over with the order held and unpaid. */
export async function held(
  page: Page,
  l: "fa" | "en",
  goods: Record<string, number>,
  { phone = l === "fa" ? "09351110011" : "09351110012", currency = "IRR" }: Paying = {},
): Promise<{ number: string; payUrl: string }> {
  const buyer = new Buyer(market(), l);
  await buyer.fill(goods, currency);
  const { path, fields } = await buyer.checkoutForm({ phone });
  const answer = await buyer.post(path, fields);
  expect(answer.status).toBe(303);
  await takeOver(page, buyer);
  const payUrl = new URL(answer.headers.get("Location") ?? "", market()).href;
  // The provider's page names the order it is paid for.
  const number = /KH-[2-9A-Z]{8}/.exec(await (await page.request.get(payUrl)).text())?.[0];
  if (!number) throw new Error(`no order in ${l} at ${payUrl}`);
  return { number, payUrl };
}

/** A working room of its own browser: a phone without script, signed in. */
export async function roomOf(browser: Browser, phone: string): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    baseURL: market(),
  });
  const page = await context.newPage();
  await signIn(page, phone);
  return page;
}

/** Pays what is held, has its maker send it, and receives it; answers the order's number. The ordinary way has a journey of its own. */
export async function received(
  page: Page,
  maker: Page,
  l: "fa" | "en",
  goods: Record<string, number>,
  paying: Paying,
): Promise<string> {
  const { number, payUrl } = await held(page, l, goods, paying);
  await page.goto(payUrl);
  if (paying.currency === "EUR") {
    const card = { cardNumber: "4242424242424242", cardExpiry: "12/34", cardCvc: "123", billingName: "Mina Buyer" };
    for (const [name, value] of Object.entries(card)) await page.locator(`[name=${name}]`).fill(value);
    await page.locator("button[type=submit]").first().click();
  } else await page.locator("button[name=answer][value=pay]").click();
  await expect(page).toHaveURL(new RegExp(`${paths.order(l, number)}$`));
  await settle(page);
  await maker.goto(`/${l}/studio/consignments`);
  const parcel = (await maker.getByRole("link", { name: number }).first().getAttribute("href")) ?? "";
  const carrier = { carrier: "post", tracking: `RR${number.slice(3)}` };
  await maker.request.post(`${parcel}/acceptance`, { headers: origin(), form: {} });
  await maker.request.post(`${parcel}/shipment`, { headers: origin(), form: carrier });
  const answer = await page.request.post(paths.orderReceipt(l, number, 1), {
    headers: origin(),
    form: {},
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  return number;
}
