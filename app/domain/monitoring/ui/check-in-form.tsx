import { formatDate } from "#app/platform/time.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-field.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { bandOptions } from "../bands.ts";
import { hindranceWords, words, workingWords } from "../words.ts";

interface CheckInFormProps {
  own: { dueAt: string | null; lastAt: string | null };
  formKey: string;
  bands: readonly string[];
  reply: {
    value<Otherwise extends string | undefined>(name: string, otherwise?: Otherwise): string | Otherwise;
    values(name: string): string[] | undefined;
    error(name: string): string | undefined;
    head: { errors: { name: string; message: string }[]; refusal: string | undefined };
  };
}

const hinders = Object.keys(hindranceWords) as (keyof typeof hindranceWords)[];

/** Three questions to her who knows best, and a fourth she may leave. */
export function CheckInForm({ own, formKey, bands, reply }: CheckInFormProps) {
  const say = useSay();
  const l = useLocale();
  const day = (at: string) => formatDate(l, new Date(at));
  return (
    <div data-keep={say(words.waits)} className="max-w-2xl space-y-6">
      {own.dueAt ? <p className="font-semibold">{say(words.checkInDue, { day: day(own.dueAt) })}</p> : null}
      {own.lastAt ? <p className="text-sm text-soft">{say(words.checkInLast, { day: day(own.lastAt) })}</p> : null}
      <script type="module" src="/scripts/keep.js" />
      <p
        role="status"
        data-news
        hidden
        className="rounded-md border border-saffron/40 bg-saffron-wash p-4 text-saffron"
      />
      <FormErrors {...reply.head} />
      <Form once={reply.value("key", formKey)}>
        <RadioGroup
          name="working"
          label={say(words.youWorking)}
          value={reply.value("working")}
          error={reply.error("working")}
          options={[
            { value: "yes", label: say(words.youYes) },
            { value: "some", label: say(workingWords.some) },
            { value: "no", label: say(workingWords.no) },
          ]}
          required
        />
        <NumberField
          name="hours"
          label={say(words.youHours)}
          value={reply.value("hours")}
          error={reply.error("hours")}
        />
        <CheckboxGroup
          name="hindrances"
          label={say(words.youHindrances)}
          values={reply.values("hindrances") ?? []}
          error={reply.error("hindrances")}
          options={hinders.map((value) => ({ value, label: say(hindranceWords[value]) }))}
          columns
        />
        <RadioGroup
          name="income"
          label={say(words.youIncome)}
          hint={say(words.youIncomeHint)}
          value={reply.value("income")}
          error={reply.error("income")}
          options={[...bandOptions(l, bands), { value: "", label: say(words.noAnswer) }]}
        />
        <FormActions>
          <Button>{say(words.checkInSend)}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
