import { makingSteps } from "#app/domain/catalogue/making-steps.ts";
import { words } from "#app/domain/catalogue/product-words.ts";
import { ProductGrid } from "#app/domain/catalogue/ui/product-card.tsx";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Section } from "#app/ui/page.tsx";
import type { PieceData } from "./piece.server.ts";

/** Who made it and with whose help, and the order of work of its craft. */
export function Making({ data: { piece, county } }: { data: PieceData }) {
  const locale = useLocale();
  const say = useSay();
  const service = piece.availability === "service";
  const steps = makingSteps[piece.family] ?? [];
  const { cooperative, pioneer } = piece;
  return (
    <div className="mb-6 space-y-6">
      <div>
        <h3 className="mb-1 text-lg font-bold">{say(words.made)}</h3>
        <p>
          {say(service ? words.doneBy : words.madeBy, { shop: piece.shop.name, place: piece.shop.place || county })}
        </p>
        {cooperative ? (
          <p className="text-soft">
            {cooperative.shop ? (
              <a className="link" href={paths.shop(locale, cooperative.shop)}>
                {say(words.withCoop, { name: cooperative.name })}
              </a>
            ) : (
              say(words.withCoop, { name: cooperative.name })
            )}
          </p>
        ) : null}
        {pioneer ? (
          <p className="text-soft">
            <a className="link" href={paths.shop(locale, pioneer.shop)}>
              {say(words.withPioneer, { name: pioneer.name })}
            </a>
          </p>
        ) : null}
        {cooperative || pioneer ? null : <p className="text-soft">{say(words.alone)}</p>}
      </div>
      {steps.length > 0 ? (
        <div>
          <h3 className="mb-3 text-lg font-bold">{say(words.steps)}</h3>
          <ol className="ms-4 space-y-3 border-s border-line">
            {steps.map((step, index) => (
              <li key={step.en} className="-ms-4 flex items-start gap-3.5">
                <span
                  aria-hidden="true"
                  className="grid size-8 shrink-0 place-items-center rounded-full border border-line bg-raised text-sm font-semibold text-walnut"
                >
                  {formatNumber(locale, index + 1)}
                </span>
                <span>{step[locale]}</span>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </div>
  );
}

/** Others of its cluster: the way on from any piece, and the first thing to see when this one is gone. */
export function Neighbours({ data: { near, piece } }: { data: PieceData }) {
  const locale = useLocale();
  const say = useSay();
  if (near.length === 0) return null;
  return (
    <div className="print:hidden">
      <Section
        title={say(words.moreOf)}
        more={{ href: paths.shop(locale, piece.shop.slug), label: say(words.allOf, { shop: piece.shop.name }) }}
      >
        <ProductGrid cards={near} />
      </Section>
    </div>
  );
}
