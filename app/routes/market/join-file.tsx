import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dutyWords, reasonOf, words } from "#app/domain/cases/file-words.ts";
import { type MyFile, myFiles } from "#app/domain/cases/my-file.server.ts";
import { ReachedStages } from "#app/domain/cases/ui/reached-stages.tsx";
import { words as cases, partWords, sourceWords, stageWords } from "#app/domain/cases/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { words as data } from "#app/domain/producers/data-words.ts";
import { myProgress } from "#app/domain/producers/progress.server.ts";
import type { ProgressStep } from "#app/domain/producers/progress.ts";
import { words as progress } from "#app/domain/producers/progress-words.ts";
import { myRequest } from "#app/domain/producers/requests.server.ts";
import { AskedOfYou } from "#app/domain/producers/ui/evidence-requests.tsx";
import { ProgressList } from "#app/domain/producers/ui/progress-list.tsx";
import { runningHelp } from "#app/domain/programmes/queries.server.ts";
import { HelpLine } from "#app/domain/programmes/ui/help-line.tsx";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.myFile, { narrowed: true });

export const loader = page(signedIn, async (ctx) => {
  const [files, ways, help, asked] = await Promise.all([
    myFiles(ctx, ctx.actor),
    myProgress(ctx.db, ctx.actor),
    runningHelp(ctx),
    myRequest(ctx, ctx.actor),
  ]);
  return {
    ...{ help, asked },
    files: files.map((file) => ({ ...file, steps: ways.find((way) => way.number === file.number)?.steps ?? [] })),
  };
});

/** What the programme holds of her, and who looked at it. */
export default function JoinFile() {
  const { files, asked, help } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.myFile)}
        lead={say(words.myFileLead)}
        actions={
          files.length > 0 ? (
            <ButtonLink href={paths.joinFileCopy(l)} tone="quiet" icon="take">
              {say(words.copy)}
            </ButtonLink>
          ) : undefined
        }
      />
      <AskedOfYou request={asked} />
      {files.length === 0 ? (
        <div className="measure pb-16">
          <Empty title={say(words.myFileNone)}>{say(words.myFileNoneLead)}</Empty>
        </div>
      ) : null}
      <div className="measure">
        <HelpLine help={help} />
      </div>
      {files.map((file) => (
        <File key={file.number} file={file} />
      ))}
    </>
  );
}

function File({ file }: { file: MyFile & { steps: ProgressStep[] } }) {
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <Section title={say(progress.title)}>
        <p className="-mt-4 mb-6 text-soft">{say(progress.lead)}</p>
        <ProgressList steps={file.steps} />
      </Section>
      <Section title={say(file.programme)}>
        <div className="grid gap-10 lg:grid-cols-2">
          <Facts
            facts={[
              { name: say(cases.cases), value: say(cases.number, { number: file.number }) },
              { name: say(cases.lead), value: say(file.body) },
              {
                name: say(cases.stage),
                value: `${say(stageWords[file.stage])} · ${say(occupationName(file.occupation) ?? { fa: file.occupation, en: file.occupation })}`,
              },
              { name: say(cases.place), value: `${say(file.place)} · ${say(file.county)}` },
              { name: say(cases.registered), value: <DateText at={file.registeredAt} /> },
              { name: say(cases.source), value: say(sourceWords[file.source]) },
              { name: say(words.skills), value: file.skills.join(" · ") },
            ]}
          />
          <ReachedStages reached={file.reached} />
        </div>
        <p className="mt-6">
          <a className="link" href={paths.joinData(l)}>
            {say(data.title)}
          </a>
        </p>
      </Section>
      <Section title={say(words.looks)}>
        <p className="-mt-4 mb-6 text-soft">{say(words.looksLead)}</p>
        <Table
          caption={say(words.looks)}
          quiet
          columns={[
            {
              head: say(words.by),
              main: true,
              cell: ({ body, duty }) =>
                [duty && say(dutyWords[duty]), body && say(body)].filter(Boolean).join(" · ") || say(cases.system),
            },
            { head: say(words.parts), cell: ({ parts }) => parts.map((part) => say(partWords[part])).join(" · ") },
            { head: say(words.reason), cell: ({ reason }) => (reason ? say(reasonOf(reason)) : null) },
            { head: say(words.day), cell: ({ at }) => <DateText at={at} style="instant" /> },
          ]}
          rows={file.looks}
          keyOf={({ at, parts, duty }) => `${at} ${duty} ${parts.join()}`}
          empty={<Empty title={say(words.looksNone)} />}
        />
      </Section>
    </>
  );
}
