import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packOf } from "#app/country/index.ts";
import { missingAttributes } from "#app/domain/catalogue/families/attributes.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import { roles } from "#app/platform/actor.ts";
import type { House } from "#app/platform/context.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { openHouse } from "#app/platform/house.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { verifyPassword } from "#app/platform/passwords.server.ts";
import { listings } from "#db/village/goods.ts";
import { loadVillage, writeVillage } from "#db/village/index.ts";
import { writeLargeMarket } from "#db/village/large.ts";
import { writeLargeCases } from "#db/village/large-cases.ts";
import { paintVillage } from "#db/village/paint.ts";
import { type Account, accounts } from "#db/village/people.ts";
import { openWrites } from "#db/writes.server.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let dataDir = "";
let house: House & { close(): Promise<void> };
let everybody: Account[];
let seconds = 0;

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "khanegi-village-"));
  const env = readEnv({ DATA_DIR: dataDir, DATABASE_URL: database.url });
  house = await openHouse(env, database.url, pino({ level: "silent" }));
  const began = performance.now();
  await loadVillage(house);
  seconds = (performance.now() - began) / 1000;
  everybody = await accounts(house.db, house.keys);
});
afterAll(async () => {
  closeDecoders();
  await house.close();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const rows = async (query: string) => (await house.writes.query(query)).rows;
const count = async (query: string) => Number((await rows(`select count(*) as n from ${query}`))[0].n);

describe("the demo market", () => {
  test("is all there, and soon", async () => {
    expect(seconds).toBeLessThan(6);
    const found =
      await rows(`select (select count(*)::int from bodies) as bodies, (select count(*)::int from clusters) as clusters,
      (select count(*)::int from producers) as producers, (select count(*)::int from producers where verified_at is null) as pending,
      (select count(*)::int from badges) as badges, (select count(*)::int from memberships) as memberships,
      (select count(*)::int from coupons where code = 'NOROUZ') as coupons`);
    expect(found[0]).toEqual({
      bodies: 11,
      clusters: 12,
      producers: 30,
      pending: 2,
      badges: 5,
      memberships: 19,
      coupons: 1,
    });
    expect(await count("clusters where '' in (story_fa, story_en, season_fa, season_en)")).toBe(0);
    const byState = await rows("select status, count(*)::int as n from products group by 1 order by 1");
    expect(byState).toEqual([
      { status: "draft", n: 5 },
      { status: "published", n: 56 },
      { status: "submitted", n: 1 },
      { status: "withdrawn", n: 1 },
    ]);
  });

  test("is not written over a market that is there", async () => {
    await expect(loadVillage(house)).rejects.toThrow(/empty database/);
    expect(await count("producers")).toBe(30);
  });

  test("says everything in both languages", async () => {
    const wanting = await rows(`select p.slug from products p
      where (select count(*) from product_texts t where t.product_id = p.id and t.title <> '' and t.description <> '') <> 2
        and p.slug <> 'card-holder-begun'`);
    expect(wanting).toEqual([]);
    expect(await count("badges where criteria_fa = '' or criteria_en = '' or name_fa = '' or name_en = ''")).toBe(0);
    expect(await count("shops where story_fa = '' or story_en = ''")).toBe(0);
  });

  test("has changes before the officers, changes that came back with marks, and a listing in mid-course", async () => {
    const waiting = await rows("select status, marks <> '{}' as marked from product_revisions order by 1");
    expect(waiting).toEqual([
      { status: "returned", marked: true },
      { status: "submitted", marked: false },
    ]);
    expect(await count("products where status = 'draft' and slug = 'card-holder-begun' and attributes ? 'hide'")).toBe(
      1,
    );
  });

  test("counts its money in minor units of each currency", async () => {
    const prices =
      await rows(`select p.slug, currency, amount::text from product_prices join products p on p.id = product_id
      where p.slug in ('kilim-samovar-120x180', 'translation-craft-fa-en') order by 1, 2`);
    expect(prices.map(({ slug, currency, amount }) => `${slug} ${amount} ${currency}`)).toEqual([
      "kilim-samovar-120x180 11600 EUR",
      "kilim-samovar-120x180 185000000 IRR",
      "translation-craft-fa-en 4 EUR",
      "translation-craft-fa-en 8200 IRR",
    ]);
    expect(
      await count(
        "products p where (select count(*) from product_prices where product_id = p.id) < 2 and p.slug <> 'card-holder-begun'",
      ),
    ).toBe(0);
  });

  test("has a history for every unit, and units for what is counted only", async () => {
    expect(await count("stock_items")).toBe(await count("products where availability in ('unique', 'stock')"));
    const wrong =
      await rows(`select i.id from stock_items i left join lateral (select count(*) as moves, max(number) as last,
        sum(quantity) as made from stock_moves where stock_item_id = i.id) m on true
      where m.moves <> i.last_move or m.last <> i.last_move or m.made <> i.made or i.on_hand <> i.made or i.made = 0`);
    expect(wrong).toEqual([]);
    expect(
      await count("products p join stock_items i on i.product_id = p.id where availability = 'unique' and made <> 1"),
    ).toBe(0);
  });

  test("shows published goods of open shops only, and every published good has been told of", async () => {
    const astray = await rows(`select p.slug from products p join shops s on s.id = p.shop_id
        join producers m on m.id = s.producer_id
      where p.status = 'published' and (s.opened_at is null or m.verified_at is null or p.published_at is null)`);
    expect(astray).toEqual([]);
    const states = [
      ["products", "product"],
      ["product_revisions", "revision"],
      ["applications", "application"],
    ] as const;
    for (const [table, noun] of states) {
      const untold = await rows(`select t.id from ${table} t where t.status is distinct from
        (select to_state from transitions where noun = '${noun}' and noun_id = t.id order by id desc limit 1)`);
      expect(untold, table).toEqual([]);
    }
    const kinds = [
      "duty.granted",
      "badge.granted",
      "membership.begun",
      "grant.given",
      "application.verified",
      "product.published",
    ];
    for (const kind of kinds)
      expect(await count(`events where kind = '${kind}' and actor_name = 'village'`), kind).toBeGreaterThan(0);
    expect(
      await count(
        "badge_grants g where not exists (select from events where kind = 'badge.granted' and noun_id = g.id)",
      ),
    ).toBe(0);
  });

  test("has every verified maker marked, one mark revoked, and the brand resting on the marks below it", async () => {
    const unmarked =
      await rows(`select m.id from producers m join shops s on s.producer_id = m.id where m.verified_at is not null
      and not exists (select from badge_grants g join badges b on b.id = g.badge_id
        where g.shop_id = s.id and b.level = 1 and revoked_at is null and expires_at > market_now())`);
    expect(unmarked).toEqual([]);
    expect(await count("badge_grants where revoked_at is not null and revocation_reason <> ''")).toBe(1);
    const unfounded =
      await rows(`select g.id from badge_grants g join badges b on b.id = g.badge_id where b.level = 3 and not exists
      (select from badge_grants h join badges c on c.id = h.badge_id where c.level = 2 and h.shop_id = g.shop_id and h.revoked_at is null)`);
    expect(unfounded).toEqual([]);
  });
});

describe("its goods", () => {
  test("say everything their family's form asks, in values the form itself would take", async () => {
    for (const { slug, family: id, attributes } of listings()) {
      const family = familyOf(id);
      expect(missingAttributes(family, attributes as Attributes), slug).toEqual([]);
    }
  });
});

describe("a large market", () => {
  test("joins the village whole, adds up, and is the same for the same seed", async () => {
    const other = await freshDatabase();
    const writes = openWrites(other.url, 2);
    const told: number[] = [];
    try {
      await writeVillage({ writes, keys: house.keys });
      await writeLargeMarket(
        { writes, keys: house.keys },
        { products: 2_100, seed: "t", progress: (done) => told.push(done) },
      );
      const made = await writeLargeMarket(house, { products: 2_100, seed: "t" });
      expect(made).toEqual({ products: 2_100, makers: 175 });
      expect(told).toEqual([2_000, 2_100]);
      await expect(writeLargeMarket(house, { products: 1, seed: "t" })).rejects.toThrow(/sown here before/);
      const essence = `select md5(string_agg(p.slug || t.title || pr.amount || coalesce(i.made, 0) || s.slug || p.attributes, ',' order by p.slug, t.locale, pr.currency)) as digest
        from products p join product_texts t on t.product_id = p.id join product_prices pr on pr.product_id = p.id
          join shops s on s.id = p.shop_id left join stock_items i on i.product_id = p.id where p.slug ~ '-t-[0-9]+$'`;
      expect((await writes.query(essence)).rows).toEqual(await rows(essence));
    } finally {
      await writes.end();
      await other.drop();
    }
    const sown = "products p where p.slug ~ '-t-[0-9]+$'";
    expect(await count(`${sown} and status = 'published'`)).toBe(2_100);
    expect(await count(`${sown} and (select count(*) from product_texts where product_id = p.id) = 2`)).toBe(2_100);
    expect(
      await count(
        `${sown} and (availability in ('unique', 'stock')) <> exists (select from stock_items where product_id = p.id)`,
      ),
    ).toBe(0);
    expect(
      await count("stock_items i where on_hand <> (select sum(quantity) from stock_moves where stock_item_id = i.id)"),
    ).toBe(0);
    expect(
      await count(`${sown} and (select array_agg(to_state order by id) from transitions where noun_id = p.id)
      <> array['draft', 'submitted', 'published']`),
    ).toBe(0);
  });
});

describe("its pictures", () => {
  test("go up like every photograph; broken off and begun again, each is hung once", async () => {
    for (const enough of [2, 3]) {
      const stop = new AbortController();
      await paintVillage(house, {
        which: "first",
        signal: stop.signal,
        progress: (done) => done >= enough && stop.abort(),
      });
    }
    const hung = await rows("select data->>'picture' as name from events where kind = 'photo.hung'");
    expect(hung.length).toBeGreaterThan(4);
    expect(new Set(hung.map(({ name }) => name)).size).toBe(hung.length);
    expect(await count("clusters where photo_id is not null")).toBe(Math.min(12, hung.length));
    expect(await count("clusters c join photos p on p.id = c.photo_id where ready_at is not null")).toBe(
      await count("photos"),
    );
    for (const { path, sha256, size } of await rows("select path, sha256, size from files")) {
      const bytes = await (path.startsWith("public")
        ? house.storage.readPublic(path)
        : house.storage.readPrivate(path));
      expect([createHash("sha256").update(bytes).digest("hex"), bytes.length]).toEqual([sha256, size]);
    }
  }, 120_000);
});

describe("its people", () => {
  test("fill every role there is, reachable by a phone of their own that the country's rules take", async () => {
    const filled = new Set(everybody.map(({ role }) => role));
    expect([...filled].sort()).toEqual(roles.filter((role) => role !== "anyone" && role !== "machine").sort());
    expect(new Set(everybody.map(({ phone }) => phone)).size).toBe(everybody.length);
    for (const { phone } of everybody) expect(packOf("ir").identifiers.mobile(phone)).toBe(phone);
    expect(everybody.filter(({ role }) => role === "buyer")).toHaveLength(2);
    const cooperatives = everybody.filter(({ role }) => role === "manager").map(({ cooperative }) => cooperative);
    expect(new Set(cooperatives).size).toBe(cooperatives.length);
    const officers = everybody.filter(({ role }) => role === "officer").map(({ body }) => body);
    expect(new Set(officers).size).toBe(2);
    expect(everybody.some(({ role, cooperative }) => role === "producer" && cooperative === null)).toBe(true);
  });

  test("are in the database under what the list says, sealed", async () => {
    for (const one of everybody) {
      const [person] = await rows(`select id, phone_sealed, password_hash, totp_secret_sealed from persons
        where phone_index = '${house.keys.blindIndex(one.phone, "person-phone")}'
          and email_index = '${house.keys.blindIndex(one.email, "person-email")}'`);
      expect(
        house.keys.decryptField(person.phone_sealed, { table: "persons", column: "phone_sealed", row: person.id }),
      ).toBe(one.phone);
      const place = { table: "persons", column: "totp_secret_sealed", row: person.id };
      expect(person.totp_secret_sealed && house.keys.decryptField(person.totp_secret_sealed, place)).toBe(
        one.totpSecret,
      );
      const [shop] = await rows(
        `select s.slug from shops s join producers m on m.id = s.producer_id where m.person_id = '${person.id}'`,
      );
      expect(shop?.slug ?? null).toBe(one.shop);
    }
    const [one] = await rows("select password_hash from persons limit 1");
    expect(await verifyPassword(one.password_hash, everybody[0]!.password)).toBe(true);
  });

  test("have national codes that pass the sum", async () => {
    const sealed = await rows(
      "select id, national_code_sealed as code from persons where national_code_sealed is not null",
    );
    expect(sealed.length).toBe(36);
    for (const { id, code } of sealed) {
      const plain = house.keys.decryptField(code, { table: "persons", column: "national_code_sealed", row: id });
      expect(packOf("ir").identifiers.nationalCode(plain)).toBe(plain);
    }
  });
});

describe("a large programme", () => {
  test("joins the village with cases in all stages, counted, and is sown once a seed", async () => {
    const before = await count("cases");
    const told: number[] = [];
    const sow = () =>
      writeLargeCases(house, { applicants: 400, events: 2000, seed: "a", progress: (done) => told.push(done) });
    await sow();
    expect(await count("cases")).toBe(before + 400);
    expect(await count("case_outcomes")).toBe(await count("cases where merged_into_id is null"));
    expect(await count("events where actor_name = 'seed' and noun = 'case'")).toBe(2000);
    expect((await rows("select distinct stage from cases")).length).toBeGreaterThan(7);
    // What a case is said to have come to is what its stages say.
    expect(
      await count("cases c where not exists (select from case_stages s where s.case_id = c.id and s.stage = c.stage)"),
    ).toBe(0);
    expect(told).toEqual([2000]);
    await expect(sow()).rejects.toThrow(/sown here before/);
  }, 60_000);
});
