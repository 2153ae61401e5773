import { CaseSection } from "#app/domain/cases/ui/case-section.tsx";
import type { Localized } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { words } from "../request-words.ts";
import type { EvidenceRequest } from "../requests.server.ts";

function Wanted({ wanted }: { wanted: readonly Localized[] }) {
  const say = useSay();
  return (
    <ul className="list-disc ps-6">
      {wanted.map((one) => (
        <li key={one.en}>{say(one)}</li>
      ))}
    </ul>
  );
}

/** What officers asked for of one application; `now` is the market's clock as an ISO text. Nothing where nothing was asked. */
export function EvidenceRequests({ requests, today }: { requests: readonly EvidenceRequest[]; today: string }) {
  const say = useSay();
  const l = useLocale();
  if (requests.length === 0) return null;
  return (
    <CaseSection title={say(words.requests)}>
      <ul className="space-y-5">
        {requests.map(({ id, wanted, text, until, askedBy, askedAt, answeredAt }) => (
          <li key={id} className="space-y-2 border-s-2 border-line ps-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Status tone={answeredAt ? "good" : until < today ? "bad" : "wait"}>
                {say(answeredAt ? words.answered : until < today ? words.late : words.open, {
                  day: formatDay(l, until),
                })}
              </Status>
              {answeredAt ? (
                <span className="text-sm text-soft">
                  <DateText at={answeredAt} style="instant" />
                </span>
              ) : null}
            </p>
            <Wanted wanted={wanted} />
            {text ? (
              <p dir="auto" className="max-w-2xl whitespace-pre-line">
                {text}
              </p>
            ) : null}
            <p className="text-sm text-soft">
              <bdi>{askedBy}</bdi> · <DateText at={askedAt} style="instant" />
            </p>
          </li>
        ))}
      </ul>
    </CaseSection>
  );
}

/** For her: what she is asked to show, until when, and the way to do it. Nothing where nothing waits on her. */
export function AskedOfYou({ request }: { request: Omit<EvidenceRequest, "askedBy"> | null }) {
  const say = useSay();
  const l = useLocale();
  if (!request) return null;
  return (
    <div className="measure pb-8">
      <section aria-labelledby="asked" className="max-w-2xl space-y-3 rounded-lg border-2 border-saffron bg-raised p-5">
        <h2 id="asked" className="text-lg font-bold">
          {say(words.yours)}
        </h2>
        <p>{say(words.yoursLead, { body: say(request.body), day: formatDay(l, request.until) })}</p>
        <Wanted wanted={request.wanted} />
        <p dir="auto" className="whitespace-pre-line">
          {request.text}
        </p>
        <div className="pt-1">
          <ButtonLink href={paths.applicationEvidence(l)} icon="camera">
            {say(words.send)}
          </ButtonLink>
        </div>
      </section>
    </div>
  );
}
