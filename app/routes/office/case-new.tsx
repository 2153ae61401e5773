import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { words as cases } from "#app/domain/cases/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { colleagues } from "#app/domain/producers/case-queue.server.ts";
import { registerCase } from "#app/domain/producers/register-case.server.ts";
import { words } from "#app/domain/producers/register-words.ts";
import { RegistrationForm } from "#app/domain/producers/ui/registration-form.tsx";
import { conditionWords, words as joining } from "#app/domain/producers/words.ts";
import { runningCounties, runningTrades } from "#app/domain/programmes/queries.server.ts";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page, type Reply } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.register, { narrowed: true });

export const loader = page(officer, async (ctx) => {
  const [counties, trades, { bodies }] = await Promise.all([
    runningCounties(ctx),
    runningTrades(ctx),
    colleagues(ctx, ctx.actor),
  ]);
  return { key: newToken(), counties, trades, bodies };
});

export const action = form(registerCase, ({ id }, { ctx }) =>
  redirect(paths.officeCase(ctx.locale, id), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.registered", facts: {} }) },
  }),
);

/** What the fields are called in the list of faults: the form is long, and many faults are alike. */
const labels = {
  ...{ name: joining.name, nationalCode: joining.nationalCode, birthDate: joining.birthDate, phone: words.phone },
  ...{ county: joining.county, place: joining.place, level: joining.level, occupation: joining.occupation },
  ...{ weeklyHours: joining.weeklyHours, offersFor: joining.offersFor, statement: joining.statement },
  ...Object.fromEntries(Object.entries(conditionWords).map(([name, { title }]) => [name, title])),
  ...{ consent: words.consent, witness: words.witness, consentDay: words.consentDay, body: words.body },
};

const servedAlready = "producers.served-already";

/** An officer registers somebody who is before her. */
export default function CaseNew() {
  const { key, counties, trades, bodies } = useLoaderData<typeof loader>();
  const reply = useReply();
  const facts = (useActionData<unknown>() as Reply | undefined)?.refusal?.facts;
  const say = useSay();
  const l = useLocale();
  // Who is served already is known by her code: the answer stands at that field.
  const served = reply.refused === servedAlready && reply.refusal ? reply.refusal : undefined;
  const typed = {
    ...reply,
    error: (name: string) => (name === "nationalCode" && served ? served : reply.error(name)),
  };
  return (
    <>
      <WorkHead
        title={say(words.register)}
        lead={say(words.registerLead)}
        trail={[{ label: say(cases.cases), href: paths.officeCases(l) }]}
      />
      <RegistrationForm
        once={key}
        typed={typed}
        counties={counties.map(({ code, ...name }) => ({ value: code, label: say(name) }))}
        occupations={trades.map((trade) => ({
          value: trade,
          label: say(occupationName(trade) ?? { fa: trade, en: trade }),
        }))}
        bodies={bodies.map(({ id, name }) => ({ value: id, label: say(name) }))}
        errors={
          <>
            <FormErrors
              errors={served ? [{ name: "nationalCode", message: served }] : reply.errors}
              refusal={served ? undefined : reply.refusal}
              labels={Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, say(label)]))}
            />
            {served && facts?.case ? (
              <ButtonLink href={paths.officeCase(l, String(facts.case))} tone="quiet">
                {say(words.openServed, { number: facts.number ?? "" })}
              </ButtonLink>
            ) : null}
          </>
        }
      />
    </>
  );
}
