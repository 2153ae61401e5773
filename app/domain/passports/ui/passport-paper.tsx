import { families } from "#app/domain/catalogue/families/families.ts";
import { showAttribute } from "#app/domain/catalogue/families/show.ts";
import { type Locale, type Localized, say as sayIn } from "#app/platform/locale.ts";
import { formatDate } from "#app/platform/time.ts";
import { useSay } from "#app/ui/locale-context.tsx";
import { textIn } from "../credential.ts";
import { paperWords as words } from "../paper-words.ts";
import type { Paper } from "../print.server.ts";

/** A square code, drawn at the size of its place; always dark on white, for it is read by machines. */
export function QrFigure({ qr, label, className = "" }: { qr: Paper["qr"]; label: string; className?: string }) {
  return (
    <svg
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}

/** A tag to hang on the piece: what it is, whose, and the code; of one of many, which. Both languages stand on it, for the reader is not known. */
export function HangTag({ paper, piece }: { paper: Paper; piece?: NonNullable<Paper["run"]>["pieces"][number] }) {
  const say = useSay();
  const { serial, qr } = piece ?? paper;
  const made = paper.run?.made ?? null;
  return (
    <article className="tag-sheet flex flex-col items-center justify-between bg-raised p-3 text-center text-xs leading-snug">
      <header className="space-y-1">
        <p className="font-extrabold">خانگی · Khanegi</p>
        <p className="text-sm leading-snug font-semibold" dir="rtl" lang="fa">
          {textIn("fa", paper.subject.name)}
        </p>
        <p dir="ltr" lang="en">
          {textIn("en", paper.subject.name)}
        </p>
      </header>
      <QrFigure qr={qr} label={say(words.codeOf, { serial })} className="size-[46mm]" />
      <footer className="space-y-1">
        <p>
          <bdi dir="ltr" className="font-mono text-sm font-semibold">
            {serial}
          </bdi>
        </p>
        {(["fa", "en"] as const).map((l) => (
          <p key={l} dir={l === "fa" ? "rtl" : "ltr"} lang={l}>
            {piece ? (
              <strong>
                {sayIn(l, made === null ? words.tagOpen : words.tagNumber, { number: piece.number, of: made ?? 0 })}
                {" · "}
              </strong>
            ) : null}
            {words.scan[l]}
          </p>
        ))}
      </footer>
    </article>
  );
}

/** The certificate, a sheet of A5: the same in both languages, one below the other, with the code between. */
export function Certificate({ paper }: { paper: Paper }) {
  const say = useSay();
  return (
    <article className="certificate-sheet flex flex-col justify-between gap-3 bg-raised p-5 text-xs leading-snug print:p-2">
      <Side paper={paper} l="fa" />
      <div className="flex items-center justify-center gap-6 border-y border-line py-3">
        <QrFigure qr={paper.qr} label={say(words.codeOf, { serial: paper.serial })} className="size-[34mm] shrink-0" />
        <div className="text-center">
          <p className="text-sm text-soft">خانگی · Khanegi</p>
          <p className="text-lg font-bold">
            <bdi dir="ltr" className="font-mono">
              {paper.serial}
            </bdi>
          </p>
        </div>
      </div>
      <Side paper={paper} l="en" />
    </article>
  );
}

/** The few particulars that tell a piece from another. */
const telling = [
  "widthCm",
  "lengthCm",
  "sizeName",
  "raj",
  "pile",
  "warp",
  "weft",
  "dye",
  "material",
  "motif",
  "netWeightG",
  "lotNo",
  "bestBefore",
];

function Side({ paper, l }: { paper: Paper; l: Locale }) {
  const { subject, county } = paper;
  const family = families.find(({ id }) => id === subject.family);
  const particulars = telling.flatMap((key) => {
    const attribute = family?.attributes.find((one) => one.key === key);
    const said = subject.attributes.find((one) => one.key === key);
    const shown = attribute && said ? showAttribute(l, attribute, said.value) : "";
    return attribute && shown ? [`${attribute[l]}: ${shown}`] : [];
  });
  const lines: [Localized, string][] = [
    [words.craft, family?.[l] ?? subject.family],
    [words.maker, textIn(l, subject.maker.name)],
    [words.place, `${textIn(l, subject.cluster.name)}${l === "fa" ? "، " : ", "}${county[l]}`],
    [words.issuer, textIn(l, paper.issuer)],
    [words.issued, formatDate(l, new Date(paper.issuedAt))],
  ];
  return (
    <section dir={l === "fa" ? "rtl" : "ltr"} lang={l}>
      <p className="text-soft">{words.certificate[l]}</p>
      <h2 className="text-base leading-snug font-extrabold">{textIn(l, subject.name)}</h2>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        {lines.map(([name, value]) => (
          <div key={name.en} className="contents">
            <dt className="text-soft">{name[l]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {particulars.length > 0 ? <p className="mt-1.5">{particulars.join(" · ")}</p> : null}
      <p className="mt-1.5 text-soft">{words.note[l]}</p>
    </section>
  );
}
