import type { ReactNode } from "react";
import { Hidden, type HiddenFields } from "./button.tsx";

interface FormProps {
  /** Where it goes; without one, to the page it stands on. */
  action?: string;
  /** Idempotency key of a form that creates something: the same key sent twice makes one thing. */
  once?: string;
  hidden?: HiddenFields;
  /** With files the form is sent in parts. */
  files?: boolean;
  children: ReactNode;
}

/** A form that changes something. The server judges; browsers only help, in their own words, so they are told not to. */
export function Form({ action, once, hidden = {}, files = false, children }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      encType={files ? "multipart/form-data" : undefined}
      noValidate
      className="max-w-2xl space-y-7"
    >
      {once ? <input type="hidden" name="key" value={once} /> : null}
      <Hidden fields={hidden} />
      {children}
    </form>
  );
}

/** Fields that belong together, under one heading that is also read aloud with each. */
export function FormSection({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="border-t border-line pt-6">
      <legend className="float-start w-full text-xl font-bold">{title}</legend>
      {lead ? <div className="clear-both text-soft">{lead}</div> : null}
      <div className="clear-both space-y-6 pt-5">{children}</div>
    </fieldset>
  );
}

/** The foot of a form: the one thing to do, then what stands beside it. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">{children}</div>;
}
