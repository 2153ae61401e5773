import { paths } from "#app/platform/paths.ts";
import { ConfirmButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { HeldMark } from "../office-queries.server.ts";
import { markStateWords, words } from "../office-words.ts";

const tones = { live: "good", lapsed: "plain", revoked: "bad" } as const;

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
      {state !== "revoked" && mark.mine ? (
        <ConfirmButton
          label={say(words.revoke)}
          question={say(words.revokeQuestion, { badge: say(mark.name) })}
          consequence={say(words.revokeConsequence)}
          confirm={say(words.revokePress)}
          action={paths.officeBadgeRevocation(l, mark.id)}
        >
          <TextArea
            name="reason"
            id={`reason-${mark.id}`}
            label={say(words.revokeReason)}
            rows={3}
            max={600}
            required
          />
        </ConfirmButton>
      ) : null}
    </li>
  );
}
