import type { ReactNode } from "react";
import { formatNumber } from "#app/platform/locale.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import type { CraftHere, RegionalNote } from "../queries.server.ts";
import { kindWords, words } from "../words.ts";

/** What a county makes by our own data, and what officers know of it. */
export function Region({
  crafts,
  notes,
  craftOf,
  beside,
}: {
  crafts: readonly CraftHere[];
  notes: readonly RegionalNote[];
  craftOf: (occupation: string) => string;
  /** Beside a note: what the office may do with it. */
  beside?: (note: RegionalNote) => ReactNode;
}) {
  const say = useSay();
  const l = useLocale();
  return (
    <div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-2">
      <Table
        caption={say(words.craft)}
        quiet
        rows={crafts}
        keyOf={({ occupation }) => occupation}
        empty={null}
        columns={[
          { head: say(words.craft), main: true, cell: ({ occupation }) => craftOf(occupation) },
          {
            head: say(words.makers),
            numeric: true,
            cell: ({ makers }) => (makers === null ? say(words.fewer) : formatNumber(l, makers)),
          },
          { head: say(words.pieces), numeric: true, cell: ({ pieces }) => formatNumber(l, pieces) },
          { head: say(words.clusters), numeric: true, cell: ({ clusters }) => formatNumber(l, clusters) },
          {
            head: say(words.saturated),
            cell: ({ saturated }) => (saturated ? <Status tone="wait">{say(words.saturated)}</Status> : null),
          },
        ]}
      />
      {notes.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {notes.map((note) => (
            <li key={note.id} className="space-y-1 py-3">
              <p className="flex flex-wrap items-center gap-3">
                <Status tone={note.endedAt ? "plain" : note.kind === "gap" ? "wait" : "good"}>
                  {say(kindWords[note.kind])}
                </Status>
                {say(note.text)}
              </p>
              <p className="text-sm text-soft">
                {say(words.source)}: {note.source} · {say(note.body)}
              </p>
              {beside?.(note)}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">{say(words.noNotes)}</p>
      )}
    </div>
  );
}
