import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../words.ts";

/** The other faces of a passport or badge, and the page that needs no line. */
export function ForMachines({ serial }: { serial: string }) {
  const say = useSay();
  const l = useLocale();
  return (
    <section className="mt-10 print:hidden">
      <h2 className="mb-2 text-xl font-bold">{say(words.forMachines)}</h2>
      <ul className="flex flex-wrap gap-x-6">
        {[
          { href: paths.verifyPage(l), text: words.offline },
          { href: paths.credential(serial, "jwt"), text: words.asJwt },
          { href: paths.credential(serial, "ld"), text: words.asLd },
          { href: paths.keySet(), text: words.keys },
          { href: paths.did(), text: words.did },
        ].map(({ href, text }) => (
          <li key={href}>
            <a className="link inline-flex min-h-11 items-center" href={href}>
              {say(text)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
