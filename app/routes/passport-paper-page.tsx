import type { ReactNode } from "react";
import { textIn } from "#app/domain/passports/credential.ts";
import { paperWords as words } from "#app/domain/passports/paper-words.ts";
import type { Paper } from "#app/domain/passports/print.server.ts";
import { Certificate, HangTag } from "#app/domain/passports/ui/passport-paper.tsx";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

interface PaperPageProps {
  room: "studio" | "coop";
  slug: string;
  paper: Paper | null;
  /** The form that gives numbers, where they are hers to give. */
  numbering?: ReactNode;
}

/** The papers of one piece as they come out of the printer, in her own room and in her cooperative's. */
export function PassportPaperPage({ room, slug, paper, numbering }: PaperPageProps) {
  const say = useSay();
  const l = useLocale();
  const back = room === "studio" ? paths.studioProduct(l, slug) : paths.coopProduct(l, slug);
  return (
    <>
      <div className="print:hidden">
        <WorkHead
          title={say(words.title)}
          lead={say(words.lead)}
          trail={[{ label: paper ? textIn(l, paper.subject.name) : slug, href: back }]}
          actions={
            paper?.state === "valid" ? (
              <>
                <ButtonLink href={paths.passportQr(l, room, slug, "png")} icon="take">
                  {say(words.qrPng)}
                </ButtonLink>
                <ButtonLink href={paths.passportQr(l, room, slug, "svg")} tone="quiet" icon="take">
                  {say(words.qrSvg)}
                </ButtonLink>
                <ButtonLink href={paths.proof(paper.serial, l)} tone="quiet">
                  {say(words.seePassport)}
                </ButtonLink>
              </>
            ) : null
          }
        />
        {paper && paper.state !== "valid" ? <Flash tone="bad" text={say(words.notValid)} /> : null}
        {paper?.state === "valid" ? (
          <p className="mb-6 max-w-2xl text-soft">
            {say(words.printHint)} {say(words.reprint)}
          </p>
        ) : null}
        {(paper ? paper.state === "valid" && paper.run : numbering) ? (
          <section className="mb-10 max-w-2xl space-y-4">
            <h2 className="text-lg font-bold">{say(words.pieces)}</h2>
            <p className="text-soft">{say(words.piecesText)}</p>
            {paper?.run ? (
              <p className="font-semibold">
                {paper.run.made === null
                  ? say(words.numberedOpen, { last: paper.run.last })
                  : say(words.numbered, { last: paper.run.last, made: paper.run.made })}
              </p>
            ) : null}
            {numbering}
          </section>
        ) : null}
      </div>
      {paper?.state === "valid" ? (
        <div className="flex flex-wrap items-start gap-8 print:block">
          {paper.run && paper.run.pieces.length > 0 ? (
            paper.run.pieces.map((piece) => <HangTag key={piece.serial} paper={paper} piece={piece} />)
          ) : (
            <HangTag paper={paper} />
          )}
          <Certificate paper={paper} />
        </div>
      ) : null}
      {paper || numbering ? null : <Empty title={say(words.none)}>{say(words.noneText)}</Empty>}
    </>
  );
}
