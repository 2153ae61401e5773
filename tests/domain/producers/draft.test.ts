import { afterAll, beforeAll, expect, test } from "vitest";
import { readEvidence } from "#app/domain/media/read-evidence.server.ts";
import { addEvidence } from "#app/domain/producers/add-evidence.server.ts";
import { apply } from "#app/domain/producers/apply.server.ts";
import { myDraft } from "#app/domain/producers/draft-steps.server.ts";
import { dropSample } from "#app/domain/producers/drop-sample.server.ts";
import { forgetDrafts } from "#app/domain/producers/forget-drafts.server.ts";
import { steps } from "#app/domain/producers/rules.ts";
import { saveDraft } from "#app/domain/producers/save-draft.server.ts";
import { viewEvidence } from "#app/domain/producers/view-evidence.server.ts";
import { actsExist } from "#app/invariants/i06-acts-exist.ts";
import type { Actor } from "#app/platform/actor.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { mp3, wav } from "#tests/fixtures/voices.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { appointed, codeOf, evidenceForm, foundProgramme, newPhone, toldOf, turnedAway, typed } from "./programme.ts";

let market: TestHouse;
let officer: Awaited<ReturnType<typeof appointed>>;
let carpetOfficer: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  officer = await appointed(market, "officer", body("secretariat"));
  carpetOfficer = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const { name, birthDate, county, place, level, occupation, statement } = typed;
const identity = (nationalCode: string, more: object = {}) => ({
  ...{ step: "identity", name, birthDate, county, place, nationalCode },
  ...more,
});
const trade = { step: "trade", level, occupation, statement, offers: ["trains"], skills: "سوماک، رنگرزی" };
const save = async (actor: Actor, step: object) => saveDraft(await market.ctxOf(actor), step);
const draftOf = async (actor: Awaited<ReturnType<TestHouse["as"]>>) => myDraft(await market.ctxOf(actor), actor);
const voice = (bytes: Buffer) => ({
  ...{ key: newToken(), sent: "voice", kind: "work-sample" },
  voice: [{ field: "voice", name: "me.mp3", bytes, type: "audio/mpeg" }],
});

test("each step is kept sealed and found on another device; the steps do not disturb each other", async () => {
  const phone = newPhone();
  const here = await market.as(phone);
  await save(here, identity(codeOf(800)));
  await save(here, trade);
  await save(here, identity(codeOf(800), { place: "نمین" }));
  const there = await draftOf(await market.as(phone));
  expect(there).toMatchObject({
    ...{ typed: { name, place: "نمین", nationalCode: codeOf(800), offers: ["trains"], skills: trade.skills } },
    ...{ answered: ["trade", "identity"] },
  });
  const [row] = await market.rows<{ all: string }>(
    `select d::text as all from application_drafts d where person_id = '${here.id}'`,
  );
  for (const secret of [codeOf(800), name, statement]) expect(row?.all).not.toContain(secret);
  expect((await toldOf(market, here.id)).map(({ kind, data }) => [kind, data])).toContainEqual([
    ...["application.draft-saved", { step: "identity" }],
  ]);
  expect(await draftOf(await market.as(newPhone()))).toBeNull();
  expect(await turnedAway(save({ kind: "guest" }, trade))).toBe("not yours");
});

test("a faulty field is said and loses nothing, and its step stays open until it is right", async () => {
  const somebody = await market.as(newPhone());
  expect(await turnedAway(save(somebody, identity("1234567890", { county: "0105" })))).toBe(
    "nationalCode: producers.national-code, county: choose",
  );
  expect(await draftOf(somebody)).toMatchObject({ typed: { name, nationalCode: "1234567890" }, answered: [] });
  const empty = await market.as(newPhone());
  expect(await turnedAway(save(empty, { step: "trade" }))).toContain("level: choose");
  expect(await draftOf(empty)).toBeNull();
  await save(somebody, identity(codeOf(801)));
  expect((await draftOf(somebody))?.answered).toEqual(["identity"]);
  expect(await turnedAway(save(somebody, identity(codeOf(801), { name: "" })))).toBe("name: required");
  expect((await draftOf(somebody))?.answered).toEqual([]);
  expect(await turnedAway(save(somebody, { ...trade, statement: "کم" }))).toBe("statement: producers.statement-short");
});

test("of somebody under age nothing is kept, neither what was there before", async () => {
  const young = await market.as(newPhone());
  await save(young, trade);
  expect(await turnedAway(save(young, identity(codeOf(802), { birthDate: "2020-01-01" })))).toBe(
    "birthDate: producers.under-age",
  );
  expect(await draftOf(young)).toBeNull();
});

test("samples go to the draft by picture and by voice, and are its evidence once it is sent", async () => {
  const phone = newPhone();
  const somebody = await market.as(phone);
  const ctx = await market.ctxOf(somebody);
  // Before anything is begun there is nothing to put them to.
  expect(await turnedAway(addEvidence(ctx, await evidenceForm()))).toBe("missing");
  await save(somebody, identity(codeOf(803)));
  const picture = await evidenceForm();
  expect(await addEvidence(ctx, picture)).toEqual(await addEvidence(ctx, picture));
  await addEvidence(ctx, voice(wav(3)));
  expect(await turnedAway(addEvidence(ctx, voice(Buffer.from("<html>".repeat(40)))))).toBe("voice: voice.format");
  expect(await turnedAway(addEvidence(ctx, voice(wav(200))))).toBe("voice: voice.long");
  expect(await turnedAway(addEvidence(ctx, voice(Buffer.concat([mp3(), Buffer.alloc(5 * 2 ** 20)]))))).toBe(
    "voice: voice.large",
  );
  expect(await turnedAway(addEvidence(ctx, { ...voice(wav(1)), voice: [] }))).toBe("voice: producers.voice-missing");
  expect((await draftOf(somebody))?.samples.map(({ media }) => media)).toEqual([
    expect.stringMatching(/^image\//),
    "audio/wav",
  ]);

  // What is in a draft is taken out of it again by her alone; twice is once.
  await addEvidence(ctx, await evidenceForm());
  const third = (await draftOf(somebody))?.samples.at(-1)?.id ?? "";
  expect(await dropSample(await market.ctxOf(await market.as(newPhone())), { sample: third })).toBe(0);
  expect([await dropSample(ctx, { sample: third }), await dropSample(ctx, { sample: third })]).toEqual([1, 0]);
  expect((await draftOf(somebody))?.samples).toHaveLength(2);

  const { id } = await apply(ctx, { ...typed, nationalCode: codeOf(803), key: newToken() });
  expect(await draftOf(somebody)).toBeNull();
  const sent = await market.rows<{ id: string; media: string; due: boolean }>(
    `select e.id, f.media_type as media, c.due_at > market_now() + interval '13 days' and c.next_step = '${steps.check}' as due from evidence e join files f on f.id = e.file_id
     join applications a on a.id = e.application_id join cases c on c.id = a.case_id where a.id = '${id}' order by e.added_at`,
  );
  expect(sent).toMatchObject([{ due: true }, { media: "audio/wav", due: true }]);
  expect((await toldOf(market, sent[1]?.id ?? "")).map(({ kind }) => kind)).toEqual(["evidence.added"]);
  expect(await turnedAway(save(await market.as(phone), trade))).toBe("producers.applied-already");

  // Her voice is heard by an officer of its body, who is in the log, and by nobody else.
  const note = sent[1]?.id ?? "";
  const look = async (who: Actor) => viewEvidence(await market.ctxOf(who), { evidence: note });
  expect(await turnedAway(look(await market.as(newPhone())))).toBe("not yours");
  expect(await turnedAway(look(carpetOfficer))).toBe("missing");
  await look(officer);
  expect((await readEvidence(await market.ctxOf(officer), note)).mediaType).toBe("audio/wav");
  expect((await toldOf(market, note)).map(({ kind }) => kind)).toEqual(["evidence.added", "evidence.viewed"]);
});

test("a draft left alone for sixty days is gone with its files, one gone on with is not", async () => {
  const [left, going] = [await market.as(newPhone()), await market.as(newPhone())];
  for (const one of [left, going]) await save(one, identity(codeOf(804)));
  await addEvidence(await market.ctxOf(left), voice(mp3()));
  const forget = async () => forgetDrafts(await systemContext(market.house, "clock", "test"), {});
  await market.advance(59 * 86_400);
  await save(going, trade);
  expect(await forget()).toBeGreaterThanOrEqual(0);
  expect(await draftOf(left)).not.toBeNull();
  await market.advance(2 * 86_400);
  expect(await forget()).toBeGreaterThan(0);
  expect([await draftOf(left), (await draftOf(going))?.answered]).toEqual([null, ["identity", "trade"]]);
  expect(await market.rows(`select 1 from draft_files where person_id = '${left.id}'`)).toEqual([]);
  expect((await toldOf(market, left.id)).at(-1)?.kind).toBe("application.draft-forgotten");
  // Whatever else was answered with yes is there.
  expect((await actsExist.judge({ db: market.db } as Parameters<typeof actsExist.judge>[0])).broken).toEqual([]);
});
