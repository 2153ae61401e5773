import { words } from "#app/domain/clusters/area-words.ts";
import { localDigits } from "#app/platform/digits.ts";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { AreaData } from "./area.server.ts";

/** What an area is divided into, what lies near, and what its number is and was. */
export function AreaFacts({ data: { area, parts, near, former } }: { data: AreaData }) {
  const locale = useLocale();
  const say = useSay();
  const list = (names: readonly { name: string; href: string | null; note?: string }[]) =>
    names.length > 0 ? (
      <ul className="flex flex-wrap gap-x-5">
        {names.map(({ name, href, note }) => (
          <li key={name}>
            {href ? (
              <a className="link inline-flex min-h-8 items-center" href={href}>
                {name}
              </a>
            ) : (
              name
            )}
            {note ? <span className="text-sm text-soft"> · {note}</span> : null}
          </li>
        ))}
      </ul>
    ) : null;
  return (
    <section>
      <Facts
        facts={[
          { name: say(words.counties), value: list(parts.county) },
          { name: say(words.districts), value: list(parts.district) },
          { name: say(words.towns), value: list(parts.town) },
          { name: say(words.villages), value: list(parts.village) },
          {
            name: say(words.near),
            value: list(near.map(({ km, ...one }) => ({ ...one, note: say(words.km, { km }) }))),
          },
          {
            name: say(words.code),
            value: (
              <>
                <bdi dir="ltr">{area.code}</bdi>
                {former ? (
                  <span className="block text-sm text-soft">
                    {say(words.formerCode, { code: former.code, year: localDigits(locale, former.until) })}
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {parts.town.length + parts.village.length > 0 ? <p className="mt-2 text-sm text-soft">{say(words.few)}</p> : null}
    </section>
  );
}
