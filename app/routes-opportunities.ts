import { route } from "@remix-run/route-config";

/** Calls in the open market. */
export const callPages = [route("opportunities/calls/:call", "routes/market/call.tsx")];
export const callButtons = [
  route("opportunities/following/end", "routes/market/calls-end.ts"),
  route("office/opportunities/calls/:call/closing", "routes/office/call-closing.ts"),
  route("office/opportunities/notes/:note/end", "routes/office/note-end.ts"),
];

/** Calls and counties in the office. */
export const opportunityPages = [
  route("office/opportunities", "routes/office/opportunities.tsx"),
  route("office/opportunities/new", "routes/office/call-new.tsx"),
  route("office/opportunities/calls/:call", "routes/office/call.tsx"),
  route("office/opportunities/places/:area", "routes/office/region.tsx"),
];
