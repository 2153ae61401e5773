import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { appealableOf, myAppeal, myStop } from "#app/domain/producers/appeals.server.ts";
import { apply } from "#app/domain/producers/apply.server.ts";
import { myApplication } from "#app/domain/producers/queries.server.ts";
import { AppealState, StopState } from "#app/domain/producers/ui/appeal-state.tsx";
import { ApplicationForm } from "#app/domain/producers/ui/application-form.tsx";
import { Tracker } from "#app/domain/producers/ui/tracker.tsx";
import { levelWords, words } from "#app/domain/producers/words.ts";
import { runningCounties, runningProgramme, tradesTaken } from "#app/domain/programmes/queries.server.ts";
import { termsInForce, termsToAgree } from "#app/domain/terms/queries.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf } from "#app/platform/time.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Facts } from "#app/ui/facts.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead, Section } from "#app/ui/page.tsx";

export const meta = accountHead(words.trackTitle);

/** Her newest application if there is one; and what the form offers, unless one is open or has been verified. */
export const loader = page(signedIn, async (ctx) => {
  const application = await myApplication(ctx, ctx.actor);
  const [about, appeal, stop] = await Promise.all([
    appealableOf(ctx.db, ctx.actor),
    myAppeal(ctx, ctx.actor),
    myStop(ctx.db, ctx.actor),
  ]);
  if ((await termsToAgree(ctx.db, ctx.actor.id)).length > 0) throw redirect(paths.joinTerms(ctx.locale), 303);
  const closed = application === null || application.status === "refused";
  return {
    application,
    appeal,
    stop,
    mayAppeal: about !== null,
    blank: closed
      ? {
          asksTerms: (await termsInForce(ctx.db)).length > 0,
          key: newToken(),
          name: ctx.actor.name,
          counties: await runningCounties(ctx),
          trades: await tradesTaken(ctx.db, (await runningProgramme(ctx))?.id, dayOf(ctx.now)),
        }
      : null,
  };
});

export const action = form(apply, (_made, { ctx }) => paths.applicationEvidence(ctx.locale));

export default function Application() {
  const { application, appeal, stop, mayAppeal, blank } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const occupationOf = (one: string) => say(occupationName(one) ?? { fa: one, en: one });
  const trail = [{ label: say(words.title), href: paths.join(l) }];
  const errors = <FormErrors errors={reply.errors} refusal={reply.refusal} />;
  const blankForm = blank ? (
    <ApplicationForm
      once={blank.key}
      typed={reply}
      name={blank.name}
      counties={blank.counties.map(({ code, ...name }) => ({ value: code, label: say(name) }))}
      occupations={blank.trades.map((trade) => ({ value: trade, label: occupationOf(trade) }))}
      errors={errors}
      asksTerms={blank.asksTerms}
    />
  ) : null;
  if (!application) {
    return (
      <>
        <PageHead title={say(words.formTitle)} lead={say(words.formLead)} trail={trail} />
        <div className="measure space-y-8 pb-20">{blankForm}</div>
      </>
    );
  }
  return (
    <>
      <PageHead title={say(words.trackTitle)} lead={say(words.trackLead)} trail={trail} />
      <div className="measure grid gap-12 pb-16 lg:grid-cols-[3fr_2fr]">
        <div className="space-y-8">
          {blank ? null : errors}
          {stop ? <StopState stop={stop} /> : null}
          <Tracker application={application} />
          <AppealState appeal={appeal} may={mayAppeal} />
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
      {blankForm ? (
        <Section title={say(words.again)}>
          <p className="-mt-4 mb-8 max-w-2xl text-soft">{say(words.againLead)}</p>
          {blankForm}
        </Section>
      ) : null}
    </>
  );
}
