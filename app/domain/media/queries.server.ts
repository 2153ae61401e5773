import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "#app/platform/locale.ts";

/** A photograph as `<Picture>` takes it: renditions stand at `${address}/${width}.avif|webp|jpg`. */
export type Photo = { address: string; width: number; height: number; blur: string | null; avif: boolean; alt: string };

/** A photograph as a query hands it out. The two texts are there where it was put with texts of its own. */
export type PhotoRow = Omit<Photo, "alt"> & { altFa?: string; altEn?: string };

/** What `<Picture>` needs of the row `ph` of photos, as the arguments of json_build_object. */
const facts = sql.raw(
  "'address', '/media/' || ph.address, 'width', ph.width, 'height', ph.height, 'blur', ph.blur, 'avif', ph.avif_at is not null",
);

/** A column of a query: the photograph whose id is `photoId` (a column such as `sql`s.portrait_id``), null until it is ready. */
export const photoJson = (photoId: SQL): SQL<PhotoRow | null> =>
  sql`(select json_build_object(${facts}) from photos ph where ph.id = ${photoId} and ph.ready_at is not null)`;

/** A column of a query: the first ready photograph of the product whose id is `productId`, or null. */
export const coverJson = (productId: SQL): SQL<PhotoRow | null> =>
  sql`(select json_build_object(${facts}, 'altFa', pp.alt_fa, 'altEn', pp.alt_en)
       from product_photos pp join photos ph on ph.id = pp.photo_id
       where pp.product_id = ${productId} and ph.ready_at is not null order by pp.position limit 1)`;

/** A column of a query: all photographs of a product in order, with id and position; those not ready have no `photo`. */
export const galleryJson = (productId: SQL): SQL<{ id: string; position: number; photo: PhotoRow | null }[]> =>
  sql`(select coalesce(json_agg(json_build_object('id', ph.id, 'position', pp.position, 'photo',
         case when ph.ready_at is not null then json_build_object(${facts}, 'altFa', pp.alt_fa, 'altEn', pp.alt_en) end)
         order by pp.position), '[]'::json)
       from product_photos pp join photos ph on ph.id = pp.photo_id where pp.product_id = ${productId})`;

/** A column of a query: a shop's pictures of its workplace in order; those not ready have no `photo`. */
export const galleryOfShop = (shopId: SQL): SQL<{ id: string; position: number; photo: PhotoRow | null }[]> =>
  sql`(select coalesce(json_agg(json_build_object('id', ph.id, 'position', sp.position, 'address', ph.address, 'altFa', sp.alt_fa, 'altEn', sp.alt_en,
         'photo', case when ph.ready_at is not null then json_build_object(${facts}, 'altFa', sp.alt_fa, 'altEn', sp.alt_en) end)
         order by sp.position), '[]'::json)
       from shop_photos sp join photos ph on ph.id = sp.photo_id where sp.shop_id = ${shopId})`;

/** For `<Picture>`: with its own text, or else what it is a picture of. */
export function photoOf(row: PhotoRow | null, locale: Locale, otherwise: string): Photo | null {
  if (!row) return null;
  const { altFa = "", altEn = "", address, width, height, blur, avif } = row;
  return { address, width, height, blur, avif, alt: (locale === "fa" ? altFa : altEn) || otherwise };
}
