import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkIndication } from "#app/domain/indications/check-indication.server.ts";
import { enterIndication } from "#app/domain/indications/enter-indication.server.ts";
import { indicationFile } from "#app/domain/indications/queries.server.ts";
import { type Indication, mayBear, saying } from "#app/domain/indications/rules.ts";
import { IndicationNote } from "#app/domain/indications/ui/indication-note.tsx";
import { newToken } from "#app/platform/crypto.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { loader as clusterLoader } from "#app/routes/market/cluster.tsx";
import { pieceMeta } from "#app/routes/market/piece-meta.ts";
import { loader as productLoader } from "#app/routes/market/product.tsx";
import { LocaleProvider } from "#app/ui/locale-context.tsx";
import { appointed, toldOf, turnedAway } from "#tests/domain/producers/programme.ts";
import { knocker } from "#tests/routes/doors.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { village } from "#tests/support/village.ts";

let market: TestHouse;
let doors: ReturnType<typeof knocker>;
let officer: Awaited<ReturnType<typeof appointed>>;
let outsider: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse({}, village);
  doors = knocker(market);
  const bodies = await market.rows<{ id: string; kind: string }>(`select id, kind from bodies order by created_at, id`);
  const of = (kind: string) => bodies.find((one) => one.kind === kind)?.id ?? "";
  officer = await appointed(market, "officer", of("secretariat"));
  outsider = await appointed(market, "officer", of("cooperative-union"));
});
afterAll(() => market.close());

const reported: Indication = {
  ...{ name: "ورنی", kind: "domestic", status: "reported", register: "", number: "", checkedOn: null },
  ...{ counties: ["2411"], families: ["flatweave"] },
};
const registered: Indication = {
  ...reported,
  ...{ status: "registered", register: "دفتر لیسبون", number: "AO-1042", checkedOn: "2026-11-01" },
};
const drawn = (indication: Indication, l: Locale = "fa") =>
  renderToStaticMarkup(
    <LocaleProvider locale={l}>
      <IndicationNote indication={indication} bears />
    </LocaleProvider>,
  );

test("what may be said of an indication, and who may bear it", () => {
  expect(saying(reported)).toBe("reported");
  expect(saying(registered)).toBe("fact");
  // A number alone is no look into the register; a look that found nothing leaves nothing to say.
  expect(saying({ ...registered, checkedOn: null })).toBe("nothing");
  expect(saying({ ...registered, number: "" })).toBe("nothing");
  for (const status of ["not-found", "lapsed"] as const) expect(saying({ ...registered, status })).toBe("nothing");
  const piece = { county: "2411", family: "flatweave", inOrder: true };
  expect(mayBear(registered, piece)).toBe(true);
  for (const other of [{ county: "2401" }, { family: "honey" }, { inOrder: false }])
    expect(mayBear(registered, { ...piece, ...other })).toBe(false);
});

test("hearsay is printed as hearsay, without emblem or number; a fact with both", () => {
  for (const l of ["fa", "en"] as const) {
    const [hearsay, fact] = [drawn(reported, l), drawn(registered, l)];
    expect(hearsay).toContain(l === "fa" ? "گزارش شده است" : "is reported to hold");
    expect(hearsay).toContain(l === "fa" ? "بررسی‌نشده" : "Not checked");
    expect(hearsay).not.toContain("<svg");
    expect(fact).toContain("<svg");
    expect(fact).toContain("AO-1042");
    expect(drawn({ ...registered, status: "lapsed" }, l)).toBe("");
  }
});

const slug = "kilim-dragon-150x220";
const pages = async () => {
  const piece = await doors.show(productLoader, `/fa/products/${slug}`, { slug });
  const { cluster } = await doors.show(clusterLoader, "/fa/clusters/anbaran-kilim", { slug: "anbaran-kilim" });
  const machines = JSON.stringify(pieceMeta({ l: "fa" }, piece), (_, one) =>
    typeof one === "bigint" ? String(one) : one,
  );
  return { piece: piece.piece.indications, cluster: cluster.indications, machines };
};

test("no page of the village says more than was checked, before and after a look, and nothing once it was not found", async () => {
  const before = await pages();
  expect(before.cluster.map(saying)).toEqual(["reported"]);
  expect(before.piece.map(saying)).toEqual(["reported"]);
  expect(before.machines).not.toMatch(/geographical-indication|نشان جغرافیایی/);
  const ctx = await market.ctxOf(officer);
  const look = {
    ...{ indication: "anbaran-kilim-domestic", found: "registered", register: "مرکز مالکیت معنوی" },
    ...{ number: "GI-۱۲۳", checkedOn: "۱۴۰۵/۰۸/۰۱" },
  };
  expect(await turnedAway(checkIndication(await market.ctxOf(outsider), look))).toBe("indications.not-your-body");
  expect(await turnedAway(checkIndication(ctx, { ...look, number: "", register: "", checkedOn: "1499/01/01" }))).toBe(
    "checkedOn: indications.day, register: indications.needs-number, number: indications.needs-number",
  );
  expect(await turnedAway(checkIndication(ctx, { ...look, indication: "none" }))).toBe("missing");
  await checkIndication(ctx, look);
  const after = await pages();
  expect([after.cluster.map(saying), after.piece.map(saying)]).toEqual([["fact"], ["fact"]]);
  expect(after.machines).toContain("geographical-indication");
  // A maker of another county bears no name of this one.
  await market.rows(`update geographical_indications set counties = '{2401}' where slug = 'anbaran-kilim-domestic'`);
  expect(await pages()).toMatchObject({ piece: [], machines: expect.not.stringContaining("geographical-indication") });
  await checkIndication(ctx, { ...look, found: "not-found" });
  expect((await pages()).cluster).toEqual([]);
});

test("an indication is entered once, as reported, by the secretariat or the authority", async () => {
  const ctx = await market.ctxOf(officer);
  const typed = {
    ...{ key: newToken(), slug: "sabalan-honey", nameFa: "عسل سبلان", nameEn: "Sabalan honey", kind: "domestic" },
    ...{ counties: ["2410", "2404"], families: ["honey"], clusters: ["sareyn-honey"], sourceNote: "خبر" },
  };
  expect(await turnedAway(enterIndication(await market.ctxOf(outsider), typed))).toBe("indications.not-your-body");
  expect(await turnedAway(enterIndication(ctx, { ...typed, counties: ["9999"] }))).toBe("counties: choose");
  expect(await turnedAway(enterIndication(ctx, { ...typed, clusters: ["none"] }))).toBe("clusters: choose");
  await Promise.all([enterIndication(ctx, typed), enterIndication(ctx, typed)]);
  expect(await indicationFile(ctx, "sabalan-honey")).toMatchObject({ status: "reported", checkedOn: null });
  const [row] = await market.rows<{ id: string }>(
    `select id from geographical_indications where slug = 'sabalan-honey'`,
  );
  expect((await toldOf(market, row?.id ?? "")).map(({ kind }) => kind)).toEqual(["indication.entered"]);
  expect(await turnedAway(enterIndication(ctx, { ...typed, key: newToken() }))).toBe("slug: indications.slug-taken");
});
