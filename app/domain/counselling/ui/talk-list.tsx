import { DateText, DayText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Talk } from "../queries.server.ts";
import { levelWords, wayWords, words } from "../words.ts";

/** Talks, the newest first. `levels` says beside each note who reads it. */
export function TalkList({ all, levels }: { all: Talk[]; levels: boolean }) {
  const say = useSay();
  return (
    <ul className="divide-y divide-line border-y border-line empty:hidden">
      {all.map((talk) => (
        <li key={talk.id} className="space-y-2 py-4">
          <p className="text-sm text-soft">
            <DateText at={talk.metAt} /> · {say(wayWords[talk.way])} · <bdi>{talk.by}</bdi> · {say(talk.body)}
          </p>
          {talk.notes.map(({ level, text }) => (
            <div key={level} className="flex flex-wrap items-start gap-3">
              {levels ? (
                <Status tone={level === "shared" ? "good" : level === "body" ? "note" : "plain"}>
                  {say(levelWords[level].name)}
                </Status>
              ) : null}
              <p dir="auto" className="min-w-0 grow basis-60 whitespace-pre-line">
                {text}
              </p>
            </div>
          ))}
          {talk.nextStep ? (
            <p>
              <span className="font-semibold">{say(words.nextStep)}:</span> <bdi>{talk.nextStep}</bdi>
              {talk.nextOn ? (
                <span className="text-soft">
                  {" · "}
                  <DayText day={talk.nextOn} />
                </span>
              ) : null}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
