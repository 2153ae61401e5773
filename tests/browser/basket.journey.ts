import { words } from "#app/domain/cart/words.ts";
import { say } from "#app/platform/locale.ts";
import { formatMoney, parseMajor } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { products } from "#db/village/data.ts";
import { expect, outbox, signIn, test } from "#tests/support/browser.ts";

const honey = "honey-multi-1kg";
const thyme = "thyme-garden-100";
/** In each language another person, for a basket belongs to her on every device. */
const people = { fa: { role: "firm", currency: "IRR" }, en: { role: "trainer", currency: "EUR" } } as const;

test("what a guest gathered and what she had on another device are one basket once she has signed in with a code", async ({
  page,
  l,
  browser,
}) => {
  const { role, currency } = people[l];
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as { role: string; phone: string }[];
  const { phone } = accounts.find((one) => one.role === role)!;
  const price = (slug: string) => {
    const { amount } = products.find((one) => one.slug === slug)!.prices.find((one) => one.currency === currency)!;
    return currency === "IRR" ? BigInt(amount) : parseMajor(amount, currency)!.amount;
  };
  const money = (amount: bigint) => formatMoney(l, { amount, currency });
  const put = async (on: typeof page, slug: string, quantity: string) => {
    await on.goto(paths.product(l, slug));
    await on
      .locator(`form[action="${paths.cartLine(l, slug)}"] button[type=submit]`)
      .first()
      .click();
    await expect(on).toHaveURL(paths.cart(l));
    const form = on.locator(`form[action="${paths.cartLineQuantity(l, slug)}"]`);
    await form.locator("[name=quantity]").fill(quantity);
    await form.getByRole("button", { name: say(l, words.change), exact: true }).click();
    await expect(on).toHaveURL(paths.cart(l));
  };
  const shows = async (lines: Record<string, bigint>) => {
    await page.goto(paths.cart(l));
    const main = page.locator("main");
    await expect(main.locator(`a[href^="/${l}/products/"]`)).toHaveCount(Object.keys(lines).length);
    for (const [slug, quantity] of Object.entries(lines)) {
      const line = main.locator("li").filter({ has: page.locator(`a[href="${paths.product(l, slug)}"]`) });
      await expect(line).toContainText(money(price(slug) * quantity));
      expect(await line.locator("[name=quantity]").inputValue()).toBe(
        quantity.toLocaleString(l === "fa" ? "fa-IR" : "en"),
      );
    }
    const goods = Object.entries(lines).reduce((sum, [slug, quantity]) => sum + price(slug) * quantity, 0n);
    await expect(main.locator("dl > div").first()).toContainText(money(goods));
  };

  // On another device she is signed in and has honey.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, phone);
  await put(other, honey, "2");

  // Here nobody knows her yet.
  await put(page, honey, "1");
  await put(page, thyme, "3");
  await shows({ [honey]: 1n, [thyme]: 3n });

  await page.goto(paths.signIn(l));
  await page.locator("[name=phone]").fill(phone);
  await page.locator("main form button").click();
  await expect(page).toHaveURL(new RegExp(`/${l}/account/code`));
  await expect.poll(async () => (await outbox(page, phone))[0]?.code ?? "").not.toBe("");
  await page.locator("[name=code]").fill((await outbox(page, phone))[0]?.code ?? "");
  await page.locator("main form button").click();
  await expect(page).toHaveURL(paths.account(l));

  await shows({ [honey]: 3n, [thyme]: 3n });
  // It is one basket on both devices, and whoever uses this browser after her finds none.
  await other.goto(paths.cart(l));
  await expect(other.locator("main dl > div").first()).toContainText(money(price(honey) * 3n + price(thyme) * 3n));
  await page.goto(paths.account(l));
  await page.locator(`form[action="/${l}/account/sign-out"] button`).first().click();
  await page.goto(paths.cart(l));
  await expect(page.locator("main")).toContainText(say(l, words.empty));

  // By the demo's short way in it goes along too.
  await put(page, thyme, "1");
  await signIn(page, phone);
  await shows({ [honey]: 3n, [thyme]: 4n });
  await elsewhere.close();
});
