import { z } from "zod";
import { formKey, line, optionalLine, slug, tick, uploads, uuid, whole } from "#app/platform/fields.ts";
import { markHolders, markReasons, markScopes } from "#db/vocabulary.ts";
import { criteria } from "./criteria/index.ts";

/** An id in an address: what is no id at all is missing like any other that is not there. */
const thing = z.string({ error: "required" }).max(64, "too-long");
/** `shop`, or what a scope names: `family:honey`, `product:thyme-honey`, `cluster:sareyn-honey`. */
const markFor = z
  .string()
  .max(160, "too-long")
  .regex(/^(shop|(family|product|cluster):[\p{L}\p{N}-]+)$/u, "choose")
  .default("shop");

export const grantBadge = z.object({ shop: slug, badge: slug, for: markFor, reason: line(600) });
const markReason = z.enum(markReasons, { error: "choose" });
export const revokeBadge = z.object({ grant: thing, code: markReason.default("quality-fault"), reason: line(600) });
export const suspendBadge = z.object({ grant: thing, code: markReason, reason: line(600), until: optionalLine(12) });
export const liftSuspension = z.object({ grant: thing, reason: line(600) });

/** At most so many criteria that are checked by hand. */
export const handMost = 5;
const handFields = Array.from({ length: handMost }, (_, index) => index + 1);

/** What a version of a mark is made of. Coded criteria are ticked and given their numbers, those checked by hand are written. */
const version = {
  purposeFa: optionalLine(400),
  purposeEn: optionalLine(400),
  criteriaFa: line(1200),
  criteriaEn: line(1200),
  scopes: z.array(z.enum(markScopes, { error: "choose" })).default([]),
  validMonths: whole(1, 60),
  requires: z.array(slug).max(20, "too-long").default([]),
  licence: tick,
  // Read by name (versions.ts): their types say nothing.
  ...(Object.fromEntries(
    criteria.flatMap(({ code, params }) => [
      [`use-${code}`, tick] as const,
      ...params.map(({ name }) => [`${code}-${name}`, optionalLine(60)] as const),
    ]),
  ) as Record<never, z.ZodType>),
  ...(Object.fromEntries(
    handFields.flatMap((number) => [
      [`handFa${number}`, optionalLine(400)] as const,
      [`handEn${number}`, optionalLine(400)] as const,
      [`proofFa${number}`, optionalLine(300)] as const,
      [`proofEn${number}`, optionalLine(300)] as const,
    ]),
  ) as Record<never, z.ZodType>),
};

export const composeBadge = z.object({
  key: formKey,
  issuer: slug,
  slug,
  nameFa: line(80),
  nameEn: line(80),
  holder: z.enum(markHolders, { error: "choose" }).default("shop"),
  ...version,
});
/** `seen` is the version it was begun from. */
export const reviseBadge = z.object({ badge: slug, seen: whole(1, 10_000), ...version });

export const askBadge = z.object({ key: formKey, badge: slug, for: markFor });
export const openReview = z.object({ key: formKey, shop: slug, badge: slug, for: markFor });
export const askClusterBadge = z.object({ key: formKey, badge: slug, cluster: slug });
export const dropRequest = z.object({ request: thing });
export const checkCriterion = z.object({
  request: thing,
  criterion: uuid,
  outcome: z.enum(["met", "unmet"], { error: "choose" }),
  documentNumber: optionalLine(80),
  documentDate: optionalLine(12),
  picture: uploads(1),
});
export const grantRequested = z.object({ request: thing, reason: line(600) });
export const refuseRequest = z.object({ request: thing, reason: line(600) });
export const checkPicture = z.object({ request: uuid, criterion: uuid });
export const onGrant = z.object({ grant: uuid });
