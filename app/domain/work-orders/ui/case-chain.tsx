import { CasePioneer } from "#app/domain/pioneers/ui/case-pioneer.tsx";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { MarketPath } from "#db/vocabulary.ts";
import type { Chain } from "../case-part.server.ts";
import { words } from "../words.ts";
import { WorkList } from "./work-list.tsx";

/** The part of a case file about pioneers: the link and the work. */
export function CaseChain({ chain, of, path }: { chain: Chain; of: string; path: MarketPath | null }) {
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <CasePioneer links={chain.links} path={path} href={paths.officeMatching(l, of)} />
      <WorkList title={say(words.work)} lines={chain.work} at={(id) => paths.officeWorkOrder(l, of, id)} />
    </>
  );
}
