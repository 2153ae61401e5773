import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { checkWords, words } from "#app/domain/eligibility/setting-words.ts";
import { programmeToSet } from "#app/domain/programmes/setting-steps.server.ts";
import { conditionsShape } from "#app/domain/settings/kept-elsewhere.ts";
import { historyTold } from "#app/domain/settings/queries.server.ts";
import { SettingHistory } from "#app/domain/settings/ui/setting-history.tsx";
import { words as told } from "#app/domain/settings/words.ts";
import { words as terms } from "#app/domain/terms/words.ts";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink, ConfirmButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.rules, { narrowed: true });

export const loader = page(oneOf(officer, admin), async (ctx) => {
  const programme = await programmeToSet(ctx.db, ctx.actor);
  const [rules, changes] = await Promise.all([
    rulesInForce(ctx.db, programme.id),
    historyTold(ctx, "conditions", conditionsShape),
  ]);
  return { programme, rules, changes };
});

/** What a programme asks of whoever joins, and every version of it. */
export default function SettingsConditions() {
  const { programme, changes } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.rules)}
        lead={`${say(programme.name)} · ${say(words.lead)}`}
        trail={[{ label: say(words.settings), href: paths.officeSettings(l) }]}
      />
      <div className="space-y-12">
        <Rules />
        <SettingHistory changes={changes} />
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
      <h2 className="sr-only">{say(words.rules)}</h2>
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
              >
                <TextField name="why" id={`field-why-${rule.code}`} label={say(told.reason)} max={300} required />
              </ConfirmButton>
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
