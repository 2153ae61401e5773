import { words } from "#app/domain/producers/public-words.ts";
import { isLocale } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "../head.ts";
import { ld, pictureMeta, trailLd } from "../ld.ts";
import type { Storefront } from "./shop.server.ts";

/** Title, description and the shop in the words of schema.org: the real seller, no nearer than buyers may know. */
export function shopMeta(params: Readonly<{ l?: string | undefined }>, data: Storefront | undefined) {
  if (!data) return [];
  const { shop, county, origin } = data;
  const locale = isLocale(params.l) ? params.l : "fa";
  const image = shop.photo ? `${origin}${shop.photo.address}/1280.jpg` : null;
  return [
    ...head(params, shop.name, { description: shop.story || shop.name, kind: "profile" }),
    ...pictureMeta(origin, shop.photo),
    ld(
      trailLd(origin, locale, [
        { label: words.title[locale], href: paths.shops(locale) },
        { label: shop.name, href: paths.shop(locale, shop.slug) },
      ]),
    ),
    {
      "script:ld+json": {
        "@context": "https://schema.org",
        "@type": shop.cooperative ? "Organization" : "OnlineStore",
        name: shop.name,
        description: shop.story,
        url: origin + paths.shop(locale, shop.slug),
        ...(image ? { image } : {}),
        address: {
          "@type": "PostalAddress",
          addressCountry: "IR",
          addressRegion: county,
          ...(shop.place ? { addressLocality: shop.place } : {}),
        },
        ...(shop.memberOf.length > 0
          ? { memberOf: shop.memberOf.map(({ name }) => ({ "@type": "Organization", name })) }
          : {}),
        ...(shop.closedAt ? { dissolutionDate: shop.closedAt.slice(0, 10) } : {}),
      },
    },
  ];
}
