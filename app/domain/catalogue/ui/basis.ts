import { formatDay } from "#app/platform/time.ts";
import type { IconName } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as ui } from "#app/ui/words.ts";
import { words } from "../evidence-words.ts";
import type { SheetLine } from "../sheet.ts";

export type Basis = { rank: number; icon: IconName; look: string; text: string };

/** A name or number in a sentence of the other direction keeps its own. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/** What a fact rests on as a reader is told it, the best founded ranked first; facts with the same text rest on the same. */
export function useBasis(): (line: Pick<SheetLine, "record" | "named">) => Basis {
  const say = useSay();
  const l = useLocale();
  return ({ record, named }) => {
    if (record) {
      const tested = record.level === "lab-tested";
      const facts = {
        by: isolated(record.by),
        number: isolated(record.reportNo ?? ""),
        day: formatDay(l, record.day),
      };
      if (tested) return { rank: 0, icon: "flask", look: "text-leaf", text: say(words.testedBy, facts) };
      return { rank: 1, icon: "seal", look: "text-indigo", text: say(words.inspectedBy, facts) };
    }
    const text = named ? say(words.reportNamed, { number: isolated(named) }) : say(ui.word);
    return { rank: named ? 2 : 3, icon: "voice", look: "text-soft", text };
  };
}
