import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseAssessment } from "#app/domain/assessments/queries.server.ts";
import { scoreAssessment } from "#app/domain/assessments/score-assessment.server.ts";
import { AssessmentMark } from "#app/domain/assessments/ui/assessment-mark.tsx";
import { AssessmentPhotos } from "#app/domain/assessments/ui/photos.tsx";
import { ResultSheet } from "#app/domain/assessments/ui/result-sheet.tsx";
import { ScoreForm } from "#app/domain/assessments/ui/score-form.tsx";
import { AssessmentScores } from "#app/domain/assessments/ui/scores.tsx";
import { levelWords, wayWords, words } from "#app/domain/assessments/words.ts";
import { viewCase } from "#app/domain/cases/view-case.server.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { rightsOfCase } from "#app/domain/rights/queries.server.ts";
import { CaseRights } from "#app/domain/rights/ui/case-rights.tsx";
import { bodiesOf, caseworker } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { ConfirmButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.assessment, { narrowed: true });

/** The look is in the file's log before anything is read. */
export const loader = page(caseworker, async (ctx, { params }) => {
  if (!/^[0-9a-f-]{36}$/.test(params.case!)) throw new Missing("case");
  const opened = await viewCase(ctx, { case: params.case!, parts: ["assessment"] });
  const of = await caseAssessment(ctx, opened, ctx.actor, params.assessment!);
  const open = of.decidedAt === null && of.endedAt === null;
  const isAssessor = bodiesOf(ctx.actor, "assessor").some((body) => opened.through.includes(body));
  return {
    of,
    rights: of.decidedAt === null ? null : await rightsOfCase(ctx.db, opened.id),
    number: opened.number,
    mayScore: open && isAssessor && !opened.own && of.acceptedAt !== null && !of.scoredByMe,
    mayAdd: open && isAssessor && of.acceptedAt !== null,
    mayEnd: open && !opened.own,
  };
});

export const action = form(
  scoreAssessment,
  (done, { ctx }) => said(ctx, paths.officeAssessment(ctx.locale, done.case, done.id), "done.assessment-scored"),
  { params: { case: "case", assessment: "assessment" } },
);

/** One assessment: when and where, the test piece, my score, and once it is decided everybody's. */
export default function AssessmentPage() {
  const { of, rights, number, mayScore, mayAdd, mayEnd } = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id: of.caseId, number });
  const say = useSay();
  const l = useLocale();
  const craft = occupationName(of.occupation) ?? { fa: of.occupation, en: of.occupation };
  return (
    <>
      <WorkHead
        title={say(words.assessment)}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {say(craft)} · {say(words.rubricVersion, { n: of.rubric.version })}
            <AssessmentMark of={of} />
          </span>
        }
        trail={trail}
      />
      <div className="space-y-10">
        <FormErrors
          {...reply.head}
          labels={Object.fromEntries(of.rubric.criteria.map((one) => [`steps.${one.key}`, say(one)]))}
        />
        <Facts
          facts={[
            { name: say(words.meets), value: <DateText at={of.meetsAt} style="instant" /> },
            { name: say(words.way), value: say(wayWords[of.way]) },
            { name: say(words.place), value: <bdi>{of.place}</bdi> },
            { name: say(words.piece), value: say(of.rubric.piece) },
            { name: say(words.instructions), value: <bdi>{of.instructions}</bdi> },
          ]}
        />
        <AssessmentPhotos
          of={of}
          at={(shot) => paths.assessmentShot(l, of.id, shot)}
          adding={mayAdd ? paths.assessmentShots(l, of.id) : null}
        />
        <ResultSheet of={of} craft={craft} rights={rights ? <CaseRights all={rights} levels={levelWords} /> : null} />
        <AssessmentScores of={of} />
        {mayScore ? (
          <section>
            <h2 className="mb-4 text-lg font-bold">{say(words.score)}</h2>
            <ScoreForm of={of} typed={reply} />
          </section>
        ) : null}
        {mayEnd ? (
          <ConfirmButton
            action={`${paths.officeAssessment(l, of.caseId, of.id)}/end`}
            label={say(words.callOff)}
            question={say(words.callOffQuestion)}
            consequence={say(words.callOffNote)}
            confirm={say(words.callOff)}
          />
        ) : null}
      </div>
    </>
  );
}
