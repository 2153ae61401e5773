import { type SQL, sql } from "drizzle-orm";
import { rowsOf } from "#db/reads.server.ts";
import { inTransaction, type Tx } from "#db/writes.server.ts";
import { pick, type Rng, rngFrom, whole } from "./art/seed.ts";
import { proofCode, uuidAt } from "./codes.ts";
import { clusters } from "./data.ts";
import { listings, minorUnits } from "./goods.ts";
import type { VillageHouse } from "./index.ts";

const day = 86_400_000;
/** Products to a maker, on average of the programme's reports. */
const productsPerMaker = 12;
const batch = 2_000;

const givenNames = [
  ["مریم", "Maryam"],
  ["زهرا", "Zahra"],
  ["سکینه", "Sakineh"],
  ["آیدا", "Aida"],
  ["گلناز", "Golnaz"],
  ["سولماز", "Solmaz"],
  ["رقیه", "Roghayeh"],
  ["نرگس", "Narges"],
  ["الناز", "Elnaz"],
  ["سمیه", "Somayeh"],
  ["طاهره", "Tahereh"],
  ["کبری", "Kobra"],
  ["حسن", "Hasan"],
  ["رضا", "Reza"],
  ["یونس", "Younes"],
  ["فریبا", "Fariba"],
] as const;
const familyNames = [
  ["ساوالان‌پور", "Savalanpour"],
  ["آرازی", "Arazi"],
  ["نمینی‌فر", "Naminifar"],
  ["خیاوی‌زاده", "Khiavizadeh"],
  ["بالیخلی", "Balikhli"],
  ["قوشا", "Ghosha"],
  ["ایپک‌چی", "Ipakchi"],
  ["یایلاقی", "Yaylaghi"],
  ["دشتی‌مغان", "Dashtimoghan"],
  ["خلخالی‌تبار", "Khalkhalitabar"],
  ["کوثری‌نیا", "Kowsarinia"],
  ["نیری‌مهر", "Nirimehr"],
] as const;

/** The first mark, its issuer, and the officer who gave the village's: she decides here too. */
const firstMark = sql`select b.id as badge, b.criteria_version as version, b.issuer_id as body, g.granted_by as officer
  from badges b join badge_grants g on g.badge_id = b.id where b.level = 1 order by g.granted_at limit 1`;

type Maker = {
  id: string;
  person: string;
  shop: string;
  slug: string;
  nameFa: string;
  nameEn: string;
  cluster: number;
  at: Date;
};

/** Rows as JSON into the named columns of a table: one statement, whatever their number. */
const into = (table: string, columns: readonly string[], types: readonly string[], rows: readonly object[]): SQL =>
  sql`insert into ${sql.raw(`${table} (${columns.join(", ")})`)} select ${sql.raw(columns.join(", "))}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(${sql.raw(columns.map((column, index) => `${column} ${types[index]}`).join(", "))})`;

/**
 * Adds a large market of the village's kinds to the village: the same for the same seed, ids and moment aside. Its
 * products share the village's photographs. All of it or nothing; twenty thousand products take some seconds.
 * @throws Error when this seed was sown before
 */
export async function writeLargeMarket(
  house: VillageHouse,
  options: { products: number; seed: string; progress?: (done: number, of: number) => void },
): Promise<{ makers: number; products: number }> {
  const { products, seed, progress } = options;
  return inTransaction(house.writes, async (tx) => {
    const [found] = await rowsOf<{ ms: string; sown: boolean }>(
      tx,
      sql`select (extract(epoch from market_now()) * 1000)::bigint::text as ms,
            exists (select from shops where slug = ${`maker-${seed}-1`}) as sown`,
    );
    if (!found || found.sown) throw new Error(`the seed ${seed} was sown here before; choose another with --seed`);
    // The shelf is filled once a batch, not once a row.
    // A batch may take longer than any request would be given.
    await tx.execute(sql`select set_config('khanegi.bulk', 'on', true), set_config('statement_timeout', '0', true)`);
    const rng = rngFrom(`large market ${seed}`);
    const now = Number(found.ms);
    const makers = await writeMakers(tx, rng, seed, Math.ceil(products / productsPerMaker), now);
    for (let done = 0; done < products; done += batch) {
      const size = Math.min(batch, products - done);
      await writeProducts(tx, rng, makers, { seed, first: done + 1, size, now });
      progress?.(done + size, products);
    }
    return { makers: makers.length, products };
  });
}

async function writeMakers(tx: Tx, rng: Rng, seed: string, count: number, now: number): Promise<Maker[]> {
  const makers = Array.from({ length: count }, (_, index): Maker => {
    const [given, family] = [pick(rng, givenNames), pick(rng, familyNames)];
    const at = new Date(now - (300 + rng() * 80) * day);
    return {
      ...{ id: uuidAt(at), person: uuidAt(at), shop: uuidAt(at), slug: `maker-${seed}-${index + 1}`, at },
      ...{
        nameFa: `${given[0]} ${family[0]}`,
        nameEn: `${given[1]} ${family[1]}`,
        cluster: whole(rng, 0, clusters.length - 1),
      },
    };
  });
  for (let from = 0; from < makers.length; from += batch)
    await writeSomeMakers(tx, rng, seed, makers.slice(from, from + batch));
  return makers;
}

async function writeSomeMakers(tx: Tx, rng: Rng, seed: string, makers: readonly Maker[]): Promise<void> {
  const rows = makers.map((maker) => {
    const { occupation, county, places, id: cluster, nameFa, nameEn } = clusters[maker.cluster]!;
    const place = pick(rng, places);
    return {
      ...maker,
      ...{ name: maker.nameFa, occupation, county, place, cluster, code: proofCode(`${seed} ${maker.slug}`) },
      ...{ story_fa: `از ${place}، در خوشهٔ ${nameFa}.`, story_en: `Of the cluster ${nameEn}.` },
      ...{
        name_fa: maker.nameFa,
        name_en: maker.nameEn,
        grant_id: uuidAt(maker.at),
        application: uuidAt(maker.at),
        case: uuidAt(maker.at),
      },
    };
  });
  await tx.execute(sql`with r as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, person uuid,
      application uuid, "case" uuid, shop uuid, slug text, name text, name_fa text, name_en text, occupation text, county text, place text,
      cluster text, code text, story_fa text, story_en text, grant_id uuid, at timestamptz)),
    people as (insert into persons (id, name, created_at) select person, name, at from r),
    mark as (${firstMark}),
    filed as (insert into cases (id, programme_id, person_id, level, occupation, county, place_fa, source, body_id, stage, stage_at,
        registered_at, opened_at)
      select "case", p.id, person, 'applicant', occupation, county, place, 'import', body, 'eligible', at, at, at
      from r cross join mark cross join (select id from programmes limit 1) p),
    staged as (insert into case_stages (case_id, stage, at, recorded_at, body_id)
      select "case", stage, at, at, body from r cross join mark cross join unnest(array['registered', 'eligible']) stage),
    asked as (insert into applications (id, person_id, case_id, level, occupation, county, place_fa, declarations, status, submitted_at,
        body_id, decided_by, decided_at)
      select application, person, "case", 'applicant', occupation, county, place,
        '{"adult": true, "local": true, "noFullTimeJob": true, "noEmployerInsurance": true}', 'verified', at, body, officer, at
      from r cross join mark),
    made as (insert into producers (id, person_id, application_id, cluster_id, level, occupation, county, place_fa, verified_at,
        verified_by, created_at)
      select r.id, person, application, c.id, 'applicant', r.occupation, r.county, place, at, officer, at
      from r cross join mark join clusters c on c.slug = r.cluster),
    opened as (insert into shops (id, slug, producer_id, name_fa, name_en, story_fa, story_en, opened_at, created_at)
      select shop, slug, id, name_fa, name_en, story_fa, story_en, at, at from r),
    marked as (insert into badge_grants (id, badge_id, shop_id, code, criteria_version, reason, granted_by, granted_at, expires_at)
      select grant_id, badge, shop, code, version, 'همهٔ شرایط بررسی و تأیید شد.', officer, at, market_now() + interval '1 year'
      from r cross join mark),
    lives as (insert into badge_moves (grant_id, kind, at, by, reason, until, version)
      select grant_id, 'granted', at, officer, 'همهٔ شرایط بررسی و تأیید شد.', market_now() + interval '1 year', version from r cross join mark),
    moves as (insert into transitions (noun, noun_id, from_state, to_state, at) select 'application', application, s.before, s.after, at
      from r cross join (values (1, null, 'submitted'), (2, 'submitted', 'verified')) as s(step, before, after) order by at, step)
    insert into events (kind, noun, noun_id, actor_kind, actor_name, subject_id, at)
      select t.kind, t.noun, t.noun_id, 'system', 'seed', t.subject, at from r cross join lateral (values
        (1, 'application.submitted', 'application', application, person), (2, 'application.verified', 'application', application, person),
        (3, 'shop.opened', 'shop', shop, shop), (4, 'badge.granted', 'badge-grant', grant_id, shop))
        as t(step, kind, noun, noun_id, subject) order by at, step`);
}

type Batch = { seed: string; first: number; size: number; now: number };

async function writeProducts(
  tx: Tx,
  rng: Rng,
  makers: readonly Maker[],
  { seed, first, size, now }: Batch,
): Promise<void> {
  const bases = listings().filter(({ state }) => state === "published");
  const byCluster = clusters.map(({ id }) => bases.filter(({ cluster }) => cluster === id));
  const products: object[] = [];
  const texts: object[] = [];
  const prices: object[] = [];
  const items: object[] = [];
  for (let number = first; number < first + size; number++) {
    const maker = pick(rng, makers);
    const base = pick(rng, byCluster[maker.cluster]!);
    const at = new Date(now - (1 + rng() * 298) * day);
    const [id, factor, longer] = [uuidAt(at), 0.7 + rng() * 0.8, whole(rng, -2, 6) * 10];
    const attributes = { ...base.attributes };
    // Only flat weaves come in any length: a carpet's size belongs to its class, a jar's to its family.
    if (base.family === "flatweave" && Number(attributes.lengthCm) > 60)
      attributes.lengthCm = Number(attributes.lengthCm) + longer;
    const { kind, leadTimeDays } = base.availability;
    products.push({
      ...{
        id,
        slug: `${base.slug}-${seed}-${number}`,
        shop_id: maker.shop,
        cluster: base.cluster,
        family: base.family,
        attributes,
      },
      ...{ availability: kind, lead_time_days: leadTimeDays, price_unit: base.prices[0]!.per, at, base: base.slug },
      maker_share_bps: base.makerSharePct * 100,
      ...{
        weight_g: base.parcel?.weightG,
        length_cm: base.parcel?.lengthCm,
        width_cm: base.parcel?.widthCm,
        height_cm: base.parcel?.heightCm,
      },
    });
    texts.push(
      {
        product_id: id,
        locale: "fa",
        title: `${plain(base.titleFa)}، کار ${maker.nameFa}`,
        description: base.descriptionFa,
      },
      {
        product_id: id,
        locale: "en",
        title: `${plain(base.titleEn)} by ${maker.nameEn}`,
        description: base.descriptionEn,
      },
    );
    for (const { currency, amount } of base.prices) {
      prices.push({ product_id: id, currency, amount: scaled(minorUnits(amount, currency), factor).toString() });
    }
    const quantity = kind === "unique" ? 1 : kind === "stock" ? whole(rng, 1, 60) : 0;
    if (quantity > 0) items.push({ id: uuidAt(at), product_id: id, quantity, at });
  }
  await tx.execute(sql`with mark as (${firstMark}) insert into products (id, slug, shop_id, cluster_id, family, status, attributes, availability, lead_time_days,
      price_unit, maker_share_bps, weight_g, length_cm, width_cm, height_cm, submitted_at, reviewed_by, published_at, created_at, updated_at)
    select r.id, r.slug, shop_id, c.id, r.family, 'published', attributes, availability, lead_time_days, price_unit, maker_share_bps,
      weight_g, length_cm, width_cm, height_cm, at, (select officer from mark), at, at, at
    from jsonb_to_recordset(${JSON.stringify(products)}::jsonb) as r(id uuid, slug text, shop_id uuid, cluster text, family text,
      attributes jsonb, availability text, lead_time_days int, price_unit text, maker_share_bps int, weight_g int, length_cm int,
      width_cm int, height_cm int, at timestamptz) join clusters c on c.slug = r.cluster`);
  await tx.execute(
    into("product_texts", ["product_id", "locale", "title", "description"], ["uuid", "text", "text", "text"], texts),
  );
  await tx.execute(into("product_prices", ["product_id", "currency", "amount"], ["uuid", "text", "bigint"], prices));
  await tx.execute(sql`with r as (select * from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as r(id uuid, product_id uuid, quantity int, at timestamptz)),
    made as (insert into stock_items (id, product_id, made, on_hand, last_move) select id, product_id, quantity, quantity, 1 from r)
    insert into stock_moves (stock_item_id, number, kind, quantity, on_hand_after, at) select id, 1, 'made', quantity, quantity, at from r`);
  const shared = JSON.stringify(products.map((product) => pickFields(product, ["id", "base", "shop_id", "at"])));
  await tx.execute(sql`insert into product_photos (product_id, photo_id, position, alt_fa, alt_en)
    select r.id, pp.photo_id, pp.position, pp.alt_fa, pp.alt_en from jsonb_to_recordset(${shared}::jsonb) as r(id uuid, base text)
    join products p on p.slug = r.base join product_photos pp on pp.product_id = p.id`);
  await tx.execute(sql`with r as (select * from jsonb_to_recordset(${shared}::jsonb) as r(id uuid, shop_id uuid, at timestamptz)),
    moves as (insert into transitions (noun, noun_id, from_state, to_state, at) select 'product', r.id, s.before, s.after, at
      from r cross join (values (1, null, 'draft'), (2, 'draft', 'submitted'), (3, 'submitted', 'published')) as s(step, before, after)
      order by r.id, step)
    insert into events (kind, noun, noun_id, actor_kind, actor_name, subject_id, at)
      select k.kind, 'product', r.id, 'system', 'seed', shop_id, at
      from r cross join (values (1, 'product.created'), (2, 'product.submitted'), (3, 'product.published')) as k(step, kind)
      order by at, step`);
  await tx.execute(sql`select put_on_shelf(array_agg(id)) from jsonb_to_recordset(${shared}::jsonb) as r(id uuid)`);
}

/** A title without the size that it may end with. */
const plain = (title: string) => title.replace(/[،,]? *[0-9۰-۹]+×[0-9۰-۹]+$/u, "");

/** A price by a factor, on two leading digits as people ask them, at least one unit. */
function scaled(amount: bigint, factor: number): bigint {
  const exact = BigInt(Math.max(1, Math.round(Number(amount) * factor)));
  const step = 10n ** BigInt(Math.max(0, exact.toString().length - 2));
  return (exact / step) * step;
}

function pickFields(from: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
