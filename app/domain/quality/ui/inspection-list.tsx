import { attributeOf, familyOf } from "#app/domain/catalogue/families/families.ts";
import { labelOf, showAttribute } from "#app/domain/catalogue/families/show.ts";
import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PhotoLinks } from "#app/ui/photo-links.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Inspected } from "../queries.server.ts";
import { resultWords, verdictWords, words } from "../words.ts";

export const resultTones = { passed: "good", improve: "wait", failed: "bad" } as const;

/** How goods came out of their inspections: what was measured, what was not well, and what was photographed. */
export function InspectionList({ all }: { all: Inspected[] }) {
  const say = useSay();
  if (all.length === 0) return <p className="text-soft">{say(words.noHistory)}</p>;
  return (
    <ol className="max-w-4xl divide-y divide-line border-y border-line">
      {all.map((one) => (
        <li key={one.id} className="space-y-4 py-5">
          <InspectionHead of={one} />
          {one.figures.length > 0 ? <Figures of={one} /> : null}
          <InspectionPhotos of={one} />
        </li>
      ))}
    </ol>
  );
}

function InspectionHead({ of }: { of: Inspected }) {
  const say = useSay();
  return (
    <div className="space-y-1">
      <p className="flex flex-wrap items-center justify-between gap-3 font-semibold">
        {say(of.goods)}
        <Status tone={resultTones[of.result]}>{say(resultWords[of.result])}</Status>
      </p>
      <p className="text-sm text-soft">
        {say(words.by)}: {say(of.body)} · <DateText at={of.at} />
      </p>
      {of.defects.length > 0 ? (
        <p>
          {say(words.found)}: {of.defects.map((one) => say(one)).join(say({ fa: "، ", en: ", " }))}
        </p>
      ) : null}
    </div>
  );
}

function InspectionPhotos({ of }: { of: Inspected }) {
  const say = useSay();
  const l = useLocale();
  const photos = of.photos.map((photo, index) => ({
    at: paths.inspectionFrame(l, of.id, photo),
    alt: say(words.photo, { n: index + 1 }),
  }));
  return <PhotoLinks photos={photos} />;
}

function Figures({ of }: { of: Inspected }) {
  const say = useSay();
  const l = useLocale();
  const family = familyOf(of.family);
  const show = (key: string, value: number | null) => {
    const attribute = attributeOf(family, key);
    return attribute && value !== null ? showAttribute(l, attribute, value) : "–";
  };
  const name = (key: string) => {
    const attribute = attributeOf(family, key);
    return attribute ? labelOf(l, attribute) : key;
  };
  return (
    <Table
      caption={say(words.measured)}
      quiet
      columns={[
        { head: say(words.particular), main: true, cell: ({ key }) => name(key) },
        { head: say(words.measured), cell: ({ key, value }) => show(key, value) },
        { head: say(words.stated), cell: ({ key, stated }) => show(key, stated) },
        {
          head: say(words.allowed),
          cell: ({ key, stated, below, above }) => {
            if (stated === null || below === null) return "–";
            const from = show(key, stated - below);
            return above === null
              ? say(words.atLeast, { from })
              : say(words.between, { from, to: show(key, stated + above) });
          },
        },
        {
          head: say(words.verdict),
          cell: ({ verdict }) => (
            <Status tone={verdict === "within" ? "good" : "bad"}>{say(verdictWords[verdict])}</Status>
          ),
        },
      ]}
      rows={of.figures}
      keyOf={({ key }) => key}
      empty={null}
    />
  );
}
