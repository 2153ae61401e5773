import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerProposal } from "#app/domain/pioneers/answer-proposal.server.ts";
import { teamLink } from "#app/domain/pioneers/queries.server.ts";
import { LinkFacts, LinkMark } from "#app/domain/pioneers/ui/link-facts.tsx";
import { Reasons } from "#app/domain/pioneers/ui/reasons.tsx";
import { offerWords, words } from "#app/domain/pioneers/words.ts";
import { workOfLink } from "#app/domain/work-orders/queries.server.ts";
import { WorkList } from "#app/domain/work-orders/ui/work-list.tsx";
import { words as workWords } from "#app/domain/work-orders/words.ts";
import { producer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { Acceptance } from "#app/routes/acceptance.tsx";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { DateField, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.team, { narrowed: true });

export const loader = page(producer, async (ctx, { params }) => {
  const link = await teamLink(ctx, ctx.actor, params.link ?? "");
  return { link, work: await workOfLink(ctx, ctx.actor, link.id) };
});

export const action = form(
  answerProposal,
  (_done, { ctx, params }) => saidAt(ctx, paths.teamLink(ctx.locale, params.link ?? ""), "done.link-answered"),
  { params: { link: "link" } },
);

/** One person of a pioneer's team, or one who was proposed to her. */
export default function TeamLink() {
  const { link, work } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  const craft = craftNames(say, [link.occupation])[0] ?? "";
  return (
    <>
      <WorkHead
        title={link.member ?? say(words.applicantOf, { craft, county: say(link.county) })}
        lead={<LinkMark status={link.status} />}
        trail={[{ href: paths.team(l), label: say(words.team) }]}
        actions={
          link.status === "active" ? (
            <>
              <ButtonLink href={paths.workOrderNew(l, link.id)}>{say(workWords.give)}</ButtonLink>
              <ButtonLink href={paths.teamLinkEnding(l, link.id)} tone="quiet">
                {say(words.endLink)}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <div className="max-w-3xl space-y-8">
        <Facts
          facts={[
            { name: say(words.crafts), value: craft },
            { name: say(words.counties), value: say(link.county) },
            {
              name: say(words.lacking),
              value: link.lacking.map((one) => say(one)).join(say({ fa: "، ", en: ", " })),
            },
            { name: say(words.skills), value: link.skills.join(say({ fa: "، ", en: ", " })) },
            { name: say(words.hours), value: link.weeklyHours },
            {
              name: say(words.why),
              value: link.status === "proposed" ? <Reasons reasons={link.reasons} /> : null,
            },
          ]}
        />
        <LinkFacts link={link} />
        <WorkList title={say(workWords.work)} lines={work} at={(id) => paths.workOrder(l, id)} />
        {link.status === "proposed" ? (
          <section className="space-y-6">
            <h2 className="flex flex-wrap items-center gap-3 text-lg font-bold">
              {say(words.answer)}
              <Status tone="wait">{say(words.until, { day: formatDate(l, new Date(link.answerBy)) })}</Status>
            </h2>
            <FormErrors {...reply.head} />
            <Form>
              <Acceptance words={words} max={600}>
                <CheckboxGroup
                  name="promised"
                  label={say(words.promised)}
                  values={reply.values("promised") ?? []}
                  error={reply.error("promised")}
                  options={link.offers.map((one) => ({
                    value: one,
                    label: say(offerWords[one].name),
                    hint: say(offerWords[one].does),
                  }))}
                />
                <TextArea {...field("goals")} label={say(words.goals)} example={say(words.goalsExample)} max={600} />
                <div className="grid gap-6 sm:grid-cols-2">
                  <DateField {...field("reviewOn")} label={say(words.reviewOn)} example={say(words.dayExample)} />
                  <DateField {...field("endsOn")} label={say(words.endsOn)} example={say(words.dayExample)} />
                </div>
              </Acceptance>
            </Form>
          </section>
        ) : null}
      </div>
    </>
  );
}
