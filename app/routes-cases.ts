import { route } from "@remix-run/route-config";

/** Case files in the office: pages. */
export const casePages = [
  route("office/cases", "routes/office/cases.tsx"),
  route("office/cases/:case", "routes/office/case.tsx"),
];
