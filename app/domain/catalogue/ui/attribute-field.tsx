import type { ReactNode } from "react";
import { localDigits } from "#app/platform/digits.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import {
  boxLook,
  DateField,
  fieldId,
  Labelled,
  NumberField,
  type Option,
  SelectField,
  TextField,
} from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Attribute, choicesOf } from "../families/families.ts";
import { labelOf, languageName, unitOf } from "../families/show.ts";
import { words } from "../words.ts";
import { CompositionField } from "./composition-field.tsx";
import { MarkNote, notes } from "./field-notes.tsx";

export interface AttributeFieldProps {
  attribute: Attribute;
  /** What stands in a field now, by the field's name. */
  value: (name: string) => string;
  error: (name: string) => string | undefined;
  counties: readonly Option[];
  /** What a reviewer wrote at it, and what its value will cost. */
  mark?: string | undefined;
  warning?: string | undefined;
}

/** Languages that work from Ardabil is asked for in; another tag that stands there already stays choosable. */
const languages = ["fa", "az", "en", "ar", "tr", "ku", "ru", "de", "fr", "es", "it", "zh", "hy", "ka", "ur"];

/** One attribute of a craft as its kind asks for it: a number with its unit, a choice, a composition, a place, a day. */
export function AttributeField({ attribute, value, error, counties, mark, warning }: AttributeFieldProps) {
  const locale = useLocale();
  const say = useSay();
  const name = `attributes.${attribute.key}`;
  const common = { name, label: labelOf(locale, attribute), error: error(name), required: attribute.required ?? false };
  const hint = (text?: ReactNode) => ({ hint: notes({ mark, warning, hint: text }) });
  // By its number, which every reader knows; a standard without one is said in no language.
  const standard =
    attribute.standard && /^[A-Z]/.test(attribute.standard) ? <bdi>{attribute.standard}</bdi> : undefined;
  switch (attribute.type) {
    case "integer":
    case "decimal": {
      if (attribute.oneOf) {
        const options = attribute.oneOf.map((one) => {
          const label = localDigits(locale, locale === "fa" ? String(one).replace(".", "٫") : String(one));
          return { value: label, label: attribute.unit ? `${label} ${unitOf(locale, attribute)}` : label };
        });
        return <SelectField {...common} {...hint()} value={value(name)} options={options} none={say(words.choose)} />;
      }
      const { min, max } = attribute;
      const range =
        min !== undefined && max !== undefined
          ? say(words.range, { min: formatNumber(locale, min), max: formatNumber(locale, max) })
          : undefined;
      const unit = attribute.unit === "knots per base length" ? undefined : (unitOf(locale, attribute) ?? undefined);
      return <NumberField {...common} value={value(name)} unit={unit} {...hint(standard ?? range)} />;
    }
    case "boolean": {
      const options = [
        { value: "yes", label: say(words.yes) },
        { value: "no", label: say(words.no) },
      ];
      return attribute.required ? (
        <RadioGroup {...common} {...hint()} value={value(name)} options={options} columns />
      ) : (
        <SelectField {...common} {...hint()} value={value(name)} options={options} none={say(words.notSaid)} />
      );
    }
    case "enum":
    case "enumInline": {
      const options = choicesOf(attribute).map((choice) => ({ value: choice.id, label: choice[locale] }));
      return options.length <= 4 && attribute.required ? (
        <RadioGroup {...common} {...hint()} value={value(name)} options={options} columns />
      ) : (
        <SelectField
          {...common}
          {...hint()}
          value={value(name)}
          options={options}
          none={attribute.required ? say(words.choose) : say(words.notSaid)}
        />
      );
    }
    case "composition":
      return <CompositionField {...common} attribute={attribute} value={value} mark={mark} />;
    case "place":
      return <PlaceField attribute={attribute} value={value} error={error} counties={counties} mark={mark} />;
    case "date":
      return (
        <DateField
          {...common}
          {...hint()}
          value={value(name)}
          example={locale === "fa" ? "۱۴۰۷/۰۶/۳۱" : "2028-08-31"}
        />
      );
    case "month":
      return (
        <DateField {...common} {...hint()} value={value(name)} example={locale === "fa" ? "۱۴۰۵/۰۶" : "2026-09"} />
      );
    case "bcp47": {
      const now = value(name);
      const tags = now === "" || languages.includes(now) ? languages : [now, ...languages];
      return (
        <SelectField
          {...common}
          {...hint()}
          value={now}
          options={tags.map((tag) => ({ value: tag, label: languageName(locale, tag) }))}
          none={say(words.choose)}
        />
      );
    }
    case "species":
      return <TextField {...common} {...hint()} value={value(name)} example="Matricaria chamomilla" max={120} />;
    case "textList":
    case "text":
      return (
        <SuggestedText
          {...common}
          {...hint(attribute.type === "textList" ? say(words.listHint) : standard)}
          attribute={attribute}
          value={value(name)}
        />
      );
  }
}

function PlaceField({ attribute, value, error, counties, mark }: AttributeFieldProps) {
  const locale = useLocale();
  const say = useSay();
  const name = `attributes.${attribute.key}`;
  return (
    <fieldset className="space-y-3" aria-describedby={mark ? `${fieldId(name)}-mark` : undefined}>
      <legend className="mb-1.5 block font-semibold">{labelOf(locale, attribute)}</legend>
      {mark ? (
        <div id={`${fieldId(name)}-mark`}>
          <MarkNote text={mark} />
        </div>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name={`${name}.county`}
          label={say(words.county)}
          value={value(`${name}.county`)}
          error={error(`${name}.county`)}
          required={attribute.required ?? false}
          options={counties}
          none={say(words.choose)}
        />
        <TextField
          name={`${name}.place`}
          label={say(words.village)}
          value={value(`${name}.place`)}
          error={error(`${name}.place`)}
          max={60}
        />
      </div>
    </fieldset>
  );
}

type SuggestedProps = {
  attribute: Attribute;
  name: string;
  label: string;
  value: string;
  error: string | undefined;
  required: boolean;
  hint?: ReactNode;
};

/** A text with the words that others use for the same, offered by the browser itself. */
function SuggestedText({ attribute, value, ...field }: SuggestedProps) {
  const list = attribute.suggest && attribute.type === "text" ? `list-${attribute.key}` : undefined;
  const example = attribute.type === "textList" ? attribute.suggest?.slice(0, 4).join("، ") : undefined;
  return (
    <Labelled {...field} example={example}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            type="text"
            name={field.name}
            defaultValue={value}
            dir={value ? "auto" : undefined}
            maxLength={attribute.type === "textList" ? 500 : (attribute.maxLength ?? 120)}
            list={list}
            className={boxLook(field.error)}
          />
          {list ? (
            <datalist id={list}>
              {attribute.suggest?.map((word) => (
                <option key={word} value={word} />
              ))}
            </datalist>
          ) : null}
        </>
      )}
    </Labelled>
  );
}
