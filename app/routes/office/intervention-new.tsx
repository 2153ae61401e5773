import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { intervene } from "#app/domain/monitoring/intervene.server.ts";
import { interventionWords, words } from "#app/domain/monitoring/words.ts";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.intervene, { narrowed: true });

export const loader = page(officer, async (ctx, { params, url }) => {
  const { id, number } = requirePart(await openCaseFor(ctx.db, ctx.actor, params.case!), "visits");
  const alert = url.searchParams.get("alert") ?? "";
  return {
    ...{ id, number, key: newToken(), alert: /^[0-9a-f-]{36}$/.test(alert) ? alert : "" },
    today: formatDate(ctx.locale, ctx.now, "numeric"),
  };
});

export const action = form(intervene, ({ caseId }, { ctx }) => paths.officeCase(ctx.locale, caseId), {
  params: { case: "case" },
});

const kinds = Object.keys(interventionWords) as (keyof typeof interventionWords)[];

/** What was done for somebody: how, when, and what came of it. */
export default function InterventionNew() {
  const { id, number, key, alert, today } = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id, number });
  const say = useSay();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <>
      <WorkHead title={say(words.intervene)} trail={trail} />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)} hidden={{ alert: reply.value("alert", alert) }}>
          <RadioGroup
            {...field("kind")}
            label={say(words.kind)}
            options={kinds.map((value) => ({ value, label: say(interventionWords[value]) }))}
            columns
            required
          />
          <DateField {...field("day")} value={reply.value("day", today)} label={say(words.when)} required />
          <TextArea {...field("text")} label={say(words.what)} max={1000} required />
          <TextArea {...field("result")} label={say(words.result)} hint={say(words.resultLater)} max={1000} rows={3} />
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
