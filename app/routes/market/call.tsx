import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerCall } from "#app/domain/opportunities/answer-call.server.ts";
import { oneCall, ownCalls } from "#app/domain/opportunities/queries.server.ts";
import { words } from "#app/domain/opportunities/words.ts";
import { words as producers } from "#app/domain/producers/public-words.ts";
import { anyone } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { saidAt } from "./order-access.ts";

export const loader = page(
  anyone,
  async (ctx, { params }) => {
    const call = await oneCall(ctx, params.call ?? "");
    const { actor } = ctx;
    const answered = actor.kind === "person" ? (await ownCalls(ctx, actor, call.id)).answered : false;
    return { call, answered, person: actor.kind === "person", key: newToken() };
  },
  { private: true },
);

export const action = form(
  answerCall,
  (_done, { ctx, params }) => saidAt(ctx, paths.call(ctx.locale, params.call ?? ""), "done.call-answered"),
  { params: { call: "call" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) => head(params, data?.call.title ?? words.calls);

/** What somebody looks for, and the way to say "I can do this". */
export default function CallPage() {
  const { call, answered, person, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(call.title)}
        lead={
          <Status tone={call.open ? "wait" : "plain"}>
            {call.open ? say(words.until, { day: formatDay(l, call.until) }) : say(words.over)}
          </Status>
        }
        trail={[{ href: paths.opportunities(l), label: say(producers.opportunitiesTitle) }]}
      />
      <div className="measure space-y-8 pb-20">
        <p className="max-w-3xl text-lg whitespace-pre-line">{say(call.text)}</p>
        <Facts
          facts={[
            { name: say(words.by), value: say(call.body) },
            { name: say(words.craft), value: craftNames(say, [call.occupation])[0] },
            { name: say(words.county), value: say(call.county ?? words.everywhere) },
            { name: say(words.amount), value: call.amount },
          ]}
        />
        {answered ? <p className="font-semibold">{say(words.canDo)} ✓</p> : null}
        {call.open && !answered && !person ? (
          <ButtonLink href={paths.signIn(l, paths.call(l, call.id))}>{say(words.signIn)}</ButtonLink>
        ) : null}
        {call.open && !answered && person ? (
          <section className="space-y-4">
            <h2 className="text-xl font-bold">{say(words.canDo)}</h2>
            <FormErrors {...reply.head} />
            <Form once={reply.value("key", key)}>
              <TextArea
                name="text"
                label={say(words.canDoText)}
                hint={say(words.callsLead)}
                value={reply.value("text")}
                error={reply.error("text")}
                max={800}
                required
              />
              <FormActions>
                <Button>{say(words.send)}</Button>
              </FormActions>
            </Form>
          </section>
        ) : null}
      </div>
    </>
  );
}
