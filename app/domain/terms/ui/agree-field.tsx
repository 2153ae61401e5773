import { paths } from "#app/platform/paths.ts";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../words.ts";

/** That she agrees to the terms in force, with the way to read them. */
export function AgreeField({ checked = false, error }: { checked?: boolean; error?: string | undefined }) {
  const say = useSay();
  const l = useLocale();
  return (
    <CheckboxField
      name="agree"
      value="on"
      label={say(words.agree)}
      hint={
        <a className="link" href={paths.terms(l)}>
          {say(words.title)}
        </a>
      }
      checked={checked}
      error={error}
      required
    />
  );
}
