import type { ReactNode } from "react";
import { words as terms } from "#app/domain/terms/words.ts";
import { paths } from "#app/platform/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, CheckboxGroup, RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, NumberField, type Option, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";
import { declarations, producerLevels } from "#db/vocabulary.ts";
import { pioneerOffers } from "#db/vocabulary-pioneers.ts";
import { conditionWords, levelWords, offerWords, words } from "../words.ts";

/** What stands in a field, and what is wrong with it. */
export type Typed = {
  value(name: string, otherwise?: string): string | undefined;
  values(name: string): string[] | undefined;
  error(name: string): string | undefined;
};

interface ApplicationFormProps {
  once: string;
  typed: Typed;
  occupations: readonly Option[];
  counties: readonly Option[];
  /** What is known of her already. */
  name: string;
  errors: ReactNode;
  /** Whether there are terms to agree to. */
  asksTerms: boolean;
}

/** Everything an application holds, from her name to the four conditions. */
export function ApplicationForm({ once, typed, occupations, counties, name, errors, asksTerms }: ApplicationFormProps) {
  const say = useSay();
  const l = useLocale();
  const may = (of: string) => ({ name: of, value: typed.value(of), error: typed.error(of) });
  const field = (of: string) => ({ name: of, value: typed.value(of), error: typed.error(of), required: true });
  return (
    <>
      {errors}
      <Form once={typed.value("key") ?? once}>
        <FormSection title={say(words.you)} lead={say(words.youLead)}>
          <TextField
            {...field("name")}
            label={say(words.name)}
            example={say(words.nameExample)}
            value={typed.value("name", name)}
            autoComplete="name"
            max={80}
          />
          <TextField
            {...field("nationalCode")}
            kind="number"
            label={say(words.nationalCode)}
            hint={say(words.nationalCodeHint)}
            example={say(words.nationalCodeExample)}
            autoComplete="off"
            max={20}
          />
          <DateField
            {...field("birthDate")}
            label={say(words.birthDate)}
            hint={say(words.birthDateHint)}
            example={say(words.birthDateExample)}
            autoComplete="bday"
          />
          <SelectField
            {...may("sex")}
            label={say(words.sex)}
            hint={say(words.sexHint)}
            none={say(words.notSaid)}
            options={(["woman", "man"] as const).map((sex) => ({ value: sex, label: say(words[sex]) }))}
          />
        </FormSection>
        <FormSection title={say(words.where)}>
          <SelectField {...field("county")} label={say(words.county)} none={say(frame.choose)} options={counties} />
          <TextField
            {...field("place")}
            label={say(words.place)}
            hint={say(words.placeHint)}
            example={say(words.placeExample)}
            max={80}
          />
        </FormSection>
        <FormSection title={say(words.work)}>
          <RadioGroup
            {...field("level")}
            label={say(words.level)}
            options={producerLevels.map((level) => ({
              value: level,
              label: say(levelWords[level].name),
              hint: say(levelWords[level].who),
            }))}
          />
          <RadioGroup {...field("occupation")} label={say(words.occupation)} options={occupations} columns />
          <TextField
            {...may("skills")}
            label={say(words.skills)}
            hint={say(words.skillsHint)}
            example={say(words.skillsExample)}
            max={300}
          />
          <TextField {...may("tools")} label={say(words.tools)} example={say(words.toolsExample)} max={300} />
          <NumberField {...may("weeklyHours")} label={say(words.weeklyHours)} />
          <CheckboxGroup
            {...may("offers")}
            values={typed.values("offers") ?? []}
            label={say(words.offers)}
            hint={say(words.offersHint)}
            options={pioneerOffers.map((offer) => ({ value: offer, label: say(offerWords[offer]) }))}
          />
          <NumberField {...may("offersFor")} label={say(words.offersFor)} />
          <TextArea {...field("statement")} label={say(words.statement)} hint={say(words.statementHint)} max={2000} />
        </FormSection>
        <FormSection title={say(words.declarations)} lead={say(words.declarationsLead)}>
          {declarations.map((one) => (
            <CheckboxField
              key={one}
              name={one}
              value="on"
              label={say(conditionWords[one].declare)}
              hint={say(conditionWords[one].why)}
              checked={typed.value(one) === "on"}
              error={typed.error(one)}
              required
            />
          ))}
        </FormSection>
        {asksTerms ? (
          <CheckboxField
            name="agree"
            value="on"
            label={say(terms.agree)}
            hint={
              <a className="link" href={paths.terms(l)}>
                {say(terms.title)}
              </a>
            }
            checked={typed.value("agree") === "on"}
            error={typed.error("agree")}
            required
          />
        ) : null}
        <FormActions>
          <Button>{say(words.send)}</Button>
          <span className="text-soft">{say(words.sendNext)}</span>
        </FormActions>
      </Form>
    </>
  );
}
