import type { EvidenceRecord } from "#app/domain/catalogue/evidence.ts";
import { families } from "#app/domain/catalogue/families/families.ts";
import { showMonthOf } from "#app/domain/catalogue/families/show.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import { shotsOf } from "#app/domain/catalogue/photo-shots.ts";
import { sheetOf } from "#app/domain/catalogue/sheet.ts";
import { AttributeSheet } from "#app/domain/catalogue/ui/attribute-sheet.tsx";
import { paths } from "#app/platform/paths.ts";
import { formatDate, formatDay } from "#app/platform/time.ts";
import type { Crumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Status } from "#app/ui/status.tsx";
import { textIn } from "../credential.ts";
import type { PassportView } from "../queries.server.ts";
import { reasonWords, words } from "../words.ts";
import { ForMachines } from "./for-machines.tsx";
import { ProofHead } from "./proof-head.tsx";

const states = {
  valid: { tone: "good", icon: "check", name: words.valid, text: words.validText },
  expired: { tone: "wait", icon: "clock", name: words.expired, text: words.expiredText },
  suspended: { tone: "wait", icon: "alert", name: words.suspended, text: words.suspendedText },
  revoked: { tone: "bad", icon: "cross", name: words.revoked, text: words.revokedText },
} as const;

interface PassportProps {
  passport: PassportView;
  /** What the printed code was worth; null for a bare number. */
  printed: "current" | "older" | null;
  counties: Readonly<Record<string, string>>;
}

/** A passport's head: the piece, whose it is, and how it stands now. */
export function PassportHead({ passport, printed, counties, trail }: PassportProps & { trail: readonly Crumb[] }) {
  const say = useSay();
  const l = useLocale();
  const { tone, icon, name, text } = states[passport.state];
  const { subject, photos, piece } = passport;
  const [first] = photos;
  const number =
    piece &&
    (piece.of === null
      ? say(words.pieceNumber, { number: piece.number })
      : say(words.pieceOf, { number: piece.number, of: piece.of }));
  return (
    <ProofHead
      trail={trail}
      tone={tone}
      icon={icon}
      verdict={say(name)}
      kind={say(words.passport)}
      title={textIn(l, subject.name)}
      whose={[textIn(l, subject.maker.name), counties[subject.place.county] ?? "", number ?? ""]
        .filter(Boolean)
        .join(" · ")}
      number={piece?.serial ?? passport.serial}
      figure={
        first ? (
          <Picture photo={first.photo} shape="square" sizes="10rem" priority className="rounded-md" />
        ) : (
          <Icon name="seal" className={`size-full ${passport.state === "valid" ? "text-indigo" : "text-edge"}`} />
        )
      }
    >
      <p>{say(text, { issuer: passport.issuer })}</p>
      {passport.reason ? (
        <p>
          {say(words.reason)}: <bdi>{passport.reason}</bdi>
        </p>
      ) : null}
      <p className="text-sm">
        {say(printed === "current" ? words.printedCurrent : printed ? words.printedOlder : words.notSigned)}
      </p>
    </ProofHead>
  );
}

/** What was signed of a piece, what that proves, and what became of it. */
export function PassportProof({ passport, counties }: Omit<PassportProps, "printed">) {
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <Said passport={passport} counties={counties} />
      <Photographs passport={passport} />
      <section className="mt-10 max-w-2xl space-y-3">
        <h2 className="text-xl font-bold">{say(words.proves)}</h2>
        <p>{say(words.provesText, { issuer: passport.issuer, date: formatDate(l, new Date(passport.issuedAt)) })}</p>
        <h2 className="text-xl font-bold">{say(words.provesNot)}</h2>
        <p>{say(words.provesNotText)}</p>
      </section>
      <Course passport={passport} />
      <ForMachines serial={passport.serial} />
    </>
  );
}

function Said({ passport, counties }: Omit<PassportProps, "printed">) {
  const say = useSay();
  const l = useLocale();
  const { subject, product } = passport;
  const family = families.find(({ id }) => id === subject.family);
  const gi = subject.geographicalIndication;
  const attributes = Object.fromEntries(subject.attributes.map(({ key, value }) => [key, value])) as Attributes;
  const records = subject.attributes.flatMap(({ key, evidence: level, by, reportNo, on }): EvidenceRecord[] =>
    level === "claimed" ? [] : [{ key, level, by: by ?? "", reportNo: reportNo ?? null, day: on ?? "" }],
  );
  const sheet = family ? sheetOf(family, attributes, records) : null;
  const lines = sheet ? [...sheet.made, ...sheet.rest] : [];
  const named = (href: string | null, text: string) =>
    href ? (
      <a className="link" href={href}>
        {text}
      </a>
    ) : (
      text
    );
  return (
    <section>
      <h2 className="mb-3 text-xl font-bold">{say(words.said)}</h2>
      <Facts
        facts={[
          {
            name: say(words.serial),
            value: (
              <bdi dir="ltr" className="font-mono">
                {passport.piece?.serial ?? passport.serial}
              </bdi>
            ),
          },
          {
            name: say(words.thisPiece),
            value: passport.piece ? (
              <strong>
                {passport.piece.of === null
                  ? say(words.pieceNumber, { number: passport.piece.number })
                  : say(words.pieceOf, { number: passport.piece.number, of: passport.piece.of })}
              </strong>
            ) : null,
          },
          {
            name: say(words.title),
            value: (
              <span className="flex flex-wrap items-center gap-3">
                {named(product && paths.product(l, product.slug), textIn(l, subject.name))}
                {product ? null : <Status>{say(words.notOnSale)}</Status>}
              </span>
            ),
          },
          { name: say(words.family), value: family?.[l] ?? subject.family },
          {
            name: say(words.maker),
            value: named(passport.shopOpen ? paths.shop(l, subject.maker.slug) : null, textIn(l, subject.maker.name)),
          },
          { name: say(words.place), value: counties[subject.place.county] ?? subject.place.county },
          {
            name: say(words.cluster),
            value: named(paths.cluster(l, subject.cluster.slug), textIn(l, subject.cluster.name)),
          },
          {
            name: say(words.gi),
            value: gi ? say(words.giText, { ...gi, date: formatDay(l, gi.checkedOn) }) : null,
          },
          {
            name: say(words.national),
            value: subject.nationalCarpetPassport ? <bdi dir="ltr">{subject.nationalCarpetPassport.number}</bdi> : null,
          },
          { name: say(words.issuer), value: passport.issuer },
          { name: say(words.issued), value: <DateText at={passport.issuedAt} /> },
          { name: say(words.expires), value: <DateText at={passport.expiresAt} /> },
          {
            name: say(passport.state === "suspended" ? words.suspendedOn : words.revokedOn),
            value: passport.since ? <DateText at={passport.since} style="instant" /> : null,
          },
        ]}
      />
      {lines.length > 0 ? (
        <div className="mt-6 max-w-3xl">
          <AttributeSheet
            lines={lines}
            placeName={(_l, { county, place }) =>
              [...new Set([place, counties[county] ?? county])].filter(Boolean).join(l === "fa" ? "، " : ", ")
            }
          />
        </div>
      ) : null}
    </section>
  );
}

function Photographs({ passport: { photos, subject } }: { passport: PassportView }) {
  const say = useSay();
  if (photos.length === 0) return null;
  const shots = shotsOf(subject.family);
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-xl font-bold">{say(words.photographs)}</h2>
      <p className="mb-4 max-w-2xl text-sm text-soft">{say(words.photographsText)}</p>
      <ul className="grid max-w-3xl grid-cols-2 gap-4 sm:grid-cols-4">
        {photos.map(({ photo, shot, sha256 }) => (
          <li key={sha256}>
            <Picture photo={photo} shape="square" sizes="(min-width: 36rem) 11rem, 45vw" className="rounded-md" />
            <p className="mt-1 text-sm">{say(shots.find(({ name }) => name === shot)?.title ?? words.more)}</p>
            <p className="text-xs text-soft">
              <bdi dir="ltr" className="font-mono">
                {sha256.slice(0, 12)}
              </bdi>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Looks, owners by number and versions: all that is told of what happened since. */
function Course({ passport }: { passport: PassportView }) {
  const say = useSay();
  const l = useLocale();
  const { looks, firstLook, hands, lastHanded, versions } = passport;
  return (
    <section className="mt-10">
      <Facts
        facts={[
          {
            name: say(words.looks),
            value: firstLook
              ? say(words.looksText, { date: formatDate(l, new Date(firstLook)), count: looks })
              : say(words.looksNone),
          },
          {
            name: say(words.hands),
            value: lastHanded
              ? say(words.handsText, { count: hands, month: showMonthOf(l, new Date(lastHanded)) })
              : say(words.handsNone),
          },
          {
            name: say(words.versions),
            value: (
              <ol className="space-y-1">
                {versions.map(({ version, reason, at }) => (
                  <li key={version}>
                    {say(words.versionLine, { version, reason: say(reasonWords[reason]) })} · <DateText at={at} />
                  </li>
                ))}
              </ol>
            ),
          },
        ]}
      />
      {passport.ownable ? (
        <p className="mt-6 flex flex-wrap gap-3 print:hidden">
          <ButtonLink tone="quiet" href={paths.ownership(passport.piece?.serial ?? passport.serial, l)}>
            {say(words.ownershipLink)}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}
