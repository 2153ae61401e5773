import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refusals as own } from "#app/domain/cases/file-words.ts";
import { returnShare } from "#app/domain/cases/return-share.server.ts";
import { shareWhole } from "#app/domain/cases/share-queries.server.ts";
import { returnOptions, shareStateWords, shareTone, taskWords, words } from "#app/domain/cases/share-words.ts";
import { words as cases, partWords } from "#app/domain/cases/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { caseworker } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.shares, { narrowed: true });

export const loader = page(caseworker, (ctx, { params }) => shareWhole(ctx, ctx.actor, params.share!));

export const action = form(
  returnShare,
  (_done, { ctx }) =>
    redirect(paths.officeShares(ctx.locale), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.share-returned", facts: {} }) },
    }),
  { params: { share: "share" } },
);

/** One case between two bodies: what was asked, what came back, and what her side may do now. */
export default function Share() {
  const share = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={`${say(cases.number, { number: share.number })} · ${say(taskWords[share.task])}`}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {say(occupationName(share.occupation) ?? { fa: share.occupation, en: share.occupation })} ·{" "}
            {say(share.county)}
            <Status tone={shareTone(share.state)}>{say(shareStateWords[share.state])}</Status>
          </span>
        }
        trail={[{ label: say(words.shares), href: paths.officeShares(l) }]}
        actions={
          share.side === "out" || share.state === "accepted" ? (
            <ButtonLink href={paths.officeCase(l, share.caseId)} tone="quiet">
              {say(words.openFile)}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="space-y-8">
        <Facts
          facts={[
            { name: say(words.from), value: say(share.from) },
            { name: say(words.to), value: say(share.to) },
            { name: say(words.asked), value: <DateText at={share.askedAt} /> },
            { name: say(words.due), value: share.dueAt ? <DateText at={share.dueAt} /> : null },
            { name: say(words.parts), value: share.parts.map((part) => say(partWords[part])).join(" · ") },
            {
              name: say(words.note),
              value: share.note ? <bdi className="whitespace-pre-line">{share.note}</bdi> : null,
            },
            {
              name: say(words.answer),
              value: share.answer ? <bdi className="whitespace-pre-line">{share.answer}</bdi> : null,
            },
          ]}
        />
        {share.own ? <Flash tone="wait" text={say(own["cases.own"])} /> : null}
        {share.acts && !share.endedAt ? share.side === "in" ? <Receiving /> : <Giving /> : null}
      </div>
    </>
  );
}

/** What the body that was asked may do: take it on or decline it, later give it back. */
function Receiving() {
  const share = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  if (share.state === "asked")
    return (
      <div className="flex flex-wrap items-start gap-4">
        <PostButton action={paths.officeShareAcceptance(l, share.id)}>{say(words.accept)}</PostButton>
        <ButtonLink href={paths.officeShareDecline(l, share.id)} tone="quiet">
          {say(words.decline)}
        </ButtonLink>
      </div>
    );
  return (
    <section className="space-y-5">
      <h2 className="text-lg font-bold">{say(words.returnIt)}</h2>
      <FormErrors {...reply.head} />
      <Form>
        <RadioGroup {...field("outcome")} label={say(words.outcome)} options={returnOptions(say)} required />
        <TextArea {...field("note")} label={say(words.answer)} hint={say(words.noteHint)} max={1000} required />
        <FormActions>
          <Button>{say(words.returnIt)}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

/** What the body that gave it may do: take it back, alone or with all that was handed over with it. */
function Giving() {
  const { id, batchId } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <div className="flex flex-wrap items-start gap-4">
      <ConfirmButton
        label={say(words.takeBack)}
        question={say(words.takeBackQuestion)}
        consequence={say(words.takeBackNote)}
        confirm={say(words.takeBack)}
        action={paths.officeShareTakingBack(l, id)}
      />
      {batchId ? (
        <ConfirmButton
          label={say(words.takeBackAll)}
          question={say(words.takeBackAllQuestion)}
          consequence={say(words.takeBackNote)}
          confirm={say(words.takeBackAll)}
          action={paths.officeShareBatchTakingBack(l, batchId)}
        />
      ) : null}
    </div>
  );
}
