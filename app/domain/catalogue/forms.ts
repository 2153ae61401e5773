import { z } from "zod";
import {
  formKey,
  line,
  optionalDay,
  optionalLine,
  optionalWhole,
  slug,
  tick,
  uploads,
  uuid,
  whole,
} from "#app/platform/fields.ts";
import { type Money, parseMajor } from "#app/platform/money.ts";
import { tidyOnSave } from "#app/platform/text.ts";
import { availabilityKinds, evidenceLevels, priceUnits } from "#db/vocabulary.ts";
import { mostPhotos } from "./rules.ts";

/** No price is above this, in minor units: what a basket's largest quantity makes of it is still a number to every provider. */
const dearest = 1_000_000_000_000n;

/** A price as typed, or null when none was: rials are typed in toman, in both languages, because people speak so. */
export const price = (currency: "IRR" | "EUR") =>
  z
    .string()
    .max(30, "too-long")
    .default("")
    .transform((text, issues): Money | null => {
      if (text.trim() === "") return null;
      const money = parseMajor(text, currency, { as: "toman" });
      if (money && money.amount > 0n && money.amount <= dearest) return money;
      issues.addIssue({ code: "custom", message: "price" });
      return z.NEVER;
    });

export const createProduct = z.object({
  key: formKey,
  titleFa: line(120),
  titleEn: optionalLine(120),
  availability: z.enum(availabilityKinds, "choose"),
  /** Where she may list more than one craft; her own otherwise. */
  family: z.string().max(40, "choose").default(""),
});

/** A field of some step as typed; its own step judges it. */
const typed = (max: number) => z.string().max(max, "too-long").optional();

/** One step of a listing's form. Which fields count, and how, its step says (`stepForms`, and the craft's attributes). */
export const saveProduct = z.object({
  slug,
  step: z.string().max(30, "invalid"),
  /** The versions she saw: what somebody else saved meanwhile is not overwritten. */
  version: whole(1, 1_000_000_000),
  revision: z.string().max(60, "invalid").default(""),
  titleFa: typed(240),
  titleEn: typed(240),
  descriptionFa: typed(8000),
  descriptionEn: typed(8000),
  attributes: z.unknown().optional(),
  priceToman: typed(30),
  priceEur: typed(30),
  priceUnit: typed(20),
  ready: typed(20),
  readySeen: typed(20),
  leadTimeDays: typed(20),
  makerSharePercent: typed(20),
  weightG: typed(20),
  lengthCm: typed(20),
  widthCm: typed(20),
  heightCm: typed(20),
});
export type SaveInput = z.output<typeof saveProduct>;

/** The steps that all crafts share. */
export const stepForms = {
  name: z.object({ titleFa: line(120), titleEn: optionalLine(120) }),
  words: z.object({ descriptionFa: optionalLine(4000), descriptionEn: optionalLine(4000) }),
  price: z.object({
    priceToman: price("IRR"),
    priceEur: price("EUR"),
    priceUnit: z.enum(priceUnits, "choose").optional(),
    /** Pieces ready now, and how many the page said there were: the difference counts, so that a sale between is not lost. */
    ready: optionalWhole(0, 100_000),
    readySeen: optionalWhole(0, 100_000),
    leadTimeDays: whole(0, 365),
    makerSharePercent: optionalWhole(0, 100),
  }),
  parcel: z.object({
    weightG: optionalWhole(1, 500_000),
    lengthCm: optionalWhole(1, 1_000),
    widthCm: optionalWhole(1, 1_000),
    heightCm: optionalWhole(1, 1_000),
  }),
};
export type PriceStep = z.output<typeof stepForms.price>;
export type ParcelStep = z.output<typeof stepForms.parcel>;

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

const longestMark = 300;

/** Short remarks at fields, `marks.titleFa` and `marks.attributes.pile` on the form, as one list by the fields' names. */
const marks = z
  .unknown()
  .optional()
  .transform((raw, issues): Record<string, string> => {
    const kept: Record<string, string> = {};
    const read = (value: unknown, path: string[]): void => {
      if (typeof value === "string") {
        const text = tidyOnSave(value);
        if (text.length > longestMark) issues.addIssue({ code: "custom", path, message: "too-long" });
        else if (text !== "") kept[path.join(".")] = text;
      } else if (typeof value === "object" && value !== null && path.length < 2)
        for (const [key, inner] of Object.entries(value)) read(inner, [...path, key]);
    };
    read(raw, []);
    return kept;
  });

/** What is to be mended as a whole; the marks may say all there is to say. */
const returnNote = optionalLine(1000);
const saysWhy = ({ note, marks }: { note: string; marks: Record<string, string> }) =>
  note.length >= 10 || (note === "" && Object.keys(marks).length > 0);
const why = { message: "catalogue.note", path: ["note"] };

const seenVersion = { slug, version: whole(1, 1_000_000_000) };
export const publishProduct = z.object({ ...seenVersion, note: optionalLine(1000) });
export const returnProduct = z.object({ ...seenVersion, note: returnNote, marks }).refine(saysWhy, why);

const seenRevision = { ...seenVersion, revision: uuid };
export const acceptRevision = z.object({ ...seenRevision, note: optionalLine(1000) });
export const returnRevision = z.object({ ...seenRevision, note: returnNote, marks }).refine(saysWhy, why);
export const markProduct = z.object({ slug, marks });

export const recordEvidence = z.object({
  ...seenVersion,
  /** Keys of attributes, ticked. */
  keys: z.array(z.string().max(40)).max(60).default([]),
  level: z.enum(evidenceLevels, "choose"),
  issuer: optionalLine(80),
  reportNo: optionalLine(40),
  /** Of the visit or the report, in either calendar. */
  day: optionalDay("evidence.day"),
});
