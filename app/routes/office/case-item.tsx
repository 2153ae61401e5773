import { occupationName } from "#app/domain/catalogue/families/families.ts";
import type { CaseLine } from "#app/domain/producers/office-queries.server.ts";
import { words } from "#app/domain/producers/office-words.ts";
import { words as requests } from "#app/domain/producers/request-words.ts";
import { levelWords, stateWords } from "#app/domain/producers/words.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { QueueItem } from "#app/ui/work-shell.tsx";

const dayMs = 86_400_000;

/** A case as one line of a queue; `now` is the market's clock, in milliseconds. */
export function useCaseItem(now: number): (line: CaseLine) => QueueItem {
  const say = useSay();
  const l = useLocale();
  return (line) => ({
    href: paths.officeApplication(l, line.id),
    title: line.name,
    detail: (
      <>
        {[
          say(occupationName(line.occupation) ?? { fa: line.occupation, en: line.occupation }),
          say(levelWords[line.level].name),
          say(line.county),
        ].join(" · ")}
        {" · "}
        <bdi>{say(line.place)}</bdi>
        {" · "}
        {say(line.decidedAt ? words.decided : words.received)} <DateText at={line.decidedAt ?? line.submittedAt} />
      </>
    ),
    mark: <Mark line={line} now={now} />,
  });
}

function Mark({ line, now }: { line: CaseLine; now: number }) {
  const say = useSay();
  const l = useLocale();
  if (line.status !== "submitted")
    return <Status tone={line.status === "verified" ? "good" : "plain"}>{say(stateWords[line.status])}</Status>;
  if (line.asked === "open") return <Status tone="wait">{say(requests.askedMark)}</Status>;
  if (line.asked === "answered") return <Status tone="note">{say(requests.answeredMark)}</Status>;
  if (!line.dueAt || !line.readyAt) return <Status>{say(words.noEvidence)}</Status>;
  const due = new Date(line.dueAt);
  if (due.getTime() < now) return <Status tone="bad">{say(words.overdue)}</Status>;
  if (now - new Date(line.readyAt).getTime() < 2 * dayMs) return <Status tone="note">{say(words.fresh)}</Status>;
  return <Status tone="wait">{say(words.due, { day: formatDate(l, due) })}</Status>;
}
