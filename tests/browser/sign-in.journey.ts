import { totpAt } from "#app/platform/totp.server.ts";
import { expect, outbox, test } from "../support/browser.ts";

type Account = {
  role: string;
  name: string;
  phone: string;
  email: string;
  password: string;
  totpSecret: string | null;
};

test("a newcomer signs in with a code, writes her name, sees her devices and leaves", async ({ page, l }) => {
  const phone = `0912${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;
  await page.goto(`/${l}/account/devices`);
  await expect(page).toHaveURL(`/${l}/account/sign-in?to=%2F${l}%2Faccount%2Fdevices`);

  await page.locator("[name=phone]").fill("0912");
  await page.locator("main form button").click();
  await expect(page.locator("[name=phone]")).toHaveValue("0912");
  await expect(page.locator("#field-phone-error")).toBeVisible();

  await page.locator("[name=phone]").fill(phone);
  await page.locator("main form button").click();
  await expect(page).toHaveURL(new RegExp(`/${l}/account/code`));
  await expect.poll(async () => (await outbox(page, phone)).length).toBe(1);
  const [sent] = await outbox(page, phone);
  expect(sent?.text).toContain(sent?.code ?? "no code");

  await page.locator("[name=code]").fill(sent?.code === "000000" ? "000001" : "000000");
  await page.locator("main form button").click();
  await expect(page.locator("#field-code-error")).toBeVisible();
  await page.locator("[name=code]").fill(toPersian(sent?.code ?? ""));
  await page.locator("main form button").click();
  await expect(page).toHaveURL(`/${l}/account/devices`);
  await expect(page.locator("main ul > li")).toHaveCount(1);

  await page.goto(`/${l}/account/profile`);
  await page.locator("[name=name]").fill("Sara Moradi");
  await page.locator(`[name=locale][value=${l}]`).check();
  await page.locator("main form button").click();
  await expect(page.locator("h1")).toContainText("Sara Moradi");

  const cookies = await page.context().cookies();
  await page.locator(`form[action="/${l}/account/sign-out"] button`).click();
  await expect(page).toHaveURL(`/${l}`);
  await page.context().addCookies(cookies);
  await page.goto(`/${l}/account`);
  await expect(page).toHaveURL(new RegExp(`/${l}/account/sign-in`));
});

test("an officer signs in with a password and reaches the office only with her second factor", async ({ page, l }) => {
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as Account[];
  // A code serves once, so each language has an officer of its own.
  const officers = accounts.filter((account) => account.role === "officer");
  const officer = officers[l === "fa" ? 0 : 1];
  if (!officer?.totpSecret) throw new Error("the village has two officers");
  await page.goto(`/${l}/account/password`);
  await page.locator("[name=email]").fill(officer.email);
  await page.locator("[name=password]").fill("certainly not hers");
  await page.locator("main form button").click();
  await expect(page.locator("#field-password-error")).toBeVisible();
  await expect(page.locator("[name=email]")).toHaveValue(officer.email);
  await expect(page.locator("[name=password]")).toHaveValue("");
  await page.locator("[name=password]").fill(officer.password);
  await page.locator("main form button").click();
  await expect(page).toHaveURL(`/${l}/account`);
  expect(await page.locator(`a[href="/${l}/office"]`).count()).toBe(0);

  await page.goto(`/${l}/account/second-factor`);
  await page.locator("[name=code]").fill(totpAt(officer.totpSecret, Date.now()));
  await page.locator("main form button").click();
  await expect(page).toHaveURL(`/${l}/account`);
  await expect(page.locator(`a[href="/${l}/office"]`).first()).toBeVisible();
});

const toPersian = (digits: string) => digits.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? digit);
