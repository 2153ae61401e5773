import type { Page } from "@playwright/test";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { say } from "#app/platform/locale.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { expect } from "./browser.ts";
import { settle } from "./ordering.ts";

/**
 * A maker of honey lists a jar from her craft's attributes, with three photographs, and sends it to be looked at. Answers
 * its slug.
 */
export async function listHoney(
  page: Page,
  l: "fa" | "en",
  { title, titleEn }: { title: string; titleEn: string },
): Promise<string> {
  await page.goto(`/${l}/studio/products/new`);
  await page.locator("[name=titleFa]").fill(title);
  await page.locator("[name=titleEn]").fill(titleEn);
  await page.locator("[name=availability][value=stock]").check();
  await page.locator("form:has([name=titleFa]) button[type=submit]").click();
  await expect(page).toHaveURL(/\/steps\/[^/]+$/);
  const slug = new URL(page.url()).pathname.split("/")[4] ?? "";
  const wanted: Record<string, string> = {
    "attributes.plant": "astragalus",
    "attributes.form": "extracted",
    "attributes.netWeightG": l === "fa" ? "۵۰۰" : "500",
    "attributes.harvestMonth": l === "fa" ? "۱۴۰۵/۰۶" : "2026-08",
    "attributes.apiary.county": "2410",
    "attributes.lotNo": "SR-1405-99",
    "attributes.bestBefore": l === "fa" ? "۱۴۰۷/۰۶/۰۱" : "2028-08-22",
    "attributes.moisturePct": "17",
    priceToman: l === "fa" ? "۶۵۰۰۰۰" : "650000",
    priceEur: "4.50",
    makerSharePercent: "80",
    ready: "12",
    weightG: "700",
  };
  const onward = () => page.getByRole("button", { name: say(l, listingWords.saveAndOn), exact: true }).click();
  for (let step = 0; step < 12 && /\/(steps\/[^/]+|photos)$/.test(new URL(page.url()).pathname); step++) {
    if (new URL(page.url()).pathname.endsWith("/photos")) {
      const pictures = await Promise.all(
        [1, 2, 3].map(async (n) => ({
          name: `${n}.jpg`,
          mimeType: "image/jpeg",
          buffer: await photo(700 + n * 40, 800),
        })),
      );
      await page.locator("[name=photos]").setInputFiles(pictures);
      await page.locator("form:has([name=photos]) button[type=submit]").click();
      await settle(page);
      await page.goto(`/${l}/studio/products/${slug}/steps/price`);
    }
    for (const [name, value] of Object.entries(wanted)) {
      const field = page.locator(`main [name="${name}"]`);
      if ((await field.count()) === 0) continue;
      const kind = await field.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName));
      if (kind === "SELECT") await field.selectOption(value);
      else if (kind === "radio") await field.and(page.locator(`[value="${value}"]`)).check();
      else await field.fill(value);
    }
    const moisture = page.locator('[name="attributes.moisturePct"]');
    if ((await moisture.count()) > 0) {
      // Out of its hard bounds: said at the field, and nothing else of the step is lost.
      await moisture.fill("99");
      await onward();
      await expect(moisture).toHaveAttribute("aria-invalid", "true");
      await moisture.fill("17");
    }
    await onward();
  }
  await page.goto(`/${l}/studio/products/${slug}`);
  await page.locator('form[action$="/submission"] button').click();
  return slug;
}
