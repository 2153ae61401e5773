import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPriceStep } from "#app/domain/catalogue/add-price-step.server.ts";
import { createProduct } from "#app/domain/catalogue/create-product.server.ts";
import { publishProduct } from "#app/domain/catalogue/publish-product.server.ts";
import { submitProduct } from "#app/domain/catalogue/submit-product.server.ts";
import { rightsOf } from "#app/domain/rights/queries.server.ts";
import { amountOf, opensNext, type RightRule, type Standing } from "#app/domain/rights/rules.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, whole } from "../catalogue/cast.ts";
import { turnedAway } from "../producers/programme.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const rule = (kind: RightRule["kind"], amount: number | null, more: Partial<RightRule> = {}): RightRule => ({
  ...{ kind, amount, level: null, module: null, since: day("2026-01-01") },
  ...more,
});
const maker = (more: Partial<Standing> = {}): Standing => ({
  ...{ level: null, modules: [], verifiedAt: day("2026-06-01") },
  ...more,
});

describe("rules", () => {
  const rules = [
    rule("listings", 5),
    rule("listings", 20, { module: "photograph" }),
    rule("listings", null, { level: "master" }),
    rule("made-to-order", 0),
    rule("made-to-order", 1, { module: "price" }),
  ];
  test("the most of what she meets; without a rule any number; verified before it began any number", () => {
    expect(amountOf(rules, "listings", maker())).toBe(5);
    expect(amountOf(rules, "listings", maker({ modules: ["photograph"], level: "skilled" }))).toBe(20);
    expect(amountOf(rules, "listings", maker({ level: "master" }))).toBeNull();
    expect(amountOf(rules, "made-to-order", maker())).toBe(0);
    expect(amountOf(rules, "quotes", maker())).toBeNull();
    expect(amountOf(rules, "listings", maker({ verifiedAt: day("2025-12-31") }))).toBeNull();
    expect(amountOf([rule("quotes", 1, { module: "answer" })], "quotes", maker())).toBe(0);
  });
  test("what opens next is what gives more, the nearest first", () => {
    expect(opensNext(rules, "listings", maker()).map(({ amount }) => amount)).toEqual([20, null]);
    expect(opensNext(rules, "listings", maker({ modules: ["photograph"] })).map(({ amount }) => amount)).toEqual([
      null,
    ]);
    expect(opensNext(rules, "listings", maker({ level: "master" }))).toEqual([]);
  });
});

describe("at the doors", () => {
  let market: TestHouse;
  let caseId = "";

  beforeAll(async () => {
    market = await testHouse();
    const { bodies } = await cast(market);
    const one = async (statement: string) => String(Object.values((await market.rows(statement))[0] ?? {})[0]);
    const programme = await one(`insert into programmes (slug, name_fa, name_en, owner_id, implementer_id, province)
      values ('p', 'ط', 'P', '${bodies.secretariat}', '${bodies.secretariat}', 'IR-24') returning id`);
    caseId = await one(`insert into cases (programme_id, person_id, level, occupation, county, source, body_id, stage)
      select '${programme}', pr.person_id, 'applicant', 'kilim-weaving', '2408', 'self', '${bodies.secretariat}', 'eligible'
      from producers pr join shops s on s.producer_id = pr.id where s.slug = 'golnaz' returning id`);
    await market.rows(`insert into right_rules (programme_id, kind, module, amount, since) values
      ('${programme}', 'listings', null, 2, '2020-01-01'), ('${programme}', 'listings', 'photograph', 3, '2020-01-01'),
      ('${programme}', 'made-to-order', null, 0, '2020-01-01'), ('${programme}', 'made-to-order', 'price', 1, '2020-01-01'),
      ('${programme}', 'quotes', 'answer', 1, '2020-01-01')`);
  });
  afterAll(async () => {
    closeDecoders();
    await market.close();
  });
  const done = (module: string) =>
    market.rows(`insert into certificates (code, case_id, module_id, body_id)
      select '${module}', '${caseId}', m.id, c.body_id from training_modules m, cases c where m.slug = '${module}' and c.id = '${caseId}'`);
  const begin = async (who: "maker" | "other", availability: string) =>
    createProduct(await acting(market, who), {
      ...{ key: newToken(), titleFa: "گلیم", titleEn: "", availability, family: "" },
    });

  test("of two for the last place one is sent, and the other says why; a module makes room", async () => {
    const slugs = [await whole(market), await whole(market), await whole(market), await whole(market)];
    const send = async (slug: string) => submitProduct(await acting(market, "maker"), { slug });
    await send(slugs[0]!);
    await send(slugs[0]!);
    const tries = await Promise.allSettled([send(slugs[1]!), send(slugs[2]!)]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const left = slugs[tries[0]!.status === "rejected" ? 1 : 2]!;
    expect(await turnedAway(send(left))).toBe("rights.listings");
    // What waits is counted where it is published too.
    await market.rows(`update right_rules set amount = 0 where kind = 'listings' and module is null`);
    const [row] = await market.rows<{ version: number }>(`select version from products where slug = '${slugs[0]}'`);
    const publish = async () =>
      publishProduct(await acting(market, "secretary"), { slug: slugs[0], version: String(row?.version), note: "" });
    expect(await turnedAway(publish())).toBe("rights.listings");
    await done("photograph");
    await publish();
    await send(left);
    expect(await turnedAway(send(slugs[3]!))).toBe("rights.listings");
  });

  test("making to order and quantity prices open with their lessons; who is in no programme has all", async () => {
    const maker = await acting(market, "maker");
    expect(await turnedAway(begin("maker", "made-to-order"))).toBe("rights.made-to-order");
    await begin("other", "made-to-order");
    const { slug } = await begin("maker", "stock");
    const step = { slug, variant: "", audience: "everyone", from: "5", priceToman: "100000", priceEur: "" };
    expect(await turnedAway(addPriceStep(maker, step))).toBe("rights.quotes");
    const [shop] = await market.rows<{ id: string }>(`select id from shops where slug = 'golnaz'`);
    expect((await rightsOf(market.db, shop?.id ?? "")).find(({ kind }) => kind === "made-to-order")).toMatchObject({
      amount: 0,
      next: [{ amount: 1, module: { slug: "price", lesson: true } }],
    });
    await done("price");
    await begin("maker", "made-to-order");
  });
});
