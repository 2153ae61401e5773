import { boxLook, fieldId } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { listingWords as words } from "../listing-words.ts";

/** What a page that takes marks hands to everything that shows fields. */
export interface MarkForm {
  /** The id of the form that carries them. */
  form: string;
  value: (name: string) => string;
  error: (name: string) => string | undefined;
}

interface MarkInputProps {
  marks: MarkForm;
  name: string;
  label: string;
  /** Says whose mark it is where the field's name does not stand beside it. */
  named?: boolean;
}

/** A reviewer's short remark at one field: a button that unfolds a line to write in. */
export function MarkInput({ marks, name, label, named = false }: MarkInputProps) {
  const say = useSay();
  const [value, error] = [marks.value(name), marks.error(name)];
  const input = `marks.${name}`;
  return (
    <details className="mt-1 print:hidden" open={value !== "" || error !== undefined}>
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-sm text-madder underline underline-offset-4">
        {say(words.mark)}
        <span className={named ? "" : "sr-only"}>: {label}</span>
      </summary>
      <input
        id={fieldId(input)}
        type="text"
        name={input}
        form={marks.form}
        aria-label={say(words.addMark, { field: label })}
        aria-invalid={error ? true : undefined}
        defaultValue={value}
        dir={value ? "auto" : undefined}
        maxLength={300}
        className={`mt-1 ${boxLook(error)}`}
      />
      {error ? <p className="mt-1 text-sm font-semibold text-alarm">{error}</p> : null}
    </details>
  );
}
