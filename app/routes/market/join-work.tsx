import { useLoaderData } from "@remix-run/react";
import { pathWords } from "#app/domain/cases/words.ts";
import { choosePath } from "#app/domain/pioneers/choose-path.server.ts";
import { ownWay } from "#app/domain/pioneers/queries.server.ts";
import { LinkMark } from "#app/domain/pioneers/ui/link-facts.tsx";
import { words } from "#app/domain/pioneers/words.ts";
import { words as join } from "#app/domain/producers/words.ts";
import { payByMonth } from "#app/domain/work-orders/income.server.ts";
import { ownWork } from "#app/domain/work-orders/queries.server.ts";
import { PayMonths } from "#app/domain/work-orders/ui/pay-tables.tsx";
import { WorkList } from "#app/domain/work-orders/ui/work-list.tsx";
import { words as workWords } from "#app/domain/work-orders/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { calendarOf } from "#app/platform/months.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Queue } from "#app/ui/work-shell.tsx";
import { saidAt } from "./order-access.ts";

export const meta = accountHead(words.myWay);

export const loader = page(signedIn, async (ctx) => {
  const [way, lines, paid] = await Promise.all([
    ownWay(ctx, ctx.actor),
    ownWork(ctx, ctx.actor),
    payByMonth(ctx, ctx.actor, calendarOf(ctx.locale)),
  ]);
  return { way, paid, work: lines.filter(({ side }) => side === "applicant") };
});

export const action = form(choosePath, (_done, { ctx }) => saidAt(ctx, paths.myWork(ctx.locale), "done.path"));

/** How an applicant or maker reaches the market, who offers her a place, and the work she was given. */
export default function JoinWork() {
  const { way, paid, work } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const trail = [{ href: paths.join(l), label: say(join.title) }];
  if (!way)
    return (
      <>
        <PageHead title={say(words.myWay)} trail={trail} />
        <div className="measure pb-20">
          <Empty title={say(words.notApplied)} action={<ButtonLink href={paths.join(l)}>{say(join.title)}</ButtonLink>}>
            {say(words.notAppliedText)}
          </Empty>
        </div>
      </>
    );
  return (
    <>
      <PageHead title={say(words.myWay)} lead={say(words.myWayLead)} trail={trail} />
      <div className="measure max-w-4xl space-y-10 pb-20">
        <WorkList title={say(workWords.received)} lines={work} at={(id) => paths.myWorkOrder(l, id)} />
        <PayMonths months={paid} />
        {way.links.length > 0 ? (
          <Queue
            title={say(words.pioneers)}
            empty={null}
            items={way.links.map((link) => ({
              href: paths.myLink(l, link.id),
              title: say(link.status === "offered" ? words.offeredTo : words.with, { name: link.pioneer }),
              detail:
                link.status === "offered"
                  ? say(words.until, { day: formatDate(l, new Date(link.answerBy)) })
                  : link.goals || null,
              mark: <LinkMark status={link.status} />,
            }))}
          />
        ) : null}
        <section className="space-y-4">
          <FormErrors {...reply.head} />
          <Form>
            <RadioGroup
              name="path"
              label={say(words.chosen)}
              value={reply.value("path", way.path ?? undefined)}
              error={reply.error("path")}
              options={[
                { value: "independent", label: say(pathWords.independent), hint: say(words.independentText) },
                { value: "pioneer", label: say(pathWords.pioneer), hint: say(words.pioneerText) },
              ]}
              required
            />
            <FormActions>
              <Button tone="quiet">{say(words.choose)}</Button>
            </FormActions>
          </Form>
        </section>
      </div>
    </>
  );
}
