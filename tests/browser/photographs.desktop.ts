import type { Page } from "@playwright/test";
import { photoWords, scriptWords } from "#app/domain/catalogue/photo-shots.ts";
import { words } from "#app/domain/catalogue/words.ts";
import { paths } from "#app/platform/paths.ts";
import { grain } from "#tests/fixtures/pictures.ts";
import { expect, signIn, test } from "#tests/support/browser.ts";
import { weakLine } from "#tests/support/weak-line.ts";

/** A photograph of a good phone: eight megabytes, each of another shape so that they can be told apart. */
async function heavy(name: string, width: number, height: number) {
  const buffer = await grain(width, height).jpeg({ quality: 99, chromaSubsampling: "4:4:4" }).toBuffer();
  expect(buffer.length).toBeGreaterThan(8 * 2 ** 20);
  return { name, mimeType: "image/jpeg", buffer };
}

async function drafted(page: Page): Promise<string> {
  await page.goto(paths.studioProductNew("en"));
  await page.locator("[name=titleFa]").fill("گلیم روی خط سست");
  await page.getByRole("button", { name: words.begin.en }).click();
  await page.waitForURL(/\/studio\/products\/(?!new)[^/]+/);
  return /\/products\/([^/]+)/.exec(new URL(page.url()).pathname)?.[1] ?? "";
}

const tiles = (page: Page) => page.locator("#photos [data-position]");
/** The shapes of the pictures in their order, as width over height in percent. */
const shapes = (page: Page) =>
  page
    .locator("#photos [data-position] picture img")
    .evaluateAll((images) =>
      images.map((image) =>
        Math.round((100 * Number(image.getAttribute("width"))) / Number(image.getAttribute("height"))),
      ),
    );

test("three photographs of 8 MB over a line that drops twice are three, in the order chosen; then they are moved", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const market = process.env.MARKET_URL ?? "";
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as { phone: string; shop: string }[];
  await signIn(page, accounts.find(({ shop }) => shop === "aida-vilkijinejad")?.phone ?? "");
  const slug = await drafted(page);

  // The first drop takes a picture on its way; the second an answer, so that the picture is kept and nobody knows.
  const line = await weakLine(market, [{ afterSent: 2 ** 20 }, { afterSent: 8 * 2 ** 20, onAnswer: true }]);
  const context = await browser.newContext({ baseURL: line.url });
  // Cookies know no ports.
  await context.addCookies(await page.context().cookies());
  const weak = await context.newPage();
  const wrong: string[] = [];
  weak.on("pageerror", (error) => wrong.push(String(error)));
  await weak.goto(paths.studioProductPhotos("en", slug));
  await weak
    .locator("[name=photos]")
    .setInputFiles([
      await heavy("1.jpg", 2500, 2000),
      await heavy("2.jpg", 2000, 2600),
      await heavy("3.jpg", 3000, 1700),
    ]);
  await weak.getByRole("button", { name: words.sendPhotos.en }).click();
  const rows = weak.locator("[data-list] > li");
  await expect(rows).toHaveCount(3);
  await expect(rows.locator("progress")).toHaveCount(3);
  for (const index of [0, 1, 2])
    await expect(rows.nth(index).locator("[data-state]")).toHaveText(scriptWords.done.en, { timeout: 120_000 });
  expect(line.left()).toBe(0);
  await expect(weak.locator("[data-uploads] [data-news]")).toHaveText("3 of 3 photographs arrived.");
  await expect(tiles(weak)).toHaveCount(3);
  await expect(weak.locator("#shots").getByText(photoWords.filled.en, { exact: true })).toHaveCount(3);

  // The worker may be at one of them still, which nothing but time ends.
  const reloaded = async () => {
    await page.request.post("/dev/settle", { headers: { origin: market } });
    await weak.reload();
    return shapes(weak);
  };
  await expect.poll(reloaded, { timeout: 90_000 }).toEqual([125, 77, 176]);

  // From the keyboard: the first to the end.
  const handle = (number: number) =>
    weak.getByRole("button", { name: `${photoWords.move.en} Photograph ${number}`, exact: true });
  await handle(1).focus();
  for (const key of ["Space", "ArrowRight", "ArrowRight"]) await weak.keyboard.press(key);
  await expect(weak.locator("#photos [data-news]")).toHaveText("Place 3 of 3");
  await weak.keyboard.press("Space");
  await expect(weak.locator("#photos [data-news]")).toHaveText("Put down at place 3.");
  await weak.reload();
  expect(await shapes(weak)).toEqual([77, 176, 125]);
  // Escape leaves it.
  await handle(2).focus();
  for (const key of ["Space", "ArrowLeft", "Escape"]) await weak.keyboard.press(key);
  expect(await shapes(weak)).toEqual([77, 176, 125]);

  // By hand: the last before the first.
  const moved = weak.waitForResponse((answer) => answer.request().method() === "POST", { timeout: 20_000 });
  await weak.locator("#photos").evaluate((list) => list.scrollIntoView());
  await handle(3).hover();
  await weak.mouse.down();
  const to = (await tiles(weak).first().boundingBox())!;
  await weak.mouse.move(to.x + to.width / 2, to.y + 80, { steps: 8 });
  await weak.mouse.up();
  expect((await moved).status()).toBe(303);
  await weak.reload();
  expect(await shapes(weak)).toEqual([125, 77, 176]);
  expect(wrong).toEqual([]);
  await context.close();
  await line.close();
});

test("without script they go as one form, and a removed one is put back", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.MARKET_URL ?? "" });
  const page = await context.newPage();
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as { phone: string; shop: string }[];
  await signIn(page, accounts.find(({ shop }) => shop === "aida-vilkijinejad")?.phone ?? "");
  const slug = await drafted(page);
  await page.goto(paths.studioProductPhotos("en", slug));
  const picture = async (width: number) => ({
    name: `${width}.jpg`,
    mimeType: "image/jpeg",
    buffer: await grain(width, 400).jpeg().toBuffer(),
  });
  await page.locator("[name=photos]").setInputFiles([await picture(500), await picture(600)]);
  await page.getByRole("button", { name: words.sendPhotos.en }).click();
  await expect(tiles(page)).toHaveCount(2);
  await expect(page.locator("[data-handle]:visible")).toHaveCount(0);
  await page.getByRole("button", { name: "Remove Photograph 1" }).click();
  await expect(tiles(page)).toHaveCount(1);
  await page.getByRole("button", { name: photoWords.putBack.en }).click();
  await expect(tiles(page)).toHaveCount(2);
  await context.close();
});
