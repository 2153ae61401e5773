import { fieldId } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { familyOf } from "../families/families.ts";
import { attributeOfField } from "../families/fault.ts";
import { stepOfField } from "../listing-steps.ts";
import type { Gap } from "../rules.ts";
import { gapWords, words } from "../words.ts";

interface ChecklistProps {
  family: string;
  gaps: readonly Gap[];
  /** Address of a step. */
  href: (step: string) => string;
}

/** What is still missing before a review, each thing leading to where it is mended. */
export function Checklist({ family: familyId, gaps, href }: ChecklistProps) {
  const say = useSay();
  const locale = useLocale();
  const family = familyOf(familyId);
  if (gaps.length === 0) {
    return (
      <p className="flex items-center gap-2 font-semibold text-leaf">
        <Icon name="check" />
        {say(words.checklistDone)}
      </p>
    );
  }
  const place = ({ field }: Gap) => {
    const step = field === undefined ? null : stepOfField(family, field);
    return step ? `${href(step.id)}#${fieldId(field ?? "")}` : undefined;
  };
  return (
    <ul className="space-y-1">
      {gaps.map((gap) => {
        const address = place(gap);
        const text =
          attributeOfField(family, gap.field ?? "")?.[locale] ?? say(gapWords[gap.code as keyof typeof gapWords]);
        return (
          <li key={gap.code + (gap.field ?? "")} className="flex items-start gap-2.5">
            <span aria-hidden="true" className="mt-2 size-4 shrink-0 rounded-sm border-2 border-saffron-thread" />
            {address ? (
              <a className="link inline-block py-1 first-letter:uppercase" href={address}>
                {text}
              </a>
            ) : (
              <span className="py-1">{text}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
