import { afterAll, beforeAll, expect, test } from "vitest";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { accessTable } from "#app/domain/cases/access-queries.server.ts";
import { caseContact, caseIdentity, caseLog } from "#app/domain/cases/file-queries.server.ts";
import { myFiles } from "#app/domain/cases/my-file.server.ts";
import { setAccess } from "#app/domain/cases/set-access.server.ts";
import { viewCase } from "#app/domain/cases/view-case.server.ts";
import { caseMemberships } from "#app/domain/cooperatives/case-part.server.ts";
import { caseApplications, casePictures, caseShop } from "#app/domain/producers/case-parts.server.ts";
import { openSealed } from "#app/domain/producers/open-sealed.server.ts";
import { accessShape } from "#app/domain/settings/kept-elsewhere.ts";
import { historyTold } from "#app/domain/settings/queries.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let people: Record<"officer" | "admin" | "counsellor" | "carpetOfficer", Awaited<ReturnType<typeof appointed>>>;
let hers: Awaited<ReturnType<typeof applicant>>;
let caseId: string;

beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  people = {
    officer: await appointed(market, "officer", body("secretariat")),
    admin: await appointed(market, "admin", body("secretariat")),
    counsellor: await appointed(market, "counsellor", body("secretariat")),
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

const as = (who: keyof typeof people) => market.ctxOf(people[who]);
const opened = async (who: keyof typeof people) => openCaseFor((await as(who)).db, people[who], caseId);

test("each part is fetched for those who may read it, and is missing for the others", async () => {
  const [ctx, file] = [await as("officer"), await opened("officer")];
  expect(await caseIdentity(ctx, file)).toMatchObject({ name: "سولماز عنبرانی", hasCode: true });
  const contact = await caseContact(ctx, file);
  expect(contact.phone).toBe(`•••• ${hers.phone.slice(-2)}`);
  expect(await caseApplications(ctx, people.officer, file)).toMatchObject([{ id: hers.application, mine: true }]);
  expect((await casePictures(ctx, file))?.evidence).toHaveLength(1);
  expect(await caseShop(ctx, file)).toBeNull();
  expect(await caseMemberships(ctx, file)).toEqual([]);
  const [less, part] = [await as("counsellor"), await opened("counsellor")];
  for (const refused of [caseIdentity, casePictures, caseShop, caseMemberships, caseLog])
    expect(await turnedAway(refused(less, part)), refused.name).toBe("missing");
});

test("a file loaded anew within ten minutes is one look in the log; later it is another", async () => {
  const looks = async () => (await toldOf(market, caseId)).filter(({ kind }) => kind === "case.viewed").length;
  const look = async (...parts: string[]) => viewCase(await as("officer"), { case: caseId, parts });
  const before = await looks();
  await look("identity", "contact");
  await look("identity", "contact");
  expect(await looks()).toBe(before + 1);
  await look("identity", "evidence");
  const last = (await toldOf(market, caseId)).at(-1);
  expect(last).toMatchObject({ kind: "case.viewed", data: { parts: ["evidence"], duty: "officer" } });
  await market.advance(11 * 60);
  await look("identity");
  expect(await looks()).toBe(before + 3);
});

test("what is sealed opens with a reason for who reads that part; the log holds the reason and nothing of hers", async () => {
  const open = async (who: keyof typeof people, part: string, reason = "call") =>
    openSealed(await as(who), { case: caseId, part, reason });
  expect(await open("counsellor", "contact")).toEqual({
    ...{ phone: hers.phone, nationalCode: null, birthDate: null },
    asked: { nationalCode: null, birthDate: null },
  });
  expect(await open("officer", "identity")).toMatchObject({ nationalCode: hers.nationalCode, phone: null });
  expect(await turnedAway(open("counsellor", "identity"))).toBe("missing");
  expect(await turnedAway(open("carpetOfficer", "contact"))).toBe("missing");
  expect(await turnedAway(open("officer", "contact", ""))).toBe("reason: choose");
  const told = (await toldOf(market, caseId)).filter(({ kind }) => kind === "case.opened-sealed");
  expect(told.map(({ data }) => data)).toMatchObject([
    { parts: ["contact"], reason: "call", duty: "counsellor" },
    { parts: ["identity"], reason: "call", duty: "officer" },
  ]);
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`${hers.nationalCode}|${hers.phone.slice(1)}`));
});

test("she reads which body looked and why, and no officer's name", async () => {
  const [file] = await myFiles(await market.ctxOf(hers.actor), hers.actor);
  expect(file?.looks[0]).toMatchObject({ duty: "officer", body: { en: "Secretariat" }, reason: "call" });
  expect(file?.looks.length).toBeGreaterThan(3);
  expect(JSON.stringify(file)).not.toContain(people.officer.id);
  expect(await myFiles(await as("counsellor"), people.counsellor)).toEqual([]);
});

test("what a duty reads is changed from the next request on, with history; other bodies may not", async () => {
  const set = async (who: keyof typeof people, ...parts: string[]) =>
    setAccess(await as(who), { kind: "secretariat", duty: "counsellor", parts, why: "به تصمیم نشست مهر" });
  expect((await opened("counsellor")).parts).toContain("contact");
  await set("admin", "counselling", "application");
  expect((await opened("counsellor")).parts).toEqual(["application", "counselling"]);
  expect(await turnedAway(set("carpetOfficer", "identity"))).toBe("not yours");
  expect(await turnedAway(set("counsellor", "identity"))).toBe("not yours");
  const now = await accessTable(await as("admin"));
  expect(now.find(({ bodyKind, duty }) => bodyKind === "secretariat" && duty === "counsellor")).toMatchObject({
    parts: ["application", "counselling"],
    by: expect.any(String),
  });
  await set("admin", "application", "counselling");
  const told = await historyTold((await as("admin")) as never, "access", accessShape);
  expect(told).toMatchObject([{ reason: "به تصمیم نشست مهر", version: 1 }]);
  expect(told[0]?.gone[0]).toContain("تماس");
  expect(told[0]?.come[0]).not.toContain("تماس");
  await set("admin");
  expect(await turnedAway(opened("counsellor"))).toBe("missing");
  const widen = async (parts: string[]) =>
    setAccess(await as("officer"), { kind: "secretariat", duty: "officer", parts, why: "به تصمیم نشست مهر" });
  const own = now.find(({ bodyKind, duty }) => bodyKind === "secretariat" && duty === "officer")?.parts ?? [];
  await widen(own.slice(1));
  expect(await turnedAway(widen(own))).toBe("cases.own-access");
});
