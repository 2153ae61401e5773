import { useActionData } from "@remix-run/react";
import type { Reply } from "#app/platform/doors.server.ts";
import { speak } from "#app/speech.ts";
import { useLocale } from "#app/ui/locale-context.tsx";

/** What came back with a form that was not taken, in the reader's words. Everything is empty on a first visit. */
export function useReply() {
  const reply = useActionData<unknown>() as Reply | undefined;
  const locale = useLocale();
  const errors = Object.entries(reply?.errors ?? {}).map(([name, code]) => ({ name, message: speak(locale, code) }));
  const refusal = reply?.refusal ? speak(locale, reply.refusal.code, reply.refusal.facts) : undefined;
  return {
    /** What was typed into a field of one value, else what stands there now. */
    value<Otherwise extends string | undefined = undefined>(name: string, otherwise?: Otherwise): string | Otherwise {
      const typed = reply?.values[name];
      return typeof typed === "string" ? typed : (otherwise as Otherwise);
    },
    /** What was ticked of a field of many. */
    values(name: string): string[] | undefined {
      const typed = reply?.values[name];
      return typeof typed === "string" ? [typed] : typed;
    },
    error: (name: string): string | undefined => errors.find((error) => error.name === name)?.message,
    errors,
    refusal,
    /** For FormErrors at the head of the form. */
    head: { errors, refusal },
    /** The code of the refusal, for a page that offers the way out of it. */
    refused: reply?.refusal?.code,
  };
}
