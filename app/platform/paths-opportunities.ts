import type { Locale } from "./locale.ts";

/** Addresses of calls and of what is known of counties: a part of `paths`. */
export const opportunityPaths = {
  call: (l: Locale, call: string) => `/${l}/opportunities/calls/${call}`,
  callsEnd: (l: Locale) => `/${l}/opportunities/following/end`,
  officeCalls: (l: Locale) => `/${l}/office/opportunities`,
  officeCallNew: (l: Locale) => `/${l}/office/opportunities/new`,
  officeCall: (l: Locale, call: string) => `/${l}/office/opportunities/calls/${call}`,
  officeCallClosing: (l: Locale, call: string) => `/${l}/office/opportunities/calls/${call}/closing`,
  officeRegion: (l: Locale, county: string) => `/${l}/office/opportunities/places/${county}`,
  officeNoteEnd: (l: Locale, note: string) => `/${l}/office/opportunities/notes/${note}/end`,
};
