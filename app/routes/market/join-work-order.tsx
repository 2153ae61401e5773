import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as pioneers } from "#app/domain/pioneers/words.ts";
import { answerWork } from "#app/domain/work-orders/answer-work.server.ts";
import { ownWorkOrder } from "#app/domain/work-orders/queries.server.ts";
import { WorkMark } from "#app/domain/work-orders/ui/work-list.tsx";
import { WorkView } from "#app/domain/work-orders/ui/work-view.tsx";
import { words } from "#app/domain/work-orders/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { Acceptance } from "#app/routes/acceptance.tsx";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { backToTaken, ofOrder } from "#app/routes/work-order.server.ts";
import { Button, ButtonLink, PostButton } from "#app/ui/button.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

/** `?days=` reckons what a day brings, before she answers. */
export const loader = page(signedIn, async (ctx, { params, url }) => ({
  ...(await ownWorkOrder(ctx, ctx.actor, params.order ?? "", "applicant")),
  days: parseWhole(url.searchParams.get("days") ?? "", { min: 1, max: 3650 }),
}));

export const action = form(answerWork, backToTaken, ofOrder);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.work.title ?? words.order, { narrowed: true });

/** Work she was given: her rate beside what it sells for, what is hers to do now, and everything that happened. */
export default function JoinWorkOrder() {
  const { work, acts, days } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const may = (act: (typeof acts)[number]) => acts.includes(act);
  const step = (to: Parameters<typeof paths.myWorkOrderStep>[2]) => paths.myWorkOrderStep(l, work.id, to);
  const typed = days === null ? undefined : String(days);
  return (
    <>
      <PageHead
        title={work.title}
        lead={<WorkMark line={work} />}
        trail={[{ href: paths.myWork(l), label: say(pioneers.myWay) }]}
        actions={
          <div className="flex flex-wrap gap-3">
            {may("deliver") ? <ButtonLink href={step("delivery")}>{say(words.deliver)}</ButtonLink> : null}
            {may("confirm") ? <PostButton action={step("pay-confirmation")}>{say(words.confirmPay)}</PostButton> : null}
            {may("contest") ? (
              <ButtonLink href={step("contest")} tone="quiet">
                {say(words.contest)}
              </ButtonLink>
            ) : null}
          </div>
        }
      />
      <div className="measure space-y-10 pb-20">
        <WorkView work={work} days={days ?? work.days} drawing={step("drawing")} />
        {may("accept") ? (
          <section className="max-w-2xl space-y-6 border-t border-line pt-8">
            <h2 className="text-xl font-bold">{say(words.answer)}</h2>
            <form method="get" className="flex flex-wrap items-end gap-4">
              <NumberField
                name="days"
                id="field-reckon"
                label={say(words.days)}
                hint={say(words.daysHint)}
                value={typed}
                max={4}
              />
              <Button tone="quiet">{say(words.daysPress)}</Button>
            </form>
            <FormErrors {...reply.head} />
            <Form hidden={typed ? { days: typed } : {}}>
              <Acceptance words={words} max={400} />
            </Form>
          </section>
        ) : null}
      </div>
    </>
  );
}
