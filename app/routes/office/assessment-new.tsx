import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { proposeAssessment } from "#app/domain/assessments/propose-assessment.server.ts";
import { wayWords, words } from "#app/domain/assessments/words.ts";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.propose, { narrowed: true });

export const loader = page(caseworker, async (ctx, { params }) => {
  const { id, number } = requirePart(await openCaseFor(ctx.db, ctx.actor, params.case!), "assessment");
  return { id, number, key: newToken() };
});

export const action = form(
  proposeAssessment,
  (made, { ctx }) => said(ctx, paths.officeAssessment(ctx.locale, made.case, made.id), "done.assessment-proposed"),
  { params: { case: "case" } },
);

/** Where and when somebody's craft is to be looked at. */
export default function AssessmentNew() {
  const { id, number, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id, number });
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <>
      <WorkHead title={say(words.propose)} lead={say(words.proposeLead)} trail={trail} />
      <div className="space-y-6">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <RadioGroup
            {...field("way")}
            label={say(words.way)}
            options={Object.entries(wayWords).map(([value, label]) => ({ value, label: say(label) }))}
            required
          />
          <DateField
            {...field("day")}
            label={say(words.day)}
            example={l === "fa" ? "۱۴۰۵/۰۹/۲۰" : "2026-12-11"}
            required
          />
          <TextField
            {...field("hour")}
            label={say(words.hour)}
            kind="date"
            example={l === "fa" ? "۱۰:۳۰" : "10:30"}
            max={5}
            required
          />
          <TextField {...field("place")} label={say(words.place)} hint={say(words.placeHint)} max={200} required />
          <TextArea {...field("instructions")} label={say(words.instructions)} max={1000} required />
          <FormActions>
            <Button>{say(words.press)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
