import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { appealableOf, myAppeal, myStop } from "#app/domain/producers/appeals.server.ts";
import { apply } from "#app/domain/producers/apply.server.ts";
import { myDraft } from "#app/domain/producers/draft-steps.server.ts";
import { words as drafts } from "#app/domain/producers/draft-words.ts";
import * as forms from "#app/domain/producers/forms.ts";
import { myApplication } from "#app/domain/producers/queries.server.ts";
import { draftStepNames, firstOpenStep } from "#app/domain/producers/rules.ts";
import { AppealState, StopState } from "#app/domain/producers/ui/appeal-state.tsx";
import { ApplicationRow } from "#app/domain/producers/ui/application-frame.tsx";
import { ApplicationSend } from "#app/domain/producers/ui/application-send.tsx";
import { Tracker } from "#app/domain/producers/ui/tracker.tsx";
import { levelWords, words } from "#app/domain/producers/words.ts";
import { runningCounties, runningHelp } from "#app/domain/programmes/queries.server.ts";
import { HelpLine } from "#app/domain/programmes/ui/help-line.tsx";
import { termsInForce, termsToAgree } from "#app/domain/terms/queries.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead, Section } from "#app/ui/page.tsx";

export const meta = accountHead(words.trackTitle);

/** Fields of the steps before, by the page on which each stands. */
const elsewhere = (l: "fa" | "en"): Record<string, string> =>
  Object.fromEntries(
    draftStepNames.flatMap((step) =>
      Object.keys(forms.draftSteps[step].shape).map((field) => [
        field,
        `${paths.applicationStep(l, step)}#field-${field}`,
      ]),
    ),
  );

/**
 * Her newest application if there is one; and, unless one is open or has been verified, the draft that is ready to be sent.
 * Who has neither goes to the first step that is not answered.
 */
export const loader = page(signedIn, async (ctx, { request }) => {
  const application = await myApplication(ctx, ctx.actor);
  const [about, appeal, stop] = await Promise.all([
    appealableOf(ctx.db, ctx.actor),
    myAppeal(ctx, ctx.actor),
    myStop(ctx.db, ctx.actor),
  ]);
  if ((await termsToAgree(ctx.db, ctx.actor.id)).length > 0) throw redirect(paths.joinTerms(ctx.locale), 303);
  const closed = application === null || application.status === "refused";
  const draft = closed ? await myDraft(ctx, ctx.actor) : null;
  const next = closed ? firstOpenStep(draft?.answered ?? []) : null;
  // What came back says here what is wrong with it.
  const answers = request.headers.has("Content-Type");
  if (!application && next && !answers) throw redirect(paths.applicationStep(ctx.locale, next), 303);
  return {
    ...{ application, appeal, stop, next, begun: draft !== null, help: await runningHelp(ctx) },
    mayAppeal: about !== null,
    ready:
      closed && (answers || next === null)
        ? {
            asksTerms: (await termsInForce(ctx.db)).length > 0,
            key: newToken(),
            counties: await runningCounties(ctx),
            draft: draft ?? { typed: {}, answered: [], samples: [] },
            elsewhere: elsewhere(ctx.locale),
          }
        : null,
  };
});

/** With samples there is nothing more to send; without, the first picture comes next. */
export const action = form(apply, async (_made, { ctx }) => {
  const sent = ctx.actor.kind === "person" ? await myApplication(ctx, ctx.actor) : null;
  return sent?.evidence.length ? paths.application(ctx.locale) : paths.applicationEvidence(ctx.locale);
});

export default function Application() {
  const { application, appeal, stop, mayAppeal, ready, next, begun, help } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const occupationOf = (one: string) => say(occupationName(one) ?? { fa: one, en: one });
  const trail = [{ label: say(words.title), href: paths.join(l) }];
  const errors = <FormErrors {...reply.head} hrefs={ready?.elsewhere ?? {}} />;
  const last = ready ? (
    <div className="space-y-8">
      <ApplicationRow here="send" answered={ready.draft.answered} samples={ready.draft.samples.length} />
      {errors}
      <ApplicationSend
        once={ready.key}
        typed={reply}
        draft={ready.draft}
        counties={ready.counties.map(({ code, ...name }) => ({ value: code, label: say(name) }))}
        occupations={families.map(({ occupation }) => ({ value: occupation, label: occupationOf(occupation) }))}
        asksTerms={ready.asksTerms}
      />
    </div>
  ) : null;
  if (!application) {
    return (
      <>
        <PageHead title={say(words.formTitle)} lead={say(words.formLead)} trail={trail} />
        <div className="measure space-y-8 pb-20">
          {last}
          <HelpLine help={help} />
        </div>
      </>
    );
  }
  return (
    <>
      <PageHead title={say(words.trackTitle)} lead={say(words.trackLead)} trail={trail} />
      <div className="measure grid gap-12 pb-16 lg:grid-cols-[3fr_2fr]">
        <div className="space-y-8">
          {ready ? null : errors}
          {stop ? <StopState stop={stop} /> : null}
          <Tracker application={application} />
          <AppealState appeal={appeal} may={mayAppeal} />
          <HelpLine help={help} />
        </div>
        <section>
          <h2 className="mb-4 text-xl font-bold">{say(words.summary)}</h2>
          <Facts
            facts={[
              { name: say(words.level), value: say(levelWords[application.level].name) },
              { name: say(words.occupation), value: occupationOf(application.occupation) },
              { name: say(words.county), value: say(application.county) },
              { name: say(words.place), value: <bdi>{say(application.place)}</bdi> },
              { name: say(words.statement), value: <span dir="auto">{application.statement}</span> },
            ]}
          />
        </section>
      </div>
      {application.status === "refused" ? (
        <Section title={say(words.again)}>
          <p className="-mt-4 mb-8 max-w-2xl text-soft">{say(words.againLead)}</p>
          {last ?? (
            <ButtonLink href={paths.applicationStep(l, next ?? "identity")} tone="quiet">
              {say(begun ? drafts.begun : words.apply)}
            </ButtonLink>
          )}
        </Section>
      ) : null}
    </>
  );
}
