import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tidyCode } from "#app/domain/badges/tidy-code.ts";
import { officersPassport } from "#app/domain/passports/office-queries.server.ts";
import { officeWords as words } from "#app/domain/passports/office-words.ts";
import { recordNumber } from "#app/domain/passports/record-number.server.ts";
import { PassportStatus } from "#app/domain/passports/ui/passport-status.tsx";
import { words as passportWords } from "#app/domain/passports/words.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { Button, ButtonLink, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { useReply } from "../reply.ts";

export const loader = page(officer, (ctx, { params }) =>
  officersPassport(ctx, ctx.actor, tidyCode(params.serial ?? "")),
);

export const action = form(
  recordNumber,
  ({ serial }, { ctx }) =>
    redirect(paths.officePassport(ctx.locale, serial), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.passport-number", facts: {} }) },
    }),
  { params: { serial: "serial" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.passports, { narrowed: true });

/** One passport, and what its officer may do with it. */
export default function Passport() {
  const passport = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { serial, state, title, own } = passport;
  return (
    <>
      <WorkHead
        title={title}
        lead={<PassportStatus state={state} />}
        trail={[{ label: say(words.passports), href: paths.officePassports(l) }]}
        actions={
          <ButtonLink tone="quiet" href={paths.proof(serial, l)}>
            {say(words.see)}
          </ButtonLink>
        }
      />
      <div className="max-w-2xl space-y-8">
        {own ? <Flash tone="wait" text={say(words.own)} /> : null}
        <Facts
          facts={[
            { name: say(passportWords.serial), value: <bdi dir="ltr">{serial}</bdi> },
            { name: say(passportWords.maker), value: passport.maker },
            { name: say(passportWords.issuer), value: passport.issuer },
            { name: say(passportWords.issued), value: <DateText at={passport.issuedAt} /> },
            { name: say(passportWords.reason), value: passport.reason && <bdi>{passport.reason}</bdi> },
            {
              name: say(words.number),
              value: passport.nationalNumber && <bdi dir="ltr">{passport.nationalNumber}</bdi>,
            },
          ]}
        />
        {own || state === "revoked" ? null : <Deciding />}
      </div>
    </>
  );
}

function Deciding() {
  const { serial, state, nationalNumber } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <FormErrors {...reply.head} />
      <Form>
        <TextField
          name="number"
          label={say(words.number)}
          hint={say(words.numberHint)}
          value={reply.value("number", nationalNumber ?? "")}
          error={reply.error("number")}
          max={40}
          required
        />
        <FormActions>
          <Button tone="quiet">{say(words.record)}</Button>
        </FormActions>
      </Form>
      <div className="flex flex-wrap items-start gap-4">
        {state === "suspended" ? (
          <PostButton action={paths.officePassportStep(l, serial, "lifting")}>{say(words.lift)}</PostButton>
        ) : (
          <ConfirmButton
            label={say(words.suspend)}
            question={say(words.suspendQuestion, { serial })}
            consequence={say(words.suspendText)}
            confirm={say(words.suspend)}
            action={paths.officePassportStep(l, serial, "suspension")}
          >
            <TextArea name="reason" id="reason-suspend" label={say(words.reason)} rows={3} max={600} required />
          </ConfirmButton>
        )}
        <ConfirmButton
          label={say(words.revoke)}
          question={say(words.revokeQuestion, { serial })}
          consequence={say(words.revokeText)}
          confirm={say(words.revoke)}
          action={paths.officePassportStep(l, serial, "revocation")}
        >
          <TextArea name="reason" id="reason-revoke" label={say(words.reason)} rows={3} max={600} required />
        </ConfirmButton>
      </div>
    </>
  );
}
