import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { CaseHead } from "../queries.server.ts";
import { stageWords } from "../words.ts";

/** The stages a case has reached, each with the body that says so and the day. */
export function ReachedStages({ reached }: Pick<CaseHead, "reached">) {
  const say = useSay();
  return (
    <ol className="divide-y divide-line self-start border-y border-line">
      {reached.map(({ stage, at, body }) => (
        <li key={`${stage} ${at}`} className="flex flex-wrap justify-between gap-x-6 py-2.5">
          <span className="font-semibold">{say(stageWords[stage])}</span>
          <span className="text-sm text-soft">
            {body ? <>{say(body)} · </> : null}
            <DateText at={at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
