import type { ReactNode } from "react";
import type { Localized } from "#app/platform/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormActions } from "#app/ui/form.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { useReply } from "./reply.ts";

type Asked = Record<"answer" | "accept" | "decline" | "declineReason" | "send", Localized>;

/** Yes or no to what was offered, what goes with a yes, and why not; within its form. `max` is the reason's length. */
export function Acceptance({ words, max, children }: { words: Asked; max: number; children?: ReactNode }) {
  const reply = useReply();
  const say = useSay();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <>
      <RadioGroup
        {...field("answer")}
        label={say(words.answer)}
        options={[
          { value: "accept", label: say(words.accept) },
          { value: "decline", label: say(words.decline) },
        ]}
        columns
        required
      />
      {children}
      <TextArea {...field("reason")} label={say(words.declineReason)} max={max} />
      <FormActions>
        <Button>{say(words.send)}</Button>
      </FormActions>
    </>
  );
}
