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
      className="mb-6 grid items-end gap-4 rounded-lg bg-sunk p-4 sm:flex sm:flex-wrap sm:*:max-w-xs sm:*:not-last:grow sm:*:not-last:basis-52"
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
      <div className="grid">
        <Button tone="quiet">{press}</Button>
      </div>
    </form>
  );
}
