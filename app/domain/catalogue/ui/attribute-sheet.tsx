import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as ui } from "#app/ui/words.ts";
import type { EvidenceLevel } from "#db/vocabulary.ts";
import { type PlaceName, showAttribute } from "../families/show.ts";
import { words } from "../product-words.ts";
import type { SheetLine } from "../sheet.ts";

const marks: Readonly<Record<EvidenceLevel, { icon: IconName; look: string }>> = {
  claimed: { icon: "voice", look: "text-soft" },
  inspected: { icon: "seal", look: "text-indigo" },
  "lab-tested": { icon: "flask", look: "text-leaf" },
};

/** The best founded first. */
const order: readonly EvidenceLevel[] = ["lab-tested", "inspected", "claimed"];

interface SheetProps {
  lines: readonly SheetLine[];
  report: string | null;
  placeName: PlaceName;
}

/** Fact by fact what a piece is, under what it rests on: a laboratory's report, an inspection, the maker's word. */
export function AttributeSheet({ lines, report, placeName }: SheetProps) {
  const locale = useLocale();
  const say = useSay();
  const basis: Readonly<Record<EvidenceLevel, string>> = {
    claimed: say(ui.word),
    inspected: say(ui.inspected),
    "lab-tested": report ? say(words.labReport, { number: report }) : say(ui.laboratory),
  };
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{say(words.sheet)}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{say(words.property)}</th>
          <th scope="col">{say(words.value)}</th>
        </tr>
      </thead>
      {order.map((evidence) => {
        const some = lines.filter((line) => line.evidence === evidence);
        if (some.length === 0) return null;
        return (
          <tbody key={evidence} className="divide-y divide-line border-b border-line">
            <tr>
              <th
                colSpan={2}
                scope="rowgroup"
                className={`pt-4 pb-2 text-start text-sm font-semibold ${marks[evidence].look}`}
              >
                <span className="flex items-center gap-2">
                  <Icon name={marks[evidence].icon} className="size-5" />
                  <bdi>{basis[evidence]}</bdi>
                </span>
              </th>
            </tr>
            {some.map(({ attribute, value, outside }) => (
              <tr key={attribute.key}>
                <th
                  scope="row"
                  className="w-2/5 py-2 pe-5 text-start align-top text-sm/7 font-normal text-soft first-letter:uppercase"
                >
                  {attribute[locale]}
                </th>
                <td className="py-2 align-top">
                  <bdi>{showAttribute(locale, attribute, value, placeName)}</bdi>
                  {outside ? (
                    <span className="block text-sm font-semibold text-saffron">
                      {outsideText(say, attribute.standard)}
                    </span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function outsideText(say: ReturnType<typeof useSay>, standard: string | undefined): string {
  return standard ? say(words.outside, { standard }) : say(words.outsidePlain);
}
