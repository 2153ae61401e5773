import { execFileSync } from "node:child_process";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, signIn, test } from "#tests/support/browser.ts";
import { Buyer } from "#tests/support/buyer.ts";

type Account = { role: string; phone: string; body: string | null };
type Route = { path: string; methods: string[]; params: Record<string, string> };

/** Pages anybody sees. */
const open = [
  "",
  "/clusters",
  "/clusters?county=2408",
  "/clusters/ardabil-carpet",
  "/places/namin",
  "/places/ardabil-province",
  "/products",
  "/near",
  "/products/honey-thyme-1kg",
  "/products/kilim-dragon-150x220",
  "/services",
  "/services/translation-craft-fa-en",
  "/comparison",
  "/comparison?piece=honey-thyme-1kg&piece=kilim-dragon-150x220",
  "/shops",
  "/shops/behrouz-sareynifar",
  "/badges",
  "/standards",
  "/standards/honey",
  "/stories",
  "/opportunities",
  "/join",
  "/cart",
  "/checkout",
  "/account/sign-in",
];
const rooms = [
  ["manager", "/coop"],
  ["officer", "/office"],
  ["officer", "/office/producers/fatemeh-gerdeyi"],
  ["officer", "/office/listings/honey-thyme-1kg/evidence"],
] as const;

/** Where orders are worked on: from these pages their rooms are walked, link by link. */
const desks = [
  { role: "buyer", from: ["/account/orders", "/account/notices"], within: /^\/(orders|account\/(orders|notices))/ },
  { role: "finance", from: ["/office"], within: /^\/office\/(transfers|receipts|refunds|rails|owed)/ },
  { role: "officer", from: ["/office/problems", "/office/returns"], within: /^\/office\/(problems|returns)/ },
  {
    role: "manager",
    body: "honey-union",
    from: ["/coop/consignments", "/coop/problems", "/coop/returns", "/coop/payouts", "/coop/statements"],
    within: /^\/coop\/(consignments|problems|returns|payouts|statements)/,
    each: 1,
  },
  {
    role: "finance",
    from: ["money", "payouts", "disputes", "reconciliation", "commission", "accounting", "fee-invoices", "coupons"].map(
      (room) => `/office/${room}`,
    ),
    within: /^\/office\/(money|payouts|disputes|reconciliation|commission|fee-invoices)\//,
    each: 1,
  },
  {
    role: "officer",
    body: "secretariat",
    from: [
      "work",
      "cases",
      "settings",
      "rosters",
      "doubles",
      "badges",
      "cluster-badges",
      "indications",
      "passports",
    ].map((room) => `/office/${room}`),
    within:
      /^\/office\/(cases|applications|appeals|settings|rosters|doubles|badges|badge-requests|indications|passports)\//,
    each: 1,
  },
  { role: "applicant", from: ["/join", "/join/file", "/join/data", "/account/phone"], within: /^\/join\//, each: 1 },
  {
    role: "officer",
    body: "secretariat",
    from: [
      ...["outcomes", "monitoring", "opportunities", "pioneers", "agreements", "handovers", "services", "shares"],
      ...["registry", "reports", "trainings"],
    ].map((room) => `/office/${room}`),
    within:
      /^\/office\/(outcomes|monitoring|opportunities|pioneers|agreements|handovers|services|shares|reports|trainings)\//,
    each: 1,
  },
  { role: "inspector", from: ["/office/inspections"], within: /^\/office\/inspections\//, each: 1 },
  { role: "oversight", from: ["/office/oversight", "/office/outcomes"], within: /^\/office\/oversight\//, each: 1 },
] as const;

const checkout = [
  "/cart",
  "/checkout/identity",
  "/checkout/address",
  "/checkout/parcels",
  "/checkout/payment",
  "/checkout",
];

/** Of the studio, with what the address says there. */
const studioMore = [
  "/studio/products?tick=all",
  "/studio/products/changes?p=kilim-wheel-90x140&p=kilim-cushion-pair&price=percent&percent=5&stock=add&pieces=1",
];

/** As people look at them: on a phone and at a desk, by day and by night; the two languages between them see every pair. */
const looks = {
  fa: [
    { width: 360, scheme: "light" },
    { width: 1280, scheme: "dark" },
  ],
  en: [
    { width: 360, scheme: "dark" },
    { width: 1280, scheme: "light" },
  ],
} as const;

/** What axe finds grave on the page that is open. No page has a frame of another origin, and only faults are told. */
async function grave(page: Page, path: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target}`);
}

/** Every page in one of the languages, in turn; with EVERY (`npm run test:every`) in both. */
const turn = <Path>(l: "fa" | "en", paths: readonly Path[]): readonly Path[] =>
  process.env.EVERY ? paths : paths.filter((_, index) => index % 2 === (l === "fa" ? 0 : 1));

async function show(page: Page, { width, scheme }: (typeof looks)["fa" | "en"][number]): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  // A colour that is still on its way to another is nobody's contrast.
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  // Nor one of the other theme: it counts once the page has drawn itself in this one.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)));
  });
}

async function look(page: Page, l: "fa" | "en", paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await show(page, looks[l][0]);
    const answer = await page.goto(`/${l}${path}`).catch((fault: Error) => {
      // A sheet to take home is no page.
      if (fault.message.includes("Download is starting")) return null;
      throw fault;
    });
    if (!answer) continue;
    expect(answer.status(), path).toBe(200);
    // What is wide or dark is said by the styles alone, so the page stays.
    for (const one of looks[l]) {
      await show(page, one);
      found.push(...(await grave(page, `${path} at ${one.width}, ${one.scheme}`)));
    }
  }
  return found;
}

/** Every page of the studio, as the built server itself lists them, with things of this maker's in the places of its parameters. */
function studioPages(things: Record<string, { own: string[] }>): string[] {
  const printed = execFileSync(process.execPath, ["app/print-routes.mjs"], { encoding: "utf8", maxBuffer: 2 ** 24 });
  const routes = JSON.parse(printed) as Route[];
  const studio = routes.filter(({ path, methods }) => path.startsWith("/:l/studio") && methods.includes("GET"));
  return studio.flatMap(({ path, params }) => {
    // A link has two sides, and only the pioneer's has its pages here.
    if (/\/team\/:|\/work-orders\/:/.test(path)) return [];
    const named = Object.entries(params).filter(([name]) => name !== "l");
    if (named.some(([, kind]) => !things[kind]?.own[0])) return [];
    return [
      named
        .reduce((made, [name, kind]) => made.replace(`:${name}`, things[kind]?.own[0] ?? ""), path)
        .replace("/:l", ""),
    ];
  });
}

/** The addresses that can be walked to from some pages, at most `each` of every kind: another id is the same kind. */
async function walked(
  page: Page,
  l: "fa" | "en",
  from: readonly string[],
  within: RegExp,
  each = 2,
): Promise<string[]> {
  const found = [...from];
  const seen = new Map<string, number>();
  for (const path of found) {
    const html = await (await page.request.get(`/${l}${path}`)).text();
    for (const [, href = ""] of html.matchAll(new RegExp(`href="/${l}(/[^"?#]+)"`, "g"))) {
      if (
        !within.test(href) ||
        found.includes(href) ||
        /\/(export|file|csv|pictures?|photographs|evidence)(\/|$)/.test(href)
      )
        continue;
      const kind = href.replace(/[0-9a-f-]{36}|KH-\w+|\d+/g, ":");
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if ((seen.get(kind) ?? 0) <= each) found.push(href);
    }
  }
  return found;
}

for (const l of ["fa", "en"] as const) {
  test(`nor on the way to an order (${l})`, async ({ page }) => {
    test.setTimeout(240_000);
    const buyer = new Buyer(process.env.MARKET_URL ?? "", l);
    await buyer.fill({ "thyme-garden-100": 3, "honey-multi-1kg": 1 }, "IRR");
    await buyer.checkoutForm();
    const url = process.env.MARKET_URL ?? "";
    const pairs = buyer.cookie.split("; ").map((pair) => pair.split("=") as [string, string]);
    await page.context().addCookies(pairs.map(([name, value]) => ({ name, value, url })));
    expect(await look(page, l, turn(l, checkout))).toEqual([]);
    await page.goto(`/${l}/checkout`);
    expect(new URL(page.url()).pathname).toBe(`/${l}/checkout`);
  });

  for (const desk of turn(l, desks))
    test(`nor where a ${desk.role} follows ${desk.from[0].slice(1)} (${l})`, async ({ page }) => {
      test.setTimeout(600_000);
      const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as Account[];
      const body = "body" in desk ? desk.body : undefined;
      const who = accounts.find((one) => one.role === desk.role && (body === undefined || one.body === body));
      await signIn(page, who?.phone ?? "");
      const paths = await walked(page, l, desk.from, desk.within, "each" in desk ? desk.each : 2);
      expect(paths.length).toBeGreaterThanOrEqual(desk.from.length);
      // Of the longest walks every third page; with EVERY all of them.
      const thin = paths.length > 20 && !process.env.EVERY ? 3 : 1;
      expect(
        await look(
          page,
          l,
          paths.filter((_, at) => at % thin === 0),
        ),
      ).toEqual([]);
    });

  test(`nobody is kept out of the open market (${l})`, async ({ page }) => {
    test.setTimeout(600_000);
    expect(await look(page, l, turn(l, open))).toEqual([]);
  });

  test(`nor out of the working rooms (${l})`, async ({ page }) => {
    test.setTimeout(240_000);
    const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as Account[];
    for (const [role, path] of turn(l, rooms)) {
      await signIn(page, accounts.find((account) => account.role === role)?.phone ?? "");
      expect(await look(page, l, [path])).toEqual([]);
    }
  });

  test(`nor out of any page of the studio (${l})`, async ({ page }) => {
    test.setTimeout(600_000);
    const accounts = (await (await page.request.get("/dev/accounts.json")).json()) as Account[];
    const phone = accounts.find((account) => account.role === "producer")?.phone ?? "";
    await signIn(page, phone);
    const fixtures = await (await page.request.get("/dev/fixtures.json")).json();
    const paths = studioPages(fixtures[phone] ?? {});
    expect(paths.length).toBeGreaterThan(12);
    expect(await look(page, l, turn(l, [...paths, ...studioMore]))).toEqual([]);
  });
}
