import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askBadge } from "#app/domain/badges/ask-badge.server.ts";
import { words as compose } from "#app/domain/badges/compose-words.ts";
import { ownMark } from "#app/domain/badges/own-queries.server.ts";
import { words } from "#app/domain/badges/own-words.ts";
import { scopeName } from "#app/domain/badges/scope-name.ts";
import { FoundList } from "#app/domain/badges/ui/criteria-list.tsx";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params, url }) => ({
  key: newToken(),
  mark: await ownMark(ctx, ctx.actor, params.slug ?? "", (url.searchParams.get("for") ?? "").slice(0, 160)),
}));

export const action = form(
  askBadge,
  (_done, { ctx }) =>
    redirect(paths.studioBadges(ctx.locale), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.badge-asked", facts: {} }) },
    }),
  { params: { badge: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.mark.name ?? words.badges, { narrowed: true });

/** One mark as its maker looks at it: what is met, what is missing, and the way to ask for it. */
export default function Badge() {
  const { key, mark } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const options = mark.options.map(({ value, what }) => ({ value, label: scopeName(l, what) }));
  const missing = mark.missing.map((name) => say(name)).join(l === "fa" ? "، " : ", ");
  return (
    <>
      <WorkHead
        title={say(mark.name)}
        lead={
          <>
            {say(mark.issuer)} · {say(words.months, { months: mark.months })}
          </>
        }
        trail={[{ label: say(words.badges), href: paths.studioBadges(l) }]}
      />
      <div className="space-y-9">
        <p className="max-w-3xl">{say(mark.criteria)}</p>
        {options.length > 1 ? (
          <form className="flex max-w-2xl flex-wrap items-end gap-3">
            <SelectField name="for" label={say(words.for)} value={mark.chosen} options={options} required />
            <Button tone="quiet">{say(words.show)}</Button>
          </form>
        ) : null}
        {options.length === 0 ? <p className="text-alarm">{say(words.noScope)}</p> : null}
        {missing ? <p className="text-alarm">{say(compose.missingBelow, { marks: missing })}</p> : null}
        {mark.coded.length > 0 ? (
          <section>
            <h2 className="mb-4 text-lg font-bold">{say(words.standing)}</h2>
            <FoundList coded={mark.coded} />
          </section>
        ) : null}
        {mark.hand.length > 0 ? (
          <section>
            <h2 className="text-lg font-bold">{say(compose.hand)}</h2>
            <p className="mb-4 text-soft">{say(words.handLead)}</p>
            <ul className="max-w-3xl list-disc space-y-3 ps-6">
              {mark.hand.map(({ text, evidence }) => (
                <li key={text.fa}>
                  {say(text)}
                  {say(evidence) ? (
                    <span className="block text-sm text-soft">
                      {say(compose.evidenceAsked, { evidence: say(evidence) })}
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <FormErrors {...reply.head} />
        {mark.open ? <p className="font-semibold">{say(words.open)}</p> : null}
        {options.length > 0 && !mark.open ? (
          <Form once={reply.value("key", key)} hidden={{ for: mark.chosen }}>
            <p className="text-soft">{say(words.askNote)}</p>
            <FormActions>
              <Button icon="seal">{say(words.ask)}</Button>
            </FormActions>
          </Form>
        ) : null}
      </div>
    </>
  );
}
