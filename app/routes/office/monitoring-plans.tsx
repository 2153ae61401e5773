import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addPlan } from "#app/domain/monitoring/add-plan.server.ts";
import { followUpPlansOf } from "#app/domain/monitoring/queries.server.ts";
import { followUpWords, words } from "#app/domain/monitoring/words.ts";
import { admin, bodiesOf, officer, oneOf } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ConfirmButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.plans, { narrowed: true });

export const loader = page(oneOf(admin, officer), async (ctx) => ({
  programmes: await followUpPlansOf(ctx, bodiesOf(ctx.actor, "admin", "officer")),
}));

export const action = form(addPlan, (_done, { ctx }) => paths.officeMonitoringPlans(ctx.locale));

/** After how many months each person of a programme is visited or asked. */
export default function MonitoringPlans() {
  const { programmes } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.plans)}
        lead={say(words.plansLead)}
        trail={[{ label: say(words.monitoring), href: paths.officeMonitoring(l) }]}
      />
      <FormErrors {...reply.head} />
      {programmes.length === 0 ? <Empty title={say(words.noProgramme)} /> : null}
      {programmes.map(({ id, name, plans }) => (
        <section key={id} className="max-w-2xl space-y-6">
          <h2 className="text-lg font-bold">{say(name)}</h2>
          {plans.length === 0 ? <p className="text-soft">{say(words.noPlans)}</p> : null}
          <ul className="divide-y divide-line border-y border-line">
            {plans.map((plan) => (
              <li key={plan.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <span>
                  <span className="font-semibold">{say(words.plan, { months: plan.months })}</span> ·{" "}
                  {say(followUpWords[plan.kind])}
                  <span className="block text-sm text-soft">
                    <DateText at={plan.since} />
                  </span>
                </span>
                <ConfirmButton
                  label={say(words.closePlan)}
                  question={say(words.closePlanAsk)}
                  confirm={say(words.closePlan)}
                  action={paths.officeMonitoringPlanClosing(l, plan.id)}
                />
              </li>
            ))}
          </ul>
          <Form hidden={{ programme: id }}>
            <RadioGroup
              name="kind"
              label={say(words.kind)}
              value={reply.value("kind")}
              error={reply.error("kind")}
              options={(["visit", "check-in"] as const).map((value) => ({ value, label: say(followUpWords[value]) }))}
              columns
              required
            />
            <NumberField
              name="months"
              label={say(words.months)}
              value={reply.value("months")}
              error={reply.error("months")}
              required
            />
            <FormActions>
              <Button>{say(words.addPlan)}</Button>
            </FormActions>
          </Form>
        </section>
      ))}
    </>
  );
}
