import { useSay } from "#app/ui/locale-context.tsx";
import type { PioneerOffer } from "#db/vocabulary-pioneers.ts";
import type { Reason } from "../rules.ts";
import { offerWords, reasonWords, words } from "../words.ts";

type Shown = { code: string; facts: Readonly<Record<string, string | number>>; points?: number };

/** Why a pioneer stands where she stands: one line for each reason, with its points where they are known. */
export function Reasons({ reasons }: { reasons: readonly Shown[] }) {
  const say = useSay();
  const told = ({ code, facts }: Shown) => {
    const offer = facts.offer ? { offer: say(offerWords[facts.offer as PioneerOffer].name) } : {};
    return say(reasonWords[code as Reason["code"]], { ...facts, ...offer });
  };
  return (
    <ul className="list-disc space-y-0.5 ps-5 text-sm">
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.facts.offer ?? ""}`}>
          {told(reason)}
          {reason.points ? <span className="text-soft"> · {say(words.points, { points: reason.points })}</span> : null}
        </li>
      ))}
    </ul>
  );
}
