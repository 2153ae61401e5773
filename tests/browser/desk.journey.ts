import { words as bulk } from "#app/domain/catalogue/bulk/words.ts";
import { words as evidence, levelWords } from "#app/domain/catalogue/evidence-words.ts";
import { words as standards } from "#app/domain/catalogue/families/standard-words.ts";
import { words as list } from "#app/domain/catalogue/own-list-words.ts";
import { words as desk, partWords } from "#app/domain/orders/desk-words.ts";
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

/** Whose orders wait in the demo market: one to accept, and one of several pieces that was accepted; others in each language. */
const senders = {
  fa: { accepting: "+989000000126", sending: "+989000000126" },
  en: { accepting: "+989000000119", sending: "+989000000121" },
};

test("an order is accepted, parted, delayed, packed, printed and sent, and the first that waits is first in sight", async ({
  page,
  l,
}) => {
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  const { accepting, sending } = senders[l];

  // Ticked in the list and accepted with one press; it says so, and waits no more.
  await signIn(page, accepting);
  await page.goto(paths.desk(l, "studio"));
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(text(desk.queue));
  await page.goto(paths.desk(l, "studio", "?part=accept"));
  const waiting = page.getByRole("checkbox");
  await expect(waiting).toHaveCount(1);
  await page.getByRole("button", { name: text(desk.acceptChosen) }).click();
  await expect(
    page.getByText(text({ fa: "سفارشی را برنگزیده‌اید.", en: "Please choose at least one order." })),
  ).toBeVisible();
  await page.goto(paths.desk(l, "studio", "?part=accept&tick=all"));
  const id = (await waiting.getAttribute("value")) ?? "";
  await page.getByRole("button", { name: text(desk.acceptChosen) }).click();
  await page.goto(paths.deskParcel(l, "studio", id));
  await expect(page.getByText(text(desk.stepAccepted))).toBeVisible();
  await expect(page.getByRole("button", { name: text(desk.accept) })).toHaveCount(0);

  // Part of another goes later: first with what cannot be, which is said and kept.
  await signIn(page, sending);
  await page.goto(paths.desk(l, "studio", "?part=pack&sort=oldest"));
  await page.locator("tbody th a").first().click();
  const first = page.url();
  await page.getByRole("link", { name: text(desk.split) }).click();
  const later = page.getByRole("textbox");
  await later.first().fill(l === "fa" ? "۹۹" : "99");
  await page.getByRole("button", { name: text(desk.splitSave) }).click();
  await expect(later.first()).toHaveAttribute("aria-invalid", "true");
  await expect(later.first()).toHaveValue(l === "fa" ? "۹۹" : "99");
  await later.first().fill(l === "fa" ? "۱" : "1");
  await page.getByRole("button", { name: text(desk.splitSave) }).click();
  await expect(page.getByText(text(desk.splitFrom, { n: 1 }))).toBeVisible();

  // The second is late: a new day, typed in the reader's calendar, and why.
  await page.getByRole("link", { name: text(desk.delay) }).click();
  await page.locator("[name=reason][value=weather]").check();
  await page.locator("[name=day]").fill(l === "fa" ? "۱۳۰۰/۰۱/۰۱" : "2001-01-01");
  await page.getByRole("button", { name: text(desk.delaySave) }).click();
  await expect(page.locator("[name=day]")).toHaveAttribute("aria-invalid", "true");
  const soon = new Date(Date.now() + 90 * 86_400_000);
  await page.locator("[name=day]").fill(soon.toISOString().slice(0, 10));
  await page.locator("[name=words]").fill("گردنه");
  await page.getByRole("button", { name: text(desk.delaySave) }).click();
  await expect(page.getByText("گردنه")).toBeVisible();

  // The first is packed, its papers printed, and sent under a number.
  await page.goto(first);
  await page.getByRole("link", { name: text(desk.pack), exact: true }).click();
  await page.locator("[name=parcels]").fill(l === "fa" ? "۲" : "2");
  await page.locator("[name=weight]").fill(l === "fa" ? "۳۲۰۰" : "3200");
  await page.getByRole("button", { name: text(desk.packSave) }).click();
  await expect(page.getByText(text(desk.parcelsWeight, { parcels: 2, kg: 3.2 }))).toBeVisible();
  await page.getByRole("link", { name: text(desk.printLabel) }).click();
  await expect(page.locator("main section[aria-label]")).toHaveCount(2);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.locator("main h1")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.goto(first);
  await page.getByRole("link", { name: text(desk.printList) }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await page.goto(first);
  await page.getByRole("link", { name: text(desk.ship), exact: true }).click();
  await page.locator("[name=tracking]").fill("RR123456785IR");
  await page.getByRole("button", { name: text(desk.shipSave) }).click();
  await expect(page.getByText("RR123456785IR")).toBeVisible();
  expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);

  // In the list it stands among those on their way; as a file, without its buyer.
  await page.goto(paths.desk(l, "studio", "?part=shipped"));
  await expect(page.getByRole("option", { name: text(partWords.shipped), exact: false })).toHaveCount(1);
  const sheet = await page.request.get(paths.deskMany(l, "studio", "export", "?part=shipped"));
  expect(sheet.headers()["content-type"]).toContain("text/csv");
  expect(await sheet.text()).toContain("RR123456785IR");
});

test("a cooperative's desk is empty until a member lets it send, and says why", async ({ page, l }) => {
  await signIn(page, "+989000000156");
  await page.goto(paths.desk(l, "coop"));
  await expect(page.getByText(say(l, desk.noneCoopText))).toBeVisible();
  const foreign = await page.goto(paths.deskParcel(l, "coop", "00000000-0000-7000-8000-000000000000"));
  expect(foreign?.status()).toBe(404);
});
