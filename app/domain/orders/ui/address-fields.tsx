import type { AddressField } from "#app/country/pack.ts";
import { words } from "#app/domain/orders/checkout-words.ts";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PlaceField } from "#app/ui/place-field.tsx";

type Choice = { value: string; label: string };

export interface AddressFieldsProps {
  /** As people of the country write it; empty for a country whose form we do not know. */
  fields: readonly AddressField[];
  regions: readonly Choice[];
  counties: readonly { label: string; options: readonly Choice[] }[];
  value(name: AddressField["name"]): string;
  error(name: AddressField["name"]): string | undefined;
  /** Fields to be looked at again: what may be wrong with them. */
  warnings: Readonly<Partial<Record<string, string>>>;
}

const foreign = [
  { name: "city", label: words.foreignCity, autocomplete: "address-level2", required: true, max: 60 },
  { name: "street", label: words.foreignStreet, autocomplete: "street-address", required: true, max: 200 },
  { name: "postalCode", label: words.foreignPostalCode, autocomplete: "postal-code", required: false, max: 12 },
] as const;

/** An address in the order in which people of the country write it; abroad, what every letter needs. */
export function AddressFields({ fields, regions, counties, value, error, warnings }: AddressFieldsProps) {
  const locale = useLocale();
  const say = useSay();
  const region = (
    <SelectField
      key="province"
      name="province"
      label={say(words.region)}
      hint={fields.length > 0 ? say(words.abroadHint) : undefined}
      options={regions}
      none={say(words.chooseRegion)}
      value={value("province")}
      error={error("province")}
      required
    />
  );
  if (fields.length === 0)
    return (
      <>
        {region}
        {foreign.map(({ name, label, autocomplete, required, max }) => (
          <TextField
            key={name}
            name={name}
            label={say(label)}
            value={value(name)}
            error={error(name)}
            autoComplete={autocomplete}
            max={max}
            required={required}
          />
        ))}
      </>
    );
  return fields.map((field) => {
    const { name, label, input, required, maxLength, autocomplete } = field;
    if (input === "province") return region;
    const common = { name, label: label[locale], value: value(name), error: error(name), required };
    if (input === "county")
      return <PlaceField key={name} {...common} groups={counties} none={say(words.chooseCounty)} />;
    return (
      <TextField
        key={name}
        {...common}
        kind={input === "digits" ? "code" : "text"}
        hint={warnings[name]}
        max={maxLength}
        autoComplete={autocomplete}
      />
    );
  });
}
