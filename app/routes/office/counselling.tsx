import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { recordCounselling } from "#app/domain/counselling/record-counselling.server.ts";
import { levelWords, wayWords, words } from "#app/domain/counselling/words.ts";
import { caseworker } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
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

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.record, { narrowed: true });

export const loader = page(caseworker, async (ctx, { params }) => {
  const { id, number } = requirePart(await openCaseFor(ctx.db, ctx.actor, params.case!), "counselling");
  return { id, number, key: newToken(), today: formatDay(ctx.locale, dayOf(ctx.now), "numeric") };
});

export const action = form(
  recordCounselling,
  (done, { ctx }) => said(ctx, paths.officeCase(ctx.locale, done.case), "done.counselling"),
  { params: { case: "case" } },
);

/** Where a counsellor writes down a talk. */
export default function Counselling() {
  const { id, number, key, today } = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id, number });
  const say = useSay();
  const l = useLocale();
  const field = (name: string, otherwise?: string) => ({
    name,
    value: reply.value(name, otherwise),
    error: reply.error(name),
  });
  return (
    <>
      <WorkHead title={say(words.record)} lead={say(words.recordLead)} trail={trail} />
      <div className="space-y-6">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <DateField {...field("day", l === "fa" ? today : undefined)} label={say(words.day)} required />
          <RadioGroup
            {...field("way")}
            label={say(words.way)}
            options={Object.entries(wayWords).map(([value, label]) => ({ value, label: say(label) }))}
            required
          />
          {(["shared", "body", "counsellor"] as const).map((level) => (
            <TextArea
              key={level}
              {...field(level)}
              label={say(levelWords[level].name)}
              hint={say(levelWords[level].who)}
              max={2000}
            />
          ))}
          <TextField {...field("nextStep")} label={say(words.nextStep)} hint={say(words.nextStepHint)} max={300} />
          <DateField {...field("nextOn")} label={say(words.nextOn)} />
          <FormActions>
            <Button>{say(words.press)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
