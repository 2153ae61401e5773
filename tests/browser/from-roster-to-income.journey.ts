import { words as outcomeWords } from "#app/domain/outcomes/words.ts";
import { answerWords } from "#app/domain/producers/data-words.ts";
import { words as rosterWords } from "#app/domain/rosters/words.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { expect, outbox, test } from "#tests/support/browser.ts";
import { listHoney } from "#tests/support/list-honey.ts";
import { received, roomOf, settle } from "#tests/support/ordering.ts";

type Account = { role: string; phone: string; body: string | null };

/** As the sheet says it; every later page must say the same, typed by nobody. */
const person = { name: "نرگس آلوارسی", place: "آلوارس", phone: "09352220041", code: "9990010021" };
const sheet = [
  "نام,کد ملی,تاریخ تولد,جنس,شهرستان,محل,رسته,تلفن,تاریخ ثبت‌نام",
  `${person.name},${person.code},۱۳۶۹/۰۴/۰۳,زن,سرعین,${person.place},بسته‌بندی عسل,${person.phone},۱۴۰۴/۰۶/۱۰`,
  "بی‌کد نمونه,1234567890,1370/01/01,زن,سرعین,سرعین,بسته‌بندی عسل,09352220042,1404/06/10",
].join("\n");

test("from a roster to a shop with a badge, a sale and a place in the outcomes @fa", async ({ page, browser }) => {
  test.setTimeout(240_000);
  const l = "fa";
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as Account[];
  const officer = await roomOf(
    browser,
    accounts.find(({ role, body }) => role === "officer" && body === "secretariat")?.phone ?? "",
  );
  const main = officer.locator("main");

  /** How many of her county stand there as linked to a market. */
  const linked = async () => {
    await officer.goto(paths.officeOutcomes(l));
    await Promise.all([
      officer.waitForResponse((answer) => answer.url().endsWith("/recount")),
      officer.locator('form[action$="/recount"] button').click(),
    ]);
    await officer.waitForLoadState();
    await officer.goto(`${paths.officeOutcomes(l)}?county=2410`);
    const [, count = ""] = new RegExp(`${say(l, outcomeWords.linked)}\\s+([۰-۹]+)`).exec(await main.innerText()) ?? [];
    return parseWhole(count, { min: 0, max: 1_000 }) ?? -1;
  };
  const before = await linked();
  expect(before).toBeGreaterThanOrEqual(0);

  // The sheet comes in: its columns are known, its one fault is named at its row and left out.
  await officer.goto(paths.rosters(l));
  await officer
    .locator("[type=file]")
    .setInputFiles({ name: "roster.csv", mimeType: "text/csv", buffer: Buffer.from(sheet) });
  await officer.locator("form:has([type=file]) button").click();
  const columns = main.locator('a[href$="/columns"]');
  if ((await columns.count()) > 0) await columns.first().click();
  await officer.locator("main form button").last().click();
  await main.locator('a[href*="/faults"]').first().click();
  await expect(main).toContainText("بی‌کد نمونه");
  await officer.locator("[name=out]").first().check();
  await officer.locator("main form button").last().click();
  await main
    .locator("a")
    .filter({ hasText: say(l, rosterWords.dryRun) })
    .first()
    .click();
  await officer.locator('form[action$="/import"] button').click();
  await settle(officer);
  await officer.reload();

  // She signs in with the number that came with the sheet and finds herself there.
  await page.goto(`/${l}/join`);
  await page.locator(`a[href="/${l}/join/application"]`).first().click();
  await page.locator("[name=phone]").fill(person.phone);
  await page.locator("main form button").click();
  await expect.poll(async () => (await outbox(page, person.phone)).length).toBeGreaterThan(0);
  await page.locator("[name=code]").fill((await outbox(page, person.phone))[0]?.code ?? "");
  await page.locator("main form button").click();
  await page.goto(`/${l}/join/application`);
  await expect(page.locator("main")).toContainText(person.place);
  // She is asked whether what the sheet says of her is right, and says so.
  await page.goto(paths.join(l));
  await page.locator(`main a[href="${paths.joinData(l)}"]`).click();
  await page.locator("form:has([name=field][value=name]) button[value=right]").click();
  await expect(page.locator("main li").filter({ hasText: person.name })).toContainText(say(l, answerWords.right));
  await page.goto(`/${l}/join/evidence`);
  await page
    .locator("#field-picture")
    .setInputFiles({ name: "work.jpg", mimeType: "image/jpeg", buffer: await photo(900, 700) });
  await page.locator("[type=radio][name=kind][value=work-sample]").check();
  await page.locator("form:has([name=picture]) button[type=submit]").click();

  // The case says what the sheet said; its rules are found as shown, and her shop opens under the name it was given.
  await officer.goto(`/${l}/office/applications`);
  await officer.getByRole("link", { name: person.name }).first().click();
  await expect(main).toContainText(person.place);
  await officer.locator('form[action$="/rules"] button').click();
  await officer.locator('a[href$="/verification"]').click();
  await officer.locator("[name=nameEn]").fill("Narges Alvarsi");
  await officer.locator("[name=cluster]").selectOption("sareyn-honey");
  await officer.locator("form:has([name=nameEn]) button[type=submit]").click();
  const shop = "narges-alvarsi";
  await page.goto(`/${l}/shops/${shop}`);
  await expect(page.locator("h1")).toContainText(person.name);
  await expect(page.locator("main")).toContainText(person.place);

  // She lists, an officer publishes, a badge is granted and bears the same name and place.
  const slug = await listHoney(page, l, { title: "عسل گون نرگس", titleEn: "Narges's astragalus honey" });
  await officer.goto(`/${l}/office/listings/${slug}`);
  await officer.locator('form[action$="/publication"] button[type=submit]').click();
  await officer.goto(`/${l}/office/producers/${shop}/badges`);
  await officer.locator("[name=badge][value=verified-maker]").check();
  await officer.locator("[name=reason]").fill("بازدید از زنبورستان در آلوارس");
  await officer.locator("form:has([name=reason]) button[type=submit]").first().click();
  await page.goto(`/${l}/products/${slug}`);
  await page.locator('a[href^="/v/"]').first().click();
  await expect(page.locator("main")).toContainText(person.name);

  // She sells, and one more of her county's honey packers stands among those who reached a market.
  const buyer = await browser.newPage({ baseURL: process.env.MARKET_URL ?? "" });
  const maker = await roomOf(browser, person.phone);
  await received(buyer, maker, l, { [slug]: 1 }, { phone: "09351110071" });
  await settle(officer);
  expect(await linked()).toBeGreaterThan(before);
});
