import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as cases } from "#app/domain/cases/words.ts";
import { answerFollowUp } from "#app/domain/monitoring/answer-follow-up.server.ts";
import { officersFollowUp } from "#app/domain/monitoring/queries.server.ts";
import { type VisitStep, visitStepOf, visitSteps } from "#app/domain/monitoring/rules.ts";
import { incomeBands } from "#app/domain/monitoring/sales.server.ts";
import { VisitForm } from "#app/domain/monitoring/ui/visit-form.tsx";
import { words } from "#app/domain/monitoring/words.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.visit, { narrowed: true });

export const loader = page(officer, async (ctx, { params, url }) => {
  const visit = await officersFollowUp(ctx, ctx.actor, params.case!, params.followUp!);
  if (visit.state !== "open" || !visit.mayWork) throw redirect(paths.officeCase(ctx.locale, visit.caseId), 303);
  const step: VisitStep = visitStepOf(url.searchParams.get("step")) ?? visitSteps[0];
  return { visit, step, bands: (await incomeBands(ctx)).map(String) };
});

export const action = form(
  answerFollowUp,
  ({ caseId, id, next }, { ctx }) =>
    next
      ? paths.officeVisit(ctx.locale, caseId, id, next)
      : redirect(paths.officeCase(ctx.locale, caseId), {
          status: 303,
          headers: { "Set-Cookie": flash(ctx, { code: "done.visit-done", facts: {} }) },
        }),
  { params: { case: "case", followUp: "followUp" } },
);

/** A visit's form on a phone: one thing a screen, each answer kept at once. */
export default function Visit() {
  const { visit, step, bands } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.visitOf, { name: visit.name || say(cases.number, { number: visit.number }) })}
        trail={[
          { label: say(words.monitoring), href: paths.officeMonitoring(l) },
          { label: say(cases.number, { number: visit.number }), href: paths.officeCase(l, visit.caseId) },
        ]}
      />
      <VisitForm visit={visit} step={step} bands={bands} reply={reply} />
    </>
  );
}
