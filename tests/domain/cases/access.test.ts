import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { openCases } from "#app/domain/cases/queries.server.ts";
import { reachStage, undoStage } from "#app/domain/cases/steps.server.ts";
import { viewCase } from "#app/domain/cases/view-case.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { inTransaction } from "#db/writes.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let body: (slug: string) => string;
let people: Record<"officer" | "counsellor" | "oversight" | "carpetOfficer", Awaited<ReturnType<typeof appointed>>>;
let hers: Awaited<ReturnType<typeof applicant>>;
let caseId: string;

beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  people = {
    officer: await appointed(market, "officer", body("secretariat")),
    counsellor: await appointed(market, "counsellor", body("secretariat")),
    oversight: await appointed(market, "oversight", body("secretariat")),
    carpetOfficer: await appointed(market, "officer", body("carpet-union")),
  };
  hers = await applicant(market);
  const [row] = await market.rows<{ id: string }>(
    `select case_id as id from applications where id = '${hers.application}'`,
  );
  caseId = row?.id ?? "";
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const open = async (actor: typeof hers.actor, id = caseId) => openCaseFor((await market.ctxOf(actor)).db, actor, id);

describe("who opens a case", () => {
  test("applying opens it, registered, and tells", async () => {
    expect((await toldOf(market, caseId)).map(({ kind }) => kind)).toEqual(["case.opened", "case.stage-reached"]);
    const [row] = await market.rows(`select stage, source, number > 0 as numbered from cases where id = '${caseId}'`);
    expect(row).toEqual({ stage: "registered", source: "self", numbered: true });
  });

  test("each reads the parts of her duty; strangers, other bodies and she herself find none", async () => {
    expect((await open(people.officer)).parts).toContain("identity");
    expect((await open(people.counsellor)).parts).toEqual([
      ...["contact", "application", "assessment", "training", "counselling", "pioneer"],
    ]);
    expect((await open(people.oversight)).parts).not.toContain("contact");
    expect(await turnedAway(open(people.carpetOfficer))).toBe("missing");
    expect(await turnedAway(open(hers.actor))).toBe("missing");
    expect(await turnedAway(open(people.officer, "0197f000-0000-7000-8000-000000000000"))).toBe("missing");
    expect(await turnedAway(open(people.officer, "no-id"))).toBe("missing");
  });

  test("another body reads what it was given, from when it took it until the end", async () => {
    await market.rows(`insert into case_shares (case_id, body_id, from_body_id, purpose, parts, asked_by)
      values ('${caseId}', '${body("carpet-union")}', '${body("secretariat")}', 'delegation', '{assessment,training}', '${people.officer.id}')`);
    expect(await turnedAway(open(people.carpetOfficer))).toBe("missing");
    await market.rows(`update case_shares set accepted_at = market_now()`);
    expect((await open(people.carpetOfficer)).parts).toEqual(["assessment", "training"]);
    await market.rows(`update case_shares set ended_at = market_now()`);
    expect(await turnedAway(open(people.carpetOfficer))).toBe("missing");
  });

  test("who may not know whom she reads of sees a number and no name, in lists too", async () => {
    const named = async (actor: typeof hers.actor) => {
      const { cases } = await openCases(await market.ctxOf(actor), actor, {});
      return cases.find(({ id }) => id === caseId)?.name;
    };
    expect(await named(people.officer)).toContain("عنبرانی");
    expect(await named(people.oversight)).toBeNull();
    expect(await named(people.carpetOfficer)).toBeUndefined();
  });

  test("a look is in the log before anything is shown; a part that is not hers is refused and not logged", async () => {
    const before = (await toldOf(market, caseId)).length;
    await viewCase(await market.ctxOf(people.counsellor), { case: caseId, parts: ["counselling"], reason: "جلسه" });
    const told = await toldOf(market, caseId);
    expect(told).toHaveLength(before + 1);
    expect(told.at(-1)).toMatchObject({
      kind: "case.viewed",
      actor_id: people.counsellor.id,
      data: { parts: ["counselling"], reason: "جلسه", body: body("secretariat") },
    });
    expect(
      await turnedAway(viewCase(await market.ctxOf(people.counsellor), { case: caseId, parts: ["identity"] })),
    ).toBe("missing");
    expect(await toldOf(market, caseId)).toHaveLength(before + 1);
  });
});

describe("stages", () => {
  /** What a command hands to a step, where none stands around it. */
  const working = (work: (run: Parameters<typeof reachStage>[0]) => Promise<unknown>) =>
    inTransaction(market.house.writes, async (tx) => {
      const told: string[] = [];
      await work({
        tx,
        actor: people.officer,
        now: (await market.ctxOf(people.officer)).now,
        tell: async (kind) => told.push(kind),
      });
      return told;
    });
  const stage = async () =>
    (await market.rows<{ stage: string }>(`select stage from cases where id = '${caseId}'`))[0]?.stage;

  test("verifying makes the case eligible", async () => {
    await verifyProducer(await market.ctxOf(people.officer), {
      application: hers.application,
      nameEn: "Solmaz Anbarani",
      cluster: "kilim-anbaran",
    });
    expect(await stage()).toBe("eligible");
  });

  test("a stage is written once, and taken back as a fact of its own", async () => {
    expect(await working((run) => reachStage(run, caseId, "trained"))).toEqual(["case.stage-reached"]);
    expect(await working((run) => reachStage(run, caseId, "trained"))).toEqual([]);
    expect(await stage()).toBe("trained");
    expect(await working((run) => undoStage(run, caseId, "trained"))).toEqual(["case.stage-undone"]);
    expect(await working((run) => undoStage(run, caseId, "trained"))).toEqual([]);
    expect(await stage()).toBe("eligible");
    const rows = await market.rows(`select 1 from case_stages where case_id = '${caseId}' and stage = 'trained'`);
    expect(rows).toHaveLength(1);
  });

  test("dropping out closes the case; taking that back opens it", async () => {
    const closed = async () =>
      (await market.rows(`select 1 from cases where id = '${caseId}' and closed_at is not null`)).length;
    await working((run) => reachStage(run, caseId, "dropped-out"));
    expect(await closed()).toBe(1);
    await working((run) => undoStage(run, caseId, "dropped-out"));
    expect(await closed()).toBe(0);
  });
});
