import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { badgeObstacle } from "#app/domain/catalogue/badge-obstacle.server.ts";
import { type EvidenceRecord, unclearedLimits } from "#app/domain/catalogue/evidence.ts";
import { evidenceOf } from "#app/domain/catalogue/evidence-queries.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { recordEvidence } from "#app/domain/catalogue/record-evidence.server.ts";
import { sheetOf } from "#app/domain/catalogue/sheet.ts";
import { nobodyBeyondRights } from "#app/invariants/i14-nobody-beyond-rights.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { turnedAway } from "#tests/domain/producers/programme.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, phones } from "./cast.ts";

let market: TestHouse;
let world: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  market = await testHouse();
  world = await cast(market);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

let count = 0;
/** A listing of the maker's that was sent to review once, with these particulars. */
async function listing(family: string, attributes: Record<string, unknown>, status = "submitted") {
  const slug = `listing-${++count}`;
  const [row] = await market.rows<{ id: string; shop: string }>(
    `insert into products (slug, shop_id, cluster_id, family, status, availability, attributes, maker_share_bps, submitted_at, published_at)
     select '${slug}', s.id, c.id, '${family}', '${status}', 'stock', '${JSON.stringify(attributes)}', 8500, now(), now()
     from shops s, clusters c where s.slug = 'golnaz' limit 1 returning id, shop_id as shop`,
  );
  await market.rows(
    `insert into product_texts (product_id, locale, title) values ('${row!.id}', 'fa', 'کالای ${count}')`,
  );
  return { slug, id: row!.id, shop: row!.shop };
}
const record = async (slug: string, change: Record<string, unknown> = {}, who: keyof typeof phones = "officer") =>
  recordEvidence(await acting(market, who), { slug, version: "1", keys: ["widthCm"], level: "inspected", ...change });
const lab = { level: "lab-tested", reportNo: "R-7", issuer: "آزمایشگاه سبلان", day: "1405/06/23" };
const held = async (id: string, locale: "fa" | "en" = "en") => evidenceOf(market.db, id, locale);

describe("recording", () => {
  it("an inspection is in the name of the officer's body, of today unless said otherwise; twice is once", async () => {
    const { slug, id } = await listing("flatweave", { widthCm: 120, lengthCm: 180, dye: "natural" });
    await record(slug, { keys: ["widthCm", "dye"], day: "2026-01-02" });
    await record(slug, { keys: ["widthCm", "dye"], day: "2026-01-02" });
    expect(await held(id)).toEqual([
      { key: "dye", level: "inspected", by: "authority", reportNo: null, day: "2026-01-02" },
      { key: "widthCm", level: "inspected", by: "authority", reportNo: null, day: "2026-01-02" },
    ]);
    const told = await market.rows(`select kind, data from events where noun_id = '${id}'`);
    expect(told).toEqual([
      { kind: "product.evidence-recorded", data: { level: "inspected", keys: ["widthCm", "dye"] } },
    ]);
    const { now } = await acting(market, "officer");
    await record(slug, { keys: ["lengthCm"] });
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tehran" }).format(now);
    expect((await held(id)).find(({ key }) => key === "lengthCm")?.day).toBe(today);
  });

  it("a test has a report, a laboratory and a day that has come", async () => {
    const { slug, id } = await listing("honey", { moisturePct: 17 });
    const keys = ["moisturePct"];
    expect(await turnedAway(record(slug, { keys, level: "lab-tested" }))).toBe(
      "reportNo: required, issuer: required, day: required",
    );
    expect(await turnedAway(record(slug, { ...lab, keys, day: "2999-01-01" }))).toBe("day: evidence.future");
    expect(await turnedAway(record(slug, { ...lab, keys, day: "yesterday" }))).toBe("day: evidence.day");
    expect(await turnedAway(record(slug, { ...lab, keys, level: "certain" }))).toBe("level: choose");
    await record(slug, { ...lab, keys });
    expect(await held(id, "fa")).toEqual([
      { key: "moisturePct", level: "lab-tested", by: "آزمایشگاه سبلان", reportNo: "R-7", day: "2026-09-14" },
    ]);
  });

  it("counts no more when the value changes, and again when it is as it was", async () => {
    const { slug, id } = await listing("honey", { moisturePct: 17, form: "liquid" });
    await record(slug, { ...lab, keys: ["moisturePct", "form"] });
    await market.rows(`update products set attributes = attributes || '{"moisturePct": 17.5}' where id = '${id}'`);
    expect((await held(id)).map(({ key }) => key)).toEqual(["form"]);
    await market.rows(`update products set attributes = attributes || '{"moisturePct": 17.0}' where id = '${id}'`);
    expect(await held(id)).toHaveLength(2);
  });

  it("is taken back by recording the maker's word", async () => {
    const { slug, id } = await listing("flatweave", { widthCm: 120 });
    await record(slug);
    await record(slug, { level: "claimed" });
    await record(slug, { level: "claimed" });
    expect(await held(id)).toEqual([]);
    expect(await market.rows(`select 1 from events where noun_id = '${id}'`)).toHaveLength(2);
  });

  it("is about particulars that are filled in, of the version that was seen", async () => {
    const { slug } = await listing("flatweave", { widthCm: 120 });
    for (const keys of [[], ["dye"], ["widthCm", "price"], ["widthCm", "__proto__"]])
      expect(await turnedAway(record(slug, { keys }))).toBe("keys: evidence.keys");
    await market.rows(`update products set version = 2 where slug = '${slug}'`);
    expect(await turnedAway(record(slug))).toBe("catalogue.changed-meanwhile");
  });

  it("is for officers of the cluster's body and the secretariat, for what was sent, never for her own", async () => {
    const { slug, id } = await listing("flatweave", { widthCm: 120 });
    for (const who of ["maker", "manager", "clerk"] as const)
      expect(await turnedAway(record(slug, {}, who))).toBe("not yours");
    expect(await turnedAway(record(slug, {}, "farOfficer"))).toBe("missing");
    const draft = await listing("flatweave", { widthCm: 120 }, "draft");
    await market.rows(`update products set submitted_at = null where id = '${draft.id}'`);
    expect(await turnedAway(record(draft.slug))).toBe("missing");
    await record(slug, {}, "secretary");
    expect((await held(id))[0]?.by).toBe("secretariat");

    const { id: maker } = await market.as(phones.maker);
    await market.rows(
      `insert into duties (person_id, kind, body_id) values ('${maker}', 'officer', '${world.bodies.secretariat}')`,
    );
    expect(await turnedAway(record(slug, { level: "claimed" }, "maker"))).toBe("catalogue.own-product");
    await market.rows(`update duties set ended_at = now() where person_id = '${maker}'`);
    const broken = async () =>
      (await nobodyBeyondRights.judge({ db: market.db } as never)).broken.filter((what) => what.startsWith("ev"));
    expect(await broken()).toEqual([]);
    await market.rows(`update attribute_evidence set recorded_by = '${maker}' where product_id = '${id}'`);
    expect(await broken()).toContain(`evidence of ${id} widthCm: decided by whom it is about`);
    await market.rows(`delete from attribute_evidence where product_id = '${id}'`);
  });
});

const tested = (key: string, level: EvidenceRecord["level"] = "lab-tested"): EvidenceRecord => ({
  ...{ key, level, by: "آزمایشگاه", reportNo: "R-7", day: "2026-09-14" },
});

describe("what a sheet says", () => {
  const honey = { form: "liquid", moisturePct: 22, hmfMgKg: 9, labReportNo: "M-1" } as const;
  const lines = (records: EvidenceRecord[]) => {
    const { made, rest } = sheetOf(familyOf("honey"), honey, records);
    return Object.fromEntries([...made, ...rest].map((line) => [line.attribute.key, line]));
  };
  it("a report the maker names makes her word no more than a word", () => {
    expect(lines([])).toMatchObject({
      moisturePct: { record: null, named: "M-1", outside: true },
      hmfMgKg: { record: null, named: "M-1", outside: false },
      form: { record: null, named: null },
    });
    expect(lines([])).not.toHaveProperty("labReportNo");
  });
  it("an officer's record stands at its own line only", () => {
    const { moisturePct, hmfMgKg } = lines([tested("moisturePct")]);
    expect([moisturePct?.record?.reportNo, hmfMgKg?.record]).toEqual(["R-7", null]);
  });
});

it("knots rest on what their count rests on", () => {
  const { rest } = sheetOf(familyOf("hand-knotted-carpet"), { raj: 40, knotsPerM2: 326_531 }, [
    tested("raj", "inspected"),
  ]);
  expect(rest.map(({ attribute, record }) => [attribute.key, record?.level])).toEqual([
    ["raj", "inspected"],
    ["knotsPerM2", "inspected"],
  ]);
});

describe("what keeps a shop from the higher marks", () => {
  const honey = familyOf("honey");
  const keys = (records: EvidenceRecord[], attributes = { moisturePct: 22, hmfMgKg: 55 }) =>
    unclearedLimits(honey, attributes, records).map(({ attribute }) => attribute.key);
  it("a value outside its limit, unless a laboratory measured this very one", () => {
    expect(keys([], { moisturePct: 20, hmfMgKg: 40 })).toEqual([]);
    expect(keys([])).toEqual(["moisturePct", "hmfMgKg"]);
    expect(keys([tested("moisturePct")])).toEqual(["hmfMgKg"]);
    expect(keys([tested("moisturePct", "inspected"), tested("hmfMgKg", "inspected")])).toEqual([
      "moisturePct",
      "hmfMgKg",
    ]);
  });

  it("among published listings, by its title; a plant gathered in the wild asks for a checked permit", async () => {
    const { shop, slug, id } = await listing("honey", { moisturePct: 22 }, "published");
    const why = async () => {
      const { now } = await acting(market, "officer");
      return badgeObstacle(market.db, shop, { now, locale: "en" });
    };
    expect(await why()).toMatchObject({ code: "badges.outside-limit", facts: { title: `کالای ${count}` } });
    await market.rows(`update products set status = 'submitted' where id = '${id}'`);
    expect(await why()).toBeNull();
    await market.rows(`update products set status = 'published' where id = '${id}'`);
    await record(slug, { ...lab, keys: ["moisturePct"] });
    expect(await why()).toBeNull();
    await market.rows(`update products set attributes = '{"moisturePct": 23}' where id = '${id}'`);
    expect(await why()).toMatchObject({ code: "badges.outside-limit" });
    await market.rows(`update products set attributes = '{"moisturePct": 18}' where id = '${id}'`);

    await listing("medicinal-herb", { source: "wild", collectionPermit: "NR-1" }, "published");
    expect(await why()).toMatchObject({ code: "badges.wild-permit" });
    await market.rows(
      `insert into permits (producer_id, kind, number, status, valid_until) values ('${world.producerId}', 'wild-collection', 'NR-1', 'claimed', '2099-01-01')`,
    );
    expect(await why()).toMatchObject({ code: "badges.wild-permit" });
    await market.rows("update permits set status = 'checked', checked_at = now()");
    expect(await why()).toBeNull();
    await market.rows("update permits set valid_until = '2020-01-01'");
    expect(await why()).toMatchObject({ code: "badges.wild-permit" });
  });
});
