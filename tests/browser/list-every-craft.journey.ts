import type { Page } from "@playwright/test";
import { families } from "#app/domain/catalogue/families/families.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { words } from "#app/domain/catalogue/words.ts";
import { say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { products } from "#db/village/data.ts";
import { plain } from "#tests/fixtures/pictures.ts";
import { expect, signIn, test } from "#tests/support/browser.ts";
import { listedBy, typedSteps } from "#tests/support/listing.ts";

/** Writes, chooses or ticks, whichever the field takes. */
async function put(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  const kind = await field
    .first()
    .evaluate((one) => (one.tagName === "INPUT" ? (one as HTMLInputElement).type : one.tagName));
  if (kind === "SELECT") await field.selectOption(value);
  else if (kind === "radio") await field.and(page.locator(`[value="${value}"]`)).check();
  else await field.fill(value);
}

// The same sixty pieces go through the forms over HTTP; here one of each craft, as its maker does it on her phone.
// Each is done in one of the languages, in turn; with EVERY (`npm run test:every`) in both.
for (const [index, family] of families.entries())
  test(`a maker lists her ${family.en.toLowerCase()}`, { tag: index % 2 ? "@en" : "@fa" }, async ({ page, l }) => {
    test.setTimeout(180_000);
    const product = products.find((one) => one.family === family.id)!;
    const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as { shop: string; phone: string }[];
    await signIn(page, accounts.find(({ shop }) => shop === listedBy(product))?.phone ?? "");
    const press = (what: { fa: string; en: string }) =>
      page.getByRole("button", { name: say(l, what), exact: true }).click();

    const [name, ...steps] = typedSteps(l, product);
    await page.goto(paths.studioProductNew(l));
    if ((await page.locator("[name=family]").count()) > 0) await put(page, "family", family.id);
    await put(page, "availability", product.availability.kind);
    for (const [field, value] of Object.entries(name!.fields)) await put(page, field, value);
    await press(words.begin);
    const slug = new URL(page.url()).pathname.split("/")[4] ?? "";
    for (const { step, fields } of steps) {
      if (step === "price") {
        const pictures = await Promise.all(
          [310, 320, 330].map((width) => plain("#553344", width, 240).jpeg().toBuffer()),
        );
        await page
          .locator("[name=photos]")
          .setInputFiles(pictures.map((buffer, n) => ({ name: `${n}.jpg`, mimeType: "image/jpeg", buffer })));
        await press(words.sendPhotos);
        await page.goto(paths.studioProductStep(l, slug, "price"));
      }
      await expect(page).toHaveURL(new RegExp(`/steps/${step}$`));
      for (const [field, value] of Object.entries(fields)) await put(page, field, value);
      await press(listingWords.saveAndOn);
      // A value outside its standard is said once before she goes on.
      if (new URL(page.url()).pathname.endsWith(`/steps/${step}`)) await press(listingWords.saveAndOn);
    }
    await press(words.submit);
    await expect(page.getByText(say(l, words.submittedNotice))).toBeVisible();
  });
