import { formatMoney } from "#app/platform/money.ts";
import { DayText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ServiceLine } from "../queries.server.ts";
import { kindWords, outcomeWords, stateWords } from "../words.ts";

/** What is offered, by whom, and where it stands. */
export function ServiceFacts({ service }: { service: ServiceLine }) {
  const say = useSay();
  const l = useLocale();
  const { kind, state, body, exhibition, amount, fund, note, outcome, sales } = service;
  const tone = state === "offered" ? "wait" : state === "accepted" ? "note" : state === "done" ? "good" : "plain";
  const rials = (sum: string) => formatMoney(l, { amount: BigInt(sum), currency: "IRR" });
  return (
    <div className="space-y-1">
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold">{say(kindWords[kind])}</span>
        <Status tone={tone}>{say(outcome ? outcomeWords[outcome] : stateWords[state])}</Status>
        <span className="text-sm text-soft">{say(body)}</span>
      </p>
      {exhibition ? (
        <p className="text-sm">
          <bdi>{exhibition.name}</bdi> · <bdi>{exhibition.place}</bdi> · <DayText day={exhibition.startsOn} /> –{" "}
          <DayText day={exhibition.endsOn} />
        </p>
      ) : null}
      {amount ? (
        <p className="text-sm">
          {rials(amount)} · <bdi>{fund}</bdi>
        </p>
      ) : null}
      {sales ? <p className="text-sm">{rials(sales)}</p> : null}
      {note ? (
        <p dir="auto" className="max-w-2xl text-sm text-soft">
          {note}
        </p>
      ) : null}
    </div>
  );
}
