import { Fragment } from "react";
import type { SettingRow } from "#app/domain/programmes/settings.ts";
import { formatNumber, type Localized } from "#app/platform/locale.ts";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { DateField, NumberField, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { SettingField, Shape } from "../kind.ts";
import { rowsMost, rowsSpare, shownIn } from "../rules.ts";
import { words } from "../words.ts";

export type TypedForm = {
  value(name: string): string | undefined;
  error(name: string): string | undefined;
  /** Something was typed before, so that a box that is not ticked was left so. */
  tried: boolean;
};

/** The rows of a setting as fields, and empty ones where rows come and go. */
export function SettingFields({ shape, rows, typed }: { shape: Shape; rows: readonly SettingRow[]; typed: TypedForm }) {
  const say = useSay();
  const count = shape.fixed ? shape.fixed.length : Math.min(rows.length + rowsSpare, rowsMost);
  const places = Array.from({ length: count }, (_, place) => place);
  return (
    <>
      {places.map((place) => {
        const fixed = shape.fixed?.[place];
        const row = fixed ? rows.find(({ key }) => key === fixed.key) : rows[place];
        const fields = shape.fields.map((field) => (
          <OneField
            key={field.name}
            field={field}
            name={`rows.${place}.${field.name}`}
            row={row}
            typed={typed}
            free={!fixed}
          />
        ));
        if (fixed && count === 1) {
          const isTick = (index: number) => shape.ticks !== undefined && shape.fields[index]?.kind === "tick";
          return (
            <Fragment key={fixed.key}>
              {fields.filter((_, index) => !isTick(index))}
              {shape.ticks ? (
                <fieldset className="min-w-0">
                  <legend className="mb-3 font-semibold">{say(shape.ticks)}</legend>
                  <div className="grid gap-2 sm:grid-cols-2">{fields.filter((_, index) => isTick(index))}</div>
                </fieldset>
              ) : null}
            </Fragment>
          );
        }
        const title: Localized = fixed?.name ?? (row ? words.rowN : words.newRow);
        return (
          <fieldset key={fixed?.key ?? place} className="min-w-0 rounded-lg border border-line p-4 sm:p-5">
            <legend className="px-2 font-bold">{say(title, { n: place + 1 })}</legend>
            {fixed?.hint ? <p className="mb-4 text-sm text-soft">{say(fixed.hint)}</p> : null}
            {fixed ? null : (
              <input
                type="hidden"
                name={`rows.${place}.key`}
                value={typed.value(`rows.${place}.key`) ?? row?.key ?? ""}
              />
            )}
            <div className={`grid items-start gap-5 ${shape.fields.length > 1 ? "sm:grid-cols-2" : ""}`}>{fields}</div>
          </fieldset>
        );
      })}
      {shape.fixed ? null : <p className="text-sm text-soft">{say(words.emptyRow)}</p>}
    </>
  );
}

function OneField({
  field,
  name,
  row,
  typed,
  free,
}: {
  field: SettingField;
  name: string;
  row: SettingRow | undefined;
  typed: TypedForm;
  free: boolean;
}) {
  const say = useSay();
  const l = useLocale();
  const kept = row?.[field.name] ?? "";
  const value = typed.value(name) ?? (typed.tried ? "" : shownIn(l, field, kept));
  const bounds =
    field.least === undefined || field.most === undefined
      ? null
      : say(words.between, { least: formatNumber(l, field.least), most: formatNumber(l, field.most) });
  const about = {
    ...{ name, label: say(field.label), error: typed.error(name), required: !field.optional },
    hint: [field.hint ? say(field.hint) : null, bounds].filter(Boolean).join(" ") || null,
  };
  switch (field.kind) {
    case "tick":
      return <CheckboxField {...about} value="on" checked={typed.tried ? typed.value(name) === "on" : kept === "on"} />;
    case "choice":
      return (
        <SelectField
          {...about}
          value={value}
          options={(field.options ?? []).map((option) => ({ value: option.value, label: say(option.label) }))}
          {...(free || field.optional ? { none: say(words.none) } : {})}
        />
      );
    case "text":
      return <TextArea {...about} value={value} max={field.max ?? 500} />;
    case "number":
      return <NumberField {...about} value={value} />;
    case "toman":
      return <NumberField {...about} value={value} unit={say(words.toman)} />;
    case "day":
      return <DateField {...about} value={value} />;
    default:
      return <TextField {...about} value={value} max={field.max ?? 300} />;
  }
}
