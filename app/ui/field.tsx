import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

/** What every field takes. `error` is a sentence already; the value that was sent is given back in `value`. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** An example in the field's own words, shown under the label and never inside the box, where it would vanish. */
  example?: string | undefined;
  error?: string | undefined;
  /** What may be left out says so; the rest is needed. */
  required?: boolean;
  /** Only when two forms of one page hold a field of the same name. */
  id?: string;
}

export function fieldId(name: string, id?: string): string {
  return id ?? `field-${name}`;
}

const box =
  "w-full min-h-12 rounded-md border bg-raised px-3.5 py-2.5 text-base/7 text-ink placeholder:text-soft hover:border-ink";

/** Classes of an input; red-edged and thicker when there is an error. */
export function boxLook(error?: string): string {
  return `${box} ${error ? "border-2 border-alarm" : "border-edge"}`;
}

interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

function wire({ name, id, hint, example, error, required }: FieldProps): Wiring {
  const own = fieldId(name, id);
  const described = [hint && `${own}-hint`, example && `${own}-example`, error && `${own}-error`].filter(Boolean);
  return {
    id: own,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
    "aria-required": required ? true : undefined,
  };
}

function Notes({ own, hint, example, error }: FieldProps & { own: string }) {
  const say = useSay();
  return (
    <>
      {hint ? (
        <div id={`${own}-hint`} className="text-sm text-soft">
          {hint}
        </div>
      ) : null}
      {example ? (
        <p id={`${own}-example`} className="text-sm text-soft">
          {say(words.example, { example })}
        </p>
      ) : null}
      {error ? (
        <p id={`${own}-error`} className="flex items-start gap-2 text-sm font-semibold text-alarm">
          <Icon name="alert" className="mt-1 size-4" />
          <span>
            <span className="sr-only">{say(words.errorAt)} </span>
            {error}
          </span>
        </p>
      ) : null}
    </>
  );
}

function OptionalMark({ required }: { required: boolean | undefined }) {
  const say = useSay();
  return required ? null : <span className="text-sm font-normal text-soft"> ({say(words.optional)})</span>;
}

/** Label, hint, example, error and box in their order. */
export function Labelled({ children, ...field }: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const wiring = wire(field);
  return (
    <div className={`space-y-1.5 ${field.error ? "border-s-4 border-alarm ps-4" : ""}`}>
      <label htmlFor={wiring.id} className="block font-semibold">
        {field.label}
        <OptionalMark required={field.required} />
      </label>
      <Notes {...field} own={wiring.id} />
      {children(wiring)}
    </div>
  );
}

/** What is typed decides the keyboard and the direction: codes and numbers run left to right in every language. */
export type TextKind = "text" | "phone" | "code" | "email" | "password" | "number" | "date" | "url";

const kinds: Record<
  TextKind,
  { type: string; inputMode?: "tel" | "numeric" | "email" | "url" | "decimal"; dir: string }
> = {
  text: { type: "text", dir: "auto" },
  phone: { type: "tel", inputMode: "tel", dir: "ltr" },
  code: { type: "text", inputMode: "numeric", dir: "ltr" },
  email: { type: "email", inputMode: "email", dir: "ltr" },
  password: { type: "password", dir: "ltr" },
  // type=text, because type=number refuses Persian digits.
  number: { type: "text", inputMode: "decimal", dir: "ltr" },
  date: { type: "text", inputMode: "numeric", dir: "ltr" },
  url: { type: "url", inputMode: "url", dir: "ltr" },
};

// An empty box with dir=auto would run left to right on a Persian page; it keeps the page's direction instead.
function directionFor(dir: string, value: string | undefined): string | undefined {
  return dir === "auto" && !value ? undefined : dir;
}

interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  kind?: TextKind;
  /** Longest text, in characters. */
  max?: number;
  autoComplete?: string;
  autoFocus?: boolean;
  /** The unit, shown at the end of the box: "cm", "days". */
  unit?: string | undefined;
  /** A code of many signs, such as an IBAN. */
  long?: boolean;
}

export function TextField({
  value,
  kind = "text",
  max,
  autoComplete,
  autoFocus,
  unit,
  long,
  ...field
}: TextFieldProps) {
  const short = (kind === "number" || kind === "date" || kind === "code") && !long;
  return (
    <Labelled {...field}>
      {(wiring) => (
        <div className={`flex items-center gap-3 ${short ? "max-w-60" : long ? "max-w-md" : ""}`}>
          <input
            {...wiring}
            {...kinds[kind]}
            dir={directionFor(kinds[kind].dir, value)}
            name={field.name}
            defaultValue={value}
            maxLength={max}
            autoComplete={autoComplete ?? (kind === "code" ? "one-time-code" : undefined)}
            // biome-ignore lint/a11y/noAutofocus: only pages of one single field ask for it
            autoFocus={autoFocus}
            className={`${boxLook(field.error)} ${kinds[kind].dir === "ltr" ? "rtl:text-end" : ""}`}
          />
          {unit ? <span className="shrink-0 text-soft">{unit}</span> : null}
        </div>
      )}
    </Labelled>
  );
}

export function TextArea({
  value,
  max,
  rows = 5,
  ...field
}: FieldProps & { value?: string | undefined; max?: number; rows?: number }) {
  return (
    <Labelled {...field}>
      {(wiring) => (
        <textarea
          {...wiring}
          name={field.name}
          dir={directionFor("auto", value)}
          rows={rows}
          maxLength={max}
          defaultValue={value}
          className={`${boxLook(field.error)} field-sizing-content min-h-36 leading-relaxed`}
        />
      )}
    </Labelled>
  );
}

/** A whole or decimal number; Persian and Latin digits are both welcome. */
export function NumberField(props: Omit<TextFieldProps, "kind">) {
  return <TextField {...props} kind="number" max={props.max ?? 20} />;
}

interface MoneyFieldProps extends Omit<TextFieldProps, "kind" | "unit"> {
  /** "toman", "euro": the unit people type in. */
  unit: string;
  /** The same sum in words, where the page already knows it. */
  inWords?: string | undefined;
}

export function MoneyField({ inWords, ...field }: MoneyFieldProps) {
  return (
    <div className="space-y-1.5">
      <TextField {...field} kind="number" max={field.max ?? 24} />
      {inWords ? <p className="text-sm text-soft">{inWords}</p> : null}
    </div>
  );
}

/** A date as it is written in the reader's calendar; the form's schema reads it. */
export function DateField(props: Omit<TextFieldProps, "kind" | "max">) {
  return <TextField {...props} kind="date" max={10} />;
}

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean;
}

interface SelectFieldProps extends FieldProps {
  value?: string | undefined;
  options: readonly Option[];
  /** The words of the empty choice; without them a choice is always made. */
  none?: string;
}

export function SelectField({ value, options, none, ...field }: SelectFieldProps) {
  return (
    <Labelled {...field}>
      {(wiring) => (
        <div className="grid max-w-md items-center">
          <select
            {...wiring}
            name={field.name}
            defaultValue={value}
            className={`${boxLook(field.error)} col-start-1 row-start-1 cursor-pointer appearance-none pe-12`}
          >
            {none === undefined ? null : <option value="">{none}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" className="pointer-events-none col-start-1 row-start-1 me-4 size-5 justify-self-end" />
        </div>
      )}
    </Labelled>
  );
}

interface FileFieldProps extends FieldProps {
  accept?: string;
  multiple?: boolean;
  /** A phone opens its camera at once and offers no gallery: give a second field beside it that does. */
  capture?: "environment";
}

/** Files from the phone; pictures may come straight from its camera. */
export function FileField({ accept = "image/*", multiple, capture, ...field }: FileFieldProps) {
  return (
    <Labelled {...field}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          name={field.name}
          accept={accept}
          multiple={multiple}
          capture={capture}
          className="block min-h-14 w-full cursor-pointer rounded-md border-2 border-dashed border-edge bg-raised p-3 text-sm text-soft file:me-4 file:min-h-11 file:cursor-pointer file:rounded-md file:border-0 file:bg-walnut-wash file:px-4 file:font-semibold file:text-walnut hover:border-ink"
        />
      )}
    </Labelled>
  );
}
