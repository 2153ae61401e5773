import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { z } from "zod";
import type { AnyCommand } from "#app/platform/command.server.ts";

/** What somebody writes where a number is wanted, to see what happens (reliability A13). */
export const strange = [
  "-1",
  "0",
  "0.5",
  "1e3",
  "0x10",
  "١",
  "１",
  "1,000",
  "NaN",
  "Infinity",
  "9007199254740993",
  "2147483648",
  "1_000",
  "",
  "[]",
  "{}",
] as const;
export type Strange = (typeof strange)[number];

/**
 * A numeric field as its own schema shows it: a count of something, or a price. What it takes of the list is data here:
 * everything else must be refused, and whoever adds a field that takes more has to say so.
 */
export type Numeric = { command: string; field: string; kind: "whole" | "price"; schema: z.ZodType };

/** Fields in which nothing is a number: nought days, no change, midnight. By name, or by command and name. */
const noughtCounts = new Set([
  "leadTimeDays",
  "ready",
  "readySeen",
  "makerSharePercent",
  "quantities",
  "quietFrom",
  "titleRows",
  "quietTo",
  "reserveDays",
  "reservePercent",
  // The first version of a rubric or of a setting, hours nobody worked, pieces none of which were refused, material none of which came back.
  "save-rubric version",
  "change-setting version",
  "answer-follow-up hours",
  "check-in hours",
  "inspect-work accepted",
  "inspect-work rework",
  "inspect-work refused",
  "settle-material used",
  "settle-material returned",
]);
/** Numbers of rows, which may grow beyond what people count. */
const large = new Set(["change"]);

/**
 * Texts of the list that spell a number this field takes. Digits of any script count as digits, so the Arabic one is a
 * one; full-width digits are none of ours. A price may be written in groups of three and with the decimals its currency
 * has, and two thousand million toman is the price of a carpet.
 */
export function spelled({ command, field, kind, schema }: Numeric): Strange[] {
  const may: Strange[] = schema.safeParse("1").success ? ["١"] : [];
  if (schema.safeParse("").success) may.push("");
  if (noughtCounts.has(field) || noughtCounts.has(`${command} ${field}`)) may.push("0");
  if (large.has(field)) may.push("2147483648");
  if (kind === "price") may.push("1,000", "2147483648", ...(/eur|usd/i.test(field) ? (["0.5"] as const) : []));
  return may;
}

const kinds: Readonly<Record<string, Numeric["kind"]>> = { number: "whole", price: "price" };

type Shape = Readonly<Record<string, z.ZodType>>;
type Inside = { shape?: Shape; in?: z.ZodType; element?: z.ZodType; valueType?: z.ZodType; unwrap?: () => z.ZodType };

/** The fields of a form's schema, whatever is checked of all of them afterwards. */
function shapeOf(schema: z.ZodType): Shape {
  const { shape, in: before } = schema as unknown as Inside;
  return shape ?? (before ? shapeOf(before) : {});
}

/** The names of a form's fields, those that its address or a cookie says among them. */
export const namesOf = (input: z.ZodType): string[] => Object.keys(shapeOf(input));

/** What one of many values must be, where a field comes several times. */
function oneOf(schema: z.ZodType): z.ZodType {
  const { element, valueType, unwrap } = schema as unknown as Inside;
  if (element) return element;
  if (valueType) return valueType;
  const inner = unwrap?.call(schema);
  return inner && ((inner as unknown as Inside).element || (inner as unknown as Inside).valueType)
    ? oneOf(inner)
    : schema;
}

/** The numeric fields of one schema: those that say of a word that it is no number. */
export function numericFields(command: string, input: z.ZodType | undefined): Numeric[] {
  if (!input) throw new Error(`${command} takes a form that is not there`);
  return Object.entries(shapeOf(input)).flatMap(([field, given]): Numeric[] => {
    const schema = oneOf(given);
    const answer = schema.safeParse("word");
    const kind = answer.success ? undefined : kinds[answer.error.issues[0]?.message ?? ""];
    return kind ? [{ command, field, kind, schema }] : [];
  });
}

/** Every command of the house, found where it stands. */
export async function allCommands(): Promise<AnyCommand[]> {
  const files = readdirSync("app/domain", { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.server\.ts$/.test(name),
  );
  const modules = await Promise.all(
    files.map((name) => import(/* @vite-ignore */ resolve("app/domain", name)) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) =>
    Object.values(module).filter((one): one is AnyCommand => typeof one === "function" && "commandName" in one),
  );
}
