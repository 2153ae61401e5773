import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tidyCode } from "#app/domain/badges/tidy-code.ts";
import { codeDays } from "#app/domain/passports/code.ts";
import { ownershipView } from "#app/domain/passports/ownership.server.ts";
import { takeOwnership } from "#app/domain/passports/take-ownership.server.ts";
import { words as passportWords, ownershipWords as words } from "#app/domain/passports/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { head } from "../head.ts";
import { useReply } from "../reply.ts";

export const loader = page(signedIn, async (ctx, { params }) => ({
  ...(await ownershipView(ctx.db, ctx.actor, tidyCode(params.serial ?? ""))),
  days: codeDays,
  locale: ctx.locale,
}));

export const action = form(
  takeOwnership,
  ({ serial }, { ctx }) =>
    redirect(paths.ownership(serial, ctx.locale), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.passport-owned", facts: {} }) },
    }),
  { params: { serial: "serial" } },
);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  head({ l: data?.locale }, passportWords.ownershipLink, { narrowed: true });

/** Whose a piece is: writing oneself down, giving it on by a code, and taking it by one. */
export default function Ownership() {
  const view = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { serial } = view;
  return (
    <>
      <PageHead
        title={say(words.title, { serial })}
        lead={say(words.lead)}
        trail={[{ label: say(passportWords.passport), href: paths.proof(serial, l) }]}
      />
      <div className="measure pb-20">
        <div className="max-w-2xl space-y-6">
          {view.revoked ? <Flash tone="bad" text={say(words.revoked)} /> : null}
          {view.standing === "yours" ? <Yours /> : null}
          {view.standing === "bought" && !view.revoked ? (
            <section className="space-y-4">
              <h2 className="text-xl font-bold">{say(words.bought)}</h2>
              <p>{say(words.boughtText)}</p>
              <PostButton action={paths.ownershipClaim(serial, l)}>{say(words.claim)}</PostButton>
            </section>
          ) : null}
          {view.standing === "yours" || view.revoked ? null : <Take />}
        </div>
      </div>
    </>
  );
}

function Yours() {
  const { serial, codeUntil, days, revoked } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <section className="space-y-4">
      <h2 className="text-xl font-bold">{say(words.yours)}</h2>
      <p>{say(words.yoursText, { days })}</p>
      {codeUntil ? (
        <p className="text-soft">
          {say(words.codeUntil)}: <DateText at={codeUntil} style="instant" />
        </p>
      ) : null}
      {revoked ? null : (
        <PostButton action={paths.ownershipCode(serial, l)}>
          {say(codeUntil ? words.makeNew : words.makeCode)}
        </PostButton>
      )}
    </section>
  );
}

function Take() {
  const reply = useReply();
  const say = useSay();
  return (
    <section className="space-y-4">
      <h2 className="text-xl font-bold">{say(words.other)}</h2>
      <p>{say(words.otherText)}</p>
      <FormErrors {...reply.head} />
      <Form>
        <TextField
          name="code"
          label={say(words.code)}
          value={reply.value("code")}
          error={reply.error("code")}
          max={40}
          required
        />
        <FormActions>
          <Button>{say(words.take)}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
