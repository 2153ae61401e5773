import { words } from "#app/domain/payments/payout-words.ts";
import { say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { words as twin } from "#app/twins/words.ts";
import { expect, signIn, test } from "#tests/support/browser.ts";

/** In each language another maker, for both are at work at the same time. */
const makers = { fa: "golnaz-anbaranipour", en: "fatemeh-gerdeyi" };

test("a maker opens her account at Stripe, breaks off, goes on another day, and is told that it is ready", async ({
  page,
  l,
}) => {
  const text = (word: Parameters<typeof say>[1]) => say(l, word);
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as { shop: string; phone: string }[];
  await signIn(page, accounts.find(({ shop }) => shop === makers[l])!.phone);
  await page.goto(`/${l}/studio/earnings`);
  await page
    .getByRole("main")
    .getByRole("link", { name: text(words.payouts) })
    .first()
    .click();
  const account = page.getByRole("region", { name: text(words.account) });
  await expect(account).toContainText(text(words.none));

  // To Stripe's page, and away from it without a word.
  await account.getByRole("button", { name: text(words.open) }).click();
  await expect(page.getByRole("heading", { name: text(twin.onboardTitle) })).toBeVisible();
  await page.goto(paths.studioPayouts(l));
  await expect(account).toContainText(text(words.begunText));

  await account.getByRole("button", { name: text(words.goOn) }).click();
  await page.getByLabel(text(twin.fullName)).fill(l === "fa" ? "گلناز نمونه" : "Fatemeh Example");
  await page.getByLabel(text(twin.iban)).fill("DE89 3704 0044 0532 0130 00");
  await page.getByLabel(text(twin.accept)).check();
  await page.getByRole("button", { name: text(twin.onboardSend) }).click();

  // Back at her own page, which has asked Stripe.
  await expect(page).toHaveURL(new RegExp(`${paths.studioPayouts(l)}$`));
  await expect(account).toContainText(text(words.readyText));
  await account.getByRole("button", { name: text(words.ask) }).click();
  await expect(page.getByRole("status")).toContainText(text({ fa: "وضعیت حساب", en: "Stripe was asked" }));
  await expect(account).toContainText(text(words.ready));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
});
