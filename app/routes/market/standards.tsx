import type { MetaFunction } from "@remix-run/node";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { attributesOf, limitsOf } from "#app/domain/catalogue/families/standard.ts";
import { words } from "#app/domain/catalogue/families/standard-words.ts";
import { shotsOf } from "#app/domain/catalogue/photo-shots.ts";
import * as drawings from "#app/domain/catalogue/ui/photo-drawings.tsx";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { head } from "../head.ts";

export const loader = page(anyone, async () => null);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title, { description: words.lead });

/** The standards of sale, one for each family of goods and services. */
export default function Standards() {
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead title={say(words.title)} lead={say(words.lead)} />
      <div className="measure space-y-12 pb-16">
        {(["goods", "service"] as const).map((kind) => (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind} className="mb-5 text-2xl font-bold">
              {say(kind === "goods" ? words.goods : words.services)}
            </h2>
            <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {families
                .filter((family) => family.kind === kind)
                .map((family) => {
                  const [required, limits] = [attributesOf(family).required.length, limitsOf(family).length];
                  const occupation = say(occupationName(family.occupation) ?? family);
                  return (
                    <li
                      key={family.id}
                      className="relative rounded-lg border border-line bg-raised p-6 hover:border-edge"
                    >
                      <svg viewBox="0 0 160 120" aria-hidden="true" className="mb-4 w-28 rounded-md bg-sunk">
                        {drawings[shotsOf(family.id)[0]!.name]}
                      </svg>
                      <h3 className="text-lg font-bold first-letter:uppercase">
                        <a
                          href={paths.standard(l, family.id)}
                          className="underline-offset-[0.35em] after:absolute after:inset-0 after:content-[''] hover:underline"
                        >
                          {family[l]}
                        </a>
                      </h3>
                      {occupation === family[l] ? null : (
                        <p className="text-sm text-soft">{say(words.of, { occupation })}</p>
                      )}
                      <p className="mt-3 text-sm">
                        {limits > 0 ? say(words.summary, { required, limits }) : say(words.summaryPlain, { required })}
                      </p>
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
