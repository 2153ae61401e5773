import type { ClusterCard } from "#app/domain/clusters/queries.server.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { words } from "./words.ts";

/** What Khanegi is, in one line, beside three of its crafts, each the way into its cluster. */
export function HomeLead({ clusters }: { clusters: readonly ClusterCard[] }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <div className="measure grid items-center gap-x-12 gap-y-8 pt-6 pb-8 sm:pt-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:pb-12">
      <div className="lg:py-8">
        <h1 className="text-4xl font-extrabold">{say(words.line)}</h1>
        <p className="mt-5 max-w-xl text-lg text-soft">{say(words.lead)}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href={paths.products(locale)}>{say(words.browse)}</ButtonLink>
          <ButtonLink href={paths.clusters(locale)} tone="quiet" icon="pin">
            {say(words.browseClusters)}
          </ButtonLink>
        </div>
      </div>
      <ul className="grid grid-cols-2 gap-3 sm:gap-4">
        {leading(clusters).map((cluster, index) => (
          <li
            key={cluster.slug}
            className={`group relative overflow-hidden rounded-lg ${index === 0 ? "col-span-2" : ""}`}
          >
            <Picture
              photo={cluster.photo}
              shape="wide"
              sizes={
                index === 0
                  ? "(min-width: 80rem) 43rem, (min-width: 64rem) 54vw, 92vw"
                  : "(min-width: 80rem) 21rem, (min-width: 64rem) 27vw, 45vw"
              }
              priority
              className="transition-transform duration-500 group-hover:scale-[1.02]"
            />
            <a
              href={paths.cluster(locale, cluster.slug)}
              className="absolute start-3 bottom-3 rounded-full bg-paper px-4 py-1 text-sm font-semibold after:absolute after:-inset-x-[100vw] after:-inset-y-[100vh] after:content-[''] group-hover:underline"
            >
              {locale === "fa" ? cluster.nameFa : cluster.nameEn}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Services have nothing to show but a screen. */
const unseen: ReadonlySet<string> = new Set(["translation", "text-editing", "programming", "animation"]);

/** Three clusters with a picture, each of another craft, the fullest first. */
function leading(clusters: readonly ClusterCard[]): ClusterCard[] {
  const chosen: ClusterCard[] = [];
  for (const cluster of [...clusters].sort((a, b) => b.pieces - a.pieces)) {
    if (
      cluster.photo &&
      !unseen.has(cluster.occupation) &&
      !chosen.some((other) => other.occupation === cluster.occupation)
    )
      chosen.push(cluster);
  }
  return chosen.slice(0, 3);
}
