import { refusalReasons } from "#app/domain/producers/rules.ts";
import type { Route } from "./walk.server.ts";

/** What a person might write into the fields of a form, by their names. */
const written: Readonly<Record<string, string>> = {
  version: "1",
  titleFa: "گلیم آزمایشی",
  step: "name",
  priceToman: "1000000",
  leadTimeDays: "10",
  key: "abcdefghijklmnopqrstuvwxyz",
  note: "عکس‌ها را روشن‌تر بگیرید.",
  reason: refusalReasons[0],
  text: "مدرک نشانی خوانا نیست.",
  nameFa: "شیشهٔ آزمایشی",
  nameEn: "Test Loom",
  badge: "verified-maker",
  token: "abcdefghijklmnopqrstuv",
  digits: "0000",
  carrier: "post",
  tracking: "123456789012345678901234",
  quantity: "1",
  currency: "IRR",
  place: "IR-24",
  to: "earlier",
  revision: "01900000-0000-7000-8000-000000000000",
  kind: "independent",
  number: "HB-1",
  outcome: "checked",
  level: "inspected",
  change: "1",
  audience: "everyone",
  from: "900",
  least: "1",
  tier: "01900000-0000-7000-8000-000000000001",
  parcels: "1",
  weight: "900",
  day: "2030-01-01",
  rows: "0123456789AB, REF-1,",
  result: "failed",
  state: "paused",
  why: "اشتباه نوشته شد",
  lines: "01900000-0000-7000-8000-000000000002",
  quantities: "1",
  consignments: "01900000-0000-7000-8000-000000000003",
  spentOn: "2026-01-01",
  announcedOn: "2026-01-01",
  shownFrom: "2026-01-01",
  inForceFrom: "2026-06-01",
  oldEndsOn: "2029-01-01",
  source: "اعلامیه",
  redenomination: "01900000-0000-7000-8000-000000000005",
  amount: "10",
  reference: "TEST-1",
  answer: "agree",
  verdict: "none",
  basis: "document",
  decision: "01900000-0000-7000-8000-000000000006",
  ending: "graduated",
  working: "yes",
  months: "3",
  programme: "01900000-0000-7000-8000-000000000007",
  part: "contact",
  duty: "counsellor",
  body: "women-foundation",
  task: "counsel",
  parts: "application",
  expected: "1",
  by: "number",
  title: "گلیم",
  family: "flatweave",
  rate: "400000",
  dueOn: "2030-01-01",
  name: "نخ",
  unit: "g",
  worth: "1000",
  used: "1",
  returned: "1",
  pieces: "1",
  accepted: "1",
  rework: "0",
  refused: "0",
  paidOn: "2026-01-01",
  way: "cash",
  pioneer: "01900000-0000-7000-8000-000000000006",
  iban: "IR220000000000000000000001",
  code: "AAAAAAAAAA",
};

/** The same name means something else in forms that end so. */
const elsewhere: Readonly<Record<string, string>> = {
  // A photograph's place is its number among the others.
  "place photos": "1",
  "kind problem": "damaged",
  "kind return": "withdrawal",
  "answer exchange": "accept",
  "outcome :ruleCode": "met",
  "answer :link": "decline",
  "answer :order": "decline",
  "kind :cost": "material",
  "kind new": "call",
  "day new": "2026-01-01",
  "kind plans": "visit",
  "step :followUp": "working",
  "reason ending": "health",
  "kind change": "secretariat",
  "reason sealed": "call",
  "outcome :share": "done",
  "text registry": "1",
  "reason delay": "weather",
  "reason decline": "illness",
};

/** A form as its owner would send it. */
export function filledIn(route: Route): URLSearchParams {
  const fields = new URLSearchParams();
  for (const { name, type, required } of route.fields) {
    const value = elsewhere[`${name} ${route.path.split("/").pop()}`] ?? written[name];
    if (type === "file" || (value === undefined && !required)) continue;
    if (value === undefined)
      throw new Error(
        `nobody knows what to write into ${name} of ${route.path}: say it in tests/http/authorisation/filled.ts`,
      );
    fields.set(name, value);
  }
  return fields;
}
