import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { CasePart } from "#db/vocabulary.ts";
import type { CaseHead } from "../queries.server.ts";
import { partWords, pathWords, sourceWords, stageWords, words } from "../words.ts";

/** What stands above every file: whose it is, where, and the stages so far. */
export function CaseHeadFacts({ file, parts }: { file: CaseHead; parts: readonly CasePart[] }) {
  const say = useSay();
  return (
    <>
      <Facts
        facts={[
          { name: say(words.lead), value: say(file.body) },
          { name: say(words.officer), value: file.officer },
          { name: say(words.place), value: `${say(file.place)} · ${say(file.county)}` },
          { name: say(words.registered), value: <DateText at={file.registeredAt} /> },
          { name: say(words.source), value: say(sourceWords[file.source]) },
          { name: say(words.path), value: file.marketPath && say(pathWords[file.marketPath]) },
          { name: say(words.parts), value: parts.map((part) => say(partWords[part])).join(" · ") },
        ]}
      />
      <section>
        <h2 className="mb-3 text-lg font-bold">{say(words.journey)}</h2>
        <ol className="divide-y divide-line border-y border-line">
          {file.reached.map(({ stage, at, body }) => (
            <li key={`${stage} ${at}`} className="flex flex-wrap justify-between gap-x-6 py-2.5">
              <span className="font-semibold">{say(stageWords[stage])}</span>
              <span className="text-sm text-soft">
                {body ? <>{say(body)} · </> : null}
                <DateText at={at} />
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
