import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askClusterBadge } from "#app/domain/badges/ask-cluster-badge.server.ts";
import { type ClusterFile, clusterMarksDesk } from "#app/domain/badges/cluster-queries.server.ts";
import { words } from "#app/domain/badges/compose-words.ts";
import { HeldMarkCard } from "#app/domain/badges/ui/held-mark.tsx";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx) => ({ ...(await clusterMarksDesk(ctx, ctx.actor)), key: newToken() }));

export const action = form(askClusterBadge, (_done, { ctx }) =>
  redirect(paths.officeClusterMarks(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.badge-asked", facts: {} }) },
  }),
);

export const meta: MetaFunction = ({ params }) => head(params, words.clusterMarks, { narrowed: true });

/** The marks clusters hold themselves, what is asked for, and the way to ask. */
export default function ClusterBadges() {
  const { files, marks, clusters, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const select = (name: string, label: string, options: typeof marks) => (
    <SelectField
      name={name}
      label={label}
      value={reply.value(name)}
      error={reply.error(name)}
      options={options.map((one) => ({ value: one.slug, label: say(one.name) }))}
      required
    />
  );
  return (
    <>
      <WorkHead
        title={say(words.clusterMarks)}
        lead={say(words.clusterMarksLead)}
        trail={[{ label: say(words.marks), href: paths.officeBadges(l) }]}
      />
      <div className="space-y-12">
        {files.length === 0 ? (
          <Empty title={say(words.clusterMarksEmpty)}>{say(words.clusterMarksEmptyText)}</Empty>
        ) : null}
        {files.map((file) => (
          <Held key={file.slug} file={file} />
        ))}
        <section className="max-w-xl space-y-5">
          <h2 className="text-lg font-bold">{say(words.askCluster)}</h2>
          <p className="text-soft">{say(words.askClusterLead)}</p>
          <FormErrors {...reply.head} />
          {marks.length > 0 && clusters.length > 0 ? (
            <Form once={reply.value("key", key)}>
              {select("badge", say(words.badge), marks)}
              {select("cluster", say(words.cluster), clusters)}
              <FormActions>
                <Button icon="seal">{say(words.askPress)}</Button>
              </FormActions>
            </Form>
          ) : (
            <p>{say(words.noClusterMarks)}</p>
          )}
        </section>
      </div>
    </>
  );
}

/** One cluster: what waits, and every mark it was ever given. */
function Held({ file }: { file: ClusterFile }) {
  const say = useSay();
  const l = useLocale();
  return (
    <section>
      <h2 className="mb-4 text-lg font-bold">
        <a className="link" href={paths.cluster(l, file.slug)}>
          {say(file.name)}
        </a>
      </h2>
      <ul className="grid items-start gap-5 xl:grid-cols-2">
        {file.requests.map(({ id, badge, askedAt, mine }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-raised p-5">
            {mine ? (
              <a className="link font-bold" href={paths.officeBadgeRequest(l, id)}>
                {say(badge)}
              </a>
            ) : (
              <span className="font-bold">{say(badge)}</span>
            )}
            <Status tone="wait">{say(words.waiting)}</Status>
            <span className="text-sm text-soft">
              <DateText at={askedAt} />
            </span>
          </li>
        ))}
        {file.marks.map((mark) => (
          <HeldMarkCard key={mark.id} mark={mark} />
        ))}
      </ul>
    </section>
  );
}
