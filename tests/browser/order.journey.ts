import { words as invoices } from "#app/domain/invoices/words.ts";
import { words as buyers, refusals as done, partWords } from "#app/domain/orders/buyer-words.ts";
import { orderStateWords, words as orders } from "#app/domain/orders/words.ts";
import { problemKindWords, problemStateWords, words as problems } from "#app/domain/problems/words.ts";
import { say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { expect, signIn, test } from "#tests/support/browser.ts";
import { accountsOf, held, roomOf, settle } from "#tests/support/ordering.ts";

const market = () => process.env.MARKET_URL ?? "";

test("an order is paid, called off in part, followed, reported, settled and received", async ({ page, l, browser }) => {
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  const { number } = await held(page, l, { "thyme-garden-100": 1, "bed-linen-set": 1 });
  const here = paths.order(l, number);
  await page.goto(here);
  await expect(page.locator("main")).toContainText(text(orderStateWords["awaiting-payment"]));

  // A question first; she thinks better of it, and pays in the way she chooses.
  await page.getByRole("link", { name: text(buyers.cancelOrder) }).click();
  await page.getByRole("link", { name: text(buyers.cancelNo) }).click();
  await page.locator("[name=rail][value=zarinpal]").check();
  await page.getByRole("button", { name: text(buyers.payThis) }).click();
  await page.locator("button[name=answer][value=pay]").click();
  await expect(page).toHaveURL(new RegExp(`${here}$`));
  await expect(page.locator("main")).toContainText(text(orders.thanks));

  // Each parcel has its invoice, with the sum in words and the rule of sending back.
  await settle(page);
  await page
    .getByRole("link", { name: text(buyers.invoice) })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text(invoices.invoice));
  await expect(page.locator("article")).toContainText(l === "fa" ? "هزار ریال" : "thousand rial");
  await expect(page.locator("article")).toContainText(text(invoices.currentRial));
  await expect(page.locator("article")).toContainText(text(invoices.withdrawal));
  await page.goto(here);

  // One parcel is called off before anybody began it: what comes back, to where and when is said first.
  const parcels = page.locator("section[aria-labelledby^=parcel-]");
  const linen = parcels.filter({ has: page.locator(`a[href="${paths.product(l, "bed-linen-set")}"]`) });
  await linen.getByRole("link", { name: text(buyers.cancelParcel) }).click();
  await expect(page.locator("main")).toContainText(text(buyers.cancelRefund));
  await page.getByRole("button", { name: text(buyers.cancelYes) }).click();
  await expect(page.locator("main, [role=status]").first()).toBeVisible();
  await expect(page.getByText(text(done["done.parcel-cancelled"]))).toBeVisible();
  await expect(linen).toContainText(text(buyers.stepCancelled));
  await expect(linen.getByRole("link", { name: text(buyers.cancelParcel) })).toHaveCount(0);

  // The maker of the other sends it.
  const accounts = await accountsOf(page);
  const herbs = parcels.filter({ has: page.locator(`a[href="${paths.product(l, "thyme-garden-100")}"]`) });
  const shop = (await herbs.getByRole("heading").getByRole("link").getAttribute("href"))?.split("/").pop();
  const maker = await roomOf(browser, accounts.find((one) => one.shop === shop)?.phone ?? "");
  await maker.goto(`/${l}/studio/consignments`);
  const parcel = await maker.getByRole("link", { name: number }).first().getAttribute("href");
  const origin = { origin: market() };
  await maker.request.post(`${parcel}/acceptance`, { headers: origin, form: {} });
  const sent = await maker.request.post(`${parcel}/shipment`, {
    headers: origin,
    form: { carrier: "post", tracking: `RR${number.slice(3)}` },
    maxRedirects: 0,
  });
  expect(sent.status()).toBe(303);

  // She follows it, and reports what is wrong with a photograph; an empty report comes back with its faults.
  await page.goto(here);
  await expect(herbs).toContainText(`RR${number.slice(3)}`);
  await herbs.getByRole("link", { name: text(buyers.report) }).click();
  await page.getByRole("button", { name: text(problems.send) }).click();
  await expect(page.locator("[name=text]")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel(text(problemKindWords.damaged)).check();
  await page.locator("[name=text]").fill(l === "fa" ? "بسته پاره رسید." : "The bag came torn.");
  await page
    .locator("[name=photos]")
    .setInputFiles({ name: "bag.jpg", mimeType: "image/jpeg", buffer: await photo(900, 700) });
  await page.getByRole("button", { name: text(problems.send) }).click();
  await expect(page.locator("main")).toContainText(text(problemStateWords.open));
  const picture = (await page.locator("main ol img").getAttribute("src")) ?? "";
  expect((await page.request.get(picture)).headers()["cache-control"]).toBe("no-store");
  const report = new URL(page.url()).pathname;
  const id = report.split("/").pop() ?? "";

  // Nobody else sees either.
  const stranger = await roomOf(browser, accounts.find(({ role }) => role === "applicant")?.phone ?? "");
  for (const path of [report, picture, here, paths.orderInvoice(l, number, 1)])
    expect((await stranger.request.get(path)).status()).toBe(404);

  // The maker answers; it does not settle it; she answers again, and it is closed.
  const answer = async (words: string) => {
    await maker.goto(`/${l}/studio/problems`);
    await maker.locator(`a[href="${paths.studioProblem(l, id)}"]`).click();
    await maker.locator("[name=text]").fill(words);
    await maker.getByRole("button", { name: text(problems.sendAnswer) }).click();
    await expect(maker.locator("main")).toContainText(text(problems.answered));
  };
  await answer(l === "fa" ? "ببخشید." : "I am sorry.");
  await page.goto(report);
  await page.locator("summary", { hasText: text(problems.notSettled) }).click();
  await page.locator("[name=text]").fill(l === "fa" ? "و حالا؟" : "And now?");
  await page.getByRole("button", { name: text(problems.sendNotSettled) }).click();
  await expect(page.locator("main")).toContainText(text(problemStateWords.contested));
  await answer(l === "fa" ? "بستهٔ تازه‌ای می‌فرستم." : "I am sending another bag.");
  await page.goto(report);
  await page.getByRole("button", { name: text(problems.settled) }).click();
  await expect(page.locator("main")).toContainText(text(problems.closedText));

  // She has it: the order is complete.
  await page.goto(here);
  await herbs.locator("summary", { hasText: text(orders.received) }).click();
  await herbs.getByRole("button", { name: text(buyers.receivedYes) }).click();
  await expect(page.locator("main")).toContainText(text(orderStateWords.completed));
});

test("an unpaid order is called off, and nothing is left to pay", async ({ page, l }) => {
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  const { number } = await held(page, l, { "thyme-garden-100": 1 });
  await page.goto(paths.orderCancellation(l, number));
  await page.getByRole("button", { name: text(buyers.cancelYes) }).click();
  await expect(page.locator("main")).toContainText(text(buyers.headCancelledByYou));
  await expect(page.getByRole("button", { name: text(buyers.payThis) })).toHaveCount(0);
});

test("a buyer finds her orders, narrows them and takes them along", async ({ page, l }) => {
  const text = (word: Parameters<typeof say>[1], facts = {}) => say(l, word, facts);
  const accounts = await accountsOf(page);
  await signIn(page, accounts.find(({ role }) => role === "buyer")?.phone ?? "");
  await page.goto(paths.accountOrders(l));
  const all = await page.locator("tbody tr").count();
  expect(all).toBeGreaterThan(2);
  await page.locator("[name=part]").selectOption({ label: text(partWords.done) });
  await page.getByRole("button", { name: text(buyers.show) }).click();
  await expect(page.locator("tbody tr")).not.toHaveCount(all);
  const sheet = await page.request.get(
    (await page.getByRole("link", { name: text(buyers.export) }).getAttribute("href")) ?? "",
  );
  expect(sheet.headers()["content-type"]).toContain("text/csv");
  expect((await sheet.text()).trim().split("\r\n")).toHaveLength((await page.locator("tbody tr").count()) + 1);
  // A piece nobody can send an invoice for yet says why, and shows what was paid.
  await page.locator("tbody a").first().click();
  await page
    .getByRole("link", { name: text(buyers.invoice) })
    .first()
    .click();
  await expect(page.locator("main")).toContainText(text(invoices.whyTitle));
  await expect(page.locator("main")).toContainText(text(invoices.receipt));
});
