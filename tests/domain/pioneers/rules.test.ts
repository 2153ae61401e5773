import { describe, expect, test } from "vitest";
import { type Candidate, firstName, lacksOf, rankPioneers, widens } from "#app/domain/pioneers/rules.ts";

const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  id: "a",
  personId: "pa",
  occupations: ["kilim-weaving"],
  counties: ["2408"],
  offers: ["trains", "gives-work"],
  capacity: 4,
  taken: 1,
  km: 30,
  promised: 0,
  done: 0,
  ...more,
});
const need = { personId: "me", occupation: "kilim-weaving", county: "2408", lacks: lacksOf(["registered", "trained"]) };

describe("ranking pioneers", () => {
  test("reasons add up to the points", () => {
    for (const { points, reasons } of rankPioneers(need, [candidate(), candidate({ id: "b", counties: [] })]))
      expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(points);
  });

  test("her craft she must have, and nobody is her own pioneer", () => {
    const others = [candidate({ occupations: ["animation"] }), candidate({ id: "b", personId: "me" })];
    expect(rankPioneers(need, others)).toEqual([]);
  });

  test("a served county goes before a near one, a near one before a far one, who is full goes last", () => {
    const order = rankPioneers(need, [
      candidate({ id: "full", taken: 4 }),
      candidate({ id: "far", counties: [], km: 500 }),
      candidate({ id: "near", counties: [], km: 5 }),
      candidate({ id: "here" }),
    ]).map(({ candidate: { id } }) => id);
    expect(order).toEqual(["here", "near", "far", "full"]);
  });

  test("what is missing and what was kept before bring points, and say so", () => {
    const [first, second] = rankPioneers(need, [
      candidate({ id: "b" }),
      candidate({ id: "c", offers: ["gives-work", "advises"], promised: 4, done: 3 }),
    ]);
    expect(first?.candidate.id).toBe("c");
    expect(first?.reasons.map(({ code }) => code)).toEqual(["craft", "county", "free", "brings", "brings", "results"]);
    // She is trained already, so training brings nothing.
    expect(second?.reasons.filter(({ code }) => code === "brings").map(({ facts }) => facts.offer)).toEqual([
      "gives-work",
    ]);
  });
});

test("who has a module of her plan left lacks training, though she was trained before", () => {
  expect(lacksOf(["trained", "counselled", "market-linked"])).toEqual([]);
  expect(lacksOf(["trained", "counselled", "market-linked"], ["price", "pack"])).toEqual(["trains"]);
});

test("an offer waits for an officer again only where it goes further", () => {
  const before = candidate();
  expect(widens(before, candidate({ capacity: 9, offers: ["trains"] }))).toBe(false);
  expect(widens(before, candidate({ counties: ["2408", "2401"] }))).toBe(true);
});

test("of a name the first part is shown", () => {
  expect(firstName(" سولماز  عنبرانی ")).toBe("سولماز");
});
