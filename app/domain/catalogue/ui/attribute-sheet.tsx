import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type PlaceName, showAttribute } from "../families/show.ts";
import { words } from "../product-words.ts";
import type { SheetLine } from "../sheet.ts";
import { type Basis, useBasis } from "./basis.ts";

interface SheetProps {
  lines: readonly SheetLine[];
  placeName: PlaceName;
}

/** Fact by fact what a piece is, under what it rests on: a laboratory's report, an inspection, the maker's word. */
export function AttributeSheet({ lines, placeName }: SheetProps) {
  const locale = useLocale();
  const say = useSay();
  const basisOf = useBasis();
  const groups = new Map<string, { basis: Basis; lines: SheetLine[] }>();
  for (const line of lines) {
    const basis = basisOf(line);
    const group = groups.get(basis.text) ?? { basis, lines: [] };
    group.lines.push(line);
    groups.set(basis.text, group);
  }
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{say(words.sheet)}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{say(words.property)}</th>
          <th scope="col">{say(words.value)}</th>
        </tr>
      </thead>
      {[...groups.values()]
        .sort((a, b) => a.basis.rank - b.basis.rank)
        .map(({ basis, lines: some }) => (
          <tbody key={basis.text} className="divide-y divide-line border-b border-line">
            <tr>
              <th colSpan={2} scope="rowgroup" className={`pt-4 pb-2 text-start text-sm font-semibold ${basis.look}`}>
                <span className="flex items-start gap-2">
                  <Icon name={basis.icon} className="mt-0.5 size-5 shrink-0" />
                  <bdi>{basis.text}</bdi>
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
        ))}
    </table>
  );
}

function outsideText(say: ReturnType<typeof useSay>, standard: string | undefined): string {
  return standard ? say(words.outside, { standard }) : say(words.outsidePlain);
}
