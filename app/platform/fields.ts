import { z } from "zod";
import { parseDate } from "./calendar.ts";
import { parseWhole, toLatinDigits } from "./digits.ts";
import { tidyOnSave } from "./text.ts";

/** One line of text as people type it, tidied for saving. */
export const line = (max: number) =>
  z
    .string({ error: "required" })
    .max(max * 2, "too-long")
    .transform(tidyOnSave)
    .pipe(z.string().min(1, "required").max(max, "too-long"));

/** The same, but may be left empty. */
export const optionalLine = (max: number) =>
  z
    .string()
    .max(max * 2, "too-long")
    .transform(tidyOnSave)
    .pipe(z.string().max(max, "too-long"))
    .default("");

/** A whole number in any digits, within bounds. */
export const whole = (min: number, max: number) =>
  z
    .string({ error: "required" })
    .max(20, "too-long")
    .transform((text, issues) => {
      if (text.trim() === "") {
        issues.addIssue({ code: "custom", message: "required" });
        return z.NEVER;
      }
      const value = parseWhole(text, { min, max });
      if (value === null) issues.addIssue({ code: "custom", message: "number" });
      return value ?? z.NEVER;
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
      if (value === null) issues.addIssue({ code: "custom", message: "number" });
      return value ?? z.NEVER;
    });

/** Digits only, any script, e.g. a code or a postal code. */
export const digits = (length: number) =>
  z
    .string({ error: "required" })
    .max(40, "too-long")
    .transform((text) => toLatinDigits(text).replace(/[\s-]/g, ""))
    .pipe(z.string().regex(new RegExp(`^\\d{${length}}$`), "digits"));

/** An hour of the day in any digits, `۱۰:۳۰` or `9`; answers minutes since midnight. */
export const hour = z
  .string({ error: "required" })
  .max(10, "too-long")
  .transform((text, issues) => {
    const [, hours = "", minutes = "0"] = /^(\d{1,2})(?::(\d{2}))?$/.exec(toLatinDigits(text).trim()) ?? [];
    const value = Number(hours) * 60 + Number(minutes);
    if (hours !== "" && Number(hours) < 24 && Number(minutes) < 60) return value;
    issues.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "hour" });
    return z.NEVER;
  });

/** The same where it may be left empty, which is null; `fault` says what is to be written there. */
export const optionalDay = (fault: string) =>
  z
    .string()
    .max(20, "too-long")
    .default("")
    .transform((text, issues) => {
      if (text.trim() === "") return null;
      const date = parseDate(text);
      if (!date) issues.addIssue({ code: "custom", message: fault });
      return date ?? z.NEVER;
    });

/** A tick box: present or not. */
export const tick = z
  .union([z.literal("on"), z.literal("true"), z.literal("false"), z.literal("")])
  .default("")
  .transform((value) => value === "on" || value === "true");

/** A day in either calendar, as `2027-03-05`. Whether it may be past is for who knows today. */
export const day = z
  .string({ error: "required" })
  .max(20, "too-long")
  .transform((text, issues) => {
    if (text.trim() === "") {
      issues.addIssue({ code: "custom", message: "required" });
      return z.NEVER;
    }
    const read = parseDate(text);
    if (!read) issues.addIssue({ code: "custom", message: "day.wrong" });
    return read ?? z.NEVER;
  });

/** The hidden idempotency key of a form that creates. */
export const formKey = z.string({ error: "required" }).regex(/^[A-Za-z0-9_-]{16,64}$/, "key");

/** The last part of an address. */
export const slug = z
  .string()
  .max(120, "too-long")
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u, "invalid");

export const uuid = z.uuid("invalid");

/** Files of an upload field: bytes as they came, judged by the command. At most `max` of them. */
export const uploads = (max: number) =>
  z
    .array(z.custom<{ name: string; bytes: Buffer; type: string }>())
    .max(max, "file.too-many")
    .default([])
    .describe("file");
