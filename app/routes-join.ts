import { route } from "@remix-run/route-config";

/** Who joins and who keeps the conditions, in the office: pages. */
export const joinOfficePages = [route("office/cases/:case/rules/:ruleCode", "routes/office/case-rule.tsx")];

/** The same: buttons. */
export const joinOfficeButtons = [
  route("office/cases/:case/rules", "routes/office/rules-as-shown.ts"),
  route("office/cases/:case/rules/:ruleCode/signature", "routes/office/rule-signature.ts"),
];
