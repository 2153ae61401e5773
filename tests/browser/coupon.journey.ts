import { words as cart } from "#app/domain/cart/words.ts";
import { words } from "#app/domain/coupons/words.ts";
import { words as steps } from "#app/domain/orders/checkout-words.ts";
import { refusals } from "#app/domain/orders/words.ts";
import { say } from "#app/platform/locale.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { products } from "#db/village/data.ts";
import { expect, test } from "#tests/support/browser.ts";
import { Buyer } from "#tests/support/buyer.ts";
import { accountsOf, roomOf, settle, takeOver } from "#tests/support/ordering.ts";

/** In each language another shop, for both are at work at the same time, and none that another journey works in. */
const shops = {
  fa: { shop: "mina-khoreshrostami", goods: "jajim-backpack", code: "MINA20" },
  en: { shop: "laleh-murani", goods: "napkins-sokmeh-six", code: "MURAN20" },
};

test("a maker makes a code; a buyer uses it and sees it taken, and so does she", async ({ page, l, browser }) => {
  const { shop, goods, code } = shops[l];
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  const maker = await roomOf(browser, (await accountsOf(page)).find((one) => one.shop === shop)?.phone ?? "");

  // A form with a slip comes back with everything in it.
  await maker.goto(paths.studioCoupons(l));
  await maker.locator("[name=code]").fill(code);
  await maker.locator("[name=percent]").fill(l === "fa" ? "۲۰" : "20");
  await maker.locator("[name=from]").fill(l === "fa" ? "۱۴۰۵/۱/۱" : "2026-01-01");
  await maker.locator("[name=to]").fill("-");
  await maker.getByRole("button", { name: text(words.save) }).click();
  await expect(maker.locator("[name=to]")).toHaveAttribute("aria-invalid", "true");
  await expect(maker.locator("[name=code]")).toHaveValue(code);
  await maker.locator("[name=to]").fill(l === "fa" ? "۱۴۱۰/۱/۱" : "2031-01-01");
  await maker.getByRole("button", { name: text(words.save) }).click();
  const row = maker.locator("tbody tr").filter({ hasText: code });
  await expect(row).toContainText(text(words.usesOf, { uses: 0, limit: 100 }));

  // A buyer with her basket on the way to pay.
  const buyer = new Buyer(process.env.MARKET_URL ?? "", l);
  await buyer.fill({ [goods]: 1 }, "IRR");
  await buyer.checkoutForm({ phone: l === "fa" ? "09351110051" : "09351110052" });
  await takeOver(page, buyer);
  await page.goto(paths.checkoutStep(l, "payment"));
  await page.locator("[name=coupon]").fill("NOSUCHCODE");
  const go = page.getByRole("button", { name: text(steps.next) });
  await go.click();
  await expect(page.locator("main")).toContainText(text(refusals["coupon.not-valid"]));
  await page.locator("[name=coupon]").fill(code.toLowerCase());
  await go.click();

  // What is taken off is said before she orders, and stands with the order.
  const price = BigInt(
    products.find(({ slug }) => slug === goods)!.prices.find((one) => one.currency === "IRR")!.amount,
  );
  const off = formatMoney(l, { amount: -price / 5n, currency: "IRR" });
  const main = page.locator("main");
  await expect(main).toContainText(text(steps.couponOf, { code }));
  await expect(main.locator("dl > div", { hasText: text(cart.discount) }).last()).toContainText(off);
  await main.locator("form button[type=submit]").last().click();
  await page.locator("button[name=answer][value=pay]").click();
  await expect(page).toHaveURL(/\/orders\/KH-[2-9A-Z]{8}$/);
  await settle(page);
  await page.reload();
  await expect(main.locator("aside p", { hasText: text(cart.discount) })).toContainText(off);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);

  await maker.reload();
  await expect(row).toContainText(text(words.usesOf, { uses: 1, limit: 100 }));
  await expect(row).toContainText(formatMoney(l, { amount: price / 5n, currency: "IRR" }));
});
