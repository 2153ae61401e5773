import { words } from "#app/domain/payments/money-words.ts";
import type { Facts, Localized } from "#app/platform/locale.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";

type Fault = { name: string; message: string };

/** Faults at rows of a statement, said with their rows and led to the one field they stand in. */
export const rowErrors = (say: (words: Localized, facts?: Facts) => string, errors: readonly Fault[], field: string) =>
  errors.map(({ name, message }) => {
    const row = /^row\.(\d+)$/.exec(name)?.[1];
    return row
      ? { name: field, message: say(words.rowFault, { row: Number(row), fault: message }) }
      : { name, message };
  });

/** Several rows lead to one field, so each is a line of its own and the field is named once. */
export function RowErrors({ errors, refusal }: { errors: readonly Fault[]; refusal: string | undefined }) {
  const [first, ...more] = errors;
  return (
    <>
      <FormErrors errors={first ? [first] : []} refusal={refusal} />
      {more.length > 0 ? (
        <ul className="max-w-2xl list-disc space-y-1 ps-6 text-alarm">
          {more.slice(0, 50).map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
