import { words as transfer } from "#app/domain/orders/transfer-words.ts";
import { words as money } from "#app/domain/payments/money-words.ts";
import { refusals, returnStateWords, words } from "#app/domain/returns/words.ts";
import { say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { expect, outbox, test } from "#tests/support/browser.ts";
import { accountsOf, received, roomOf, settle } from "#tests/support/ordering.ts";

/**
 * In each language another buyer and other goods, for both are at work at the same time. What came through a gateway goes
 * back by hand, what came from a card by itself.
 */
const people = {
  fa: { phone: "09351110041", goods: "bifold-wallet", currency: "IRR", sum: "۲۰۰٬۰۰۰", told: "۲۰۰٬۰۰۰ تومان" },
  en: { phone: "+989351110042", goods: "notebook-cover-a5", currency: "EUR", sum: "4.50", told: "€4.50" },
} as const;

test("a buyer sends one of two pieces back, its maker does not agree, the office decides, and the money comes back", async ({
  page,
  l,
  browser,
}) => {
  const { phone, goods, currency, sum, told } = people[l];
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  const accounts = await accountsOf(page);
  const maker = await roomOf(browser, accounts.find((one) => one.shop === "shima-hiripour")?.phone ?? "");
  const number = await received(page, maker, l, { [goods]: 2 }, { phone, currency });

  // She asks; without a photograph of what is wrong the form comes back with what she wrote.
  await page.goto(paths.order(l, number));
  await page.getByRole("link", { name: text(words.giveBack) }).click();
  await page.locator("[name=kind][value=damaged]").check();
  await page.locator("[name=quantity]").fill(l === "fa" ? "۱" : "1");
  await page.locator("[name=text]").fill(words.textExample[l]);
  await page.getByRole("button", { name: text(words.press) }).click();
  await expect(page.getByRole("alert")).toContainText(text(refusals["return.photos"]));
  await expect(page.locator("[name=text]")).toHaveValue(words.textExample[l]);
  await page
    .locator("[name=photos]")
    .setInputFiles({ name: "torn.jpg", mimeType: "image/jpeg", buffer: await photo(900, 700) });
  await page.getByRole("button", { name: text(words.press) }).click();
  const main = page.locator("main");
  await expect(main).toContainText(text(returnStateWords.asked));
  const mine = new URL(page.url()).pathname;
  const id = mine.split("/").pop() ?? "";

  // The maker does not agree, and has to say why.
  await maker.goto(paths.returnsDesk(l, "studio"));
  await maker.locator(`a[href="${paths.returnDesk(l, "studio", id)}"]`).click();
  await maker.locator("[name=answer][value=dispute]").check();
  await maker.getByRole("button", { name: text(words.answerPress) }).click();
  await expect(maker.locator("[name=text]")).toHaveAttribute("aria-invalid", "true");
  await maker.locator("[name=text]").fill(l === "fa" ? "سالم فرستاده شد." : "It left whole.");
  await maker.getByRole("button", { name: text(words.answerPress) }).click();
  await expect(maker.locator("main")).toContainText(text(words.waitsOffice));

  // The office sees both sides and decides for a part; nothing is chosen, and the form says so.
  const office = await roomOf(browser, accounts.find(({ role }) => role === "officer")?.phone ?? "");
  await office.goto(paths.returnsDesk(l, "office"));
  await office.locator(`a[href="${paths.returnDesk(l, "office", id)}"]`).click();
  await expect(office.locator("main")).toContainText(words.textExample[l]);
  await office.getByRole("button", { name: text(words.verdictPress) }).click();
  await expect(office.getByRole("alert")).toBeVisible();
  await office.locator("[name=verdict][value=part]").check();
  await office.locator("[name=sum]").fill(sum);
  await office.locator("[name=text]").fill(l === "fa" ? "عکس‌ها نشان می‌دهد." : "The photographs show it.");
  await office.getByRole("button", { name: text(words.verdictPress) }).click();
  const row = office
    .locator("tbody tr")
    .filter({ has: office.locator(`a[href="${paths.returnDesk(l, "office", id)}"]`) });
  await expect(row).toContainText(text(returnStateWords.refunded));

  // She sees how much goes back; where it cannot go by itself she says to which account, and finance sends it.
  await settle(page);
  await page.goto(mine);
  await expect(main).toContainText(text(returnStateWords.refunded));
  await expect(main).toContainText(told);
  if (l === "fa") {
    await page.getByRole("link", { name: text(words.refundWhere) }).click();
    await page.locator("[name=iban]").fill("IR220000000000000000000001");
    await page.getByRole("button", { name: text(transfer.refundPress) }).click();
    const clerk = await roomOf(browser, accounts.find(({ role }) => role === "finance")?.phone ?? "");
    await clerk.goto(paths.officeRefunds(l));
    await clerk.getByRole("link", { name: text(money.refund, { number }) }).click();
    await clerk.locator("[name=reference]").fill(`R${number}`);
    await clerk.getByRole("button", { name: text(money.sentPress) }).click();
    await expect(clerk.getByText(`R${number}`)).toBeVisible();
    await page.goto(mine);
  }
  await expect(main).toContainText(text(words.refundDone).trim());
  expect((await outbox(page, phone)).some(({ text: said }) => said.includes(number))).toBe(true);
  await page.goto(paths.order(l, number));
  await expect(main).toContainText(text(returnStateWords.refunded));
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});
