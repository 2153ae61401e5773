import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { saveProfile } from "#app/domain/identity/save-profile.server.ts";
import { words } from "#app/domain/identity/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.profileTitle);

export const loader = page(signedIn, async (ctx) => ({ name: ctx.actor.name, locale: ctx.actor.locale }));

export const action = form(saveProfile, ({ locale }, { ctx }) =>
  redirect(paths.account(locale), { status: 303, headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) } }),
);

export default function Profile() {
  const me = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.profileTitle)}
        lead={say(words.profileLead)}
        trail={[{ label: say(words.accountTitle), href: paths.account(l) }]}
      />
      <div className="measure space-y-6 pb-20">
        <FormErrors errors={reply.errors} refusal={reply.refusal} />
        <Form>
          <TextField
            name="name"
            label={say(words.name)}
            example={say(words.nameExample)}
            value={reply.value("name", me.name)}
            error={reply.error("name")}
            autoComplete="name"
            max={80}
            required
          />
          <RadioGroup
            name="locale"
            label={say(words.language)}
            value={reply.value("locale", me.locale)}
            error={reply.error("locale")}
            options={[
              { value: "fa", label: say(words.persian) },
              { value: "en", label: say(words.english) },
            ]}
            columns
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
