import { route } from "@remix-run/route-config";

/** One case file across bodies, in the office: pages. */
export const bodyPages = [
  route("office/cases/:case/sealed", "routes/office/case-sealed.tsx"),
  route("office/settings/access", "routes/office/access.tsx"),
  route("office/settings/access/change", "routes/office/access-change.tsx"),
  route("office/cases/:case/share", "routes/office/case-share.tsx"),
  route("office/registry", "routes/office/registry.tsx"),
  route("office/shares", "routes/office/shares.tsx"),
  route("office/shares/new", "routes/office/shares-new.tsx"),
  route("office/shares/:share", "routes/office/share.tsx"),
  route("office/shares/:share/decline", "routes/office/share-decline.tsx"),
];

/** The same: buttons. */
export const bodyButtons = [
  route("office/shares/:share/acceptance", "routes/office/share-acceptance.ts"),
  route("office/shares/:share/taking-back", "routes/office/share-taking-back.ts"),
  route("office/share-batches/:batch/taking-back", "routes/office/share-batch-taking-back.ts"),
];
