import { useActionData } from "@remix-run/react";
import type { MarkForm } from "#app/domain/catalogue/ui/mark-input.tsx";
import type { Reply } from "#app/platform/doors.server.ts";
import { speak } from "#app/speech.ts";
import { useLocale } from "#app/ui/locale-context.tsx";

/** The marks of a page's form: as they came back with a fault, else as they stand. */
export function useMarkForm(form: string, standing: Readonly<Record<string, string>>): MarkForm {
  const reply = useActionData<unknown>() as Reply | undefined;
  const locale = useLocale();
  return {
    form,
    value(name) {
      const typed = reply?.values[`marks.${name}`];
      return typeof typed === "string" ? typed : reply ? "" : (standing[name] ?? "");
    },
    error(name) {
      const code = reply?.errors[`marks.${name}`];
      return code ? speak(locale, code) : undefined;
    },
  };
}
