import { sql } from "drizzle-orm";
import type { House } from "#app/platform/context.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { drawCluster } from "./art/clusters.ts";
import { drawProduct } from "./art/draw.ts";
import { drawPortrait } from "./art/portraits.ts";
import { clusters, makers } from "./data.ts";
import { listings } from "./goods.ts";

/** A picture of the village: how it is drawn, and where its photograph goes. */
export type Picture = {
  name: string;
  draw(): string;
  width: number;
  height: number;
  /** Puts the photograph in its place. */
  hang(tx: Tx, photoId: string): Promise<unknown>;
};

const shots = [
  { shot: "front", fa: (title: string) => title, en: (title: string) => title },
  { shot: "detail", fa: (title: string) => `نمای نزدیک: ${title}`, en: (title: string) => `Close-up: ${title}` },
  { shot: "setting", fa: (title: string) => `${title} در خانه`, en: (title: string) => `${title}, at home` },
] as const;

const clusterPictures = (): Picture[] =>
  clusters.map(({ id: slug, art: { motif, palette } }) => ({
    name: `cluster:${slug}`,
    draw: () => drawCluster({ id: slug, motif, palette }),
    ...{ width: 1280, height: 800 },
    hang: (tx, photo) => tx.execute(sql`update clusters set photo_id = ${photo} where slug = ${slug}`),
  }));

const portraits = (): Picture[] =>
  makers.map(({ slug, occupation, cluster }) => ({
    name: `portrait:${slug}`,
    draw: () => drawPortrait({ slug, occupation, palette: clusters.find(({ id }) => id === cluster)!.art.palette }),
    ...{ width: 600, height: 600 },
    hang: (tx, photo) => tx.execute(sql`update shops set portrait_id = ${photo} where slug = ${slug}`),
  }));

const productPictures = (position: 0 | 1 | 2): Picture[] =>
  listings().map(({ slug, family, attributes, art, titleFa, titleEn }) => {
    const { shot, fa, en } = shots[position];
    return {
      name: `product:${slug}:${shot}`,
      draw: () => drawProduct({ slug, family, attributes, shot, motif: art.motif, palette: art.palette }),
      ...{ width: 1200, height: 1500 },
      hang: (tx, photo) =>
        tx.execute(sql`insert into product_photos (product_id, photo_id, position, alt_fa, alt_en)
          select id, ${photo}::uuid, ${position}, ${fa(titleFa)}, ${en(titleEn)} from products where slug = ${slug}
          on conflict do nothing`),
    };
  });

/**
 * The pictures nobody has hung yet; once hung, a picture that its maker takes away stays away. Clusters, fronts and
 * makers' signs are what a visitor sees first; `later` is all that is left. None in a market that is not the village.
 */
export async function missingPictures(house: Pick<House, "writes">, which: "first" | "later"): Promise<Picture[]> {
  const { rows } = await house.writes.query<{ hung: string[]; village: boolean }>(
    `select array(select data->>'picture' from events where kind = 'photo.hung' and actor_name = 'village') as hung,
       exists (select from events where kind = 'product.created' and actor_name = 'village') as village`,
  );
  const { hung = [], village = false } = rows[0] ?? {};
  if (!village) return [];
  const first = [...clusterPictures(), ...productPictures(0), ...portraits()];
  const all = which === "first" ? first : [...first, ...productPictures(1), ...productPictures(2)];
  return all.filter(({ name }) => !hung.includes(name));
}
