import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { caseLog } from "../queries.server.ts";
import { logWords, partWords, stageWords, words } from "../words.ts";

/** Who did what in a file, and who looked into which part of it. */
export function CaseLog({ log }: { log: Awaited<ReturnType<typeof caseLog>> }) {
  const say = useSay();
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold">{say(words.log)}</h2>
      <ol className="divide-y divide-line border-y border-line text-sm">
        {log.map(({ kind, at, by, data }) => (
          <li key={`${kind} ${at} ${by}`} className="py-2.5">
            <span className="font-semibold">{by ?? say(words.system)}</span>{" "}
            {say(logWords[kind] ?? { fa: kind, en: kind })}
            {data.stage ? <> · {say(stageWords[data.stage])}</> : null}
            {data.parts ? <> · {data.parts.map((part) => say(partWords[part])).join(" · ")}</> : null}
            {data.reason ? <> · {data.reason}</> : null}
            <span className="block text-soft">
              <DateText at={at} style="instant" />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
