import type { OrderHead } from "#app/domain/orders/queries.server.ts";
import { orderStateWords, words } from "#app/domain/orders/words.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

type Said = {
  error(name: string): string | undefined;
  errors: readonly { name: string; message: string }[];
  refusal: string | undefined;
};

/** What whoever has the link may see, and the question for the second fact. */
export function OrderDoor({
  head,
  token,
  reply,
}: {
  head: Pick<OrderHead, "number" | "status">;
  token: string;
  reply: Said;
}) {
  const say = useSay();
  return (
    <>
      <PageHead
        title={say(words.order, { number: head.number })}
        lead={<Status>{say(orderStateWords[head.status])}</Status>}
      />
      <div className="measure space-y-6 pb-20">
        <FormErrors errors={reply.errors} refusal={reply.refusal} />
        <Form hidden={{ token }}>
          <TextField
            name="digits"
            kind="code"
            label={say(words.digits)}
            hint={say(words.digitsLead)}
            error={reply.error("digits")}
            max={4}
            autoComplete="off"
            required
          />
          <FormActions>
            <Button>{say(words.open)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
