import { families } from "#app/domain/catalogue/families/families.ts";
import { DateField, FileField, MoneyField, NumberField, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../words.ts";

export type WorkField =
  | "title"
  | "description"
  | "family"
  | "quantity"
  | "rate"
  | "dueOn"
  | "conditions"
  | "belowReason"
  | "drawing";

/** The fields of work that is given: what, how many, for how much, by when. */
export function WorkFields({
  field,
}: {
  field: (name: WorkField) => { name: string; value: string | undefined; error: string | undefined };
}) {
  const say = useSay();
  const l = useLocale();
  const { value: _, ...drawing } = field("drawing");
  return (
    <>
      <TextField {...field("title")} label={say(words.title)} example={say(words.titleExample)} max={120} required />
      <TextArea {...field("description")} label={say(words.description)} max={1500} />
      <FileField {...drawing} label={say(words.drawing)} hint={say(words.drawingHint)} />
      <SelectField
        {...field("family")}
        label={say(words.family)}
        hint={say(words.familyHint)}
        options={families.filter(({ kind }) => kind === "goods").map((one) => ({ value: one.id, label: one[l] }))}
        required
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <NumberField {...field("quantity")} label={say(words.quantity)} max={6} required />
        <MoneyField {...field("rate")} label={say(words.rate)} unit={say(words.toman)} required />
      </div>
      <DateField {...field("dueOn")} label={say(words.dueOn)} example={say(words.dayExample)} required />
      <TextArea
        {...field("conditions")}
        label={say(words.conditions)}
        example={say(words.conditionsExample)}
        max={600}
      />
      <TextArea {...field("belowReason")} label={say(words.belowReason)} hint={say(words.belowHint)} max={400} />
    </>
  );
}
