import { execFileSync } from "node:child_process";
import { expect, test } from "#tests/support/browser.ts";

/** A picture of 800 by 1000 that needs no drawing first. */
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000"><path fill="#98291f" d="M0 0h800v1000H0z"/></svg>`;
/** The gallery as the market renders it, under the market's own policy, with the market's own script. */
test.beforeEach(async ({ page, baseURL }) => {
  const home = await page.request.get("/en");
  const policy = home.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("style-src 'self'");
  const styles = /href="([^"]+\.css)"/.exec(await home.text())?.[1] ?? "";
  const body = execFileSync(process.execPath, ["--import", "tsx", "tests/ui/render-pictures.tsx"], {
    encoding: "utf8",
  });
  await page.route("**/media/test*/**", (route) => route.fulfill({ contentType: "image/svg+xml", body: picture }));
  await page.route("**/en/gallery", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "Content-Security-Policy": policy },
      body: `<!doctype html><html lang="en" dir="ltr"><head><link rel="stylesheet" href="${styles}"></head><body>${body}<script type="module" src="/scripts/zoom.js"></script></body></html>`,
    }),
  );
  await page.goto(`${baseURL}/en/gallery`);
});

test("a picture is brought closer, moved and left again by keys alone, and the focus goes back to it", async ({
  page,
}) => {
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  const opener = page.locator('a[href="#picture-1"]').first();
  await opener.focus();
  await page.keyboard.press("Enter");
  const image = page.getByRole("dialog").getByRole("img", { name: "Kilim 1" });
  await expect(image).toBeVisible();
  const scale = async () => Number(/scale\(([\d.]+)\)/.exec(await image.evaluate((one) => one.style.transform))?.[1]);
  const whole = await scale();
  // All of it is in sight at first: 800 by 1000 in a view of 1280 by 800.
  expect(whole).toBeCloseTo(0.8, 2);
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  expect(await scale()).toBeCloseTo(whole * 2.25, 2);
  const before = await image.evaluate((one) => one.style.transform);
  await page.keyboard.press("ArrowDown");
  expect(await image.evaluate((one) => one.style.transform)).not.toBe(before);
  for (let step = 0; step < 12; step++) await page.keyboard.press("+");
  expect(await scale()).toBeCloseTo(whole * 6, 1);
  await page.keyboard.press("0");
  expect(await scale()).toBeCloseTo(whole, 2);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("dialog").getByRole("img", { name: "Kilim 2" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator('a[href="#picture-2"]').first()).toBeFocused();
  expect(faults).toEqual([]);
});

test("the wheel brings the point under it closer, and a drag never loses the picture", async ({ page }) => {
  await page.locator('a[href="#picture-1"]').first().click();
  const image = page.getByRole("dialog").getByRole("img", { name: "Kilim 1" });
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, -600);
  await expect.poll(async () => (await image.boundingBox())?.width ?? 0).toBeGreaterThan(2000);
  await page.mouse.down();
  await page.mouse.move(5000, 5000, { steps: 4 });
  await page.mouse.up();
  const box = await image.boundingBox();
  // At most to its own corner: no empty ground is dragged into the view.
  expect([box?.x, box?.y]).toEqual([0, 0]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("the same links lay the picture over the page at its full width", async ({ page }) => {
    await expect(page.locator("#picture-1")).toBeHidden();
    await page.locator('a[href="#picture-1"]').first().click();
    const large = page.locator("#picture-1 img");
    await expect(large).toBeVisible();
    expect((await large.boundingBox())?.width).toBe(1280);
    await page.locator("#picture-1").getByRole("link", { name: "Next picture" }).click();
    await expect(page.locator("#picture-2")).toBeVisible();
    await page.locator("#picture-2").getByRole("link", { name: "Close" }).click();
    await expect(page.locator("#picture-2")).toBeHidden();
  });
});
