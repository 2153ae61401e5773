import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { askEvidence } from "#app/domain/producers/ask-evidence.server.ts";
import { officersCase } from "#app/domain/producers/cases.server.ts";
import { words as office } from "#app/domain/producers/office-words.ts";
import { words } from "#app/domain/producers/request-words.ts";
import { answerDays, workSample } from "#app/domain/producers/rules.ts";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { DateField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.ask, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const found = await officersCase(ctx.db, ctx.actor, params.id!);
  // Nothing to ask for: the application's page says why.
  if (found.status !== "submitted" || found.person_id === ctx.actor.id)
    throw redirect(paths.officeApplication(ctx.locale, found.id), 303);
  const rules = await rulesInForce(ctx.db, found.programme_id);
  return {
    ...{ key: newToken(), id: found.id, name: found.name },
    rules: rules.map(({ code, question }) => ({ code, question })),
    until: formatDay(ctx.locale, dayOf(new Date(ctx.now.getTime() + answerDays * 86_400_000)), "numeric"),
  };
});

export const action = form(
  askEvidence,
  ({ application }, { ctx }) =>
    redirect(paths.officeApplication(ctx.locale, application), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.evidence-asked", facts: {} }) },
    }),
  { params: { application: "id" } },
);

/** Asks an applicant to show more before her application is decided. */
export default function EvidenceRequest() {
  const { key, id, name, rules, until } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.askTitle, { name })}
        lead={say(words.askLead)}
        trail={[
          { label: say(office.applications), href: paths.officeApplications(l) },
          { label: name, href: paths.officeApplication(l, id) },
        ]}
      />
      <div className="space-y-8">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <CheckboxGroup
            name="wanted"
            label={say(words.wanted)}
            values={reply.values("wanted") ?? []}
            error={reply.error("wanted")}
            options={[
              { value: workSample, label: say(words.workSample) },
              ...rules.map(({ code, question }) => ({ value: code, label: say(question) })),
            ]}
            required
          />
          <TextArea
            name="text"
            label={say(words.text)}
            hint={say(words.textHint)}
            value={reply.value("text")}
            error={reply.error("text")}
            max={600}
            required
          />
          <DateField
            name="until"
            label={say(words.until)}
            hint={say(words.untilHint)}
            value={reply.value("until", until)}
            error={reply.error("until")}
            required
          />
          <FormActions>
            <Button>{say(words.press)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
