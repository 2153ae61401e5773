import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { endCase } from "#app/domain/monitoring/end-case.server.ts";
import { leavingWords, words } from "#app/domain/monitoring/words.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { SelectField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.end, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const { id, number } = requirePart(await openCaseFor(ctx.db, ctx.actor, params.case!), "visits");
  return { id, number };
});

export const action = form(endCase, ({ caseId }, { ctx }) => paths.officeCase(ctx.locale, caseId), {
  params: { case: "case" },
});

const reasons = Object.keys(leavingWords) as (keyof typeof leavingWords)[];

/** How the programme and a person part. */
export default function CaseEnding() {
  const { id, number } = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id, number });
  const say = useSay();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <>
      <WorkHead title={say(words.end)} lead={say(words.endLead)} trail={trail} />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form>
          <RadioGroup
            {...field("ending")}
            label={say(words.ending)}
            options={[
              { value: "graduated", label: say(words.graduated), hint: say(words.graduatedHint) },
              { value: "dropped-out", label: say(words.droppedOut) },
            ]}
            required
          />
          <SelectField
            {...field("reason")}
            label={say(words.reason)}
            hint={say(words.reasonHint)}
            options={reasons.map((value) => ({ value, label: say(leavingWords[value]) }))}
            none="—"
          />
          <TextArea {...field("note")} label={say(words.endNote)} max={1000} required />
          <FormActions>
            <Button tone="grave">{say(words.end)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
