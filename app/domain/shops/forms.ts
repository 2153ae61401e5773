import { z } from "zod";
import { price } from "#app/domain/catalogue/forms.ts";
import { line, optionalDay, optionalLine, slug, uploads, uuid, whole } from "#app/platform/fields.ts";
import { mostPeople, mostShopPhotos } from "./rules.ts";

/** Somebody who works here. A row without a name is no person; one with other words and no name is a mistake. */
const person = z
  .object({ nameFa: optionalLine(60), nameEn: optionalLine(60), roleFa: optionalLine(80), roleEn: optionalLine(80) })
  .superRefine(({ nameFa, ...rest }, issues) => {
    if (nameFa === "" && Object.values(rest).some((text) => text !== ""))
      issues.addIssue({ code: "custom", path: ["nameFa"], message: "required" });
  });

const people = z
  .record(z.string().regex(/^\d$/), person)
  .default({})
  .transform((rows) =>
    Object.values(rows)
      .filter(({ nameFa }) => nameFa !== "")
      .slice(0, mostPeople),
  );

const answer = optionalLine(1200);

/** The least in goods that is worth a parcel, by currency; nothing typed is no minimum. */
export const saveShopMinimum = z.object({ leastToman: price("IRR"), leastEur: price("EUR") });

export const saveShop = z.object({
  /** The version she saw: what was saved meanwhile is not overwritten. */
  version: whole(1, 1_000_000_000),
  nameFa: line(60),
  nameEn: line(60),
  storyFa1: answer,
  storyFa2: answer,
  storyFa3: answer,
  storyEn1: answer,
  storyEn2: answer,
  storyEn3: answer,
  workplaceFa: optionalLine(1200),
  workplaceEn: optionalLine(1200),
  people,
  policyFa: optionalLine(1500),
  policyEn: optionalLine(1500),
  shown: z.enum(["place", "county"], "choose"),
});
export type SaveShop = z.output<typeof saveShop>;

export const saveBodyShop = saveShop.omit({ shown: true }).extend({ slug });

export const setPortrait = z.object({ portrait: uploads(1) });
export const addPhotos = z.object({ photos: uploads(mostShopPhotos) });
export const onePhoto = z.object({ photo: uuid });
export const describePhoto = z.object({ photo: uuid, altFa: optionalLine(200), altEn: optionalLine(200) });

export const pauseShop = z.object({
  /** A day in either calendar, or nothing: until she opens it herself. */
  until: optionalDay("shops.day"),
  noteFa: optionalLine(300),
  noteEn: optionalLine(300),
});
export const nothing = z.object({});
export const closeShop = z.object({ sure: z.literal("on", "shops.sure") });
export const shopOnly = z.object({ slug });
