import { sealHouseholdPhone } from "#app/domain/cases/household.server.ts";
import { sealBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import { nationalCodeIndexOf, sealNationalCode } from "#app/domain/producers/private-data.server.ts";
import { guessMapping } from "#app/domain/rosters/fields.ts";
import { sealCells } from "#app/domain/rosters/rows.server.ts";
import { caseStages, cases } from "#db/schema/cases.ts";
import { caseDoubles } from "#db/schema/doubles.ts";
import { persons } from "#db/schema/identity.ts";
import { applications } from "#db/schema/producers.ts";
import { registerEntries, rosterRows, rosters } from "#db/schema/rosters.ts";
import { nationalCode, phone } from "./codes.ts";
import { makers } from "./data.ts";
import type { World } from "./world.ts";

const headers = ["نام و نام خانوادگی", "کد ملی", "تاریخ تولد", "همراه", "شهرستان", "روستا", "رشته", "پیشران"];
const mapping = guessMapping(headers) as Record<string, number>;

/** Those of a first roster: two without a phone of their own, and one who looks like somebody who applied herself. */
const imported = [
  { name: "گلزار نمینی", birth: "1968-05-02", county: "2408", fa: "عنبران", en: "Anbaran", trade: "kilim-weaving" },
  { name: "صنوبر نمینی", birth: "1993-09-14", county: "2408", fa: "عنبران", en: "Anbaran", trade: "kilim-weaving" },
  { name: "ویلکیجی سحر", birth: "1997-03-30", county: "2408", fa: "نمین", en: "Namin", trade: "kilim-weaving" },
] as const;

/** Rows as they wait: two whole, and two with what is wrong in them. */
const waiting: readonly { cells: string[]; faults: { field: string; fault: string }[] }[] = [
  { cells: ["شهربانو خلخالی", nationalCode(9101), "۱۳۵۶/۰۲/۱۹", "", "خلخال", "کلور", "رودوزی سنتی", ""], faults: [] },
  { cells: ["اکرم مشکینی", nationalCode(9102), "1369-11-03", "", "مشگین‌شهر", "لاهرود", "زنبورداری", ""], faults: [] },
  {
    cells: ["رباب گرمی", "1234567890", "1371/04/11", "", "گرمی", "انگوت", "گلیم بافی", ""],
    faults: [{ field: "nationalCode", fault: "roster.code" }],
  },
  {
    cells: ["یوسف نیری", nationalCode(9104), "1390/13/40", "", "تبریز", "", "قالی بافی", "رحیم"],
    faults: [
      { field: "birthDate", fault: "roster.date" },
      { field: "county", fault: "roster.county" },
    ],
  },
];

/** Two rosters of the secretariat: one that was imported, with a pair that may be one person; and one that waits with faults. */
export async function writeRosters(world: World): Promise<void> {
  const broughtBy = world.id("person:officer-secretariat");
  const common = {
    programmeId: world.id("programme:ardabil"),
    bodyId: world.id("body:org-secretariat"),
    ...{ broughtBy, headers, mapping },
  };
  const [first, second] = [world.id("roster:first", world.ago(60)), world.id("roster:second", world.ago(1))];
  const [importedAt, checkedAt] = [world.ago(60), world.ago(1)];
  world.tell(importedAt, "roster.imported", "roster", first);
  world.moved(importedAt, "roster", first, "brought", "checked", "importing", "imported");
  world.tell(checkedAt, "roster.checked", "roster", second);
  world.moved(checkedAt, "roster", second, "brought", "checked");
  await world.tx.insert(rosters).values([
    {
      ...{ ...common, id: first, fileName: "namin-1404.xlsx", rows: imported.length, status: "imported" },
      ...{ broughtAt: importedAt, workedAt: importedAt, importedAt, importedBy: broughtBy },
    },
    {
      ...{ ...common, id: second, fileName: "بازماندگان ۱۴۰۵.csv", rows: waiting.length, status: "checked" },
      ...{ broughtAt: checkedAt, workedAt: checkedAt },
    },
  ]);
  await writeImported(world, first, importedAt);
  await world.tx.insert(rosterRows).values(
    waiting.map(({ cells, faults }, at) => {
      const id = world.id(`roster-row:${at}`, checkedAt);
      return { id, rosterId: second, number: at + 2, cellsSealed: sealCells(world.keys, id, cells), faults };
    }),
  );
}

async function writeImported(world: World, rosterId: string, at: Date): Promise<void> {
  const { keys } = world;
  const bodyId = world.id("body:org-secretariat");
  const rows = imported.map((row, number) => ({
    ...row,
    ids: {
      person: world.id(`person:imported-${number}`, at),
      case: world.id(`case:imported-${number}`, at),
      application: world.id(`application:imported-${number}`, at),
    },
    code: nationalCode(9001 + number),
  }));
  await world.tx.insert(persons).values(
    rows.map(({ name, ids, code }) => ({
      ...{ id: ids.person, name, createdAt: at },
      nationalCodeIndex: nationalCodeIndexOf(keys, code),
      nationalCodeSealed: sealNationalCode(keys, ids.person, code),
    })),
  );
  const registered = rows.map(({ ids, trade, county, fa, en }) => ({
    ...{
      personId: ids.person,
      level: "applicant" as const,
      occupation: trade,
      county,
      placeFa: fa,
      placeEn: en,
      bodyId,
    },
  }));
  await world.tx.insert(cases).values(
    rows.map(({ ids, birth }, number) => ({
      ...{
        ...registered[number]!,
        id: ids.case,
        programmeId: world.id("programme:ardabil"),
        source: "import" as const,
      },
      ...{
        sex: "woman" as const,
        birthYear: Number(birth.slice(0, 4)),
        skills: number === 0 ? ["بافت گلیم", "رنگرزی گیاهی"] : ["بافت گلیم"],
      },
      ...{ stage: "registered" as const, stageAt: at, registeredAt: at, openedAt: at },
      // The mother and the daughter of one house share a phone; the third has none at all.
      ...(number < 2 ? sealHouseholdPhone(keys, ids.case, phone(900)) : {}),
    })),
  );
  await world.tx
    .insert(caseStages)
    .values(rows.map(({ ids }) => ({ caseId: ids.case, stage: "registered" as const, at, recordedAt: at, bodyId })));
  await world.tx.insert(applications).values(
    rows.map(({ ids, birth }, number) => ({
      ...{ ...registered[number]!, id: ids.application, caseId: ids.case, submittedAt: at },
      birthDateSealed: sealBirthDate(keys, ids.application, birth),
      declarations: { adult: false, local: false, noFullTimeJob: false, noEmployerInsurance: false },
    })),
  );
  await world.tx.insert(registerEntries).values(
    rows.map(({ ids }, number) => ({
      caseId: ids.case,
      rosterId,
      externalId: `N-${1200 + number}`,
      // The first came with a permit and the name of a pioneer who is in the programme herself.
      ...(number === 0 ? { permitNumber: "DEMO-2408-1200", pioneerName: makers[0]!.nameFa } : {}),
    })),
  );
  await world.tx.insert(rosterRows).values(
    rows.map(({ ids }, number) => ({
      ...{ rosterId, number: number + 2, state: "written" as const, personMade: true, eventId: 0 },
      ...{ personId: ids.person, caseId: ids.case, applicationId: ids.application },
    })),
  );
  for (const { ids } of rows) {
    world.tell(at, "case.opened", "case", ids.case, { subject: ids.person, data: { source: "import" } });
    world.tell(at, "case.stage-reached", "case", ids.case, { data: { stage: "registered" } });
    world.moved(at, "application", ids.application, "submitted");
  }
  await world.tx.insert(caseDoubles).values({
    ...{ firstId: world.id("case:imported-2"), secondId: world.id("case:sahar"), score: 85, foundAt: world.ago(3) },
    signs: ["name", "birth-year", "place", "occupation"],
  });
}
