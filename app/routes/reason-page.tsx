import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { words as ui } from "#app/ui/words.ts";
import { useReply } from "./reply.ts";

/** A step that is taken with a reason alone: a plain question, what follows, and why. */
export function ReasonForm({
  question,
  consequence,
  label,
  hint,
  press,
  back,
}: {
  question: string;
  consequence: string;
  label: string;
  hint?: string;
  press: string;
  back: string;
}) {
  const reply = useReply();
  const say = useSay();
  return (
    <div className="max-w-2xl space-y-6">
      <FormErrors {...reply.head} />
      <p>
        <strong>{question}</strong> {consequence}
      </p>
      <Form>
        <TextArea
          name="reason"
          label={label}
          hint={hint}
          value={reply.value("reason")}
          error={reply.error("reason")}
          max={600}
          required
        />
        <FormActions>
          <Button tone="grave">{press}</Button>
          <ButtonLink href={back} tone="plain">
            {say(ui.cancel)}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
