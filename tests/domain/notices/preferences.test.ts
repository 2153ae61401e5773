import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { preferencesOf } from "#app/domain/notices/preferences.server.ts";
import { defaultPreferences } from "#app/domain/notices/rules.ts";
import { savePreferences } from "#app/domain/notices/save-preferences.server.ts";
import { Invalid, NotYours } from "#app/platform/errors.ts";
import { action, loader } from "#app/routes/account/notices-preferences.tsx";
import { knocker } from "#tests/routes/doors.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { noticeBoard } from "./sold-parcel.ts";

let t: TestHouse;
let board: ReturnType<typeof noticeBoard>;
beforeAll(async () => {
  t = await testHouse();
  board = noticeBoard(t);
});
afterAll(() => t.close());

const wanted = { buying: ["sms"], selling: [], programme: ["mail"], quietFrom: "۲۳", quietTo: "7" };
const told = (id: string) =>
  t.rows(`select 1 from events where kind = 'notice.preferences-saved' and noun_id = '${id}'`);

describe("what a person chose to be told", () => {
  it("is everything, and silence at night, until she says otherwise", async () => {
    const me = await board.person();
    expect(await preferencesOf(t.db, me.id)).toEqual(defaultPreferences);
  });

  it("is kept with what cannot be switched off, told, and told once however often it is saved", async () => {
    const me = await board.person();
    const ctx = await t.ctxOf(me);
    await savePreferences(ctx, wanted);
    await savePreferences(ctx, wanted);
    expect(await preferencesOf(t.db, me.id)).toEqual({
      channels: { buying: ["sms", "in-app"], selling: ["in-app"], programme: ["mail"] },
      quiet: { from: 23, to: 7 },
    });
    expect(await told(me.id)).toHaveLength(1);
    await savePreferences(ctx, { ...wanted, quietTo: "9" });
    expect(await told(me.id)).toHaveLength(2);
  });

  it("is hers alone to choose: a guest is asked to sign in", async () => {
    await expect(savePreferences(await t.ctxOf({ kind: "guest" }), wanted)).rejects.toBeInstanceOf(NotYours);
    const answer = await knocker(t).knock(loader, "/fa/account/notices/preferences");
    expect((answer as Response).headers.get("Location")).toContain("/fa/account/sign-in");
  });

  it.each([
    ["quietFrom", "24"],
    ["quietFrom", "-1"],
    ["quietTo", "1e1"],
    ["quietTo", ""],
    ["buying", ["pigeon"]],
  ])("with %s = %s is refused at its field, and nothing is kept", async (field, value) => {
    const me = await board.person();
    await expect(savePreferences(await t.ctxOf(me), { ...wanted, [field]: value })).rejects.toBeInstanceOf(Invalid);
    expect(await preferencesOf(t.db, me.id)).toEqual(defaultPreferences);
    expect(await told(me.id)).toEqual([]);
  });
});

describe("the page", () => {
  it("shows the choice and takes it as a form, without script", async () => {
    const me = await board.person();
    const cookies = { sid: me.token };
    const doors = knocker(t);
    const path = "/en/account/notices/preferences";
    const before = await doors.show(loader, path, {}, { cookies });
    expect(before.chosen.map(({ group, channels }) => [group, channels.length])).toEqual([
      ["buying", 3],
      ["selling", 3],
      ["programme", 3],
    ]);
    expect(before).toMatchObject({ known: { phone: true, mail: false }, quiet: { from: 22, to: 8 } });
    const form = { buying: "sms", quietFrom: "0", quietTo: "0" };
    const answer = (await doors.knock(action, path, {}, { cookies, form })) as Response;
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, path]);
    const after = await doors.show(loader, path, {}, { cookies });
    expect(after.chosen.map(({ channels }) => channels)).toEqual([["sms", "in-app"], ["in-app"], []]);
    expect(after.quiet).toEqual({ from: 0, to: 0 });
  });
});
