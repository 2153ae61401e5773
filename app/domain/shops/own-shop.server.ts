import { sql } from "drizzle-orm";
import { galleryOfShop, type PhotoRow, photoJson } from "#app/domain/media/queries.server.ts";
import { bodiesOf, type Maker, type Person } from "#app/platform/actor.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ShopPerson } from "#db/schema/producers.ts";

/** A shop as its maker, or its cooperative's manager, works on it. Instants are ISO texts. */
export type OwnShop = {
  id: string;
  slug: string;
  version: number;
  nameFa: string;
  nameEn: string;
  storyFa: string;
  storyEn: string;
  workplaceFa: string;
  workplaceEn: string;
  policyFa: string;
  policyEn: string;
  people: ShopPerson[];
  showsPlace: boolean;
  county: string;
  placeFa: string;
  placeEn: string;
  paused: boolean;
  pausedUntil: IsoDate | null;
  pauseNoteFa: string;
  pauseNoteEn: string;
  closedAt: string | null;
  portrait: PhotoRow | null;
  /** She has sent one, ready or not. */
  hasPortrait: boolean;
  photos: { id: string; position: number; address: string; altFa: string; altEn: string; photo: PhotoRow | null }[];
};

/** The shop of the maker who asks; `lock` holds it until the command is done. */
export function ownShop(db: Db, actor: Maker, { lock = false } = {}): Promise<OwnShop> {
  return shopById(db, actor.producer.shopId, lock);
}

/** The shop of a body that somebody manages. @throws Missing for any other */
export async function bodyShop(db: Db, actor: Person, slug: string, { lock = false } = {}): Promise<OwnShop> {
  const bodies = bodiesOf(actor, "manager");
  const [row] = await rowsOf<{ id: string; body_id: string }>(
    db,
    sql`select id, body_id from shops where slug = ${slug} and body_id is not null`,
  );
  if (!row || !bodies.includes(row.body_id)) throw new Missing("shop");
  return shopById(db, row.id, lock);
}

async function shopById(db: Db, shopId: string, lock: boolean): Promise<OwnShop> {
  if (lock) await db.execute(sql`select 1 from shops where id = ${shopId} for update`);
  const [row] = await rowsOf<{ shop: OwnShop }>(
    db,
    sql`select json_build_object('id', s.id, 'slug', s.slug, 'version', s.version, 'nameFa', s.name_fa, 'nameEn', s.name_en,
          'storyFa', s.story_fa, 'storyEn', s.story_en, 'workplaceFa', s.workplace_fa, 'workplaceEn', s.workplace_en,
          'policyFa', s.policy_fa, 'policyEn', s.policy_en, 'people', s.people, 'showsPlace', s.shows_place,
          'county', coalesce(m.county, b.county), 'placeFa', coalesce(m.place_fa, ''), 'placeEn', coalesce(nullif(m.place_en, ''), m.place_fa, ''),
          'paused', s.paused_at is not null, 'pausedUntil', s.paused_until, 'pauseNoteFa', s.pause_note_fa, 'pauseNoteEn', s.pause_note_en,
          'closedAt', s.closed_at, 'portrait', ${photoJson(sql`s.portrait_id`)}, 'hasPortrait', s.portrait_id is not null,
          'photos', ${galleryOfShop(sql`s.id`)}) as shop
        from shops s left join producers m on m.id = s.producer_id left join bodies b on b.id = s.body_id where s.id = ${shopId}`,
  );
  if (!row) throw new Error("a shop vanished");
  return row.shop;
}

/** The same, held, for a change: a shop that was closed for good is not changed any more. @throws Refusal */
export async function ownOpenShop(db: Db, actor: Maker): Promise<OwnShop> {
  const shop = await ownShop(db, actor, { lock: true });
  if (shop.closedAt) throw new Refusal("shops.closed");
  return shop;
}
