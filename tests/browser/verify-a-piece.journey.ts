import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import jsQR from "jsqr";
import sharp from "sharp";
import { verifyWords } from "#app/domain/passports/verify-words.ts";
import { words } from "#app/domain/passports/words.ts";
import { expect, test } from "../support/browser.ts";
import { accountsOf, roomOf } from "../support/ordering.ts";

// Each language has a piece of its own, for at the end its passport is revoked.
const pieces = {
  fa: { slug: "carpet-zaronim-goldani", serial: "ARD-2401-0022" },
  en: { slug: "kilim-dragon-150x220", serial: "ARD-2408-0002" },
};

test("a tag is scanned, checked by a saved page without a line, and revoked", async ({ page, browser, l }, info) => {
  const { slug, serial } = pieces[l];
  const accounts = await accountsOf(page);
  const shop = await page.request
    .get(`/${l}/products/${slug}`)
    .then(async (answer) => /\/shops\/([\w-]+)"/.exec(await answer.text())?.[1]);
  // The maker prints the tag: its code is read off the picture as a phone would.
  const maker = await roomOf(browser, accounts.find((one) => one.shop === shop)?.phone ?? "");
  await maker.goto(`/${l}/studio/products/${slug}/passport`);
  await expect(maker.locator(".tag-sheet")).toContainText(serial);
  const png = await maker.request.get(`/${l}/studio/products/${slug}/passport/code.png`);
  const { data, info: size } = await sharp(await png.body())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const link = jsQR(new Uint8ClampedArray(data), size.width, size.height)?.data ?? "";
  expect(link).toContain(`/v/${serial}.`);

  // And so it is on the sheet itself, as the printer will have it.
  const sheet = await maker.locator(".tag-sheet svg").screenshot({ scale: "css" });
  const drawn = await sharp(sheet).resize({ width: 800 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(drawn.data), drawn.info.width, drawn.info.height)?.data).toBe(link);

  await page.goto(`${new URL(link).pathname}?l=${l}`);
  await expect(page.locator("main")).toContainText(words.valid[l]);
  await expect(page.locator("main")).toContainText(words.printedCurrent[l]);

  // A phone keeps the page, goes where there is no line, and opens it.
  const saved = info.outputPath("verify.html");
  await writeFile(saved, await (await page.request.get(`/verify.html?l=${l}`)).body());
  const phone = await browser.newContext({
    // This page is the one that reckons by itself.
    javaScriptEnabled: true,
    viewport: { width: 360, height: 740 },
    locale: l === "fa" ? "fa-IR" : "en-GB",
  });
  await phone.setOffline(true);
  const kept = await phone.newPage();
  await kept.goto(pathToFileURL(saved).href);
  const verdictOf = async (on: typeof kept, typed: string) => {
    await on.locator("#typed").fill(typed);
    await on.locator("#form button").click();
    await expect(on.locator("#result strong")).not.toBeEmpty();
    return (await on.locator("#result strong").textContent()) ?? "";
  };
  const jwt = await (await page.request.get(`/v/${serial}.jwt`)).text();
  // One address, three faces.
  const asked = async (accept: string) => page.request.get(`/v/${serial}`, { headers: { Accept: accept } });
  expect(await (await asked("application/vc+jwt")).text()).toBe(jwt);
  expect((await asked("application/ld+json")).headers()["content-type"]).toBe("application/ld+json");
  expect((await asked("*/*")).headers()["content-type"]).toContain("text/html");
  expect(await verdictOf(kept, link)).toBe(verifyWords.signed[l]);
  expect(await verdictOf(kept, jwt)).toBe(verifyWords.valid[l]);
  expect(await verdictOf(kept, link.slice(0, -1) + (link.endsWith("A") ? "Q" : "A"))).toBe(verifyWords.forged[l]);

  // An officer takes the passport back.
  const officer = await roomOf(browser, accounts.find(({ role }) => role === "officer")?.phone ?? "");
  await officer.goto(`/${l}/office/passports?q=${serial}`);
  await officer.getByRole("link", { name: serial }).click();
  const revocation = officer.locator("form[action$='/revocation']");
  await officer.locator("details", { has: revocation }).locator("summary").click();
  await revocation.locator("[name=reason]").fill("Seen on another piece.");
  await revocation.locator("button").click();
  await expect(officer).toHaveURL(new RegExp(`/office/passports/${serial}$`));

  await page.reload();
  await expect(page.locator("main")).toContainText(words.revoked[l]);
  await phone.setOffline(false);
  const online = await phone.newPage();
  await online.goto(`${process.env.MARKET_URL}/verify.html?l=${l}`);
  expect(await verdictOf(online, link)).toBe(verifyWords.revoked[l]);
  // Without a line the old list knows nothing of it, and says of when it is.
  await phone.setOffline(true);
  await kept.reload();
  expect(await verdictOf(kept, jwt)).toBe(verifyWords.valid[l]);
  await expect(kept.locator("#result .soft")).toContainText(/\d|[۰-۹]/);
});
