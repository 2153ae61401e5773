import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyDispute } from "#app/domain/disputes/desk-queries.server.ts";
import { saveEvidence } from "#app/domain/disputes/save-evidence.server.ts";
import { reasonWords, stateWords, words } from "#app/domain/disputes/words.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { paths } from "#app/platform/paths.ts";
import { timeLeft } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FileField, TextArea } from "#app/ui/field.tsx";
import { Flash, type Tone } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { DisputeFacts, DisputeParts } from "./dispute-facts.tsx";
import { ChosenPhotos, PhotoChoice } from "./dispute-photos.tsx";

export const loader = page(finance, async (ctx, { params }) => {
  const facts = await anyDispute(ctx, ctx.actor, params.dispute!);
  return { ...facts, left: facts.due ? timeLeft(ctx.locale, new Date(facts.due), ctx.now) : null };
});

export const action = form(
  saveEvidence,
  ({ dispute }, { ctx }) =>
    redirect(paths.officeDispute(ctx.locale, dispute), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.evidence-saved", facts: {} }) },
    }),
  { params: { dispute: "dispute" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.disputes, { narrowed: true });

const tones: Readonly<Record<string, Tone>> = {
  "needs-response": "wait",
  "under-review": "note",
  won: "good",
  lost: "bad",
};

/** One payment a bank has called back: how it stands, what we know of it, and what the bank is told. */
export default function Dispute() {
  const facts = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { number, currency, status, reason, text, own, left } = facts;
  const money = { amount: BigInt(facts.amount), currency };
  const answerable = status === "needs-response" && !facts.submitted;
  const waitsToGo = status === "needs-response" && facts.submitted;
  return (
    <>
      <WorkHead
        title={say(words.dispute, { number })}
        trail={[{ label: say(words.disputes), href: paths.officeDisputes(l) }]}
        lead={<Status tone={tones[status] ?? "plain"}>{say(waitsToGo ? words.onItsWay : stateWords[status])}</Status>}
      />
      <div className="grid max-w-6xl items-start gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="space-y-8">
          {own ? <Flash tone="wait" text={say(words.own)} /> : null}
          <Facts
            facts={[
              {
                name: say(words.amount),
                value: (
                  <>
                    <MoneyText money={money} className="text-lg font-bold" />
                    <span className="block text-sm text-soft">{moneyWords(l, money)}</span>
                  </>
                ),
              },
              { name: say(words.reason), value: say(reasonWords[reason] ?? { fa: reason, en: reason }) },
              { name: say(words.opened), value: <DateText at={facts.openedAt} /> },
              {
                name: say(words.due),
                value: facts.due ? (
                  <>
                    <DateText at={facts.due} style="instant" />
                    {answerable ? <span className="block text-sm text-soft">{left ?? say(words.overdue)}</span> : null}
                  </>
                ) : null,
              },
              { name: say(words.closed), value: facts.closedAt ? <DateText at={facts.closedAt} /> : null },
            ]}
          />
          <DisputeParts parts={facts.parts} currency={currency} />
          <section aria-labelledby="answer" className="space-y-4">
            <h2 id="answer" className={answerable && !own ? "sr-only" : "text-xl font-bold"}>
              {say(words.answer)}
            </h2>
            <FormErrors {...reply.head} />
            {answerable && !own ? (
              <Form files>
                <TextArea
                  name="text"
                  label={say(words.answer)}
                  hint={say(words.answerHint)}
                  value={reply.value("text", text)}
                  error={reply.error("text")}
                  rows={10}
                  max={5000}
                  required
                />
                <PhotoChoice
                  photos={facts.photos}
                  at={(photo) => paths.officeDisputePhoto(l, facts.id, photo)}
                  chosen={reply.values("photos")}
                  error={reply.error("photos")}
                />
                <FileField
                  name="pictures"
                  label={say(words.pictures)}
                  hint={say(words.picturesHint)}
                  error={reply.error("pictures")}
                  multiple
                />
                <FormActions>
                  <Button>{say(words.save)}</Button>
                  {text ? (
                    <ButtonLink tone="quiet" icon="onward" href={paths.officeDisputeSubmission(l, facts.id)}>
                      {say(words.goOn)}
                    </ButtonLink>
                  ) : null}
                </FormActions>
              </Form>
            ) : (
              <>
                <p className="whitespace-pre-line" dir="auto">
                  {text || say(words.noAnswer)}
                </p>
                {own ? null : (
                  <ChosenPhotos photos={facts.photos} at={(photo) => paths.officeDisputePhoto(l, facts.id, photo)} />
                )}
              </>
            )}
          </section>
        </div>
        <DisputeFacts facts={facts} />
      </div>
    </>
  );
}
