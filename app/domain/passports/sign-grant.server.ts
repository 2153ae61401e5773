import { sql } from "drizzle-orm";
import { z } from "zod";
import { holderOf } from "#app/domain/badges/queries.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { type BadgeSubject, type SigningBody, texts } from "./credential.ts";
import { signVersion } from "./steps.server.ts";

type Named = { slug: string; fa: string; en: string };
type Grant = {
  code: string;
  expiresAt: string;
  criteriaVersion: number;
  level: number;
  badge: Named;
  criteria: { fa: string; en: string };
  holder: Named & { id: string; room: "shops" | "clusters" };
  issuer: SigningBody & { id: string };
};

/** A mark that was given or renewed, signed by the body that gave it, so that others can check it without asking us. */
export const signGrant = command({
  name: "sign-grant",
  who: system,
  input: z.object({ grant: uuid }),
  async run(run, { grant: id }) {
    const { ctx, tx, tell } = run;
    const [grant] = await rowsOf<Grant>(
      tx,
      sql`select g.code, to_char(g.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expiresAt", g.criteria_version as "criteriaVersion", b.level,
            json_build_object('slug', b.slug, 'fa', b.name_fa, 'en', b.name_en) as badge, json_build_object('fa', b.criteria_fa, 'en', b.criteria_en) as criteria,
            case when k.id is null then json_build_object('id', s.id, 'slug', s.slug, 'fa', s.name_fa, 'en', s.name_en, 'room', 'shops')
              else json_build_object('id', k.id, 'slug', k.slug, 'fa', k.name_fa, 'en', k.name_en, 'room', 'clusters') end as holder,
            json_build_object('id', i.id, 'slug', i.slug, 'fa', i.name_fa, 'en', i.name_en) as issuer
          from badge_grants g join badges b on b.id = g.badge_id join bodies i on i.id = b.issuer_id ${holderOf}
          where g.id = ${id} and g.revoked_at is null for update of g`,
    );
    if (!grant) return unchanged(null);
    const { code, badge, criteria, holder, issuer } = grant;
    const subject: BadgeSubject = {
      id: `${ctx.house.env.origin}/fa/${holder.room}/${holder.slug}`,
      type: "Organization",
      slug: holder.slug,
      name: texts(holder),
      badge: {
        ...{ slug: badge.slug, level: grant.level, code, name: texts(badge), criteria: texts(criteria) },
        criteriaVersion: grant.criteriaVersion,
      },
    };
    const until = new Date(grant.expiresAt);
    const signed = await signVersion(run, {
      ...{ serial: code, type: "BadgeGrant", issuer, until, subject },
      reason: "issued",
    });
    if (!signed) return unchanged(null);
    await tell("badge.signed", "badge-grant", id, {
      subject: holder.id,
      data: { version: signed.version, kid: signed.kid },
    });
    return { code };
  },
});
