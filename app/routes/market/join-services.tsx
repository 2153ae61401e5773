import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { myServices } from "#app/domain/body-services/queries.server.ts";
import { ServiceFacts } from "#app/domain/body-services/ui/service-facts.tsx";
import { words } from "#app/domain/body-services/words.ts";
import { words as file } from "#app/domain/cases/file-words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { PostButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.mine, { narrowed: true });

export const loader = page(signedIn, async (ctx) => ({ services: await myServices(ctx, ctx.actor) }));

/** What bodies offer her, and her answer. */
export default function JoinServices() {
  const { services } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.mine)}
        lead={say(words.mineLead)}
        trail={[{ label: say(file.myFile), href: paths.joinFile(l) }]}
      />
      <div className="measure pb-16">
        {services.length === 0 ? <Empty title={say(words.mineNone)} /> : null}
        <ul className="max-w-3xl divide-y divide-line border-y border-line empty:border-0">
          {services.map((service) => (
            <li key={service.id} className="space-y-4 py-5">
              <ServiceFacts service={service} />
              {service.state === "offered" ? (
                <div className="flex flex-wrap gap-3">
                  <PostButton action={paths.joinServiceAnswer(l, service.id)} fields={{ answer: "accept" }}>
                    {say(words.accept)}
                  </PostButton>
                  <PostButton
                    action={paths.joinServiceAnswer(l, service.id)}
                    fields={{ answer: "decline" }}
                    tone="quiet"
                  >
                    {say(words.decline)}
                  </PostButton>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
