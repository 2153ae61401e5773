import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, FileField, type Option, SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { words } from "../register-words.ts";
import { evidenceKinds, phoneOwners } from "../rules.ts";
import { evidenceWords, words as joining } from "../words.ts";
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

interface RegistrationFormProps {
  once: string;
  typed: Typed;
  occupations: readonly Option[];
  counties: readonly Option[];
  /** Bodies in which the officer is one; asked for where there are several. */
  bodies: readonly Option[];
  errors: ReactNode;
}

/** An application as an officer writes it for somebody before her: its own fields, how to reach her, and her consent. */
export function RegistrationForm({ once, typed, occupations, counties, bodies, errors }: RegistrationFormProps) {
  const say = useSay();
  return (
    <div className="space-y-8">
      {errors}
      <Form files once={typed.value("key") ?? once}>
        <FormSection title={say(words.who)} lead={say(words.whoLead)}>
          <NameField typed={typed} another />
          <CodeFields typed={typed} another />
          <SexField typed={typed} />
        </FormSection>
        <FormSection title={say(words.reach)}>
          <ReachFields typed={typed} />
          <PlaceFields typed={typed} counties={counties} />
        </FormSection>
        <FormSection title={say(words.work)}>
          <LevelField typed={typed} />
          <TradeFields typed={typed} occupations={occupations} />
          <StoryFields typed={typed} />
        </FormSection>
        <FormSection title={say(words.samples)} lead={say(words.samplesLead)}>
          <SampleFields typed={typed} />
        </FormSection>
        <FormSection title={say(words.declare)} lead={say(words.declareLead)}>
          <DeclarationFields typed={typed} />
        </FormSection>
        <FormSection title={say(words.consent)} lead={say(words.consentLead)}>
          <ConsentFields typed={typed} />
        </FormSection>
        {bodies.length > 1 ? (
          <SelectField
            name="body"
            label={say(words.body)}
            value={typed.value("body", bodies[0]?.value)}
            error={typed.error("body")}
            options={bodies}
            required
          />
        ) : null}
        <FormActions>
          <Button>{say(words.press)}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

function ReachFields({ typed }: { typed: Typed }) {
  const say = useSay();
  return (
    <>
      <TextField
        name="phone"
        kind="phone"
        label={say(words.phone)}
        hint={say(words.phoneHint)}
        example={say(words.phoneExample)}
        value={typed.value("phone")}
        error={typed.error("phone")}
        autoComplete="off"
        max={20}
      />
      <RadioGroup
        name="phoneOf"
        label={say(words.phoneOf)}
        value={typed.value("phoneOf", "own")}
        error={typed.error("phoneOf")}
        options={phoneOwners.map((value) => ({
          value,
          label: say(words[value]),
          ...(value === "household" ? { hint: say(words.householdHint) } : {}),
        }))}
        required
      />
    </>
  );
}

/** Two fields of one name: a camera's offers no gallery, and a gallery's no camera on some phones. */
export function SampleFields({ typed }: { typed: Typed }) {
  const say = useSay();
  return (
    <>
      <FileField name="picture" label={say(words.camera)} error={typed.error("picture")} capture="environment" />
      <FileField id="field-picture-gallery" name="picture" label={say(words.gallery)} multiple />
      <SelectField
        name="evidenceKind"
        label={say(joining.kind)}
        value={typed.value("evidenceKind", "work-sample")}
        error={typed.error("evidenceKind")}
        options={evidenceKinds.map((kind) => ({ value: kind, label: say(evidenceWords[kind]) }))}
      />
    </>
  );
}

function ConsentFields({ typed }: { typed: Typed }) {
  const say = useSay();
  return (
    <>
      <CheckboxField
        name="consent"
        value="on"
        label={say(words.consentGiven)}
        checked={typed.value("consent") === "on"}
        error={typed.error("consent")}
        required
      />
      <TextField
        name="witness"
        label={say(words.witness)}
        hint={say(words.witnessHint)}
        value={typed.value("witness")}
        error={typed.error("witness")}
        autoComplete="off"
        max={80}
        required
      />
      <DateField
        name="consentDay"
        label={say(words.consentDay)}
        hint={say(words.consentDayHint)}
        value={typed.value("consentDay")}
        error={typed.error("consentDay")}
      />
    </>
  );
}
