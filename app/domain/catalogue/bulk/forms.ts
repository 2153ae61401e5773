import { z } from "zod";
import { toLatinDigits } from "#app/platform/digits.ts";
import { formKey, optionalWhole, whole } from "#app/platform/fields.ts";
import { price } from "../forms.ts";
import { type BulkChange, mostAtOnce } from "./rules.ts";

/** What is asked for on the page of a change, as it stands in its address and in the form that confirms it. */
const asked = {
  price: z.enum(["none", "percent", "set"], "choose").default("none"),
  direction: z.enum(["raise", "lower"], "choose").default("raise"),
  percent: z.string().max(20, "too-long").default(""),
  toman: price("IRR"),
  eur: price("EUR"),
  stock: z.enum(["none", "add", "off"], "choose").default("none"),
  pieces: optionalWhole(1, 10_000),
};
type Asked = z.output<z.ZodObject<typeof asked>>;

/** Hundredths of a percent as typed in any digits, or null: at most two decimals. */
function bpsOf(text: string): number | null {
  const match = /^([0-9]{1,3})(?:[.٫]([0-9]{1,2}))?$/.exec(toLatinDigits(text.trim().replace(/\s*[%٪]$/, "")));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : null;
}

/** What is wrong between the fields. Lowered by more than nine tenths is no price but a slip. */
function faultsOf(asked: Asked): Record<string, string> {
  const bps = bpsOf(asked.percent);
  const most = asked.direction === "raise" ? 50_000 : 9_000;
  return {
    ...(asked.price === "percent" && (bps === null || bps < 1 || bps > most) && { percent: "bulk.percent" }),
    ...(asked.price === "set" && !asked.toman && !asked.eur && { toman: "required" }),
    ...(asked.stock !== "none" && asked.pieces === null && { pieces: "required" }),
    ...(asked.price === "none" && asked.stock === "none" && { price: "bulk.nothing" }),
  };
}

function changeOf({ price, direction, percent, toman, eur, stock, pieces }: Asked): BulkChange {
  const bps = bpsOf(percent) ?? 0;
  return {
    price:
      price === "percent"
        ? { how: "percent", bps: direction === "raise" ? bps : -bps }
        : price === "set"
          ? { how: "set", IRR: toman, EUR: eur }
          : null,
    pieces: stock === "none" ? 0 : stock === "add" ? (pieces ?? 0) : -(pieces ?? 0),
  };
}

function judged<More extends Asked>(typed: More, issues: z.RefinementCtx): More & { change: BulkChange } {
  const faults = Object.entries(faultsOf(typed));
  for (const [path, message] of faults) issues.addIssue({ code: "custom", path: [path], message });
  return faults.length > 0 ? z.NEVER : { ...typed, change: changeOf(typed) };
}

export const bulkChange = z.object(asked).transform(judged);

/** A listing and the version of it that she saw on the preview: `kilim-3f2a9c:4`. */
const seen = z
  .string()
  .max(140, "too-long")
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]*:[0-9]{1,9}$/u, "invalid")
  .transform((text) => ({ slug: text.slice(0, text.lastIndexOf(":")), version: Number(text.split(":").at(-1)) }));

export const changeListings = z
  .object({ key: formKey, seen: z.array(seen).max(mostAtOnce, "bulk.too-many").default([]), ...asked })
  .transform(judged);

/** The number of the change to be taken back. */
export const restorePrices = z.object({ change: whole(1, Number.MAX_SAFE_INTEGER) });
