import { addWorkingDays, type WorkingDays } from "#app/platform/calendar.ts";
import { dayOf, endOfDay } from "#app/platform/time.ts";
import type { Stage } from "#db/vocabulary.ts";
import type { LinkState, PioneerOffer } from "#db/vocabulary-pioneers.ts";
import { pioneerOffers } from "#db/vocabulary-pioneers.ts";

/** Working days in which whose turn it is answers a proposal. */
export const answerDays = 5;

/** Which state of a link may follow which. */
export const linkMoves: Readonly<Record<LinkState, readonly LinkState[]>> = {
  proposed: ["offered", "declined", "lapsed"],
  offered: ["active", "declined", "lapsed"],
  active: ["ended"],
  declined: [],
  lapsed: [],
  ended: [],
};

/** While one of these, a place of the pioneer's is taken: from when she promised it. */
export const takingStates = ["offered", "active"] as const satisfies readonly LinkState[];
/** While one of these, nobody else is proposed to the applicant. */
export const openStates = ["proposed", "offered", "active"] as const satisfies readonly LinkState[];

/** The end of the working day by which a proposal is answered. */
export const answerBy = (now: Date, country: WorkingDays & { timeZone: string }): Date =>
  endOfDay(addWorkingDays(dayOf(now, country.timeZone), answerDays, country), country.timeZone);

/**
 * What somebody's way still lacks, by the stages she has reached and the modules her assessment asks for: what a pioneer could
 * bring. Who has a module left to do lacks training, though she was trained before.
 */
export function lacksOf(reached: readonly Stage[], modules: readonly string[] = []): PioneerOffer[] {
  const brings: Record<PioneerOffer, Stage> = {
    trains: "trained",
    advises: "counselled",
    "gives-work": "market-linked",
    "sells-for": "market-linked",
  };
  return pioneerOffers.filter(
    (offer) => !reached.includes(brings[offer]) || (offer === "trains" && modules.length > 0),
  );
}

/** Somebody who looks for a pioneer. */
export type Need = { personId: string; occupation: string; county: string; lacks: readonly PioneerOffer[] };

/** A confirmed pioneer as the ranking sees her. */
export type Candidate = {
  id: string;
  personId: string;
  occupations: readonly string[];
  counties: readonly string[];
  offers: readonly PioneerOffer[];
  capacity: number;
  taken: number;
  /** Between the centres of the two counties; null where one of them is not known. */
  km: number | null;
  /** Of what she promised people who have looked back: how much, and how much of it was done. */
  promised: number;
  done: number;
};

export type Reason = { code: "craft" | "county" | "near" | "free" | "full" | "brings" | "results"; points: number } & {
  facts: Readonly<Record<string, string | number>>;
};
export type Ranked<C extends Candidate = Candidate> = {
  candidate: C;
  points: number;
  full: boolean;
  reasons: Reason[];
};

const points = { craft: 40, county: 20, free: 10, brings: 5, results: 10 } as const;
/** Further than this, distance brings nothing. */
const farKm = 200;

/**
 * Pioneers for somebody, the best first, each with the reasons that brought her there: their points add up to hers. Her
 * craft she must have; who is full stands last, for a place may come free. She is not her own pioneer.
 */
export function rankPioneers<C extends Candidate>(need: Need, candidates: readonly C[]): Ranked<C>[] {
  const ranked = candidates
    .filter(({ personId, occupations }) => personId !== need.personId && occupations.includes(need.occupation))
    .map((candidate) => {
      const reasons = reasonsFor(need, candidate);
      return {
        candidate,
        reasons,
        full: candidate.taken >= candidate.capacity,
        points: reasons.reduce((sum, reason) => sum + reason.points, 0),
      };
    });
  const order = (a: Ranked<C>, b: Ranked<C>) =>
    Number(a.full) - Number(b.full) || b.points - a.points || (a.candidate.id < b.candidate.id ? -1 : 1);
  return ranked.sort(order);
}

function reasonsFor(need: Need, one: Candidate): Reason[] {
  const free = Math.max(0, one.capacity - one.taken);
  const brings = need.lacks.filter((offer) => one.offers.includes(offer));
  const near = one.km === null ? 0 : Math.round(points.county * Math.max(0, 1 - one.km / farKm));
  return [
    { code: "craft", points: points.craft, facts: {} },
    one.counties.includes(need.county)
      ? { code: "county", points: points.county, facts: {} }
      : { code: "near", points: Math.min(near, points.county - 1), facts: { km: Math.round(one.km ?? farKm) } },
    free > 0
      ? { code: "free", points: Math.min(points.free, free * 2), facts: { free, capacity: one.capacity } }
      : { code: "full", points: 0, facts: { capacity: one.capacity } },
    ...brings.map((offer): Reason => ({ code: "brings", points: points.brings, facts: { offer } })),
    ...(one.promised > 0
      ? [
          {
            code: "results" as const,
            points: Math.round((points.results * one.done) / one.promised),
            facts: { done: one.done, promised: one.promised },
          },
        ]
      : []),
  ];
}

type Offered = Pick<Candidate, "offers" | "occupations" | "counties">;

/** Whether an offer goes beyond what an officer has confirmed: it waits for her again. Terms and places are the pioneer's own. */
export function widens(before: Offered, after: Offered): boolean {
  return (["offers", "occupations", "counties"] as const).some((part) =>
    (after[part] as readonly string[]).some((one) => !(before[part] as readonly string[]).includes(one)),
  );
}

/** A person's first name, which is all that a pioneer's page shows of who agreed to stand there. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? "";
