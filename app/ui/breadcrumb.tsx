import { useLocale, useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

export interface Crumb {
  label: string;
  href: string;
}

/** The way from the home page to here; the page itself is its own heading and is not repeated. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  const locale = useLocale();
  const say = useSay();
  const steps = [{ label: say(words.home), href: `/${locale}` }, ...trail];
  return (
    <nav aria-label={say(words.breadcrumb)} className="text-sm text-soft">
      <ol className="flex flex-wrap items-center">
        {steps.map(({ label, href }, index) => (
          <li key={href} className="flex items-center">
            {index > 0 ? (
              <span aria-hidden="true" className="px-2 text-edge">
                /
              </span>
            ) : null}
            <a href={href} className="py-2.5 underline-offset-[0.35em] hover:text-ink hover:underline">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
