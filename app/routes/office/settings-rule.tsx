import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { setRule } from "#app/domain/eligibility/set-rule.server.ts";
import { checkWords, words } from "#app/domain/eligibility/setting-words.ts";
import { programmeToSet } from "#app/domain/programmes/setting-steps.server.ts";
import { words as settings } from "#app/domain/settings/words.ts";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { NumberField, SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.rules, { narrowed: true });

/** The rule named in the address, to be changed; a blank one without. */
export const loader = page(oneOf(officer, admin), async (ctx, { url }) => {
  const programme = await programmeToSet(ctx.db, ctx.actor);
  const rules = await rulesInForce(ctx.db, programme.id);
  return { rule: rules.find(({ code }) => code === url.searchParams.get("code")) ?? null };
});

export const action = form(setRule, (_done, { ctx }) => paths.officeSettingsConditions(ctx.locale));

const texts = ["questionFa", "questionEn", "reasonFa", "reasonEn", "evidenceFa", "evidenceEn"] as const;

export default function SettingsRule() {
  const { rule } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const stands: Record<(typeof texts)[number], string> = {
    questionFa: rule?.question.fa ?? "",
    questionEn: rule?.question.en ?? "",
    reasonFa: rule?.reason.fa ?? "",
    reasonEn: rule?.reason.en ?? "",
    evidenceFa: rule?.evidence.fa ?? "",
    evidenceEn: rule?.evidence.en ?? "",
  };
  return (
    <>
      <WorkHead
        title={rule ? say(rule.question) : say(words.newRule)}
        lead={say(words.lead)}
        trail={[
          { label: say(words.settings), href: paths.officeSettings(l) },
          { label: say(words.rules), href: paths.officeSettingsConditions(l) },
        ]}
      />
      <div className="space-y-8">
        <FormErrors {...reply.head} />
        <Form hidden={rule ? { code: rule.code, kind: rule.kind } : {}}>
          {rule ? null : (
            <>
              <TextField
                name="code"
                label={say(words.code)}
                example="own-loom"
                value={reply.value("code")}
                error={reply.error("code")}
                kind="code"
                max={40}
                required
              />
              <SelectField
                name="kind"
                label={say(words.kind)}
                value={reply.value("kind", "text")}
                error={reply.error("kind")}
                options={Object.entries(checkWords).map(([value, name]) => ({ value, label: say(name) }))}
                required
              />
            </>
          )}
          {rule && rule.kind !== "age" ? null : (
            <NumberField
              name="years"
              label={say(words.years)}
              value={reply.value("years", rule?.years ? String(rule.years) : "")}
              error={reply.error("years")}
            />
          )}
          {texts.map((name) => (
            <TextField
              key={name}
              name={name}
              label={say(words[name])}
              value={reply.value(name, stands[name])}
              error={reply.error(name)}
              max={300}
              required={!name.startsWith("evidence")}
            />
          ))}
          <NumberField
            name="holdsMonths"
            label={say(words.holdsMonths)}
            hint={say(words.holdsHint)}
            value={reply.value("holdsMonths", rule?.holdsMonths ? String(rule.holdsMonths) : "")}
            error={reply.error("holdsMonths")}
          />
          <CheckboxField
            name="secondSignOff"
            value="on"
            label={say(words.secondSignOff)}
            checked={rule?.secondSignOff ?? false}
          />
          <TextField
            name="why"
            label={say(settings.reason)}
            hint={say(settings.reasonHint)}
            value={reply.value("why")}
            error={reply.error("why")}
            max={300}
            required
          />
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
