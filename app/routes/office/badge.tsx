import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { composedBadge, composingChoices } from "#app/domain/badges/compose-queries.server.ts";
import { words } from "#app/domain/badges/compose-words.ts";
import { handMost } from "#app/domain/badges/forms.ts";
import { words as shown } from "#app/domain/badges/public-words.ts";
import { reviseBadge } from "#app/domain/badges/revise-badge.server.ts";
import { SaveVersion, VersionFields } from "#app/domain/badges/ui/composer.tsx";
import { CriteriaList, VersionChanges } from "#app/domain/badges/ui/criteria-list.tsx";
import { typedOf } from "#app/domain/badges/versions.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const [badge, { marks }] = await Promise.all([
    composedBadge(ctx, ctx.actor, params.slug ?? ""),
    composingChoices(ctx, ctx.actor),
  ]);
  return { badge, marks: marks.filter(({ slug }) => slug !== badge.slug) };
});

export const action = form(
  reviseBadge,
  ({ badge }, { ctx }) =>
    redirect(paths.officeBadge(ctx.locale, badge), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.badge-revised", facts: {} }) },
    }),
  { params: { badge: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.badge.name ?? words.marks, { narrowed: true });

/** One mark of her body: its criteria now, what each version changed, and the form of the next. */
export default function Badge() {
  const { badge, marks } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const [now] = badge.versions;
  const { values, lists } = typedOf(badge, now);
  const errors = reply.errors.length > 0 || reply.refusal !== undefined;
  return (
    <>
      <WorkHead
        title={say(badge.name)}
        lead={say(badge.purpose) || undefined}
        trail={[{ label: say(words.marks), href: paths.officeBadges(l) }]}
        actions={
          <ButtonLink href={paths.badge(l, badge.slug)} tone="quiet">
            {say(words.publicPage)}
          </ButtonLink>
        }
      />
      <div className="space-y-10">
        <section>
          <h2 className="mb-4 text-lg font-bold">{say(shown.version, { version: badge.version })}</h2>
          <p className="mb-5 max-w-3xl">{now ? say(now.criteria) : null}</p>
          <CriteriaList list={now?.list ?? []} />
        </section>
        <section>
          <h2 className="mb-4 text-lg font-bold">{say(shown.versions)}</h2>
          <VersionChanges versions={badge.versions} />
        </section>
        <details open={errors} className="max-w-2xl">
          <summary className="w-fit cursor-pointer text-lg font-bold text-madder underline underline-offset-[0.3em]">
            {say(words.revise)}
          </summary>
          <p className="my-4 text-soft">{say(words.reviseLead)}</p>
          <FormErrors {...reply.head} />
          <Form hidden={{ seen: reply.value("seen", String(badge.version)) }}>
            <VersionFields
              typed={{
                value: (name) => (errors ? reply.value(name) : values[name]),
                values: (name) => (errors ? (reply.values(name) ?? []) : (lists[name] ?? [])),
                error: reply.error,
              }}
              marks={marks}
              hand={handMost}
              holder={badge.holder}
            />
            <SaveVersion label={say(words.saveVersion)} />
          </Form>
        </details>
      </div>
    </>
  );
}
