import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addExhibition } from "#app/domain/body-services/add-exhibition.server.ts";
import { fairsOf, servicesOfBodies, womenServed } from "#app/domain/body-services/queries.server.ts";
import { ServiceFacts } from "#app/domain/body-services/ui/service-facts.tsx";
import { kindWords, words } from "#app/domain/body-services/words.ts";
import { words as cases } from "#app/domain/cases/words.ts";
import { programmesSeen } from "#app/domain/outcomes/oversight.server.ts";
import { words as oversight } from "#app/domain/outcomes/oversight-words.ts";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { DateField, NumberField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.services, { narrowed: true });

export const loader = page(oneOf(officer, manager), async (ctx) => {
  const [services, fairs, women, seen] = await Promise.all([
    servicesOfBodies(ctx, ctx.actor),
    fairsOf(ctx, ctx.actor),
    womenServed(ctx, ctx.actor),
    programmesSeen(ctx, ctx.actor),
  ]);
  return { key: newToken(), services, fairs, women, looksOn: seen.length > 0 };
});

export const action = form(addExhibition, (_done, { ctx }) =>
  redirect(paths.officeServices(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.exhibition", facts: {} }) },
  }),
);

/** What her body does for people: what is offered, its fairs, and how many women it reached. */
export default function BodyServices() {
  const { services, women, looksOn } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const told = (count: number | null) => (count === null ? say(words.few) : formatNumber(l, count));
  return (
    <>
      <WorkHead
        title={say(words.services)}
        lead={say(words.lead)}
        actions={
          looksOn ? (
            <ButtonLink tone="quiet" href={paths.officeOversight(l)}>
              {say(oversight.women)}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="space-y-12">
        {services.length === 0 ? <Empty title={say(words.none)}>{say(words.noneLead)}</Empty> : null}
        <ul className="max-w-3xl divide-y divide-line border-y border-line empty:border-0">
          {services.map((service) => (
            <li key={service.id} className="flex flex-wrap justify-between gap-x-6 gap-y-2 py-4">
              <ServiceFacts service={service} />
              <p className="space-x-4 text-sm">
                <a className="link" href={paths.officeCase(l, service.caseId)}>
                  {say(cases.number, { number: service.number })}
                </a>
                {service.endedAt ? null : (
                  <a className="link" href={paths.officeService(l, service.id)}>
                    {say(words.end)}
                  </a>
                )}
              </p>
            </li>
          ))}
        </ul>
        {women.length > 0 ? (
          <section>
            <h2 className="text-lg font-bold">{say(words.women)}</h2>
            <p className="mb-3 text-sm text-soft">{say(words.womenLead)}</p>
            <Table
              caption={say(words.women)}
              quiet
              columns={[
                { head: say(words.kind), main: true, cell: ({ kind }) => say(kindWords[kind]) },
                { head: say(words.people), numeric: true, cell: ({ people }) => told(people) },
                { head: say(words.womenOf), numeric: true, cell: (row) => told(row.women) },
                { head: say(words.womenDone), numeric: true, cell: ({ done }) => told(done) },
              ]}
              rows={women}
              keyOf={({ kind }) => kind}
              empty={null}
            />
          </section>
        ) : null}
        <Fairs />
      </div>
    </>
  );
}

function Fairs() {
  const { key, fairs } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <section className="space-y-6">
      <h2 className="text-lg font-bold">{say(words.fairs)}</h2>
      {fairs.length === 0 ? <p className="text-soft">{say(words.noFairs)}</p> : null}
      <ul className="max-w-3xl divide-y divide-line border-y border-line empty:border-0">
        {fairs.map((fair) => (
          <li key={fair.id} className="flex flex-wrap justify-between gap-x-6 py-3">
            <span>
              <bdi className="font-semibold">{fair.name}</bdi> · <bdi>{fair.place}</bdi>
            </span>
            <span className="text-sm text-soft">
              <DayText day={fair.startsOn} /> – <DayText day={fair.endsOn} /> ·{" "}
              {say(words.taken, { taken: fair.taken, stands: fair.stands })}
            </span>
          </li>
        ))}
      </ul>
      <h3 className="font-bold">{say(words.addFair)}</h3>
      <FormErrors {...reply.head} />
      <Form once={reply.value("key", key)}>
        <div className="grid items-end gap-6 sm:grid-cols-2">
          <TextField {...field("name")} label={say(words.name)} max={120} required />
          <TextField {...field("place")} label={say(words.place)} max={120} required />
          <DateField {...field("starts")} label={say(words.starts)} example={say(words.dayExample)} required />
          <DateField {...field("ends")} label={say(words.ends)} example={say(words.dayExample)} required />
          <NumberField {...field("stands")} label={say(words.stands)} max={5} required />
        </div>
        <FormActions>
          <Button tone="quiet">{say(words.save)}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
