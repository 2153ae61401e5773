import { lastDay } from "#app/domain/orders/rules.ts";
import type { ProblemThread as Thread } from "#app/domain/problems/queries.server.ts";
import { isContested } from "#app/domain/problems/rules.ts";
import { words } from "#app/domain/problems/words.ts";
import { formatDate } from "#app/platform/time.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { ProblemThread } from "./problem-thread.tsx";

interface SellerProblemProps {
  thread: Thread;
  /** The list it stands in. */
  listAt: string;
  pictureAt: (photo: string) => string;
  /** What came back with an answer that was not taken. */
  reply: {
    value(name: string): string | undefined;
    error(name: string): string | undefined;
    errors: readonly { name: string; message: string }[];
    refusal: string | undefined;
  };
}

/** A buyer's report, for the maker or the cooperative that answers for her. */
export function SellerProblem({ thread, listAt, pictureAt, reply }: SellerProblemProps) {
  const locale = useLocale();
  const say = useSay();
  const due = thread.answerBy ? formatDate(locale, lastDay(thread.answerBy), "weekday") : "";
  return (
    <>
      <WorkHead
        title={say(thread.title)}
        trail={[{ href: listAt, label: say(words.desk) }]}
        lead={say(words.problemOf, { number: thread.orderNumber })}
      />
      <div className="max-w-3xl space-y-8">
        {thread.status === "answered" ? <Flash tone="note" text={say(words.answered)} /> : null}
        {thread.status === "closed" ? <Flash tone="good" text={say(words.closedForSeller)} /> : null}
        {isContested(thread) ? <Flash tone="bad" text={say(words.contestedForSeller)} /> : null}
        <ProblemThread thread={thread} pictureAt={pictureAt} />
        <FormErrors errors={reply.errors} refusal={reply.refusal} />
        {thread.status === "open" ? (
          <Form>
            <TextArea
              name="text"
              label={say(words.answer)}
              hint={`${say(words.answerHint)} ${due ? say(words.answerUntil, { date: due }) : ""}`}
              value={reply.value("text")}
              error={reply.error("text")}
              max={1000}
              required
            />
            <FormActions>
              <Button>{say(words.sendAnswer)}</Button>
            </FormActions>
          </Form>
        ) : null}
      </div>
    </>
  );
}
