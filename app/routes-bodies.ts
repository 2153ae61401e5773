import { route } from "@remix-run/route-config";

/** One case file across bodies, in the office: pages. */
export const bodyPages = [
  route("office/cases/:case/sealed", "routes/office/case-sealed.tsx"),
  route("office/settings/access", "routes/office/access.tsx"),
  route("office/settings/access/change", "routes/office/access-change.tsx"),
  route("office/cases/:case/share", "routes/office/case-share.tsx"),
  route("office/cases/:case/services", "routes/office/service-new.tsx"),
  route("office/registry", "routes/office/registry.tsx"),
  route("office/agreements", "routes/office/agreements.tsx"),
  route("office/agreements/new", "routes/office/agreement-new.tsx"),
  route("office/agreements/:agreement", "routes/office/agreement.tsx"),
  route("office/agreements/:agreement/change", "routes/office/agreement-change.tsx"),
  route("office/agreements/:agreement/ending", "routes/office/agreement-ending.tsx"),
  route("office/handovers", "routes/office/handovers.tsx"),
  route("office/handovers/:handover", "routes/office/handover.tsx"),
  route("office/services", "routes/office/body-services.tsx"),
  route("office/services/:support", "routes/office/body-service.tsx"),
  route("office/shares", "routes/office/shares.tsx"),
  route("office/shares/new", "routes/office/shares-new.tsx"),
  route("office/shares/:share", "routes/office/share.tsx"),
  route("office/shares/:share/decline", "routes/office/share-decline.tsx"),
];

/** The same: buttons. */
export const bodyButtons = [
  route("join/services/:support/answer", "routes/market/join-service-answer.ts"),
  route("office/agreements/:agreement/signature", "routes/office/agreement-signature.ts"),
  route("office/agreement-lines/:line/closing", "routes/office/agreement-line-closing.ts"),
  route("office/handovers/:handover/line", "routes/office/handover-answer.ts"),
  route("office/handovers/:handover/file", "routes/office/handover-file.ts"),
  route("office/shares/:share/acceptance", "routes/office/share-acceptance.ts"),
  route("office/shares/:share/taking-back", "routes/office/share-taking-back.ts"),
  route("office/share-batches/:batch/taking-back", "routes/office/share-batch-taking-back.ts"),
];
