import { lastDay } from "#app/domain/orders/rules.ts";
import type { ProblemThread as Thread } from "#app/domain/problems/queries.server.ts";
import { isContested } from "#app/domain/problems/rules.ts";
import { words } from "#app/domain/problems/words.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

interface BuyerProblemProps {
  thread: Thread;
  reply: { value(name: string): string | undefined; error(name: string): string | undefined };
}

/** What the buyer can do with her report now: read the answer, say that it is settled, or that it is not. */
export function BuyerProblemActs({ thread, reply }: BuyerProblemProps) {
  const locale = useLocale();
  const say = useSay();
  const closing = paths.orderProblemClosing(locale, thread.orderNumber, thread.id);
  if (thread.status === "closed") return <Flash tone="good" text={say(words.closedText)} />;
  if (thread.status === "answered")
    return (
      <section className="max-w-2xl space-y-5 rounded-lg border-2 border-madder bg-raised p-5">
        <h2 className="text-lg font-bold">{say(words.question)}</h2>
        <PostButton action={closing}>{say(words.settled)}</PostButton>
        <details className="border-t border-line pt-4" open={reply.error("text") !== undefined}>
          <summary className="inline-flex min-h-11 items-center font-semibold text-madder underline underline-offset-4">
            {say(words.notSettled)}
          </summary>
          <Form>
            <TextArea
              name="text"
              label={say(words.notSettledText)}
              value={reply.value("text")}
              error={reply.error("text")}
              max={1000}
              required
            />
            <Button tone="quiet">{say(words.sendNotSettled)}</Button>
          </Form>
        </details>
      </section>
    );
  const date = thread.answerBy ? formatDate(locale, lastDay(thread.answerBy), "weekday") : "";
  return (
    <section className="max-w-2xl space-y-4">
      {isContested(thread) ? (
        <Flash tone="note" text={say(words.contestedText)} />
      ) : (
        <Flash
          tone={thread.overdue ? "bad" : "wait"}
          text={say(thread.overdue ? words.overdue : words.answerBy, { date })}
        />
      )}
      <div className="space-y-2">
        <PostButton tone="quiet" action={closing}>
          {say(words.close)}
        </PostButton>
        <p className="text-sm text-soft">{say(words.closeHint)}</p>
      </div>
    </section>
  );
}
