import { Button, Hidden } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { levelWords, words } from "../evidence-words.ts";
import { familyOf, typedAttributes } from "../families/families.ts";
import { labelOf, type PlaceName, showAttribute } from "../families/show.ts";
import type { ProductRecord } from "../product-record.server.ts";
import type { SheetLine } from "../sheet.ts";
import { useBasis } from "./basis.ts";

type Typed = {
  value(name: string, otherwise: string): string;
  values(name: string): string[] | undefined;
  error(name: string): string | undefined;
};

interface EvidenceFormProps {
  product: Pick<ProductRecord, "version" | "family">;
  lines: readonly SheetLine[];
  typed: Typed;
  placeName: PlaceName;
}

/** The particulars of a listing to be ticked, each with its value and what it rests on now; then what was found of them. */
export function EvidenceForm({ product, lines, typed, placeName }: EvidenceFormProps) {
  const say = useSay();
  const l = useLocale();
  const family = familyOf(product.family);
  const basisOf = useBasis();
  const now = (line: SheetLine) => [basisOf(line).text, ...(line.outside ? [say(words.outside)] : [])].join(" · ");
  // In the family's order, as the review shows them; what is computed has no evidence of its own.
  const inOrder = typedAttributes(family).flatMap(
    ({ key }) => lines.find(({ attribute }) => attribute.key === key) ?? [],
  );
  return (
    <Form>
      <Hidden fields={{ version: product.version }} />
      <CheckboxGroup
        name="keys"
        label={say(words.which)}
        values={typed.values("keys") ?? []}
        error={typed.error("keys")}
        options={inOrder.map((line) => ({
          value: line.attribute.key,
          label: `${labelOf(l, line.attribute)}: ${showAttribute(l, line.attribute, line.value, placeName)}`,
          hint: now(line),
        }))}
        columns
        required
      />
      <RadioGroup
        name="level"
        label={say(words.level)}
        value={typed.value("level", "inspected")}
        error={typed.error("level")}
        options={(["inspected", "lab-tested", "claimed"] as const).map((level) => ({
          value: level,
          label: say(levelWords[level].name),
          hint: say(levelWords[level].hint),
        }))}
        required
      />
      <DateField
        name="day"
        label={say(words.day)}
        hint={say(words.dayHint)}
        value={typed.value("day", "")}
        error={typed.error("day")}
      />
      <TextField
        name="issuer"
        label={say(words.issuer)}
        hint={say(words.labOnly)}
        value={typed.value("issuer", "")}
        error={typed.error("issuer")}
        max={80}
      />
      <TextField
        name="reportNo"
        label={say(words.reportNo)}
        hint={say(words.labOnly)}
        value={typed.value("reportNo", "")}
        error={typed.error("reportNo")}
        max={40}
      />
      <FormActions>
        <Button icon="seal">{say(words.record)}</Button>
      </FormActions>
    </Form>
  );
}
