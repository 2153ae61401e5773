import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Assessment } from "../queries.server.ts";
import { awaitsWords, levelWords, words } from "../words.ts";

/** Where an assessment stands: the level, or whom it waits for. */
export function AssessmentMark({ of }: { of: Assessment }) {
  const say = useSay();
  if (of.level) return <Status tone="good">{say(levelWords[of.level])}</Status>;
  if (of.endedAt) return <Status>{say(words.ended)}</Status>;
  if (!of.acceptedAt) return <Status tone="wait">{say(words.proposed)}</Status>;
  return <Status tone={of.awaits === "third" ? "note" : "wait"}>{say(awaitsWords[of.awaits ?? "first"])}</Status>;
}
