import type { ReturnLine } from "#app/domain/returns/queries.server.ts";
import { returnStateWords } from "#app/domain/returns/words.ts";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";

const tones = {
  asked: "wait",
  agreed: "note",
  sent: "note",
  disputed: "bad",
  replacing: "note",
  refunded: "good",
  exchanged: "good",
  refused: "plain",
  dropped: "plain",
} as const;

/** Where a return stands, in a few words. */
export function ReturnMark({ of: { status } }: { of: Pick<ReturnLine, "status"> }) {
  const say = useSay();
  return <Status tone={tones[status]}>{say(returnStateWords[status])}</Status>;
}
