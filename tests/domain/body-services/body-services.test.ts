import { afterAll, beforeAll, expect, test } from "vitest";
import { addExhibition } from "#app/domain/body-services/add-exhibition.server.ts";
import { answerService } from "#app/domain/body-services/answer-service.server.ts";
import { endService } from "#app/domain/body-services/end-service.server.ts";
import { offerService } from "#app/domain/body-services/offer-service.server.ts";
import {
  caseServices,
  fairsOf,
  myServices,
  servicesOfBodies,
  womenServed,
} from "#app/domain/body-services/queries.server.ts";
import { shownCount } from "#app/domain/body-services/rules.ts";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let people: Record<"officer" | "foundation" | "coop", Awaited<ReturnType<typeof appointed>>>;
let hers: Awaited<ReturnType<typeof applicant>>;
let other: Awaited<ReturnType<typeof applicant>>;
let caseId: string;
let otherCase: string;

const caseOf = async (application: string) =>
  (await market.rows<{ id: string }>(`select case_id as id from applications where id = '${application}'`))[0]?.id ??
  "";

beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  const [women] = await market.rows<{ id: string }>(
    `insert into bodies (slug, kind, name_fa, name_en, county) values ('women', 'foundation', 'بنیاد', 'Foundation', '2401') returning id`,
  );
  people = {
    officer: await appointed(market, "officer", body("secretariat")),
    foundation: await appointed(market, "manager", women?.id ?? ""),
    coop: await appointed(market, "officer", body("other-coop")),
  };
  [hers, other] = [await applicant(market, { evidence: false }), await applicant(market, { evidence: false })];
  [caseId, otherCase] = [await caseOf(hers.application), await caseOf(other.application)];
  await market.rows(
    `insert into case_shares (case_id, body_id, from_body_id, purpose, parts, asked_by, accepted_at)
     select id, '${women?.id}', '${body("secretariat")}', 'referral', '{application,services}', '${people.officer.id}', market_now() from cases`,
  );
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

type Who = keyof typeof people;
const as = (who: Who) => market.ctxOf(people[who]);
const offer = async (who: Who, more: Record<string, unknown> = {}) =>
  offerService(await as(who), {
    key: newToken(),
    case: caseId,
    kind: "mentoring",
    note: "هر هفته یک گفت‌وگو.",
    ...more,
  });
const answer = async (service: string, said: string, by = hers) =>
  answerService(await market.ctxOf(by.actor), { service, answer: said });
const end = async (who: Who, service: string, outcome: string, sales = "") =>
  endService(await as(who), { service, outcome, sales });

test("a body offers in a file of which it reads this part; she answers; what came of it stands in the file", async () => {
  const { id } = await offer("foundation");
  expect(await turnedAway(offer("coop"))).toBe("missing");
  expect(await turnedAway(end("foundation", id, "done"))).toBe("body-services.not-answered");
  expect(await turnedAway(answer(id, "accept", other))).toBe("missing");
  await answer(id, "accept");
  await answer(id, "accept");
  expect(await turnedAway(answer(id, "decline"))).toBe("body-services.over");
  expect(await turnedAway(end("officer", id, "done"))).toBe("missing");
  expect(await turnedAway(end("foundation", id, "granted"))).toBe("outcome: choose");
  await end("foundation", id, "done");
  expect(await turnedAway(end("foundation", id, "done"))).toBe("body-services.over");
  const kinds = (await toldOf(market, caseId))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith("case.service"));
  expect(kinds).toEqual(["case.service-offered", "case.service-accepted", "case.service-ended"]);
  const opened = await openCaseFor((await as("officer")).db, people.officer, caseId);
  expect(await caseServices(await as("officer"), opened)).toMatchObject([
    { id, state: "done", note: "هر هفته یک گفت‌وگو." },
  ]);
  const [row] = await market.rows<{ note: string }>(`select note_sealed as note from body_services where id = '${id}'`);
  expect(row?.note).not.toContain("گفت");
});

test("a loan is introduced with its sum and fund and ends as the lender says; no money of ours moves", async () => {
  expect(await turnedAway(offer("foundation", { kind: "loan", fund: "بانک" }))).toBe("amount: body-services.amount");
  expect(await turnedAway(offer("foundation", { kind: "loan", amount: "۵۰٬۰۰۰٬۰۰۰" }))).toBe("fund: required");
  const { id } = await offer("foundation", { kind: "loan", amount: "۵۰٬۰۰۰٬۰۰۰", fund: "صندوق خرد خلخال" });
  await answer(id, "accept");
  await end("foundation", id, "granted");
  const mine = await myServices(await market.ctxOf(hers.actor), hers.actor);
  expect(mine.find((one) => one.id === id)).toMatchObject({ amount: "500000000", outcome: "granted" });
  expect(await market.rows(`select 1 from ledger_entries`)).toHaveLength(0);
});

test("the last stand of a fair is offered once, also to two at once; declined it is free again", async () => {
  const typed = {
    key: newToken(),
    name: "نمایشگاه روستا",
    place: "اردبیل",
    starts: "1405/12/01",
    ends: "1405/12/05",
    stands: "1",
  };
  expect(await turnedAway(addExhibition(await as("foundation"), { ...typed, ends: "1405/11/01" }))).toBe(
    "ends: body-services.days",
  );
  const { id: exhibition } = await addExhibition(await as("foundation"), typed);
  const tries = await Promise.allSettled(
    [caseId, otherCase].map((one) => offer("foundation", { case: one, kind: "exhibition", exhibition })),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [stand] = (await servicesOfBodies(await as("foundation"), people.foundation)).filter(
    ({ kind }) => kind === "exhibition",
  );
  const by = stand?.caseId === caseId ? hers : other;
  await answer(stand?.id ?? "", "decline", by);
  expect(await fairsOf(await as("foundation"), people.foundation)).toMatchObject([{ taken: 0, stands: 1 }]);
  const { id } = await offer("foundation", { kind: "exhibition", exhibition });
  await answer(id, "accept");
  expect(await turnedAway(end("foundation", id, "sold"))).toBe("sales: body-services.amount");
  await end("foundation", id, "sold", "1200000");
});

test("nobody offers or ends anything in her own case, and few people are not told apart", async () => {
  const own = await applicant(market, { phone: people.officer.phone, evidence: false });
  expect(await turnedAway(offer("officer", { case: await caseOf(own.application) }))).toBe("cases.own");
  const rows = await womenServed(await as("foundation"), people.foundation);
  expect(rows.find(({ kind }) => kind === "loan")?.people).toBeNull();
  expect([0, 1, 4, 5].map(shownCount)).toEqual([0, null, null, 5]);
});
