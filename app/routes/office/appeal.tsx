import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as cases } from "#app/domain/cases/words.ts";
import { eligibilityPart } from "#app/domain/eligibility/queries.server.ts";
import { EligibilityRules } from "#app/domain/eligibility/ui/eligibility-rules.tsx";
import { words as eligibility } from "#app/domain/eligibility/words.ts";
import { outcomeWords, words } from "#app/domain/producers/appeal-words.ts";
import { decideAppeal } from "#app/domain/producers/decide-appeal.server.ts";
import { viewAppeal } from "#app/domain/producers/view-appeal.server.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.appeals, { narrowed: true });

/** Opening it is in the case's log before it is read. */
export const loader = page(officer, async (ctx, { params }) => {
  const found = await viewAppeal(ctx, { appeal: params.appeal! });
  const { number, text, reason, outcome, against, refusal, dueAt, decidesIt, stopId, evidenceId } = found;
  return {
    ...{ id: found.id, number, text, reason, outcome, against, refusal, dueAt, decidesIt },
    ...{ ofStop: stopId !== null, pictured: evidenceId !== null, caseId: found.caseId, me: ctx.actor.id },
    part: await eligibilityPart(ctx, { id: found.caseId, programmeId: found.programmeId }),
  };
});

export const action = form(decideAppeal, ({ id }, { ctx }) => paths.officeAppeal(ctx.locale, id), {
  params: { appeal: "appeal" },
});

/** An appeal: what was decided, what she says, and the answer. */
export default function Appeal() {
  const found = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.of, { number: found.number })}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {say(found.ofStop ? words.ofStop : words.ofRefusal)}
            <Status tone={found.outcome ? "plain" : "wait"}>
              {found.outcome
                ? say(outcomeWords[found.outcome])
                : say(cases.due, { day: formatDate(l, new Date(found.dueAt)) })}
            </Status>
          </span>
        }
        trail={[{ label: say(cases.cases), href: paths.officeCases(l) }]}
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <div className="space-y-10">
          <section>
            <h2 className="mb-3 text-lg font-bold">{say(words.words)}</h2>
            <p dir="auto" className="max-w-2xl whitespace-pre-line">
              {found.text}
            </p>
            {found.pictured && !found.outcome ? (
              <div className="mt-4">
                <ButtonLink href={paths.officeAppealPicture(l, found.id)} tone="quiet" icon="camera">
                  {say(words.seePicture)}
                </ButtonLink>
              </div>
            ) : null}
          </section>
          <section>
            <h2 className="mb-3 text-lg font-bold">{say(words.decidedThen)}</h2>
            {found.against ? <p className="text-sm text-soft">{say(words.by, { name: found.against })}</p> : null}
            {found.refusal ? <p dir="auto">{found.refusal}</p> : null}
          </section>
          <Answer found={found} />
        </div>
        <section>
          <h2 className="mb-3 text-lg font-bold">{say(eligibility.part)}</h2>
          <EligibilityRules part={found.part} of={found.caseId} judges={false} me={found.me} />
        </section>
      </div>
    </>
  );
}

function Answer({ found }: { found: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const reply = useReply();
  const say = useSay();
  if (found.outcome)
    return (
      <section>
        <h2 className="mb-3 text-lg font-bold">{say(words.answered)}</h2>
        <p dir="auto">{found.reason}</p>
      </section>
    );
  if (!found.decidesIt) return <Flash tone="wait" text={say(words.notYou)} />;
  return (
    <div className="space-y-6">
      <FormErrors {...reply.head} />
      <Form>
        <RadioGroup
          name="outcome"
          label={say(words.outcome)}
          value={reply.value("outcome")}
          error={reply.error("outcome")}
          options={[
            { value: "upheld", label: say(words.uphold) },
            { value: "overturned", label: say(words.overturn), hint: say(words.overturnHint) },
          ]}
          required
        />
        <TextArea
          name="text"
          label={say(words.reason)}
          value={reply.value("text")}
          error={reply.error("text")}
          max={600}
          required
        />
        <FormActions>
          <Button>{say(words.record)}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
