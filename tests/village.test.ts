import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packOf } from "#app/country/index.ts";
import { roles } from "#app/platform/actor.ts";
import type { House } from "#app/platform/context.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { openHouse } from "#app/platform/house.server.ts";
import { verifyPassword } from "#app/platform/passwords.server.ts";
import { loadVillage } from "#db/village/index.ts";
import { type Account, accounts } from "#db/village/people.ts";
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
  await loadVillage(house, { pictures: "none" });
  seconds = (performance.now() - began) / 1000;
  everybody = await accounts(house.db, house.keys);
});
afterAll(async () => {
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
      bodies: 9,
      clusters: 12,
      producers: 30,
      pending: 2,
      badges: 3,
      memberships: 19,
      coupons: 1,
    });
    const byState = await rows("select status, count(*)::int as n from products group by 1 order by 1");
    expect(byState).toEqual([
      { status: "draft", n: 4 },
      { status: "published", n: 56 },
      { status: "submitted", n: 1 },
      { status: "withdrawn", n: 1 },
    ]);
  });

  test("is not written over a market that is there", async () => {
    await expect(loadVillage(house, { pictures: "none" })).rejects.toThrow(/empty database/);
    expect(await count("producers")).toBe(30);
  });

  test("says everything in both languages", async () => {
    const wanting = await rows(`select p.slug from products p
      where (select count(*) from product_texts t where t.product_id = p.id and t.title <> '' and t.description <> '') <> 2`);
    expect(wanting).toEqual([]);
    expect(await count("badges where criteria_fa = '' or criteria_en = '' or name_fa = '' or name_en = ''")).toBe(0);
    expect(await count("shops where story_fa = '' or story_en = ''")).toBe(0);
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
    expect(await count("products p where (select count(*) from product_prices where product_id = p.id) < 2")).toBe(0);
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
    expect(sealed.length).toBe(32);
    for (const { id, code } of sealed) {
      const plain = house.keys.decryptField(code, { table: "persons", column: "national_code_sealed", row: id });
      expect(packOf("ir").identifiers.nationalCode(plain)).toBe(plain);
    }
  });
});
