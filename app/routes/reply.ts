import { useActionData } from "@remix-run/react";
import type { Reply } from "#app/platform/doors.server.ts";
import { speak } from "#app/speech.ts";
import { useLocale } from "#app/ui/locale-context.tsx";

/** What came back with a form that was not taken, in the reader's words. Everything is empty on a first visit. */
export function useReply() {
  const reply = useActionData<unknown>() as Reply | undefined;
  const locale = useLocale();
  const errors = Object.entries(reply?.errors ?? {});
  return {
    /** What was typed into a field of one value. */
    value(name: string): string | undefined {
      const typed = reply?.values[name];
      return typeof typed === "string" ? typed : undefined;
    },
    /** What was ticked of a field of many. */
    values(name: string): string[] | undefined {
      const typed = reply?.values[name];
      return typeof typed === "string" ? [typed] : typed;
    },
    error(name: string): string | undefined {
      const code = reply?.errors[name];
      return code === undefined ? undefined : speak(locale, code);
    },
    /** For FormErrors at the head of the form. */
    head: {
      errors: errors.map(([name, code]) => ({ name, message: speak(locale, code) })),
      refusal: reply?.refusal ? speak(locale, reply.refusal.code, reply.refusal.facts) : undefined,
    },
    /** The code of the refusal, for a page that offers the way out of it. */
    refused: reply?.refusal?.code,
  };
}
