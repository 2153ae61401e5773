import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { namePermit } from "#app/domain/producers/name-permit.server.ts";
import { ownPermits } from "#app/domain/producers/permit-queries.server.ts";
import { permitKindWords, words } from "#app/domain/producers/permit-words.ts";
import { PermitCard } from "#app/domain/producers/ui/permit-card.tsx";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink, ConfirmButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { DateField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { url }) => {
  const permits = await ownPermits(ctx, ctx.actor);
  // One of them to be changed: its form comes filled in.
  return { permits, change: permits.find(({ kind }) => kind === url.searchParams.get("kind")) ?? null };
});

export const action = form(namePermit, (_done, { ctx }) =>
  redirect(paths.studioPermits(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.permit-named", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.permits, { narrowed: true });

/** The papers a maker works under: what became of each, and the form to name one. */
export default function Permits() {
  const { permits, change } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.permits)} lead={say(words.permitsLead)} />
      <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-2">
        <section aria-labelledby="yours">
          <h2 id="yours" className="mb-4 text-xl font-bold">
            {say(words.yours)}
          </h2>
          {permits.length === 0 ? <Empty title={say(words.none)}>{say(words.noneText)}</Empty> : null}
          <ul className="space-y-5">
            {permits.map((permit) => (
              <PermitCard key={permit.kind} permit={permit}>
                <ButtonLink href={`${paths.studioPermits(l)}?kind=${permit.kind}#name`} tone="quiet">
                  {say(words.change)}
                </ButtonLink>
                <ConfirmButton
                  label={say(words.remove)}
                  question={say(words.removeQuestion, { name: say(permitKindWords[permit.kind].name) })}
                  consequence={say(words.removeConsequence)}
                  confirm={say(words.remove)}
                  action={paths.studioPermitRemoval(l)}
                  fields={{ kind: permit.kind }}
                />
              </PermitCard>
            ))}
          </ul>
        </section>
        <NameForm change={change} />
      </div>
    </>
  );
}

function NameForm({ change }: { change: ReturnType<typeof useLoaderData<typeof loader>>["change"] }) {
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const until = change?.validUntil
    ? l === "fa"
      ? formatDay("fa", change.validUntil, "numeric")
      : change.validUntil
    : "";
  return (
    <section id="name" aria-labelledby="name-head" className="scroll-mt-6 space-y-6">
      <div>
        <h2 id="name-head" className="text-xl font-bold">
          {say(words.add)}
        </h2>
        <p className="mt-1 text-soft">{say(words.addLead)}</p>
      </div>
      <FormErrors {...reply.head} />
      <Form action={`${paths.studioPermits(l)}#name`}>
        <RadioGroup
          name="kind"
          label={say(words.kind)}
          value={reply.value("kind", change?.kind ?? "")}
          error={reply.error("kind")}
          options={Object.entries(permitKindWords).map(([value, { name, hint }]) => ({
            value,
            label: say(name),
            hint: say(hint),
          }))}
          required
        />
        <TextField
          name="number"
          label={say(words.number)}
          hint={say(words.numberHint)}
          value={reply.value("number", change?.number ?? "")}
          error={reply.error("number")}
          max={60}
          required
        />
        <DateField
          name="validUntil"
          label={say(words.validUntil)}
          hint={say(words.validHint)}
          value={reply.value("validUntil", until)}
          error={reply.error("validUntil")}
        />
        <FormActions>
          <Button icon="check">{say(words.save)}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
