import { route } from "@remix-run/route-config";

/** Joining, in the market: pages. */
export const joinPages = [
  route("join", "routes/market/join.tsx"),
  route("join/application", "routes/market/join-application.tsx"),
  route("join/application/:applicationStep", "routes/market/join-application-step.tsx"),
  route("join/evidence", "routes/market/join-evidence.tsx"),
  route("join/check-in", "routes/market/join-check-in.tsx"),
  route("join/file", "routes/market/join-file.tsx"),
  route("join/services", "routes/market/join-services.tsx"),

  route("terms", "routes/market/terms.tsx"),
  route("join/terms", "routes/market/join-terms.tsx"),
  route("shops/:slug/report", "routes/market/shop-report.tsx"),
  route("join/data", "routes/market/join-data.tsx"),
  route("join/check", "routes/market/join-check.tsx"),
  route("join/appeal", "routes/market/join-appeal.tsx"),
];

/** The same: buttons. */
export const joinButtons = [route("join/evidence/:sample/removal", "routes/market/join-evidence-removal.ts")];

/** Who joins and who keeps the conditions, in the office: pages. */
export const joinOfficePages = [
  route("office/cases/:case/rules/:ruleCode", "routes/office/case-rule.tsx"),
  route("office/settings", "routes/office/settings.tsx"),
  route("office/settings/conditions", "routes/office/settings-conditions.tsx"),
  route("office/settings/rule", "routes/office/settings-rule.tsx"),
  route("office/settings/roles", "routes/office/settings-roles.tsx"),
  route("office/settings/roles/:duty/ending", "routes/office/duty-ending.tsx"),
  route("office/settings/:setting", "routes/office/setting.tsx"),
  route("office/reports", "routes/office/reports.tsx"),
  route("office/reports/:report", "routes/office/report.tsx"),
  route("office/settings/terms", "routes/office/settings-terms.tsx"),
  route("office/work", "routes/office/work.tsx"),
  route("office/appeals/:appeal", "routes/office/appeal.tsx"),
];

/** The same: buttons. */
export const joinOfficeButtons = [
  route("office/reports/:report/lifting", "routes/office/report-lift.ts"),
  route("office/settings/rule/end", "routes/office/settings-rule-end.ts"),
  route("office/work/assignment", "routes/office/case-assignment.ts"),
  route("office/appeals/:appeal/picture", "routes/office/appeal-picture.ts"),
  route("office/cases/:case/rules", "routes/office/rules-as-shown.ts"),
  route("office/cases/:case/data-answers", "routes/office/case-data-answer.ts"),
  route("office/cases/:case/rules/:ruleCode/signature", "routes/office/rule-signature.ts"),
];
