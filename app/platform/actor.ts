import type { DutyKind, ProducerLevel } from "#db/vocabulary.ts";
import { NotYours } from "./errors.ts";
import type { Locale } from "./locale.ts";

/** The words an outsider may use for who may walk through a door (contract: `who`). */
export const roles = [
  "anyone",
  "buyer",
  "applicant",
  "producer",
  "pioneer",
  "manager",
  "clerk",
  "officer",
  "assessor",
  "trainer",
  "counsellor",
  "inspector",
  "oversight",
  "finance",
  "firm",
  "admin",
  "machine",
] as const;
export type Role = (typeof roles)[number];

export type Duty = { kind: DutyKind; bodyId: string };

/** Somebody who has not signed in. */
export type Guest = { kind: "guest" };
/** Somebody signed in, in every capacity she has at this moment: nothing here is cached between requests. */
export type Person = {
  kind: "person";
  id: string;
  name: string;
  locale: Locale;
  sessionId: string;
  /** Duties in force. Guarded ones are missing until the second factor was given in this session. */
  duties: readonly Duty[];
  /** Duties asleep for want of the second factor. */
  sleeping: readonly DutyKind[];
  producer: { id: string; shopId: string | null; level: ProducerLevel; verified: boolean } | null;
  applicationId: string | null;
};
/** A job, a webhook, the seed: the event log never says "nobody". */
export type System = { kind: "system"; job: string };
export type Actor = Guest | Person | System;

/** Who may do a thing: the roles it is listed under, and the check that narrows the actor or throws NotYours. */
export type Who<A extends Actor> = { readonly roles: readonly Role[]; admit(actor: Actor): A };

export const anyone: Who<Actor> = { roles: ["anyone"], admit: (actor) => actor };

const everyPerson: readonly Role[] = roles.filter((role) => role !== "anyone" && role !== "machine");

/** Anybody signed in. */
export const signedIn: Who<Person> = {
  roles: everyPerson,
  admit(actor) {
    if (actor.kind !== "person") throw new NotYours("buyer");
    return actor;
  },
};

export type Maker = Person & { producer: NonNullable<Person["producer"]> & { shopId: string } };

/** A verified producer with a shop. */
export const producer: Who<Maker> = {
  roles: ["producer", "pioneer"],
  admit(actor) {
    if (actor.kind !== "person" || !actor.producer?.verified || !actor.producer.shopId) throw new NotYours("producer");
    return actor as Maker;
  },
};

/** The ids of the bodies in which a person holds a duty of one of these kinds. */
export function bodiesOf(actor: Person, ...kinds: DutyKind[]): string[] {
  return [...new Set(actor.duties.filter((duty) => kinds.includes(duty.kind)).map((duty) => duty.bodyId))];
}

function dutyHolder(...kinds: (DutyKind & Role)[]): Who<Person> {
  return {
    roles: kinds,
    admit(actor) {
      if (actor.kind !== "person" || bodiesOf(actor, ...kinds).length === 0) throw new NotYours(kinds[0] ?? "officer");
      return actor;
    },
  };
}

export const manager = dutyHolder("manager");
export const clerk = dutyHolder("clerk");
export const officer = dutyHolder("officer");
export const assessor = dutyHolder("assessor");
export const trainer = dutyHolder("trainer");
export const counsellor = dutyHolder("counsellor");
export const inspector = dutyHolder("inspector");
export const finance = dutyHolder("finance");
export const admin = dutyHolder("admin");
/** The duties that work in case files; what each may read of one is `case_access`. */
export const caseDuties = [
  ...(["officer", "assessor", "trainer", "counsellor", "inspector", "oversight", "manager", "admin"] as const),
] as const;
export const caseworker = dutyHolder(...caseDuties);

/** Jobs and provider events; never a browser. */
export const system: Who<System> = {
  roles: ["machine"],
  admit(actor) {
    if (actor.kind !== "system") throw new NotYours("machine");
    return actor;
  },
};

/** One of several: the first that admits. */
export function oneOf<A extends Actor, B extends Actor>(first: Who<A>, second: Who<B>): Who<A | B> {
  return {
    roles: [...new Set([...first.roles, ...second.roles])],
    admit(actor) {
      try {
        return first.admit(actor);
      } catch (error) {
        if (!(error instanceof NotYours)) throw error;
        return second.admit(actor);
      }
    },
  };
}
