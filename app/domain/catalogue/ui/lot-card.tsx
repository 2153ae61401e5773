import { addDays, type IsoDate } from "#app/platform/calendar.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { familyOf } from "../families/families.ts";
import type { Attributes } from "../families/typed.ts";
import { words } from "../stock-words.ts";

/** Told so long before a lot can no longer be sold. */
const noticeDays = 60;

interface LotCardProps {
  product: { slug: string; family: string; attributes: Attributes };
  today: IsoDate;
}

/** The lot of goods that come in lots: number, best-before day and report, and how another lot comes onto the shelf. */
export function LotCard({ product: { slug, family, attributes }, today }: LotCardProps) {
  const say = useSay();
  const l = useLocale();
  if (!familyOf(family).lot) return null;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const until = text(attributes.bestBefore);
  const report = text(attributes.labReportNo);
  const lab = text(attributes.labName);
  return (
    <section aria-labelledby="lot" className="max-w-2xl space-y-4">
      <h2 id="lot" className="text-lg font-bold">
        {say(words.lot)}
      </h2>
      {until !== null && until < today ? <Flash tone="bad" text={say(words.isPast)} /> : null}
      {until !== null && until >= today && until <= addDays(today, noticeDays) ? (
        <Flash tone="wait" text={say(words.soonPast, { date: formatDay(l, until) })} />
      ) : null}
      <Facts
        facts={[
          { name: say(words.lotNo), value: attributes.lotNo ? <bdi>{String(attributes.lotNo)}</bdi> : null },
          { name: say(words.bestBefore), value: until && formatDay(l, until) },
          {
            name: say(words.report),
            value: report ? (
              <>
                {lab ? (
                  <>
                    <bdi>{lab}</bdi> ·{" "}
                  </>
                ) : null}
                <bdi>{report}</bdi>
              </>
            ) : (
              say(words.noReport)
            ),
          },
        ]}
      />
      <p className="text-sm text-soft">
        {say(words.lotNote)}{" "}
        <a className="link" href={paths.studioProduct(l, slug)}>
          {say(words.toParticulars)}
        </a>
      </p>
    </section>
  );
}
