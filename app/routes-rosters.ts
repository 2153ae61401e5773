import { route } from "@remix-run/route-config";

/** Rosters that are brought in, and files that may be one: pages. */
export const rosterPages = [
  route("office/rosters", "routes/office/rosters.tsx"),
  route("office/rosters/:roster", "routes/office/roster.tsx"),
  route("office/rosters/:roster/columns", "routes/office/roster-columns.tsx"),
  route("office/rosters/:roster/faults", "routes/office/roster-faults.tsx"),
  route("office/doubles", "routes/office/doubles.tsx"),
  route("office/doubles/:double", "routes/office/double.tsx"),
];

/** Buttons and files of rosters. */
export const rosterButtons = [
  route("office/rosters/:roster/import", "routes/office/roster-import.ts"),
  route("office/rosters/:roster/undoing", "routes/office/roster-undoing.ts"),
  route("office/rosters/:roster/removal", "routes/office/roster-removal.ts"),
  route("office/rosters/:roster/report", "routes/office/roster-report.ts"),
  route("office/doubles/:double/parting", "routes/office/double-apart.ts"),
  route("office/merges/:merge/undoing", "routes/office/merge-undoing.ts"),
];
