import { outcomeWords, words as transfer } from "#app/domain/orders/transfer-words.ts";
import { words as money } from "#app/domain/payments/money-words.ts";
import { toLatinDigits } from "#app/platform/digits.ts";
import { say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { totpAt } from "#app/platform/totp.server.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { expect, outbox, signIn, test } from "#tests/support/browser.ts";
import { settleByNight } from "#tests/support/ordering.ts";

/** In each language another buyer and other goods, for both are at work at the same time. */
const buyers = {
  fa: { name: "ترانه واریزی", phone: "09351110071", goods: "honey-multi-1kg", reference: "140577001" },
  en: { name: "Tara Transfer", phone: "+989351110072", goods: "thyme-garden-100", reference: "140577002" },
};
type Account = { role: string; phone: string; email: string; password: string; totpSecret: string | null };

test("a buyer transfers the money and shows it, finance finds it, the order stands; another sum goes back by hand", async ({
  page,
  l,
  browser,
}) => {
  const { name, phone, goods, reference } = buyers[l];
  const text = (words: Parameters<typeof say>[1], facts = {}) => say(l, words, facts);
  const settle = () => settleByNight(page);
  const picture = { name: "receipt.jpg", mimeType: "image/jpeg", buffer: await photo(900, 1200) };

  /** From the basket to the page that says where to transfer what; answers the order's number. */
  async function order(): Promise<string> {
    await page.request.post(`/${l}/currency`, {
      form: { currency: "IRR" },
      headers: { origin: process.env.MARKET_URL ?? "" },
      maxRedirects: 0,
    });
    await page.goto(`/${l}/products/${goods}`);
    await page.locator(`form[action="/${l}/cart/lines/${goods}"] button[type=submit]`).first().click();
    await page.goto(paths.checkoutStep(l, "identity"));
    const go = page.locator("main form button[type=submit]").last();
    await page.locator("[name=name]").fill(name);
    await page.locator("[name=phone]").fill(phone);
    await go.click();
    await page.locator("[name=province]").selectOption("IR-07");
    await page.locator("[name=city]").fill("تهران");
    await page.locator("[name=street]").fill("خیابان ولیعصر، پلاک ۱");
    await page.locator("[name=postalCode]").fill("1415893467");
    await go.click();
    await go.click();
    await page.locator("[name=rail][value=bank-transfer]").check();
    await go.click();
    await page.locator("main form button[type=submit]").last().click();
    await expect(page).toHaveURL(/\/orders\/KH-[2-9A-Z]{8}\/transfer$/);
    return /KH-[2-9A-Z]{8}/.exec(page.url())?.[0] ?? "";
  }

  const number = await order();
  const main = page.locator("main");
  await expect(main).toContainText(number);
  await expect(page.getByRole("heading", { name: text(transfer.account) })).toBeVisible();
  // What is copied has no spaces in it.
  const account = page.locator("dd bdi").first();
  expect(await account.textContent()).toMatch(/^IR\d{24}$/);

  // To the last rial, as a bank's form asks for it.
  const sum = toLatinDigits(await page.locator("dd p bdi").first().innerText()).replace(/[^0-9]/g, "");
  expect(sum.length).toBeGreaterThan(5);

  // A wrong account comes back at its field, nothing but the picture is lost.
  await page.locator("[name=picture]").setInputFiles(picture);
  await page.locator("[name=reference]").fill(reference);
  await page.locator("[name=iban]").fill("IR12");
  await page.getByRole("button", { name: text(transfer.send) }).click();
  await expect(page.locator("[name=iban]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=reference]")).toHaveValue(reference);
  await page.locator("[name=picture]").setInputFiles(picture);
  await page.locator("[name=iban]").fill("IR22 0000 0000 0000 0000 0000 01");
  await page.getByRole("button", { name: text(transfer.send) }).click();
  await expect(page.getByText(text(transfer.nowWaiting))).toBeVisible();
  await expect(page.locator("[name=picture]")).toHaveCount(0);

  // Finance, with her second factor: the photograph is turned down first, and comes again.
  const office = await (
    await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
      baseURL: process.env.MARKET_URL ?? "",
    })
  ).newPage();
  const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as Account[];
  const clerk = accounts.find(({ role }) => role === "finance");
  if (!clerk?.totpSecret) throw new Error("the village has nobody for its money");
  if (l === "fa") {
    await office.goto(paths.password(l));
    await office.locator("[name=email]").fill(clerk.email);
    await office.locator("[name=password]").fill(clerk.password);
    await office.locator("main form button").click();
    await office.goto(paths.secondFactor(l, paths.officeTransfers(l)));
    await office.locator("[name=code]").fill(totpAt(clerk.totpSecret, Date.now()));
    await office.locator("main form button").click();
  } else await signIn(office, clerk.phone);
  await office.goto(paths.officeTransfers(l));
  const mine = office.getByRole("link", { name: text(money.proof, { number }) });
  await mine.click();
  await expect(office.locator("main")).toContainText(reference);
  await expect(office.getByRole("img", { name: text(money.photograph) })).toBeVisible();
  await office.getByRole("link", { name: text(money.reject) }).click();
  await office.getByRole("button", { name: text(money.rejectPress) }).click();
  await expect(office.locator("[name=reason]")).toHaveAttribute("aria-invalid", "true");
  await office.locator("[name=reason]").fill(money.reasonExample[l]);
  await office.getByRole("button", { name: text(money.rejectPress) }).click();
  await expect(mine).toHaveCount(0);
  await page.reload();
  await expect(main).toContainText(money.reasonExample[l]);
  await page.locator("[name=picture]").setInputFiles(picture);
  await page.locator("[name=reference]").fill(reference);
  await page.getByRole("button", { name: text(transfer.send) }).click();
  await expect(page.getByText(text(transfer.nowWaiting))).toBeVisible();

  // The bank's statement: a row at fault is named, then all is looked at, then written down.
  const line = (amount: string, ref: string, said: string) => `2026-01-02,${amount},${ref},${said}`;
  await office.goto(paths.officeStatement(l));
  await office.locator("[name=rows]").fill(`${line(sum, reference, number)}\n${line("1e3", "X1", "")}`);
  await office.getByRole("button", { name: text(money.check) }).click();
  await expect(office.getByRole("alert")).toContainText(say(l, { fa: "سطر ۲", en: "Row 2" }));
  await office.locator("[name=rows]").fill(line(sum, reference, number));
  await office.getByRole("button", { name: text(money.check) }).click();
  await expect(office.getByRole("heading", { name: text(money.preview) })).toBeVisible();
  await office.getByRole("button", { name: text(money.importPress) }).click();
  await expect(office.locator("main")).toContainText(reference);

  // The match asks once, and says beforehand what it will do.
  await office.goto(paths.officeTransfers(l));
  await mine.click();
  const first = office.locator("main li", { hasText: reference }).first();
  await expect(first).toContainText(text(outcomeWords.confirms));
  await first.locator("summary").click();
  await first.getByRole("button", { name: text(money.thisOne) }).click();
  await expect(mine).toHaveCount(0);
  await settle();
  await page.goto(paths.orderTransfer(l, number));
  await expect(page.getByText(text(transfer.nowPaid))).toBeVisible();

  // Another order, another sum: all of it goes back, to the account she is asked for.
  const second = await order();
  await office.goto(paths.officeReceipts(l));
  await office.locator("[name=amount]").fill("1000000");
  await office.locator("[name=receivedOn]").fill("2026-01-03");
  await office.locator("[name=reference]").fill(`${reference}9`);
  await office.getByRole("button", { name: text(money.addPress) }).click();
  await expect(office.getByRole("heading", { level: 1 })).toContainText(`${reference}9`);
  await office.locator("[name=number]").last().fill(second);
  await office
    .getByRole("button", { name: text(money.matchPress) })
    .last()
    .click();
  await settle();
  const asked = (await outbox(page, phone)).find(({ text: said }) => said.includes(second) && /IBAN|شبا/.test(said));
  expect(asked).toBeDefined();
  await page.goto(paths.orderRefundAccount(l, second));
  await page.locator("[name=iban]").fill("IR220000000000000000000001");
  await page.getByRole("button", { name: text(transfer.refundPress) }).click();
  await expect(main).toContainText(text(transfer.refundKnown, { last: "0001" }));
  await office.goto(paths.officeRefunds(l));
  await office.getByRole("link", { name: text(money.refund, { number: second }) }).click();
  await office.locator("[name=reference]").fill(`B${reference}`);
  await office.getByRole("button", { name: text(money.sentPress) }).click();
  await expect(office.getByText(`B${reference}`)).toBeVisible();
  await settle();
  const sent = (await outbox(page, phone)).find(({ text: said }) => said.includes(`B${reference}`));
  expect(sent?.text).toContain(second);
});
