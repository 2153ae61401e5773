import { showAttribute, type PlaceName } from "../families/show.ts";
import { words as ui } from "#app/ui/words.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { EvidenceLevel } from "#db/vocabulary.ts";
import { words } from "../product-words.ts";
import type { SheetLine } from "../sheet.ts";

const marks: Readonly<Record<EvidenceLevel, { icon: IconName; look: string }>> = {
  claimed: { icon: "voice", look: "text-soft" },
  inspected: { icon: "seal", look: "text-indigo" },
  "lab-tested": { icon: "flask", look: "text-leaf" },
};

interface SheetProps {
  lines: readonly SheetLine[];
  report: string | null;
  placeName: PlaceName;
}

/** Fact by fact what a piece is, and on what each rests: the maker's word, an inspection, a laboratory's report. */
export function AttributeSheet({ lines, report, placeName }: SheetProps) {
  const locale = useLocale();
  const say = useSay();
  const basis: Readonly<Record<EvidenceLevel, string>> = {
    claimed: say(ui.word),
    inspected: say(ui.inspected),
    "lab-tested": report ? say(words.labReport, { number: report }) : say(ui.laboratory),
  };
  return (
    <table className="w-full border-collapse border-y border-line">
      <caption className="sr-only">{say(words.sheet)}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{say(words.property)}</th>
          <th scope="col">{say(words.value)}</th>
          <th scope="col">{say(words.restsOn)}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {lines.map(({ attribute, value, evidence, outside }) => (
          <tr key={attribute.key} className="grid grid-cols-[minmax(6.5rem,2fr)_3fr] gap-x-5 py-2.5 sm:grid-cols-[minmax(8rem,3fr)_4fr_3fr]">
            <th scope="row" className="text-start text-sm font-normal text-soft">
              {attribute[locale]}
            </th>
            <td>
              <bdi>{showAttribute(locale, attribute, value, placeName)}</bdi>
              {outside ? <span className="block text-sm font-semibold text-saffron">{outsideText(say, attribute.standard)}</span> : null}
            </td>
            <td className={`flex items-start gap-1.5 text-xs max-sm:col-start-2 ${marks[evidence].look}`}>
              <Icon name={marks[evidence].icon} className="mt-1 size-4" />
              <bdi>{basis[evidence]}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function outsideText(say: ReturnType<typeof useSay>, standard: string | undefined): string {
  return standard ? say(words.outside, { standard }) : say(words.outsidePlain);
}
