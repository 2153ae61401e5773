import type { ReactNode } from "react";
import { lastDay } from "#app/domain/orders/rules.ts";
import type { ProblemLine } from "#app/domain/problems/queries.server.ts";
import { problemKindWords, words } from "#app/domain/problems/words.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { ProblemMark } from "./problem-mark.tsx";

interface ProblemListProps {
  caption: string;
  problems: readonly ProblemLine[];
  at: (problem: string) => string;
  empty: ReactNode;
  /** Whose they are is said where they are several shops'. */
  shops?: boolean;
}

/** Reports in the order in which they wait. */
export function ProblemList({ caption, problems, at, empty, shops = false }: ProblemListProps) {
  const say = useSay();
  return (
    <Table<ProblemLine>
      caption={caption}
      quiet
      rows={problems}
      keyOf={({ id }) => id}
      empty={empty}
      columns={[
        {
          head: say(words.piece),
          main: true,
          cell: (row) => (
            <a className="link inline-flex min-h-11 items-center" href={at(row.id)}>
              {say(row.title)}
            </a>
          ),
        },
        { head: say(words.what), cell: (row) => say(problemKindWords[row.kind]) },
        ...(shops ? [{ head: say(words.shop), cell: (row: ProblemLine) => say(row.shop) }] : []),
        { head: say(words.order), cell: (row) => <bdi className="whitespace-nowrap">{row.orderNumber}</bdi> },
        { head: say(words.state), cell: (row) => <ProblemMark problem={row} /> },
        {
          head: say(words.due),
          cell: (row) =>
            row.status !== "open" || row.answerBy === null ? (
              "—"
            ) : row.overdue ? (
              <Status tone="bad">{say(words.late)}</Status>
            ) : (
              <DateText at={lastDay(row.answerBy)} style="weekday" />
            ),
        },
      ]}
    />
  );
}
