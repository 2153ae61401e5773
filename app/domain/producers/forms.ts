import { z } from "zod";
import { correctionReasons, openingReasons } from "#app/domain/cases/rules.ts";
import {
  day,
  formKey,
  line,
  optionalDay,
  optionalLine,
  optionalWhole,
  slug,
  tick,
  uploads,
} from "#app/platform/fields.ts";
import { occupations, permitKinds, producerLevels, sexes } from "#db/vocabulary.ts";
import { answeredFields } from "#db/vocabulary-join.ts";
import { pioneerOffers } from "#db/vocabulary-pioneers.ts";
import { permitOutcomes } from "./permit-rules.ts";
import { draftStepNames, evidenceKinds, phoneOwners, refusalReasons } from "./rules.ts";

/** A condition she has to declare; a box left empty is no application. */
const declared = z.literal("on", "producers.declare");

/** The id in an address. What is no id at all is missing like any other that is not hers. */
const thing = z.string({ error: "required" }).max(64, "too-long");

/** What somebody fills in to join. Birth date and national code are judged by the command, which knows day and country. */
export const apply = z.object({
  key: formKey,
  level: z.enum(producerLevels, { error: "choose" }),
  occupation: z.enum(occupations, { error: "choose" }),
  county: z.string({ error: "choose" }).regex(/^[A-Za-z0-9]{1,12}$/, "choose"),
  place: line(80),
  name: line(80),
  birthDate: line(12),
  nationalCode: line(20),
  statement: z.string({ error: "required" }).trim().min(10, "producers.statement-short").max(2000, "too-long"),
  /** Several, with commas between them. */
  skills: optionalLine(300).transform((text) =>
    text
      .split(/[,،;؛]/)
      .map((one) => one.trim())
      .filter((one) => one !== "")
      .slice(0, 20),
  ),
  tools: optionalLine(300),
  weeklyHours: optionalWhole(1, 100),
  sex: z.union([z.literal("").transform(() => null), z.enum(sexes, { error: "choose" })]).default(null),
  /** A pioneer's alone: what she offers those beside her, and for how many. */
  offers: z.array(z.enum(pioneerOffers, { error: "choose" })).default([]),
  offersFor: optionalWhole(1, 500),
  /** To the terms in force; asked for where there are any. */
  agree: tick,
  adult: declared,
  local: declared,
  noFullTimeJob: declared,
  noEmployerInsurance: declared,
});

/** The same, written down by an officer who has the person before her: how to reach her, and what she agreed to aloud. */
export const registerCase = apply.omit({ agree: true }).extend({
  /** Which of the officer's bodies leads the case; she need not say it who has one. */
  body: z.union([z.literal(""), z.uuid("choose")]).default(""),
  phone: optionalLine(20),
  phoneOf: z.enum(phoneOwners, { error: "choose" }).default("own"),
  consent: z.literal("on", "producers.consent-read"),
  witness: line(80),
  /** Empty for today. */
  consentDay: optionalDay("day.wrong"),
  evidenceKind: z.enum(evidenceKinds, { error: "choose" }).default("work-sample"),
  picture: uploads(6),
});

/** What is known of somebody, put right. The birth date is sealed and stands in no form: left empty it stays. */
export const correctCase = apply
  .pick({
    name: true,
    sex: true,
    county: true,
    place: true,
    occupation: true,
    skills: true,
    tools: true,
    weeklyHours: true,
  })
  .extend({ case: thing, birthDate: optionalLine(12), reason: z.enum(correctionReasons, { error: "choose" }) });

/** What an officer asks for besides: of which conditions, in plain words, until when. */
export const askEvidence = z.object({
  key: formKey,
  application: thing,
  wanted: z.array(z.string().max(60, "choose")).max(40, "choose").default([]),
  text: line(600),
  until: day,
});

/** Pictures an officer takes, or has brought to her, for somebody who cannot send them. */
export const addCaseEvidence = z.object({
  key: formKey,
  application: thing,
  evidenceKind: z.enum(evidenceKinds, { error: "choose" }).default("work-sample"),
  note: optionalLine(200),
  picture: uploads(6),
});

export const addEvidence = z.object({
  key: formKey,
  kind: z.enum(evidenceKinds, { error: "choose" }),
  note: optionalLine(200),
  /** Which of the two is sent. */
  sent: z.enum(["picture", "voice"], { error: "choose" }).default("picture"),
  picture: uploads(1),
  voice: uploads(1),
});

export const dropSample = z.object({ sample: thing });

/** What each step of a draft holds, judged as the whole is judged when it is sent. */
export const draftSteps = {
  identity: apply.pick({ name: true, nationalCode: true, birthDate: true, sex: true, county: true, place: true }),
  trade: apply.pick({
    ...{ level: true, occupation: true, skills: true, tools: true, weeklyHours: true },
    ...{ offers: true, offersFor: true, statement: true },
  }),
} as const;

const asTyped = z.string().max(4000, "too-long").default("");

/** One step of a draft as it was typed: what is wrong in it is kept too, and said. */
export const saveDraft = z.object({
  step: z.enum(draftStepNames, { error: "choose" }),
  ...{ name: asTyped, nationalCode: asTyped, birthDate: asTyped, sex: asTyped, county: asTyped, place: asTyped },
  ...{ level: asTyped, occupation: asTyped, skills: asTyped, tools: asTyped, weeklyHours: asTyped },
  ...{ offersFor: asTyped, statement: asTyped },
  offers: z.array(z.string().max(40, "too-long")).max(20, "too-long").default([]),
});

/** Of one line of her own file: that it is right, or what it should be. */
export const answerData = z.object({
  field: z.enum(answeredFields, { error: "choose" }),
  answer: z.enum(["right", "wrong"], { error: "choose" }),
  wanted: z.string().max(600, "too-long").default(""),
});

/** What an officer says to it; the reason is for who asked. */
export const decideData = z.object({
  case: thing,
  answer: thing,
  outcome: z.enum(["accepted", "refused"], { error: "choose" }),
  reason: optionalLine(300),
});

export const verifyProducer = z.object({
  application: thing,
  /** The shop's name in Latin letters: the root of its address. */
  nameEn: line(80),
  cluster: z.union([z.literal(""), slug]).default(""),
});

export const refuseApplication = z.object({
  application: thing,
  reason: z.enum(refusalReasons, { error: "choose" }),
  text: line(600),
});

/** What is sealed in a case file is opened part by part, with a reason. */
export const openSealed = z.object({
  case: thing,
  part: z.enum(["identity", "contact"], { error: "choose" }),
  reason: z.enum(openingReasons, { error: "choose" }),
});

export const evidenceOnly = z.object({ evidence: thing });

const permitKind = z.enum(permitKinds, { error: "choose" });

export const namePermit = z.object({
  kind: permitKind,
  number: line(60),
  /** In either calendar; empty for a permit without a last day. */
  validUntil: optionalDay("producers.permit-date"),
});

export const permitOnly = z.object({ kind: permitKind });

export const judgePermit = z.object({
  shop: slug,
  kind: permitKind,
  /** The number she compared: another one written meanwhile has not been seen. */
  number: z.string({ error: "required" }).max(120, "too-long"),
  outcome: z.enum(permitOutcomes, { error: "choose" }),
});
