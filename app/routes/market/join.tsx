import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as assessments } from "#app/domain/assessments/words.ts";
import { words as file } from "#app/domain/cases/file-words.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { words as counselling } from "#app/domain/counselling/words.ts";
import { words as check } from "#app/domain/producers/check-words.ts";
import { dataToAnswer } from "#app/domain/producers/data-queries.server.ts";
import { words as data } from "#app/domain/producers/data-words.ts";
import { hasDraft } from "#app/domain/producers/draft-steps.server.ts";
import { words as drafts } from "#app/domain/producers/draft-words.ts";
import { myProgress } from "#app/domain/producers/progress.server.ts";
import { words as progress } from "#app/domain/producers/progress-words.ts";
import { answerDays } from "#app/domain/producers/rules.ts";
import { ProgressNow } from "#app/domain/producers/ui/progress-list.tsx";
import { conditionWords, levelWords, words } from "#app/domain/producers/words.ts";
import { runningHelp } from "#app/domain/programmes/queries.server.ts";
import { HelpLine } from "#app/domain/programmes/ui/help-line.tsx";
import { words as trainings } from "#app/domain/trainings/words.ts";
import { anyone, type Person } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead, Section } from "#app/ui/page.tsx";
import { Timeline } from "#app/ui/timeline.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.title, { description: words.lead });

/** Where she stands already decides what the one button says. */
export const loader = page(
  anyone,
  async (ctx) => {
    const { actor, db } = ctx;
    const help = await runningHelp(ctx);
    if (actor.kind !== "person") return { standing: "new" as const, steps: null, help, toAnswer: null };
    const [[newest], begun, toAnswer] = await Promise.all([
      ...([myProgress(db, actor), hasDraft(db, actor), dataToAnswer(db, actor)] as const),
    ]);
    return { standing: standingOf(actor, begun), steps: newest?.steps ?? null, help, toAnswer };
  },
  { private: true },
);

function standingOf({ applicationId, producer }: Person, begun: boolean): "begun" | "maker" | "applied" | "new" {
  if (!applicationId && begun) return "begun";
  if (producer?.verified) return "maker";
  return applicationId ? "applied" : "new";
}

export default function Join() {
  const { standing, steps, help, toAnswer } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const way = {
    new: { href: paths.application(l), label: say(words.apply) },
    begun: { href: paths.application(l), label: say(drafts.begun) },
    applied: { href: paths.application(l), label: say(words.follow) },
    maker: { href: paths.studio(l), label: say(words.toStudio) },
  }[standing];
  return (
    <>
      <PageHead
        title={say(words.title)}
        lead={say(words.lead)}
        actions={
          <div className="space-y-2">
            <ButtonLink href={way.href}>{way.label}</ButtonLink>
            {standing === "new" || standing === "begun" ? null : (
              <p className="flex flex-wrap gap-x-5 gap-y-2 pt-1">
                {[
                  { href: paths.joinFile(l), label: file.myFile },
                  { href: paths.joinAssessment(l), label: assessments.yours },
                  { href: paths.joinTrainings(l), label: trainings.yours },
                  { href: paths.joinCounselling(l), label: counselling.yours },
                ].map(({ href, label }) => (
                  <a key={href} className="link" href={href}>
                    {say(label)}
                  </a>
                ))}
              </p>
            )}
            {standing === "new" ? (
              <>
                <ButtonLink href={paths.joinCheck(l)} tone="quiet">
                  {say(check.start)}
                </ButtonLink>
                <p className="text-sm text-soft">{say(words.applyNote)}</p>
              </>
            ) : null}
          </div>
        }
      />
      <div className="measure space-y-6 pb-8">
        {toAnswer ? (
          <section className="max-w-2xl space-y-3 rounded-lg border border-saffron/40 bg-saffron-wash p-5">
            <h2 className="text-lg font-bold">{say(data.callTitle)}</h2>
            <p>{say(toAnswer.source === "import" ? data.callImport : data.callOfficer)}</p>
            <ButtonLink href={paths.joinData(l)}>{say(data.callGo)}</ButtonLink>
          </section>
        ) : null}
        {steps ? (
          <section aria-label={say(progress.title)}>
            <ProgressNow steps={steps} />
          </section>
        ) : null}
        <HelpLine help={help} />
      </div>
      <Section title={say(words.levels)}>
        <p className="-mt-4 mb-6 text-soft">{say(words.levelsLead)}</p>
        <div className="grid gap-5 md:grid-cols-2">
          {(["applicant", "pioneer"] as const).map((level) => (
            <article key={level} className="overflow-hidden rounded-lg border border-line bg-raised">
              <div aria-hidden="true" className={`h-2 ${level === "applicant" ? "bg-madder" : "bg-saffron-thread"}`} />
              <div className="space-y-3 px-5 py-6 sm:px-8">
                <h3 className="text-xl font-bold">{say(levelWords[level].name)}</h3>
                <p>{say(levelWords[level].who)}</p>
                <p className="flex gap-3 text-soft">
                  <Icon name="check" className="mt-1 size-5 text-leaf" />
                  {say(levelWords[level].gets)}
                </p>
              </div>
            </article>
          ))}
        </div>
      </Section>
      <div className="bg-sunk">
        <Section title={say(words.conditions)}>
          <ol className="grid gap-x-10 gap-y-8 md:grid-cols-2">
            {Object.values(conditionWords).map(({ title, why }, index) => (
              <li key={title.en} className="flex gap-4">
                <span
                  aria-hidden="true"
                  className="grid size-12 shrink-0 place-items-center rounded-full bg-raised text-xl font-extrabold text-madder"
                >
                  {formatNumber(l, index + 1)}
                </span>
                <div>
                  <h3 className="font-bold">{say(title)}</h3>
                  <p className="mt-1 text-soft">{say(why)}</p>
                </div>
              </li>
            ))}
          </ol>
        </Section>
      </div>
      <Section title={say(words.needed)}>
        <ul className="grid gap-8 md:grid-cols-3">
          <Need icon="camera" title={say(words.neededPicture)} why={say(words.neededPictureWhy)} />
          <Need icon="person" title={say(words.neededCode)} why={say(words.neededCodeWhy)} />
          <Need icon="voice" title={say(words.neededPhone)} why={say(words.neededPhoneWhy)} />
        </ul>
      </Section>
      <Section title={say(words.steps)}>
        <div className="grid gap-10 lg:grid-cols-[3fr_2fr]">
          <div className="max-w-2xl">
            <Timeline
              steps={[
                { title: say(words.stepSend), state: "now", note: say(words.stepSendNote) },
                { title: say(words.stepReview), state: "ahead", note: say(words.stepReviewNote, { days: answerDays }) },
                { title: say(words.stepOpen), state: "ahead", note: say(words.stepOpenNote) },
              ]}
            />
            <p className="mt-8 text-soft">{say(words.refusedToo)}</p>
            <div className="mt-8">
              <ButtonLink href={way.href}>{way.label}</ButtonLink>
            </div>
          </div>
          <div>
            <h3 className="mb-3 font-bold">{say(words.occupations)}</h3>
            <ul className="grid grid-cols-2 gap-x-6 gap-y-1.5 text-soft">
              {families.map(({ occupation }) => (
                <li key={occupation}>{say(occupationName(occupation) ?? { fa: occupation, en: occupation })}</li>
              ))}
            </ul>
          </div>
        </div>
      </Section>
    </>
  );
}

function Mark({ icon }: { icon: IconName }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-12 shrink-0 place-items-center rounded-full bg-walnut-wash text-walnut"
    >
      <Icon name={icon} className="size-6" />
    </span>
  );
}

function Need({ icon, title, why }: { icon: IconName; title: string; why: string }) {
  return (
    <li className="flex gap-4 md:flex-col">
      <Mark icon={icon} />
      <div>
        <h3 className="font-bold">{title}</h3>
        <p className="mt-1 text-soft">{why}</p>
      </div>
    </li>
  );
}
