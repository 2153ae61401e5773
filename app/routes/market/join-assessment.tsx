import { useLoaderData } from "@remix-run/react";
import { myAssessments } from "#app/domain/assessments/queries.server.ts";
import { AssessmentMark } from "#app/domain/assessments/ui/assessment-mark.tsx";
import { AssessmentPhotos } from "#app/domain/assessments/ui/photos.tsx";
import { ResultSheet } from "#app/domain/assessments/ui/result-sheet.tsx";
import { levelWords, wayWords, words } from "#app/domain/assessments/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { words as joining } from "#app/domain/producers/words.ts";
import { rightsOfCase } from "#app/domain/rights/queries.server.ts";
import { CaseRights } from "#app/domain/rights/ui/case-rights.tsx";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta = accountHead(words.yours);

export const loader = page(signedIn, async (ctx) => {
  const all = await myAssessments(ctx, ctx.actor);
  // What follows is told with the result that counts, the latest.
  const latest = all.find(({ decidedAt }) => decidedAt !== null);
  return { all, rights: latest ? { of: latest.id, all: await rightsOfCase(ctx.db, latest.caseId) } : null };
});

/** Her own assessments: the time proposed, her photographs, what was found. */
export default function JoinAssessment() {
  const { all, rights } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.yours)}
        lead={say(words.yoursLead)}
        trail={[{ label: say(joining.title), href: paths.join(l) }]}
      />
      <div className="measure space-y-12 pb-20">
        {all.length === 0 ? <Empty title={say(words.yoursNone)}>{say(words.yoursNoneText)}</Empty> : null}
        {all.map((one) => {
          const open = one.decidedAt === null && one.endedAt === null;
          const craft = occupationName(one.occupation) ?? { fa: one.occupation, en: one.occupation };
          return (
            <article key={one.id} className="space-y-6">
              <AssessmentMark of={one} />
              {open ? (
                <Facts
                  facts={[
                    { name: say(words.meets), value: <DateText at={one.meetsAt} style="instant" /> },
                    { name: say(words.way), value: say(wayWords[one.way]) },
                    { name: say(words.place), value: <bdi>{one.place}</bdi> },
                    { name: say(words.piece), value: say(one.rubric.piece) },
                    { name: say(words.instructions), value: <bdi>{one.instructions}</bdi> },
                  ]}
                />
              ) : null}
              {open && !one.acceptedAt ? (
                <div className="flex flex-wrap items-start gap-3">
                  <PostButton action={paths.joinAssessmentAnswer(l, one.id)} fields={{ answer: "accept" }}>
                    {say(words.accept)}
                  </PostButton>
                  <ConfirmButton
                    action={paths.joinAssessmentAnswer(l, one.id)}
                    fields={{ answer: "decline" }}
                    label={say(words.decline)}
                    question={say(words.declineQuestion)}
                    consequence={say(words.declineNote)}
                    confirm={say(words.decline)}
                  />
                </div>
              ) : null}
              {open && one.acceptedAt ? (
                <AssessmentPhotos
                  of={one}
                  at={(shot) => paths.assessmentShot(l, one.id, shot)}
                  adding={paths.assessmentShots(l, one.id)}
                />
              ) : null}
              <ResultSheet
                of={one}
                craft={craft}
                rights={rights?.of === one.id ? <CaseRights all={rights.all} levels={levelWords} /> : null}
              />
            </article>
          );
        })}
      </div>
    </>
  );
}
