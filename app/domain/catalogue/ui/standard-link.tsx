import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../families/standard-words.ts";

/** The way from a listing's form to what is asked of its craft. */
export function StandardLink({ family }: { family: string }) {
  const say = useSay();
  const l = useLocale();
  return (
    <a href={paths.standard(l, family)} className="link inline-flex min-h-11 items-center text-sm">
      {say(words.link)}
    </a>
  );
}
