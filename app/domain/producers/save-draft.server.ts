import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { comesOfAge } from "#app/domain/eligibility/rules.ts";
import { countiesOfProgramme, runningProgramme } from "#app/domain/programmes/queries.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { parseDate } from "#app/platform/calendar.ts";
import { command, keepAndRefuse, parse } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { dropDraft, keepStep } from "./draft-steps.server.ts";
import * as forms from "./forms.ts";
import type { DraftStep } from "./rules.ts";

type Faults = Readonly<Record<string, string>>;
type Open = { counties: readonly { code: string }[]; years: number };

/**
 * Keeps one step of an application she goes on with later, on whatever device. Everything typed is kept, what is wrong
 * too: that is said, and the step stays open. Of somebody under age nothing is kept.
 */
export const saveDraft = command({
  name: "save-application-draft",
  who: signedIn,
  input: forms.saveDraft,
  async prepare(ctx, actor): Promise<Open> {
    if (actor.applicationId) throw new Refusal("producers.applied-already");
    const programme = await runningProgramme(ctx);
    if (!programme) throw new Refusal("producers.closed");
    const years = (await rulesInForce(ctx.db, programme.id)).find(({ kind }) => kind === "age")?.years ?? 0;
    return { counties: countiesOfProgramme(ctx, programme), years };
  },
  async run({ ctx, tx, actor, tell }, input, open) {
    const { step } = input;
    const typed = Object.fromEntries(
      Object.keys(forms.draftSteps[step].shape).map((name) => [name, input[name as keyof typeof input]]),
    );
    const faults = faultsOf(ctx, step, typed, open);
    if (faults.birthDate === "producers.under-age") {
      if (!(await dropDraft(tx, actor.id))) throw new Invalid(faults);
      await tell("application.draft-dropped", "person", actor.id, { subject: actor.id });
      return keepAndRefuse(new Invalid(faults));
    }
    if (Object.values(typed).every((value) => value.length === 0)) throw new Invalid(faults);
    const whole = Object.keys(faults).length === 0;
    await keepStep(tx, ctx.house.keys, actor.id, { step, typed, whole });
    await tell("application.draft-saved", "person", actor.id, { subject: actor.id, data: { step } });
    return whole ? { step } : keepAndRefuse(new Invalid(faults));
  },
});

/** What is wrong in a step, by field: what its form says, and before it what country, day and programme say. */
function faultsOf(ctx: Ctx, step: DraftStep, typed: Record<string, unknown>, open: Open): Faults {
  try {
    parse(forms.draftSteps[step], typed);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { ...(step === "identity" ? identityFaults(ctx, typed, open) : {}), ...error.fields };
  }
  return step === "identity" ? identityFaults(ctx, typed, open) : {};
}

function identityFaults(ctx: Ctx, typed: Record<string, unknown>, { counties, years }: Open): Faults {
  const birth = parseDate(String(typed.birthDate));
  const today = dayOf(ctx.now);
  const born = birth !== null && birth <= today && birth >= "1900-01-01";
  const young = born && comesOfAge(birth, years) > today;
  return {
    ...(ctx.house.country.identifiers.nationalCode(String(typed.nationalCode))
      ? {}
      : { nationalCode: "producers.national-code" }),
    ...(born ? (young ? { birthDate: "producers.under-age" } : {}) : { birthDate: "producers.birth-date" }),
    ...(counties.some(({ code }) => code === typed.county) ? {} : { county: "choose" }),
  };
}
