import { isLocale } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "../head.ts";
import type { PieceData } from "./piece.server.ts";

const offered: Readonly<Record<PieceData["piece"]["standing"], string>> = {
  unique: "InStock",
  ready: "InStock",
  "to-order": "MadeToOrder",
  held: "LimitedAvailability",
  sold: "SoldOut",
  service: "InStock",
};

/** Title, description and the piece in the words of schema.org, with the shop that really sells it. */
export function pieceMeta(params: Readonly<{ l?: string | undefined }>, data: PieceData | undefined) {
  if (!data) return [];
  const { piece, origin } = data;
  const locale = isLocale(params.l) ? params.l : "fa";
  const path = piece.availability === "service" ? paths.service(locale, piece.slug) : paths.product(locale, piece.slug);
  const seller = { "@type": "Organization", name: piece.shop.name, url: origin + paths.shop(locale, piece.shop.slug) };
  return [
    ...head(params, piece.title, { description: piece.description }),
    { property: "og:title", content: piece.title },
    ...(piece.photos[0] ? [{ property: "og:image", content: `${origin}${piece.photos[0].address}/1280.jpg` }] : []),
    {
      "script:ld+json": {
        "@context": "https://schema.org",
        "@type": piece.availability === "service" ? "Service" : "Product",
        name: piece.title,
        description: piece.description,
        url: origin + path,
        image: piece.photos.map((photo) => `${origin}${photo.address}/1280.jpg`),
        ...(piece.availability === "service"
          ? { provider: seller }
          : {
              brand: { "@type": "Brand", name: piece.cluster.name },
              ...(piece.passportSerial ? { sku: piece.passportSerial } : {}),
            }),
        offers: piece.prices.map((price) => ({
          "@type": "Offer",
          url: origin + path,
          price: toMajor(price),
          priceCurrency: price.currency,
          availability: `https://schema.org/${piece.shop.paused ? "OutOfStock" : offered[piece.standing]}`,
          itemCondition: "https://schema.org/NewCondition",
          seller,
        })),
      },
    },
  ];
}
