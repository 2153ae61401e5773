import { formatNumber } from "#app/platform/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { Assessment } from "../queries.server.ts";
import { meaningOf } from "../rules.ts";
import { words } from "../words.ts";

type Typed = { value(name: string): string | undefined; error(name: string): string | undefined };

/** Where an assessor gives a step to every criterion. */
export function ScoreForm({ of, typed }: { of: Assessment; typed: Typed }) {
  const say = useSay();
  const l = useLocale();
  return (
    <Form>
      <p className="text-soft">{say(words.scoreLead)}</p>
      {of.rubric.criteria.map((criterion) => {
        const name = `steps.${criterion.key}`;
        return (
          <RadioGroup
            key={criterion.key}
            name={name}
            label={say(criterion)}
            hint={
              <>
                {l === "fa" ? criterion.lookFa : criterion.lookEn}
                <span className="block">
                  {say(words.weight, { n: criterion.weight })}
                  {criterion.minimum > 0 ? <> · {say(words.least, { n: criterion.minimum })}</> : null}
                </span>
              </>
            }
            value={typed.value(name)}
            error={typed.error(name)}
            options={of.rubric.steps.map((step, index) => {
              const means = meaningOf(criterion, index);
              return {
                value: String(index),
                label: `${formatNumber(l, index)} · ${say(step)}`,
                ...(means ? { hint: say(means) } : {}),
              };
            })}
            columns
            required
          />
        );
      })}
      <TextArea
        name="comment"
        label={say(words.comment)}
        hint={say(words.commentHint)}
        value={typed.value("comment")}
        error={typed.error("comment")}
        max={1000}
      />
      <FormActions>
        <Button>{say(words.sendScore)}</Button>
      </FormActions>
    </Form>
  );
}
