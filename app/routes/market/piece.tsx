import { words as comparisonWords } from "#app/domain/catalogue/comparison-words.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import type { PlaceName } from "#app/domain/catalogue/families/show.ts";
import { words } from "#app/domain/catalogue/product-words.ts";
import { sheetOf } from "#app/domain/catalogue/sheet.ts";
import { AttributeSheet } from "#app/domain/catalogue/ui/attribute-sheet.tsx";
import { Gallery } from "#app/domain/catalogue/ui/gallery.tsx";
import { Price } from "#app/domain/catalogue/ui/price.tsx";
import { hasKnots, hasWeave, WeaveFigures } from "#app/domain/catalogue/ui/weave-figures.tsx";
import { IndicationNote } from "#app/domain/indications/ui/indication-note.tsx";
import { words as permitWords } from "#app/domain/producers/permit-words.ts";
import { PermitList } from "#app/domain/producers/ui/permit-list.tsx";
import { words as reports } from "#app/domain/reports/words.ts";
import type { Locale } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { BadgeMark, EvidenceKey } from "#app/ui/badge-mark.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Section } from "#app/ui/page.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { ShareBar } from "#app/ui/share-bar.tsx";
import { words as ui } from "#app/ui/words.ts";
import type { PieceData } from "./piece.server.ts";
import { Buying } from "./piece-buying.tsx";
import { Carriage } from "./piece-carriage.tsx";
import { Making, Neighbours } from "./piece-making.tsx";
import { Part } from "./piece-part.tsx";

/** One piece, closely: its pictures, whose it is, what it costs and where that goes, what it is and how we know. */
export function Piece({ data }: { data: PieceData }) {
  const { piece, price, shares, returns, counties } = data;
  const locale = useLocale();
  const say = useSay();
  const service = piece.availability === "service";
  const family = familyOf(piece.family);
  const { made, rest } = sheetOf(family, piece.attributes, piece.evidence);
  const gone = piece.standing === "sold" || piece.shop.paused;
  const placeName: PlaceName = (_, place) => placeLine(locale, place.place, counties[place.county]);
  return (
    <>
      <div className="measure pt-5">
        <Breadcrumb
          trail={[
            service
              ? { label: say(ui.services), href: paths.services(locale) }
              : { label: say(ui.products), href: paths.products(locale) },
            {
              label: family[locale],
              href: service
                ? paths.services(locale, `?craft=${piece.family}`)
                : paths.products(locale, `?craft=${piece.family}`),
            },
            { label: piece.cluster.name, href: paths.cluster(locale, piece.cluster.slug) },
          ]}
        />
      </div>
      <div className="measure grid items-start gap-x-12 gap-y-8 pt-2 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <Gallery photos={piece.photos} />
        <div className="space-y-7 lg:sticky lg:top-6">
          <header>
            <h1 className="text-3xl font-extrabold">{piece.title}</h1>
            <div className="mt-5 flex items-center gap-4">
              <Picture
                photo={piece.shop.photo}
                shape="square"
                sizes="4.5rem"
                eager
                className="size-18 shrink-0 rounded-full"
              />
              <div>
                <p>
                  <a className="link font-semibold" href={paths.shop(locale, piece.shop.slug)}>
                    {piece.shop.name}
                  </a>
                </p>
                <p className="text-sm text-soft">
                  {piece.shop.place && piece.shop.place !== data.county ? (
                    <>
                      {piece.shop.place}
                      {locale === "fa" ? "، " : ", "}
                    </>
                  ) : null}
                  <a className="underline underline-offset-4 hover:text-ink" href={data.area}>
                    {data.county}
                  </a>
                </p>
              </div>
            </div>
            {piece.marks.length > 0 ? (
              <p className="mt-4 flex flex-wrap gap-2">
                {piece.marks.map((mark) => (
                  <BadgeMark
                    key={mark.code}
                    level="inspected"
                    label={mark.name}
                    href={paths.proof(mark.code, locale)}
                  />
                ))}
              </p>
            ) : null}
            {piece.clusterMarks.map(({ name, code }) => (
              <p key={code} className="mt-3 flex items-start gap-2 text-sm text-soft">
                <Icon name="seal" className="mt-1 size-4 shrink-0" />
                <span>
                  {say(words.clusterMark)}{" "}
                  <a className="link" href={paths.proof(code, locale)}>
                    {name}
                  </a>
                </span>
              </p>
            ))}
          </header>
          <div>
            <p className="text-2xl font-bold">
              <Price price={price ?? piece.prices[0] ?? null} unit={piece.priceUnit} from={data.buying.from} />
            </p>
            <Buying data={data} />
            <p className="mt-3 print:hidden">
              <a
                href={paths.comparison(locale, `?add=${piece.slug}`)}
                rel="nofollow"
                className="inline-flex min-h-11 items-center gap-2 text-sm text-soft underline underline-offset-4 hover:text-ink"
              >
                <Icon name="compare" />
                {say(comparisonWords.add)}
              </a>
            </p>
          </div>
          <Part title={say(words.shares)}>
            <ShareBar
              shares={shares.map(({ amount, ...share }) => ({
                ...share,
                amount: amount ? <MoneyText money={amount} inline /> : undefined,
              }))}
            />
            <p className="mt-2 text-sm text-soft">{say(words.sharesNote)}</p>
          </Part>
          {data.carriage ? <Carriage carriage={data.carriage} /> : null}
          <Part title={say(words.returns)}>
            <p className="text-sm">{returns}</p>
          </Part>
          <p className="mt-4 text-sm print:hidden">
            <a
              href={`${paths.shopReport(locale, piece.shop.slug)}?product=${piece.slug}`}
              rel="nofollow"
              className="inline-block min-h-11 py-2 text-soft underline underline-offset-4 hover:text-ink"
            >
              {say(reports.report)}
            </a>
          </p>
        </div>
      </div>
      {gone ? <Neighbours data={data} /> : null}
      {hasWeave(piece.attributes) ? (
        <Section title={say(hasKnots(piece.attributes) ? words.size : words.sizeOnly)}>
          <WeaveFigures family={piece.family} attributes={piece.attributes} />
        </Section>
      ) : null}
      <div className="measure grid items-start gap-x-16 gap-y-12 py-8 sm:py-12 lg:grid-cols-2">
        <section>
          <h2 className="mb-4 text-2xl font-bold">{say(service ? words.about : words.how)}</h2>
          {piece.description ? <p className="mb-6 text-lg whitespace-pre-line">{piece.description}</p> : null}
          <Making data={data} />
          {made.length > 0 ? <AttributeSheet lines={made} placeName={placeName} /> : null}
          {piece.indications.map((indication) => (
            <div key={`${indication.name}${indication.kind}`} className="mt-6">
              <IndicationNote indication={indication} bears />
            </div>
          ))}
          {piece.passportSerial && !service ? (
            <p className="mt-4 text-sm text-soft">
              {say(words.serial)}: <bdi dir="ltr">{piece.passportSerial}</bdi> ·{" "}
              <a className="link" href={paths.proof(piece.passportSerial, locale)}>
                {say(words.checkSerial)}
              </a>
            </p>
          ) : null}
        </section>
        {rest.length > 0 ? (
          <section>
            <h2 className="mb-2 text-2xl font-bold">{say(words.sheet)}</h2>
            <p className="mb-4 text-sm text-soft">
              {say(words.sheetNote)}{" "}
              <a className="link" href={paths.standard(locale, piece.family)}>
                {say(words.standards)}
              </a>
            </p>
            <AttributeSheet lines={rest} placeName={placeName} />
            <div className="mt-4">
              <EvidenceKey />
            </div>
            {piece.papers.length > 0 ? (
              <div className="mt-8">
                <h3 className="mb-3 text-lg font-bold">{say(permitWords.publicHead)}</h3>
                <PermitList permits={piece.papers} />
              </div>
            ) : null}
          </section>
        ) : null}
      </div>
      {gone ? null : <Neighbours data={data} />}
      {piece.photos.length > 0 ? <script type="module" src="/scripts/zoom.js" /> : null}
    </>
  );
}

/** Village and county, once where they bear one name. The village stands in the maker's own script, apart from the line's direction. */
function placeLine(locale: Locale, place: string | undefined, county: string | undefined): string {
  const parts = [...new Set([place, county])].filter((part) => part !== undefined && part !== "");
  return parts.map((part) => `\u2068${part}\u2069`).join(locale === "fa" ? "، " : ", ");
}
