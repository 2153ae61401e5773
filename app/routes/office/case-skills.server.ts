import { caseAssessments } from "#app/domain/assessments/queries.server.ts";
import type { OpenCase } from "#app/domain/cases/access.server.ts";
import { caseCounselling } from "#app/domain/counselling/queries.server.ts";
import { learningOf } from "#app/domain/trainings/queries.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { CasePart, DutyKind } from "#db/vocabulary.ts";

/** The parts of a file that tell what somebody can and learns, as far as the reader may read them. */
export async function skillParts(ctx: Ctx, actor: Person, opened: OpenCase) {
  const has = (part: CasePart) => opened.parts.includes(part);
  const may = (...duties: DutyKind[]) =>
    !opened.own && bodiesOf(actor, ...duties).some((id) => opened.through.includes(id));
  return {
    assessments: has("assessment") ? await caseAssessments(ctx, opened, actor) : null,
    mayAssess: may("assessor", "officer"),
    learning: has("training") ? await learningOf(ctx, opened.id) : null,
    talks: has("counselling") ? await caseCounselling(ctx, opened, actor) : null,
    mayCounsel: may("counsellor", "officer"),
  };
}
