import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { grantBadge } from "#app/domain/badges/grant-badge.server.ts";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { openBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import { openPhone } from "#app/domain/identity/contact.server.ts";
import { addEvidence } from "#app/domain/producers/add-evidence.server.ts";
import { openNationalCode } from "#app/domain/producers/private-data.server.ts";
import { myApplication } from "#app/domain/producers/queries.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { bringRoster } from "#app/domain/rosters/bring-roster.server.ts";
import { correctRows } from "#app/domain/rosters/correct-rows.server.ts";
import { dropRoster } from "#app/domain/rosters/drop-roster.server.ts";
import { guessMapping } from "#app/domain/rosters/fields.ts";
import { importRoster } from "#app/domain/rosters/import-roster.server.ts";
import { nameColumns } from "#app/domain/rosters/name-columns.server.ts";
import { faultyRows, rosterCounts } from "#app/domain/rosters/queries.server.ts";
import { takeBackRows } from "#app/domain/rosters/take-back-rows.server.ts";
import { undoRoster } from "#app/domain/rosters/undo-roster.server.ts";
import { workOnRoster } from "#app/domain/rosters/work.server.ts";
import { writeRows } from "#app/domain/rosters/write-rows.server.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import {
  applicant,
  appointed,
  codeOf,
  evidenceForm,
  foundEligible,
  foundProgramme,
  toldOf,
  turnedAway,
} from "../producers/programme.ts";
import { csvOf, fileOf, rowOf, titles } from "./roster-file.ts";

let market: TestHouse;
let body: (slug: string) => string;
let officer: Awaited<ReturnType<typeof appointed>>;
let stranger: Awaited<ReturnType<typeof appointed>>;

beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  officer = await appointed(market, "officer", body("secretariat"));
  stranger = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const ctx = () => market.ctxOf(officer);
const bring = async (text: string | Buffer, name = "roster.csv") =>
  (await bringRoster(await ctx(), { key: newToken(), body: body("secretariat"), roster: [fileOf(text, name)] })).id;
const columns = Object.fromEntries(Object.entries(guessMapping(titles)).map(([field, at]) => [field, String(at)]));
const check = async (roster: string, actor = officer) => nameColumns(await market.ctxOf(actor), { roster, ...columns });
const counts = async (roster: string) => rosterCounts(await ctx(), roster);
const statusOf = async (roster: string) =>
  (await market.rows<{ status: string }>(`select status from rosters where id = '${roster}'`))[0]?.status;
/** Every table's rows, but for the log, which forgets nothing, and what a roster itself leaves behind. */
const everyTable = async () => {
  const kept = [
    "events",
    "event_seals",
    "transitions",
    "command_keys",
    "rate_limits",
    "rosters",
    "roster_templates",
    "notices",
  ];
  const tables = await market.rows<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const names = tables.map(({ name }) => name).filter((name) => !kept.includes(name));
  return market.rows(
    `${names.map((name) => `select '${name}' as name, count(*)::int from "${name}"`).join(" union all ")} order by name`,
  );
};
/** The job's own work, chunk by chunk, until there is none. */
const workOff = async (roster: string) => {
  const job = await systemContext(market.house, "work-roster", "test");
  while (["importing", "undoing"].includes((await statusOf(roster)) ?? "")) await workOnRoster(job, roster);
};
const importAll = async (roster: string) => {
  await importRoster(await ctx(), { roster });
  await workOff(roster);
};

describe("a roster", () => {
  const faulty = (number: number, column: number, text: string) =>
    rowOf(number).map((cell, at) => (at === column ? text : cell));

  test("a roster's faults are named by row and field, and nothing is written before she says so", async () => {
    const hers = await applicant(market, { evidence: false });
    const before = await everyTable();
    const roster = await bring(
      csvOf([
        titles,
        rowOf(8001),
        faulty(8002, 3, "1234567890"),
        faulty(8003, 4, "1370/13/40"),
        faulty(8004, 4, "۱۳۹۵/۰۱/۰۱"),
        faulty(8005, 7, "تبریز"),
        faulty(8006, 9, "نانوایی"),
        faulty(8007, 6, "12"),
        rowOf(8008).map((cell, at) => (at === 1 || at === 2 ? "" : cell)),
        rowOf(8001),
        faulty(8009, 3, hers.nationalCode),
      ]),
    );
    await check(roster);
    const { rows } = await faultyRows(await ctx(), officer, roster, 0);
    expect(
      rows.map(({ number, faults }) => [number, ...faults.map(({ field, fault }) => `${field} ${fault}`)]),
    ).toEqual([
      [3, "nationalCode roster.code"],
      [4, "birthDate roster.date"],
      [5, "birthDate roster.under-age"],
      [6, "county roster.county"],
      [7, "occupation roster.trade"],
      [8, "phone roster.phone"],
      [9, "familyName roster.name-missing"],
      [10, "nationalCode roster.twice"],
    ]);
    expect(rows[0]?.faults[0]?.value).toBe("1234567890");
    expect(await counts(roster)).toMatchObject({ fresh: 1, known: 1, faulty: 8 });
    expect(await turnedAway(check(roster, stranger))).toBe("missing");
    expect(await turnedAway(faultyRows(await market.ctxOf(stranger), stranger, roster, 0))).toBe("missing");

    await correctRows(await ctx(), { roster, cells: { 3: { nationalCode: codeOf(8002) } }, out: ["4", "10"] });
    expect(await counts(roster)).toMatchObject({ fresh: 2, known: 1, faulty: 5, leftOut: 2 });
    await dropRoster(await ctx(), { roster });
    expect(await everyTable()).toEqual(before);
  });

  test("what it said stands unchanged in the case, sealed where it is private, and the log tells of it", async () => {
    const roster = await bring(csvOf([titles, rowOf(8101)], ";"));
    await check(roster);
    await importAll(roster);
    expect(await statusOf(roster)).toBe("imported");
    const [row] = await market.rows<Record<string, string>>(
      `select c.id, p.id as person, p.name, p.phone_sealed, p.national_code_sealed, a.id as application, a.birth_date_sealed, a.status, c.occupation, c.county,
         c.place_fa, c.sex, c.skills::text as skills, c.source, c.stage, e.pioneer_name, e.external_id, to_char(c.registered_at, 'YYYY-MM-DD') as day
       from roster_rows r join cases c on c.id = r.case_id join persons p on p.id = c.person_id join applications a on a.case_id = c.id
       join register_entries e on e.case_id = c.id where r.roster_id = '${roster}'`,
    );
    const { keys } = market.house;
    expect(row).toMatchObject({
      name: `${rowOf(8101)[1]} ${rowOf(8101)[2]}`,
      ...{ status: "submitted", occupation: "kilim-weaving", county: "2401", place_fa: "سرعین", sex: "woman" },
      ...{ skills: "{بافت,رنگرزی}", source: "import", stage: "registered", pioneer_name: "رحیم پیشران" },
      ...{ external_id: "پ-8101", day: "2024-10-06" },
    });
    expect(openNationalCode(keys, row?.person ?? "", row?.national_code_sealed ?? "")).toBe(codeOf(8101));
    expect(openPhone(keys, row?.person ?? "", row?.phone_sealed ?? "")).toBe("+989001008101");
    expect(openBirthDate(keys, row?.application ?? "", row?.birth_date_sealed ?? "")).toBe("1952-04-30");
    const [told] = await toldOf(market, row?.id ?? "");
    expect(told).toMatchObject({ kind: "case.opened", data: { source: "import", roster } });
    expect((await openCaseFor((await ctx()).db, officer, row?.id ?? "")).parts).toContain("identity");
  });

  test("from the roster to a shop with a badge nothing is typed again", async () => {
    const roster = await bring(csvOf([titles, rowOf(8401)]));
    await check(roster);
    await importAll(roster);
    const [row] = await market.rows<{ application: string }>(
      `select application_id as application from roster_rows where roster_id = '${roster}' and number = 2`,
    );
    const application = row?.application ?? "";
    // She signs in with the number the register had, and finds what it said of her.
    const her = await market.as("+989001008401");
    const hers = await myApplication(await market.ctxOf(her), her);
    expect(hers).toMatchObject({ id: application, occupation: "kilim-weaving", place: { fa: "سرعین" } });
    await addEvidence(await market.ctxOf(her), await evidenceForm());
    await foundEligible(market, application);
    await verifyProducer(await ctx(), { application, nameEn: "Fatemeh", cluster: "kilim-anbaran" });
    const [shop] = await market.rows<{ slug: string }>(
      `select s.slug, s.name_fa, p.place_fa, p.county, p.occupation, p.birth_year, c.slug as cluster from shops s join producers p on p.id = s.producer_id
       join clusters c on c.id = p.cluster_id where p.application_id = '${application}'`,
    );
    expect(shop).toMatchObject({
      ...{ name_fa: `${rowOf(8401)[1]} ${rowOf(8401)[2]}`, place_fa: "سرعین", county: "2401" },
      ...{ occupation: "kilim-weaving", birth_year: 1952, cluster: "kilim-anbaran" },
    });
    await grantBadge(await ctx(), { shop: shop?.slug, badge: "verified-maker", reason: "بازدید شد" });
    const [holder] = await market.rows(
      `select s.name_fa as name from badge_grants g join shops s on s.id = g.shop_id where s.slug = '${shop?.slug}' and g.revoked_at is null`,
    );
    expect(holder).toEqual({ name: `${rowOf(8401)[1]} ${rowOf(8401)[2]}` });
  });

  test("a case that is there is completed where it is empty and nowhere else; a number that is taken is the household's", async () => {
    const hers = await applicant(market, { evidence: false });
    const cells = rowOf(8201).map((cell, at) => (at === 3 ? hers.nationalCode : cell));
    const neighbour = rowOf(8202).map((cell, at) => (at === 6 ? hers.phone : cell));
    const roster = await bring(csvOf([titles, cells, neighbour]));
    await check(roster);
    expect(await counts(roster)).toMatchObject({ fresh: 1, known: 1 });
    await importAll(roster);
    const [row] = await market.rows(
      `select c.sex, c.place_fa, c.skills::text as skills from cases c join applications a on a.case_id = c.id where a.id = '${hers.application}'`,
    );
    expect(row).toEqual({ sex: "woman", place_fa: "عنبران", skills: "{بافت,رنگرزی}" });
    const [shared] = await market.rows(
      `select p.phone_index is null as none, c.household_phone_index = (select phone_index from persons where id = '${hers.actor.id}') as hers
       from cases c join persons p on p.id = c.person_id join roster_rows r on r.case_id = c.id where r.roster_id = '${roster}' and r.number = 3`,
    );
    expect(shared).toEqual({ none: true, hers: true });
  });

  test("killed between chunks it goes on and writes nothing twice; undone it leaves nothing", async () => {
    const before = await everyTable();
    const people = Array.from({ length: 700 }, (_, at) => rowOf(1000 + at));
    const roster = await bring(csvOf([titles, ...people], "\t"));
    await check(roster);
    await importRoster(await ctx(), { roster });
    expect(
      await market.rows("select 1 from pgboss.job where name = 'work-roster' and state = 'created'"),
    ).not.toHaveLength(0);
    const job = await systemContext(market.house, "work-roster", "test");
    // Two workers take the same job: the second waits for the first and takes the rows that are left.
    const [one, other] = await Promise.all([
      writeRows(job, { rosterId: roster }),
      writeRows(job, { rosterId: roster }),
    ]);
    expect([one, other].toSorted()).toEqual([200, 500]);
    await workOff(roster);
    expect(await statusOf(roster)).toBe("imported");
    expect(await counts(roster)).toMatchObject({ written: 700, fresh: 0 });
    expect(
      await market.rows(
        `select 1 from cases where source = 'import' and id in (select case_id from roster_rows where roster_id = '${roster}')`,
      ),
    ).toHaveLength(700);

    await undoRoster(await ctx(), { roster });
    await undoRoster(await ctx(), { roster });
    await takeBackRows(job, { rosterId: roster });
    await workOff(roster);
    expect(await statusOf(roster)).toBe("undone");
    expect(await everyTable()).toEqual(before);
  });

  test("a case something has happened to stays, and is named", async () => {
    const roster = await bring(csvOf([titles, rowOf(8301), rowOf(8302)]));
    await check(roster);
    await importAll(roster);
    const [row] = await market.rows<{ id: string; person: string }>(
      `select case_id as id, person_id as person from roster_rows where roster_id = '${roster}' and number = 2`,
    );
    // She signs in: a session of hers refers to her.
    await market.as("+989001008301");
    await undoRoster(await ctx(), { roster });
    await workOff(roster);
    expect(await statusOf(roster)).toBe("undone");
    expect(await market.rows(`select number, state from roster_rows where roster_id = '${roster}'`)).toEqual([
      { number: 2, state: "stays" },
    ]);
    expect(await market.rows(`select 1 from cases where id = '${row?.id}'`)).toHaveLength(1);
  });
});
