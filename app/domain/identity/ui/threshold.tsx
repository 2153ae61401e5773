import type { ReactNode } from "react";
import { paths } from "#app/platform/paths.ts";
import { Button, ButtonLink, type HiddenFields } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { refusals, words } from "../words.ts";

interface ThresholdProps {
  title: string;
  lead?: ReactNode;
  /** Other ways in, beneath the form. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The frame of a page at the door: one question, one field or two, one button. */
export function Threshold({ title, lead, foot, children }: ThresholdProps) {
  return (
    <div className="measure flex justify-center py-6 sm:py-14">
      <div className="w-full max-w-lg">
        <section className="overflow-hidden rounded-lg border border-line bg-raised shadow-lift">
          <div aria-hidden="true" className="h-3 bg-press" />
          <div aria-hidden="true" className="kilim-edge -scale-y-100 bg-press" />
          <div className="space-y-6 px-5 pt-6 pb-9 sm:px-10">
            <div>
              <h1 className="text-2xl font-extrabold">{title}</h1>
              {lead ? <div className="mt-2 text-soft">{lead}</div> : null}
            </div>
            {children}
          </div>
        </section>
        {foot ? <div className="mt-5 flex flex-col items-start gap-1 px-5 sm:px-10">{foot}</div> : null}
      </div>
    </div>
  );
}

/** In demo mode: where the messages are to be seen. */
export function DemoOutbox() {
  const say = useSay();
  const locale = useLocale();
  return (
    <Flash
      tone="note"
      text={
        <span className="text-sm">
          {say(words.demoOutbox)}{" "}
          <a className="link" href="/dev/outbox" lang={locale}>
            {say(words.demoOutboxLink)}
          </a>
        </span>
      }
    />
  );
}

interface CodeFormProps {
  press: string;
  error: string | undefined;
  hidden?: HiddenFields;
}

/** The one-time code, and the button that enters it. */
export function CodeForm({ press, error, hidden = {} }: CodeFormProps) {
  const say = useSay();
  return (
    <Form hidden={hidden}>
      <TextField
        name="code"
        kind="code"
        label={say(words.code)}
        error={error}
        hint={say(words.codeLate)}
        max={12}
        required
        autoFocus
      />
      <Button wide>{press}</Button>
    </Form>
  );
}

interface PhoneFormProps {
  label: string;
  value: string | undefined;
  error: string | undefined;
  hidden?: HiddenFields;
}

/** The number a code is sent to. */
export function PhoneForm({ label, value, error, hidden = {} }: PhoneFormProps) {
  const say = useSay();
  return (
    <Form hidden={hidden}>
      <TextField
        name="phone"
        kind="phone"
        label={label}
        example={say(words.phoneExample)}
        value={value}
        error={error}
        autoComplete="tel"
        max={24}
        required
        autoFocus
      />
      <Button wide>{say(words.sendCode)}</Button>
    </Form>
  );
}

/** A link that stands alone, large enough for a thumb. */
export function WayLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="link flex min-h-11 items-center" href={href}>
      {children}
    </a>
  );
}

/** Where a grave change waits for a recent sign-in: why, and the way there and back. */
export function ProveAgain({ back }: { back: string }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <div className="max-w-lg space-y-5">
      <p>{say(refusals["identity.prove-again"])}</p>
      <ButtonLink href={paths.signIn(locale, back)} wide>
        {say(words.proveAgain)}
      </ButtonLink>
    </div>
  );
}
