import type { ReactNode } from "react";
import { stageWords } from "#app/domain/cases/words.ts";
import { levelWords } from "#app/domain/producers/words.ts";
import { localDigits } from "#app/platform/digits.ts";
import { formatNumber, type Localized } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import type { SideFile } from "../queries.server.ts";
import { type MergeField, mergeFields } from "../rules.ts";
import { fieldWords, sexWords, words } from "../words.ts";

type Sides = readonly [SideFile, SideFile];

/** How a field of a file reads; null where it is empty. */
function useTold(trade: (occupation: string) => Localized): Record<MergeField, (file: SideFile) => ReactNode> {
  const say = useSay();
  const l = useLocale();
  const number = (text: string | null) => (text ? <bdi dir="ltr">{localDigits(l, text)}</bdi> : null);
  return {
    name: ({ name }) => <bdi>{name}</bdi>,
    phone: ({ phone }) => number(phone),
    householdPhone: ({ householdPhone }) => number(householdPhone),
    nationalCode: ({ hasCode }) => (hasCode ? say(words.codeThere) : null),
    level: ({ level }) => say(levelWords[level].name),
    occupation: ({ occupation }) => say(trade(occupation)),
    place: ({ county, place }) => (
      <bdi>
        {say(county)} {place ? `· ${place}` : ""}
      </bdi>
    ),
    sex: ({ sex }) => (sex ? say(sexWords[sex]) : null),
    birthYear: ({ birthYear }) => (birthYear ? localDigits(l, String(birthYear)) : null),
    skills: ({ skills }) => skills.join(l === "fa" ? "، " : ", ") || null,
    tools: ({ tools }) => tools || null,
    weeklyHours: ({ weeklyHours }) => (weeklyHours === null ? null : formatNumber(l, weeklyHours)),
  };
}

/** Two files field by field. */
export function SideBySide({
  sides: [first, second],
  trade,
}: {
  sides: Sides;
  /** What an occupation is called. */
  trade: (occupation: string) => Localized;
}) {
  const say = useSay();
  const l = useLocale();
  const told = useTold(trade);
  const rows = [
    ...mergeFields.map((field) => ({ name: say(fieldWords[field]), of: told[field] })),
    { name: say(words.stage), of: (file: SideFile) => say(stageWords[file.stage]) },
    { name: say(words.registered), of: (file: SideFile) => <DateText at={file.registeredAt} /> },
    { name: say(words.evidence), of: (file: SideFile) => formatNumber(l, file.evidence) },
    { name: say(words.served), of: (file: SideFile) => file.bodies.map((body) => say(body)).join("، ") },
  ];
  const column = (file: SideFile, head: string) => ({
    head,
    cell: ({ of }: (typeof rows)[number]) => of(file),
  });
  return (
    <div className="space-y-3">
      <Table
        caption={say(words.doubles)}
        quiet
        rows={rows}
        keyOf={({ name }) => name}
        empty={null}
        columns={[
          { head: say(words.field), main: true, cell: ({ name }) => name },
          column(first, say(words.first, { number: first.number })),
          column(second, say(words.second, { number: second.number })),
        ]}
      />
      <p className="flex flex-wrap gap-6 text-sm">
        {[first, second].map(({ id, number }, at) => (
          <a key={id} className="link" href={paths.officeCase(l, id)}>
            {say(at === 0 ? words.first : words.second, { number })}
          </a>
        ))}
      </p>
    </div>
  );
}

type MergeFormProps = { sides: Sides; error: string | undefined; value: (name: string, otherwise: string) => string };

/** Which file stays, and from where each field that differs is taken. */
export function MergeForm({ sides: [first, second], error, value }: MergeFormProps) {
  const say = useSay();
  const differ = mergeFields.filter((field) => different(field, first, second));
  return (
    <Form>
      <FormSection title={say(words.mergeTitle)} lead={say(words.mergeNote)}>
        <RadioGroup
          name="keep"
          label={say(words.keep)}
          value={value("keep", "first")}
          error={error}
          options={[
            { value: "first", label: say(words.first, { number: first.number }) },
            { value: "second", label: say(words.second, { number: second.number }) },
          ]}
          required
        />
        {differ.length > 0 ? <p className="font-semibold">{say(words.takeHead)}</p> : null}
        <div className="grid gap-6 sm:grid-cols-2">
          {differ.map((field) => (
            <SelectField
              key={field}
              name={field}
              label={say(fieldWords[field])}
              value={value(field, "kept")}
              options={[
                { value: "kept", label: say(words.fromKept) },
                { value: "other", label: say(words.fromOther) },
              ]}
              required
            />
          ))}
        </div>
      </FormSection>
      <FormActions>
        <Button>{say(words.mergePress)}</Button>
      </FormActions>
    </Form>
  );
}

/** National codes are two people's until one lets go: where both have one, or one of them, it may be chosen. */
function different(field: MergeField, one: SideFile, other: SideFile): boolean {
  if (field === "nationalCode") return one.hasCode || other.hasCode;
  if (field === "place") return one.county.en !== other.county.en || one.place !== other.place;
  return JSON.stringify(one[field]) !== JSON.stringify(other[field]);
}
