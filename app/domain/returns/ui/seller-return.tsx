import type { ReturnWhole } from "#app/domain/returns/queries.server.ts";
import { isOpen } from "#app/domain/returns/rules.ts";
import { words } from "#app/domain/returns/words.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/choice-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { ReturnCourse } from "./return-course.tsx";

interface SellerReturnProps {
  of: ReturnWhole;
  room: "studio" | "coop";
  /** What came back with an answer that was not taken. */
  reply: {
    value(name: string): string | undefined;
    error(name: string): string | undefined;
    head: { errors: readonly { name: string; message: string }[]; refusal: string | undefined };
  };
}

/** What a buyer sends back, for the maker or the cooperative that answers for her. */
export function SellerReturn({ of, room, reply }: SellerReturnProps) {
  const l = useLocale();
  const say = useSay();
  const here = paths.returnDesk(l, room, of.id);
  return (
    <>
      <WorkHead
        title={say(of.title)}
        trail={[{ href: paths.returnsDesk(l, room), label: say(words.desk) }]}
        lead={say(words.ofOrder, { number: of.orderNumber })}
      />
      <div className="space-y-8">
        {of.kind === "withdrawal" && isOpen(of.status) ? <Flash tone="note" text={say(words.herRight)} /> : null}
        {of.status === "disputed" ? <Flash tone="wait" text={say(words.waitsOffice)} /> : null}
        <ReturnCourse of={of} pictureAt={(photo) => `${here}/photographs/${photo}`} />
        <FormErrors {...reply.head} />
        <Acts of={of} here={here} reply={reply} />
      </div>
    </>
  );
}

function Acts({ of, here, reply }: { of: ReturnWhole; here: string; reply: SellerReturnProps["reply"] }) {
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  if (of.status === "asked")
    return (
      <Form>
        <RadioGroup
          {...field("answer")}
          label={say(words.answer)}
          options={[
            { value: "agree", label: say(words.answerAgree) },
            { value: "dispute", label: say(words.answerDispute) },
          ]}
          required
        />
        <TextArea {...field("text")} label={say(words.answerText)} hint={say(words.answerTextHint)} max={1000} />
        <FormActions>
          <Button>{say(words.answerPress)}</Button>
        </FormActions>
      </Form>
    );
  if (of.status === "refunded" && of.hasShelf)
    return of.restockedAt ? (
      <Flash tone="good" text={say(words.restocked)} />
    ) : (
      <PostButton tone="quiet" action={`${here}/restocking`}>
        {say(words.restockPress)}
      </PostButton>
    );
  if (of.status !== "agreed" && of.status !== "sent" && of.status !== "disputed") return null;
  const amount = formatMoney(l, { amount: BigInt(of.worth), currency: of.currency });
  return (
    <div className="space-y-8">
      <section className="max-w-2xl space-y-4 rounded-lg border-2 border-madder bg-raised p-5">
        <h2 className="text-lg font-bold">{say(words.backTitle)}</h2>
        <p>{say(words.backText, { amount })}</p>
        <form method="post" action={`${here}/receipt`} className="space-y-4">
          {of.hasShelf ? (
            <CheckboxField name="fit" value="on" label={say(words.fit)} hint={say(words.fitHint)} />
          ) : null}
          <Button>{say(words.backPress)}</Button>
        </form>
      </section>
      {of.status === "sent" || (of.status === "agreed" && of.kind !== "withdrawal") ? (
        <details className="max-w-2xl" open={reply.error("text") !== undefined}>
          <summary className="inline-flex min-h-11 items-center font-semibold text-madder underline underline-offset-4">
            {say(words.badTitle)}
          </summary>
          <Form>
            <input type="hidden" name="answer" value="dispute" />
            <TextArea
              {...field("text")}
              label={say(words.answerText)}
              hint={say(words.answerTextHint)}
              max={1000}
              required
            />
            <Button tone="quiet">{say(words.answerDispute)}</Button>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
