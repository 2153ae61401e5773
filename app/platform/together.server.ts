type Waiting<Asked, Answer> = { asked: Asked; done(answer: Answer): void; failed(error: unknown): void };

/**
 * Does in one go what is asked at the same time: while `lanes` goes are under way, those who come wait, and then at most
 * `most` of them are taken together. Who is alone waits for nobody, and nobody joins a go that began before she asked. `work`
 * gives its answers in the order asked; what it throws is thrown to all of the go.
 */
export function together<Asked, Answer>(
  work: (asked: Asked[]) => Promise<Answer[]>,
  { lanes, most }: { lanes: number; most: number },
): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = [];
  let free = lanes;
  let planned = false;

  /** After this turn of the event loop, for those who arrive in it. */
  function plan(): void {
    if (planned || free === 0 || waiting.length === 0) return;
    planned = true;
    setImmediate(() => void go());
  }

  async function go(): Promise<void> {
    planned = false;
    free--;
    const those = waiting.splice(0, most);
    plan();
    try {
      const answers = await work(those.map(({ asked }) => asked));
      for (const [index, { done }] of those.entries()) done(answers[index]!);
    } catch (error) {
      for (const { failed } of those) failed(error);
    }
    free++;
    plan();
  }

  return (asked) =>
    new Promise((done, failed) => {
      waiting.push({ asked, done, failed });
      plan();
    });
}
