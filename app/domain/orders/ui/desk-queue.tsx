import { paths } from "#app/platform/paths.ts";
import { formatDate, timeLeft } from "#app/platform/time.ts";
import type { Tone } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue } from "#app/ui/work-shell.tsx";
import type { Desk, Need } from "../desk-list.ts";
import type { DeskRow } from "../desk-queries.server.ts";
import { partWords, words } from "../desk-words.ts";
import { lastDay } from "../rules.ts";
import { contentsOf } from "./desk-title.ts";

const tones: Readonly<Record<Need, Tone>> = {
  late: "bad",
  problem: "bad",
  accept: "wait",
  today: "wait",
  pack: "note",
  send: "note",
  door: "plain",
};

interface DeskQueueProps {
  room: Desk;
  rows: readonly DeskRow[];
  /** How many wait that are not among these. */
  more: number;
  now: string;
}

/** What needs whoever works at this desk, the most pressing first, each with what is left of its time. */
export function DeskQueue({ room, rows, more, now }: DeskQueueProps) {
  const say = useSay();
  const l = useLocale();
  const when = useWhen(now);
  return (
    <div>
      <Queue
        title={say(words.queue)}
        empty={say(words.queueEmpty)}
        items={rows.map((row) => ({
          href: paths.deskParcel(l, room, row.id),
          title: contentsOf(row, l),
          detail: (
            <>
              {room === "coop" ? `${say(words.for, { shop: l === "fa" ? row.shopFa : row.shopEn })} · ` : null}
              <bdi>{row.orderNumber}</bdi> · {when(row)}
            </>
          ),
          mark: row.need ? <Status tone={tones[row.need]}>{say(partWords[row.need])}</Status> : null,
        }))}
      />
      {more > 0 ? <p className="mt-2 text-sm text-soft">{say(words.queueMore, { count: more })}</p> : null}
    </div>
  );
}

/** By when, or since when, in a sentence of its need. */
function useWhen(now: string) {
  const say = useSay();
  const l = useLocale();
  return ({ need, acceptBy, sendBy }: DeskRow): string => {
    if (need === "accept" && acceptBy) {
      const left = timeLeft(l, new Date(acceptBy), new Date(now));
      return left ? say(words.acceptIn, { left }) : say(words.acceptOver);
    }
    if (need === "problem") return say(words.problemWaits);
    if (need === "door") return say(words.atDoorWaits);
    if (!sendBy) return "";
    return say(need === "late" ? words.lateSince : words.sendBy, { date: formatDate(l, lastDay(sendBy), "weekday") });
  };
}
