import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { bandName } from "../bands.ts";
import type { Alert, caseMonitoring, FollowUp, Intervention } from "../queries.server.ts";
import {
  alertStates,
  alertWords,
  followUpStates,
  followUpWords,
  hindranceWords,
  interventionWords,
  leavingWords,
  words,
  workingWords,
} from "../words.ts";

interface CaseVisitsProps {
  caseId: string;
  monitoring: Awaited<ReturnType<typeof caseMonitoring>>;
  bands: readonly string[];
}

/** Visits, alerts and what was done, of one case. */
export function CaseVisits({ caseId, monitoring, bands }: CaseVisitsProps) {
  const { followUps, alerts, interventions, ending, mayWork } = monitoring;
  const say = useSay();
  const l = useLocale();
  const works = mayWork && ending === null;
  return (
    <section className="space-y-6">
      <h2 className="text-lg font-bold">{say(words.section)}</h2>
      {ending ? (
        <div className="space-y-3 rounded-lg border border-line bg-sunk p-5">
          <p className="font-semibold">
            {say(ending.stage === "graduated" ? words.graduated : words.droppedOut)}
            {ending.reason ? <> · {say(leavingWords[ending.reason])}</> : null} · <DateText at={ending.at} />
          </p>
          <p dir="auto">{ending.note}</p>
          {mayWork ? (
            <ConfirmButton
              tone="press"
              label={say(words.reopen)}
              question={say(words.reopenAsk)}
              confirm={say(words.reopen)}
              action={paths.officeCaseReopening(l, caseId)}
            />
          ) : null}
        </div>
      ) : null}
      {alerts.map((alert) => (
        <AlertCard key={alert.id} caseId={caseId} alert={alert} works={works} />
      ))}
      {followUps.length === 0 && alerts.length === 0 ? <p className="text-soft">{say(words.none)}</p> : null}
      {followUps.length > 0 ? (
        <ol className="divide-y divide-line border-y border-line">
          {followUps.map((one) => (
            <FollowUpRow key={one.id} caseId={caseId} of={one} bands={bands} works={works} />
          ))}
        </ol>
      ) : null}
      {interventions.length > 0 ? (
        <>
          <h3 className="font-bold">{say(words.interventions)}</h3>
          <ol className="divide-y divide-line border-y border-line">
            {interventions.map((one) => (
              <InterventionRow key={one.id} caseId={caseId} of={one} works={works} />
            ))}
          </ol>
        </>
      ) : null}
      {works ? (
        <div className="flex flex-wrap gap-3">
          <ButtonLink tone="quiet" href={paths.officeVisitNew(l, caseId)}>
            {say(words.planVisit)}
          </ButtonLink>
          <ButtonLink tone="quiet" href={paths.officeInterventionNew(l, caseId)}>
            {say(words.intervene)}
          </ButtonLink>
          <ButtonLink tone="plain" href={paths.officeCaseEnding(l, caseId)}>
            {say(words.end)}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}

function AlertCard({ caseId, alert, works }: { caseId: string; alert: Alert; works: boolean }) {
  const say = useSay();
  const l = useLocale();
  const open = alert.state === "open";
  return (
    <article className={`space-y-3 rounded-lg border p-4 ${open ? "border-alarm/40 bg-alarm-wash" : "border-line"}`}>
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold">{say(alertWords[alert.kind].name)}</span>
        <Status tone={open ? "bad" : "plain"}>{say(alertStates[alert.state])}</Status>
        <span className="text-sm text-soft">
          <DateText at={alert.raisedAt} />
          {alert.endedAt ? (
            <>
              {" – "}
              <DateText at={alert.endedAt} />
            </>
          ) : null}
        </span>
      </p>
      <p className="text-sm">
        {say(alertWords[alert.kind].figures, alert.figures)} ·{" "}
        {alert.owner ? say(words.ownedBy, { name: alert.owner }) : say(words.nobody)}
      </p>
      {open && works ? (
        <div className="flex flex-wrap gap-3">
          <PostButton tone="quiet" action={paths.officeAlertTaking(l, caseId, alert.id)}>
            {say(words.take)}
          </PostButton>
          <ButtonLink tone="quiet" href={paths.officeInterventionNew(l, caseId, alert.id)}>
            {say(words.intervene)}
          </ButtonLink>
          <PostButton tone="plain" action={paths.officeAlertEnding(l, caseId, alert.id)}>
            {say(words.handled)}
          </PostButton>
        </div>
      ) : null}
    </article>
  );
}

type RowProps<Of> = { caseId: string; of: Of; works: boolean };

function FollowUpRow({ caseId, of, bands, works }: RowProps<FollowUp> & { bands: readonly string[] }) {
  const say = useSay();
  const l = useLocale();
  const told = [
    of.working && say(workingWords[of.working]),
    of.hours === null ? null : `${say(words.hours)}: ${formatNumber(l, of.hours)}`,
    of.hindrances.length > 0 &&
      `${say(words.hindrances)}: ${of.hindrances.map((one) => say(hindranceWords[one])).join("، ")}`,
    of.incomeFrom !== null && `${say(words.income)}: ${bandName(l, BigInt(of.incomeFrom), bands.map(BigInt))}`,
  ].filter(Boolean);
  return (
    <li className="space-y-2 py-3">
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold">{say(followUpWords[of.kind])}</span>
        <Status tone={of.state === "done" ? "good" : of.state === "open" ? "wait" : "plain"}>
          {say(followUpStates[of.state])}
        </Status>
        <span className="text-sm text-soft">
          <DateText at={of.doneAt ?? of.dueAt} />
          {of.by ? <> · {of.by}</> : null}
        </span>
      </p>
      {told.length > 0 ? <p className="text-sm">{told.join(" · ")}</p> : null}
      {of.note ? <p dir="auto">{of.note}</p> : null}
      {of.photos.length > 0 ? (
        <p className="flex flex-wrap gap-4 text-sm">
          {of.photos.map((photo, index) => (
            <a key={photo} className="link" href={paths.officeVisitPicture(l, caseId, of.id, photo)}>
              {say(words.photo)} {formatNumber(l, index + 1)}
            </a>
          ))}
        </p>
      ) : null}
      {of.state === "open" && works ? (
        <div className="flex flex-wrap items-start gap-3">
          {of.kind === "visit" ? (
            <ButtonLink tone="quiet" href={paths.officeVisit(l, caseId, of.id)}>
              {say(words.begin)}
            </ButtonLink>
          ) : null}
          <ConfirmButton
            label={say(words.callOff)}
            question={say(words.callOffAsk)}
            confirm={say(words.callOff)}
            action={paths.officeVisitCallingOff(l, caseId, of.id)}
          />
        </div>
      ) : null}
    </li>
  );
}

function InterventionRow({ caseId, of, works }: RowProps<Intervention>) {
  const say = useSay();
  const l = useLocale();
  return (
    <li className="space-y-1 py-3">
      <p>
        <span className="font-semibold">{say(interventionWords[of.kind])}</span>{" "}
        <span className="text-sm text-soft">
          <DayText day={of.day} /> · {of.by}
          {of.alert ? <> · {say(alertWords[of.alert].name)}</> : null}
        </span>
      </p>
      <p dir="auto">{of.text}</p>
      {of.result ? (
        <p dir="auto" className="text-soft">
          {say(words.result)}: {of.result}
        </p>
      ) : null}
      {works ? (
        <a className="link text-sm" href={paths.officeInterventionResult(l, caseId, of.id)}>
          {say(words.writeResult)}
        </a>
      ) : null}
    </li>
  );
}
