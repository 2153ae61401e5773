import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/badges/public-words.ts";
import { type GrantProof, type PieceProof, proofOf, tidyCode } from "#app/domain/badges/queries.server.ts";
import { CodeForm } from "#app/domain/badges/ui/code-form.tsx";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Status } from "#app/ui/status.tsx";
import { head } from "../head.ts";

/** What a code proves at this moment: a badge's grant or a piece. A code nobody issued is answered kindly, with 404. */
export const loader = page(anyone, async (ctx, { params }) => {
  const code = tidyCode(params.code ?? "");
  const seen = { code, locale: ctx.locale, at: ctx.now.toISOString() };
  try {
    return data({ ...seen, proof: await proofOf(ctx, code) });
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    return data({ ...seen, proof: null }, { status: 404 });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: seen }) =>
  seen ? [...head({ l: seen.locale }, words.check), { name: "robots", content: "noindex" }] : [];

export default function Proof() {
  const { proof, code, at } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const trail = [{ label: say(words.title), href: paths.badges(locale) }];
  if (!proof) {
    return (
      <>
        <PageHead title={say(words.unknown)} lead={say(words.unknownText, { code })} trail={trail} />
        <div className="measure max-w-xl pb-10">
          <CodeForm />
        </div>
      </>
    );
  }
  return (
    <>
      <PageHead title={proof.of === "badge" ? proof.badge : proof.title} trail={trail} />
      <div className="measure grid items-start gap-x-14 gap-y-10 pb-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <article>
          {proof.of === "badge" ? <OfBadge proof={proof} /> : <OfPiece proof={proof} />}
          <p className="mt-4 text-sm text-soft">
            {say(words.checkedNow)}: <DateText at={at} style="instant" />
          </p>
        </article>
        <CodeForm />
      </div>
    </>
  );
}

const states = {
  valid: { tone: "border-leaf bg-leaf-wash text-leaf", icon: "check", name: words.valid, text: words.validText },
  expired: {
    tone: "border-saffron bg-saffron-wash text-saffron",
    icon: "clock",
    name: words.expired,
    text: words.expiredText,
  },
  revoked: {
    tone: "border-alarm bg-alarm-wash text-alarm",
    icon: "cross",
    name: words.revokedState,
    text: words.revokedText,
  },
} as const;

/** The verdict first and large; then on what it rests. */
function OfBadge({ proof }: { proof: GrantProof }) {
  const locale = useLocale();
  const say = useSay();
  const { tone, icon, name, text } = states[proof.state];
  return (
    <>
      <div className={`mb-6 flex items-center gap-5 rounded-lg border-2 p-6 ${tone}`}>
        <Icon name={icon} className="size-12" />
        <div>
          <p className="text-2xl font-bold">{say(name)}</p>
          <p className="text-ink">{say(text)}</p>
        </div>
      </div>
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
            value: proof.shopOpen ? (
              <a className="link" href={paths.shop(locale, proof.shopSlug)}>
                {proof.shop}
              </a>
            ) : (
              proof.shop
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
            name: say(words.revocationReason),
            value: proof.revocationReason ? <bdi>{proof.revocationReason}</bdi> : null,
          },
          { name: say(words.criteriaThen), value: say(words.version, { version: proof.criteriaVersion }) },
        ]}
      />
      <p className="mt-6 max-w-2xl text-soft">{proof.criteria}</p>
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
