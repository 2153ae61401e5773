import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/badges/public-words.ts";
import { type GrantProof, type PieceProof, proofOf } from "#app/domain/badges/queries.server.ts";
import { CodeForm } from "#app/domain/badges/ui/code-form.tsx";
import { MarkFigure } from "#app/domain/badges/ui/mark-figure.tsx";
import { readCode } from "#app/domain/passports/code.ts";
import { countLook } from "#app/domain/passports/count-look.server.ts";
import { passportOf, printedState } from "#app/domain/passports/queries.server.ts";
import { ForMachines } from "#app/domain/passports/ui/for-machines.tsx";
import { PassportHead, PassportProof } from "#app/domain/passports/ui/passport-proof.tsx";
import { ProofHead } from "#app/domain/passports/ui/proof-head.tsx";
import { Verdict } from "#app/domain/passports/ui/verdict.tsx";
import { words as passportWords } from "#app/domain/passports/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Status } from "#app/ui/status.tsx";
import { head } from "../head.ts";

/**
 * What a code proves at this moment: a piece's passport, a badge's grant, or a piece that has a number only. One nobody issued
 * is answered kindly, with 404; one whose signature does not hold is said to be what it is, with 422.
 */
export const loader = page(anyone, async (ctx, { params }) => {
  const code = readCode(params.code ?? "");
  const seen = { code: code.serial, locale: ctx.locale, at: ctx.now.toISOString(), counties: {} };
  const nothing = { proof: null, passport: null, printed: null };
  const printed = await printedState(ctx, code);
  if (printed === "tampered") return data({ ...seen, ...nothing, printed }, { status: 422 });
  const passport = await passportOf(ctx, code.serial);
  if (passport) {
    void countLook(ctx, passport.id);
    const counties = Object.fromEntries(ctx.house.country.counties.map((one) => [one.code, one[ctx.locale]]));
    return data({ ...seen, ...nothing, passport, printed, counties });
  }
  try {
    return data({ ...seen, ...nothing, proof: await proofOf(ctx, code.serial), printed });
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    return data({ ...seen, ...nothing }, { status: 404 });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: seen }) =>
  seen ? [...head({ l: seen.locale }, words.check), { name: "robots", content: "noindex" }] : [];

export default function Proof() {
  const { proof, passport, printed, code, at, counties } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const trail = [{ label: say(words.title), href: paths.badges(locale) }];
  if (printed === "tampered") return <Tampered code={code} />;
  if (!proof && !passport) {
    return (
      <>
        <PageHead title={say(words.unknown)} lead={say(words.unknownText, { code })} trail={trail} />
        <div className="measure pb-10">
          <div className="max-w-xl">
            <CodeForm />
          </div>
        </div>
      </>
    );
  }
  return (
    <>
      {passport ? <PassportHead passport={passport} printed={printed} counties={counties} trail={trail} /> : null}
      {proof?.of === "badge" ? <BadgeHead proof={proof} trail={trail} /> : null}
      {proof?.of === "piece" ? <PageHead title={proof.title} trail={trail} /> : null}
      <div className="measure grid items-start gap-x-14 gap-y-10 pb-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <article>
          {passport ? <PassportProof passport={passport} counties={counties} /> : null}
          {proof?.of === "badge" ? <OfBadge proof={proof} /> : null}
          {proof?.of === "piece" ? <OfPiece proof={proof} /> : null}
          <p className="mt-4 text-sm text-soft">
            {say(words.checkedNow)}: <DateText at={at} style="instant" />
          </p>
        </article>
        <CodeForm />
      </div>
    </>
  );
}

/** A signature that is none: said plainly, with the way to what bears the number truly. */
function Tampered({ code }: { code: string }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <PageHead title={say(passportWords.passport)} trail={[{ label: say(words.title), href: paths.badges(locale) }]} />
      <div className="measure grid items-start gap-x-14 gap-y-10 pb-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <article>
          <Verdict tone="bad" icon="alert" name={say(passportWords.tampered)}>
            <p>{say(passportWords.tamperedText)}</p>
          </Verdict>
          <p>
            <a className="link" href={paths.proof(encodeURIComponent(code), locale)}>
              {say(passportWords.seeSerial, { serial: code })}
            </a>
          </p>
        </article>
        <CodeForm />
      </div>
    </>
  );
}

const states = {
  valid: { tone: "good", icon: "check", name: words.valid, text: words.validText },
  suspended: { tone: "wait", icon: "clock", name: words.suspendedState, text: words.suspendedText },
  expired: { tone: "wait", icon: "clock", name: words.expired, text: words.expiredText },
  revoked: { tone: "bad", icon: "cross", name: words.revokedState, text: words.revokedText },
} as const;

/** The mark, who holds it, and the verdict first and large. */
function BadgeHead({ proof, trail }: { proof: GrantProof; trail: readonly { label: string; href: string }[] }) {
  const say = useSay();
  const { tone, icon, name, text } = states[proof.state];
  return (
    <ProofHead
      trail={trail}
      tone={tone}
      icon={icon}
      verdict={say(name)}
      kind={say(words.badge)}
      title={proof.badge}
      whose={proof.holder}
      number={proof.code}
      figure={<MarkFigure slug={proof.badgeSlug} holds={proof.state === "valid"} />}
    >
      <p>{say(text)}</p>
      {proof.revocationReason ? (
        <p>
          {say(words.revocationReason)}: <bdi>{proof.revocationReason}</bdi>
        </p>
      ) : null}
      {proof.kind === "cluster" ? <p>{say(proof.coversMembers ? words.ofMembers : words.ofCluster)}</p> : null}
    </ProofHead>
  );
}

/** On what a mark rests, and the way to all that happened to it. */
function OfBadge({ proof }: { proof: GrantProof }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <Facts
        facts={[
          { name: say(words.code), value: <bdi dir="ltr">{proof.code}</bdi> },
          {
            name: say(words.badge),
            value: (
              <a className="link" href={paths.badge(locale, proof.badgeSlug)}>
                {proof.badge}
              </a>
            ),
          },
          {
            name: say(words.holder),
            value: proof.holderOpen ? (
              <a
                className="link"
                href={
                  proof.kind === "shop" ? paths.shop(locale, proof.holderSlug) : paths.cluster(locale, proof.holderSlug)
                }
              >
                {proof.holder}
              </a>
            ) : (
              proof.holder
            ),
          },
          { name: say(words.issuer), value: proof.issuer },
          { name: say(words.granted), value: <DateText at={proof.grantedAt} /> },
          {
            name: say(proof.state === "expired" ? words.expiredOn : words.expires),
            value: proof.state === "revoked" ? null : <DateText at={proof.expiresAt} />,
          },
          { name: say(words.revokedOn), value: proof.revokedAt ? <DateText at={proof.revokedAt} /> : null },
          {
            name: say(words.life),
            value: (
              <a className="link" href={paths.badgeLife(locale, proof.badgeSlug, proof.code)}>
                {say(words.lifeSee)}
              </a>
            ),
          },
          { name: say(words.criteriaThen), value: say(words.version, { version: proof.criteriaVersion }) },
        ]}
      />
      <p className="mt-6 max-w-2xl text-soft">{proof.criteria}</p>
      <ForMachines serial={proof.code} />
    </>
  );
}

function OfPiece({ proof }: { proof: PieceProof }) {
  const locale = useLocale();
  const say = useSay();
  const href = proof.service ? paths.service(locale, proof.slug) : paths.product(locale, proof.slug);
  return (
    <div className="grid items-start gap-8 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <Picture
        photo={proof.photo}
        shape="portrait"
        sizes="(min-width: 36rem) 14rem, 92vw"
        priority
        className="rounded-lg"
      />
      <div>
        <p className="mb-3 flex flex-wrap items-center gap-3">
          <Status tone="good">{say(words.registered)}</Status>
          {proof.onSale ? null : <Status>{say(words.withdrawn)}</Status>}
        </p>
        <p className="mb-5">{say(words.pieceText)}</p>
        <Facts
          facts={[
            { name: say(words.code), value: <bdi dir="ltr">{proof.code}</bdi> },
            { name: say(words.piece), value: proof.title },
            {
              name: say(words.maker),
              value: (
                <a className="link" href={paths.shop(locale, proof.shopSlug)}>
                  {proof.shop}
                </a>
              ),
            },
            {
              name: say(words.cluster),
              value: (
                <a className="link" href={paths.cluster(locale, proof.clusterSlug)}>
                  {proof.cluster}
                </a>
              ),
            },
            { name: say(words.since), value: <DateText at={proof.publishedAt} /> },
          ]}
        />
        {proof.onSale ? (
          <p className="mt-6">
            <ButtonLink href={href}>{say(words.seePiece)}</ButtonLink>
          </p>
        ) : null}
      </div>
    </div>
  );
}
