import { expect, test } from "#tests/support/browser.ts";

test("the search box completes what is typed, and does without its script", async ({ page }) => {
  await page.goto("/fa");
  await page.locator("#search").pressSequentially("آوی");
  await expect(page.locator("#search-words option[value='آویشن']")).toHaveCount(1);
  await page.locator("#search").fill("");
  await expect(page.locator("#search-words option")).toHaveCount(0);
  await page.locator("#search").pressSequentially("kil");
  await expect(page.locator("#search-words option[value='kilim']")).toHaveCount(1);
  await page.locator("#search").press("Enter");
  await expect(page).toHaveURL(/\/fa\/products\?q=kil$/);
});
