import { Button } from "#app/ui/button.tsx";
import { CheckboxField, CheckboxGroup, RadioGroup } from "#app/ui/choice-field.tsx";
import { NumberField, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { FormActions, FormSection } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type MarkHolder, markHolders, markScopes } from "#db/vocabulary.ts";
import type { Choice } from "../compose-queries.server.ts";
import { words } from "../compose-words.ts";
import type { Param } from "../criteria/criterion.ts";
import { criteria, fitsHolder } from "../criteria/index.ts";
import { holderWords, scopeWords } from "../life-words.ts";

/** What was typed before, or stands there now. */
export type Typed = {
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  error(name: string): string | undefined;
};

const pair = "grid items-end gap-6 sm:grid-cols-2";

/** The part of a mark's form that makes a version: words, scope, coded and hand-checked criteria. */
export function VersionFields({
  typed,
  marks,
  hand,
  holder,
}: {
  typed: Typed;
  marks: readonly Choice[];
  hand: number;
  /** Of a mark that is there already: only what can be asked of its holder is offered. */
  holder?: MarkHolder;
}) {
  const say = useSay();
  const field = (name: string) => ({ name, value: typed.value(name), error: typed.error(name) });
  const group = (name: string) => ({ name, values: typed.values(name), ...errorOf(typed, name) });
  const offered = criteria.filter(({ code }) => holder === undefined || fitsHolder(code, holder));
  return (
    <>
      <FormSection title={say(words.basics)}>
        <TextArea {...field("purposeFa")} label={say(words.purposeFa)} rows={2} max={400} />
        <TextArea {...field("purposeEn")} label={say(words.purposeEn)} rows={2} max={400} />
        <TextArea {...field("criteriaFa")} label={say(words.criteriaFa)} max={1200} required />
        <TextArea {...field("criteriaEn")} label={say(words.criteriaEn)} max={1200} required />
        {holder === undefined || holder === "shop" ? (
          <CheckboxGroup
            {...group("scopes")}
            label={say(words.scopes)}
            options={markScopes.map((value) => ({ value, label: say(scopeWords[value]) }))}
            columns
            required
          />
        ) : null}
        <NumberField {...field("validMonths")} label={say(words.months)} max={3} required />
        {marks.length > 0 ? (
          <CheckboxGroup
            {...group("requires")}
            label={say(words.requires)}
            options={marks.map(({ slug, name }) => ({ value: slug, label: say(name) }))}
            columns
          />
        ) : null}
        <CheckboxField name="licence" label={say(words.licence)} value="on" checked={typed.value("licence") === "on"} />
      </FormSection>
      <FormSection title={say(words.coded)} lead={say(words.codedLead)}>
        {offered.map(({ code, of, name, params }, index) => (
          <div key={code} className="space-y-3">
            {of === offered[index - 1]?.of || holder !== undefined ? null : (
              <h3 className="pt-2 font-semibold">{say(of === "shop" ? words.ofShop : words.ofCluster)}</h3>
            )}
            <CheckboxField
              name={`use-${code}`}
              label={say(name)}
              value="on"
              checked={typed.value(`use-${code}`) === "on"}
              {...errorOf(typed, `use-${code}`)}
            />
            {params.length > 0 ? (
              <div className={`${pair} ps-6`}>
                {params.map((param) => (
                  <ParamField key={param.name} code={code} param={param} typed={typed} />
                ))}
              </div>
            ) : null}
          </div>
        ))}
      </FormSection>
      <FormSection title={say(words.hand)} lead={say(words.handLead)}>
        {Array.from({ length: hand }, (_, index) => index + 1).map((number) => (
          <div key={number} className="space-y-4 rounded-md border border-line p-4">
            <TextField {...field(`handFa${number}`)} label={say(words.handFa, { number })} max={400} />
            <TextField {...field(`handEn${number}`)} label={say(words.handEn, { number })} max={400} />
            <div className={pair}>
              <TextField {...field(`proofFa${number}`)} label={say(words.proofFa)} max={300} />
              <TextField {...field(`proofEn${number}`)} label={say(words.proofEn)} max={300} />
            </div>
          </div>
        ))}
      </FormSection>
    </>
  );
}

/** Who may hold a mark: said once, when it is composed. */
export function HolderField(field: { name: string; value: string | undefined; error: string | undefined }) {
  const say = useSay();
  return (
    <RadioGroup
      {...field}
      label={say(words.holder)}
      hint={say(words.holderHint)}
      options={markHolders.map((value) => ({ value, label: say(holderWords[value]) }))}
      required
    />
  );
}

const errorOf = (typed: Typed, name: string) => {
  const error = typed.error(name);
  return error === undefined ? {} : { error };
};

function ParamField({ code, param, typed }: { code: string; param: Param; typed: Typed }) {
  const say = useSay();
  const l = useLocale();
  const name = `${code}-${param.name}`;
  const field = { name, label: say(param.label), ...errorOf(typed, name) };
  const value = typed.value(name) ?? String(param.fallback);
  if (param.kind === "choice")
    return (
      <SelectField
        {...field}
        value={value}
        options={param.options.map((option) => ({ value: option.value, label: option[l] }))}
      />
    );
  if (param.kind === "text") return <TextField {...field} value={value} max={param.max} />;
  return <NumberField {...field} value={value} max={6} unit={param.unit ? say(param.unit) : undefined} />;
}

export function SaveVersion({ label }: { label: string }) {
  return (
    <FormActions>
      <Button icon="seal">{label}</Button>
    </FormActions>
  );
}
