import { caseServices } from "#app/domain/body-services/queries.server.ts";
import type { OpenCase } from "#app/domain/cases/access.server.ts";
import { checklistPart } from "#app/domain/cases/checklist.server.ts";
import { caseContact, caseIdentity, caseLog } from "#app/domain/cases/file-queries.server.ts";
import { servedBy } from "#app/domain/cases/share-queries.server.ts";
import { caseMemberships } from "#app/domain/cooperatives/case-part.server.ts";
import { eligibilityPart } from "#app/domain/eligibility/queries.server.ts";
import { followedPart } from "#app/domain/monitoring/case-part.server.ts";
import { caseApplications, casePictures, caseShop } from "#app/domain/producers/case-parts.server.ts";
import { caseAsked } from "#app/domain/producers/data-queries.server.ts";
import { caseInspections } from "#app/domain/quality/queries.server.ts";
import { chainPart } from "#app/domain/work-orders/case-part.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { CasePart } from "#db/vocabulary.ts";
import { originPart } from "./case-origin.server.ts";
import { skillParts } from "./case-skills.server.ts";

/** Every part of a file that she may read; undefined what she may not, which is not even fetched. A new part is one line. */
export async function sectionsOf(ctx: Ctx, actor: Person, opened: OpenCase) {
  const may = <Read>(part: CasePart, read: () => Promise<Read>) =>
    opened.parts.includes(part) ? read() : Promise.resolve(undefined);
  return together({
    identity: may("identity", () => caseIdentity(ctx, opened)),
    contact: may("contact", () => caseContact(ctx, opened)),
    origin: may("application", () => originPart(ctx, opened)),
    asked: may("identity", () => caseAsked(ctx, opened)),
    forms: may("application", () => caseApplications(ctx, actor, opened)),
    eligibility: may("eligibility", () => eligibilityPart(ctx, opened)),
    checklist: checklistPart(ctx.db, opened, actor),
    pictures: may("evidence", () => casePictures(ctx, opened)),
    memberships: may("cooperative", () => caseMemberships(ctx, opened)),
    shop: may("shop", () => caseShop(ctx, opened)),
    inspected: may("shop", () => caseInspections(ctx, opened)),
    // Who looked into a file is for those who know whose it is.
    log: may("identity", () => caseLog(ctx, opened)),
    chain: may("pioneer", () => chainPart(ctx, opened)),
    services: may("services", () => caseServices(ctx, opened)),
    serving: servedBy(ctx, opened.id),
    followed: followedPart(ctx, actor, opened),
    skills: skillParts(ctx, actor, opened),
  });
}

/** Waits for every part at once. */
async function together<Parts extends Record<string, Promise<unknown>>>(parts: Parts) {
  const read = await Promise.all(Object.values(parts));
  return Object.fromEntries(Object.keys(parts).map((name, index) => [name, read[index]])) as {
    [Name in keyof Parts]: Awaited<Parts[Name]>;
  };
}
