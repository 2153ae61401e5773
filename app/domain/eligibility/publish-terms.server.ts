import { sql } from "drizzle-orm";
import { programmeToSet } from "#app/domain/programmes/setting-steps.server.ts";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { termsVersions } from "#db/schema/terms.ts";
import * as forms from "./setting-forms.ts";

/** Publishes a new version of the terms or of the privacy notice; it holds from now on. One that is material asks everybody anew. */
export const publishTerms = command({
  name: "publish-terms",
  who: oneOf(officer, admin),
  input: forms.publishTerms,
  async run({ tx, actor, now, tell }, input) {
    await programmeToSet(tx, actor);
    if (input.material && (input.changesFa === "" || input.changesEn === ""))
      throw new Invalid({ [input.changesFa === "" ? "changesFa" : "changesEn"]: "required" });
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('terms', 0))`);
    const [{ version = 0 } = {}] = await rowsOf<{ version: number }>(
      tx,
      sql`select coalesce(max(version), 0)::int as version from terms_versions where kind = ${input.kind}`,
    );
    const [made] = await tx
      .insert(termsVersions)
      .values({ ...input, version: version + 1, validFrom: now, setBy: actor.id })
      .returning({ id: termsVersions.id });
    if (!made) throw new Error("the terms were not written");
    await tell("terms.published", "terms", made.id, {
      data: { kind: input.kind, version: version + 1, material: input.material },
    });
    return { id: made.id };
  },
});
