import { paths } from "#app/platform/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { ClusterCard as ClusterCardData } from "../queries.server.ts";
import { words } from "../words.ts";

interface ClusterCardProps {
  cluster: ClusterCardData;
  /** The county's name. */
  county: string;
  priority?: boolean;
  level?: 2 | 3;
}

/** A cluster in a list: a wide picture, its county, its name, its story in a sentence, how many are in it. */
export function ClusterCard({ cluster, county, priority = false, level = 3 }: ClusterCardProps) {
  const locale = useLocale();
  const say = useSay();
  return (
    <Card
      href={paths.cluster(locale, cluster.slug)}
      title={locale === "fa" ? cluster.nameFa : cluster.nameEn}
      photo={cluster.photo}
      shape="wide"
      sizes="(min-width: 80rem) 24rem, (min-width: 36rem) 46vw, 92vw"
      priority={priority}
      level={level}
      above={say(words.county, { county })}
    >
      <p className="line-clamp-3 text-sm text-soft">{cluster.summary}</p>
      <p className="pt-1 text-sm font-semibold text-walnut">
        {say(words.makersAndPieces, { makers: cluster.makers, pieces: cluster.pieces })}
      </p>
      {cluster.marks.map((mark) => (
        <p key={mark} className="flex items-center gap-2 pt-1 text-sm font-semibold text-leaf">
          <Icon name="seal" className="size-5 shrink-0" />
          {say(words.ownMark, { name: mark })}
        </p>
      ))}
    </Card>
  );
}
