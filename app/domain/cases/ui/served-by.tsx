import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { Serving } from "../share-queries.server.ts";
import { taskWords, words } from "../share-words.ts";

/** Who serves a person already, so that nobody offers the same twice (domain A19). */
export function ServedBy({ serving }: { serving: readonly Serving[] }) {
  const say = useSay();
  return (
    <ul className="space-y-1 text-sm">
      {serving.map(({ body, task, since, asked }) => (
        <li key={`${body.en} ${task}`}>
          <span className="font-semibold">{say(body)}</span> · {say(task === "lead" ? words.leads : taskWords[task])}
          {asked ? <> · {say(words.notYet)}</> : null}{" "}
          <span className="text-soft">
            <DateText at={since} />
          </span>
        </li>
      ))}
    </ul>
  );
}
