import { words as buyingWords } from "#app/domain/catalogue/buying-words.ts";
import { words } from "#app/domain/catalogue/stock-words.ts";
import { say } from "#app/platform/locale.ts";
import { expect, signIn, test } from "#tests/support/browser.ts";

/** In each language another maker's honey, for both are changed at the same time. */
const honeys = {
  fa: { slug: "honey-astragalus-500", maker: "+989000000120", phone: "09351110021", place: "IR-07" },
  en: { slug: "honey-alfalfa-2kg", maker: "+989000000122", phone: "+989351110022", place: "DE" },
};

test("a maker sells her honey in two jars of one stock, and a buyer takes two of the large one", async ({
  page,
  l,
  browser,
}) => {
  const { slug, maker, phone, place } = honeys[l];
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  const submit = page.locator("main form button[type=submit]").last();

  // From the listing to its sizes. What is wrong is said at the field, and nothing typed is lost.
  await signIn(page, maker);
  await page.goto(`/${l}/studio/products/${slug}`);
  await page.getByRole("link", { name: text(words.variants) }).click();
  await expect(page.getByText(text(words.noneYet))).toBeVisible();
  const add = async (name: string, english: string, takes: string, toman: string) => {
    await page.locator("[name=nameFa]").fill(name);
    await page.locator("[name=nameEn]").fill(english);
    await page.locator("[name=takes]").fill(takes);
    await page.locator("[name=priceToman]").fill(toman);
    await page.locator("[name=priceEur]").fill(takes === "2" ? "7.50" : "4");
    await submit.click();
  };
  await add("شیشهٔ کوچک", "Small jar", "۱", "");
  await expect(page.locator("[name=priceToman]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=nameFa]")).toHaveValue("شیشهٔ کوچک");
  await page.locator("[name=priceToman]").fill("۶۴۰٬۰۰۰");
  await submit.click();
  await add("شیشهٔ بزرگ", "Large jar", "2", "1220000");
  await expect(page.locator("#variant-2")).toContainText(l === "fa" ? "شیشهٔ بزرگ" : "Large jar");

  // A buyer sees both, chooses the large one, and the basket says which.
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const buyer = await context.newPage();
  const at = (path: string) => new URL(`/${l}${path}`, process.env.MARKET_URL).href;
  await buyer.goto(at(`/products/${slug}`));
  await expect(buyer.getByRole("radio")).toHaveCount(2);
  const large = buyer.getByRole("radio", { name: l === "fa" ? "شیشهٔ بزرگ" : "Large jar" });
  await large.focus();
  await buyer.keyboard.press("Space");
  await buyer.locator("main [name=quantity]").fill(l === "fa" ? "۲" : "2");
  await buyer.locator(`form[action="/${l}/cart/lines/${slug}"] button[type=submit]`).click();
  await expect(buyer).toHaveURL(new RegExp(`/${l}/cart$`));
  await expect(buyer.locator("main")).toContainText(l === "fa" ? "شیشهٔ بزرگ" : "Large jar");

  // The order takes four units of the one stock.
  await buyer.goto(at(`/checkout?province=${place}`));
  const go = buyer.locator("main form button[type=submit]").last();
  await buyer.locator("[name=name]").fill("Mina");
  await buyer.locator("[name=phone]").fill(phone);
  await go.click();
  await buyer.locator("[name=city]").fill("Berlin");
  await buyer.locator("[name=street]").fill("Seestrasse 1");
  await buyer.locator("[name=postalCode]").fill("1415893467");
  await go.click();
  await expect(buyer).toHaveURL(/parcels/);
  await go.click();
  await expect(buyer).toHaveURL(/payment/);
  await go.click();
  await expect(buyer).toHaveURL(/checkout$/);
  await go.click();
  await expect(buyer).not.toHaveURL(/checkout/);
  await context.close();
  await page.goto(`/${l}/studio/products/${slug}/stock`);
  const history = page.locator("table").last();
  await expect(history).toContainText(l === "fa" ? "۴" : "4");
  await expect(page.locator("dl").first()).toContainText(l === "fa" ? "۴" : "4");
  await page.locator("[name=add]").fill("10");
  await submit.click();
  await expect(history.locator("tbody tr").first()).toContainText(l === "fa" ? "۱۰" : "10");

  // What she no longer offers is not there any more; the last one of a listing that is out stays.
  await page.goto(`/${l}/studio/products/${slug}/variants`);
  const retire = page.getByRole("button", { name: text(words.retire) });
  await retire.last().click();
  await expect(page.getByText(text(words.retired), { exact: true })).toBeVisible();
  await expect(retire).toHaveCount(1);
  await page.goto(`/${l}/products/${slug}`);
  await expect(page.getByRole("radio")).toHaveCount(1);
  await expect(page.getByText(text(buyingWords.choose))).toBeVisible();
});
