import { ProveAgain } from "#app/domain/identity/ui/threshold.tsx";
import { currencyName } from "#app/platform/money.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { words } from "../words.ts";

interface Props {
  /** She has proved a moment ago who she is; without that there is no form, only the way to it. */
  fresh: boolean;
  back: string;
  body?: string;
  field: (name: string) => { name: string; value: string | undefined; error: string | undefined };
}

/** Where her money is to go. */
export function AccountForm({ fresh, back, body = "", field }: Props) {
  const say = useSay();
  if (!fresh) return <ProveAgain back={back} />;
  return (
    <Form hidden={body ? { body } : {}}>
      <SelectField
        {...field("currency")}
        value={field("currency").value ?? "IRR"}
        label={say(words.currency)}
        options={(["IRR", "EUR", "USD"] as const).map((code) => ({ value: code, label: say(currencyName(code)) }))}
        required
      />
      <TextField
        {...field("iban")}
        kind="code"
        long
        label={say(words.iban)}
        hint={say(words.ibanHint)}
        autoComplete="off"
        max={50}
        required
      />
      <TextField
        {...field("holder")}
        label={say(words.holder)}
        hint={say(words.holderHint)}
        autoComplete="name"
        max={80}
        required
      />
      <FormActions>
        <Button>{say(words.save)}</Button>
      </FormActions>
    </Form>
  );
}
