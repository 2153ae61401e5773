import type { ProblemLine } from "#app/domain/problems/queries.server.ts";
import { isContested } from "#app/domain/problems/rules.ts";
import { problemStateWords } from "#app/domain/problems/words.ts";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";

const tones = { open: "wait", answered: "note", contested: "bad", closed: "good" } as const;

/** Where a report stands, in two words. */
export function ProblemMark({ problem }: { problem: Pick<ProblemLine, "status" | "answeredAt"> }) {
  const say = useSay();
  const state = isContested(problem) ? "contested" : problem.status;
  return <Status tone={tones[state]}>{say(problemStateWords[state])}</Status>;
}
