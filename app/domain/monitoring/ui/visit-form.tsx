import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-field.tsx";
import { FileField, NumberField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { bandOptions } from "../bands.ts";
import type { FollowUp } from "../queries.server.ts";
import { type VisitStep, visitSteps } from "../rules.ts";
import { hindranceWords, stepWords, words, workingWords } from "../words.ts";

type Reply = {
  value<Otherwise extends string | undefined>(name: string, otherwise?: Otherwise): string | Otherwise;
  values(name: string): string[] | undefined;
  error(name: string): string | undefined;
  head: { errors: { name: string; message: string }[]; refusal: string | undefined };
};

const workings = Object.keys(workingWords) as (keyof typeof workingWords)[];
const hinders = Object.keys(hindranceWords) as (keyof typeof hindranceWords)[];

interface VisitFormProps {
  visit: Pick<FollowUp, "working" | "hours" | "hindrances" | "incomeFrom" | "photos">;
  step: VisitStep;
  bands: readonly string[];
  reply: Reply;
}

/** One question of a visit. It works without script; with it, an answer given off the line goes when it is back. */
export function VisitForm({ visit, step, bands, reply }: VisitFormProps) {
  const say = useSay();
  const at = visitSteps.indexOf(step);
  return (
    <div data-keep={say(words.waits)} className="max-w-2xl space-y-6">
      <p className="text-sm text-soft">
        {say(words.step, { step: at + 1, all: visitSteps.length })} · {say(words.kept)}
      </p>
      <script type="module" src="/scripts/keep.js" />
      <p
        role="status"
        data-news
        hidden
        className="rounded-md border border-saffron/40 bg-saffron-wash p-4 text-saffron"
      />
      <FormErrors {...reply.head} />
      <Form hidden={{ step }} files={step === "photo"}>
        <Question visit={visit} step={step} bands={bands} reply={reply} />
        <FormActions>
          <Button>
            {say(
              step === "note"
                ? words.finish
                : step !== "photo"
                  ? words.next
                  : visit.photos.length > 0
                    ? words.goOnPhotos
                    : words.next,
            )}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

function Question({ visit, step, bands, reply }: VisitFormProps) {
  const say = useSay();
  const l = useLocale();
  const { question, hint } = stepWords[step];
  const asked = { label: say(question), ...(hint ? { hint: say(hint) } : {}) };
  const field = (name: string) => ({ name, ...asked, error: reply.error(name) });
  if (step === "working")
    return (
      <RadioGroup
        {...field("working")}
        value={reply.value("working", visit.working ?? undefined)}
        options={workings.map((value) => ({ value, label: say(workingWords[value]) }))}
        required
      />
    );
  if (step === "hours")
    return (
      <NumberField {...field("hours")} value={reply.value("hours", visit.hours === null ? "" : String(visit.hours))} />
    );
  if (step === "hindrances")
    return (
      <CheckboxGroup
        {...field("hindrances")}
        values={reply.values("hindrances") ?? visit.hindrances}
        options={hinders.map((value) => ({ value, label: say(hindranceWords[value]) }))}
        columns
      />
    );
  if (step === "income")
    return (
      <RadioGroup
        {...field("income")}
        value={reply.value("income", visit.incomeFrom ?? undefined)}
        options={[...bandOptions(l, bands), { value: "", label: say(words.noAnswer) }]}
      />
    );
  if (step === "photo")
    return (
      <>
        {visit.photos.length > 0 ? <p>{say(words.photosKept, { count: visit.photos.length })}</p> : null}
        <FileField {...field("picture")} />
      </>
    );
  return <TextArea {...field("note")} value={reply.value("note", "")} max={2000} />;
}
