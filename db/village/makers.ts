import { steps } from "#app/domain/producers/rules.ts";
import { grants, memberships } from "#db/schema/cooperatives.ts";
import { applications, producers, shops } from "#db/schema/producers.ts";
import type { GrantScope } from "#db/vocabulary.ts";
import { writeCases } from "./cases.ts";
import { type MakerData, makers } from "./data.ts";
import { writeAppeal, writeFindings, writeReport, writeTerms } from "./eligibility.ts";
import { villagers } from "./people.ts";
import { shopWords } from "./shop-words.ts";
import { writeStorefronts } from "./storefronts.ts";
import type { World } from "./world.ts";

const personOf = (maker: MakerData) => villagers.find(({ slug }) => slug === maker.slug)!;
const declared = { adult: true, local: true, noFullTimeJob: true, noEmployerInsurance: true };

/** The data names nobody's sex; these are the men among the makers. */
const men = ["p10", "p13", "p20", "p22", "p25", "p26", "p29", "p30"];

/** Weavers of carpets are judged by their union's officers, everybody else by the secretariat's. */
export function judgedBy(occupation: string): { body: string; officer: string } {
  return occupation === "carpet-weaving" || occupation === "tableau-rug-weaving"
    ? { body: "org-carpet-union", officer: "officer-carpet" }
    : { body: "org-secretariat", officer: "officer-secretariat" };
}

/** Every maker's way in: application, producer and shop; two are still waiting, so their shops are not open. */
export async function writeMakers(world: World): Promise<void> {
  const written = makers.map((maker, index) => {
    const verified = maker.verification === "verified";
    const submittedAt = verified ? world.ago(300 - index * 5) : world.ago(9 - index / 5);
    const decidedAt = verified ? new Date(submittedAt.getTime() + 6 * 86_400_000) : null;
    const ids = {
      person: world.id(`person:${maker.slug}`),
      application: world.id(`application:${maker.id}`, submittedAt),
      case: world.id(`case:${maker.id}`, submittedAt),
      producer: world.id(`producer:${maker.id}`, decidedAt ?? submittedAt),
      shop: world.id(`shop:${maker.id}`, decidedAt ?? submittedAt),
    };
    const judge = judgedBy(maker.occupation);
    const decidedBy = verified ? world.id(`person:${judge.officer}`) : null;
    world.tell(submittedAt, "application.submitted", "application", ids.application, { subject: ids.person });
    world.moved(submittedAt, "application", ids.application, "submitted");
    if (decidedAt) {
      world.tell(decidedAt, "application.verified", "application", ids.application, { subject: ids.person });
      world.moved(decidedAt, "application", ids.application, "submitted", "verified");
      world.tell(decidedAt, "shop.opened", "shop", ids.shop, { subject: ids.shop });
    }
    return { maker, ids, submittedAt, decidedAt, decidedBy, bodyId: world.id(`body:${judge.body}`) };
  });

  await writeCases(world, [
    ...written.map(({ maker, ids, submittedAt, decidedAt, bodyId }) => ({
      ...{ id: ids.case, personId: ids.person, bodyId, registeredAt: submittedAt, eligibleAt: decidedAt },
      ...{ level: maker.level, occupation: maker.occupation, county: maker.county, birthYear: maker.birthYear },
      ...{
        placeFa: maker.placeFa,
        placeEn: maker.placeEn,
        sex: men.includes(maker.id) ? ("man" as const) : ("woman" as const),
      },
      ...(decidedAt ? {} : { nextStep: steps.check, dueAt: new Date(submittedAt.getTime() + 14 * 86_400_000) }),
    })),
    ...looseCases(world),
  ]);
  await writeFindings(world, [
    ...written.flatMap(({ ids, decidedAt, decidedBy, bodyId }) =>
      decidedAt && decidedBy ? [{ caseId: ids.case, personId: ids.person, bodyId, at: decidedAt, by: decidedBy }] : [],
    ),
    {
      ...{ caseId: world.id("case:refused"), personId: world.id("person:applicant-refused") },
      ...{ bodyId: world.id("body:org-secretariat"), by: world.id("person:officer-secretariat"), at: world.ago(33) },
      otherwise: { "no-full-time-job": "unmet", "no-employer-insurance": "unmet" },
    },
  ]);
  await world.tx.insert(applications).values([
    ...written.map(({ maker, ids, submittedAt, decidedAt, decidedBy, bodyId }) => ({
      id: ids.application,
      caseId: ids.case,
      personId: ids.person,
      birthDateSealed: sealBirthDate(world, ids.application, `${maker.birthYear}-05-21`),
      ...{ level: maker.level, occupation: maker.occupation, county: maker.county },
      ...{ placeFa: maker.placeFa, placeEn: maker.placeEn, statement: maker.bioFa },
      declarations: declared,
      status: decidedAt ? ("verified" as const) : ("submitted" as const),
      ...{ submittedAt, bodyId, decidedBy, decidedAt },
    })),
    ...looseApplications(world),
  ]);
  await writeAppeal(world);
  await writeTerms(
    world,
    written.map(({ ids, submittedAt }) => ({ id: ids.person, at: submittedAt })),
  );
  await world.tx.insert(producers).values(
    written.map(({ maker, ids, decidedAt, decidedBy, submittedAt }) => ({
      id: ids.producer,
      personId: ids.person,
      applicationId: ids.application,
      clusterId: world.id(`cluster:${maker.cluster}`),
      ...{ level: maker.level, occupation: maker.occupation, county: maker.county },
      ...{ placeFa: maker.placeFa, placeEn: maker.placeEn, birthYear: maker.birthYear, makerSince: maker.makerSince },
      pioneerId: maker.pioneer && world.id(`producer:${maker.pioneer}`),
      capacity: maker.capacity,
      verifiedAt: decidedAt,
      verifiedBy: decidedBy,
      createdAt: decidedAt ?? submittedAt,
    })),
  );
  await world.tx.insert(shops).values(
    written.map(({ maker, ids, decidedAt, submittedAt }) => ({
      id: ids.shop,
      slug: maker.slug,
      producerId: ids.producer,
      ...{ nameFa: maker.nameFa, nameEn: maker.nameEn, storyFa: maker.bioFa, storyEn: maker.bioEn },
      ...(decidedAt ? shopWords(maker) : {}),
      openedAt: decidedAt,
      createdAt: decidedAt ?? submittedAt,
    })),
  );
  await writeReport(world, written.at(-1)!.ids.shop);
}

/** The cases of the two who have no shop. */
function looseCases(world: World): Parameters<typeof writeCases>[1] {
  const bodyId = world.id("body:org-secretariat");
  const common = { level: "applicant", bodyId, eligibleAt: null } as const;
  return [
    {
      ...common,
      id: world.id("case:sahar", world.ago(3)),
      personId: world.id("person:applicant-sahar"),
      registeredAt: world.ago(3),
      ...{
        occupation: "kilim-weaving",
        county: "2408",
        placeFa: "نمین",
        placeEn: "Namin",
        birthYear: 1997,
        sex: "woman",
      },
      ...{ nextStep: steps.check, dueAt: world.ago(-11) },
    },
    {
      ...common,
      id: world.id("case:refused", world.ago(40)),
      personId: world.id("person:applicant-refused"),
      registeredAt: world.ago(40),
      ...{
        occupation: "garment-sewing",
        county: "2406",
        placeFa: "پارس‌آباد",
        placeEn: "Parsabad",
        birthYear: 1985,
        sex: "man",
      },
    },
  ];
}

/** A case an officer has before her, and one that was refused: neither has become a producer. */
function looseApplications(world: World): (typeof applications.$inferInsert)[] {
  const [sahar, javad] = [world.id("person:applicant-sahar"), world.id("person:applicant-refused")];
  const [openId, refusedId] = [
    world.id("application:sahar", world.ago(3)),
    world.id("application:refused", world.ago(40)),
  ];
  const bodyId = world.id("body:org-secretariat");
  world.tell(world.ago(3), "application.submitted", "application", openId, { subject: sahar });
  world.moved(world.ago(3), "application", openId, "submitted");
  world.tell(world.ago(40), "application.submitted", "application", refusedId, { subject: javad });
  world.moved(world.ago(40), "application", refusedId, "submitted");
  world.tell(world.ago(33), "application.refused", "application", refusedId, { subject: javad });
  world.moved(world.ago(33), "application", refusedId, "submitted", "refused");
  return [
    {
      id: openId,
      caseId: world.id("case:sahar"),
      personId: sahar,
      level: "applicant",
      occupation: "kilim-weaving",
      county: "2408",
      placeFa: "نمین",
      placeEn: "Namin",
      birthDateSealed: sealBirthDate(world, openId, "1997-03-08"),
      statement: "شش سال است در خانه گلیم کوچک و رومیزی می‌بافم و تاکنون در روزبازار نمین فروخته‌ام.",
      declarations: declared,
      status: "submitted",
      submittedAt: world.ago(3),
      bodyId,
    },
    {
      id: refusedId,
      caseId: world.id("case:refused"),
      personId: javad,
      level: "applicant",
      occupation: "garment-sewing",
      county: "2406",
      placeFa: "پارس‌آباد",
      placeEn: "Parsabad",
      birthDateSealed: sealBirthDate(world, refusedId, "1985-10-02"),
      statement: "لباس کار می‌دوزم.",
      declarations: { ...declared, noFullTimeJob: false, noEmployerInsurance: false },
      status: "refused",
      submittedAt: world.ago(40),
      bodyId,
      decidedBy: world.id("person:officer-secretariat"),
      decidedAt: world.ago(33),
      decisionReason: "متقاضی شغل تمام‌وقت و بیمهٔ کارفرمایی دارد.",
    },
  ];
}

function sealBirthDate(world: World, row: string, date: string): string {
  return world.keys.encryptField(date, { table: "applications", column: "birth_date_sealed", row });
}

/** What each member lets her cooperative do: most of them show and edit, a few less or more, one has taken it back. */
const scopesOf: Readonly<Record<string, readonly GrantScope[]>> = {
  p03: ["show"],
  p05: ["show", "edit-products", "set-stock", "ship"],
  p08: ["show", "edit-products", "set-stock"],
  p16: [],
  p20: ["show", "edit-products", "ship", "answer-buyers"],
};
const takenBack = "p06";

/** Cooperatives' storefronts, their members and the grants these gave. */
export async function writeMembers(world: World): Promise<void> {
  await writeStorefronts(world);
  const members = makers.flatMap((maker, index) => {
    const { cooperative } = personOf(maker);
    return cooperative ? [{ maker, cooperative, joinedAt: world.ago(250 - index * 4) }] : [];
  });
  await world.tx.insert(memberships).values(
    members.map(({ maker, cooperative, joinedAt }) => {
      const id = world.id(`membership:${maker.id}`, joinedAt);
      const [bodyId, producerId] = [world.id(`body:${cooperative}`), world.id(`producer:${maker.id}`)];
      const subject = world.id(`shop:${maker.id}`);
      world.tell(joinedAt, "membership.begun", "membership", id, { subject, data: { body: bodyId } });
      return { id, bodyId, producerId, joinedAt };
    }),
  );
  await world.tx.insert(grants).values(
    members.flatMap(({ maker, joinedAt }) => {
      const scopes = [...(scopesOf[maker.id] ?? (["show", "edit-products"] as const))];
      if (scopes.length === 0) return [];
      const id = world.id(`grant:${maker.id}`, joinedAt);
      const [grantedBy, subject] = [world.id(`person:${maker.slug}`), world.id(`shop:${maker.id}`)];
      const revokedAt = maker.id === takenBack ? world.ago(20) : null;
      world.tell(joinedAt, "grant.given", "grant", id, { subject, data: { scopes } });
      if (revokedAt) world.tell(revokedAt, "grant.revoked", "grant", id, { subject });
      const consent = { locale: "fa", version: 1 };
      const membershipId = world.id(`membership:${maker.id}`);
      return [{ id, membershipId, scopes, validFrom: joinedAt, revokedAt, grantedBy, consent }];
    }),
  );
}
