import { lastDay } from "#app/domain/orders/rules.ts";
import type { ReturnWhole } from "#app/domain/returns/queries.server.ts";
import { isOpen } from "#app/domain/returns/rules.ts";
import { words } from "#app/domain/returns/words.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { Button, ButtonLink, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/choice-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { exchangeName, ReturnCourse } from "./return-course.tsx";

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
        <ExchangeActs of={of} here={here} />
        <Acts of={of} here={here} reply={reply} />
      </div>
    </>
  );
}

/** What the buyer wants in the place of money, and what its seller can do about it now. */
function ExchangeActs({ of, here }: { of: ReturnWhole; here: string }) {
  const say = useSay();
  const l = useLocale();
  const { exchange, status } = of;
  if (!exchange) return null;
  const name = exchangeName(say, of);
  const date = exchange.dueBy ? formatDate(l, lastDay(exchange.dueBy), "weekday") : "";
  const action = `${here}/exchange`;
  if (exchange.status === "asked" && ["asked", "agreed", "sent"].includes(status))
    return (
      <section className="max-w-2xl space-y-4 rounded-lg border-2 border-madder bg-raised p-5">
        <h2 className="text-lg font-bold">{say(words.exchangeTitle, { name })}</h2>
        <p>{say(words.exchangeText, { date })}</p>
        <div className="flex flex-wrap gap-3">
          <PostButton action={action} fields={{ answer: "accept" }}>
            {say(words.exchangeAccept)}
          </PostButton>
          <PostButton tone="quiet" action={action} fields={{ answer: "decline" }}>
            {say(words.exchangeDecline)}
          </PostButton>
        </div>
      </section>
    );
  if (exchange.status === "shipped") return <Flash tone="note" text={say(words.shipped)} />;
  if (exchange.status !== "held") return null;
  return (
    <section className="max-w-2xl space-y-4 rounded-lg border border-line bg-raised p-5">
      <p className="font-semibold">{say(words.exchangeHeld, { name })}</p>
      <div className="flex flex-wrap items-start gap-3">
        {status === "replacing" ? (
          <ButtonLink href={`${here}/replacement`} icon="parcel">
            {say(words.shipTitle)}
          </ButtonLink>
        ) : null}
        <ConfirmButton
          label={say(words.exchangeGiveUp)}
          question={say(words.exchangeGiveUpQuestion)}
          consequence={say(words.exchangeGiveUpThen)}
          confirm={say(words.exchangeGiveUp)}
          action={action}
          fields={{ answer: "decline" }}
        />
      </div>
    </section>
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
  if ((of.status === "refunded" || of.status === "replacing" || of.status === "exchanged") && of.hasShelf)
    return of.restockedAt ? (
      <Flash tone="good" text={say(words.restocked)} />
    ) : (
      <PostButton tone="quiet" action={`${here}/restocking`}>
        {say(words.restockPress)}
      </PostButton>
    );
  if (of.status !== "agreed" && of.status !== "sent" && of.status !== "disputed") return null;
  const replaced = of.exchange?.status === "held";
  const amount = formatMoney(l, { amount: BigInt(of.worth), currency: of.currency });
  return (
    <div className="space-y-8">
      <section className="max-w-2xl space-y-4 rounded-lg border-2 border-madder bg-raised p-5">
        <h2 className="text-lg font-bold">{say(words.backTitle)}</h2>
        <p>{replaced ? say(words.backExchangeText) : say(words.backText, { amount })}</p>
        <form method="post" action={`${here}/receipt`} className="space-y-4">
          {of.hasShelf ? (
            <CheckboxField name="fit" value="on" label={say(words.fit)} hint={say(words.fitHint)} />
          ) : null}
          <Button>{say(replaced ? words.backExchangePress : words.backPress)}</Button>
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
