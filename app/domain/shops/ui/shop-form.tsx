import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { OwnShop } from "../own-shop.server.ts";
import { answersOf, mostPeople } from "../rules.ts";
import { words } from "../words.ts";
import { PeopleFields } from "./people-fields.tsx";

/** What was typed before a fault, and what is wrong with it. */
export interface Typed {
  value(name: string, otherwise?: string): string | undefined;
  error(name: string): string | undefined;
}

interface ShopFormProps {
  shop: OwnShop;
  typed: Typed;
  /** What buyers see of where she lives, beside the choice of how much that is; none for a body's shop. */
  preview?: ReactNode;
}

/** A shop in words: each part under its own heading, one button for all of them. */
export function ShopForm({ shop, typed, preview }: ShopFormProps) {
  const say = useSay();
  const field = (name: string, now: string) => ({ name, value: typed.value(name, now), error: typed.error(name) });
  const answers = { Fa: answersOf(shop.storyFa), En: answersOf(shop.storyEn) };
  const questions = [
    [words.question1, words.hint1],
    [words.question2, words.hint2],
    [words.question3, words.hint3],
  ] as const;
  const story = (tongue: "Fa" | "En") =>
    questions.map(([question, hint], index) => (
      <TextArea
        key={`${tongue}${question.en}`}
        {...field(`story${tongue}${index + 1}`, answers[tongue][index] ?? "")}
        label={say(question)}
        hint={tongue === "Fa" ? say(hint) : undefined}
        rows={3}
        max={1200}
      />
    ));
  // An empty row waits for a newcomer; two where nobody is named yet.
  const rows = Math.min(mostPeople, Math.max(2, shop.people.length + 1));
  return (
    <Form hidden={{ version: typed.value("version", String(shop.version)) ?? "" }}>
      <FormSection title={say(words.nameSection)} lead={say(words.nameLead)}>
        <TextField {...field("nameFa", shop.nameFa)} label={say(words.nameFa)} max={60} required />
        <TextField {...field("nameEn", shop.nameEn)} label={say(words.nameEn)} max={60} required />
      </FormSection>
      <FormSection title={say(words.storySection)} lead={say(words.storyLead)}>
        {story("Fa")}
        <details open={shop.storyEn !== ""}>
          <summary className="link inline-flex min-h-11 items-center">{say(words.inEnglish)}</summary>
          <div className="space-y-6 pt-3">
            <p className="text-sm text-soft">{say(words.inEnglishLead)}</p>
            {story("En")}
          </div>
        </details>
      </FormSection>
      <FormSection title={say(words.workplaceSection)} lead={say(words.workplaceLead)}>
        <TextArea {...field("workplaceFa", shop.workplaceFa)} label={say(words.workplaceFa)} rows={3} max={1200} />
        <TextArea {...field("workplaceEn", shop.workplaceEn)} label={say(words.workplaceEn)} rows={3} max={1200} />
      </FormSection>
      <FormSection title={say(words.peopleSection)} lead={say(words.peopleLead)}>
        <PeopleFields people={shop.people} rows={rows} typed={typed} />
      </FormSection>
      <FormSection title={say(words.policySection)} lead={say(words.policyLead)}>
        <TextArea {...field("policyFa", shop.policyFa)} label={say(words.policyFa)} rows={3} max={1500} />
        <TextArea {...field("policyEn", shop.policyEn)} label={say(words.policyEn)} rows={3} max={1500} />
      </FormSection>
      {preview ? (
        <FormSection title={say(words.privacySection)}>
          <RadioGroup
            {...field("shown", shop.showsPlace ? "place" : "county")}
            label={say(words.shown)}
            options={[
              { value: "place", label: say(words.shownPlace), hint: say(words.shownPlaceHint) },
              { value: "county", label: say(words.shownCounty), hint: say(words.shownCountyHint) },
            ]}
            required
          />
          {preview}
        </FormSection>
      ) : null}
      <FormActions>
        <Button>{say(words.save)}</Button>
      </FormActions>
    </Form>
  );
}
