import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { caseMonitoring } from "#app/domain/monitoring/queries.server.ts";
import { recordResult } from "#app/domain/monitoring/record-result.server.ts";
import { interventionWords, words } from "#app/domain/monitoring/words.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.writeResult, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const opened = requirePart(await openCaseFor(ctx.db, ctx.actor, params.case!), "visits");
  const { interventions } = await caseMonitoring(ctx, ctx.actor, opened);
  const found = interventions.find(({ id }) => id === params.intervention);
  if (!found) throw new Missing("intervention");
  return {
    case: opened.id,
    number: opened.number,
    kind: found.kind,
    day: found.day,
    text: found.text,
    result: found.result,
  };
});

export const action = form(recordResult, ({ caseId }, { ctx }) => paths.officeCase(ctx.locale, caseId), {
  params: { case: "case", intervention: "intervention" },
});

/** What came of something that was done. */
export default function InterventionResult() {
  const found = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id: found.case, number: found.number });
  const say = useSay();
  return (
    <>
      <WorkHead
        title={say(words.writeResult)}
        lead={
          <>
            {say(interventionWords[found.kind])} · <DayText day={found.day} />
          </>
        }
        trail={trail}
      />
      <div className="max-w-2xl space-y-8">
        <p dir="auto">{found.text}</p>
        <FormErrors {...reply.head} />
        <Form>
          <TextArea
            name="result"
            label={say(words.result)}
            value={reply.value("result", found.result)}
            error={reply.error("result")}
            max={1000}
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
