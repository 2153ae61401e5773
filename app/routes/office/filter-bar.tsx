import { Button } from "#app/ui/button.tsx";
import { type Option, SelectField, TextField } from "#app/ui/field.tsx";

export interface FilterField {
  name: string;
  label: string;
  value: string;
  /** Choices; without them something is typed. */
  options?: readonly Option[];
  none?: string;
}

/** Narrows a list: a form that only asks, so its address can be kept. */
export function FilterBar({
  action,
  press,
  fields,
}: {
  action: string;
  press: string;
  fields: readonly FilterField[];
}) {
  return (
    <form
      action={action}
      className="mb-6 grid items-end gap-4 rounded-lg bg-sunk p-4 sm:grid-cols-2 xl:grid-cols-[repeat(3,minmax(0,1fr))_auto]"
    >
      {fields.map(({ options, none, ...field }) =>
        options ? (
          <SelectField
            key={field.name}
            {...field}
            options={options}
            {...(none === undefined ? {} : { none })}
            required
          />
        ) : (
          <TextField key={field.name} {...field} required />
        ),
      )}
      <Button tone="quiet">{press}</Button>
    </form>
  );
}
