import { paths } from "#app/platform/paths.ts";
import { ConfirmButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { DateField, SelectField, TextArea } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { markReasons } from "#db/vocabulary.ts";
import { words as composing } from "../compose-words.ts";
import { reasonWords } from "../life-words.ts";
import type { HeldMark } from "../office-queries.server.ts";
import { markStateWords, words } from "../office-words.ts";
import { scopeName } from "../scope-name.ts";

const tones = { live: "good", suspended: "wait", lapsed: "plain", revoked: "bad" } as const;

/** A mark as its officer sees it: what it rests on, until when, and, where it is hers to do, the way to take it back. */
export function HeldMarkCard({ mark }: { mark: HeldMark }) {
  const say = useSay();
  const l = useLocale();
  const { state } = mark;
  return (
    <li className="space-y-4 rounded-lg border border-line bg-raised p-5">
      <div className="flex flex-wrap items-center gap-3">
        <Icon name="seal" className={`size-7 ${state === "live" ? "text-leaf" : "text-edge"}`} />
        <h3 className={`text-lg font-bold ${state === "revoked" ? "line-through" : ""}`}>{say(mark.name)}</h3>
        <Status tone={tones[state]}>{say(markStateWords[state])}</Status>
      </div>
      <Facts
        facts={[
          {
            name: say(words.givenAt),
            value: (
              <>
                <bdi>{mark.grantedBy}</bdi> · <DateText at={mark.grantedAt} />
              </>
            ),
          },
          { name: say(words.issuer), value: say(mark.issuer) },
          { name: say(composing.what), value: <bdi>{scopeName(l, mark.what)}</bdi> },
          { name: say(words.validTo), value: <DateText at={mark.expiresAt} /> },
          { name: say(words.reason), value: <span dir="auto">{mark.reason}</span> },
          {
            name: say(words.code),
            value: (
              <a className="link" href={paths.proof(mark.code)}>
                <bdi dir="ltr" className="font-mono">
                  {mark.code}
                </bdi>
              </a>
            ),
          },
          {
            name: say(composing.doubtedUntil),
            value: mark.doubtedUntil && state === "live" ? <DateText at={mark.doubtedUntil} /> : null,
          },
          {
            name: say(composing.suspendedUntil),
            value: mark.suspendedUntil && state === "suspended" ? <DateText at={mark.suspendedUntil} /> : null,
          },
          {
            name: say(words.revokedAt),
            value: mark.revokedAt ? (
              <>
                <bdi>{mark.revokedBy}</bdi> · <DateText at={mark.revokedAt} style="instant" />
              </>
            ) : null,
          },
          {
            name: say(words.publicReason),
            value: mark.revocationReason ? <span dir="auto">{mark.revocationReason}</span> : null,
          },
        ]}
      />
      {mark.mine ? <Judging mark={mark} /> : null}
    </li>
  );
}

/** What may be done with it: suspended or lifted while it runs, taken back for good. */
function Judging({ mark }: { mark: HeldMark }) {
  const say = useSay();
  const l = useLocale();
  const { state } = mark;
  const badge = say(mark.name);
  const reason = (id: string) => (
    <TextArea name="reason" id={`${id}-${mark.id}`} label={say(composing.reasonText)} rows={3} max={600} required />
  );
  const code = (id: string) => (
    <SelectField
      name="code"
      id={`${id}-code-${mark.id}`}
      label={say(composing.reasonCode)}
      options={markReasons.map((value) => ({ value, label: say(reasonWords[value]) }))}
      required
    />
  );
  if (state === "revoked") return null;
  return (
    <div className="flex flex-wrap items-start gap-4">
      {state === "live" ? (
        <ConfirmButton
          label={say(composing.suspend)}
          question={say(composing.suspendQuestion, { badge })}
          consequence={say(composing.suspendConsequence)}
          confirm={say(composing.suspendPress)}
          action={paths.officeBadgeSuspension(l, mark.id)}
        >
          {code("suspend")}
          {reason("suspend")}
          <DateField
            name="until"
            id={`until-${mark.id}`}
            label={say(composing.untilDay)}
            hint={say(composing.untilHint)}
            example={l === "fa" ? "۱۴۰۵/۱۲/۰۱" : "2027/02/20"}
          />
        </ConfirmButton>
      ) : null}
      {state === "suspended" ? (
        <ConfirmButton
          tone="press"
          label={say(composing.lift)}
          question={say(composing.liftQuestion, { badge })}
          confirm={say(composing.liftPress)}
          action={paths.officeBadgeLifting(l, mark.id)}
        >
          {reason("lift")}
        </ConfirmButton>
      ) : null}
      <ConfirmButton
        label={say(words.revoke)}
        question={say(words.revokeQuestion, { badge })}
        consequence={say(words.revokeConsequence)}
        confirm={say(words.revokePress)}
        action={paths.officeBadgeRevocation(l, mark.id)}
      >
        {code("revoke")}
        <TextArea name="reason" id={`reason-${mark.id}`} label={say(words.revokeReason)} rows={3} max={600} required />
      </ConfirmButton>
    </div>
  );
}
