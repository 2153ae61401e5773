import { afterAll, beforeAll, expect, test } from "vitest";
import { caseFile, clustersFor, officersCases, queueCounts } from "#app/domain/producers/office-queries.server.ts";
import { myApplication } from "#app/domain/producers/queries.server.ts";
import { refuseApplication } from "#app/domain/producers/refuse-application.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { loader as evidenceDoor } from "#app/routes/office/evidence.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway, typed } from "./programme.ts";

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

const verify = async (application: string) =>
  verifyProducer(await market.ctxOf(officer), { application, nameEn: "A Maker", cluster: "" });

test("cases stand in their queue, for officers of their body alone", async () => {
  const ready = await applicant(market);
  const waiting = await applicant(market, { evidence: false });
  const decided = await applicant(market);
  await verify(decided.application);
  const ctx = await market.ctxOf(officer);
  const ids = async (queue: "ready" | "waiting" | "verified" | "refused", other: object = {}) =>
    (await officersCases(ctx, officer, { queue, ...other })).cases.map((one) => one.id);
  expect(await ids("ready")).toEqual([ready.application]);
  expect(await ids("waiting")).toEqual([waiting.application]);
  expect(await ids("verified")).toEqual([decided.application]);
  expect(await ids("ready", { occupation: "translation" })).toEqual([]);
  expect(await ids("ready", { occupation: typed.occupation, county: typed.county })).toEqual([ready.application]);
  expect(await queueCounts(ctx, officer)).toEqual({ ready: 1, waiting: 1, verified: 1, refused: 0 });

  const elsewhere = await market.ctxOf(carpetOfficer);
  expect(await queueCounts(elsewhere, carpetOfficer)).toEqual({ ready: 0, waiting: 0, verified: 0, refused: 0 });
  expect((await officersCases(elsewhere, carpetOfficer, { queue: "ready" })).cases).toEqual([]);
  expect(await turnedAway(caseFile(elsewhere, carpetOfficer, ready.application))).toBe("missing");
});

test("a case shows what is needed to decide it, and closed no longer her code and birthday", async () => {
  const { application, nationalCode, actor } = await applicant(market);
  const ctx = await market.ctxOf(officer);
  const file = await caseFile(ctx, officer, application);
  expect(file).toMatchObject({
    nationalCode,
    birthDate: "1991-08-03",
    eligibility: { whole: "eligible" },
    own: false,
    decision: null,
    county: { en: "Namin" },
  });
  expect(file.history.map((one) => one.kind)).toEqual(["application.submitted", "evidence.added"]);
  expect((await clustersFor(ctx, file)).map((one) => one.slug)).toEqual(["kilim-anbaran"]);
  await verify(application);
  const closed = await caseFile(ctx, officer, application);
  expect(closed).toMatchObject({ nationalCode: null, birthDate: null, status: "verified" });
  expect(closed.decision?.shop).toMatch(/^a-maker/);
  expect((await myApplication(await market.ctxOf(actor), actor))?.shop).toBe(closed.decision?.shop);
});

test("who was not accepted reads the reason and the officer's words", async () => {
  const { application, actor } = await applicant(market);
  await refuseApplication(await market.ctxOf(officer), {
    application,
    reason: "not-local",
    text: "نشانی شما در استان دیگری است.",
  });
  expect(await myApplication(await market.ctxOf(actor), actor)).toMatchObject({
    status: "refused",
    reason: "not-local",
    reasonText: "نشانی شما در استان دیگری است.",
    shop: null,
  });
});

/** The door of a document, as a browser would knock. */
async function knock(evidence: string, token: string | null): Promise<Response> {
  const request = new Request(
    `http://localhost/fa/office/evidence/${evidence}`,
    token ? { headers: { Cookie: `sid=${token}` } } : {},
  );
  const context = { house: market.house, requestId: "test", ip: "192.0.2.1", twins: null };
  return evidenceDoor({ request, params: { l: "fa", evidence }, context } as never).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

test("the door of a document: sign-in for a visitor, 404 from another body, 403 when closed, and never kept", async () => {
  const { application } = await applicant(market);
  const [{ id = "" } = {}] = await market.rows<{ id: string }>(
    `select id from evidence where application_id = '${application}'`,
  );
  const visitor = await knock(id, null);
  expect(visitor.status).toBe(303);
  expect(visitor.headers.get("Location")).toContain("/fa/account/sign-in");
  expect((await knock(id, carpetOfficer.token)).status).toBe(404);
  for (const path of ["..%2f..%2fsecrets", "0", `${id}x`]) expect((await knock(path, officer.token)).status).toBe(404);
  expect(await toldOf(market, id)).toHaveLength(1);

  const seen = await knock(id, officer.token);
  expect(seen.status).toBe(200);
  expect(seen.headers.get("cache-control")).toBe("no-store");
  expect(seen.headers.get("content-type")).toMatch(/^image\//);
  expect((await seen.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  expect((await toldOf(market, id)).map(({ kind }) => kind)).toEqual(["evidence.added", "evidence.viewed"]);

  await verify(application);
  expect((await knock(id, officer.token)).status).toBe(403);
  expect(await toldOf(market, id)).toHaveLength(2);
});
