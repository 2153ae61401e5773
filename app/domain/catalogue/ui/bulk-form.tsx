import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { MoneyField, NumberField } from "#app/ui/field.tsx";
import { FormActions, FormSection } from "#app/ui/form.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { words } from "../bulk/words.ts";
import { words as listing } from "../words.ts";

interface BulkFormProps {
  action: string;
  chosen: readonly string[];
  value(name: string): string | undefined;
  error(name: string): string | undefined;
}

/** Asks what is to become of the chosen listings. It only asks: the answer is a page to look at, with an address. */
export function BulkForm({ action, chosen, value, error }: BulkFormProps) {
  const say = useSay();
  const field = (name: string) => ({ name, value: value(name) ?? "", error: error(name) });
  return (
    <form action={action} className="space-y-7" noValidate>
      {chosen.map((slug) => (
        <input key={slug} type="hidden" name="p" value={slug} />
      ))}
      <FormSection title={say(words.priceHow)}>
        <RadioGroup
          {...field("price")}
          value={value("price") ?? "none"}
          label={say(words.what)}
          options={[
            { value: "none", label: say(words.priceNone) },
            { value: "percent", label: say(words.pricePercent), hint: say(words.pricePercentHint) },
            { value: "set", label: say(words.priceSet) },
          ]}
          required
        />
        <div className="grid gap-6 border-s-4 border-line ps-4 sm:grid-cols-2">
          <RadioGroup
            {...field("direction")}
            value={value("direction") ?? "raise"}
            label={say(words.direction)}
            options={[
              { value: "raise", label: say(words.raise) },
              { value: "lower", label: say(words.lower) },
            ]}
            required
          />
          <NumberField
            {...field("percent")}
            label={say(words.percent)}
            hint={say(words.onlyPercent)}
            unit={say(words.percentSign)}
          />
        </div>
        <div className="grid gap-6 border-s-4 border-line ps-4 sm:grid-cols-2">
          <MoneyField
            {...field("toman")}
            label={say(listing.priceToman)}
            hint={say(words.onlySet)}
            unit={say(listing.toman)}
          />
          <MoneyField
            {...field("eur")}
            label={say(listing.priceEur)}
            hint={say(words.onlySet)}
            unit={say(listing.euro)}
          />
        </div>
      </FormSection>
      <FormSection title={say(words.stockHow)}>
        <RadioGroup
          {...field("stock")}
          value={value("stock") ?? "none"}
          label={say(words.what)}
          options={[
            { value: "none", label: say(words.stockNone) },
            { value: "add", label: say(words.stockAdd), hint: say(words.stockAddHint) },
            { value: "off", label: say(words.stockOff), hint: say(words.stockOffHint) },
          ]}
          required
        />
        <div className="border-s-4 border-line ps-4">
          <NumberField {...field("pieces")} label={say(words.pieces)} unit={say(listing.pieces)} />
        </div>
      </FormSection>
      <FormActions>
        <Button>{say(words.preview)}</Button>
      </FormActions>
    </form>
  );
}
