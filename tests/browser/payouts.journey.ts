import { join } from "node:path";
import { words } from "#app/domain/payments/payout-words.ts";
import { words as bank, batchWords, reasonWords, stateWords } from "#app/domain/payouts/words.ts";
import { recipeName } from "#app/domain/statements/words.ts";
import { localDigits } from "#app/platform/digits.ts";
import { say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { words as twin } from "#app/twins/words.ts";
import { withLock } from "#db/file-lock.mjs";
import { expect, signIn, test } from "#tests/support/browser.ts";
import { accountsOf, inMarket, received, roomOf } from "#tests/support/ordering.ts";

/** In each language another maker, for both are at work at the same time. */
const makers = { fa: "golnaz-anbaranipour", en: "fatemeh-gerdeyi" };

test("a maker opens her account at Stripe, breaks off, goes on another day, and is told that it is ready", async ({
  page,
  l,
}) => {
  const text = (word: Parameters<typeof say>[1]) => say(l, word);
  const accounts = await accountsOf(page);
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

/** In each language another maker of food, which cannot be sent back: her part is due the day it arrives. */
const paidByBank = {
  fa: { shop: "roghayeh-meshgini", goods: "honey-gift-trio", iban: "IR22 0000 0000 0000 0000 0000 01" },
  en: { shop: "masoumeh-alvarsi", goods: "honey-comb-1kg", iban: "IR92 0000 0000 0000 0000 0000 02" },
};

test("a maker says where her money goes, is paid in a batch two people made, and reads it in her statement", async ({
  page,
  l,
  browser,
}) => {
  const { shop, goods, iban } = paidByBank[l];
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  const accounts = await accountsOf(page);
  const maker = await roomOf(browser, accounts.find((one) => one.shop === shop)?.phone ?? "");
  const number = await received(page, maker, l, { [goods]: 2 }, { phone: l === "fa" ? "09351110061" : "09351110062" });

  // A slip in the number comes back at its field; the right one waits three days.
  await maker.goto(paths.studioPayouts(l));
  await expect(maker.locator("tbody tr").filter({ hasText: number })).toContainText(text(reasonWords["no-account"]));
  await maker.getByRole("link", { name: text(bank.addAccount) }).click();
  await maker.locator("[name=iban]").fill(iban.replace(/.$/, "7"));
  await maker.locator("[name=holder]").fill(l === "fa" ? "نمونهٔ نمایشی" : "Demo Example");
  await maker.getByRole("button", { name: text(bank.save) }).click();
  await expect(maker.locator("[name=iban]")).toHaveAttribute("aria-invalid", "true");
  await maker.locator("[name=iban]").fill(l === "fa" ? localDigits("fa", iban) : iban);
  await maker.getByRole("button", { name: text(bank.save) }).click();
  await expect(maker.locator("main")).toContainText(text(bank.waits));
  await expect(maker.getByRole("button", { name: text(bank.callOff) })).toBeVisible();

  const [first, second] = accounts.filter(({ role }) => role === "finance");
  const clerk = await roomOf(browser, first?.phone ?? "");
  const colleague = await roomOf(browser, second?.phone ?? "");
  // A batch takes all that is due, so the two languages make theirs one after the other.
  await withLock(join(process.env.MARKET_DATA ?? "", "batch.lock"), async () => {
    await inUse(shop);
    await clerk.goto(paths.officePayouts(l));
    await clerk.getByRole("button", { name: text(bank.makeBatch) }).click();
  });
  await expect(clerk.locator("main")).toContainText(text(bank.secondPerson));
  const batch = new URL(clerk.url()).pathname;
  await colleague.goto(batch);
  await colleague.locator("summary", { hasText: text(bank.approve) }).click();
  await colleague.getByRole("button", { name: text(bank.approve) }).click();
  await expect(colleague.locator("main")).toContainText(text(batchWords.approved));

  // What the bank says of her row.
  await clerk.goto(batch);
  await expect(clerk.locator("main")).toContainText(text(batchWords.approved));
  await clerk.getByRole("link", { name: (await maker.locator("header p bdi").textContent()) ?? "" }).click();
  await clerk.locator("[name=result][value=paid]").check();
  await clerk.getByRole("button", { name: text(bank.enter) }).click();
  await expect(clerk.locator("[name=reference]")).toHaveAttribute("aria-invalid", "true");
  await clerk.locator("[name=reference]").fill(`B-${number}`);
  await clerk.getByRole("button", { name: text(bank.enter) }).click();
  await expect(clerk.locator("tbody tr").filter({ hasText: `B-${number}` })).toContainText(text(stateWords.paid));

  // She sees it, and so does the month's statement.
  await maker.goto(paths.studioPayouts(l));
  await expect(maker.locator("tbody tr").filter({ hasText: `B-${number}` })).toContainText(text(stateWords.paid));
  await maker.goto(paths.statements(l, "studio"));
  await maker.locator("tbody a").first().click();
  await expect(maker.locator("article")).toContainText(number);
  await expect(maker.locator("article")).toContainText(text(recipeName("paid-out")));
  await expect.poll(() => maker.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});

/** The account counts at once, for nobody waits three days for a test. */
const inUse = (shop: string) =>
  inMarket(
    "update payout_accounts set counts_from = created_at where shop_id = (select id from shops where slug = $1)",
    [shop],
  );
