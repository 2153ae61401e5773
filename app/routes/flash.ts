import { speak } from "#app/speech.ts";
import type { FlashMessage } from "#app/ui/flash.tsx";
import { useRoot } from "./visit.ts";

/** What the last button had to say. Good news is `saved` or a code that begins with `done.`. */
export function useFlash(): FlashMessage | null {
  const root = useRoot();
  if (!root?.flash) return null;
  const { code, facts } = root.flash;
  return { tone: code === "saved" || code.startsWith("done.") ? "good" : "bad", text: speak(root.locale, code, facts) };
}
