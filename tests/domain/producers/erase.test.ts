import { afterAll, beforeAll, expect, test } from "vitest";
import { eraseClosedCases } from "#app/domain/producers/erase-closed-cases.server.ts";
import { actsExist } from "#app/invariants/i06-acts-exist.ts";
import type { World } from "#app/invariants/invariant.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, foundProgramme } from "./programme.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
  await foundProgramme(market);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

test("papers and identity of a closed case are erased when their time is over, not before; decisions stay", async () => {
  const [open, closed] = [await applicant(market), await applicant(market)];
  await market.rows(`update cases set closed_at = market_now() where person_id = '${closed.actor.id}'`);
  const erase = async () => eraseClosedCases(await systemContext(market.house, "clock", "test"), {});
  const kept = async (person: string) =>
    (
      await market.rows<Record<string, unknown>>(
        `select p.national_code_sealed is not null as code, a.birth_date_sealed is not null as birth,
           (select count(*)::int from evidence where application_id = a.id) as papers,
           (select count(*)::int from eligibility_decisions where case_id = a.case_id) as decisions
         from persons p join applications a on a.person_id = p.id where p.id = '${person}'`,
      )
    )[0];
  await market.advance(700 * 86_400);
  expect(await erase()).toBe(0);
  await market.advance(40 * 86_400);
  expect(await erase()).toBe(1);
  expect(await erase()).toBe(0);
  expect(await kept(closed.actor.id)).toEqual({ code: false, birth: false, papers: 0, decisions: 4 });
  expect((await actsExist.judge({ db: market.db } as World)).broken).toEqual([]);
  expect(await kept(open.actor.id)).toEqual({ code: true, birth: true, papers: 1, decisions: 4 });
});
