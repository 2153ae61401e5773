import AxeBuilder from "@axe-core/playwright";
import { expect, signIn, test } from "#tests/support/browser.ts";

type Account = { role: string; phone: string };

/** Pages anybody sees, and the first page of each working room with somebody who works there. */
const open = [
  "",
  "/clusters",
  "/clusters/ardabil-carpet",
  "/products",
  "/products/honey-thyme-1kg",
  "/shops",
  "/badges",
  "/standards",
  "/standards/honey",
  "/join",
  "/cart",
  "/checkout",
  "/account/sign-in",
];
const rooms = [
  ["producer", "/studio"],
  ["producer", "/studio/products?tick=all"],
  [
    "producer",
    "/studio/products/changes?p=kilim-wheel-90x140&p=kilim-cushion-pair&price=percent&percent=5&stock=add&pieces=1",
  ],
  ["producer", "/studio/products/kilim-cushion-pair/copy"],
  ["producer", "/studio/permits"],
  ["producer", "/studio/consignments"],
  ["producer", "/studio/earnings"],
  ["manager", "/coop"],
  ["officer", "/office"],
  ["officer", "/office/producers/fatemeh-gerdeyi"],
  ["officer", "/office/listings/honey-thyme-1kg/evidence"],
] as const;

for (const l of ["fa", "en"] as const) {
  test(`nobody is kept out of the open market (${l})`, async ({ page }) => {
    test.setTimeout(240_000);
    for (const path of open) {
      await page.goto(`/${l}${path}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(grave.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target}`)).toEqual([]);
    }
  });

  test(`nor out of the working rooms (${l})`, async ({ page }) => {
    test.setTimeout(240_000);
    const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as Account[];
    for (const [role, path] of rooms) {
      await signIn(page, accounts.find((account) => account.role === role)?.phone ?? "");
      await page.goto(`/${l}${path}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(grave.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target}`)).toEqual([]);
    }
  });
}
