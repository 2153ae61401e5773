import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { composeBadge } from "#app/domain/badges/compose-badge.server.ts";
import { composingChoices } from "#app/domain/badges/compose-queries.server.ts";
import { words } from "#app/domain/badges/compose-words.ts";
import { handMost } from "#app/domain/badges/forms.ts";
import { HolderField, SaveVersion, VersionFields } from "#app/domain/badges/ui/composer.tsx";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx) => ({ key: newToken(), ...(await composingChoices(ctx, ctx.actor)) }));

export const action = form(composeBadge, ({ badge }, { ctx }) =>
  redirect(paths.officeBadge(ctx.locale, badge), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.badge-composed", facts: {} }) },
  }),
);

export const meta: MetaFunction = ({ params }) => head(params, words.compose, { narrowed: true });

/** A body defines a mark of its own. */
export default function BadgeNew() {
  const { key, issuers, marks } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const defaults: Record<string, string> = { validMonths: "12", holder: "shop", issuer: issuers[0]?.slug ?? "" };
  const value = (name: string) => reply.value(name, defaults[name]);
  const field = (name: string) => ({ name, value: value(name), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(words.compose)}
        lead={say(words.composeLead)}
        trail={[{ label: say(words.marks), href: paths.officeBadges(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <SelectField
            {...field("issuer")}
            label={say(words.issuer)}
            options={issuers.map(({ slug, name }) => ({ value: slug, label: say(name) }))}
            required
          />
          <TextField {...field("nameFa")} label={say(words.nameFa)} max={80} required />
          <TextField {...field("nameEn")} label={say(words.nameEn)} max={80} required />
          <TextField
            {...field("slug")}
            label={say(words.slug)}
            hint={say(words.slugHint)}
            kind="url"
            max={120}
            required
          />
          <HolderField {...field("holder")} />
          <VersionFields
            typed={{ value, values: (name) => reply.values(name) ?? [], error: reply.error }}
            marks={marks}
            hand={handMost}
          />
          <SaveVersion label={say(words.save)} />
        </Form>
      </div>
    </>
  );
}
