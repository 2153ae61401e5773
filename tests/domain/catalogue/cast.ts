import { addProductPhotos } from "#app/domain/catalogue/add-product-photos.server.ts";
import { createProduct } from "#app/domain/catalogue/create-product.server.ts";
import { recordOf } from "#app/domain/catalogue/product-record.server.ts";
import { revisionSeen } from "#app/domain/catalogue/revision.ts";
import { saveProduct } from "#app/domain/catalogue/save-product.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { plain } from "#tests/fixtures/pictures.ts";
import type { TestHouse } from "#tests/support/house.ts";

/** The people of these tests: two makers with shops, her cooperative's people, officers of three bodies. */
export const phones = {
  maker: "+989141000001",
  other: "+989141000002",
  manager: "+989141000003",
  clerk: "+989141000004",
  strangeManager: "+989141000005",
  officer: "+989141000006",
  secretary: "+989141000007",
  farOfficer: "+989141000008",
} as const;

/** Fills an empty market with them. Answers the ids tests change. */
export async function cast(market: TestHouse) {
  const one = async (statement: string) => String(Object.values((await market.rows(statement))[0] ?? {})[0]);
  const body = (slug: string, kind: string) =>
    one(
      `insert into bodies (slug, kind, name_fa, name_en, county) values ('${slug}', '${kind}', '${slug}', '${slug}', '2408') returning id`,
    );
  const bodies = {
    authority: await body("authority", "authority"),
    secretariat: await body("secretariat", "secretariat"),
    far: await body("far", "authority"),
    cooperative: await body("cooperative", "cooperative"),
    strange: await body("strange", "cooperative"),
  };
  const clusterId = await one(
    `insert into clusters (slug, name_fa, name_en, occupation, county, lat, lon, body_id, summary_fa, summary_en, art)
     values ('anbaran-kilim', 'گلیم عنبران', 'Anbaran kilim', 'kilim-weaving', '2408', 38, 48, '${bodies.authority}', '', '', '{"palette":[],"motif":""}') returning id`,
  );
  const maker = async (phone: string, slug: string) => {
    const { id } = await market.as(phone);
    const producerId = await one(
      `insert into producers (person_id, cluster_id, level, occupation, county, place_fa, place_en, verified_at)
       values ('${id}', '${clusterId}', 'applicant', 'kilim-weaving', '2408', 'عنبران', 'Anbaran', now()) returning id`,
    );
    await market.rows(
      `insert into shops (slug, producer_id, name_fa, name_en, opened_at) values ('${slug}', '${producerId}', '${slug}', '${slug}', now())`,
    );
    return producerId;
  };
  const producerId = await maker(phones.maker, "golnaz");
  await maker(phones.other, "other");
  const duty = async (phone: string, kind: string, bodyId: string) =>
    market.rows(
      `insert into duties (person_id, kind, body_id) values ('${(await market.as(phone)).id}', '${kind}', '${bodyId}')`,
    );
  await duty(phones.manager, "manager", bodies.cooperative);
  await duty(phones.clerk, "clerk", bodies.cooperative);
  await duty(phones.strangeManager, "manager", bodies.strange);
  await duty(phones.officer, "officer", bodies.authority);
  await duty(phones.secretary, "officer", bodies.secretariat);
  await duty(phones.farOfficer, "officer", bodies.far);
  const membershipId = await one(
    `insert into memberships (body_id, producer_id) values ('${bodies.cooperative}', '${producerId}') returning id`,
  );
  return { bodies, producerId, membershipId };
}

/** A context in which this person acts, with every right she has at this moment. */
export async function acting(market: TestHouse, who: keyof typeof phones) {
  return market.ctxOf(await market.as(phones[who]));
}

export type Typed = Record<string, unknown> & { attributes: Record<string, unknown> };

/** A whole kilim as the forms of its steps send it. */
export function kilim(
  slug: string,
  version: number,
  change: Record<string, unknown> = {},
  attributes: Record<string, unknown> = {},
): Typed {
  return {
    slug,
    version: String(version),
    titleFa: "گلیم سماور و سینی",
    titleEn: "Samovar kilim",
    descriptionFa: "گلیم دورو؛ پشم دست‌ریس.",
    priceToman: "۱۸٬۵۰۰٬۰۰۰",
    priceEur: "116.50",
    leadTimeDays: "۳",
    weightG: "۳۹۰۰",
    ...change,
    attributes: {
      widthCm: "۱۲۰",
      lengthCm: "180",
      technique: "kilim",
      faces: "two",
      warp: { 1: { of: "cotton", percent: "100" } },
      weft: { 1: { of: "wool", percent: "۱۰۰" }, 2: { of: "", percent: "" } },
      dye: "natural",
      motif: "سماور و سینی",
      age: "new",
      weaveOrigin: { county: "2408", place: "عنبران" },
      ...attributes,
    },
  };
}

/** The forms of a kilim's listing, in their order. */
export const kilimSteps = ["name", "size", "making", "material", "origin", "price", "parcel", "words"] as const;

type Saved = Awaited<ReturnType<typeof saveProduct>>;

/** Sends a kilim's steps one after another, each with the versions that stand then. Answers the last that had something to say. */
export async function fillIn(
  market: TestHouse,
  who: keyof typeof phones,
  slug: string,
  change: Record<string, unknown> = {},
  attributes: Record<string, unknown> = {},
  steps: readonly string[] = kilimSteps,
): Promise<Saved | undefined> {
  let last: Saved | undefined;
  for (const step of steps) {
    const [row] = await market.rows<{ id: string }>(`select id from products where slug = '${slug}'`);
    const product = await recordOf(market.db, String(row?.id));
    const revision = revisionSeen(product.revision);
    last = await saveProduct(await acting(market, who), {
      ...kilim(slug, product.version, change, attributes),
      step,
      revision,
    });
  }
  return last;
}

/** A small plain picture; by its number it is another one, that many pixels wider than 300. */
export async function picture(number: number) {
  const bytes = await plain("rgb(150, 40, 90)", 300 + number, 240)
    .jpeg()
    .toBuffer();
  return { name: `${number}.jpg`, bytes, type: "image/jpeg" };
}

export async function drafted(
  market: TestHouse,
  availability: "unique" | "stock" | "made-to-order" = "unique",
): Promise<string> {
  const ctx = await acting(market, "maker");
  return (await createProduct(ctx, { key: newToken(), titleFa: "گلیم سماور", titleEn: "Samovar kilim", availability }))
    .slug;
}

/** A draft with everything a review asks for. */
export async function whole(market: TestHouse, availability: "unique" | "stock" = "unique"): Promise<string> {
  const slug = await drafted(market, availability);
  await fillIn(market, "maker", slug);
  await addProductPhotos(await acting(market, "maker"), {
    key: newToken(),
    slug,
    photos: [await picture(1), await picture(2), await picture(3)],
  });
  return slug;
}
