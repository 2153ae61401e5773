import type { FieldProps, Option } from "./field.tsx";
import { fieldId } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

const row =
  "flex min-h-12 cursor-pointer items-start gap-3.5 rounded-md border border-line bg-raised px-4 py-3 hover:border-edge has-checked:border-madder has-checked:bg-madder-wash has-disabled:cursor-not-allowed has-disabled:bg-sunk has-disabled:text-soft";
const mark = "mt-1 size-5 shrink-0 cursor-pointer rtl:mt-1.5";

interface GroupProps extends FieldProps {
  options: readonly Option[];
  /** Many side by side on a wide screen. */
  columns?: boolean;
}

function Group({
  type,
  chosen,
  options,
  columns,
  ...field
}: GroupProps & { type: "radio" | "checkbox"; chosen: readonly string[] }) {
  const say = useSay();
  const own = fieldId(field.name, field.id);
  const described = [field.hint && `${own}-hint`, field.error && `${own}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      aria-describedby={described || undefined}
      className={`space-y-2 ${field.error ? "border-s-4 border-alarm ps-4" : ""}`}
    >
      <legend className="mb-1.5 block font-semibold">
        {field.label}
        {field.required ? null : <span className="text-sm font-normal text-soft"> ({say(words.optional)})</span>}
      </legend>
      {field.hint ? (
        <div id={`${own}-hint`} className="text-sm text-soft">
          {field.hint}
        </div>
      ) : null}
      {field.error ? (
        <p id={`${own}-error`} className="flex items-start gap-2 text-sm font-semibold text-alarm">
          <Icon name="alert" className="mt-1 size-4" />
          {field.error}
        </p>
      ) : null}
      <div className={`grid gap-2 ${columns ? "sm:grid-cols-2" : ""}`}>
        {options.map((option, index) => (
          <label key={option.value} className={row}>
            <input
              type={type}
              id={index === 0 ? own : `${own}-${option.value}`}
              name={field.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              className={mark}
            />
            <span>
              <span className="block">{option.label}</span>
              {option.hint ? <span className="block text-sm text-soft">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of a few, all of them in sight. */
export function RadioGroup({ value, ...props }: GroupProps & { value?: string | undefined }) {
  return <Group {...props} type="radio" chosen={value === undefined ? [] : [value]} />;
}

/** Any number of a few; each is sent under the same name. */
export function CheckboxGroup({ values = [], ...props }: GroupProps & { values?: readonly string[] }) {
  return <Group {...props} type="checkbox" chosen={values} />;
}

interface CheckboxFieldProps extends FieldProps {
  /** What is sent when it is ticked. */
  value?: string;
  checked?: boolean;
}

/** One thing to agree to. */
export function CheckboxField({ value = "yes", checked, ...field }: CheckboxFieldProps) {
  const own = fieldId(field.name, field.id);
  const described = [field.hint && `${own}-hint`, field.error && `${own}-error`].filter(Boolean).join(" ");
  return (
    <div className={`space-y-1.5 ${field.error ? "border-s-4 border-alarm ps-4" : ""}`}>
      <label className={row}>
        <input
          type="checkbox"
          id={own}
          name={field.name}
          value={value}
          defaultChecked={checked}
          aria-describedby={described || undefined}
          aria-invalid={field.error ? true : undefined}
          aria-required={field.required ? true : undefined}
          className={mark}
        />
        <span>
          <span className="block">{field.label}</span>
          {field.hint ? (
            <span id={`${own}-hint`} className="block text-sm text-soft">
              {field.hint}
            </span>
          ) : null}
        </span>
      </label>
      {field.error ? (
        <p id={`${own}-error`} className="flex items-start gap-2 text-sm font-semibold text-alarm">
          <Icon name="alert" className="mt-1 size-4" />
          {field.error}
        </p>
      ) : null}
    </div>
  );
}
