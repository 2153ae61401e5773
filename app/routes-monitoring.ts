import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Looking after people, within the office's frame: a part of `routes.ts`. */
export const monitoringPages: RouteConfigEntry[] = [
  route("office/monitoring", "routes/office/monitoring.tsx"),
  route("office/monitoring/plans", "routes/office/monitoring-plans.tsx"),
  route("office/cases/:case/visits/new", "routes/office/visit-new.tsx"),
  route("office/cases/:case/visits/:followUp", "routes/office/visit.tsx"),
  route("office/cases/:case/interventions/new", "routes/office/intervention-new.tsx"),
  route("office/cases/:case/interventions/:intervention/result", "routes/office/intervention-result.tsx"),
  route("office/cases/:case/ending", "routes/office/case-ending.tsx"),
];

/** What became of people: pages of the office, and the sheet and buttons that have none. */
export const outcomePages: RouteConfigEntry[] = [
  route("office/outcomes", "routes/office/outcomes.tsx"),
  route("office/outcomes/targets", "routes/office/outcomes-targets.tsx"),
  route("office/oversight", "routes/office/oversight.tsx"),
  route("office/outcomes/export", "routes/office/outcomes-export.tsx"),
];
export const outcomeButtons: RouteConfigEntry[] = [
  route("office/outcomes/recount", "routes/office/outcomes-recount.ts"),
  route("office/outcomes/sheet", "routes/office/outcomes-sheet.ts"),
  route("office/outcomes/targets/:target/closing", "routes/office/outcomes-target-closing.ts"),
  route("open-data/csv", "routes/market/open-data-csv.ts"),
  route("open-data/json", "routes/market/open-data-json.ts"),
];

/** Its buttons, which have no page. */
export const monitoringButtons: RouteConfigEntry[] = [
  route("office/monitoring/plans/:plan/closing", "routes/office/monitoring-plan-closing.ts"),
  route("office/cases/:case/visits/:followUp/calling-off", "routes/office/visit-calling-off.ts"),
  route("office/cases/:case/visits/:followUp/pictures/:snapshot", "routes/office/visit-picture.ts"),
  route("office/cases/:case/alerts/:alert/taking", "routes/office/alert-taking.ts"),
  route("office/cases/:case/alerts/:alert/ending", "routes/office/alert-ending.ts"),
  route("office/cases/:case/reopening", "routes/office/case-reopening.ts"),
];
