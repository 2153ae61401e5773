import type { ReactNode } from "react";
import { lastDay } from "#app/domain/orders/rules.ts";
import type { ReturnLine } from "#app/domain/returns/queries.server.ts";
import { kindInShort, words } from "#app/domain/returns/words.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { ReturnMark } from "./return-mark.tsx";

interface ReturnListProps {
  caption: string;
  returns: readonly ReturnLine[];
  at: (id: string) => string;
  empty: ReactNode;
  /** Whose they are is said where they are several shops'. */
  shops?: boolean;
}

/** Returns in the order in which they wait. */
export function ReturnList({ caption, returns, at, empty, shops = false }: ReturnListProps) {
  const say = useSay();
  const l = useLocale();
  return (
    <Table<ReturnLine>
      caption={caption}
      quiet
      rows={returns}
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
        { head: say(words.count), numeric: true, cell: (row) => formatNumber(l, row.quantity) },
        { head: say(words.reason), cell: (row) => say(kindInShort[row.kind]) },
        ...(shops ? [{ head: say(words.shop), cell: (row: ReturnLine) => say(row.shop) }] : []),
        { head: say(words.order), cell: (row) => <bdi className="whitespace-nowrap">{row.orderNumber}</bdi> },
        { head: say(words.state), cell: (row) => <ReturnMark of={row} /> },
        {
          head: say(words.due),
          cell: (row) =>
            row.dueBy === null ? null : row.overdue ? (
              <Status tone="bad">{say(words.late)}</Status>
            ) : (
              <DateText at={lastDay(row.dueBy)} style="weekday" />
            ),
        },
      ]}
    />
  );
}
