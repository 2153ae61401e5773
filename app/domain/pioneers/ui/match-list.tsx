import { paths } from "#app/platform/paths.ts";
import { PostButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Match, OtherWay } from "../matching.server.ts";
import type { Ranked } from "../rules.ts";
import { words } from "../words.ts";
import { Reasons } from "./reasons.tsx";

type Shown = Omit<Ranked, "candidate"> & { candidate: Omit<Match, "personId"> };

/** Pioneers in their order, each with her reasons and, where there is an `action`, the button that proposes her. */
export function MatchList({
  matches,
  action,
  once,
}: {
  matches: readonly Shown[];
  action: string | null;
  once: string;
}) {
  const say = useSay();
  const l = useLocale();
  if (matches.length === 0) return <Empty title={say(words.noMatch)}>{say(words.noMatchText)}</Empty>;
  return (
    <section>
      <h2 className="text-lg font-bold">{say(words.pioneers)}</h2>
      <p className="mb-4 text-soft">{say(words.matchLead)}</p>
      <ol className="grid gap-4 lg:grid-cols-2">
        {matches.map(({ candidate, points, full, reasons }) => (
          <li key={candidate.id} className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-5">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <a className="link text-lg font-semibold" href={paths.shop(l, candidate.shop)}>
                {candidate.name}
              </a>
              <Status tone={full ? "plain" : "good"}>{say(words.points, { points })}</Status>
            </div>
            <Reasons reasons={reasons} />
            <p className="text-sm whitespace-pre-line text-soft">{candidate.terms}</p>
            {action && !full ? (
              <div className="mt-auto">
                <PostButton action={action} tone="quiet" fields={{ key: once, pioneer: candidate.id }}>
                  {say(words.propose)}
                </PostButton>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Cooperatives and clusters of the craft. */
export function OtherWays({ ways }: { ways: readonly (OtherWay & { km: number | null })[] }) {
  const say = useSay();
  const l = useLocale();
  if (ways.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold">{say(words.otherWays)}</h2>
      <ul className="max-w-3xl divide-y divide-line border-y border-line">
        {ways.map((way) => (
          <li key={`${way.kind} ${way.name}`} className="flex flex-wrap justify-between gap-x-6 py-2.5">
            {way.href ? (
              <a className="link" href={way.kind === "cluster" ? paths.cluster(l, way.href) : paths.shop(l, way.href)}>
                {way.name}
              </a>
            ) : (
              way.name
            )}
            <span className="text-sm text-soft">
              {say(words.people, { people: way.people })}
              {way.km === null ? null : <> · {say(words.km, { km: way.km })}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
