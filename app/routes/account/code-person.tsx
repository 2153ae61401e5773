import { useLoaderData } from "@remix-run/react";
import { choosePerson } from "#app/domain/identity/choose-person.server.ts";
import { householdChoices } from "#app/domain/identity/queries.server.ts";
import { Threshold, WayLink } from "#app/domain/identity/ui/threshold.tsx";
import { words } from "#app/domain/identity/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { ownPath, paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { entered } from "./entering.server.ts";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.whoTitle);

export const loader = page(
  anyone,
  async (ctx, { request, url }) => ({
    people: await householdChoices(ctx, request),
    to: ownPath(url.searchParams.get("to"), ""),
  }),
  { private: true },
);

export const action = form(
  choosePerson,
  ({ session, to, isNew }, { ctx, request }) =>
    entered(ctx, request, session, to || (isNew ? paths.profile(ctx.locale) : null)),
  { cookies: { browser: "code" }, headers: { device: "User-Agent" } },
);

/** Who of a household that shares a number is there. */
export default function CodePerson() {
  const { people, to } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const locale = useLocale();
  const onward = ownPath(reply.value("to"), to);
  const options = (people ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const other = people?.some(({ own }) => own) ? [] : [{ value: "other", label: say(words.whoOther) }];
  return (
    <Threshold
      title={say(words.whoTitle)}
      lead={say(people ? words.whoLead : words.whoNone)}
      foot={<WayLink href={paths.signIn(locale, onward)}>{say(words.newCode)}</WayLink>}
    >
      <FormErrors {...reply.head} />
      {people ? (
        <Form hidden={{ to: onward }}>
          <RadioGroup
            name="person"
            label={say(words.whoField)}
            options={[...options, ...other]}
            value={reply.value("person")}
            error={reply.error("person")}
            required
          />
          <Button wide>{say(words.whoPress)}</Button>
        </Form>
      ) : null}
    </Threshold>
  );
}
