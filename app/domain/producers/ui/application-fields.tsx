import { CheckboxField, CheckboxGroup, RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, NumberField, type Option, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
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

const mayHave = (typed: Typed) => (of: string) => ({ name: of, value: typed.value(of), error: typed.error(of) });
const mustHave = (typed: Typed) => (of: string) => ({ ...mayHave(typed)(of), required: true });

/** Her name as her card has it; what is known of it already stands there. A desk's browser keeps nothing of `another`. */
export function NameField({ typed, name = "", another }: { typed: Typed; name?: string; another?: boolean }) {
  const say = useSay();
  const field = mustHave(typed);
  return (
    <TextField
      {...field("name")}
      label={say(words.name)}
      example={say(words.nameExample)}
      value={typed.value("name", name)}
      autoComplete={another ? "off" : "name"}
      max={80}
    />
  );
}

/** National code and date of birth, which are sealed. */
export function CodeFields({ typed, another }: { typed: Typed; another?: boolean }) {
  const say = useSay();
  const field = mustHave(typed);
  return (
    <>
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
        autoComplete={another ? "off" : "bday"}
      />
    </>
  );
}

/** Asked, and never needed. */
export function SexField({ typed }: { typed: Typed }) {
  const say = useSay();
  const may = mayHave(typed);
  return (
    <SelectField
      {...may("sex")}
      label={say(words.sex)}
      hint={say(words.sexHint)}
      none={say(words.notSaid)}
      options={(["woman", "man"] as const).map((sex) => ({ value: sex, label: say(words[sex]) }))}
    />
  );
}

/** County and village, never a street. */
export function PlaceFields({ typed, counties }: { typed: Typed; counties: readonly Option[] }) {
  const say = useSay();
  const field = mustHave(typed);
  return (
    <>
      <SelectField {...field("county")} label={say(words.county)} none={say(frame.choose)} options={counties} />
      <TextField
        {...field("place")}
        label={say(words.place)}
        hint={say(words.placeHint)}
        example={say(words.placeExample)}
        max={80}
      />
    </>
  );
}

export function LevelField({ typed }: { typed: Typed }) {
  const say = useSay();
  const field = mustHave(typed);
  return (
    <RadioGroup
      {...field("level")}
      label={say(words.level)}
      options={producerLevels.map((level) => ({
        value: level,
        label: say(levelWords[level].name),
        hint: say(levelWords[level].who),
      }))}
    />
  );
}

/** Her trade, what she can do, with what, and for how many hours. */
export function TradeFields({ typed, occupations }: { typed: Typed; occupations: readonly Option[] }) {
  const say = useSay();
  const [may, field] = [mayHave(typed), mustHave(typed)];
  return (
    <>
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
    </>
  );
}

/** A pioneer's offer, and what anybody says of her work in her own words. */
export function StoryFields({ typed }: { typed: Typed }) {
  const say = useSay();
  const [may, field] = [mayHave(typed), mustHave(typed)];
  return (
    <>
      <CheckboxGroup
        {...may("offers")}
        values={typed.values("offers") ?? []}
        label={say(words.offers)}
        hint={say(words.offersHint)}
        options={pioneerOffers.map((offer) => ({ value: offer, label: say(offerWords[offer]) }))}
      />
      <NumberField {...may("offersFor")} label={say(words.offersFor)} />
      <TextArea {...field("statement")} label={say(words.statement)} hint={say(words.statementHint)} max={2000} />
    </>
  );
}

/** The four conditions, each to be declared. */
export function DeclarationFields({ typed }: { typed: Typed }) {
  const say = useSay();
  return (
    <>
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
    </>
  );
}
