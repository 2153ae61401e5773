import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeTarget } from "#app/domain/outcomes/close-target.server.ts";
import { exportCases } from "#app/domain/outcomes/export-cases.server.ts";
import { openData } from "#app/domain/outcomes/open-data.server.ts";
import { countiesAtAGlance, oversightScope } from "#app/domain/outcomes/oversight.server.ts";
import { outcomesPage } from "#app/domain/outcomes/page.server.ts";
import { outcomes, targetsOf } from "#app/domain/outcomes/queries.server.ts";
import { recountOutcomes } from "#app/domain/outcomes/refresh.server.ts";
import { refreshOutcomes } from "#app/domain/outcomes/refresh-outcomes.server.ts";
import { setTarget } from "#app/domain/outcomes/set-target.server.ts";
import { womenLinked } from "#app/domain/outcomes/women.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let body: (slug: string) => string;
let people: Record<"officer" | "oversight" | "carpetOfficer" | "admin", Awaited<ReturnType<typeof appointed>>>;
let hers: Awaited<ReturnType<typeof applicant>>;
let programme: string;

/** So many people of the kilim weavers' county, some of whom went on, some of another county and sex. */
const plant = (count: number, rest: string) =>
  market.rows(`with p as (insert into persons (name) select 'کسی' from generate_series(1, ${count}) returning id),
    c as (insert into cases (programme_id, person_id, level, occupation, county, sex, source, body_id, stage, registered_at, market_path)
      select '${programme}', id, ${rest} from p returning id, stage, registered_at)
    insert into case_stages (case_id, stage, at) select id, s.stage, registered_at + s.days * interval '1 day' from c cross join lateral
      (values ('registered', 0), ('eligible', 10), ('market-linked', 40)) s (stage, days)
      where s.stage = 'registered' or c.stage <> 'registered' and (s.stage <> 'market-linked' or c.stage = 'market-linked')`);

beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  people = {
    officer: await appointed(market, "officer", body("secretariat")),
    oversight: await appointed(market, "oversight", body("secretariat")),
    carpetOfficer: await appointed(market, "officer", body("carpet-union")),
    admin: await appointed(market, "admin", body("secretariat")),
  };
  programme = (await market.rows<{ id: string }>("select id from programmes"))[0]?.id ?? "";
  hers = await applicant(market);
  const day = "market_now() - interval '200 days'";
  const of = (county: string, sex: string, stage: string, by = "secretariat") =>
    `'applicant', 'kilim-weaving', '${county}', '${sex}', 'import', '${body(by)}', '${stage}', ${day}, null`;
  await plant(20, of("2408", "woman", "market-linked"));
  await plant(15, of("2401", "woman", "eligible"));
  await plant(9, of("2401", "man", "registered", "carpet-union"));
  await plant(2, of("2405", "man", "eligible"));
});
afterAll(() => market.close());

const as = (who: keyof typeof people) => market.ctxOf(people[who]);
const clock = async () => market.ctxOf({ kind: "system", job: "clock" });

describe("counting", () => {
  test("takes in every case once, however often", async () => {
    expect(await recountOutcomes(await clock())).toBe(47);
    expect(await recountOutcomes(await clock())).toBe(47);
    expect(await market.rows("select 1 from case_outcomes")).toHaveLength(47);
  });

  test("is exact for a body's officers, of their own cases", async () => {
    const own = await outcomes(await as("officer"), programme, { kind: "exact", bodies: [body("secretariat")] }, {});
    expect(own.figures.total).toBe(38);
    expect(own.figures.measures.county).toEqual([
      { value: "2401", count: 15 },
      { value: "2405", count: 2 },
      { value: "2408", count: 21 },
    ]);
    expect(own.times.find(({ stage }) => stage === "eligible")).toEqual({
      stage: "eligible",
      count: 20,
      median: 30,
      p90: 30,
    });
    const union = await outcomes(
      await as("carpetOfficer"),
      programme,
      { kind: "exact", bodies: [body("carpet-union")] },
      {},
    );
    expect(union.figures.total).toBe(9);
    const men = await outcomes(
      await as("officer"),
      programme,
      { kind: "exact", bodies: [body("secretariat")] },
      { sex: "man", county: "2405" },
    );
    expect(men.figures.total).toBe(2);
  });

  test("keeps small cells back from whoever looks on, and what would give them", async () => {
    const all = await outcomes(await as("oversight"), programme, { kind: "guarded" }, {});
    expect(all.figures.total).toBe(47);
    const counties = all.figures.measures.county;
    expect(counties.find(({ value }) => value === "2405")?.count).toBeNull();
    // Told beside the total, one alone would be what is left of it.
    expect(counties.filter(({ count }) => count === null).length).toBeGreaterThan(1);
    const one = await outcomes(await as("oversight"), programme, { kind: "guarded" }, { county: "2405" });
    expect(one.figures.total).toBeNull();
    expect(one.figures.reached.every((count) => count === null || count === 0)).toBe(true);
  });

  test("a second filter is not used where small cells are kept back", async () => {
    const [one, two] = await Promise.all([
      outcomes(await as("oversight"), programme, { kind: "guarded" }, { county: "2401" }),
      outcomes(await as("oversight"), programme, { kind: "guarded" }, { county: "2401", sex: "man" }),
    ]);
    expect(two.figures).toEqual(one.figures);
  });

  test("the page gives each the count that is hers", async () => {
    const page = async (who: keyof typeof people, query = "") =>
      outcomesPage(await as(who), people[who], new URLSearchParams(query));
    expect((await page("officer"))?.reading).toBe("exact");
    expect((await page("officer", "view=guarded"))?.reading).toBe("exact");
    expect((await page("oversight"))?.reading).toBe("guarded");
    expect((await page("oversight", "view=exact"))?.reading).toBe("guarded");
    expect((await page("carpetOfficer"))?.shown.figures.total).toBe(9);
    expect(await page("admin")).toBeNull();
  });

  test("on demand it is told, and only for a programme of hers", async () => {
    await refreshOutcomes(await as("oversight"), { programme });
    expect((await toldOf(market, programme)).at(-1)?.kind).toBe("outcomes.recounted");
    expect(await turnedAway(refreshOutcomes(await as("admin"), { programme }))).toBe("missing");
  });
});

describe("targets", () => {
  const wanted = { dimension: "sex", value: "woman", target: "۱۰" };
  test("are set by the body that carries the programme out; the one before stays on record", async () => {
    await setTarget(await as("admin"), { ...wanted, programme });
    await setTarget(await as("officer"), { ...wanted, programme });
    await setTarget(await as("officer"), { ...wanted, programme, target: "40" });
    const { standing, before } = await targetsOf(await as("officer"), programme);
    expect([standing.map(({ target }) => target), before.map(({ target }) => target)]).toEqual([[40], [10]]);
    expect(await turnedAway(setTarget(await as("carpetOfficer"), { ...wanted, programme }))).toBe("missing");
    expect(await turnedAway(setTarget(await as("admin"), { ...wanted, value: "nobody", programme }))).toBe(
      "value: choose",
    );
    const shown = await outcomesPage(await as("officer"), people.officer, new URLSearchParams());
    expect(shown?.targets).toMatchObject([{ target: 40, reached: 20 }]);
  });

  test("may be given up", async () => {
    const [{ id: target = "" } = {}] = (await targetsOf(await as("officer"), programme)).standing;
    expect(await turnedAway(closeTarget(await as("carpetOfficer"), { target }))).toBe("missing");
    await closeTarget(await as("officer"), { target });
    expect((await targetsOf(await as("officer"), programme)).standing).toEqual([]);
  });
});

describe("exports", () => {
  test("hold the body's cases; names only where her duty reads them, and then each look is on record", async () => {
    const plain = await exportCases(await as("officer"), { programme, named: false });
    expect(plain).toHaveLength(38);
    expect(plain.every(({ name, nationalCode }) => name === null && nationalCode === null)).toBe(true);
    const looks = async () => (await market.rows("select 1 from events where kind = 'case.viewed'")).length;
    expect(await looks()).toBe(0);
    const named = await exportCases(await as("officer"), { programme, named: true });
    expect(named.find(({ nationalCode }) => nationalCode === hers.nationalCode)?.name).toContain("عنبرانی");
    expect(await looks()).toBe(38);
    await market.rows(
      "update case_access set parts = array_remove(parts, 'identity') where body_kind = 'cooperative-union'",
    );
    expect(await turnedAway(exportCases(await as("carpetOfficer"), { programme, named: true }))).toBe("missing");
    expect(await exportCases(await as("carpetOfficer"), { programme, named: false })).toHaveLength(9);
    expect(await turnedAway(exportCases(await as("oversight"), { programme, named: false }))).toBe("not yours");
  });

  test("open data tell what looking on tells, and nothing more", async () => {
    const ctx = await market.ctxOf({ kind: "guest" });
    const { rows } = await openData(ctx);
    expect(rows.find(({ table, column }) => table === "all" && column === "cases")?.count).toBe(47);
    expect(rows.find(({ table, row }) => table === "county" && row === "2405")?.count).toBeNull();
  });
});

describe("the room of oversight", () => {
  test("tells of each county what the outcomes tell when they are narrowed to it, and no more", async () => {
    const { counties, whole } = await countiesAtAGlance(await as("oversight"), programme);
    expect(whole.total).toBe(47);
    for (const row of counties) {
      const { figures } = await outcomes(await as("oversight"), programme, { kind: "guarded" }, { county: row.value });
      expect({ total: row.total, reached: row.reached }, row.value).toEqual({
        total: figures.total,
        reached: figures.reached,
      });
    }
    expect(counties.find(({ value }) => value === "2405")?.total).toBeNull();
  });

  test("women by county and craft: applications as the outcomes have them, the rest kept back where few are", async () => {
    const women = await womenLinked(await as("oversight"), programme);
    const { figures } = await outcomes(await as("oversight"), programme, { kind: "guarded" }, { sex: "woman" });
    expect(women.total).toBe(figures.total);
    for (const [rows, dimension] of [
      [women.counties, "county"],
      [women.crafts, "occupation"],
    ] as const)
      for (const row of rows) {
        expect(row.applications).toBe(
          figures.measures[dimension].find((one) => one.value === row.value)?.count ?? null,
        );
        for (const count of [row.applications, row.verified, row.linked, row.active, row.income])
          expect(count === null || count === 0 || count >= 5, `${dimension} ${row.value}`).toBe(true);
      }
    expect(JSON.stringify(women)).not.toContain("عنبرانی");
  });

  test("is for who looks on, the directorate too, and for the foundation the women alone; others find nothing", async () => {
    const [rest] = await market.rows<{ foundation: string; directorate: string }>(
      `with f as (insert into bodies (slug, kind, name_fa, name_en, county) values ('women', 'foundation', 'بنیاد', 'Foundation', '2401') returning id),
        d as (insert into bodies (slug, kind, name_fa, name_en, county) values ('directorate', 'directorate', 'اداره', 'Directorate', '2401') returning id)
       select (select id from f) as foundation, (select id from d) as directorate`,
    );
    await market.rows(`update programmes set directorate_id = '${rest?.directorate}'`);
    const scope = async (actor: Awaited<ReturnType<typeof appointed>>) =>
      (await oversightScope(await market.ctxOf(actor), actor)).programmes.map(({ looksOn }) => looksOn);
    expect(await scope(people.oversight)).toEqual([true]);
    expect(await scope(await appointed(market, "oversight", rest?.directorate ?? ""))).toEqual([true]);
    expect(await scope(await appointed(market, "manager", rest?.foundation ?? ""))).toEqual([false]);
    expect(await turnedAway(scope(people.officer))).toBe("missing");
    expect(await turnedAway(scope(await appointed(market, "oversight", body("other-coop"))))).toBe("missing");
  });
});
