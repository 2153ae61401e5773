import { useLoaderData } from "@remix-run/react";
import { answerData } from "#app/domain/producers/answer-data.server.ts";
import { myData } from "#app/domain/producers/data-queries.server.ts";
import { words } from "#app/domain/producers/data-words.ts";
import { DataLines } from "#app/domain/producers/ui/data-lines.tsx";
import { words as joining } from "#app/domain/producers/words.ts";
import { runningCounties, runningHelp } from "#app/domain/programmes/queries.server.ts";
import { HelpLine } from "#app/domain/programmes/ui/help-line.tsx";
import { termsUnagreed } from "#app/domain/terms/queries.server.ts";
import { AgreeField } from "#app/domain/terms/ui/agree-field.tsx";
import { words as terms } from "#app/domain/terms/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta = accountHead(words.title);

export const loader = page(signedIn, async (ctx) => {
  const [lines, counties, help, unagreed] = await Promise.all([
    ...([myData(ctx, ctx.actor), runningCounties(ctx), runningHelp(ctx)] as const),
    termsUnagreed(ctx.db, ctx.actor.id),
  ]);
  return { lines, counties, help, asksTerms: lines !== null && unagreed.length > 0 };
});

export const action = form(answerData, (_done, { ctx }) =>
  saidAt(ctx, paths.joinData(ctx.locale), "done.data-answered"),
);

/** What her file says of her, line by line, to be confirmed or put right; and the terms, if nobody has asked her yet. */
export default function JoinData() {
  const { lines, counties, help, asksTerms } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const trail = [
    { label: say(joining.title), href: paths.join(l) },
    { label: say(words.toFile), href: paths.joinFile(l) },
  ];
  const faults = reply.errors.map(({ message }) => ({ name: "wanted", message }));
  const hrefs = { wanted: `#wanted-${reply.value("field", "name")}` };
  return (
    <>
      <PageHead title={say(words.title)} lead={say(words.lead)} trail={trail} />
      <div className="measure space-y-8 pb-20">
        <FormErrors errors={faults} refusal={reply.refusal} hrefs={hrefs} />
        {lines ? (
          <DataLines
            lines={lines}
            counties={counties.map(({ code, ...name }) => ({ value: code, label: say(name) }))}
            typed={reply}
          />
        ) : (
          <Empty title={say(words.none)} action={<ButtonLink href={paths.join(l)}>{say(joining.title)}</ButtonLink>}>
            {say(words.noneLead)}
          </Empty>
        )}
        {asksTerms ? (
          <Form action={paths.joinTerms(l)}>
            <AgreeField />
            <Button>{say(terms.press)}</Button>
          </Form>
        ) : null}
        <HelpLine help={help} />
      </div>
    </>
  );
}
