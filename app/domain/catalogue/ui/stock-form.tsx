import { localDigits } from "#app/platform/digits.ts";
import { Button } from "#app/ui/button.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { AvailabilityKind, PriceUnit } from "#db/vocabulary.ts";
import { unitNames } from "../counted.ts";
import { words } from "../stock-words.ts";

interface StockFormProps {
  product: { availability: AvailabilityKind; priceUnit: PriceUnit; leadTimeDays: number; ceiling: number | null };
  version: string;
  value: (name: string, otherwise: string) => string;
  error: (name: string) => string | undefined;
}

/** Units made or lost, pieces a month, and the time it takes: whatever the kind of stock has. */
export function StockForm({ product, version, value, error }: StockFormProps) {
  const say = useSay();
  const locale = useLocale();
  const { availability, priceUnit, leadTimeDays, ceiling } = product;
  const unit = say(unitNames[priceUnit] ?? words.pieces);
  const field = (name: string, now: number | null = null) => ({
    name,
    value: value(name, now === null ? "" : localDigits(locale, String(now))),
    error: error(name),
  });
  return (
    <Form hidden={{ version }}>
      <FormSection title={say(words.changes)}>
        {availability === "stock" ? (
          <div className="grid gap-5 sm:grid-cols-2">
            <NumberField {...field("add")} label={say(words.addUnits)} unit={unit} />
            <NumberField
              {...field("writeOff")}
              label={say(words.writeOff)}
              hint={say(words.writeOffHint)}
              unit={unit}
            />
          </div>
        ) : null}
        {availability === "made-to-order" ? (
          <NumberField
            {...field("monthlyCeiling", ceiling)}
            label={say(words.ceiling)}
            hint={say(words.ceilingHint)}
            unit={unit}
          />
        ) : null}
        <NumberField
          {...field("leadTimeDays", leadTimeDays)}
          label={say(availability === "made-to-order" ? words.leadTimeOrder : words.leadTime)}
          unit={say(words.days)}
          required
        />
      </FormSection>
      <FormActions>
        <Button icon="check">{say(words.save)}</Button>
      </FormActions>
    </Form>
  );
}
