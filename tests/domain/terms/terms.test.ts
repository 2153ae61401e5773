import { afterAll, beforeAll, expect, test } from "vitest";
import { publishTerms } from "#app/domain/eligibility/publish-terms.server.ts";
import { agreeTerms } from "#app/domain/terms/agree-terms.server.ts";
import { termsInForce, termsToAgree } from "#app/domain/terms/queries.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let admin: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  admin = await appointed(market, "admin", body("secretariat"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const publish = async (other: object = {}) =>
  publishTerms(await market.ctxOf(admin), { kind: "terms", textFa: "متن", textEn: "Text", ...other });
const news = { material: "on", changesFa: "تازه", changesEn: "News" };
const asked = async (id: string) => (await termsToAgree(market.db, id)).map(({ version }) => version);

test("who joins agrees to what is in force, with its version and the time; a material change asks her again", async () => {
  const before = await applicant(market, { evidence: false });
  await publish();
  // Nobody is asked again who never agreed to any.
  expect(await asked(before.actor.id)).toEqual([]);
  expect(await turnedAway(applicant(market, { agree: "", evidence: false }))).toBe("agree: terms.agree");
  const { actor } = await applicant(market, { evidence: false });
  expect(
    await market.rows(
      `select v.version from consents c join terms_versions v on v.id = c.terms_id where c.person_id = '${actor.id}'`,
    ),
  ).toEqual([{ version: 1 }]);
  await publish();
  expect(await asked(actor.id)).toEqual([]);
  expect(await turnedAway(publish({ ...news, changesEn: "" }))).toBe("changesEn: required");
  await publish(news);
  await publish();
  expect(await asked(actor.id)).toEqual([4]);
  const agree = async () => agreeTerms(await market.ctxOf(actor), { agree: "on" });
  expect(await turnedAway(agreeTerms(await market.ctxOf(actor), {}))).toBe("agree: terms.agree");
  await agree();
  await agree();
  expect(await asked(actor.id)).toEqual([]);
  expect((await termsInForce(market.db)).map(({ version }) => version)).toEqual([4]);
  await expect(market.rows("update terms_versions set text_fa = ''")).rejects.toThrow(/append-only/);
});
