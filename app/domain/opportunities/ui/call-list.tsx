import { formatDay } from "#app/platform/time.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue } from "#app/ui/work-shell.tsx";
import type { Call } from "../queries.server.ts";
import { words } from "../words.ts";

/** Calls as lines: what, by whom, where, until when. */
export function CallList({
  calls,
  craftOf,
  at,
}: {
  calls: readonly Call[];
  craftOf: (occupation: string) => string;
  at: (id: string) => string;
}) {
  const say = useSay();
  const l = useLocale();
  return (
    <Queue
      title={say(words.calls)}
      empty={say(words.noCalls)}
      items={calls.map((call) => ({
        href: at(call.id),
        title: say(call.title),
        detail: [craftOf(call.occupation), say(call.county ?? words.everywhere), say(call.body), call.amount]
          .filter(Boolean)
          .join(" · "),
        mark: (
          <Status tone={call.open ? "wait" : "plain"}>
            {call.open ? say(words.until, { day: formatDay(l, call.until) }) : say(words.over)}
          </Status>
        ),
      }))}
    />
  );
}
