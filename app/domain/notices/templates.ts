import { accountTemplates, financeTemplates, moneyTemplates, programmeTemplates } from "./account-words.ts";
import { buyingTemplates } from "./buying-words.ts";
import { bodyTemplates, caseTemplates } from "./case-words.ts";
import { joinTemplates } from "./join-words.ts";
import { pioneerTemplates } from "./pioneer-words.ts";
import { sellingTemplates } from "./selling-words.ts";

/** Everything Khanegi says to people, in both languages, each in the group by which they choose. */
export const templates = {
  ...accountTemplates,
  ...programmeTemplates,
  ...joinTemplates,
  ...caseTemplates,
  ...bodyTemplates,
  ...financeTemplates,
  ...moneyTemplates,
  ...buyingTemplates,
  ...sellingTemplates,
  ...pioneerTemplates,
};

export type TemplateName = keyof typeof templates;
