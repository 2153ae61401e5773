import type { Facts } from "./locale.ts";

/** A rule said no. The code is looked up in the words of its noun; facts fill the sentence. Answered 409 or as a flash. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: string,
    readonly facts: Facts = {},
    /** 409 unless the rule is about too many tries (429) or about a key used for something else. */
    readonly status: 409 | 429 = 409,
    /** Seconds until another try makes sense, with 429. */
    readonly retryAfter?: number,
  ) {
    super(code);
  }
}

/** Not there, or not theirs: the two must look the same (404). */
export class Missing extends Error {
  override readonly name = "Missing";
  constructor(readonly kind: string) {
    super(`${kind} is missing`);
  }
}

/** The wrong kind of person: a visitor is asked to sign in, anybody else gets 403. */
export class NotYours extends Error {
  override readonly name = "NotYours";
  constructor(readonly needed: string) {
    super(`${needed} needed`);
  }
}

/** Faults at fields, as codes: `{ phone: "phone.invalid" }`. Answered 422 with the values kept. */
export class Invalid extends Error {
  override readonly name = "Invalid";
  constructor(readonly fields: Readonly<Record<string, string>>) {
    super(`invalid: ${Object.keys(fields).join(", ")}`);
  }
}
