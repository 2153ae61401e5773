import { paths } from "#app/platform/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../public-words.ts";

/** Asks for the code of a piece or a badge and leads to what it proves. */
export function CodeForm() {
  const locale = useLocale();
  const say = useSay();
  return (
    <form action={paths.badges(locale)} className="space-y-4 rounded-lg bg-sunk p-6">
      <h2 className="text-lg font-bold">{say(words.check)}</h2>
      <TextField name="code" label={say(words.code)} hint={say(words.checkLead)} required max={300} />
      <Button>{say(words.doCheck)}</Button>
    </form>
  );
}
