import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endService } from "#app/domain/body-services/end-service.server.ts";
import { servicesOfBodies } from "#app/domain/body-services/queries.server.ts";
import { outcomesOf } from "#app/domain/body-services/rules.ts";
import { ServiceFacts } from "#app/domain/body-services/ui/service-facts.tsx";
import { outcomeWords, words } from "#app/domain/body-services/words.ts";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.end, { narrowed: true });

export const loader = page(oneOf(officer, manager), async (ctx, { params }) => {
  const service = (await servicesOfBodies(ctx, ctx.actor)).find(({ id }) => id === params.support);
  if (!service) throw new Missing("service");
  return { service };
});

export const action = form(
  endService,
  (_done, { ctx }) =>
    redirect(paths.officeServices(ctx.locale), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.service-ended", facts: {} }) },
    }),
  { params: { service: "support" } },
);

/** What came of one service. */
export default function BodyService() {
  const { service } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <>
      <WorkHead title={say(words.end)} trail={[{ label: say(words.services), href: paths.officeServices(l) }]} />
      <div className="space-y-8">
        <ServiceFacts service={service} />
        <FormErrors {...reply.head} />
        {service.endedAt ? null : (
          <Form>
            <RadioGroup
              {...field("outcome")}
              label={say(words.outcome)}
              options={outcomesOf[service.kind].map((value) => ({ value, label: say(outcomeWords[value]) }))}
              required
            />
            {service.kind === "exhibition" ? (
              <NumberField {...field("sales")} label={say(words.sales)} max={24} />
            ) : null}
            <FormActions>
              <Button>{say(words.end)}</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </>
  );
}
