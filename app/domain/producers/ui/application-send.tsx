import type { ReactNode } from "react";
import { AgreeField } from "#app/domain/terms/ui/agree-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { Option } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { Draft, DraftTyped } from "../draft-steps.server.ts";
import { words as drafts } from "../draft-words.ts";
import { levelWords, words } from "../words.ts";
import { DeclarationFields, type Typed } from "./application-fields.tsx";
import { stepPath } from "./application-frame.tsx";

interface ApplicationSendProps {
  once: string;
  typed: Typed;
  draft: Pick<Draft, "typed" | "samples">;
  occupations: readonly Option[];
  counties: readonly Option[];
  /** Whether there are terms to agree to. */
  asksTerms: boolean;
}

/** The last step: what she typed once more, the four conditions, and the button that sends it all together. */
export function ApplicationSend({ once, typed, draft, occupations, counties, asksTerms }: ApplicationSendProps) {
  const say = useSay();
  const l = useLocale();
  return (
    <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Form once={typed.value("key") ?? once}>
        <Carried typed={draft.typed} />
        <FormSection title={say(words.declarations)} lead={say(words.declarationsLead)}>
          <DeclarationFields typed={typed} />
        </FormSection>
        {asksTerms ? <AgreeField checked={typed.value("agree") === "on"} error={typed.error("agree")} /> : null}
        <FormActions>
          <Button>{say(words.send)}</Button>
          <a className="link flex min-h-11 items-center" href={stepPath(l, "samples")}>
            {say(drafts.back)}
          </a>
        </FormActions>
      </Form>
      <Review draft={draft} occupations={occupations} counties={counties} />
    </div>
  );
}

/** What was typed in the steps before goes along, so that one command judges the whole. */
function Carried({ typed }: { typed: DraftTyped }) {
  return Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
  );
}

function Review({
  draft: { typed, samples },
  occupations,
  counties,
}: Omit<ApplicationSendProps, "once" | "typed" | "asksTerms">) {
  const say = useSay();
  const l = useLocale();
  const said = (name: string) => [typed[name] ?? ""].flat().join(" · ");
  const named = (options: readonly Option[], value: string) => options.find((one) => one.value === value)?.label;
  const level = said("level");
  return (
    <section className="space-y-6 rounded-lg border border-line bg-raised p-5">
      <h2 className="text-lg font-bold">{say(drafts.review)}</h2>
      <Part to={stepPath(l, "identity")}>
        <Facts
          facts={[
            { name: say(words.name), value: <bdi>{said("name")}</bdi> },
            { name: say(words.nationalCode), value: <bdi dir="ltr">{said("nationalCode")}</bdi> },
            { name: say(words.birthDate), value: <bdi dir="ltr">{said("birthDate")}</bdi> },
            { name: say(words.county), value: named(counties, said("county")) },
            { name: say(words.place), value: <bdi>{said("place")}</bdi> },
          ]}
        />
      </Part>
      <Part to={stepPath(l, "trade")}>
        <Facts
          facts={[
            {
              name: say(words.level),
              value: level in levelWords ? say(levelWords[level as keyof typeof levelWords].name) : null,
            },
            { name: say(words.occupation), value: named(occupations, said("occupation")) },
            { name: say(words.skills), value: said("skills") || null },
            { name: say(words.tools), value: said("tools") || null },
            { name: say(words.weeklyHours), value: said("weeklyHours") || null },
            { name: say(words.statement), value: <span dir="auto">{said("statement")}</span> },
          ]}
        />
      </Part>
      <Part to={stepPath(l, "samples")}>
        <p>{samples.length > 0 ? say(drafts.samples, { count: samples.length }) : say(drafts.noSamples)}</p>
      </Part>
    </section>
  );
}

function Part({ to, children }: { to: string; children: ReactNode }) {
  const say = useSay();
  return (
    <div className="space-y-2">
      {children}
      <a className="link text-sm" href={to}>
        {say(drafts.change)}
      </a>
    </div>
  );
}
