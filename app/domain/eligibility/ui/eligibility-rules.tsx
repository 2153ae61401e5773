import { paths } from "#app/platform/paths.ts";
import { formatDate, formatDay } from "#app/platform/time.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import type { Tone } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { eligibilityPart } from "../queries.server.ts";
import type { RuleStanding } from "../rules.ts";
import { basisWords, standingWords, words } from "../words.ts";

export const standingTones: Record<RuleStanding, Tone> = {
  open: "plain",
  met: "good",
  unmet: "bad",
  unclear: "wait",
  expired: "wait",
  second: "note",
};

type Part = Awaited<ReturnType<typeof eligibilityPart>>;

interface Props {
  part: Part;
  /** The case. */
  of: string;
  /** Whether the reader may decide here. */
  judges: boolean;
  /** Who reads: nobody signs what she found herself. */
  me: string;
}

/** Every rule of the programme as it stands in a case; who may decide finds the way to it beside each, and one press for all. */
export function EligibilityRules({ part, of, judges, me }: Props) {
  const say = useSay();
  const l = useLocale();
  const open = part.rules.some(({ standing }) => standing === "open" || standing === "expired");
  if (part.rules.length === 0) return <p className="text-soft">{say(words.none)}</p>;
  return (
    <div className="space-y-4">
      <ul className="divide-y divide-line border-y border-line">
        {part.rules.map((rule) => (
          <li key={rule.code} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 grow basis-60">
              <p className="font-semibold">{say(rule.question)}</p>
              <Last rule={rule} />
            </div>
            <div className="flex flex-wrap items-center gap-3">
              <Status tone={standingTones[rule.standing]}>{say(standingWords[rule.standing])}</Status>
              {judges && rule.standing === "second" && rule.last && rule.last.checkerId !== me ? (
                <PostButton
                  action={paths.officeRuleSignature(l, of, rule.code)}
                  fields={{ decision: rule.last.id }}
                  tone="quiet"
                >
                  {say(words.sign)}
                </PostButton>
              ) : null}
              {judges ? (
                <ButtonLink href={paths.officeRule(l, of, rule.code)} tone="quiet">
                  {say(words.check)}
                  <span className="sr-only"> {say(rule.question)}</span>
                </ButtonLink>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {judges && open ? (
        <div className="space-y-2">
          <PostButton action={paths.officeEligibility(l, of)} icon="check">
            {say(words.asShown)}
          </PostButton>
          <p className="text-sm text-soft">{say(words.asShownNote)}</p>
        </div>
      ) : null}
    </div>
  );
}

function Last({ rule: { last, evidence } }: { rule: Part["rules"][number] }) {
  const say = useSay();
  const l = useLocale();
  if (!last) return <p className="text-sm text-soft">{say(words.ask, { evidence: say(evidence) })}</p>;
  return (
    <div className="text-sm text-soft">
      <p>
        {[
          say(words.by, {
            name: last.checkedBy ?? say(words.market),
            day: formatDate(l, new Date(last.decidedAt)),
          }),
          say(basisWords[last.basis]),
          last.expiresOn && say(words.holdsUntil, { day: formatDay(l, last.expiresOn) }),
          last.signedBy && say(words.signedBy, { name: last.signedBy }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {last.reference ? <p dir="auto">{last.reference}</p> : null}
      {last.reason ? <p dir="auto">{last.reason}</p> : null}
    </div>
  );
}
