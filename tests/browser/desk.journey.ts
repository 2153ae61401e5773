import { words as bulk } from "#app/domain/catalogue/bulk/words.ts";
import { words as evidence, levelWords } from "#app/domain/catalogue/evidence-words.ts";
import { words as standards } from "#app/domain/catalogue/families/standard-words.ts";
import { words as list } from "#app/domain/catalogue/own-list-words.ts";
import { words as permits } from "#app/domain/producers/permit-words.ts";
import { say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { expect, signIn, test } from "#tests/support/browser.ts";

/** In each language another maker, for both are at work at the same time. */
const makers = {
  fa: { phone: "+989000000126", shop: "kamran-charmsaz-asl" },
  en: { phone: "+989000000124", shop: "fatemeh-gerdeyi" },
};
const officer = "+989000000157";

test("a maker raises the prices of all she has, by keyboard, sees before and after, and puts them back", async ({
  page,
  l,
}) => {
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  await signIn(page, makers[l].phone);
  await page.goto(paths.studioProducts(l));
  const prices = page.locator("tbody bdi");
  const before = await prices.allInnerTexts();
  expect(before.length).toBeGreaterThan(1);
  for (const tick of await page.getByRole("checkbox").all()) {
    await tick.focus();
    await page.keyboard.press("Space");
  }
  await page.getByRole("button", { name: text(list.change) }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(text(bulk.chosen, { count: before.length }))).toBeVisible();

  // What is wrong is said at its field; what is right is shown, and nothing has changed yet.
  await page.getByRole("radio", { name: text(bulk.pricePercent) }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: text(bulk.preview) }).click();
  await expect(page.locator("[name=percent]")).toHaveAttribute("aria-invalid", "true");
  await page.locator("[name=percent]").fill(l === "fa" ? "۱۲٫۵" : "12.5");
  await page.getByRole("button", { name: text(bulk.preview) }).click();
  await expect(page.getByRole("heading", { name: text(bulk.previewTitle) })).toBeVisible();
  await page.getByRole("button", { name: text(bulk.confirm) }).click();

  await expect(page).toHaveURL(/changed=\d+/);
  await expect(page.getByText(text(bulk.doneTitle, { count: before.length }))).toBeVisible();
  const raised = await prices.allInnerTexts();
  expect(raised.filter((price) => before.includes(price))).toEqual([]);
  await page.getByRole("button", { name: text(bulk.undo) }).click();
  await expect(page.getByRole("button", { name: text(bulk.undo) })).toHaveCount(0);
  expect((await prices.allInnerTexts()).sort()).toEqual(before.sort());

  // The list as a spreadsheet, and narrowed to nothing.
  const sheet = await page.request.get(paths.studioListingsExport(l));
  expect(sheet.headers()["content-type"]).toContain("text/csv");
  expect((await sheet.text()).trim().split("\r\n")).toHaveLength(before.length + 1);
  await page.goto(`${paths.studioProducts(l)}?q=zzzz`);
  await expect(page.getByText(text(list.nothing))).toBeVisible();
});

test("a copy of a listing is a draft with its photographs where she says so", async ({ page, l }) => {
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  await signIn(page, l === "fa" ? "+989000000115" : "+989000000118");
  await page.goto(`${paths.studioProducts(l)}?part=published`);
  await page
    .getByRole("link", { name: text(list.duplicate) })
    .first()
    .click();
  await page.getByRole("button", { name: text(list.copyPress) }).click();
  await expect(page).toHaveURL(/\/studio\/products\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(l === "fa" ? "(رونوشت)" : "(copy)");
});

test("a permit is named, checked by an officer and shown; a claim is inspected and says so", async ({
  page,
  l,
  browser,
}) => {
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  const { phone, shop } = makers[l];
  const number = `DEMO-${l}-77`;
  await signIn(page, phone);
  await page.goto(paths.studioPermits(l));
  await page.locator("[name=kind][value=backer]").check();
  await page.locator("[name=number]").fill(number);
  await page.locator("[name=validUntil]").fill("1300/01/01");
  await page.getByRole("button", { name: text(permits.save) }).click();
  await expect(page.locator("[name=validUntil]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=number]")).toHaveValue(number);
  await page.locator("[name=validUntil]").fill(l === "fa" ? "۱۴۱۰/۰۱/۰۱" : "2031-03-21");
  await page.getByRole("button", { name: text(permits.save) }).click();
  await expect(page.getByText(number)).toBeVisible();

  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const office = await context.newPage();
  const at = (path: string) => new URL(path, process.env.MARKET_URL).href;
  await signIn(office, officer);
  await office.goto(at(paths.officeProducer(l, shop)));
  const card = office.locator("li", { hasText: number });
  await card.getByRole("button", { name: text(permits.markChecked) }).click();
  await expect(card.getByRole("button", { name: text(permits.markChecked) })).toHaveCount(0);

  await page.goto(`${paths.studioProducts(l)}?part=published`);
  const slug = await page.getByRole("checkbox").first().getAttribute("value");
  await office.goto(at(paths.officeListing(l, slug ?? "")));
  await office.getByRole("link", { name: text(evidence.link) }).click();
  await office.getByRole("button", { name: text(evidence.record) }).click();
  await expect(office.getByRole("alert")).toBeVisible();
  await office.getByRole("checkbox").first().check();
  await expect(office.getByRole("radio", { name: text(levelWords.inspected.name) })).toBeChecked();
  await office.getByRole("button", { name: text(evidence.record) }).click();
  await expect(
    office.getByText(text(evidence.inspectedBy, { by: "", day: "" }).split(/[،,]/)[0]?.trim() ?? "").first(),
  ).toBeVisible();
  await context.close();

  await page.goto(paths.product(l, slug ?? ""));
  await expect(page.getByText(number)).toBeVisible();
  await page
    .getByRole("contentinfo")
    .getByRole("link", { name: text({ fa: "معیار فروش", en: "Standards of sale" }) })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text(standards.title));
});
