import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noteBreak } from "#app/domain/reconciliation/note-break.server.ts";
import { anyBreak } from "#app/domain/reconciliation/queries.server.ts";
import { BreakStep } from "#app/domain/reconciliation/ui/break-step.tsx";
import { words } from "#app/domain/reconciliation/words.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = page(finance, async (ctx, { params }) => {
  const { id, kind, subject } = await anyBreak(ctx.db, params.break!);
  return { id, kind, subject };
});

export const action = form(
  noteBreak,
  (_done, { ctx, params }) =>
    redirect(paths.officeBreak(ctx.locale, params.break!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.break-noted", facts: {} }) },
    }),
  { params: { break: "break" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.noteTitle, { narrowed: true });

export default function BreakNote() {
  const of = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <BreakStep of={of} title={say(words.noteTitle)} faults={reply.head} press={<Button>{say(words.notePress)}</Button>}>
      <TextArea
        name="text"
        label={say(words.noteTitle)}
        hint={say(words.noteHint)}
        value={reply.value("text")}
        error={reply.error("text")}
        max={1000}
        required
      />
    </BreakStep>
  );
}
