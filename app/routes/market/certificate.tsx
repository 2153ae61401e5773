import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { certificateBy } from "#app/domain/trainings/queries.server.ts";
import { words } from "#app/domain/trainings/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.certificate, { narrowed: true });

/** What a certificate says, for whoever holds its code; never kept by a cache, so that it is always asked anew. */
export const loader = page(
  anyone,
  async (ctx, { params }) => ({
    of: await certificateBy(ctx.db, params.certificate!),
    host: new URL(ctx.origin).host,
  }),
  { private: true },
);

/** One sheet to print and to check: name, module, number, issuer. */
export default function CertificatePage() {
  const { of, host } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <div className="measure py-12">
      <article className="mx-auto max-w-3xl space-y-8 rounded-lg border-4 border-double border-edge bg-raised px-6 py-12 text-center sm:px-14 print:border-edge">
        <h1 className="text-3xl font-extrabold">{say(words.certificate)}</h1>
        <p className="text-xl leading-loose">{say(words.certifies, { name: of.name, module: say(of.module) })}</p>
        <div className="mx-auto max-w-md text-start">
          <Facts
            facts={[
              { name: say(words.number), value: formatNumber(l, of.number) },
              { name: say(words.issued), value: <DateText at={of.issuedAt} /> },
              { name: say(words.issuer), value: say(of.body) },
              { name: say(words.code), value: <span dir="ltr">{of.code}</span> },
            ]}
          />
        </div>
        <p className="text-sm text-soft" dir="ltr">
          {host}
          {paths.certificate(l, of.code)}
        </p>
      </article>
      <p className="mx-auto mt-4 max-w-3xl text-sm text-soft print:hidden">
        {say(words.checked)} {say(words.print)}
      </p>
    </div>
  );
}
