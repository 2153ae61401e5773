import { route } from "@remix-run/route-config";

/** One case file across bodies, in the office: pages. */
export const bodyPages = [
  route("office/cases/:case/sealed", "routes/office/case-sealed.tsx"),
  route("office/settings/access", "routes/office/access.tsx"),
  route("office/settings/access/change", "routes/office/access-change.tsx"),
];
