import { z } from "zod";
import { parseDate } from "#app/platform/calendar.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { formKey, line, optionalLine, slug, tick, uploads, uuid, whole } from "#app/platform/fields.ts";
import { type Money, parseMajor } from "#app/platform/money.ts";
import { availabilityKinds, evidenceLevels, priceUnits } from "#db/vocabulary.ts";
import { attributeSchemaOf } from "./families/attributes.ts";
import { families } from "./families/families.ts";
import type { Attributes } from "./families/typed.ts";
import { mostPhotos } from "./rules.ts";

/** A price as typed, or null when none was: rials are typed in toman, in both languages, because people speak so. */
export const price = (currency: "IRR" | "EUR") =>
  z
    .string()
    .max(30, "too-long")
    .default("")
    .transform((text, issues): Money | null => {
      if (text.trim() === "") return null;
      const money = parseMajor(text, currency, { as: "toman" });
      if (money && money.amount > 0n) return money;
      issues.addIssue({ code: "custom", message: "price" });
      return z.NEVER;
    });

/** A whole number in any digits, or null when nothing was typed. */
export const optionalWhole = (min: number, max: number) =>
  z
    .string()
    .max(20, "too-long")
    .default("")
    .transform((text, issues) => {
      if (text.trim() === "") return null;
      const value = parseWhole(text, { min, max });
      if (value !== null) return value;
      issues.addIssue({ code: "custom", message: "number" });
      return z.NEVER;
    });

/**
 * The attributes with the family they were filled in for (`craft`, a hidden field): so that a fault in one is told
 * together with all others of the form.
 */
const craftAttributes = z.unknown().transform((raw, issues): { craft: string; values: Attributes } => {
  const craft = (raw as { craft?: unknown } | undefined)?.craft;
  const family = families.find((one) => one.id === craft);
  if (!family) {
    issues.addIssue({ code: "custom", path: ["craft"], message: "invalid" });
    return z.NEVER;
  }
  const read = attributeSchemaOf(family).safeParse(raw);
  if (read.success) return { craft: family.id, values: read.data };
  for (const issue of read.error.issues)
    issues.addIssue({ code: "custom", path: [...issue.path], message: issue.message });
  return z.NEVER;
});

export const createProduct = z.object({
  key: formKey,
  titleFa: line(120),
  titleEn: optionalLine(120),
  availability: z.enum(availabilityKinds, "choose"),
});

export const saveProduct = z.object({
  slug,
  /** The version she saw: what somebody else saved meanwhile is not overwritten. */
  version: whole(1, 1_000_000_000),
  titleFa: line(120),
  titleEn: optionalLine(120),
  descriptionFa: optionalLine(4000),
  descriptionEn: optionalLine(4000),
  attributes: craftAttributes,
  priceToman: price("IRR"),
  priceEur: price("EUR"),
  priceUnit: z.enum(priceUnits, "choose").default("item"),
  /** Pieces ready now, and how many the page said there were: the difference counts, so that a sale between is not lost. */
  ready: optionalWhole(0, 100_000),
  readySeen: optionalWhole(0, 100_000),
  leadTimeDays: whole(0, 365),
  makerSharePercent: optionalWhole(0, 100),
  weightG: optionalWhole(1, 500_000),
  lengthCm: optionalWhole(1, 1_000),
  widthCm: optionalWhole(1, 1_000),
  heightCm: optionalWhole(1, 1_000),
});
export type SaveInput = z.output<typeof saveProduct>;

export const productOnly = z.object({ slug });
export const addPhotos = z.object({
  key: formKey,
  slug,
  photos: uploads(mostPhotos),
  /** The place chosen for the first of them, when they come one by one and perhaps out of turn; else they follow the last. */
  place: optionalWhole(1, 10_000),
});
export const onePhoto = z.object({ slug, photo: uuid });
export const movePhoto = z.object({
  slug,
  photo: uuid,
  /** A step, or its place among all of them, counted from one. */
  to: z.union([z.enum(["first", "earlier", "later"]), whole(1, mostPhotos)], "choose"),
});
export const describePhoto = z.object({ slug, photo: uuid, altFa: optionalLine(200), altEn: optionalLine(200) });

/** `photos`: the copy shows the same photographs. */
export const duplicateProduct = z.object({ key: formKey, slug, photos: tick });

const seenVersion = { slug, version: whole(1, 1_000_000_000) };
export const publishProduct = z.object({ ...seenVersion, note: optionalLine(1000) });
export const returnProduct = z.object({
  ...seenVersion,
  note: z
    .string({ error: "catalogue.note" })
    .max(2000, "too-long")
    .transform((text) => text.trim())
    .pipe(z.string().min(10, "catalogue.note").max(1000, "too-long")),
});

export const recordEvidence = z.object({
  ...seenVersion,
  /** Keys of attributes, ticked. */
  keys: z.array(z.string().max(40)).max(60).default([]),
  level: z.enum(evidenceLevels, "choose"),
  issuer: optionalLine(80),
  reportNo: optionalLine(40),
  /** Of the visit or the report, in either calendar. */
  day: z
    .string()
    .max(20, "too-long")
    .default("")
    .transform((text, issues) => {
      if (text.trim() === "") return null;
      const day = parseDate(text);
      if (day) return day;
      issues.addIssue({ code: "custom", message: "evidence.day" });
      return z.NEVER;
    }),
});
