import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { offerService } from "#app/domain/body-services/offer-service.server.ts";
import { caseServices, fairsOf } from "#app/domain/body-services/queries.server.ts";
import { ServiceFacts } from "#app/domain/body-services/ui/service-facts.tsx";
import { kindOptions, words } from "#app/domain/body-services/words.ts";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { servedBy } from "#app/domain/cases/share-queries.server.ts";
import { words as shares } from "#app/domain/cases/share-words.ts";
import { ServedBy } from "#app/domain/cases/ui/served-by.tsx";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { NumberField, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.offer, { narrowed: true });

export const loader = page(oneOf(officer, manager), async (ctx, { params }) => {
  const opened = await openCaseFor(ctx.db, ctx.actor, params.case!);
  const [services, serving, fairs] = await Promise.all([
    caseServices(ctx, opened),
    servedBy(ctx, opened.id),
    fairsOf(ctx, ctx.actor),
  ]);
  return { key: newToken(), id: opened.id, number: opened.number, services, serving, fairs };
});

export const action = form(
  offerService,
  (_done, { ctx, params }) =>
    redirect(paths.officeCase(ctx.locale, params.case!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.service-offered", facts: {} }) },
    }),
  { params: { case: "case" } },
);

/** Offers a person something, after a look at what others do for her. */
export default function ServiceNew() {
  const { key, id, number, services, serving, fairs } = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id, number });
  const say = useSay();
  const field = (name: string, value = "") => ({ name, value: reply.value(name, value), error: reply.error(name) });
  return (
    <>
      <WorkHead title={say(words.offer)} lead={say(words.offerLead)} trail={trail} />
      <div className="space-y-8">
        <section className="max-w-2xl space-y-3 rounded-lg bg-sunk p-5">
          <h2 className="font-bold">{say(shares.serving)}</h2>
          <ServedBy serving={serving} />
          {services.map((service) => (
            <ServiceFacts key={service.id} service={service} />
          ))}
        </section>
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <RadioGroup
            {...field("kind", "mentoring")}
            label={say(words.kind)}
            options={kindOptions(say)}
            columns
            required
          />
          <SelectField
            {...field("exhibition")}
            label={say(words.fair)}
            none={say(words.noFair)}
            options={fairs.map((fair) => ({
              value: fair.id,
              label: `${fair.name} · ${say(words.taken, { taken: fair.taken, stands: fair.stands })}`,
            }))}
          />
          <div className="grid items-end gap-6 sm:grid-cols-2">
            <NumberField {...field("amount")} label={say(words.amount)} hint={say(words.loanOnly)} max={24} />
            <TextField {...field("fund")} label={say(words.fund)} hint={say(words.loanOnly)} max={120} />
          </div>
          <TextArea {...field("note")} label={say(words.note)} max={600} required />
          <FormActions>
            <Button>{say(words.send)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
