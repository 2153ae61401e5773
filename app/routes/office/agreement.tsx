import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addLine } from "#app/domain/agreements/add-line.server.ts";
import { agreementWhole } from "#app/domain/agreements/queries.server.ts";
import { standingOf } from "#app/domain/agreements/rules.ts";
import { EarlierTexts, WaitingChange } from "#app/domain/agreements/ui/agreement-changes.tsx";
import { AgreementLines } from "#app/domain/agreements/ui/agreement-lines.tsx";
import { historyWords, kindWords, lineOptions, standingWords, words } from "#app/domain/agreements/words.ts";
import { stageOptions } from "#app/domain/cases/words.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { runningCounties } from "#app/domain/programmes/queries.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink, ConfirmButton } from "#app/ui/button.tsx";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { DateField, NumberField, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(caseworker, async (ctx, { params }) => {
  const [agreement, counties] = await Promise.all([
    agreementWhole(ctx, ctx.actor, params.agreement!),
    runningCounties(ctx),
  ]);
  const places = counties.map(({ code, fa, en }) => ({ code, fa, en }));
  return { agreement, places, key: newToken(), today: dayOf(ctx.now, ctx.house.country.timeZone) };
});

export const action = form(
  addLine,
  (_done, { ctx, params }) =>
    redirect(paths.officeAgreement(ctx.locale, params.agreement!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.agreement-line", facts: {} }) },
    }),
  { params: { agreement: "agreement" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.agreement.title ?? words.agreements, { narrowed: true });

const craftNames = (say: (words: { fa: string; en: string }) => string) =>
  Object.fromEntries(
    families.map(({ occupation }) => [
      occupation,
      say(occupationName(occupation) ?? { fa: occupation, en: occupation }),
    ]),
  );

/** One agreement as it would be printed: its words, who signed, and what has come of it. */
export default function Agreement() {
  const { agreement, today } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { title, kind, words: text, startsOn, endsOn, cluster, parties, lines, mine, history, id } = agreement;
  const standing = standingOf(agreement, today);
  const stands = mine.length > 0 && !agreement.endedOn && ["ahead", "in-force"].includes(standing);
  const unsigned = parties.some((party) => mine.includes(party.id) && !party.signedAt);
  return (
    <>
      <WorkHead
        title={<bdi>{title}</bdi>}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {say(kindWords[kind])}
            {cluster ? <> · {say(cluster)}</> : null} · <DayText day={startsOn} /> – <DayText day={endsOn} />
            <Status tone={standing === "in-force" ? "good" : standing === "draft" ? "wait" : "plain"}>
              {say(standingWords[standing])}
            </Status>
          </span>
        }
        trail={[{ label: say(words.agreements), href: paths.officeAgreements(l) }]}
        actions={
          unsigned ? (
            <ConfirmButton
              tone="press"
              label={say(words.sign)}
              question={say(words.signQuestion)}
              consequence={say(words.signNote)}
              confirm={say(words.sign)}
              action={paths.officeAgreementSignature(l, id)}
            />
          ) : stands ? (
            <>
              <ButtonLink tone="quiet" href={paths.officeAgreementChange(l, id)}>
                {say(words.change)}
              </ButtonLink>
              <ButtonLink tone="plain" href={paths.officeAgreementEnding(l, id)}>
                {say(words.end)}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <div className="space-y-10">
        {agreement.endedOn && agreement.endedBy ? (
          <div className="max-w-3xl space-y-2 rounded-lg border border-line bg-sunk p-5">
            <p className="font-semibold">
              {say(words.endedBy, { body: say(agreement.endedBy), day: formatDay(l, agreement.endedOn) })}
            </p>
            <p dir="auto">{agreement.endReason}</p>
          </div>
        ) : null}
        <p dir="auto" className="max-w-3xl whitespace-pre-line">
          {text}
        </p>
        <WaitingChange of={agreement} acts={stands} />
        <section>
          <h2 className="mb-3 text-lg font-bold">{say(words.parties)}</h2>
          <ul className="grid gap-x-10 gap-y-3 sm:grid-cols-2">
            {parties.map((party) => (
              <li key={party.id} className="border-s-2 border-line ps-4">
                <p className="font-semibold">{say(party.body)}</p>
                <p className="text-sm text-soft">
                  {party.signedAt ? (
                    <>
                      <bdi>{say(words.signedOn, { name: party.by ?? "" })}</bdi> · <DateText at={party.signedAt} />
                    </>
                  ) : (
                    say(words.notSigned)
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
        {(["target", "action", "member", "meeting"] as const).map((one) => (
          <AgreementLines key={one} kind={one} lines={lines} mine={mine} crafts={craftNames(say)} />
        ))}
        {mine.length > 0 && standing !== "ended" ? <NewLine /> : null}
        <EarlierTexts changes={agreement.changes} />
        <section className="print:hidden">
          <h2 className="mb-3 text-lg font-bold">{say(words.history)}</h2>
          <ol className="divide-y divide-line border-y border-line text-sm">
            {history.map(({ kind: what, at, by, body }) => (
              <li key={`${what} ${at}`} className="flex flex-wrap justify-between gap-x-6 py-2">
                <span>
                  {say(historyWords[what] ?? { fa: what, en: what })}
                  {body ? <> · {say(body)}</> : null}
                  {by ? (
                    <>
                      {" "}
                      · <bdi>{by}</bdi>
                    </>
                  ) : null}
                </span>
                <span className="text-soft">
                  <DateText at={at} style="instant" />
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}

function NewLine() {
  const { key, places } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const field = (name: string, value = "") => ({ name, value: reply.value(name, value), error: reply.error(name) });
  const pair = "grid items-end gap-6 sm:grid-cols-2";
  return (
    <section className="space-y-5 print:hidden">
      <h2 className="text-lg font-bold">{say(words.addLine)}</h2>
      <p className="text-soft">{say(words.addLineLead)}</p>
      <FormErrors {...reply.head} />
      <Form once={reply.value("key", key)}>
        <SelectField {...field("kind", "action")} label={say(words.kind)} options={lineOptions(say)} required />
        <TextArea {...field("words")} label={say(words.what)} max={1000} rows={3} required />
        <div className={pair}>
          <TextField {...field("who")} label={say(words.who)} max={80} />
          <DateField {...field("due")} label={say(words.due)} example={say(words.dayExample)} />
          <SelectField {...field("measure")} label={say(words.measure)} none="–" options={stageOptions(say)} />
          <NumberField {...field("goal")} label={say(words.goal)} max={7} />
          <SelectField
            {...field("occupation")}
            label={say(words.craft)}
            none={say(words.every)}
            options={Object.entries(craftNames(say)).map(([value, label]) => ({ value, label }))}
          />
          <SelectField
            {...field("county")}
            label={say(words.county)}
            none={say(words.every)}
            options={places.map((one) => ({ value: one.code, label: say(one) }))}
          />
        </div>
        <FormActions>
          <Button tone="quiet">{say(words.save)}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
