import { type SQL, sql } from "drizzle-orm";
import type { Localized } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type Currency, cooperativeKinds } from "#db/vocabulary.ts";

/** A rule as the operator sees it. Amounts in minor units, days of the market's calendar. */
export type RuleRow = {
  id: string;
  shop: (Localized & { slug: string }) | null;
  cooperative: (Localized & { slug: string }) | null;
  family: string | null;
  currency: Currency | null;
  campaign: string;
  platformBps: number;
  programmeBps: number;
  floor: string | null;
  cap: string | null;
  validFrom: string;
  validTo: string | null;
  note: string;
  by: string | null;
  createdAt: string;
  closedAt: string | null;
};

const columns = sql`r.id, case when s.id is not null then json_build_object('slug', s.slug, 'fa', s.name_fa, 'en', s.name_en) end as shop,
  case when b.id is not null then json_build_object('slug', b.slug, 'fa', b.name_fa, 'en', b.name_en) end as cooperative,
  r.family, r.currency, r.campaign, r.platform_bps as "platformBps", r.programme_bps as "programmeBps", r.floor_amount::text as floor, r.cap_amount::text as cap,
  r.valid_from::text as "validFrom", r.valid_to::text as "validTo", r.note, p.name as by, r.created_at::text as "createdAt", r.closed_at::text as "closedAt"`;
const from = sql`from commission_rules r left join shops s on s.id = r.shop_id left join bodies b on b.id = r.body_id left join persons p on p.id = r.created_by`;

/** A rule as those are told of it whose sale was parted by it. */
export type SoldBy = Pick<
  RuleRow,
  "id" | "shop" | "cooperative" | "family" | "currency" | "campaign" | "platformBps" | "programmeBps" | "floor" | "cap"
>;

/** The rule of this id as `SoldBy`, or null. */
export const soldByJson = (id: SQL) => sql`(select jsonb_build_object('id', r.id,
    'shop', case when s.id is not null then jsonb_build_object('slug', s.slug, 'fa', s.name_fa, 'en', s.name_en) end,
    'cooperative', case when b.id is not null then jsonb_build_object('slug', b.slug, 'fa', b.name_fa, 'en', b.name_en) end,
    'family', r.family, 'currency', r.currency, 'campaign', r.campaign, 'platformBps', r.platform_bps, 'programmeBps', r.programme_bps,
    'floor', r.floor_amount::text, 'cap', r.cap_amount::text)
  from commission_rules r left join shops s on s.id = r.shop_id left join bodies b on b.id = r.body_id where r.id = ${id})`;

/** The open rules in the order in which a sale asks them. */
export function openRules(db: Db): Promise<RuleRow[]> {
  return rowsOf(db, sql`select ${columns} ${from} where r.closed_at is null order by r.position, r.id`);
}

/** The ended ones, the latest first. */
export function closedRules(db: Db): Promise<RuleRow[]> {
  return rowsOf(
    db,
    sql`select ${columns} ${from} where r.closed_at is not null order by r.closed_at desc, r.id limit 200`,
  );
}

/** Bodies that have members with a part in what these sell. */
export function cooperativesToChoose(db: Db): Promise<(Localized & { slug: string })[]> {
  return rowsOf(
    db,
    sql`select slug, name_fa as fa, name_en as en from bodies where kind in ${cooperativeKinds} order by name_en`,
  );
}
