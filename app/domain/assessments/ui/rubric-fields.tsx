import type { Localized } from "#app/platform/locale.ts";
import { NumberField, SelectField, TextField } from "#app/ui/field.tsx";
import { FormSection } from "#app/ui/form.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { Rubric } from "../steps.server.ts";
import { words } from "../words.ts";

interface RubricFieldsProps {
  rubric: Rubric;
  /** How many rows there are, filled or not. */
  rows: number;
  modules: (Localized & { slug: string })[];
  typed: { value(name: string, otherwise?: string): string | undefined; error(name: string): string | undefined };
}

/** The fields of a rubric: its terms, then a section for every criterion and for those that may come. */
export function RubricFields({ rubric, rows, modules, typed }: RubricFieldsProps) {
  const say = useSay();
  const field = (name: string, otherwise: string | number = "") => ({
    name,
    value: typed.value(name, String(otherwise)),
    error: typed.error(name),
  });
  const from = (level: string) => rubric.levels.find((one) => one.level === level)?.from;
  return (
    <>
      <TextField {...field("pieceFa", rubric.piece.fa)} label={say(words.pieceFa)} max={300} required />
      <TextField {...field("pieceEn", rubric.piece.en)} label={say(words.pieceEn)} max={300} required />
      <NumberField {...field("skilledFrom", from("skilled"))} label={say(words.skilledFrom)} max={3} required />
      <NumberField {...field("masterFrom", from("master"))} label={say(words.masterFrom)} max={3} required />
      <NumberField {...field("gapPoints", rubric.gapPoints)} label={say(words.gapPoints)} max={3} required />
      <NumberField {...field("gapSteps", rubric.gapSteps)} label={say(words.gapSteps)} max={1} required />
      <NumberField {...field("repeatMonths", rubric.repeatMonths)} label={say(words.repeatMonths)} max={2} required />
      {Array.from({ length: rows }, (_, index) => {
        const one = rubric.criteria[index];
        const at = (name: string) => `criteria.${index}.${name}`;
        return (
          <FormSection
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are never re-ordered
            key={index}
            title={one ? say(one) : say(words.criterionN, { n: index + 1 })}
            lead={one ? null : say(words.emptyRow)}
          >
            <input type="hidden" name={at("key")} value={one?.key ?? ""} />
            <TextField {...field(at("fa"), one?.fa)} label={say(words.nameFa)} max={80} />
            <TextField {...field(at("en"), one?.en)} label={say(words.nameEn)} max={80} />
            <TextField {...field(at("lookFa"), one?.lookFa)} label={say(words.lookFa)} max={300} />
            <TextField {...field(at("lookEn"), one?.lookEn)} label={say(words.lookEn)} max={300} />
            <NumberField {...field(at("weight"), one?.weight)} label={say(words.weightField)} max={3} />
            <NumberField {...field(at("minimum"), one?.minimum)} label={say(words.minimumField)} max={1} />
            <SelectField
              {...field(at("module"), one?.module)}
              label={say(words.moduleField)}
              none={say(words.noModule)}
              options={modules.map((module) => ({ value: module.slug, label: say(module) }))}
            />
          </FormSection>
        );
      })}
    </>
  );
}
