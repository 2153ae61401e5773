import { useLoaderData } from "@remix-run/react";
import { ownLink } from "#app/domain/pioneers/queries.server.ts";
import { takePlace } from "#app/domain/pioneers/take-place.server.ts";
import { LinkFacts, LinkMark } from "#app/domain/pioneers/ui/link-facts.tsx";
import { offerWords, words } from "#app/domain/pioneers/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { Acceptance } from "#app/routes/acceptance.tsx";
import { accountHead } from "#app/routes/account/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { saidAt } from "./order-access.ts";

export const meta = accountHead(words.myWay);

export const loader = page(signedIn, (ctx, { params }) => ownLink(ctx, ctx.actor, params.link ?? ""));

export const action = form(takePlace, (_done, { ctx }) => saidAt(ctx, paths.myWork(ctx.locale), "done.link-answered"), {
  params: { link: "link" },
});

/** A place a pioneer offers, or has given: what she promised, on which terms. */
export default function JoinLink() {
  const link = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(link.status === "offered" ? words.offeredTo : words.with, { name: link.pioneer })}
        lead={<LinkMark status={link.status} />}
        trail={[{ href: paths.myWork(l), label: say(words.myWay) }]}
        actions={
          link.status === "active" ? (
            <ButtonLink href={paths.myLinkEnding(l, link.id)} tone="quiet">
              {say(words.endLink)}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="measure space-y-8 pb-20">
        <Facts
          facts={[
            {
              name: say(words.shop),
              value: (
                <a className="link" href={paths.shop(l, link.shop)}>
                  {link.pioneer}
                </a>
              ),
            },
            {
              name: say(words.promisedOf),
              value: (
                <ul>
                  {link.promised.map((one) => (
                    <li key={one}>
                      <strong>{say(offerWords[one].name)}</strong> · {say(offerWords[one].does)}
                    </li>
                  ))}
                </ul>
              ),
            },
            { name: say(words.terms), value: <span className="whitespace-pre-line">{link.terms}</span> },
          ]}
        />
        <LinkFacts link={{ ...link, promised: [] }} />
        {link.status === "offered" ? (
          <section className="space-y-6">
            <h2 className="flex flex-wrap items-center gap-3 text-lg font-bold">
              {say(words.answer)}
              <Status tone="wait">{say(words.until, { day: formatDate(l, new Date(link.answerBy)) })}</Status>
            </h2>
            <FormErrors {...reply.head} />
            <Form>
              <Acceptance words={words} max={600}>
                <CheckboxField
                  name="shown"
                  value="on"
                  label={say(words.shown)}
                  checked={reply.value("shown") === "on"}
                />
              </Acceptance>
            </Form>
          </section>
        ) : null}
      </div>
    </>
  );
}
