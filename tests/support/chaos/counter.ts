/** One thing that went by on a watched line: a statement on its way to the database, a call to another computer. */
export type Passing = {
  /** Its place since counting began, from 1. */
  n: number;
  via: "sql" | "call";
  /** The statement's text, or method and path. */
  what: string;
  /** What it did stands when it is answered: outside any transaction, or the end of one. Known once it is answered. */
  settles: boolean;
};

/** Before it is passed on; or when it has been answered, before its answer is passed back. */
export type When = "before" | "after";

/** Of a connection that was struck: ended, so that no answer is ever passed back, or left as it is. */
export type Fate = "cut" | "go on";

/** What to do there: the hook may kill whoever asks. */
export type Strike = (passing: Passing) => Promise<Fate> | Fate;

/**
 * Counts what goes by on any number of lines as one sequence, and strikes at one place of it: the Nth thing since it was
 * armed, before it or after it.
 */
export class Counter {
  private armed: { at: number; when: When; strike: Strike } | null = null;
  private counting = false;
  private passed: Passing[] = [];
  private struck: Passing | null = null;

  /** What went by since counting began. */
  get log(): readonly Passing[] {
    return this.passed;
  }

  /** What was struck, if anything was. */
  get hit(): Passing | null {
    return this.struck;
  }

  /** Begins to count from 1, without striking. */
  count(): void {
    this.passed = [];
    this.struck = null;
    this.armed = null;
    this.counting = true;
  }

  /** Begins to count from 1 and strikes once, at the place named. */
  arm(at: number, when: When, strike: Strike): void {
    this.count();
    this.armed = { at, when, strike };
  }

  /** Nothing is counted or struck any more. */
  rest(): void {
    this.counting = false;
    this.armed = null;
  }

  /** For a line: something goes by. Answers its record and what to do before and after it. */
  pass(
    via: Passing["via"],
    what: string,
  ): { passing: Passing; before: (() => Promise<boolean>) | null; after: (() => Promise<boolean>) | null } {
    const passing: Passing = { n: this.passed.length + 1, via, what, settles: via === "call" };
    if (!this.counting) return { passing, before: null, after: null };
    this.passed.push(passing);
    const { armed } = this;
    if (armed?.at !== passing.n) return { passing, before: null, after: null };
    this.armed = null;
    const strike = async () => {
      this.struck = passing;
      return (await armed.strike(passing)) === "cut";
    };
    return { passing, before: armed.when === "before" ? strike : null, after: armed.when === "after" ? strike : null };
  }
}
