import type { ToSet } from "#app/domain/programmes/setting-steps.server.ts";
import type { SettingRow } from "#app/domain/programmes/settings.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale, Localized } from "#app/platform/locale.ts";
import type { Db } from "#db/reads.server.ts";
import type { Faults, Preview, SettingPart, Shape, Subject } from "../kind.ts";

/** What can be set, and where it takes effect. All of them are changed by one command and shown on one page. */
export type SettingKind = {
  code: string;
  part: SettingPart;
  title: Localized;
  lead: Localized;
  /** It touches what makers may do: nobody changes it who has a file of her own in the programme. */
  makers?: true;
  /** What it is set for, one by one; without it there is one of it. */
  subjects?(db: Db): Promise<Subject[]>;
  shape(ctx: Ctx, programmeId: string, subject: string): Promise<Shape>;
  /** The rows that hold now. */
  now(db: Db, programmeId: string, subject: string): Promise<SettingRow[]>;
  /** What is usual, to which one may go back. */
  usual?(subject: string): SettingRow[];
  /** What is wrong of the rows together. */
  check?(rows: SettingRow[], subject: string): Faults;
  /** Lets it take effect where another noun keeps it; without it the rows themselves are what holds. */
  write?(
    run: Pick<Run<Person>, "tx" | "actor" | "now">,
    programme: ToSet,
    subject: string,
    rows: SettingRow[],
  ): Promise<void>;
  /** What holds, in a few words, where its rows are too many to tell. */
  told?(l: Locale, rows: SettingRow[]): string;
  preview?(subject: string, rows: SettingRow[]): Preview | null;
};
