import { formatNumber } from "#app/platform/locale.ts";
import { DayText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue } from "#app/ui/work-shell.tsx";
import type { WorkOrderState } from "#db/vocabulary-pioneers.ts";
import type { WorkLine } from "../queries.server.ts";
import { stateWords, words } from "../words.ts";

const tones: Record<WorkOrderState, "good" | "wait" | "note" | "plain"> = {
  drafted: "plain",
  offered: "wait",
  accepted: "note",
  "material-given": "note",
  delivered: "wait",
  rework: "wait",
  inspected: "wait",
  paid: "wait",
  settled: "good",
  declined: "plain",
  cancelled: "plain",
};

export function WorkMark({ line }: { line: Pick<WorkLine, "status" | "contested" | "late"> }) {
  const say = useSay();
  return (
    <span className="flex flex-wrap gap-2">
      {line.contested ? <Status tone="bad">{say(words.contested)}</Status> : null}
      {line.late ? <Status tone="bad">{say(words.late)}</Status> : null}
      <Status tone={tones[line.status]}>{say(stateWords[line.status])}</Status>
    </span>
  );
}

/** Work orders as lines: what, how many, for how much, by when, and where it stands. */
export function WorkList({
  title,
  lines,
  at,
}: {
  title: string;
  lines: readonly WorkLine[];
  at: (id: string) => string;
}) {
  const l = useLocale();
  if (lines.length === 0) return null;
  return (
    <Queue
      title={title}
      empty={null}
      items={lines.map((line) => ({
        href: at(line.id),
        title: line.title,
        detail: (
          <>
            {line.side === "pioneer" ? line.applicant : line.pioneer} · {formatNumber(l, line.quantity)} ×{" "}
            <MoneyText money={{ amount: BigInt(line.rate), currency: line.currency }} inline /> ·{" "}
            <DayText day={line.dueOn} />
          </>
        ),
        mark: <WorkMark line={line} />,
      }))}
    />
  );
}
