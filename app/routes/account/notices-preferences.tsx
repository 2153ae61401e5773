import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as account } from "#app/domain/identity/words.ts";
import { preferencesOf } from "#app/domain/notices/preferences.server.ts";
import { myAddresses } from "#app/domain/notices/queries.server.ts";
import { channelsFor, chosenGroups, fixedChannels } from "#app/domain/notices/rules.ts";
import { savePreferences } from "#app/domain/notices/save-preferences.server.ts";
import { channelWords, groupWords, words } from "#app/domain/notices/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.preferencesTitle);

export const loader = page(signedIn, async (ctx) => {
  const [preferences, known] = await Promise.all([preferencesOf(ctx.db, ctx.actor.id), myAddresses(ctx.db, ctx.actor)]);
  const chosen = chosenGroups.map((group) => ({
    group,
    channels: channelsFor(group, preferences),
    fixed: fixedChannels[group],
  }));
  return { chosen, known, quiet: preferences.quiet };
});

export const action = form(savePreferences, (_saved, { ctx }) =>
  redirect(paths.noticePreferences(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
  }),
);

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Which news comes by which way, and when a phone stays silent. */
export default function NoticePreferences() {
  const { chosen, known, quiet } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const sent = reply.errors.length > 0 || reply.refusal !== undefined;
  const options = hours.map((hour) => ({
    value: String(hour),
    label: localDigits(l, `${String(hour).padStart(2, "0")}:00`),
  }));
  const hintOf = {
    sms: known.phone ? undefined : say(words.noPhone),
    mail: known.mail ? undefined : say(words.noMail),
  };
  return (
    <>
      <PageHead
        title={say(words.preferencesTitle)}
        lead={say(words.preferencesLead)}
        trail={[
          { label: say(account.accountTitle), href: paths.account(l) },
          { label: say(words.title), href: paths.notices(l) },
        ]}
      />
      <div className="measure space-y-6 pb-20">
        <FormErrors {...reply.head} />
        <Form>
          {chosen.map(({ group, channels, fixed }) => (
            <CheckboxGroup
              key={group}
              name={group}
              label={say(groupWords[group].title)}
              hint={say(groupWords[group].lead)}
              error={reply.error(group)}
              values={sent ? [...(reply.values(group) ?? []), ...fixed] : channels}
              options={(["in-app", "sms", "mail"] as const).map((channel) => ({
                value: channel,
                label: say(channelWords[channel]),
                hint:
                  channel === "in-app" ? (fixed.includes(channel) ? say(words.always) : undefined) : hintOf[channel],
                disabled: fixed.includes(channel),
              }))}
              required
            />
          ))}
          <FormSection title={say(words.quiet)} lead={say(words.quietLead)}>
            <SelectField
              name="quietFrom"
              label={say(words.quietFrom)}
              value={reply.value("quietFrom", String(quiet.from))}
              error={reply.error("quietFrom")}
              options={options}
              required
            />
            <SelectField
              name="quietTo"
              label={say(words.quietTo)}
              value={reply.value("quietTo", String(quiet.to))}
              error={reply.error("quietTo")}
              options={options}
              required
            />
          </FormSection>
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
