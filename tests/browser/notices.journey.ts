import { channelWords, words } from "#app/domain/notices/words.ts";
import { say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { expect, signIn, test } from "#tests/support/browser.ts";

/** In each language another buyer of the village, for both are at work at the same time. */
const buyers = { fa: "+989000000151", en: "+989000000152" };

test("a buyer finds what she was told, opens one, has read the rest, and chooses what she is told and when", async ({
  page,
  l,
}) => {
  const told = page.locator("main li").filter({ has: page.locator("h2") });
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  await signIn(page, buyers[l]);
  // A worker says it in its own time.
  await expect
    .poll(async () => {
      await page.goto(paths.notices(l));
      return told.count();
    })
    .toBeGreaterThan(1);
  await expect(page.locator("main h2").first()).toContainText("KH-");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // The account's mark is in the frame of every page; to open a notice is to have read it.
  await page.goto(paths.home(l));
  await page.locator(`header a[href="${paths.account(l)}"]`).click();
  await page.locator(`main a[href="${paths.notices(l)}"]`).click();
  await told
    .first()
    .getByRole("button", { name: text(words.open) })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${l}/orders/KH-`));
  await page.goto(paths.notices(l));
  await page.getByRole("button", { name: text(words.markAllRead) }).click();
  await expect(page).toHaveURL(paths.notices(l));
  await expect(page.getByText(text(words.isNew), { exact: true })).toHaveCount(0);

  await page.getByRole("link", { name: text(words.choose) }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const buying = page.locator("fieldset").filter({ has: page.locator("[name=buying]") });
  await expect(buying.getByLabel(text(channelWords["in-app"]))).toBeDisabled();
  await buying.getByLabel(text(channelWords.mail)).uncheck();
  await page.locator("[name=quietFrom]").selectOption("21");
  await page.getByRole("button", { name: text(words.save) }).click();
  await expect(buying.getByLabel(text(channelWords.mail))).not.toBeChecked();
  await expect(buying.getByLabel(text(channelWords.sms))).toBeChecked();
  await expect(page.locator("[name=quietFrom]")).toHaveValue("21");
  await buying.getByLabel(text(channelWords.mail)).check();
  await page.getByRole("button", { name: text(words.save) }).click();
  await expect(buying.getByLabel(text(channelWords.mail))).toBeChecked();
});
