import { sql } from "drizzle-orm";
import { pioneers, teamLinks } from "#db/schema/pioneers.ts";
import type { Occupation } from "#db/vocabulary.ts";
import type { PioneerOffer } from "#db/vocabulary-pioneers.ts";
import { writeStages } from "./cases.ts";
import { type MakerData, makers, products } from "./data.ts";
import { judgedBy } from "./makers.ts";
import type { World } from "./world.ts";

const maker = (id: string): MakerData => makers.find((one) => one.id === id)!;

/** Counties a pioneer serves beside her own. */
const beyond: Readonly<Record<string, readonly string[]>> = {
  p01: ["2401", "2410"],
  p04: ["2412", "2406"],
  p10: ["2410"],
  p15: ["2402"],
  p22: ["2401"],
  p28: ["2404"],
};

/** Two whose terms are their own; the others' are alike. */
const terms: Readonly<Record<string, string>> = {
  p01: "نخ پشم رنگ‌شدهٔ گیاهی را من می‌دهم و مزد هر تخته را روز تحویل می‌پردازم. دو ماه نخست هر هفته سر می‌زنم. نقش‌ها از عنبران است.",
  p15: "پارچه و نخ ابریشم را من می‌آورم. هر قطعه پس از دیدن، همان روز مزد دارد. آموزش سوزن‌دوزی در خانهٔ خودم، سه‌شنبه‌ها.",
};
const usualTerms = "مواد را با هم می‌خریم و مزد هر کار را پس از دیدن آن می‌پردازم. ماهی یک بار کنار هم می‌نشینیم.";

/** Who waits for an officer, and who has no room: the demo shows both. */
const unconfirmed = "p24";
const offersOf = (id: string): PioneerOffer[] =>
  id === "p28"
    ? ["advises", "sells-for"]
    : id === "p26"
      ? ["trains", "gives-work"]
      : ["trains", "advises", "gives-work"];

const goals: Readonly<Record<string, string>> = {
  p02: "تا پایان زمستان چهار گلیم ۱۲۰×۱۸۰ با نقش عنبران و فروشگاه خودش.",
  p16: "هر ماه ده قطعهٔ سوزن‌دوزی برای سفارش‌های عید.",
};

/** Pioneers with their teams, a proposal waiting at a pioneer and a place waiting at an applicant. */
export async function writePioneers(world: World): Promise<void> {
  const leads = makers.filter(({ level }) => level === "pioneer");
  const confirmedAt = world.ago(200);
  await world.tx.insert(pioneers).values(
    leads.map((one, place) => {
      // An hour apart, so that they stand in one order wherever ids are listed.
      const id = world.id(`pioneer:${one.id}`, world.ago(210 - place / 24));
      const { body, officer } = judgedBy(one.occupation);
      const waits = one.id === unconfirmed;
      const subject = world.id(`producer:${one.id}`);
      world.tell(world.ago(waits ? 2 : 210), "pioneer.offered", "pioneer", id, { subject });
      if (!waits)
        world.tell(confirmedAt, "pioneer.confirmed", "pioneer", id, { subject: world.id(`person:${one.slug}`) });
      return {
        id,
        producerId: subject,
        offers: offersOf(one.id),
        // The translator sells for an animator too.
        occupations: [one.occupation, ...(one.id === "p28" ? ["animation"] : [])] as Occupation[],
        counties: [one.county, ...(beyond[one.id] ?? [])],
        capacity: one.id === "p13" ? 1 : 4,
        terms: terms[one.id] ?? usualTerms,
        offeredAt: world.ago(waits ? 2 : 210),
        ...(waits ? {} : { confirmedAt, confirmedBy: world.id(`person:${officer}`), bodyId: world.id(`body:${body}`) }),
      };
    }),
  );
  await writeTeams(world);
  await world.tx.insert(teamLinks).values([
    proposal(world, {
      name: "sahar",
      person: "applicant-sahar",
      occupation: "kilim-weaving",
      to: "p01",
      offered: true,
    }),
    proposal(world, {
      name: "p17",
      person: maker("p17").slug,
      occupation: maker("p17").occupation,
      to: "p15",
      offered: false,
    }),
  ]);
  await writeMarketLinks(world);
}

const seal = (world: World, row: string, column: "goals_sealed" | "result_sealed", text: string) =>
  world.keys.encryptField(text, { table: "team_links", column, row });

/** Everybody the data puts into a pioneer's chain works with her; one of these links was looked back on. */
async function writeTeams(world: World): Promise<void> {
  const members = makers.flatMap((one) => (one.pioneer ? [{ one, to: one.pioneer }] : []));
  const agreed = (index: number) => world.ago(150 - index * 3);
  await world.tx.insert(teamLinks).values(
    members.map(({ one, to }, index) => {
      const [at, asked] = [agreed(index), world.ago(156 - index * 3)];
      const id = world.id(`team-link:${one.id}`, asked);
      const caseId = world.id(`case:${one.id}`);
      const { body, officer } = judgedBy(one.occupation);
      const subject = world.id(`person:${one.slug}`);
      for (const kind of ["proposed", "offered", "linked"])
        world.tell(kind === "linked" ? at : asked, `case.pioneer-${kind}`, "case", caseId, {
          subject,
          data: { link: id },
        });
      world.moved(asked, "team-link", id, "proposed", "offered");
      world.moved(at, "team-link", id, "active");
      const reviewed = one.id === "p02";
      return {
        id,
        caseId,
        pioneerId: world.id(`pioneer:${to}`),
        status: "active" as const,
        reasons: [{ code: "craft", facts: {} }],
        bodyId: world.id(`body:${body}`),
        proposedBy: world.id(`person:${officer}`),
        proposedAt: asked,
        answerBy: at,
        promised: offersOf(to).slice(0, 2),
        goalsSealed: seal(world, id, "goals_sealed", goals[one.id] ?? "کار منظم و فروش به نام خودش."),
        reviewOn: "2027-03-01",
        agreedAt: at,
        shownAt: index % 3 === 2 ? null : at,
        ...(reviewed
          ? {
              done: offersOf(to).slice(0, 2),
              resultSealed: seal(world, id, "result_sealed", "چهار گلیم بافته شد؛ خودش فروشگاه دارد."),
              reviewedBy: world.id(`person:${officer}`),
              reviewedAt: world.ago(20),
            }
          : {}),
      };
    }),
  );
  await writeStages(
    world,
    members.map(({ one }, index) => ({
      caseId: world.id(`case:${one.id}`),
      stage: "networked",
      at: agreed(index),
      bodyId: world.id(`body:${judgedBy(one.occupation).body}`),
      source: `team-link:${world.id(`team-link:${one.id}`)}`,
    })),
  );
  await world.tx.execute(
    sql`update cases set market_path = 'pioneer' where id in (select case_id from team_links where status = 'active')`,
  );
}

/** A proposal nobody has answered: at the pioneer, or, once she offered a place, at the applicant. */
function proposal(
  world: World,
  {
    name,
    person,
    occupation,
    to,
    offered,
  }: { name: string; person: string; occupation: string; to: string; offered: boolean },
): typeof teamLinks.$inferInsert {
  const asked = world.ago(2);
  const id = world.id(`team-link:${name}`, asked);
  const caseId = world.id(`case:${name}`);
  const { body, officer } = judgedBy(occupation);
  const subject = world.id(`person:${person}`);
  world.tell(asked, "case.pioneer-proposed", "case", caseId, { subject, data: { link: id } });
  world.moved(asked, "team-link", id, "proposed");
  if (offered) {
    world.tell(world.ago(1), "case.pioneer-offered", "case", caseId, { subject, data: { link: id } });
    world.moved(world.ago(1), "team-link", id, "offered");
  }
  return {
    id,
    caseId,
    pioneerId: world.id(`pioneer:${to}`),
    status: offered ? "offered" : "proposed",
    reasons: [
      { code: "craft", facts: {} },
      { code: "county", facts: {} },
      { code: "free", facts: { free: 2, capacity: 4 } },
      { code: "brings", facts: { offer: "gives-work" } },
    ],
    bodyId: world.id(`body:${body}`),
    proposedBy: world.id(`person:${officer}`),
    proposedAt: asked,
    answerBy: world.ago(-5),
    promised: offered ? ["trains", "gives-work"] : [],
    goalsSealed: offered ? seal(world, id, "goals_sealed", "تا بهار دو گلیم ۱۲۰×۱۸۰ با نقش عنبران.") : null,
    reviewOn: offered ? "2027-04-04" : null,
  };
}

/** Who has a listing out is linked to the market, on her own or in a chain. */
async function writeMarketLinks(world: World): Promise<void> {
  const first = makers.filter(
    ({ id, verification }) => verification === "verified" && products.some(({ producer }) => producer === id),
  );
  await writeStages(
    world,
    first.map((one, index) => ({
      caseId: world.id(`case:${one.id}`),
      stage: "market-linked",
      at: world.ago(120 - index * 2),
      bodyId: null,
      source: `product:${world.id(`product:${products.find(({ producer }) => producer === one.id)!.slug}`)}`,
    })),
  );
  await world.tx.execute(
    sql`update cases set market_path = coalesce(market_path, 'independent') where id in (select case_id from case_stages where stage = 'market-linked')`,
  );
}
