import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { CasePart } from "#db/vocabulary.ts";
import type { CaseHead } from "../queries.server.ts";
import { partWords, pathWords, sourceWords, words } from "../words.ts";
import { ReachedStages } from "./reached-stages.tsx";

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
        <ReachedStages reached={file.reached} />
      </section>
    </>
  );
}
