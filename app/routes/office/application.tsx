import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CaseChecklist } from "#app/domain/cases/ui/case-checklist.tsx";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { EligibilityRules } from "#app/domain/eligibility/ui/eligibility-rules.tsx";
import { words as eligibility, wholeWords } from "#app/domain/eligibility/words.ts";
import { caseFile } from "#app/domain/producers/office-queries.server.ts";
import { historyWords, words } from "#app/domain/producers/office-words.ts";
import { words as registering } from "#app/domain/producers/register-words.ts";
import { words as requests } from "#app/domain/producers/request-words.ts";
import { CaseEvidence } from "#app/domain/producers/ui/case-evidence.tsx";
import { EvidenceRequests } from "#app/domain/producers/ui/evidence-requests.tsx";
import { words as joining, levelWords, reasonWords, stateWords } from "#app/domain/producers/words.ts";
import { officer } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => ({
  ...(await caseFile(ctx, ctx.actor, params.id!)),
  today: dayOf(ctx.now),
}));

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.name ?? words.applications, { narrowed: true });

/** One case, from what was declared to what was decided. */
export default function Application() {
  const file = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const open = file.status === "submitted";
  return (
    <>
      <WorkHead
        title={file.name}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {say(occupationName(file.occupation) ?? { fa: file.occupation, en: file.occupation })} ·{" "}
            {say(levelWords[file.level].name)}
            <Status tone={open ? "wait" : file.status === "verified" ? "good" : "plain"}>
              {say(stateWords[file.status])}
            </Status>
          </span>
        }
        trail={[{ label: say(words.applications), href: paths.officeApplications(l) }]}
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-10">
          <section>
            <h2 className="mb-3 text-lg font-bold">{say(eligibility.part)}</h2>
            <EligibilityRules
              part={file.eligibility}
              of={file.caseId}
              judges={!file.own && file.status !== "refused"}
              me={file.reader}
            />
          </section>
          <CaseChecklist of={file.caseId} items={file.checklist} />
          <section>
            <h2 className="mb-3 text-lg font-bold">{say(words.statement)}</h2>
            <p dir="auto" className="max-w-2xl whitespace-pre-line">
              {file.statement}
            </p>
          </section>
          <section>
            <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
              <h2 className="text-lg font-bold">{say(words.evidence)}</h2>
              {open && !file.own ? (
                <a className="link text-sm" href={paths.officeEvidenceNew(l, file.id)}>
                  {say(registering.add)}
                </a>
              ) : null}
            </div>
            <CaseEvidence file={file} />
          </section>
          <EvidenceRequests requests={file.requests} today={file.today} />
        </div>
        <div className="space-y-10">
          <Decision file={file} />
          <section>
            <h2 className="mb-3 text-lg font-bold">{say(words.identity)}</h2>
            <Facts
              facts={[
                {
                  name: say(words.nationalCode),
                  value: file.nationalCode ? <bdi dir="ltr">{localDigits(l, file.nationalCode)}</bdi> : null,
                },
                { name: say(words.birthDate), value: file.birthDate ? <DayText day={file.birthDate} /> : null },
                { name: say(joining.county), value: say(file.county) },
                { name: say(joining.place), value: <bdi>{say(file.place)}</bdi> },
                { name: say(words.received), value: <DateText at={file.submittedAt} style="instant" /> },
              ]}
            />
            <p className="mt-2 text-sm text-soft">{say(words.privateNote)}</p>
          </section>
          <section>
            <h2 className="mb-3 text-lg font-bold">{say(words.history)}</h2>
            <ol className="space-y-2 text-sm">
              {file.history.map(({ kind, at, by }) => (
                <li key={`${kind}${at}`} className="flex flex-wrap justify-between gap-x-4">
                  <span>
                    <bdi className="font-semibold">{by}</bdi> {say(historyWords[kind] ?? { fa: kind, en: kind })}
                  </span>
                  <span className="text-soft">
                    <DateText at={at} style="instant" />
                  </span>
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </>
  );
}

function Decision({ file }: { file: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const say = useSay();
  const l = useLocale();
  const { decision, eligibility: found, evidence, checklist, own, id } = file;
  const unchecked = checklist.some(({ required, done }) => required && done === null);
  const ready = found.whole === "eligible" && evidence.length > 0 && !unchecked;
  return (
    <section className="space-y-4 rounded-lg border border-line bg-raised p-5">
      <h2 className="text-lg font-bold">{say(words.decision)}</h2>
      {decision ? (
        <>
          <p>
            {say(words.decidedBy, { name: decision.by })}{" "}
            <span className="text-soft">
              (<DateText at={decision.at} />)
            </span>
          </p>
          {decision.reason ? <p className="font-semibold">{say(reasonWords[decision.reason])}</p> : null}
          {decision.text ? <p dir="auto">{decision.text}</p> : null}
          {decision.shop ? (
            <ButtonLink href={paths.officeProducer(l, decision.shop)} tone="quiet">
              {say(words.seeProducer)}
            </ButtonLink>
          ) : null}
        </>
      ) : own ? (
        <Flash tone="wait" text={say(words.ownCase)} />
      ) : (
        <div className="flex flex-wrap gap-3">
          {ready ? <ButtonLink href={paths.officeVerification(l, id)}>{say(words.verify)}</ButtonLink> : null}
          {file.requests.some(({ answeredAt }) => !answeredAt) ? null : (
            <ButtonLink href={paths.officeEvidenceRequest(l, id)} tone="quiet">
              {say(requests.ask)}
            </ButtonLink>
          )}
          <ButtonLink href={paths.officeRefusal(l, id)} tone="grave">
            {say(words.refuse)}
          </ButtonLink>
          {ready ? null : (
            <p className="w-full text-sm text-soft">
              {say(words.notYet)}.{" "}
              {say(
                evidence.length === 0
                  ? words.evidenceNeeded
                  : found.whole === "eligible"
                    ? words.checksNeeded
                    : wholeWords[found.whole],
              )}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
