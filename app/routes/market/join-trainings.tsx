import { useLoaderData } from "@remix-run/react";
import { words as joining } from "#app/domain/producers/words.ts";
import { myLearning } from "#app/domain/trainings/queries.server.ts";
import { CertificateList, ModuleList, TrainingLine } from "#app/domain/trainings/ui/learning.tsx";
import { words } from "#app/domain/trainings/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

export const meta = accountHead(words.yours);

export const loader = page(signedIn, (ctx) => myLearning(ctx, ctx.actor));

/** Her own training: the plan, lessons to read, courses to enrol in, certificates. */
export default function JoinTrainings() {
  const mine = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const trail = [{ label: say(joining.title), href: paths.join(l) }];
  if (!mine)
    return (
      <>
        <PageHead title={say(words.yours)} trail={trail} />
        <div className="measure pb-20">
          <Empty title={say(words.noCase)} action={<ButtonLink href={paths.join(l)}>{say(words.join)}</ButtonLink>}>
            {say(words.noCaseText)}
          </Empty>
        </div>
      </>
    );
  const enrolled = mine.enrolled.map(({ id }) => id);
  const courses = [
    ...mine.enrolled.filter(({ over, calledOff }) => !over || calledOff),
    ...mine.offered.filter(({ id }) => !enrolled.includes(id)),
  ];
  return (
    <>
      <PageHead title={say(words.yours)} lead={say(words.yoursLead)} trail={trail} />
      <div className="measure max-w-4xl space-y-10 pb-20">
        <section className="space-y-3">
          <h2 className="text-xl font-bold">{say(words.plan)}</h2>
          {mine.plan.length > 0 ? <ModuleList all={mine.plan} own /> : <p className="text-soft">{say(words.noPlan)}</p>}
        </section>
        <section className="space-y-3">
          <h2 className="text-xl font-bold">{say(words.openCourses)}</h2>
          {courses.length === 0 ? <p className="text-soft">{say(words.noOpen)}</p> : null}
          <ul className="divide-y divide-line border-y border-line empty:hidden">
            {courses.map((course) => (
              <li key={course.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
                <TrainingLine of={course} />
                {course.calledOff ? (
                  <Status tone="bad">{say(words.calledOff)}</Status>
                ) : enrolled.includes(course.id) ? (
                  <span className="flex flex-wrap items-center gap-3">
                    <Status tone="good">{say(words.enrolledMark)}</Status>
                    <PostButton action={paths.joinTraining(l, course.id, "leaving")} tone="plain">
                      {say(words.leave)}
                    </PostButton>
                  </span>
                ) : course.taken >= course.capacity ? (
                  <Status>{say(words.full)}</Status>
                ) : (
                  <PostButton action={paths.joinTraining(l, course.id, "enrolment")}>{say(words.enrol)}</PostButton>
                )}
              </li>
            ))}
          </ul>
        </section>
        <section className="space-y-3">
          <h2 className="text-xl font-bold">{say(words.lessons)}</h2>
          <p className="text-soft">{say(words.lessonsLead)}</p>
          <ModuleList all={mine.lessons} own />
        </section>
        <section className="space-y-3">
          <h2 className="text-xl font-bold">{say(words.certificates)}</h2>
          <CertificateList all={mine.certificates} />
        </section>
      </div>
    </>
  );
}
