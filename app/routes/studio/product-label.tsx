import type { MetaFunction, SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countyOf } from "#app/country/places.ts";
import { isBrandMark } from "#app/domain/badges/brand-marks.ts";
import { labelTexts } from "#app/domain/badges/label.ts";
import { labelMarks, labelOrigin } from "#app/domain/badges/label-queries.server.ts";
import { words } from "#app/domain/badges/label-words.ts";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { qrPath } from "#app/domain/passports/qr.server.ts";
import { QrFigure } from "#app/domain/passports/ui/passport-paper.tsx";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { locales } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug ?? "");
  const family = familyOf(product.family);
  const [marks, from] = await Promise.all([labelMarks(ctx, product.id), labelOrigin(ctx, product.id)]);
  const county = countyOf(ctx.house.country, from.county);
  // The short address: fewer squares, so that a label of a thumb's width is read.
  const codeOf = (code: string) => qrPath(`${ctx.house.env.origin}${paths.proof(code)}`);
  return {
    slug: product.slug,
    service: family.kind === "service",
    marks: marks.map((mark) => ({ ...mark, qr: codeOf(mark.code) })),
    passport: from.serial === null ? null : { serial: from.serial, qr: codeOf(from.serial) },
    faces: locales.map((locale) => ({
      locale,
      title: product.texts[locale]?.title || product.texts.fa?.title || product.slug,
      family: family[locale],
      place: [from.cluster[locale], county?.[locale]].filter(Boolean).join(locale === "fa" ? "، " : ", "),
      maker: locale === "fa" ? product.shop.nameFa : product.shop.nameEn || product.shop.nameFa,
      ...labelTexts(locale, family, product.attributes),
    })),
    origin: ctx.house.env.origin,
  };
});

export const meta: MetaFunction = ({ params }) => head(params, words.title, { narrowed: true });

/** A label to print: what the craft requires in both languages, with the marks that hold today and their codes. */
export default function ProductLabel() {
  const { slug, service, marks, passport, faces, origin } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const missing = faces.find(({ locale }) => locale === l)?.missing ?? [];
  if (service) return <Empty title={say(words.noLabel)} />;
  return (
    <>
      <div className="print:hidden">
        <WorkHead
          title={say(words.title)}
          lead={say(words.lead)}
          trail={[{ label: slug, href: paths.studioProduct(l, slug) }]}
        />
        {missing.length > 0 ? (
          <p className="mb-4 font-semibold text-alarm">
            {say(words.missing, { names: missing.join(l === "fa" ? "، " : ", ") })}{" "}
            <a className="link" href={paths.studioProduct(l, slug)}>
              {say(words.fill)}
            </a>
          </p>
        ) : (
          <p className="mb-6 text-soft">{say(words.print)}</p>
        )}
      </div>
      <article className="max-w-xl space-y-4 border border-edge bg-raised p-5 text-sm print:border-0 print:p-0">
        {faces.map((face) => (
          <Face key={face.locale} face={face} />
        ))}
        {passport || marks.length > 0 ? (
          <ul className="space-y-3 border-t border-line pt-3">
            {passport ? (
              <li className="flex items-center gap-4">
                <QrFigure
                  qr={passport.qr}
                  label={say(words.passportCode, { code: passport.serial })}
                  className="size-[20mm] shrink-0"
                />
                <span>
                  <span className="block font-semibold">
                    {words.passport.fa} · <bdi dir="ltr">{words.passport.en}</bdi>
                  </span>
                  <Address code={passport.serial} origin={origin} />
                </span>
              </li>
            ) : null}
            {marks.map(({ slug: mark, name, code, expiresAt, qr }) => (
              <li key={code} className="flex items-center gap-4">
                <QrFigure qr={qr} label={say(words.markCode, { code })} className="size-[20mm] shrink-0" />
                {isBrandMark(mark) ? (
                  <img src={paths.brandMark(l, mark)} alt="" width={48} height={49} />
                ) : (
                  <Icon name="seal" className="size-10 shrink-0 text-indigo" />
                )}
                <span>
                  <span className="block font-semibold">
                    {name.fa} · <bdi dir="ltr">{name.en}</bdi>
                  </span>
                  <Address code={code} origin={origin} />
                  <span className="block">
                    {say(words.until, { day: formatDate(l, new Date(expiresAt), "numeric") })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </article>
    </>
  );
}

/** A label in one language: what the craft requires, whose it is and where from. */
function Face({ face }: { face: SerializeFrom<typeof loader>["faces"][number] }) {
  const { locale, title, family, maker, place, lines, always } = face;
  return (
    <section lang={locale} dir={locale === "fa" ? "rtl" : "ltr"} className="space-y-1.5">
      <h2 className="text-lg font-extrabold">{title}</h2>
      <p>
        {family} · {words.maker[locale]}: {maker}
      </p>
      <p>
        {place} · {words.country[locale]}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
        {lines.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {always.map((sentence) => (
        <p key={sentence} className="font-semibold">
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** The short address of a code, to be typed by who cannot scan. */
function Address({ code, origin }: { code: string; origin: string }) {
  return (
    <a className="underline underline-offset-4" href={paths.proof(code)}>
      <bdi dir="ltr" className="break-all">{`${origin.replace(/^https?:\/\//, "")}${paths.proof(code)}`}</bdi>
    </a>
  );
}
