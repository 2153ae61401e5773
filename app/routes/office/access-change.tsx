import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accessTable, requireKeeper } from "#app/domain/cases/access-queries.server.ts";
import { bodyKindWords, dutyOptions, partOptions, words } from "#app/domain/cases/file-words.ts";
import { setAccess } from "#app/domain/cases/set-access.server.ts";
import { words as settings } from "#app/domain/settings/words.ts";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.change, { narrowed: true });

export const loader = page(oneOf(admin, officer), async (ctx, { url }) => {
  await requireKeeper(ctx.db, ctx.actor);
  const [kind, duty] = [url.searchParams.get("kind") ?? "", url.searchParams.get("duty") ?? ""];
  const now = await accessTable(ctx);
  const parts = now.find((row) => row.bodyKind === kind && row.duty === duty)?.parts ?? [];
  return { kind, duty, parts };
});

export const action = form(setAccess, (_done, { ctx }) =>
  redirect(paths.officeAccess(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.case-access", facts: {} }) },
  }),
);

/** The parts that one duty in one kind of body reads. */
export default function AccessChange() {
  const { kind, duty, parts } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string, value: string) => ({ name, value: reply.value(name, value), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(kind ? words.change : words.addAccess)}
        lead={say(words.accessLead)}
        trail={[{ label: say(words.access), href: paths.officeAccess(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form>
          <div className="grid items-end gap-6 sm:grid-cols-2">
            <SelectField
              {...field("kind", kind)}
              label={say(words.bodyKind)}
              options={Object.entries(bodyKindWords).map(([value, label]) => ({ value, label: say(label) }))}
              required
            />
            <SelectField {...field("duty", duty)} label={say(words.duty)} options={dutyOptions(say)} required />
          </div>
          <CheckboxGroup
            name="parts"
            label={say(words.parts)}
            hint={say(words.accessNone)}
            options={partOptions(say)}
            values={reply.values("parts") ?? parts}
            error={reply.error("parts")}
            columns
          />
          <TextField
            {...field("why", "")}
            label={say(settings.reason)}
            hint={say(settings.reasonHint)}
            max={300}
            required
          />
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
