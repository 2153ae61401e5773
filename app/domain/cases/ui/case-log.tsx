import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { LogLine } from "../file-queries.server.ts";
import { dutyWords, fieldOf, reasonOf } from "../file-words.ts";
import { taskWords } from "../share-words.ts";
import { logWords, partWords, stageWords, words } from "../words.ts";

/** Who did what in a file, and who looked into which part of it: under which duty, of which body, and why. */
export function CaseLog({ log }: { log: readonly LogLine[] }) {
  const say = useSay();
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold">{say(words.log)}</h2>
      <ol className="divide-y divide-line border-y border-line text-sm">
        {log.map(({ kind, at, by, body, to, data }) => (
          <li key={`${kind} ${at} ${by}`} className="py-2.5">
            <bdi className="font-semibold">{by ?? say(words.system)}</bdi>
            {data.duty || body ? (
              <span className="text-soft">
                {" "}
                ({[data.duty && say(dutyWords[data.duty]), body && say(body)].filter(Boolean).join(" · ")})
              </span>
            ) : null}
            <span className="block">
              {say(logWords[kind] ?? { fa: kind, en: kind })}
              {data.stage ? <> · {say(stageWords[data.stage])}</> : null}
              {to ? <> · {say(to)}</> : null}
              {data.task ? <> · {say(taskWords[data.task])}</> : null}
              {data.parts ? <> · {data.parts.map((part) => say(partWords[part])).join(" · ")}</> : null}
              {data.fields ? <> · {data.fields.map((field) => say(fieldOf(field))).join(say(words.comma))}</> : null}
              {data.reason ? <> · {say(reasonOf(data.reason))}</> : null}
            </span>
            <span className="block text-soft">
              <DateText at={at} style="instant" />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
