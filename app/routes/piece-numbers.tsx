import { paperWords as words } from "#app/domain/passports/paper-words.ts";
import type { Paper } from "#app/domain/passports/print.server.ts";
import { Button } from "#app/ui/button.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { useReply } from "./reply.ts";

/** The form that gives numbers to pieces of which there are many: as many as are left, a sheet of six at most to begin with. */
export function PieceNumbers({ paper, once }: { paper: Paper | null; once: string }) {
  const reply = useReply();
  const say = useSay();
  const made = paper?.run?.made ?? null;
  const left = made === null ? 6 : made - (paper?.run?.last ?? 0);
  if (left <= 0) return <p>{say(words.allNumbered)}</p>;
  return (
    <>
      <FormErrors {...reply.head} />
      <Form once={reply.value("key", once)}>
        <NumberField
          name="count"
          label={say(words.count)}
          hint={say(words.countHint)}
          value={reply.value("count", String(Math.min(6, left)))}
          error={reply.error("count")}
          max={2}
          required
        />
        <FormActions>
          <Button icon="tag">{say(words.numberPress)}</Button>
        </FormActions>
      </Form>
    </>
  );
}
