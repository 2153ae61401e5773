import type { Browser, Page } from "@playwright/test";
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

test("a maker lists a piece, mends what the officer asks for, and it is in the market", async ({
  page,
  l,
  browser,
}) => {
  const text = (words: Localized) => say(l, words);
  const press = (who: Page, words: Localized) => who.getByRole("button", { name: text(words), exact: true }).click();
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as Account[];
  const phoneOf = (found: (account: Account) => boolean) => accounts.find(found)?.phone ?? "";
  const title = l === "fa" ? "گلیم سفر آزمایش" : "A kilim on trial";

  const maker = await somebody(
    browser,
    phoneOf((account) => account.shop === makers[l]),
  );
  const field = (name: string) => maker.locator(`[name="${name}"]`);
  await maker.goto(paths.studio(l));
  await maker.getByRole("link", { name: text(words.newProduct) }).click();

  // Nothing typed: told at the field. Then a draft.
  await press(maker, words.begin);
  await expect(field("titleFa")).toHaveAttribute("aria-invalid", "true");
  await field("titleFa").fill("گلیم سفر آزمایش");
  await field("titleEn").fill("A kilim on trial");
  await press(maker, words.begin);
  const address = new URL(maker.url()).pathname;
  const slug = address.split("/").at(-1) ?? "";
  expect(address).toBe(paths.studioProduct(l, slug));

  // Faults keep all that was typed.
  await field("attributes.widthCm").fill("۵۰۰۰");
  await field("attributes.lengthCm").fill("۱۴۰");
  await field("attributes.technique").selectOption("kilim");
  await field("attributes.faces").and(maker.locator("[value=two]")).check();
  await field("attributes.warp.1.of").selectOption("cotton");
  await field("attributes.warp.1.percent").fill("100");
  await field("attributes.weft.1.of").selectOption("wool");
  await field("attributes.weft.1.percent").fill("۹۰");
  await field("priceToman").fill("۱۲٬۵۰۰٬۰۰۰");
  await field("priceEur").fill("79.50");
  await field("weightG").fill("۲۵۰۰");
  await press(maker, words.save);
  await expect(maker.getByRole("alert").getByRole("link")).toHaveCount(2);
  await expect(field("attributes.widthCm")).toHaveValue("۵۰۰۰");
  await expect(field("priceToman")).toHaveValue("۱۲٬۵۰۰٬۰۰۰");
  await field("attributes.widthCm").fill("۹۰");
  await field("attributes.weft.1.percent").fill("۱۰۰");
  await field("attributes.dye").and(maker.locator("[value=natural]")).check();
  await field("attributes.motif").fill("سماور و سینی");
  await field("attributes.age").and(maker.locator("[value=new]")).check();
  await press(maker, words.save);
  await expect(maker.getByRole("status").first()).toBeVisible();
  await expect(maker.getByRole("button", { name: text(words.submit) })).toHaveCount(0);

  // Three photographs, and no drawing with a script in it.
  await maker.goto(paths.studioProductPhotos(l, slug));
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
  await maker.goto(address);
  await press(maker, words.submit);

  // The officer asks for a change, sees it made, and puts the piece on the shelf.
  const officer = await somebody(
    browser,
    phoneOf((account) => account.role === "officer" && account.body === "secretariat"),
  );
  await officer.goto(paths.officeListings(l));
  await officer.locator(`a[href="${paths.officeListing(l, slug)}"]`).click();
  await officer
    .locator("#return-note")
    .fill(l === "fa" ? "لطفاً شرح کار را هم بنویسید." : "Please describe the work too.");
  await press(officer, words.giveBack);
  await maker.goto(address);
  await expect(maker.getByText(text(words.returnedNotice))).toBeVisible();
  await field("descriptionFa").fill("پشم دست‌ریس و رنگ روناس.");
  await press(maker, words.save);
  await press(maker, words.submit);
  await officer.goto(paths.officeListing(l, slug));
  await press(officer, words.publish);
  await page.request.post("/dev/settle", { headers: { origin: process.env.MARKET_URL ?? "" } });
  await page.goto(paths.product(l, slug));
  await expect(page.locator("h1")).toContainText(title);

  // Her cooperative's manager edits the price in her name.
  const manager = await somebody(
    browser,
    phoneOf((account) => account.role === "manager" && account.cooperative === "anbaran-coop"),
  );
  await manager.goto(paths.coopProduct(l, slug));
  await manager.locator("[name=priceToman]").fill("13000000");
  await press(manager, words.save);
  await expect(manager.getByRole("status").first()).toBeVisible();
  await maker.goto(address);
  await expect(field("priceToman")).toHaveValue(l === "fa" ? "۱۳۰۰۰۰۰۰" : "13000000");
});
