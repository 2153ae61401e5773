import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerProposal } from "#app/domain/pioneers/answer-proposal.server.ts";
import { choosePath } from "#app/domain/pioneers/choose-path.server.ts";
import { confirmPioneer } from "#app/domain/pioneers/confirm-pioneer.server.ts";
import { endLink } from "#app/domain/pioneers/end-link.server.ts";
import { endPioneer } from "#app/domain/pioneers/end-pioneer.server.ts";
import { keepChain } from "#app/domain/pioneers/keep-chain.server.ts";
import { lapseProposals } from "#app/domain/pioneers/lapse-proposals.server.ts";
import { linkMarket } from "#app/domain/pioneers/link-market.server.ts";
import { offerAsPioneer } from "#app/domain/pioneers/offer-as-pioneer.server.ts";
import { officePioneer, officePioneers } from "#app/domain/pioneers/office-queries.server.ts";
import { proposePioneer } from "#app/domain/pioneers/propose-pioneer.server.ts";
import { ownLink, ownWay, publicTeam, teamLink } from "#app/domain/pioneers/queries.server.ts";
import { reviewLink } from "#app/domain/pioneers/review-link.server.ts";
import { takePlace } from "#app/domain/pioneers/take-place.server.ts";
import { withdrawLink } from "#app/domain/pioneers/withdraw-link.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";
import { caseOf, linked, offer, pioneer, proposed, verified, yes } from "./team.ts";

let market: TestHouse;
let people: Record<"officer" | "carpetOfficer", Awaited<ReturnType<typeof appointed>>>;
let lead: Awaited<ReturnType<typeof pioneer>>;

beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  people = {
    officer: await appointed(market, "officer", body("secretariat")),
    carpetOfficer: await appointed(market, "officer", body("carpet-union")),
  };
  lead = await pioneer(market, people.officer);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const ctx = (actor: typeof lead.actor) => market.ctxOf(actor);
const statusOf = async (link: string) =>
  (await market.rows<{ status: string }>(`select status from team_links where id = '${link}'`))[0]?.status;
async function asked() {
  const hers = await applicant(market);
  const caseId = await caseOf(market, hers.application);
  return { ...hers, caseId };
}

describe("the role", () => {
  test("is offered by a verified maker and confirmed by an officer who may open her case, never by herself", async () => {
    const other = await verified(market, people.officer);
    expect(await turnedAway(offerAsPioneer(await ctx((await applicant(market)).actor), offer))).toBe("not yours");
    const { id, waits } = await offerAsPioneer(await ctx(other.actor), offer);
    expect(waits).toBe(true);
    expect(await turnedAway(confirmPioneer(await ctx(people.carpetOfficer), { pioneer: id }))).toBe("missing");
    await market.rows(
      `insert into duties (person_id, kind, body_id) select '${other.actor.id}', 'officer', id from bodies where slug = 'secretariat'`,
    );
    const herself = await market.as(other.phone);
    expect(await turnedAway(confirmPioneer(await ctx(herself), { pioneer: id }))).toBe("pioneers.own");
    await confirmPioneer(await ctx(people.officer), { pioneer: id });
    await confirmPioneer(await ctx(people.officer), { pioneer: id });
    expect((await toldOf(market, id)).map(({ kind }) => kind)).toEqual(["pioneer.offered", "pioneer.confirmed"]);
    expect((await officePioneers(await ctx(people.officer), people.officer)).map((one) => one.id)).toContain(id);
    expect(await officePioneers(await ctx(people.carpetOfficer), people.carpetOfficer)).toEqual([]);
  });

  test("sees of whom she is asked to take what her plan still lacks, and no name", async () => {
    const own = await pioneer(market, people.officer);
    const { caseId } = await asked();
    await market.rows(`insert into assessments (case_id, rubric_id, body_id, way, meets_at, place_sealed, instructions_sealed, proposed_by, decided_at, level, points, plan)
      select '${caseId}', r.id, b.id, 'visit', now(), '', '', '${people.officer.id}', now(), 'beginner', 40, array(select slug from training_modules order by position limit 2)
      from rubrics r, bodies b where r.occupation = 'kilim-weaving' and b.slug = 'secretariat' limit 1`);
    const link = await proposed(market, people.officer, caseId, own.pioneer);
    const seen = async () => teamLink(await ctx(own.actor), own.actor as Maker, link);
    expect(await seen()).toMatchObject({ member: null, lacking: [{}, {}] });
    await market.rows(`insert into certificates (code, case_id, module_id, body_id)
      select 'LACK-1', '${caseId}', m.id, b.id from training_modules m, bodies b where b.slug = 'secretariat' order by m.position limit 1`);
    expect((await seen()).lacking).toHaveLength(1);
  });

  test("waits again when it goes further, and has never fewer places than people", async () => {
    const own = await pioneer(market, people.officer);
    await linked(market, people.officer, own);
    const save = async (more: object) => offerAsPioneer(await ctx(own.actor), { ...offer, ...more });
    expect((await save({ capacity: "1" })).waits).toBe(false);
    await linked(market, people.officer, { ...own, pioneer: (await save({ capacity: "2" })).id });
    expect(await turnedAway(save({ capacity: "1" }))).toBe("pioneers.places-taken");
    expect((await save({ counties: ["2408", "2401"] })).waits).toBe(true);
  });

  test("ends with a reason, and her links with it", async () => {
    const own = await pioneer(market, people.officer);
    const { link } = await linked(market, people.officer, own);
    await endPioneer(await ctx(people.officer), { pioneer: own.pioneer, reason: "مزد را نپرداخت." });
    expect(await statusOf(link)).toBe("ended");
    const [row] = await market.rows<{ sealed: string }>(
      `select end_reason_sealed as sealed from pioneers where id = '${own.pioneer}'`,
    );
    expect(row?.sealed).not.toContain("مزد");
  });
});

describe("matching", () => {
  test("proposed, a place offered, taken: both in the file, the chain on her pages, the stage reached once", async () => {
    const hers = await linked(market, people.officer, lead);
    expect((await toldOf(market, hers.caseId)).map(({ kind }) => kind)).toEqual([
      ...["case.opened", "case.stage-reached", "case.pioneer-proposed", "case.pioneer-offered"],
      ...["case.pioneer-linked", "case.stage-reached"],
    ]);
    const [row] = await market.rows(`select stage, market_path from cases where id = '${hers.caseId}'`);
    expect(row).toEqual({ stage: "networked", market_path: "pioneer" });
    expect(await turnedAway(takePlace(await ctx(hers.actor), { link: hers.link, answer: "accept" }))).toBe(
      "pioneers.answered",
    );
    const producerId = (lead.actor as Maker).producer.id;
    expect(await publicTeam(await ctx(lead.actor), producerId)).toEqual([{ name: "سولماز", place: "عنبران" }]);
    // Verified later, she is in the chain from then on.
    await market.rows(`insert into producers (person_id, level, occupation, county, place_fa)
      values ('${hers.actor.id}', 'applicant', 'kilim-weaving', '2408', 'عنبران')`);
    const system = { kind: "system" as const, job: "test" };
    expect(await keepChain(await market.ctxOf(system), { person: hers.actor.id })).toBe(true);
    expect(await keepChain(await market.ctxOf(system), { person: hers.actor.id })).toBe(false);
    const chain = `select pioneer_id as id from producers where person_id = '${hers.actor.id}'`;
    expect((await market.rows(chain))[0]?.id).toBe(producerId);

    await endLink(await ctx(hers.actor), { link: hers.link, reason: "به شهر دیگری می‌روم." });
    await endLink(await ctx(hers.actor), { link: hers.link, reason: "به شهر دیگری می‌روم." });
    expect((await market.rows(chain))[0]?.id).toBeNull();
    expect((await toldOf(market, hers.caseId)).filter(({ kind }) => kind === "case.pioneer-ended")).toHaveLength(1);
  });

  test("proposing twice under one key makes one; another while it is open is refused", async () => {
    const own = await pioneer(market, people.officer);
    const { caseId } = await asked();
    const form = { case: caseId, key: newToken(), pioneer: own.pioneer };
    const { id } = await proposePioneer(await ctx(people.officer), form);
    expect((await proposePioneer(await ctx(people.officer), form)).id).toBe(id);
    expect(await turnedAway(proposed(market, people.officer, caseId, own.pioneer))).toBe("pioneers.proposed-already");
    expect(await turnedAway(proposed(market, people.carpetOfficer, caseId, own.pioneer))).toBe("missing");
    // A stranger sees nothing of it, and the applicant nothing before a place is offered.
    expect(await turnedAway(teamLink(await ctx(lead.actor), lead.actor as Maker, id))).toBe("missing");
    expect(await turnedAway(answerProposal(await ctx(lead.actor), { link: id, ...yes }))).toBe("missing");
    expect((await teamLink(await ctx(own.actor), own.actor as Maker, id)).member).toBeNull();
    await withdrawLink(await ctx(people.officer), { case: caseId, reason: "اشتباه بود." });
    expect(await statusOf(id)).toBe("declined");
  });

  test("the last place is promised once, however many are accepted at the same time", async () => {
    const own = await pioneer(market, people.officer, "1");
    const links = await Promise.all(
      [await asked(), await asked(), await asked()].map(({ caseId }) =>
        proposed(market, people.officer, caseId, own.pioneer),
      ),
    );
    const answers = await Promise.all(
      links.map(async (link) =>
        answerProposal(await ctx(own.actor), { link, ...yes }).then(
          () => "yes",
          (error: { code?: string }) => error.code,
        ),
      ),
    );
    expect(answers.sort()).toEqual(["pioneers.full", "pioneers.full", "yes"]);
  });

  test("a decline says why; a promise is of what she offers; what nobody answers lapses", async () => {
    const own = await pioneer(market, people.officer);
    const hers = await asked();
    const link = await proposed(market, people.officer, hers.caseId, own.pioneer);
    const answer = async (more: object) => answerProposal(await ctx(own.actor), { link, ...more });
    expect(await turnedAway(answer({ answer: "decline" }))).toBe("reason: required");
    expect(await turnedAway(answer({ ...yes, promised: ["sells-for"] }))).toBe("promised: choose");
    expect(await turnedAway(ownLink(await ctx(hers.actor), hers.actor, link))).toBe("missing");
    await answer(yes);
    expect((await ownLink(await ctx(hers.actor), hers.actor, link)).goals).toBe(yes.goals);
    await market.rows(`update team_links set answer_by = market_now() - interval '1 hour' where id = '${link}'`);
    const system = { kind: "system" as const, job: "test" };
    expect(await lapseProposals(await market.ctxOf(system), {})).toBe(1);
    expect(await statusOf(link)).toBe("lapsed");
    expect(await turnedAway(takePlace(await ctx(hers.actor), { link, answer: "accept" }))).toBe("pioneers.answered");
  });

  test("looking back counts what of the promise was done", async () => {
    const own = await pioneer(market, people.officer);
    const hers = await linked(market, people.officer, own);
    const review = async (done: string[]) =>
      reviewLink(await ctx(people.officer), { case: hers.caseId, done, result: "خوب پیش رفت." });
    expect(await turnedAway(review(["trains"]))).toBe("done: choose");
    await review(["gives-work"]);
    const { links } = await officePioneer(await ctx(people.officer), people.officer, own.pioneer);
    expect(links[0]).toMatchObject({ done: ["gives-work"], result: "خوب پیش رفت.", member: "سولماز عنبرانی" });
  });
});

describe("the way to the market", () => {
  test("is hers to choose, but not while she works with a pioneer", async () => {
    const hers = await asked();
    const choose = async (actor: typeof hers.actor, path: string) => choosePath(await ctx(actor), { path });
    await choose(hers.actor, "independent");
    await choose(hers.actor, "independent");
    expect((await ownWay(await ctx(hers.actor), hers.actor))?.path).toBe("independent");
    expect((await toldOf(market, hers.caseId)).filter(({ kind }) => kind === "case.path-chosen")).toHaveLength(1);
    const own = await pioneer(market, people.officer);
    const other = await linked(market, people.officer, own);
    expect(await turnedAway(choose(other.actor, "independent"))).toBe("pioneers.still-linked");
    expect(await turnedAway(choose(people.officer, "independent"))).toBe("missing");
  });

  test("the first thing she earns by is her market link, once, with what shows it", async () => {
    const hers = await asked();
    const link = async (id: string) =>
      linkMarket(await market.ctxOf({ kind: "system", job: "test" }), { noun: "work-order", id, case: hers.caseId });
    const first = "0197f000-0000-7000-8000-000000000001";
    expect(await link(first)).toBe(1);
    expect(await link("0197f000-0000-7000-8000-000000000002")).toBe(0);
    const rows = await market.rows(
      `select s.source, market_path from case_stages s join cases c on c.id = s.case_id where c.id = '${hers.caseId}' and s.stage = 'market-linked'`,
    );
    expect(rows).toEqual([{ source: `work-order:${first}`, market_path: "independent" }]);
  });
});
