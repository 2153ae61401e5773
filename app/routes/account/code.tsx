import { useLoaderData } from "@remix-run/react";
import { enterCode } from "#app/domain/identity/enter-code.server.ts";
import { awaitedNumber } from "#app/domain/identity/queries.server.ts";
import { CodeForm, DemoOutbox, Threshold, WayLink } from "#app/domain/identity/ui/threshold.tsx";
import { words } from "#app/domain/identity/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { ownPath, paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { entered } from "./entering.server.ts";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.codeTitle);

export const loader = page(
  anyone,
  async (ctx, { request, url }) => ({
    tail: await awaitedNumber(ctx, request),
    to: ownPath(url.searchParams.get("to"), ""),
    demo: ctx.house.env.demo,
  }),
  { private: true },
);

export const action = form(
  enterCode,
  ({ session, to, isNew }, { ctx, request }) =>
    session === null
      ? paths.codePerson(ctx.locale, ownPath(to, ""))
      : entered(ctx, request, session, to || (isNew ? paths.profile(ctx.locale) : null)),
  { cookies: { browser: "code" }, headers: { device: "User-Agent" } },
);

export default function Code() {
  const { tail, to, demo } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const locale = useLocale();
  const onward = ownPath(reply.value("to"), to);
  return (
    <Threshold
      title={say(words.codeTitle)}
      lead={tail ? say(words.codeLead, { tail: localDigits(locale, tail) }) : say(words.codeLeadNone)}
      foot={<WayLink href={paths.signIn(locale, onward)}>{say(words.newCode)}</WayLink>}
    >
      <FormErrors errors={reply.errors} refusal={reply.refusal} />
      {demo ? <DemoOutbox /> : null}
      <CodeForm press={say(words.signIn)} error={reply.error("code")} hidden={{ to: onward }} />
    </Threshold>
  );
}
