import { words as shelfWords } from "#app/domain/catalogue/shelf-words.ts";
import { say } from "#app/platform/locale.ts";
import { expect, test } from "#tests/support/browser.ts";

const searches = {
  fa: { slip: "ورنی گوژن", finds: "verni-deer-150x230", vain: "شمشیر", crossed: "verni" },
  en: { slip: "vreni deer", finds: "verni-deer-150x230", vain: "sword", crossed: "ورنی" },
};

test("from a wish to a piece: cluster, filters, search, slips and what is not there", async ({ page, l }) => {
  const text = (words: Parameters<typeof say>[1], facts = {}) => say(l, words, facts);
  const { slip, finds, vain, crossed } = searches[l];
  const cards = page.locator(`main li a[href^="/${l}/products/"]`);

  // The list, narrowed by craft and then by what only that craft has; each step stands in the address.
  await page.goto(`/${l}/products`);
  await page.locator("label[for=filters]").click();
  await page.locator(`a[href="/${l}/products?craft=hand-knotted-carpet"]`).click();
  await page.locator("label[for=filters]").click();
  const natural = page.locator(`a[href*="craft=hand-knotted-carpet"][href*="dye=natural"]`).first();
  const promised = Number(
    ((await natural.locator("span").last().textContent()) ?? "").replace(/[۰-۹]/g, (digit) =>
      String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit)),
    ),
  );
  await natural.click();
  await expect(page).toHaveURL(/dye=natural/);
  expect(await page.locator("main ul li h2, main ul li h3").count()).toBe(promised);

  // A range of the craft's own, typed in the reader's digits, stays in its field and can be taken away.
  await page.goto(`/${l}/products?craft=hand-knotted-carpet`);
  await page.locator("label[for=filters]").click();
  await page.locator("[name='widthCm.min']").fill(l === "fa" ? "۲۰۰" : "200");
  await page.locator("main form button[type=submit]").last().click();
  await expect(page).toHaveURL(/widthCm\.min=/);
  await expect(page.getByRole("link", { name: /200|۲۰۰/ }).first()).toBeVisible();
  await expect(cards.filter({ hasText: /60×90|۶۰×۹۰/ })).toHaveCount(0);

  // A slip of the finger, and the other language's word.
  for (const q of [slip, crossed]) {
    await page.locator("#search").fill(q);
    await page.locator("#search").press("Enter");
    await expect(page.locator(`a[href="/${l}/products/${finds}"]`).first()).toBeVisible();
  }

  // What nobody sells is said plainly, with a way on.
  await page.locator("#search").fill(vain);
  await page.locator("#search").press("Enter");
  await expect(page.locator("main")).toContainText(text(shelfWords.noneFor, { q: vain }));
  await expect(page.locator("main")).toContainText(text(shelfWords.tryThese));

  // Near me: a town is chosen, the nearest cluster's work comes first.
  await page.goto(`/${l}/near`);
  await page.locator("select[name=near]").selectOption({ index: 3 });
  await page.locator("main form button[type=submit]").click();
  await expect(page).toHaveURL(/near=/);
  await expect(page.locator("[aria-current=true]", { hasText: text(shelfWords.sortNear) })).toBeVisible();

  // Nothing is wider than the phone.
  for (const path of ["products", "products?craft=honey", "near", "products?q=zzzz", "services"]) {
    await page.goto(`/${l}/${path}`);
    expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth), path).toBe(0);
  }
});

test("by keyboard alone: from the first page to a piece", async ({ page, l }) => {
  await page.goto(`/${l}`);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("id") ?? "");
  for (let presses = 0; presses < 30 && (await focused()) !== "search"; presses++) await page.keyboard.press("Tab");
  expect(await focused()).toBe("search");
  await page.keyboard.type(l === "fa" ? "عسل آویشن" : "thyme honey");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/products\?q=/);
  const href = () => page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
  for (let presses = 0; presses < 120 && !(await href()).endsWith("/products/honey-thyme-1kg"); presses++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/products\/honey-thyme-1kg$/);
});
