import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { eligibilityPart } from "../queries.server.ts";
import { wholeWords, words } from "../words.ts";
import { EligibilityRules } from "./eligibility-rules.tsx";

const tones = { eligible: "good", not: "bad", pending: "wait" } as const;

/** The file's part on eligibility: every rule, and what it comes to. */
export function CaseEligibility({
  part,
  of,
  reader,
}: {
  part: Awaited<ReturnType<typeof eligibilityPart>>;
  of: string;
  reader: { id: string; judges: boolean };
}) {
  const say = useSay();
  return (
    <section id="rules">
      <h2 className="mb-3 flex flex-wrap items-center gap-3 text-lg font-bold">
        {say(words.part)} <Status tone={tones[part.whole]}>{say(wholeWords[part.whole])}</Status>
      </h2>
      <EligibilityRules part={part} of={of} judges={reader.judges} me={reader.id} />
    </section>
  );
}
