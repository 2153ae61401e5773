import { localDigits } from "#app/platform/digits.ts";
import { paths } from "#app/platform/paths.ts";
import { BadgeMark } from "#app/ui/badge-mark.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { MemberCard } from "../queries.server.ts";
import { words } from "../words.ts";

/** The makers of a cluster: a picture of her or of her work, her shop's name, her village, since when, her mark. */
export function MemberList({
  members,
  calendarYear,
}: {
  members: readonly MemberCard[];
  calendarYear: (year: number) => number;
}) {
  const locale = useLocale();
  const say = useSay();
  return (
    <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
      {members.map((member) => (
        <li
          key={member.slug}
          className="relative flex items-center gap-4 rounded-lg border border-line bg-raised p-3 hover:border-edge"
        >
          <Picture photo={member.photo} shape="square" sizes="6rem" className="size-24 shrink-0 rounded-md" />
          <div className="min-w-0">
            <h3 className="text-base/7 font-semibold">
              <a
                href={paths.shop(locale, member.slug)}
                className="underline-offset-[0.35em] after:absolute after:inset-0 after:content-[''] hover:underline"
              >
                {member.name}
              </a>
            </h3>
            <p className="text-sm text-soft">
              {[
                member.place,
                member.level === "pioneer" ? say(words.pioneer) : "",
                member.makerSince
                  ? say(words.since, { year: localDigits(locale, String(calendarYear(member.makerSince))) })
                  : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {member.mark ? (
              <p className="relative mt-1.5">
                <BadgeMark level="inspected" label={member.mark.name} href={paths.proof(member.mark.code, locale)} />
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
