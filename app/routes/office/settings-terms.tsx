import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publishTerms } from "#app/domain/eligibility/publish-terms.server.ts";
import { words as settings } from "#app/domain/eligibility/setting-words.ts";
import { programmeToSet } from "#app/domain/programmes/setting-steps.server.ts";
import { termsInForce } from "#app/domain/terms/queries.server.ts";
import { kindWords, words } from "#app/domain/terms/words.ts";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/choice-field.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.publish, { narrowed: true });

export const loader = page(oneOf(officer, admin), async (ctx) => {
  await programmeToSet(ctx.db, ctx.actor);
  return { terms: await termsInForce(ctx.db) };
});

export const action = form(publishTerms, (_done, { ctx }) => paths.officeSettingsTerms(ctx.locale));

const texts = ["textFa", "textEn", "changesFa", "changesEn"] as const;

/** The terms in force, and the form of a new version. */
export default function SettingsTerms() {
  const { terms } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.publish)}
        lead={say(words.publishLead)}
        trail={[{ label: say(settings.settings), href: paths.officeSettings(l) }]}
      />
      <div className="space-y-8">
        <Facts
          facts={terms.map(({ kind, version, from }) => ({
            name: say(kindWords[kind]),
            value: (
              <a className="link" href={`${paths.terms(l)}#${kind}`}>
                {say(words.version, { version, day: formatDate(l, new Date(from)) })}
              </a>
            ),
          }))}
        />
        <FormErrors {...reply.head} />
        <Form>
          <RadioGroup
            name="kind"
            label={say(words.kind)}
            value={reply.value("kind", "terms")}
            error={reply.error("kind")}
            options={(["terms", "privacy"] as const).map((value) => ({ value, label: say(kindWords[value]) }))}
            required
          />
          {texts.map((name) => (
            <TextArea
              key={name}
              name={name}
              label={say(words[name])}
              value={reply.value(name)}
              error={reply.error(name)}
              max={20000}
              required={name.startsWith("text")}
            />
          ))}
          <CheckboxField
            name="material"
            value="on"
            label={say(words.material)}
            checked={reply.value("material") === "on"}
          />
          <FormActions>
            <Button>{say(words.publishPress)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
