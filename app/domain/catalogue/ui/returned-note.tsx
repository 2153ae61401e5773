import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { familyOf } from "../families/families.ts";
import { fieldName } from "../field-name.ts";
import { listingWords } from "../listing-words.ts";

interface ReturnedNoteProps {
  title: string;
  note: string | null;
  marks: Readonly<Record<string, string>>;
  family: string;
  /** Where each field is mended. */
  href: (field: string) => string | undefined;
}

/** What a reviewer asks for: the note as a whole, and each mark leading to its field. */
export function ReturnedNote({ title, note, marks, family, href }: ReturnedNoteProps) {
  const say = useSay();
  const locale = useLocale();
  const fields = Object.entries(marks);
  if (!note && fields.length === 0) return null;
  return (
    <Flash
      tone="wait"
      text={
        <>
          <p className="font-semibold">{note ? title : say(listingWords.marksTitle)}</p>
          {note ? (
            <p className="mt-1 whitespace-pre-line">
              <bdi>{note}</bdi>
            </p>
          ) : null}
          {fields.length > 0 ? (
            <>
              <ul className="mt-2 list-disc space-y-1 ps-5">
                {fields.map(([name, text]) => (
                  <li key={name}>
                    <a className="link font-semibold" href={href(name)}>
                      {fieldName(locale, familyOf(family), name)}
                    </a>
                    : <bdi>{text}</bdi>
                  </li>
                ))}
              </ul>
              <p className="mt-2 text-sm text-soft">{say(listingWords.marksGo)}</p>
            </>
          ) : null}
        </>
      }
    />
  );
}
