import { DateField, NumberField, SelectField, TextField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { type CostKind, type Currency, costKinds, currencies } from "#db/vocabulary.ts";
import { costKindWords, words } from "../book-words.ts";

export type CostField = "spentOn" | "kind" | "currency" | "amount" | "note";

interface CostFieldsProps {
  /** What stands in a field now, and what was wrong with it. */
  field: (name: CostField) => { name: string; value: string | undefined; error: string | undefined };
  /** A day as it is written here. */
  example: string;
}

export function unitName(currency: Currency) {
  return words[currency === "IRR" ? "toman" : currency];
}

/** The fields of a cost: when, for what, how much. */
export function CostFields({ field, example }: CostFieldsProps) {
  const say = useSay();
  return (
    <>
      <div className="grid items-end gap-6 sm:grid-cols-2">
        <DateField {...field("spentOn")} label={say(words.spentOn)} example={example} required />
        <SelectField
          {...field("kind")}
          label={say(words.kind)}
          options={costKinds.map((kind: CostKind) => ({ value: kind, label: say(costKindWords[kind]) }))}
          required
        />
      </div>
      <div className="grid items-end gap-6 sm:grid-cols-2">
        <NumberField {...field("amount")} label={say(words.amount)} max={24} required />
        <SelectField
          {...field("currency")}
          label={say(words.currency)}
          options={currencies.map((currency) => ({ value: currency, label: say(unitName(currency)) }))}
          required
        />
      </div>
      <TextField {...field("note")} label={say(words.note)} hint={say(words.noteHint)} max={200} />
    </>
  );
}
