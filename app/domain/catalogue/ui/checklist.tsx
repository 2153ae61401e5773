import { fieldId } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { familyOf } from "../families/families.ts";
import { attributeOfField } from "../families/fault.ts";
import type { Gap } from "../rules.ts";
import { gapWords, words } from "../words.ts";

interface ChecklistProps {
  family: string;
  gaps: readonly Gap[];
  /** Addresses of the form and of the photographs. */
  form: string;
  photos: string;
}

/** What is still missing before a review, each thing leading to where it is mended. */
export function Checklist({ family, gaps, form, photos }: ChecklistProps) {
  const say = useSay();
  const locale = useLocale();
  if (gaps.length === 0) {
    return (
      <p className="flex items-center gap-2 font-semibold text-leaf">
        <Icon name="check" />
        {say(words.checklistDone)}
      </p>
    );
  }
  const attributes = gaps.filter((gap) => gap.code === "gap.attribute");
  const others = gaps.filter((gap) => gap.code !== "gap.attribute");
  const place = (gap: Gap) => (gap.on === "photos" ? photos : gap.field ? `${form}#${fieldId(gap.field)}` : undefined);
  return (
    <ul className="space-y-1">
      {others.map((gap) => {
        const href = place(gap);
        const text = say(gapWords[gap.code as keyof typeof gapWords]);
        return (
          <li key={gap.code} className="flex items-start gap-2.5">
            <Box />
            {href ? (
              <a className="link py-0.5" href={href}>
                {text}
              </a>
            ) : (
              <span className="py-0.5">{text}</span>
            )}
          </li>
        );
      })}
      {attributes.length > 0 ? (
        <li className="flex items-start gap-2.5">
          <Box />
          <span className="py-0.5">
            {say(words.checklistAttributes)}{" "}
            {attributes.map((gap, index) => (
              <span key={gap.field}>
                {index > 0 ? (locale === "fa" ? "، " : ", ") : ""}
                <a className="link" href={place(gap)}>
                  {attributeOfField(familyOf(family), gap.field ?? "")?.[locale]}
                </a>
              </span>
            ))}
          </span>
        </li>
      ) : null}
    </ul>
  );
}

function Box() {
  return <span aria-hidden="true" className="mt-2 size-4 shrink-0 rounded-sm border-2 border-saffron-thread" />;
}
