import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { startFollowUp } from "#app/domain/monitoring/start-follow-up.server.ts";
import { words } from "#app/domain/monitoring/words.ts";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.planVisit, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const { id, number } = requirePart(await openCaseFor(ctx.db, ctx.actor, params.case!), "visits");
  return { id, number, key: newToken() };
});

export const action = form(startFollowUp, ({ caseId }, { ctx }) => paths.officeCase(ctx.locale, caseId), {
  params: { case: "case" },
});

/** A visit besides those the plan wants: by which day. */
export default function VisitNew() {
  const { id, number, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id, number });
  const say = useSay();
  return (
    <>
      <WorkHead title={say(words.planVisit)} trail={trail} />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <DateField
            name="due"
            label={say(words.visitDay)}
            value={reply.value("due")}
            error={reply.error("due")}
            required
          />
          <FormActions>
            <Button>{say(words.planVisit)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
