import { boxLook, fieldId } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";
import { type Attribute, choicesOf } from "../families/families.ts";
import { words } from "../words.ts";
import { notes } from "./field-notes.tsx";

interface CompositionFieldProps {
  attribute: Attribute;
  name: string;
  label: string;
  error: string | undefined;
  required: boolean;
  value: (name: string) => string;
  mark?: string | undefined;
}

/** What something is made of: up to four rows of a material and its percent. */
export function CompositionField({ attribute, name, label, error, required, value, mark }: CompositionFieldProps) {
  const locale = useLocale();
  const say = useSay();
  const own = fieldId(name);
  const rows = [1, 2, 3, 4].filter(
    (row) => row <= 3 || value(`${name}.${row - 1}.of`) !== "" || value(`${name}.${row}.of`) !== "",
  );
  const described = `${own}-hint${error ? ` ${own}-error` : ""}`;
  return (
    <fieldset aria-describedby={described} className={`space-y-2 ${error ? "border-s-4 border-alarm ps-4" : ""}`}>
      <legend className="mb-1.5 block font-semibold">
        {label}
        {required ? null : <span className="text-sm font-normal text-soft"> ({say(frame.optional)})</span>}
      </legend>
      <div id={`${own}-hint`} className="text-sm text-soft">
        {notes({ mark, hint: say(words.compositionHint) })}
      </div>
      {error ? (
        <p id={`${own}-error`} className="flex items-start gap-2 text-sm font-semibold text-alarm">
          <Icon name="alert" className="mt-1 size-4" />
          {error}
        </p>
      ) : null}
      {rows.map((row) => (
        <div key={row} className="grid max-w-md grid-cols-[minmax(0,1fr)_7.5rem] gap-3">
          <span className="grid items-center">
            <select
              id={row === 1 ? own : `${own}-${row}`}
              name={`${name}.${row}.of`}
              aria-label={`${label}، ${say(words.fibre)} ${row}`}
              aria-invalid={error ? true : undefined}
              defaultValue={value(`${name}.${row}.of`)}
              className={`${boxLook(error)} col-start-1 row-start-1 cursor-pointer appearance-none pe-10`}
            >
              <option value="">{row === 1 ? say(words.choose) : "…"}</option>
              {choicesOf(attribute).map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice[locale]}
                </option>
              ))}
            </select>
            <Icon name="down" className="pointer-events-none col-start-1 row-start-1 me-3 size-5 justify-self-end" />
          </span>
          <span className="flex items-center gap-2">
            <input
              type="text"
              inputMode="numeric"
              dir="ltr"
              name={`${name}.${row}.percent`}
              aria-label={`${label}، ${say(words.percent)} ${row}`}
              aria-invalid={error ? true : undefined}
              defaultValue={value(`${name}.${row}.percent`)}
              maxLength={5}
              className={`${boxLook(error)} rtl:text-end`}
            />
            <span aria-hidden="true">{locale === "fa" ? "٪" : "%"}</span>
          </span>
        </div>
      ))}
    </fieldset>
  );
}
