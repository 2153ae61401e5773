import { localDigits } from "#app/platform/digits.ts";
import { formatDay } from "#app/platform/time.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField, NumberField, type Option, SelectField, TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { AnsweredField } from "#db/vocabulary-join.ts";
import type { DataLine } from "../data-queries.server.ts";
import { answerWords, fieldWords, words } from "../data-words.ts";
import type { Typed } from "./application-fields.tsx";

interface DataLinesProps {
  lines: readonly DataLine[];
  counties: readonly Option[];
  typed: Typed;
}

const tones = { right: "good", applied: "good", asked: "wait", accepted: "good", refused: "bad" } as const;

/** Her own file line by line: each with what she said of it, and the two answers. */
export function DataLines({ lines, counties, typed }: DataLinesProps) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <Line key={line.field} line={line} counties={counties} typed={typed} />
      ))}
    </ul>
  );
}

function Line({ line, counties, typed }: { line: DataLine } & Omit<DataLinesProps, "lines">) {
  const say = useSay();
  const shown = useShown(counties);
  const { field, value, state, wanted, reason } = line;
  const tried = typed.value("field") === field;
  return (
    <li className="space-y-3 py-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-sm text-soft">{say(fieldWords[field])}</h2>
          <p className="text-lg font-semibold">
            {value ? <bdi>{shown(field, value)}</bdi> : <span className="text-soft">{say(words.nothing)}</span>}
          </p>
        </div>
        {state ? <Status tone={tones[state]}>{say(answerWords[state])}</Status> : null}
      </div>
      {wanted ? <p className="text-sm">{say(words.wanted, { text: shown(field, wanted) })}</p> : null}
      {reason ? (
        <p dir="auto" className="border-s-4 border-edge ps-4 text-sm">
          {say(words.reason, { text: reason })}
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-3">
        {value && state !== "right" ? (
          <form method="post">
            <input type="hidden" name="field" value={field} />
            <Button tone="quiet" name="answer" value="right" icon="check">
              {say(words.right)}
            </Button>
          </form>
        ) : null}
        <details className="group grow" open={tried && typed.error("wanted") !== undefined}>
          <summary className="link w-fit cursor-pointer py-2.5">{say(value ? words.wrong : words.write)}</summary>
          <form method="post" noValidate className="mt-3 max-w-xl space-y-4">
            <input type="hidden" name="field" value={field} />
            <input type="hidden" name="answer" value="wrong" />
            <Wanted
              field={field}
              counties={counties}
              value={tried ? typed.value("wanted") : undefined}
              error={tried ? typed.error("wanted") : undefined}
            />
            <Button>{say(words.send)}</Button>
          </form>
        </details>
      </div>
    </li>
  );
}

interface WantedProps {
  field: AnsweredField;
  counties: readonly Option[];
  value: string | undefined;
  error: string | undefined;
}

function Wanted({ field, counties, value, error }: WantedProps) {
  const say = useSay();
  const given = { name: "wanted", id: `wanted-${field}`, label: say(words.should), value, error, required: true };
  if (field === "county") return <SelectField {...given} none="" options={counties} />;
  if (field === "birthDate") return <DateField {...given} />;
  if (field === "weeklyHours") return <NumberField {...given} max={3} />;
  return <TextField {...given} kind={field === "nationalCode" ? "number" : "text"} max={300} />;
}

function useShown(counties: readonly Option[]) {
  const l = useLocale();
  return (field: AnsweredField, value: string): string => {
    if (field === "county") return counties.find((one) => one.value === value)?.label ?? value;
    if (field === "birthDate") return formatDay(l, value);
    return field === "nationalCode" || field === "weeklyHours" ? localDigits(l, value) : value;
  };
}
