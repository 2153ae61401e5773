import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { showAttribute, unitOf } from "#app/domain/catalogue/families/show.ts";
import { sheetOf } from "#app/domain/catalogue/sheet.ts";
import { piecesOf } from "#app/domain/catalogue/variants.ts";
import { type Indication, saying } from "#app/domain/indications/rules.ts";
import { words as indicationWords } from "#app/domain/indications/words.ts";
import { isLocale, type Locale } from "#app/platform/locale.ts";
import { type Money, toMajor } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { words as ui } from "#app/ui/words.ts";
import { head } from "../head.ts";
import { imageLd, ld, pictureMeta, type Thing, trailLd } from "../ld.ts";
import type { PieceData } from "./piece.server.ts";

const offered: Readonly<Record<PieceData["piece"]["standing"], string>> = {
  unique: "InStock",
  ready: "InStock",
  "to-order": "MadeToOrder",
  held: "LimitedAvailability",
  sold: "SoldOut",
  service: "InStock",
};

/** Units by the codes of UN/CEFACT, which PropertyValue asks for. */
const unitCodes: Readonly<Record<string, string>> = {
  cm: "CMT",
  mm: "MMT",
  g: "GRM",
  m: "MTR",
  h: "HUR",
  months: "MON",
  days: "DAY",
  "%": "P1",
};
/** What a price is for, where it is not one of the thing. */
const priceUnits: Readonly<Record<string, string>> = {
  kg: "KGM",
  m2: "MTK",
  hour: "HUR",
  second: "SEC",
  pair: "PR",
  set: "SET",
};

/** Title, description and the piece in the words of schema.org, with the shop that really sells it. */
export function pieceMeta(params: Readonly<{ l?: string | undefined }>, data: PieceData | undefined) {
  if (!data) return [];
  const { piece, origin } = data;
  const locale = isLocale(params.l) ? params.l : "fa";
  const service = piece.availability === "service";
  const list = service ? paths.services : paths.products;
  const path = service ? paths.service(locale, piece.slug) : paths.product(locale, piece.slug);
  const family = familyOf(piece.family);
  return [
    ...head(params, piece.title, { description: piece.description || piece.title, kind: "product" }),
    ...pictureMeta(origin, piece.photos[0] ?? null),
    ld(
      thingOf(data, locale, origin + path),
      trailLd(origin, locale, [
        { label: (service ? ui.services : ui.products)[locale], href: list(locale) },
        { label: family[locale], href: list(locale, `?craft=${piece.family}`) },
        { label: piece.cluster.name, href: paths.cluster(locale, piece.cluster.slug) },
        { label: piece.title, href: path },
      ]),
    ),
  ];
}

function thingOf({ piece, origin, returnRule, shippedFrom }: PieceData, locale: Locale, url: string): Thing {
  const service = piece.availability === "service";
  const family = familyOf(piece.family);
  const seller = { "@type": "Organization", name: piece.shop.name, url: origin + paths.shop(locale, piece.shop.slug) };
  const { made, rest } = sheetOf(family, piece.attributes, piece.evidence);
  return {
    "@type": service ? "Service" : "Product",
    "@id": `${url}#piece`,
    name: piece.title,
    description: piece.description,
    url,
    category: family[locale],
    image: piece.photos.map((photo) => imageLd(origin, photo)),
    ...(service
      ? { provider: seller, areaServed: shippedFrom }
      : {
          brand: { "@type": "Brand", name: piece.cluster.name },
          manufacturer: seller,
          sku: piece.passportSerial,
          countryOfOrigin: { "@type": "Country", name: shippedFrom },
          weight: piece.weightG && { "@type": "QuantitativeValue", value: piece.weightG, unitCode: "GRM" },
        }),
    additionalProperty: [
      ...piece.indications.filter((one) => saying(one) === "fact").map((one) => indicationLd(one, locale)),
      ...[...made, ...rest].flatMap(({ attribute, value, record }) => {
        // Places have names on the page; here they would be codes.
        const shown = attribute.type === "place" ? "" : showAttribute(locale, attribute, value);
        if (shown === "") return [];
        const measured = typeof value === "number";
        return [
          {
            "@type": "PropertyValue",
            propertyID: attribute.key,
            name: attribute[locale],
            value: measured ? value : shown,
            ...(measured && attribute.unit
              ? {
                  unitText: unitOf(locale, attribute),
                  ...(unitCodes[attribute.unit] ? { unitCode: unitCodes[attribute.unit] } : {}),
                }
              : {}),
            ...(record ? { measurementTechnique: record.level } : {}),
          },
        ];
      }),
    ],
    offers: offersOf(piece).map(({ price, name, left }) => ({
      "@type": "Offer",
      url,
      ...(name ? { name } : {}),
      price: toMajor(price),
      priceCurrency: price.currency,
      ...(priceUnits[piece.priceUnit]
        ? {
            priceSpecification: {
              "@type": "UnitPriceSpecification",
              price: toMajor(price),
              priceCurrency: price.currency,
              unitCode: priceUnits[piece.priceUnit],
            },
          }
        : {}),
      availability: `https://schema.org/${piece.shop.paused || piece.past || left === 0 ? "OutOfStock" : offered[piece.standing]}`,
      itemCondition: "https://schema.org/NewCondition",
      seller,
      ...(service
        ? {}
        : { ...shippingOf(piece.leadTimeDays, returnRule.country), hasMerchantReturnPolicy: returnsOf(returnRule) }),
    })),
  };
}

/** An indication that was found in its register; hearsay is not told to machines at all. */
function indicationLd({ name, register, number }: Indication, locale: Locale): Thing {
  return {
    "@type": "PropertyValue",
    propertyID: "geographical-indication",
    name: indicationWords.one[locale],
    value: name,
    identifier: `${register} ${number}`,
  };
}

type Offered = { price: Money; name: string; left: number | null };

/** Each price it can be bought at: its own in every currency, or those of its sizes with what is left of each. */
function offersOf({ ways, prices, availability, monthLeft, onHand }: PieceData["piece"]): Offered[] {
  const units = availability === "made-to-order" ? monthLeft : onHand;
  // What there is none of just now may be in another's checkout, which its standing says.
  if (ways.length === 0) return prices.map((price) => ({ price, name: "", left: monthLeft === 0 ? 0 : null }));
  return ways.flatMap((way) =>
    Object.entries(way.prices).map(([currency, amount]) => ({
      price: { amount: BigInt(amount), currency },
      name: way.name,
      left: piecesOf(units, way.takes),
    })),
  );
}

/** When it leaves the maker's hands; what carriage costs hangs on where it goes. */
function shippingOf(days: number, country: string) {
  return {
    shippingDetails: {
      "@type": "OfferShippingDetails",
      shippingDestination: { "@type": "DefinedRegion", addressCountry: country },
      deliveryTime: {
        "@type": "ShippingDeliveryTime",
        handlingTime: { "@type": "QuantitativeValue", minValue: 0, maxValue: days, unitCode: "DAY" },
      },
    },
  };
}

function returnsOf({ country, allowed, workingDays }: PieceData["returnRule"]) {
  return {
    "@type": "MerchantReturnPolicy",
    applicableCountry: country,
    ...(allowed
      ? {
          returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
          merchantReturnDays: workingDays,
          returnMethod: "https://schema.org/ReturnByMail",
          returnFees: "https://schema.org/ReturnFeesCustomerResponsibility",
        }
      : { returnPolicyCategory: "https://schema.org/MerchantReturnNotPermitted" }),
  };
}
