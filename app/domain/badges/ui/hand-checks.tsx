import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { words } from "../compose-words.ts";
import type { HandCheck } from "../request-queries.server.ts";

/** Criteria that an officer sees, with what was seen of each, by whom and when. */
export function HandChecks({ request, hand, open }: { request: string; hand: readonly HandCheck[]; open: boolean }) {
  const say = useSay();
  const l = useLocale();
  if (hand.length === 0) return <p className="text-soft">{say(words.noneHand)}</p>;
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {hand.map(({ id, text, evidence, check }) => (
        <li key={id} className="space-y-2 py-4">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <p className="max-w-xl font-semibold">{say(text)}</p>
            <Status tone={check ? (check.met ? "good" : "bad") : "wait"}>
              {say(check ? (check.met ? words.met : words.unmet) : words.unseen)}
            </Status>
          </div>
          {say(evidence) ? (
            <p className="text-sm text-soft">{say(words.evidenceAsked, { evidence: say(evidence) })}</p>
          ) : null}
          {check ? (
            <p className="text-sm">
              {check.documentNumber ? (
                <>
                  {say(words.document)}: <bdi>{check.documentNumber}</bdi>
                  {check.documentDate ? (
                    <>
                      {" "}
                      (<DateText at={check.documentDate} style="numeric" />)
                    </>
                  ) : null}{" "}
                  ·{" "}
                </>
              ) : null}
              {check.picture ? (
                <>
                  <a className="link" href={paths.officeBadgeCheckPicture(l, request, id)}>
                    {say(words.seePicture)}
                  </a>{" "}
                  ·{" "}
                </>
              ) : null}
              <span className="text-soft">
                <bdi>{check.by}</bdi> · <DateText at={check.at} style="instant" />
              </span>
            </p>
          ) : null}
          {open ? (
            <ButtonLink href={paths.officeBadgeCheck(l, request, id)} tone="quiet" icon="seal">
              {say(check ? words.seeAgain : words.see)}
            </ButtonLink>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
