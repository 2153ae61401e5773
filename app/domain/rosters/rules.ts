import type { County, Identifiers } from "#app/country/pack.ts";
import { comesOfAge } from "#app/domain/eligibility/rules.ts";
import { type IsoDate, parseDate } from "#app/platform/calendar.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { tidyLine } from "#app/platform/text.ts";
import type { Occupation, ProducerLevel, RosterState, Sex } from "#db/vocabulary.ts";
import type { Mapping, RosterField } from "./fields.ts";
import { levelOf, plainPlace, sexOf, tradeOf } from "./readings.ts";

export const mostBytes = 10 * 2 ** 20;
export const mostRows = 20_000;
export const mostColumns = 60;
/** Of one cell; longer ones are no register's. */
export const mostCell = 500;

/** Which state of a roster may follow which; one that was imported may go on when its faulty rows were put right. */
export const rosterMoves: Readonly<Record<RosterState, readonly RosterState[]>> = {
  brought: ["checked", "dropped"],
  checked: ["importing", "dropped"],
  importing: ["imported"],
  imported: ["importing", "undoing"],
  undoing: ["undone", "imported"],
  undone: [],
  dropped: [],
};

/** A person as a roster tells her, read. */
export type RosterPerson = {
  name: string;
  nationalCode: string;
  birthDate: IsoDate;
  sex: Sex | null;
  /** E.164. */
  phone: string | null;
  householdPhone: string | null;
  county: string;
  place: string;
  occupation: Occupation;
  level: ProducerLevel;
  skills: string[];
  tools: string;
  weeklyHours: number | null;
  registeredOn: IsoDate | null;
  pioneerName: string;
  externalId: string;
  permitNumber: string;
};

export type RowFault = { field: RosterField; fault: string };

/** What a row is judged by. */
export type About = { identifiers: Identifiers; counties: readonly County[]; today: IsoDate; years: number };

/**
 * Reads one row and names every fault by its field; with a fault there is no person. Digits, letters and dates may be written
 * in any way the country writes them. The age is the programme's rule in force (`years` full years, today).
 */
export function judgeRow(
  cells: readonly string[],
  mapping: Mapping,
  about: About,
): { person: RosterPerson | null; faults: RowFault[]; code: string | null; phone: string | null } {
  const faults: RowFault[] = [];
  const text = (field: RosterField) => tidyLine(cells[mapping[field] ?? -1] ?? "");
  /** Reads a cell; one that is there and cannot be read is a fault, and one that has to be there and is not. */
  const read = <Value>(
    field: RosterField,
    reading: (text: string) => Value | null,
    codes: { wrong: string; missing?: string },
  ) => {
    const given = text(field);
    if (given === "") {
      if (codes.missing) faults.push({ field, fault: codes.missing });
      return null;
    }
    const value = given.length > mostCell ? null : reading(given);
    if (value === null) faults.push({ field, fault: codes.wrong });
    return value;
  };
  const name = text("name") || [text("givenName"), text("familyName")].filter(Boolean).join(" ");
  const nameField = mapping.name === undefined ? "familyName" : "name";
  if (name === "") faults.push({ field: nameField, fault: "roster.name-missing" });
  else if (name.length > 80 || /\d/.test(name)) faults.push({ field: nameField, fault: "roster.name" });
  const code = read("nationalCode", about.identifiers.nationalCode, {
    wrong: "roster.code",
    missing: "roster.code-missing",
  });
  const birthDate = read("birthDate", birthDay(about.today), { wrong: "roster.date", missing: "roster.date-missing" });
  if (birthDate && comesOfAge(birthDate, about.years) > about.today)
    faults.push({ field: "birthDate", fault: "roster.under-age" });
  const sex = read("sex", sexOf, { wrong: "roster.sex" });
  const phone = read("phone", about.identifiers.mobile, { wrong: "roster.phone" });
  const householdPhone = read("householdPhone", about.identifiers.mobile, { wrong: "roster.phone" });
  const county = read("county", (given) => countyCode(given, about.counties), {
    wrong: "roster.county",
    missing: "roster.county-missing",
  });
  const occupation = read("occupation", tradeOf, { wrong: "roster.trade", missing: "roster.trade-missing" });
  const level = read("level", levelOf, { wrong: "roster.level" });
  const hours = read("weeklyHours", (given) => parseWhole(given, { min: 0, max: 168 }), { wrong: "roster.hours" });
  const registeredOn = read("registeredOn", pastDay(about.today), { wrong: "roster.date" });
  const place = text("place");
  if (place.length > 80) faults.push({ field: "place", fault: "too-long" });
  const told = { faults, code, phone };
  if (faults.length > 0 || !code || !birthDate || !county || !occupation) return { person: null, ...told };
  const person: RosterPerson = {
    ...{ name, nationalCode: code, birthDate, sex, phone, householdPhone, county, place, occupation },
    level: level ?? "applicant",
    skills: text("skills")
      .split(/[،,;؛/]/)
      .map((skill) => skill.trim())
      .filter(Boolean)
      .slice(0, 12),
    tools: text("tools"),
    weeklyHours: hours,
    registeredOn,
    pioneerName: text("pioneerName"),
    externalId: text("externalId").slice(0, 60),
    permitNumber: text("permitNumber").slice(0, 60),
  };
  return { person, ...told };
}

const pastDay =
  (today: IsoDate) =>
  (text: string): IsoDate | null => {
    // Some write the day first: 12/05/1370.
    const turned = text.replace(/^([0-9۰-۹٠-٩]{1,2})([/.-])([0-9۰-۹٠-٩]{1,2})\2([0-9۰-۹٠-٩]{4})$/, "$4$2$3$2$1");
    const day = parseDate(turned);
    return day && day <= today ? day : null;
  };

const birthDay =
  (today: IsoDate) =>
  (text: string): IsoDate | null => {
    const day = pastDay(today)(text);
    return day && day >= "1900-01-01" ? day : null;
  };

function countyCode(text: string, counties: readonly County[]): string | null {
  const given = plainPlace(text);
  const found = counties.find(
    ({ code, fa, en }) => text === code || [fa, en].some((name) => plainPlace(name) === given),
  );
  return found?.code ?? null;
}
