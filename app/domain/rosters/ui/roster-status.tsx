import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { RosterState } from "#db/vocabulary.ts";
import { stateWords } from "../words.ts";

const tones = {
  brought: "wait",
  checked: "wait",
  importing: "note",
  imported: "good",
  undoing: "note",
  undone: "plain",
  dropped: "plain",
} as const;

/** Where a roster stands. */
export function RosterStatus({ status }: { status: RosterState }) {
  const say = useSay();
  return <Status tone={tones[status]}>{say(stateWords[status])}</Status>;
}
