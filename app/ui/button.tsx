import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

/** `press` is the one thing to do on a page; `quiet` stands beside it; `plain` hardly stands at all; `grave` cannot be undone. */
export type ButtonTone = "press" | "quiet" | "plain" | "grave";

const shape =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-5 py-2 text-center text-base/6 font-semibold transition-colors select-none";

const tones: Record<ButtonTone, string> = {
  press: "border border-transparent bg-press text-on-press hover:bg-press-deep",
  quiet: "border border-edge bg-raised text-ink hover:border-ink hover:bg-sunk",
  plain: "border border-transparent text-madder underline decoration-1 underline-offset-[0.3em] hover:decoration-2",
  grave: "border border-alarm bg-raised text-alarm hover:bg-alarm-wash",
};

/** The classes of a button, for what must be another element (a summary, a label). */
export function buttonLook(tone: ButtonTone = "press", wide = false): string {
  return `${shape} ${tones[tone]} ${wide ? "w-full" : ""}`;
}

interface Look {
  tone?: ButtonTone;
  icon?: IconName;
  /** Fills its line. */
  wide?: boolean;
  children: ReactNode;
}

interface ButtonProps extends Look {
  name?: string;
  value?: string;
  /** Another address than the form's own. */
  formAction?: string;
  /** Sends the form without checking it, for "save and go on later". */
  unchecked?: boolean;
  disabled?: boolean;
}

/** Sends the form it stands in. */
export function Button({ tone, icon, wide, children, unchecked, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      className={`${buttonLook(tone, wide)} cursor-pointer disabled:cursor-not-allowed disabled:border-line disabled:bg-sunk disabled:text-soft`}
      formNoValidate={unchecked}
      {...rest}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/** Looks like a button, leads to a page. */
export function ButtonLink({ href, tone, icon, wide, children }: Look & { href: string }) {
  return (
    <a href={href} className={buttonLook(tone, wide)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}

/** Hidden fields of a one-button form; the idempotency key goes in as `key`. */
export type HiddenFields = Readonly<Record<string, string | number>>;

export function Hidden({ fields }: { fields: HiddenFields }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

/** One button that changes something: a whole form of its own. */
export function PostButton({ action, fields = {}, ...look }: Look & { action: string; fields?: HiddenFields }) {
  return (
    <form method="post" action={action} className={look.wide ? "w-full" : "inline-block"}>
      <Hidden fields={fields} />
      <Button {...look} />
    </form>
  );
}

interface ConfirmProps {
  /** `press` for what is good to do, but only once. */
  tone?: "grave" | "press";
  /** The first button: "Withdraw the product". */
  label: string;
  /** A plain question. */
  question: string;
  /** What will follow, in one or two sentences. */
  consequence?: ReactNode;
  /** The second button says again what it does. */
  confirm: string;
  action: string;
  fields?: HiddenFields;
  /** More fields of the form, such as a reason. */
  children?: ReactNode;
}

/** What cannot be undone asks once, without script: the question unfolds under the button. */
export function ConfirmButton({
  tone = "grave",
  label,
  question,
  consequence,
  confirm,
  action,
  fields = {},
  children,
}: ConfirmProps) {
  const say = useSay();
  return (
    <details className="group">
      <summary className="w-fit">
        <span className={`${buttonLook(tone)} group-open:hidden`}>{label}</span>
        <span className={`${buttonLook("quiet")} [details:not([open])_&]:hidden`}>{say(words.cancel)}</span>
      </summary>
      <form
        method="post"
        action={action}
        className={`mt-3 max-w-md space-y-4 rounded-md border p-5 ${tone === "grave" ? "border-alarm bg-alarm-wash" : "border-edge bg-raised"}`}
      >
        <Hidden fields={fields} />
        <p className="font-semibold">{question}</p>
        {consequence ? <div className="text-sm">{consequence}</div> : null}
        {children}
        <Button tone={tone}>{confirm}</Button>
      </form>
    </details>
  );
}
