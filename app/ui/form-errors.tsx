import { fieldId } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

interface FormErrorsProps {
  /** Faults at fields, in the order of the form: sentences, each leading to its field. */
  errors?: readonly { name: string; message: string }[];
  /** What a rule said about the whole. */
  refusal?: string | undefined;
  /** What the fields are called, in a form so long that its faults are told apart by them. */
  labels?: Readonly<Record<string, string>>;
  /** Where a field stands that is on another page, or has another id. */
  hrefs?: Readonly<Record<string, string>>;
}

/** What must be put right, at the head of a form that came back. Nothing when there is nothing. */
export function FormErrors({ errors = [], refusal, labels = {}, hrefs = {} }: FormErrorsProps) {
  const say = useSay();
  if (errors.length === 0 && !refusal) return null;
  return (
    <div role="alert" className="max-w-2xl rounded-md border-2 border-alarm bg-alarm-wash p-5">
      <h2 className="flex items-center gap-2.5 text-lg font-bold text-alarm">
        <Icon name="alert" />
        {refusal ?? say(words.errorsTitle)}
      </h2>
      {errors.length > 0 ? (
        <ul className="mt-2 space-y-1">
          {errors.map(({ name, message }) => (
            <li key={name}>
              <a className="link inline-block min-h-7 text-alarm" href={hrefs[name] ?? `#${fieldId(name)}`}>
                {labels[name] ? `${labels[name]}: ${message}` : message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-2 text-sm text-soft">{say(words.keptValues)}</p>
    </div>
  );
}
