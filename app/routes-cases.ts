import { route } from "@remix-run/route-config";

/** Case files in the office: pages. */
export const casePages = [
  route("office/cases", "routes/office/cases.tsx"),
  route("office/cases/:case", "routes/office/case.tsx"),
];

/** The same: buttons. */
export const caseButtons = [route("office/cases/:case/checklist", "routes/office/case-check.ts")];
