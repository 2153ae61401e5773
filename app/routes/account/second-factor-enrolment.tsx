import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { enrolSecondFactor } from "#app/domain/identity/enrol-second-factor.server.ts";
import { amFresh, mySecondFactorOffer } from "#app/domain/identity/queries.server.ts";
import { ProveAgain, Threshold } from "#app/domain/identity/ui/threshold.tsx";
import { words } from "#app/domain/identity/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { ownPath, paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { entered } from "./entering.server.ts";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.enrolTitle);

export const loader = page(signedIn, async (ctx, { url }) => {
  const to = ownPath(url.searchParams.get("to"), "");
  const offer = await mySecondFactorOffer(ctx, ctx.actor);
  if (!offer) throw redirect(paths.secondFactor(ctx.locale, to), 303);
  const fresh = await amFresh(ctx, ctx.actor);
  // The key is shown only to somebody who has just proved who she is.
  return { to, offer: fresh ? offer : null };
});

export const action = form(enrolSecondFactor, ({ session, to }, { ctx, request }) =>
  entered(ctx, request, session, to),
);

export default function Enrolment() {
  const { to, offer } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const locale = useLocale();
  const onward = ownPath(reply.value("to"), to);
  return (
    <Threshold title={say(words.enrolTitle)} lead={say(words.enrolLead)}>
      <FormErrors errors={reply.errors} refusal={reply.refusal} />
      {offer === null ? (
        <ProveAgain back={paths.secondFactorEnrolment(locale, onward)} />
      ) : (
        <ol className="space-y-6">
          <Step n={1}>{say(words.enrolInstall)}</Step>
          <Step n={2}>
            <p>{say(words.enrolSecret)}</p>
            <p className="mt-3 rounded-md bg-sunk px-4 py-3">
              <span className="block text-sm text-soft">{say(words.enrolKey)}</span>
              <code dir="ltr" className="block font-mono text-lg break-words select-all">
                {offer.grouped}
              </code>
            </p>
            <div className="mt-3">
              <ButtonLink href={offer.uri} tone="quiet">
                {say(words.enrolOpen)}
              </ButtonLink>
            </div>
          </Step>
          <Step n={3}>
            <p className="mb-3">{say(words.enrolConfirm)}</p>
            <Form hidden={{ to: onward }}>
              <TextField
                name="code"
                kind="code"
                label={say(words.factorCode)}
                error={reply.error("code")}
                max={12}
                required
              />
              <Button wide>{say(words.enrol)}</Button>
            </Form>
          </Step>
        </ol>
      )}
    </Threshold>
  );
}

function Step({ n, children }: { n: number; children: ReactNode }) {
  const locale = useLocale();
  return (
    <li className="flex gap-4">
      <span
        aria-hidden="true"
        className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-full bg-walnut-wash text-sm font-bold text-walnut"
      >
        {formatNumber(locale, n)}
      </span>
      <div className="min-w-0 grow">{children}</div>
    </li>
  );
}
