import { words as order } from "#app/domain/orders/buyer-words.ts";
import { words as desk } from "#app/domain/orders/desk-words.ts";
import { say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { expect, outbox, signIn, test } from "#tests/support/browser.ts";

/** In each language another buyer and another maker who takes money at the door, for both are at work at the same time. */
const people = {
  fa: { phone: "09351110081", goods: "chamomile-flowers-100", maker: "fatemeh-gerdeyi" },
  en: { phone: "+989351110082", goods: "thyme-garden-100", maker: "omid-kuraimi" },
};

test("a buyer pays at her door: the maker accepts, sends and takes the money, and sees what of it she owes", async ({
  page,
  l,
  browser,
}) => {
  const { phone, goods, maker } = people[l];
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  const headers = { origin: process.env.MARKET_URL ?? "" };
  await page.request.post(`/${l}/currency`, { form: { currency: "IRR" }, headers, maxRedirects: 0 });
  await page.goto(`/${l}/products/${goods}`);
  await page.locator(`form[action="/${l}/cart/lines/${goods}"] button[type=submit]`).first().click();

  await page.goto(paths.checkoutStep(l, "identity"));
  const go = page.locator("main form button[type=submit]").last();
  await page.locator("[name=name]").fill(l === "fa" ? "درنا درگاهی" : "Dorna Door");
  await page.locator("[name=phone]").fill(phone);
  await go.click();
  await page.locator("[name=province]").selectOption("IR-07");
  await page.locator("[name=city]").fill("اردبیل");
  await page.locator("[name=street]").fill("خیابان نمونه، پلاک ۳");
  await page.locator("[name=postalCode]").fill("5615893467");
  await go.click();
  await go.click();
  await page.locator("[name=rail][value=cash-on-delivery]").check();
  await go.click();
  await go.click();

  // Nothing is paid, and the order stands.
  await expect(page).toHaveURL(/\/orders\/KH-[2-9A-Z]{8}$/);
  const number = /KH-[2-9A-Z]{8}/.exec(page.url())?.[0] ?? "";
  const standing = page.locator("main");
  await expect(standing).toContainText(order.headAtDoor[l].split("{amount}")[0]?.trim() ?? "");
  await page.request.post("/dev/settle", { headers });
  expect((await outbox(page, phone)).some(({ text: said }) => said.includes(number))).toBe(true);

  const studio = await (
    await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
      baseURL: process.env.MARKET_URL ?? "",
    })
  ).newPage();
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as { shop: string; phone: string }[];
  await signIn(studio, accounts.find(({ shop }) => shop === maker)?.phone ?? "");
  await studio.goto(paths.desk(l, "studio", "?part=accept"));
  await studio
    .getByRole("link", { name: new RegExp(number) })
    .first()
    .click();
  await studio.getByRole("button", { name: text(desk.accept) }).click();
  await studio.getByRole("link", { name: text(desk.ship), exact: true }).click();
  await studio.locator("[name=tracking]").fill("RR223456785IR");
  await studio.getByRole("button", { name: text(desk.shipSave) }).click();
  await expect(studio.getByText("RR223456785IR")).toBeVisible();

  // The money is asked about once; then her part is hers, and the others' parts are owed.
  await studio.locator("summary", { hasText: text(desk.cash) }).click();
  await studio.getByRole("button", { name: text(desk.cashConfirm) }).click();
  await expect(studio.getByRole("status").first()).toContainText(say(l, { fa: "پول ثبت شد", en: "paid: recorded" }));
  await studio.goto(`/${l}/studio/earnings`);
  await expect(studio.getByText(text(desk.cashOwed)).first()).toBeVisible();

  await page.reload();
  await expect(standing).toContainText(l === "fa" ? /رسید/ : /received|delivered|arrived/i);
  expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
});
