import { boxLook, type FieldProps, Labelled } from "./field.tsx";
import { Icon } from "./icon.tsx";

interface PlaceFieldProps extends FieldProps {
  /** As `placeChoices` of the country gives them. */
  groups: readonly { label: string; options: readonly { value: string; label: string }[] }[];
  value?: string | undefined;
  /** The words of the empty choice. */
  none: string;
}

/** Where the reader is: a town under its county, or a province. One list, which every phone shows in its own way. */
export function PlaceField({ groups, value, none, ...field }: PlaceFieldProps) {
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
            <option value="">{none}</option>
            {groups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                {group.options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <Icon name="down" className="pointer-events-none col-start-1 row-start-1 me-4 size-5 justify-self-end" />
        </div>
      )}
    </Labelled>
  );
}
