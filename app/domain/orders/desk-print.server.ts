import { sql } from "drizzle-orm";
import { countyOf, provinceOf } from "#app/country/places.ts";
import { pointTexts } from "#app/domain/shipping/fetched.ts";
import { enclosures, type Sender } from "#app/domain/shipping/label.ts";
import { returnCounter } from "#app/domain/shipping/pickup.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { localDigits } from "#app/platform/digits.ts";
import type { Locale } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import { isAbroad } from "./address.ts";
import type { Desk } from "./desk-list.ts";
import { type DeskParcel, deskParcels, type Recipient } from "./desk-parcel.server.ts";
import { printedStates } from "./desk-rules.ts";

/** A parcel with what its label and its packing list say. */
export type Printed = {
  id: string;
  order: string;
  sender: Sender;
  to: { name: string; address: string[]; postalCode: string; phone: string; place: string };
  pickup: { name: string; address: string } | null;
  carrier: string;
  service: string;
  parcels: number;
  /** Known once it is packed as one. */
  weightG: number | null;
  collect: { amount: string; currency: string } | null;
  note: string;
  lines: DeskParcel["lines"];
  enclose: ReturnType<typeof enclosures>;
};

/** The papers of these parcels, in the order of their numbers; those that are not begun, or over, are left out. */
export async function printedParcels(ctx: Ctx, actor: Person, desk: Desk, ids: readonly string[]): Promise<Printed[]> {
  const parcels = await deskParcels(ctx, actor, desk, ids);
  const ready = parcels.filter(({ status, buyer }) => printedStates.includes(status) && buyer !== null);
  const senders = new Map<string, Sender>();
  for (const { shop } of ready) if (!senders.has(shop.id)) senders.set(shop.id, await senderOf(ctx, shop.id));
  return ready.map((parcel) => printed(ctx, parcel, senders.get(parcel.shop.id)!));
}

function printed(ctx: Ctx, parcel: DeskParcel, sender: Sender): Printed {
  const { locale } = ctx;
  const { country } = ctx.house;
  const buyer = parcel.buyer!;
  const carrier = country.carriers.find(({ code }) => code === parcel.carrier);
  const service = carrier?.services.find(({ code }) => code === parcel.service);
  const point = parcel.point && pointTexts(parcel.point, country, locale);
  return {
    id: parcel.id,
    order: parcel.orderNumber,
    sender,
    to: { ...recipientWords(ctx, buyer), place: point?.name ?? buyer.address.city },
    pickup: point && { name: point.name, address: point.address },
    carrier: carrier?.name[locale] ?? parcel.carrier,
    service: service?.name[locale] ?? "",
    parcels: parcel.parcels,
    weightG: parcel.packedAt && parcel.parcels === 1 && parcel.weightG > 0 ? parcel.weightG : null,
    collect: parcel.atDoor ? { amount: dueAtDoor(parcel), currency: parcel.currency } : null,
    note: parcel.note,
    lines: parcel.lines,
    enclose: enclosures(parcel.lines.map(({ withdrawal, serial }) => ({ withdrawal, passportSerial: serial }))),
  };
}

/** Goods less discount, and the way. */
export const dueAtDoor = ({ goods, discount, carriage }: Pick<DeskParcel, "goods" | "discount" | "carriage">): string =>
  String(BigInt(goods) - BigInt(discount) + BigInt(carriage));

const countries = new Intl.DisplayNames(["en"], { type: "region" });

/**
 * A recipient as a carrier reads her, whoever prints it: at home from the large to the small, in the letters and digits
 * of the country; abroad as it is written there, with the country's name in letters that every post can read.
 */
export function recipientWords(ctx: Ctx, { name, phone, address }: Recipient) {
  const { locale } = ctx;
  if (isAbroad(address.province)) {
    const street = [address.street, address.house, address.unit].filter(Boolean).join(" ");
    const lines = [street, address.city, countries.of(address.province) ?? ""].filter(Boolean);
    return { name, phone, postalCode: address.postalCode, address: lines };
  }
  const { country } = ctx.house;
  const home: Locale = country.calendar === "jalali" ? "fa" : "en";
  const province = provinceOf(country, address.province)?.[home];
  const county = countyOf(country, address.county ?? "")?.[home];
  const all = [province, county, address.city, address.street, address.house, address.unit];
  return {
    name,
    phone: localDigits(locale, phone),
    postalCode: localDigits(locale, address.postalCode),
    // The chief town of a province bears its name: once is enough.
    address: [...new Set(all.filter((part): part is string => Boolean(part)))].map((part) => localDigits(home, part)),
  };
}

/** Who sends, as strangers may read it: the shop, its district, and the counter that takes parcels back for it. */
async function senderOf(ctx: Ctx, shopId: string): Promise<Sender> {
  const { locale } = ctx;
  const { country } = ctx.house;
  const [[row], counter] = await Promise.all([
    rowsOf<{ fa: string; en: string; county: string | null; placeFa: string | null; placeEn: string | null }>(
      ctx.db,
      sql`select s.name_fa as fa, s.name_en as en, coalesce(p.county, b.county) as county, p.place_fa as "placeFa", nullif(p.place_en, '') as "placeEn"
          from shops s left join producers p on p.id = s.producer_id left join bodies b on b.id = s.body_id where s.id = ${shopId}`,
    ),
    returnCounter(ctx.db, shopId),
  ]);
  const county = countyOf(country, row?.county ?? "")?.[locale] ?? "";
  const place = (locale === "fa" ? row?.placeFa : (row?.placeEn ?? row?.placeFa)) ?? "";
  const at = counter && pointTexts(counter, country, locale);
  return {
    shop: (locale === "fa" ? row?.fa : row?.en) ?? "",
    district: [...new Set([place, county])].filter(Boolean).join(locale === "fa" ? "، " : ", "),
    counter: at && { name: at.name, address: at.address },
  };
}
