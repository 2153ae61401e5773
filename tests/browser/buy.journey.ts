import { withdrawalWords } from "#app/country/ir/withdrawal.ts";
import { words as cartWords } from "#app/domain/cart/words.ts";
import { words as checkoutWords, stepWords } from "#app/domain/orders/checkout-words.ts";
import { words as deskWords } from "#app/domain/orders/desk-words.ts";
import { consignmentStateWords, words as orderWords } from "#app/domain/orders/words.ts";
import { say } from "#app/platform/locale.ts";
import { expect, outbox, signIn, test } from "#tests/support/browser.ts";

/** In each language another piece, since there is only one of each. */
const pieces = {
  fa: { kilim: "kilim-samovar-120x180", weaver: "golnaz-anbaranipour", place: "IR-07", phone: "09351110001" },
  en: { kilim: "kilim-dragon-150x220", weaver: "golnaz-anbaranipour", place: "DE", phone: "+989351110002" },
};

type Account = { phone: string; shop: string | null };

test("a guest buys a kilim and honey, the makers send them, the buyer receives them", async ({ page, l, browser }) => {
  const { kilim, weaver, place, phone } = pieces[l];
  const text = (words: Parameters<typeof say>[1], facts = {}) => say(l, words, facts);

  // From the cluster to the product, into the basket.
  await page.goto(`/${l}/clusters/anbaran-kilim`);
  await page.locator(`a[href="/${l}/products/${kilim}"]`).first().click();
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(`a[href^="/v/"]`).first()).toBeVisible();
  await page.locator(`form[action="/${l}/cart/lines/${kilim}"] button[type=submit]`).first().click();
  await expect(page).toHaveURL(new RegExp(`/${l}/cart$`));
  await page.goto(`/${l}/products/honey-thyme-1kg`);
  await page.locator(`form[action="/${l}/cart/lines/honey-thyme-1kg"] button[type=submit]`).first().click();

  // The basket is grouped by sender; what is taken out can be put back.
  await expect(page.locator("main h2")).toHaveCount(2);
  await page.locator(`form[action="/${l}/cart/lines/${kilim}/removal"] button`).click();
  await expect(page.locator("main h2")).toHaveCount(1);
  await page.locator(`main form[action="/${l}/cart/lines/${kilim}"] button`).click();
  await expect(page.locator("main h2")).toHaveCount(2);
  await page.getByLabel(text(cartWords.where)).selectOption(place);
  await page.getByRole("button", { name: text(cartWords.goOn) }).click();

  // One question a page. A wrong number comes back at its field, nothing is lost.
  const go = page.locator("main form button[type=submit]").last();
  await expect(page).toHaveURL(/checkout\/identity/);
  await page.locator("[name=name]").fill(l === "fa" ? "مینا خریدار" : "Mina Buyer");
  await page.locator("[name=phone]").fill("123");
  await page.locator("[name=email]").fill(`buyer-${l}@example.com`);
  await go.click();
  await expect(page.locator("[name=phone]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=name]")).toHaveValue(l === "fa" ? "مینا خریدار" : "Mina Buyer");
  await page.locator("[name=phone]").fill(phone);
  await go.click();

  // The place that was chosen in the basket is chosen still.
  await expect(page).toHaveURL(/checkout\/address/);
  await expect(page.locator("[name=province]")).toHaveValue(place);
  await page.locator("[name=city]").fill(l === "fa" ? "تهران" : "Berlin");
  await page.locator("[name=street]").fill(l === "fa" ? "خیابان ولیعصر، پلاک ۱" : "Seestrasse 1");
  await page.locator("[name=postalCode]").fill(l === "fa" ? "۱۴۱۵۸۹۳۴۶۷" : "10115");
  await go.click();

  // A way for each parcel, and a word to its sender.
  await expect(page).toHaveURL(/checkout\/parcels/);
  await page.locator("[name='note.0']").fill(l === "fa" ? "عصرها خانه‌ام" : "I am in after five");
  await go.click();
  await expect(page).toHaveURL(/checkout\/payment/);
  await expect(page.locator("[name=rail]:checked")).toHaveCount(1);
  await go.click();

  // Everything once more: who, where, every cost, each piece's rule of return; a step back loses nothing.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text(checkoutWords.reviewTitle));
  const main = page.locator("main");
  for (const said of l === "fa"
    ? ["مینا خریدار", "ولیعصر", "عصرها خانه‌ام"]
    : ["Mina Buyer", "Seestrasse", "after five"])
    await expect(main).toContainText(said);
  for (const reason of ["food", "allowed"] as const) await expect(main).toContainText(withdrawalWords[reason][l]);
  await page.getByRole("link", { name: text(checkoutWords.changeOf, { step: text(stepWords.parcels) }) }).click();
  await expect(page.locator("[name='note.0']")).toHaveValue(l === "fa" ? "عصرها خانه‌ام" : "I am in after five");
  await go.click();
  await page.locator("main form button[type=submit]").last().click();

  // At the provider's: clearly a twin.
  if (l === "fa") {
    await page.locator("button[name=answer][value=pay]").click();
  } else {
    await page.locator("[name=cardNumber]").fill("4242424242424242");
    await page.locator("[name=cardExpiry]").fill("12/34");
    await page.locator("[name=cardCvc]").fill("123");
    await page.locator("[name=billingName]").fill("Mina Buyer");
    await page.locator("button[type=submit]").first().click();
  }
  await expect(page).toHaveURL(new RegExp(`/${l}/orders/KH-`));
  await expect(page.getByText(text(orderWords.thanks))).toBeVisible();
  const number = /KH-[2-9A-Z]{8}/.exec(page.url())?.[0] ?? "";

  // Another device: the link that was sent, then four digits.
  await page.request.post("/dev/settle", { headers: { origin: process.env.MARKET_URL ?? "" } });
  const sms = (await outbox(page, phone)).find((sent) => sent.channel === "sms" && sent.links[0]?.includes(number));
  const link = new URL(sms?.links[0] ?? "", process.env.MARKET_URL);
  const other = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  ).newPage();
  await other.goto(new URL(link.pathname + link.search, process.env.MARKET_URL).href);
  await expect(other.locator("main")).not.toContainText(l === "fa" ? "ولیعصر" : "Seestrasse");
  await other.locator("[name=digits]").fill(l === "fa" ? "۰۰۰۱" : "0002");
  await other.locator("main form button[type=submit]").click();
  await expect(other.locator("main")).toContainText(l === "fa" ? "ولیعصر" : "Seestrasse");

  // Each maker sees only hers, accepts it and sends it.
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as Account[];
  const [{ shop: beekeeper } = { shop: "" }] = [await shopOf("honey-thyme-1kg")];
  async function shopOf(slug: string): Promise<{ shop: string }> {
    const html = await (await page.request.get(`/${l}/products/${slug}`)).text();
    return { shop: /\/shops\/([\w-]+)/.exec(html)?.[1] ?? "" };
  }
  for (const [index, slug] of [weaver, beekeeper].entries()) {
    const maker = await (
      await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 360, height: 740 },
        baseURL: process.env.MARKET_URL ?? "",
      })
    ).newPage();
    await signIn(maker, accounts.find((account) => account.shop === slug)?.phone ?? "");
    await maker.goto(`/${l}/studio/consignments`);
    await maker.getByRole("link", { name: number }).first().click();
    await expect(maker.locator("main")).toContainText(l === "fa" ? "مینا خریدار" : "Mina Buyer");
    await expect(maker.locator("main li").filter({ hasText: "×" })).toHaveCount(1);
    await maker.getByRole("button", { name: text(orderWords.accept) }).click();
    await maker.getByRole("link", { name: text(deskWords.ship), exact: true }).click();
    await maker.locator("[name=tracking]").fill(`RR10000${index}`);
    await maker.getByRole("button", { name: text(deskWords.shipSave) }).click();
    await expect(maker.locator("main")).toContainText(text(consignmentStateWords.shipped));
    // A kilim abroad goes as freight, which gives no number; honey goes by post.
    if (slug === beekeeper) await expect(maker.locator("main")).toContainText(`RR10000${index}`);
  }

  // The buyer receives both; the order is complete and each maker sees what she earned.
  for (let parcel = 0; parcel < 2; parcel++) {
    await page.goto(`/${l}/orders/${number}`);
    await page
      .locator("summary")
      .filter({ hasText: text(orderWords.received) })
      .first()
      .click();
    await page.locator("details[open] form button[type=submit]").click();
  }
  await expect(page.locator("main")).toContainText(say(l, { fa: "به پایان رسیده", en: "Completed" }));
  const maker = await (
    await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
      baseURL: process.env.MARKET_URL ?? "",
    })
  ).newPage();
  await signIn(maker, accounts.find((account) => account.shop === weaver)?.phone ?? "");
  await maker.goto(`/${l}/studio/earnings`);
  await expect(maker.locator("main")).toContainText(number);
  await expect(maker.locator("main")).toContainText(text(orderWords.earned));
});
