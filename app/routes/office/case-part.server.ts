import { requirePart } from "#app/domain/cases/access.server.ts";
import { caseHead } from "#app/domain/cases/queries.server.ts";
import { viewCase } from "#app/domain/cases/view-case.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { CasePart } from "#db/vocabulary.ts";

/** One part of a case on a page of its own: the look is in the log before it is shown. @throws Missing for a part that is not hers */
export async function casePartFor(ctx: Ctx, id: string, part: CasePart) {
  const opened = requirePart(await viewCase(ctx, { case: id, parts: [part] }), part);
  const { number, name, occupation, county, stage } = await caseHead(ctx, opened);
  return { opened, head: { id: opened.id, number, name, occupation, county, stage } };
}
