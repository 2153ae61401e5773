import type { BreakRow } from "#app/domain/reconciliation/queries.server.ts";
import { stateWords, words } from "#app/domain/reconciliation/words.ts";
import { useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import type { BreakState } from "#db/vocabulary.ts";

type Sides = Pick<BreakRow, "kind" | "currency" | "ours" | "theirs">;

/** What one side has of a movement; of theirs, a gateway may tell only that it differs. */
export function Side({ of, side }: { of: Sides; side: "ours" | "theirs" }) {
  const say = useSay();
  const amount = of[side];
  if (amount !== null) return <MoneyText money={{ amount: BigInt(amount), currency: of.currency }} />;
  const isUntold = side === "theirs" && of.kind === "amount-differs";
  return <span className="text-soft">{say(isUntold ? words.unknown : words.nothing)}</span>;
}

const tones = { open: "bad", explained: "note", resolved: "good", gone: "plain" } as const;

export function BreakStatus({ state }: { state: BreakState }) {
  const say = useSay();
  return <Status tone={tones[state]}>{say(stateWords[state])}</Status>;
}
