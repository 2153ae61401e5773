import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptShare } from "#app/domain/cases/accept-share.server.ts";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { declineShare } from "#app/domain/cases/decline-share.server.ts";
import { returnShare } from "#app/domain/cases/return-share.server.ts";
import { searchRegistry } from "#app/domain/cases/search-registry.server.ts";
import { shareCase } from "#app/domain/cases/share-case.server.ts";
import { shareMany } from "#app/domain/cases/share-many.server.ts";
import { previewOf } from "#app/domain/cases/share-preview.server.ts";
import { servedBy, sharesIn, sharesOut, sharesWaiting, shareWhole } from "#app/domain/cases/share-queries.server.ts";
import { stateOf } from "#app/domain/cases/share-rules.ts";
import { takeBackBatch } from "#app/domain/cases/take-back-batch.server.ts";
import { takeBackShare } from "#app/domain/cases/take-back-share.server.ts";
import { readEvidence } from "#app/domain/media/read-evidence.server.ts";
import { viewEvidence } from "#app/domain/producers/view-evidence.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, newPhone, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let body: (slug: string) => string;
let people: Record<"officer" | "carpetOfficer" | "assessor" | "coopOfficer", Awaited<ReturnType<typeof appointed>>>;
let hers: Awaited<ReturnType<typeof applicant>>;
let caseId: string;

const caseOf = async (application: string) =>
  (await market.rows<{ id: string }>(`select case_id as id from applications where id = '${application}'`))[0]?.id ??
  "";

beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  people = {
    officer: await appointed(market, "officer", body("secretariat")),
    carpetOfficer: await appointed(market, "officer", body("carpet-union")),
    assessor: await appointed(market, "assessor", body("carpet-union")),
    coopOfficer: await appointed(market, "officer", body("other-coop")),
  };
  hers = await applicant(market);
  caseId = await caseOf(hers.application);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

type Who = keyof typeof people;
const as = (who: Who) => market.ctxOf(people[who]);
const opened = async (who: Who, id = caseId) => openCaseFor((await as(who)).db, people[who], id);
const asked = {
  body: "carpet-union",
  task: "assess",
  parts: ["application", "assessment"],
  due: "1407/01/15",
  note: "لطفاً نمونهٔ بافت ببینید.",
};
const ask = async (who: Who, more: Record<string, unknown> = {}) =>
  shareCase(await as(who), { key: newToken(), case: caseId, ...asked, ...more });
const accept = async (who: Who, share: string) => acceptShare(await as(who), { share });
const giveBack = async (who: Who, share: string) =>
  returnShare(await as(who), { share, outcome: "done", note: "توان‌سنجی شد." });
const takeBack = async (who: Who, share: string) => takeBackShare(await as(who), { share });

describe("a case that is given to another body", () => {
  test("is read by nobody there before it is accepted, then within the parts given, then no longer", async () => {
    const { id } = await ask("officer");
    expect(await turnedAway(opened("assessor"))).toBe("missing");
    expect(await sharesWaiting(await as("carpetOfficer"), people.carpetOfficer)).toBe(1);
    await accept("carpetOfficer", id);
    expect((await opened("assessor")).parts).toEqual(["application", "assessment"]);
    await giveBack("carpetOfficer", id);
    expect(await turnedAway(opened("assessor"))).toBe("missing");
    const told = (await toldOf(market, caseId)).filter(({ kind }) => kind.startsWith("case.share"));
    expect(told.map(({ kind }) => kind)).toEqual(["case.shared", "case.share-accepted", "case.share-returned"]);
    expect(JSON.stringify(told)).not.toMatch(/نمونه|توان‌سنجی/);
    const [row] = await market.rows<{ note: string; answer: string }>(
      `select note_sealed as note, answer_sealed as answer from case_shares where id = '${id}'`,
    );
    expect(`${row?.note}${row?.answer}`).not.toMatch(/نمونه|توان/);
    expect(await shareWhole(await as("officer"), people.officer, id)).toMatchObject({
      ...{ note: asked.note, answer: "توان‌سنجی شد.", state: "done", side: "out" },
    });
  });

  test("its pictures open to a body that was given them, while it has the case, and every look is in the log", async () => {
    const [{ id: evidence = "" } = {}] = await market.rows<{ id: string }>(
      `select id from evidence where application_id = '${hers.application}'`,
    );
    const look = async (who: Who) => viewEvidence(await as(who), { evidence });
    const { id: without } = await ask("officer");
    await accept("carpetOfficer", without);
    expect(await turnedAway(look("carpetOfficer"))).toBe("missing");
    await takeBack("officer", without);
    const { id } = await ask("officer", { parts: ["application", "evidence"] });
    expect(await turnedAway(look("carpetOfficer"))).toBe("missing");
    await accept("carpetOfficer", id);
    await look("carpetOfficer");
    expect((await readEvidence(await as("carpetOfficer"), evidence)).mediaType).toMatch(/^image/);
    expect(await turnedAway(look("coopOfficer"))).toBe("missing");
    const looks = (await toldOf(market, caseId)).filter(({ kind }) => kind === "case.viewed");
    expect(looks.at(-1)).toMatchObject({
      actor_id: people.carpetOfficer.id,
      data: { parts: ["evidence"], body: body("carpet-union"), photo: evidence },
    });
    await giveBack("carpetOfficer", id);
    expect(await turnedAway(look("carpetOfficer"))).toBe("missing");
    expect(await turnedAway(readEvidence(await as("carpetOfficer"), evidence))).toBe("missing");
  });

  test("is given by the officer of the body that leads it, once for a task, within what she reads herself", async () => {
    const key = newToken();
    const first = await ask("officer", { key });
    expect(await ask("officer", { key })).toEqual(first);
    expect(await turnedAway(ask("officer"))).toBe("shares.already");
    expect(await turnedAway(ask("coopOfficer"))).toBe("missing");
    await accept("carpetOfficer", first.id);
    expect(await turnedAway(ask("carpetOfficer", { body: "other-coop", parts: ["application"] }))).toBe(
      "shares.not-lead",
    );
    expect(await turnedAway(ask("officer", { body: "secretariat", task: "train" }))).toBe("body: choose");
    expect(await turnedAway(ask("officer", { task: "train", due: "1390/01/01" }))).toBe("due: day.past");
    expect(await turnedAway(accept("coopOfficer", first.id))).toBe("missing");
    expect(await turnedAway(takeBack("carpetOfficer", first.id))).toBe("missing");
    expect((await servedBy(await as("officer"), caseId)).map(({ task }) => task)).toEqual(["lead", "assess"]);
    await takeBack("officer", first.id);
    expect(await turnedAway(giveBack("carpetOfficer", first.id))).toBe("shares.ended");
  });

  test("is declined with a word before it is accepted, and given back after", async () => {
    const { id } = await ask("officer");
    const decline = async () => declineShare(await as("carpetOfficer"), { share: id, note: "جا نداریم." });
    expect(await turnedAway(giveBack("carpetOfficer", id))).toBe("shares.not-taken-on");
    await decline();
    expect(await turnedAway(decline())).toBe("shares.ended");
    expect(await turnedAway(accept("carpetOfficer", id))).toBe("shares.ended");
    const again = await ask("officer");
    await accept("carpetOfficer", again.id);
    expect(await turnedAway(declineShare(await as("carpetOfficer"), { share: again.id, note: "نه" }))).toBe(
      "shares.taken-on",
    );
    await takeBack("officer", again.id);
  });

  test("accepted and taken back at once ends taken back, and is read by nobody", async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await ask("officer");
      await Promise.allSettled([accept("carpetOfficer", id), takeBack("officer", id)]);
      const [row] = await market.rows<{ outcome: string; ended: boolean }>(
        `select outcome, ended_at is not null as ended from case_shares where id = '${id}'`,
      );
      expect(row).toEqual({ outcome: "taken-back", ended: true });
      expect(await turnedAway(opened("assessor"))).toBe("missing");
    }
  });

  test("an officer who is the person herself gives, takes and answers nothing", async () => {
    const own = await applicant(market, { phone: people.officer.phone });
    const share = { case: await caseOf(own.application) };
    expect(await turnedAway(ask("officer", share))).toBe("cases.own");
    const carpet = await applicant(market, { phone: people.carpetOfficer.phone });
    const { id } = await ask("officer", { case: await caseOf(carpet.application) });
    expect(await turnedAway(accept("carpetOfficer", id))).toBe("cases.own");
  });
});

describe("many cases at once", () => {
  const wanted = { body: "carpet-union", task: "train", occupation: "carpet-weaving", county: "", stage: "" };
  const hand = async (expected: number, more = {}) =>
    shareMany(await as("officer"), {
      ...{ key: newToken(), ...wanted, due: "1407/01/15", note: "مصوبهٔ جلسه" },
      ...{ expected: String(expected), ...more },
    });
  const preview = async () =>
    (await previewOf(await as("officer"), people.officer, new URLSearchParams(wanted))).preview;

  test("are what the preview counted, are handed over as one and taken back as one", async () => {
    for (let n = 0; n < 3; n++) {
      const { application } = await applicant(market, {
        evidence: false,
        phone: newPhone(),
        occupation: "carpet-weaving",
      });
      await market.rows(
        `update cases set body_id = '${body("secretariat")}' where id = '${await caseOf(application)}'`,
      );
    }
    expect(await preview()).toMatchObject({ total: 3, already: 0 });
    expect(await turnedAway(hand(2))).toBe("shares.changed");
    const { id } = await hand(3);
    expect(await preview()).toMatchObject({ total: 0, already: 3 });
    expect(await turnedAway(hand(3))).toBe("shares.none");
    const mine = (await sharesOut(await as("officer"), people.officer)).filter(({ batchId }) => batchId === id);
    expect(mine).toHaveLength(3);
    const theirs = await sharesIn(await as("carpetOfficer"), people.carpetOfficer);
    expect(theirs.filter(({ batchId }) => batchId === id)).toHaveLength(3);
    await accept("carpetOfficer", mine[0]?.id ?? "");
    await giveBack("carpetOfficer", mine[0]?.id ?? "");
    expect(await turnedAway(takeBackBatch(await as("carpetOfficer"), { batch: id }))).toBe("missing");
    expect(await takeBackBatch(await as("officer"), { batch: id })).toEqual({ count: 2 });
    expect(await takeBackBatch(await as("officer"), { batch: id })).toEqual({ count: 0 });
    expect((await toldOf(market, mine[1]?.caseId ?? "")).at(-1)?.kind).toBe("case.share-taken-back");
  });
});

test("the registry says that she is there and who serves her, and opens nothing to who may not", async () => {
  const search = async (who: Who, by: string, text: string) => searchRegistry(await as(who), { by, text });
  const { hits } = await search("coopOfficer", "phone", hers.phone.replace("+98", "0"));
  expect(hits).toMatchObject([{ id: null, serving: [{ task: "lead", body: { en: "Secretariat" } }] }]);
  expect(JSON.stringify(hits)).not.toContain("عنبرانی");
  const own = await search("officer", "number", String(hits[0]?.number));
  expect(own.hits[0]?.id).toBe(caseId);
  expect((await search("officer", "name", "سولماز")).hits).toEqual([]);
  expect((await search("officer", "phone", newPhone())).hits).toEqual([]);
  expect(await turnedAway(search("officer", "phone", "12"))).toBe("text: identity.phone-invalid");
  const told = await market.rows<{ data: object }>(`select data from events where kind = 'registry.searched'`);
  expect(JSON.stringify(told)).not.toContain(hers.phone.slice(3));
});

test("a share's state is read off what has happened to it", () => {
  const at = "2026-11-28T00:00:00Z";
  expect(stateOf({ acceptedAt: null, endedAt: null, outcome: null })).toBe("asked");
  expect(stateOf({ acceptedAt: at, endedAt: null, outcome: null })).toBe("accepted");
  expect(stateOf({ acceptedAt: at, endedAt: at, outcome: "done" })).toBe("done");
});
