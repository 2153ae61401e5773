import { answerProposal } from "#app/domain/pioneers/answer-proposal.server.ts";
import { confirmPioneer } from "#app/domain/pioneers/confirm-pioneer.server.ts";
import { offerAsPioneer } from "#app/domain/pioneers/offer-as-pioneer.server.ts";
import { proposePioneer } from "#app/domain/pioneers/propose-pioneer.server.ts";
import { takePlace } from "#app/domain/pioneers/take-place.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import type { Person } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import type { TestHouse } from "#tests/support/house.ts";
import { applicant } from "../producers/programme.ts";

/** A verified maker of kilims. */
export async function verified(market: TestHouse, officer: Person, more: Parameters<typeof applicant>[1] = {}) {
  const made = await applicant(market, more);
  await verifyProducer(await market.ctxOf(officer), {
    application: made.application,
    nameEn: `Maker ${made.phone.slice(-4)}`,
    cluster: "kilim-anbaran",
  });
  return { ...made, actor: await market.as(made.phone) };
}

export const offer = {
  offers: ["trains", "gives-work"],
  occupations: ["kilim-weaving"],
  counties: ["2408"],
  capacity: "2",
  terms: "نخ را من می‌دهم و مزد را روز تحویل می‌پردازم.",
};

/** A confirmed pioneer with so many places. */
export async function pioneer(market: TestHouse, officer: Person, capacity = "2") {
  const made = await verified(market, officer, { level: "pioneer" });
  const { id } = await offerAsPioneer(await market.ctxOf(made.actor), { ...offer, capacity });
  await confirmPioneer(await market.ctxOf(officer), { pioneer: id });
  return { ...made, pioneer: id };
}

/** The case of an application. */
export async function caseOf(market: TestHouse, application: string): Promise<string> {
  const [row] = await market.rows<{ id: string }>(`select case_id as id from applications where id = '${application}'`);
  return row?.id ?? "";
}

export const yes = {
  answer: "accept",
  promised: ["gives-work"],
  goals: "سه گلیم تا بهار.",
  reviewOn: "2030-03-01",
};

/** Proposes; answers the link's id. */
export const proposed = async (market: TestHouse, officer: Person, caseId: string, to: string) =>
  (await proposePioneer(await market.ctxOf(officer), { case: caseId, key: newToken(), pioneer: to })).id;

/** An applicant who works with a pioneer. */
export async function linked(market: TestHouse, officer: Person, lead: { actor: Person; pioneer: string }) {
  const hers = await applicant(market);
  const caseId = await caseOf(market, hers.application);
  const link = await proposed(market, officer, caseId, lead.pioneer);
  await answerProposal(await market.ctxOf(lead.actor), { link, ...yes });
  await takePlace(await market.ctxOf(hers.actor), { link, answer: "accept", shown: "on" });
  return { ...hers, caseId, link };
}
