import type { Locale } from "./locale.ts";

/** Addresses of pioneers, their teams and the work they give: a part of `paths`. */
export const pioneerPaths = {
  myWork: (l: Locale) => `/${l}/join/work`,
  myLink: (l: Locale, link: string) => `/${l}/join/work/team/${link}`,
  myLinkEnding: (l: Locale, link: string) => `/${l}/join/work/team/${link}/ending`,
  team: (l: Locale) => `/${l}/studio/team`,
  teamOffer: (l: Locale) => `/${l}/studio/team/offer`,
  teamLink: (l: Locale, link: string) => `/${l}/studio/team/${link}`,
  teamLinkEnding: (l: Locale, link: string) => `/${l}/studio/team/${link}/ending`,
  officePioneers: (l: Locale) => `/${l}/office/pioneers`,
  officePioneer: (l: Locale, pioneer: string) => `/${l}/office/pioneers/${pioneer}`,
  officePioneerConfirmation: (l: Locale, pioneer: string) => `/${l}/office/pioneers/${pioneer}/confirmation`,
  officePioneerEnding: (l: Locale, pioneer: string) => `/${l}/office/pioneers/${pioneer}/ending`,
  officeMatching: (l: Locale, id: string) => `/${l}/office/cases/${id}/pioneer`,
  officeLinkWithdrawal: (l: Locale, id: string) => `/${l}/office/cases/${id}/pioneer/withdrawal`,
  officeLinkReview: (l: Locale, id: string) => `/${l}/office/cases/${id}/pioneer/review`,
};

type WorkStep = "edit" | "offer" | "cancellation" | "material" | "inspection" | "payment" | "contest" | "drawing";
type MyWorkStep = "delivery" | "contest" | "pay-confirmation" | "drawing";

/** Addresses of work orders: the pioneer's in her studio, the applicant's where she joined, the office's in the case. */
export const workPaths = {
  workOrders: (l: Locale) => `/${l}/studio/work-orders`,
  workOrderNew: (l: Locale, link: string) => `/${l}/studio/team/${link}/work`,
  workOrder: (l: Locale, order: string) => `/${l}/studio/work-orders/${order}`,
  workOrderStep: (l: Locale, order: string, step: WorkStep) => `/${l}/studio/work-orders/${order}/${step}`,
  workMaterial: (l: Locale, order: string, material: string) =>
    `/${l}/studio/work-orders/${order}/materials/${material}`,
  myWorkOrder: (l: Locale, order: string) => `/${l}/join/work/${order}`,
  myWorkOrderStep: (l: Locale, order: string, step: MyWorkStep) => `/${l}/join/work/${order}/${step}`,
  officeWorkOrder: (l: Locale, id: string, order: string) => `/${l}/office/cases/${id}/work-orders/${order}`,
  officeWorkFloor: (l: Locale) => `/${l}/office/pioneers/floor`,
};
