import { lastDay } from "#app/domain/orders/rules.ts";
import type { ReturnWhole } from "#app/domain/returns/queries.server.ts";
import { words } from "#app/domain/returns/words.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { Button, ButtonLink, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

interface BuyerReturnProps {
  of: ReturnWhole;
  reply: { value(name: string): string | undefined; error(name: string): string | undefined };
}

/** What the buyer can do with her return now: say that it was sent, or keep it. */
export function BuyerReturnActs({ of, reply }: BuyerReturnProps) {
  const l = useLocale();
  const say = useSay();
  const date = of.dueBy ? formatDate(l, lastDay(of.dueBy), "weekday") : "";
  const keep = (
    <ConfirmButton
      label={say(words.dropPress)}
      question={say(words.dropQuestion)}
      consequence={say(words.dropThen)}
      confirm={say(words.dropPress)}
      action={`${paths.orderReturn(l, of.orderNumber, of.id)}/dropping`}
    />
  );
  if (of.status === "asked")
    return (
      <div className="max-w-2xl space-y-5">
        <Flash
          tone={of.overdue ? "bad" : "wait"}
          text={say(of.overdue ? words.waitOverdue : words.waitSeller, { date })}
        />
        {keep}
      </div>
    );
  if (of.status === "disputed")
    return (
      <div className="max-w-2xl space-y-5">
        <Flash tone="wait" text={say(words.waitsOffice)} />
        {keep}
      </div>
    );
  if (of.refund?.byHand && of.refund.status === "wanted")
    return of.refund.accountKnown ? (
      <Flash tone="note" text={say(words.refundByHandKnown)} />
    ) : (
      <section className="max-w-2xl space-y-4 rounded-lg border-2 border-madder bg-raised p-5">
        <p>{say(words.refundByHand)}</p>
        <ButtonLink href={paths.orderRefundAccount(l, of.orderNumber)}>{say(words.refundWhere)}</ButtonLink>
      </section>
    );
  if (of.status === "sent" && of.overdue) return <Flash tone="note" text={say(words.waitOverdue)} />;
  if (of.status === "replacing") return <Replacement of={of} />;
  if (of.status !== "agreed") return null;
  return (
    <div className="max-w-2xl space-y-5">
      <section className="space-y-4 rounded-lg border-2 border-madder bg-raised p-5">
        <h2 className="text-lg font-bold">{say(words.sendTitle)}</h2>
        <p>{say(words.sendText, { date })}</p>
        <Form>
          <TextField
            name="tracking"
            label={say(words.tracking)}
            value={reply.value("tracking")}
            error={reply.error("tracking")}
            max={60}
          />
          <Button>{say(words.sendPress)}</Button>
        </Form>
      </section>
      {keep}
    </div>
  );
}

/** The other piece: until when it is sent, and whether it has come. */
function Replacement({ of }: { of: ReturnWhole }) {
  const l = useLocale();
  const say = useSay();
  const date = of.exchange?.dueBy ? formatDate(l, lastDay(of.exchange.dueBy), "weekday") : "";
  if (of.exchange?.status !== "shipped") return <Flash tone="wait" text={say(words.waitReplacement, { date })} />;
  return (
    <section className="max-w-2xl space-y-4 rounded-lg border-2 border-madder bg-raised p-5">
      <h2 className="text-lg font-bold">{say(words.receivedTitle)}</h2>
      <p>{say(words.receivedText, { date })}</p>
      <PostButton action={`${paths.orderReturn(l, of.orderNumber, of.id)}/replacement`}>
        {say(words.receivedPress)}
      </PostButton>
    </section>
  );
}
