import type { Localized } from "#app/platform/locale.ts";
import type { ApplicationState, DutyKind, MarketPath, Stage } from "#db/vocabulary.ts";
import type { ShareTask } from "#db/vocabulary-bodies.ts";

/** The way of a case as she follows it, first things first. */
export const progressSteps = [
  ...(["received", "eligibility", "assessment", "counselling", "training", "market", "active"] as const),
] as const;
export type StepName = (typeof progressSteps)[number];

/** Whose turn it is: her own, or a duty in a body; never an officer's name. */
export type Holder = { duty: DutyKind | "you" | "pioneer"; body: Localized | null };

/** What is said beside a step: what is to be done now, or what has to happen before anybody has it. */
export const stepNotes = [
  ...(["fromRoster", "byOfficer", "sendPicture", "judged", "refused", "appealed"] as const),
  ...(["afterForm", "afterEligibility", "toPropose", "answerDay", "meets", "handed", "afterAssessment"] as const),
  ...(["toTalk", "yourNext", "chooseCourse", "inCourse", "noneNeeded", "openShop", "listPiece"] as const),
  ...(["answerPioneer", "pioneerAnswers", "afterMarket", "visit", "sell", "closed"] as const),
] as const;
export type StepNote = (typeof stepNotes)[number];

/** One step. Done says on which day; now says who has it and, where a day is set, until when (ISO texts). */
export type ProgressStep = {
  name: StepName;
  state: "done" | "now" | "ahead" | "stopped";
  on: string | null;
  who: Holder | null;
  until: string | null;
  note: StepNote | null;
};

/** What the steps are read off. Instants are ISO texts. */
export type ProgressFacts = {
  body: Localized;
  source: "self" | "officer" | "import";
  registeredAt: string;
  dueAt: string | null;
  closedAt: string | null;
  path: MarketPath | null;
  reached: Partial<Record<Stage, string>>;
  /** Her newest form. */
  form: { status: ApplicationState; submittedAt: string; pictures: number; body: Localized } | null;
  /** An appeal not decided yet. */
  appeal: { body: Localized; dueAt: string } | null;
  /** What another body took on, and did not give back yet. */
  handed: { task: ShareTask; body: Localized; dueAt: string | null }[];
  /** One that is agreed on or waits for her yes. */
  assessment: { body: Localized; meetsAt: string; accepted: boolean } | null;
  /** What she does next after the last talk, and until when. */
  talk: { nextAt: string | null; at: string } | null;
  /** The course she is in whose last day comes first. */
  course: { body: Localized; lastAt: string } | null;
  /** Modules of her plan that are not done; null before an assessment. */
  planLeft: number | null;
  shopOpened: boolean;
  link: { status: "proposed" | "offered" | "active"; answerBy: string } | null;
  /** The next planned visit or check-in. */
  visit: { dueAt: string } | null;
};

type Standing = Omit<ProgressStep, "name">;
const nothing = { on: null, who: null, until: null, note: null };
const done = (on: string, note: StepNote | null = null): Standing => ({ ...nothing, state: "done", on, note });
const ahead = (note: StepNote, who: Holder | null = null): Standing => ({ ...nothing, state: "ahead", note, who });
const now = (note: StepNote, who: Holder, until: string | null = null): Standing => ({
  ...nothing,
  state: "now",
  ...{ note, who, until },
});
const you: Holder = { duty: "you", body: null };

/**
 * Where each step of a case stands: done on a day, with somebody until a day, or ahead with what has to happen first. Of a
 * case that ended, what was not reached stopped.
 */
export function progress(facts: ProgressFacts): ProgressStep[] {
  return progressSteps.map((name) => {
    const stands = standings[name](facts);
    const over = facts.closedAt !== null && stands.state !== "done";
    return { name, ...(over ? { ...nothing, state: "stopped" as const, note: "closed" as const } : stands) };
  });
}

const taken = ({ handed }: ProgressFacts, task: ShareTask) => handed.find((one) => one.task === task);

/** A step another body has: whose duty it is there, until when they agreed. */
function handedTo(facts: ProgressFacts, task: ShareTask, duty: DutyKind): Standing | null {
  const one = taken(facts, task);
  return one ? now("handed", { duty, body: one.body }, one.dueAt) : null;
}

const standings: Record<StepName, (facts: ProgressFacts) => Standing> = {
  received({ form, source, registeredAt }) {
    if (source === "import") return done(registeredAt, "fromRoster");
    if (source === "officer") return done(registeredAt, "byOfficer");
    return done(form?.submittedAt ?? registeredAt);
  },

  eligibility({ reached, form, appeal, dueAt, body }) {
    if (appeal) return now("appealed", { duty: "officer", body: appeal.body }, appeal.dueAt);
    if (form?.status === "refused") return { ...nothing, state: "stopped", who: you, note: "refused" };
    if (reached.eligible) return done(reached.eligible);
    if (!form) return ahead("afterForm", { duty: "officer", body });
    if (form.pictures === 0) return now("sendPicture", you, dueAt);
    return now("judged", { duty: "officer", body: form.body }, dueAt);
  },

  assessment(facts) {
    const { reached, assessment, body } = facts;
    if (assessment && !assessment.accepted) return now("answerDay", you, assessment.meetsAt);
    if (assessment) return now("meets", { duty: "assessor", body: assessment.body }, assessment.meetsAt);
    if (reached.assessed) return done(reached.assessed);
    const elsewhere = handedTo(facts, "assess", "assessor");
    if (elsewhere) return elsewhere;
    return reached.eligible ? now("toPropose", { duty: "officer", body }) : ahead("afterEligibility");
  },

  counselling(facts) {
    const { reached, talk, body } = facts;
    if (talk?.nextAt) return now("yourNext", you, talk.nextAt);
    if (reached.counselled) return done(reached.counselled);
    const elsewhere = handedTo(facts, "counsel", "counsellor");
    if (elsewhere) return elsewhere;
    return reached.assessed ? now("toTalk", { duty: "counsellor", body }) : ahead("afterAssessment");
  },

  training(facts) {
    const { reached, course, planLeft } = facts;
    if (course) return now("inCourse", { duty: "trainer", body: course.body }, course.lastAt);
    if (reached.trained) return done(reached.trained);
    const elsewhere = handedTo(facts, "train", "trainer");
    if (elsewhere) return elsewhere;
    if (planLeft === null) return ahead("afterAssessment");
    if (planLeft === 0 && reached.assessed) return done(reached.assessed, "noneNeeded");
    return now("chooseCourse", you);
  },

  market({ reached, shopOpened, link }) {
    if (reached["market-linked"]) return done(reached["market-linked"]);
    if (link?.status === "offered") return now("answerPioneer", you, link.answerBy);
    if (link?.status === "proposed") return now("pioneerAnswers", { duty: "pioneer", body: null }, link.answerBy);
    if (shopOpened) return now("listPiece", you);
    return ahead("openShop");
  },

  active({ reached, visit, body }) {
    const linked = reached["market-linked"];
    if (!linked) return ahead("afterMarket");
    if (visit) return now("visit", { duty: "officer", body }, visit.dueAt);
    return reached.monitored ? done(reached.monitored) : now("sell", you);
  },
};

/** The steps somebody has now, what is hers first: what a short word about her case says. */
export const turns = (steps: readonly ProgressStep[]): ProgressStep[] =>
  steps
    .filter(({ state }) => state === "now")
    .sort((one, other) => Number(other.who?.duty === "you") - Number(one.who?.duty === "you"));
