import { words } from "#app/domain/cases/words.ts";
import { paths } from "#app/platform/paths.ts";
import type { Crumb } from "#app/ui/breadcrumb.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

/** The way to a page of a case: all cases, then hers. */
export function useCaseTrail({ id, number }: { id: string; number: number }): Crumb[] {
  const say = useSay();
  const l = useLocale();
  return [
    { label: say(words.cases), href: paths.officeCases(l) },
    { label: say(words.number, { number }), href: paths.officeCase(l, id) },
  ];
}
