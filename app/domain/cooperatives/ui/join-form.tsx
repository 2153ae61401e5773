import { Button } from "#app/ui/button.tsx";
import { CheckboxField, CheckboxGroup } from "#app/ui/choice-field.tsx";
import { DateField, SelectField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";
import { grantScopes } from "#db/vocabulary.ts";
import type { CooperativeChoice, MyMembership } from "../my-queries.server.ts";
import { scopeWords, words } from "../words.ts";

interface JoinFormProps {
  once: string;
  /** The cooperative she belongs to now: then the form changes what she entrusts. */
  live: MyMembership | null;
  choices: readonly CooperativeChoice[];
  typed: {
    value(name: string, otherwise?: string): string | undefined;
    values(name: string): readonly string[] | undefined;
    error(name: string): string | undefined;
  };
}

/** Consent, right by right: each box says what it lets the cooperative do. */
export function JoinForm({ once, live, choices, typed }: JoinFormProps) {
  const say = useSay();
  const stands = live?.grants.find((grant) => grant.live)?.scopes ?? [];
  return (
    <Form once={typed.value("key") ?? once} {...(live ? { hidden: { cooperative: live.cooperative.slug } } : {})}>
      {live ? null : (
        <SelectField
          name="cooperative"
          label={say(words.cooperative)}
          value={typed.value("cooperative")}
          error={typed.error("cooperative")}
          none={say(frame.choose)}
          options={choices.map(({ slug, name, own }) => ({
            value: slug,
            label: own ? say(words.ownCluster, { name: say(name) }) : say(name),
          }))}
          required
        />
      )}
      <CheckboxGroup
        name="scopes"
        label={say(words.scopes)}
        hint={say(words.scopesHint)}
        values={typed.values("scopes") ?? stands}
        error={typed.error("scopes")}
        options={grantScopes.map((scope) => ({
          value: scope,
          label: say(scopeWords[scope].name),
          hint: say(scopeWords[scope].means),
        }))}
        required
      />
      <DateField
        name="until"
        label={say(words.lastDay)}
        hint={say(words.lastDayHint)}
        example={say(words.lastDayExample)}
        value={typed.value("until")}
        error={typed.error("until")}
      />
      <CheckboxField
        name="consent"
        value="on"
        label={say(words.consent)}
        hint={say(words.consentHint)}
        error={typed.error("consent")}
        required
      />
      <FormActions>
        <Button>{say(live ? words.changePress : words.joinPress)}</Button>
      </FormActions>
    </Form>
  );
}
