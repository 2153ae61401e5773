import { route } from "@remix-run/route-config";

/** Case files in the office: pages. */
export const casePages = [
  route("office/cases", "routes/office/cases.tsx"),
  route("office/cases/new", "routes/office/case-new.tsx"),
  route("office/cases/:case", "routes/office/case.tsx"),
  route("office/cases/:case/data", "routes/office/case-data.tsx"),
  route("office/applications/:id/evidence", "routes/office/evidence-request.tsx"),
  route("office/applications/:id/pictures", "routes/office/evidence-new.tsx"),
];

/** The same: buttons. */
export const caseButtons = [route("office/cases/:case/checklist", "routes/office/case-check.ts")];
