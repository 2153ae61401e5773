import type { ReactNode } from "react";
import { words as terms } from "#app/domain/terms/words.ts";
import { paths } from "#app/platform/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import type { Option } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../words.ts";
import {
  CodeFields,
  DeclarationFields,
  LevelField,
  NameField,
  PlaceFields,
  SexField,
  StoryFields,
  TradeFields,
  type Typed,
} from "./application-fields.tsx";

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
  return (
    <>
      {errors}
      <Form once={typed.value("key") ?? once}>
        <FormSection title={say(words.you)} lead={say(words.youLead)}>
          <NameField typed={typed} name={name} />
          <CodeFields typed={typed} />
          <SexField typed={typed} />
        </FormSection>
        <FormSection title={say(words.where)}>
          <PlaceFields typed={typed} counties={counties} />
        </FormSection>
        <FormSection title={say(words.work)}>
          <LevelField typed={typed} />
          <TradeFields typed={typed} occupations={occupations} />
          <StoryFields typed={typed} />
        </FormSection>
        <FormSection title={say(words.declarations)} lead={say(words.declarationsLead)}>
          <DeclarationFields typed={typed} />
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
