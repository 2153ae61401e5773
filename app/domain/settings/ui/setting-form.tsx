import type { SettingRow } from "#app/domain/programmes/settings.ts";
import type { Locale } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, ConfirmButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { Preview, Shape } from "../kind.ts";
import { rowsSpare } from "../rules.ts";
import { words } from "../words.ts";
import { SettingFields, type TypedForm } from "./setting-fields.tsx";

type Open = { shape: Shape; rows: SettingRow[]; version: number; previews: boolean; mayReset: boolean };

/** The rows of a setting to be changed, with the reason; a preview where it is a text that goes out. */
export function SettingForm({
  code,
  open,
  subject,
  typed,
  head,
  preview,
}: {
  code: string;
  open: Open;
  subject: string;
  typed: TypedForm;
  head: Parameters<typeof FormErrors>[0];
  preview: Preview | null;
}) {
  const say = useSay();
  const l = useLocale();
  const here = paths.officeSetting(l, code, subject);
  const { shape, rows, version, previews, mayReset } = open;
  return (
    <div className="grid items-start gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
      <div className="space-y-6">
        <FormErrors {...head} labels={labelsOf(say, shape, rows.length)} />
        <Form action={here} hidden={{ subject, version }}>
          <SettingFields shape={shape} rows={rows} typed={typed} />
          <TextField
            name="reason"
            label={say(words.reason)}
            hint={say(words.reasonHint)}
            value={typed.value("reason")}
            error={typed.error("reason")}
            max={300}
            required
          />
          <FormActions>
            <Button>{say(words.save)}</Button>
            {previews ? <LookButton label={say(words.look)} /> : null}
          </FormActions>
        </Form>
        {mayReset ? (
          <ConfirmButton
            label={say(words.toUsual)}
            question={say(words.toUsualAsk)}
            confirm={say(words.toUsual)}
            action={here}
            fields={{ subject, version, usual: "on" }}
          >
            <TextField name="reason" id="field-reset-reason" label={say(words.reason)} max={300} required />
          </ConfirmButton>
        ) : null}
      </div>
      {preview ? <PreviewOf preview={preview} /> : null}
    </div>
  );
}

/** What each field is called at the head of a form that came back: its row, if there are several, and its name. */
function labelsOf(say: ReturnType<typeof useSay>, { fixed, fields }: Shape, rows: number): Record<string, string> {
  const count = fixed?.length ?? rows + rowsSpare;
  const rowName = (place: number) => say(fixed?.[place]?.name ?? words.rowN, { n: place + 1 });
  return Object.fromEntries(
    Array.from({ length: count }, (_, place) => place).flatMap((place) =>
      fields.map(({ name, label }) => [
        `rows.${place}.${name}`,
        count === 1 ? say(label) : `${rowName(place)} — ${say(label)}`,
      ]),
    ),
  );
}

/** Shows what is being written without saving it: the same form, asked for and not sent. */
function LookButton({ label }: { label: string }) {
  return (
    <button
      type="submit"
      name="look"
      value="on"
      formMethod="get"
      className="link min-h-12 cursor-pointer px-2 font-semibold"
    >
      {label}
    </button>
  );
}

function PreviewOf({ preview }: { preview: Preview }) {
  const say = useSay();
  const l = useLocale();
  const languages: Locale[] = l === "fa" ? ["fa", "en"] : ["en", "fa"];
  return (
    <section className="space-y-4 rounded-lg border border-line bg-raised p-5" aria-live="polite">
      <h2 className="text-lg font-bold">{say(words.preview)}</h2>
      {languages.map((language) => (
        <div key={language} lang={language} dir={language === "fa" ? "rtl" : "ltr"} className="space-y-1">
          <p className="font-semibold">{preview.subject[language]}</p>
          <p className="whitespace-pre-line">{preview.text[language]}</p>
        </div>
      ))}
    </section>
  );
}
