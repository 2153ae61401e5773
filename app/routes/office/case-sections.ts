import type { OpenCase } from "#app/domain/cases/access.server.ts";
import { caseContact, caseIdentity, caseLog } from "#app/domain/cases/file-queries.server.ts";
import { servedBy } from "#app/domain/cases/share-queries.server.ts";
import { caseMemberships } from "#app/domain/cooperatives/case-part.server.ts";
import { eligibilityPart } from "#app/domain/eligibility/queries.server.ts";
import { followedPart } from "#app/domain/monitoring/case-part.server.ts";
import { caseApplications, casePictures, caseShop } from "#app/domain/producers/case-parts.server.ts";
import { chainPart } from "#app/domain/work-orders/case-part.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { CasePart } from "#db/vocabulary.ts";
import { skillParts } from "./case-skills.server.ts";

/** Every part of a file that she may read; undefined what she may not, which is not even fetched. A new part is one line. */
export async function sectionsOf(ctx: Ctx, actor: Person, opened: OpenCase) {
  const may = <Read>(part: CasePart, read: () => Promise<Read>) =>
    opened.parts.includes(part) ? read() : Promise.resolve(undefined);
  const [identity, contact, forms, eligibility, pictures, memberships, shop, log, chain, serving, followed, skills] =
    await Promise.all([
      may("identity", () => caseIdentity(ctx, opened)),
      may("contact", () => caseContact(ctx, opened)),
      may("application", () => caseApplications(ctx, actor, opened)),
      may("eligibility", () => eligibilityPart(ctx, opened)),
      may("evidence", () => casePictures(ctx, opened)),
      may("cooperative", () => caseMemberships(ctx, opened)),
      may("shop", () => caseShop(ctx, opened)),
      // Who looked into a file is for those who know whose it is.
      may("identity", () => caseLog(ctx, opened)),
      may("pioneer", () => chainPart(ctx, opened)),
      servedBy(ctx, opened.id),
      followedPart(ctx, actor, opened),
      skillParts(ctx, actor, opened),
    ]);
  return { identity, contact, forms, eligibility, pictures, memberships, shop, log, chain, serving, followed, skills };
}
