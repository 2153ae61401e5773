import { badgeGrants, badgeMoves, badges, badgeVersions } from "#db/schema/badges.ts";
import type { MarkReason, MarkScope } from "#db/vocabulary.ts";
import { writeClusterMarks } from "./cluster-marks.ts";
import { proofCode } from "./codes.ts";
import { makers } from "./data.ts";
import { writeCriteria, writeRequests } from "./mark-requests.ts";
import type { World } from "./world.ts";

/** The brand's three marks, and one that the carpet union composed. */
const marks = [
  {
    slug: "verified-maker",
    level: 1,
    ...{ issuer: "org-secretariat", scopes: ["shop"], requires: [], licence: false, criteriaVersion: 1 },
    nameFa: "سازندهٔ تأییدشده",
    nameEn: "Verified maker",
    criteriaFa:
      "هویت و محل کار سازنده بررسی شده است. او خود یا با خانواده‌اش در خانه کار می‌کند و چهار شرط برنامه را دارد: بالای هجده سال است، ساکن همان شهرستان است، شغل تمام‌وقت دیگری ندارد و بیمهٔ کارفرمایی ندارد. کارشناس نمونه‌کار او را دیده است.",
    criteriaEn:
      "The maker's identity and place of work have been checked. She works at home, alone or with her family, and meets the four conditions of the programme: she is of age, lives in the county, has no other full-time job and no employer's insurance. An officer has seen a sample of her work.",
    validMonths: 24,
  },
  {
    slug: "inspected-product",
    level: 2,
    ...{ issuer: "org-secretariat", scopes: ["family", "product"], requires: ["verified-maker"], licence: false },
    criteriaVersion: 2,
    nameFa: "محصول بازرسی‌شده",
    nameEn: "Inspected product",
    criteriaFa:
      "بازرس در دوازده ماه گذشته محصول را از نزدیک دیده و با معیارهای همان رشته سنجیده است: در بافته‌ها جنس تار و پود، رج‌شمار و ثبات رنگ؛ در عسل و گیاهان دارویی برگهٔ آزمایش هر بهر؛ در چرم و دوخت، مواد و استواری دوخت.",
    criteriaEn:
      "Within the last twelve months an inspector has seen the product at first hand and measured it against the criteria of its craft: for weaves the fibres of warp and weft, the knot count and the fastness of colours; for honey and herbs a test sheet for every lot; for leather and sewing the materials and the strength of the seams.",
    validMonths: 12,
  },
  {
    slug: "national-rural-brand",
    level: 3,
    ...{
      issuer: "org-secretariat",
      scopes: ["shop"],
      requires: ["verified-maker", "inspected-product"],
      licence: true,
    },
    criteriaVersion: 1,
    nameFa: "نشان ملی روستایی",
    nameEn: "National rural brand",
    criteriaFa:
      "دارندهٔ این نشان دو نشان پیشین را دارد، معیارهای خوشهٔ خود را رعایت می‌کند، سهم عادلانهٔ سازنده را آشکارا نشان می‌دهد و پروانهٔ بهره‌برداری از برند را برای مدتی معین گرفته است. این نشان پس گرفتنی است و دلیل آن به‌روشنی گفته می‌شود.",
    criteriaEn:
      "Its holder has both marks below, keeps the standard of her cluster, shows openly that the maker receives a fair share, and holds a licence to use the brand for a stated time. The mark can be withdrawn, and the reason is then stated in public.",
    validMonths: 12,
  },
  {
    slug: "carpet-union-seal",
    level: 2,
    ...{ issuer: "org-carpet-union", scopes: ["family", "product"], requires: ["verified-maker"], licence: false },
    criteriaVersion: 1,
    nameFa: "مهر اتحادیهٔ فرش",
    nameEn: "Seal of the carpet union",
    purposeFa: "نشان می‌دهد کارشناس اتحادیه قالی‌های این غرفه را با برگهٔ مشخصاتشان سنجیده است.",
    purposeEn: "Shows that an expert of the union has measured this shop's carpets against their sheets.",
    criteriaFa:
      "کارشناس اتحادیه گره، رج‌شمار، جنس و رنگ قالی را با آنچه در برگهٔ کالا آمده سنجیده و سندی با شماره دیده است؛ نشان نهادهای دیگر تنها سند است و روی آن تقلید نمی‌شود.",
    criteriaEn:
      "An expert of the union has measured knots, raj, fibres and dyes against the piece's sheet and has seen a numbered document. Marks of other bodies serve as evidence and are never imitated.",
    validMonths: 18,
  },
] as const;

type Given = readonly [mark: (typeof marks)[number]["slug"], maker: string, reason: string, family: string | null];

/** Marks beyond the first: [mark, maker, why, the line of goods it speaks of]. */
const higher: readonly Given[] = [
  [
    "inspected-product",
    "p10",
    "بازرسی قالی‌ها در کارگاه خانگی: رج‌شمار، جنس و ثبات رنگ مطابق معیار.",
    "hand-knotted-carpet",
  ],
  ["inspected-product", "p20", "برگهٔ آزمایش هر سه بهر سال دیده شد.", "honey"],
  ["inspected-product", "p01", "گلیم‌ها در محل دیده شد؛ رنگرزی گیاهی تأیید شد.", "flatweave"],
  ["national-rural-brand", "p01", "پروانهٔ برند پس از بازرسی و بررسی سهم سازندگان صادر شد.", null],
  ["national-rural-brand", "p10", "پروانهٔ برند پس از بازرسی و بررسی سهم سازندگان صادر شد.", null],
  ["carpet-union-seal", "p10", "قالی‌ها با برگهٔ مشخصات سنجیده شد؛ گواهی اتحادیه دیده شد.", "hand-knotted-carpet"],
];

/** Whose second mark was taken back, and whose seal is suspended, so that both can be seen. */
const revoked: Given = ["inspected-product", "p23", "برگهٔ آزمایش بهر نخست دیده شد.", "honey"];
const suspended: Given = ["carpet-union-seal", "p11", "قالی‌ها در کارگاه دیده شد.", "hand-knotted-carpet"];

type Move = typeof badgeMoves.$inferInsert;

/** The marks with their versions, who holds which, and what became of two of them. */
export async function writeMarks(world: World): Promise<void> {
  const createdAt = world.ago(380);
  await world.tx.insert(badges).values(
    marks.map(({ issuer, requires: _requires, scopes, ...mark }) => ({
      ...mark,
      ...{ id: world.id(`badge:${mark.slug}`), issuerId: world.id(`body:${issuer}`), createdAt },
      scopes: [...scopes] as MarkScope[],
    })),
  );
  await world.tx.insert(badgeVersions).values(
    marks.flatMap(({ slug, criteriaFa, criteriaEn, validMonths, requires, criteriaVersion }) =>
      Array.from({ length: criteriaVersion }, (_, index) => ({
        ...{ badgeId: world.id(`badge:${slug}`), version: index + 1, criteriaFa, criteriaEn, validMonths },
        ...{ requires: [...requires], madeAt: world.ago(380 - 180 * index), madeBy: officerOf(world, slug) },
      })),
    ),
  );
  await writeCriteria(world);

  const moves: Move[] = [];
  const grant = ([slug, makerId, reason, family]: Given, days: number) => {
    const maker = makers.find((one) => one.id === makerId)!;
    const [grantedAt, shopId] = [world.ago(days), world.id(`shop:${maker.id}`)];
    const id = world.id(`grant:${slug}:${maker.id}`, grantedAt);
    const { validMonths, criteriaVersion } = marks.find((mark) => mark.slug === slug)!;
    const [by, expiresAt] = [officerOf(world, slug), new Date(grantedAt)];
    expiresAt.setUTCMonth(expiresAt.getUTCMonth() + validMonths);
    world.tell(grantedAt, "badge.granted", "badge-grant", id, { subject: shopId, data: { badge: slug } });
    const said = { reason, until: expiresAt, version: criteriaVersion };
    moves.push({ grantId: id, kind: "granted", at: grantedAt, by, ...said });
    return {
      ...{ id, badgeId: world.id(`badge:${slug}`), shopId, code: proofCode(`${slug} ${maker.slug}`) },
      scope: family ? ("family" as const) : ("shop" as const),
      ...{ family, criteriaVersion, reason, grantedBy: by, grantedAt, expiresAt },
    };
  };
  const end = (kind: "revoked" | "suspended", id: string, subject: string, move: Omit<Move, "grantId" | "kind">) => {
    moves.push({ grantId: id, kind, ...move });
    world.tell(move.at!, `badge.${kind}`, "badge-grant", id, { subject });
  };

  const verified = makers.filter(({ verification }) => verification === "verified");
  const why = "همهٔ شرایط بررسی و تأیید شد.";
  await world.tx
    .insert(badgeGrants)
    .values([
      ...verified.map((one, index) => grant(["verified-maker", one.id, why, null], 200 - index * 4)),
      ...higher.map((one, index) => grant(one, 60 - index * 7)),
    ]);

  const lost = grant(revoked, 90);
  const revokedAt = world.ago(12);
  const taken = { reasonCode: "evidence-outdated" as MarkReason, reason: "بهر تازه بدون برگهٔ آزمایش عرضه شد." };
  await world.tx.insert(badgeGrants).values({
    ...lost,
    ...{ revokedAt, revokedBy: lost.grantedBy, revocationCode: taken.reasonCode, revocationReason: taken.reason },
  });
  end("revoked", lost.id, lost.shopId, { at: revokedAt, by: lost.grantedBy, ...taken });

  const kept = grant(suspended, 120);
  const [suspendedAt, suspendedUntil] = [world.ago(4), world.ago(-26)];
  await world.tx.insert(badgeGrants).values({ ...kept, suspendedAt, suspendedUntil });
  const doubt = { reasonCode: "complaints" as MarkReason, reason: "تا پایان بررسی دو گزارش خریداران." };
  end("suspended", kept.id, kept.shopId, { at: suspendedAt, by: kept.grantedBy, until: suspendedUntil, ...doubt });

  await world.tx.insert(badgeMoves).values(moves);
  await writeRequests(world);
  await writeClusterMarks(world);
}

/** The officer of the body that issues it. */
const officerOf = (world: World, slug: string) =>
  world.id(slug === "carpet-union-seal" ? "person:officer-carpet" : "person:officer-secretariat");
