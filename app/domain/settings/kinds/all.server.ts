import { bands } from "./bands.server.ts";
import { help } from "./help.server.ts";
import { checklist, trades } from "./joining.server.ts";
import type { SettingKind } from "./kind.server.ts";
import { modules } from "./modules.server.ts";
import { alerts, days, retention } from "./numbers.server.ts";
import { rights } from "./rights.server.ts";
import { sentences } from "./sentences.server.ts";
import { inspectionLists, stepWords } from "./skills.server.ts";

/** Everything that is set on the one page of settings, in the order in which it is shown. */
export const settingKinds: readonly SettingKind[] = [
  ...[trades, checklist, help],
  ...[days, retention, alerts, bands],
  ...[rights, stepWords, modules, inspectionLists],
  sentences,
];

export const kindOf = (code: string): SettingKind | undefined => settingKinds.find((kind) => kind.code === code);
