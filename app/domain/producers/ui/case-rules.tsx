import { Icon } from "#app/ui/icon.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { ruleWords, words } from "../office-words.ts";
import type { Unmet } from "../rules.ts";

/** Every rule of verification and whether it is met. */
export function CaseRules({ unmet }: { unmet: readonly Unmet[] }) {
  const say = useSay();
  return (
    <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
      {(Object.keys(ruleWords) as Unmet[]).map((rule) => {
        const met = !unmet.includes(rule);
        return (
          <li key={rule} className={`flex gap-3 ${met ? "" : "font-semibold text-alarm"}`}>
            <Icon name={met ? "check" : "cross"} className={`mt-1 size-5 ${met ? "text-leaf" : ""}`} />
            <span>
              {say(ruleWords[rule])}
              <span className="sr-only"> ({say(met ? words.met : words.notMet)})</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
