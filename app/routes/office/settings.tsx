import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { setNumber } from "#app/domain/eligibility/set-number.server.ts";
import { changesOf } from "#app/domain/eligibility/setting-queries.server.ts";
import { programmeToSet } from "#app/domain/eligibility/setting-steps.server.ts";
import { checkWords, numberWords, words } from "#app/domain/eligibility/setting-words.ts";
import { settingsOf } from "#app/domain/eligibility/settings.server.ts";
import { settingNames } from "#app/domain/eligibility/settings.ts";
import { words as terms } from "#app/domain/terms/words.ts";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink, ConfirmButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.settings, { narrowed: true });

export const loader = page(oneOf(officer, admin), async (ctx) => {
  const programme = await programmeToSet(ctx.db, ctx.actor);
  const [rules, numbers, changes] = await Promise.all([
    rulesInForce(ctx.db, programme.id),
    settingsOf(ctx.db, programme.id),
    changesOf(ctx, programme.id),
  ]);
  return { programme, rules, numbers, changes };
});

export const action = form(setNumber, (_done, { ctx }) => paths.officeSettings(ctx.locale));

/** What a programme asks and works by, and every change of it. */
export default function Settings() {
  const { programme, changes } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.settings)} lead={`${say(programme.name)} · ${say(words.lead)}`} />
      <div className="space-y-12">
        <Rules />
        <Numbers />
        <section>
          <Table
            caption={say(words.history)}
            rows={changes}
            keyOf={({ what, name, at, value }) => `${what} ${name} ${at} ${value}`}
            empty={null}
            columns={[
              {
                head: say(words.what),
                main: true,
                cell: ({ title, name }) =>
                  title
                    ? say(title)
                    : say(numberWords[name as keyof typeof numberWords]?.name ?? { fa: name, en: name }),
              },
              {
                head: say(words.value),
                cell: ({ what, value }) =>
                  what === "rule" ? say(words.version, { version: value }) : formatNumber(l, value),
              },
              { head: say(words.who), cell: ({ by }) => by ?? say(words.start) },
              { head: say(words.when), cell: ({ at }) => <DateText at={at} style="instant" /> },
            ]}
          />
        </section>
      </div>
    </>
  );
}

function Rules() {
  const { rules } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <section className="space-y-4">
      <h2 className="text-lg font-bold">{say(words.rules)}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {rules.map((rule) => (
          <li key={rule.code} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-3">
            <div className="min-w-0 grow basis-72">
              <p className="font-semibold">{say(rule.question)}</p>
              <p className="text-sm text-soft">
                {[
                  say(checkWords[rule.kind]),
                  say(words.version, { version: rule.version }),
                  rule.holdsMonths ? say(words.months, { months: rule.holdsMonths }) : say(words.forGood),
                  rule.secondSignOff && say(words.two),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <div className="flex flex-wrap items-start gap-3">
              <ButtonLink href={`${paths.officeSettingsRule(l)}?code=${rule.code}`} tone="quiet">
                {say(words.change)}
              </ButtonLink>
              <ConfirmButton
                label={say(words.end)}
                question={say(words.endAsk)}
                confirm={say(words.end)}
                action={paths.officeSettingsRuleEnd(l)}
                fields={{ code: rule.code }}
              />
            </div>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={paths.officeSettingsRule(l)} tone="quiet" icon="plus">
          {say(words.newRule)}
        </ButtonLink>
        <ButtonLink href={paths.officeSettingsTerms(l)} tone="quiet">
          {say(terms.title)}
        </ButtonLink>
      </p>
    </section>
  );
}

function Numbers() {
  const { numbers } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <section className="space-y-6">
      <h2 className="text-lg font-bold">{say(words.numbers)}</h2>
      <FormErrors {...reply.head} />
      {settingNames.map((name) => {
        const tried = reply.value("name") === name;
        return (
          <form key={name} method="post" noValidate className="flex max-w-2xl flex-wrap items-end gap-4">
            <input type="hidden" name="name" value={name} />
            <div className="grow">
              <NumberField
                name="value"
                id={`field-${name}`}
                label={say(numberWords[name].name)}
                hint={say(numberWords[name].hint)}
                value={tried ? reply.value("value") : formatNumber(l, numbers[name])}
                error={tried ? reply.error("value") : undefined}
                required
              />
            </div>
            <Button tone="quiet">{say(words.save)}</Button>
          </form>
        );
      })}
    </section>
  );
}
