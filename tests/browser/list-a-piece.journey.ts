import type { Browser, Page } from "@playwright/test";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { words } from "#app/domain/catalogue/words.ts";
import { type Localized, say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { expect, signIn, test } from "#tests/support/browser.ts";

type Account = { role: string; phone: string; shop: string | null; cooperative: string | null; body: string | null };

/** In each language another weaver of the same cooperative, whose manager she lets edit her pieces. */
const makers = { fa: "golnaz-anbaranipour", en: "solmaz-nouritabar" };

async function somebody(browser: Browser, phone: string): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    baseURL: process.env.MARKET_URL ?? "",
  });
  const page = await context.newPage();
  await signIn(page, phone);
  return page;
}

async function phoneOf(page: Page, found: (account: Account) => boolean): Promise<string> {
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as Account[];
  return accounts.find(found)?.phone ?? "";
}

test("a maker lists a piece, mends what the officer marks, and changes it while it stays in the market", async ({
  page,
  l,
  browser,
}) => {
  test.setTimeout(180_000);
  const text = (words: Localized) => say(l, words);
  const press = (who: Page, words: Localized) => who.getByRole("button", { name: text(words), exact: true }).click();

  const maker = await somebody(browser, await phoneOf(page, (account) => account.shop === makers[l]));
  const field = (name: string) => maker.locator(`[name="${name}"]`);
  const on = () => press(maker, listingWords.saveAndOn);
  const at = (step: string) => expect(maker).toHaveURL(new RegExp(`/steps/${step}(#.*)?$`));
  await maker.goto(paths.studio(l));
  await maker.getByRole("link", { name: text(words.newProduct) }).click();

  // Nothing typed: told at the field. Then a draft, and the craft's own first step.
  await press(maker, words.begin);
  await expect(field("titleFa")).toHaveAttribute("aria-invalid", "true");
  await field("titleFa").fill("گلیم سفر آزمایش");
  await field("titleEn").fill("A kilim on trial");
  await press(maker, words.begin);
  await at("size");
  const slug = new URL(maker.url()).pathname.split("/")[4] ?? "";
  const address = paths.studioProduct(l, slug);

  // Faults keep all that was typed.
  await field("attributes.widthCm").fill("۵۰۰۰");
  await field("attributes.lengthCm").fill("۱۴۰");
  await on();
  await expect(maker.getByRole("alert").getByRole("link")).toHaveCount(1);
  await expect(field("attributes.widthCm")).toHaveValue("۵۰۰۰");
  await expect(field("attributes.lengthCm")).toHaveValue("۱۴۰");
  await field("attributes.widthCm").fill("۹۰");
  await on();
  await at("making");
  await field("attributes.technique").selectOption("kilim");
  await field("attributes.faces").and(maker.locator("[value=two]")).check();
  await on();
  await field("attributes.warp.1.of").selectOption("cotton");
  await field("attributes.warp.1.percent").fill("100");
  await field("attributes.weft.1.of").selectOption("wool");
  await field("attributes.weft.1.percent").fill("۹۰");
  await on();
  await expect(field("attributes.weft.1.of")).toHaveAttribute("aria-invalid", "true");
  await field("attributes.weft.1.percent").fill("۱۰۰");
  await field("attributes.dye").and(maker.locator("[value=natural]")).check();
  // Back saves too, and what was said before is still there.
  await press(maker, listingWords.saveAndBack);
  await at("making");
  await expect(field("attributes.technique")).toHaveValue("kilim");
  await on();
  await expect(field("attributes.weft.1.percent")).toHaveValue(l === "fa" ? "۱۰۰" : "100");
  await on();
  await at("origin");
  await field("attributes.motif").fill("سماور و سینی");
  await field("attributes.age").and(maker.locator("[value=new]")).check();
  await on();

  // Three photographs, and no drawing with a script in it.
  await expect(maker).toHaveURL(new RegExp(`${slug}/photos$`));
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`);
  await field("photos").setInputFiles([{ name: "rug.jpg", mimeType: "image/jpeg", buffer: svg }]);
  await press(maker, words.sendPhotos);
  await expect(field("photos")).toHaveAttribute("aria-invalid", "true");
  const pictures = await Promise.all([800, 810, 820].map((width) => photo(width, 600)));
  await field("photos").setInputFiles(
    pictures.map((buffer, index) => ({ name: `${index}.jpg`, mimeType: "image/jpeg", buffer })),
  );
  await press(maker, words.sendPhotos);
  await expect(maker.locator("#photos > ol > li")).toHaveCount(3);

  // The overview says what is missing and leads there.
  await maker.goto(address);
  await expect(maker.getByRole("button", { name: text(words.submit) })).toHaveCount(0);
  await maker.getByRole("link", { name: text(words.priceToman) }).click();
  await field("priceToman").fill("۱۲٬۵۰۰٬۰۰۰");
  await field("priceEur").fill("79.50");
  await on();
  await at("parcel");
  await field("weightG").fill("۲۵۰۰");
  await on();
  await at("words");
  await on();
  expect(new URL(maker.url()).pathname).toBe(address);
  await maker.getByRole("link", { name: text(words.preview) }).click();
  await expect(maker.locator("h1")).toContainText(l === "fa" ? "گلیم سفر آزمایش" : "A kilim on trial");
  await maker.goto(address);
  await press(maker, words.submit);

  // The officer marks a field and asks for a change, sees it made, and puts the piece on the shelf.
  const officer = await somebody(
    browser,
    await phoneOf(page, (account) => account.role === "officer" && account.body === "secretariat"),
  );
  await officer.goto(paths.officeListings(l));
  await officer.locator(`a[href="${paths.officeListing(l, slug)}"]`).click();
  const asked = l === "fa" ? "چگونه رنگ شده است؟" : "How was it dyed?";
  const mark = officer.locator(`[name="marks.descriptionFa"]`);
  await officer.locator("details", { has: mark }).locator("summary").click();
  await mark.fill(asked);
  await press(officer, words.giveBack);
  await maker.goto(address);
  await maker.getByRole("link", { name: text(words.descriptionFa) }).click();
  await at("words");
  await expect(maker.getByText(asked)).toBeVisible();
  await field("descriptionFa").fill("پشم دست‌ریس و رنگ روناس.");
  await press(maker, listingWords.save);
  await expect(maker.getByText(asked)).toHaveCount(0);
  await press(maker, words.submit);
  await officer.goto(paths.officeListing(l, slug));
  await press(officer, words.publish);
  await page.request.post("/dev/settle", { headers: { origin: process.env.MARKET_URL ?? "" } });
  await page.goto(paths.product(l, slug));
  await expect(page.locator("h1")).toContainText(l === "fa" ? "گلیم سفر آزمایش" : "A kilim on trial");

  // A change to what was judged waits; buyers see the old until the officer approves.
  await maker.goto(paths.studioProductStep(l, slug, "name"));
  await field("titleFa").fill("گلیم سفر نو");
  await field("titleEn").fill("A kilim renewed");
  await press(maker, listingWords.save);
  await expect(maker.getByRole("heading", { name: text(listingWords.waiting) })).toBeVisible();
  await press(maker, listingWords.sendChanges);
  await page.reload();
  await expect(page.locator("h1")).toContainText(l === "fa" ? "گلیم سفر آزمایش" : "A kilim on trial");
  await officer.goto(paths.officeListings(l));
  await officer.locator(`a[href="${paths.officeChanges(l, slug)}"]`).click();
  await press(officer, listingWords.acceptChanges);
  await page.reload();
  await expect(page.locator("h1")).toContainText(l === "fa" ? "گلیم سفر نو" : "A kilim renewed");

  // Her cooperative's manager edits the price in her name.
  const manager = await somebody(
    browser,
    await phoneOf(page, (account) => account.role === "manager" && account.cooperative === "anbaran-coop"),
  );
  await manager.goto(paths.coopProductStep(l, slug, "price"));
  await manager.locator("[name=priceToman]").fill("13000000");
  await press(manager, listingWords.save);
  await expect(manager.getByRole("status").first()).toBeVisible();
  await maker.goto(paths.studioProductStep(l, slug, "price"));
  await expect(field("priceToman")).toHaveValue(l === "fa" ? "۱۳۰۰۰۰۰۰" : "13000000");
});

test("by keyboard alone, from nothing to the materials", async ({ page, l, browser }) => {
  const maker = await somebody(browser, await phoneOf(page, (account) => account.shop === "aida-vilkijinejad"));
  const focused = () => maker.locator(":focus");
  /** Tab until the focus stands at this. */
  async function tabTo(wanted: string): Promise<void> {
    for (let pressed = 0; pressed < 80; pressed++) {
      await maker.keyboard.press("Tab");
      if (await focused().evaluateAll((found, selector) => found.some((one) => one.matches(selector)), wanted)) return;
    }
    throw new Error(`nobody comes to ${wanted} by Tab`);
  }
  await maker.goto(paths.studioProducts(l));
  await tabTo(`a[href$="/products/new"]`);
  await maker.keyboard.press("Enter");
  await expect(maker).toHaveURL(/products\/new$/);
  await tabTo("[name=titleFa]");
  await maker.keyboard.type("گلیم با صفحه‌کلید");
  // Enter presses the form's first button.
  await maker.keyboard.press("Enter");
  await expect(maker).toHaveURL(/steps\/size$/);
  await tabTo("[name='attributes.widthCm']");
  await maker.keyboard.type("۹۰");
  await maker.keyboard.press("Tab");
  await maker.keyboard.type("۱۴۰");
  await maker.keyboard.press("Enter");
  await expect(maker).toHaveURL(/steps\/making$/);
  await tabTo("[name='attributes.technique']");
  await maker.keyboard.press("ArrowDown");
  await tabTo("[name='attributes.faces']");
  await maker.keyboard.press("Space");
  await tabTo("form button");
  await maker.keyboard.press("Enter");
  await expect(maker).toHaveURL(/steps\/material$/);
  // The steps unfold and lead anywhere.
  await tabTo("main nav summary");
  await maker.keyboard.press("Enter");
  await tabTo(`main nav a[href$="/steps/parcel"]`);
  await maker.keyboard.press("Enter");
  await expect(maker).toHaveURL(/steps\/parcel$/);
});
