import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { Flash, type FlashMessage } from "./flash.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { useSay } from "./locale-context.tsx";
import type { Visit } from "./visit.ts";
import { words } from "./words.ts";

/** The frame of the open market around one page. */
export function Shell({ visit, children }: { visit: Visit; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <Header visit={visit} />
      <FlashRegion flash={visit.flash} />
      <main id="main" tabIndex={-1} className="grow focus-visible:outline-none">
        {children}
      </main>
      <Footer currency={visit.currency} />
    </div>
  );
}

export function SkipLink() {
  const say = useSay();
  return (
    <a
      href="#main"
      className="absolute start-4 -top-24 z-10 rounded-md bg-press px-5 py-3 font-semibold text-on-press focus:top-4 print:hidden"
    >
      {say(words.skip)}
    </a>
  );
}

export function FlashRegion({ flash }: { flash: FlashMessage | null | undefined }) {
  return flash ? (
    <div className="measure pt-5 print:hidden">
      <Flash {...flash} />
    </div>
  ) : null;
}

interface PageHeadProps {
  title: string;
  /** A few words of introduction. */
  lead?: ReactNode;
  trail?: readonly Crumb[];
  /** What can be done with the whole page. */
  actions?: ReactNode;
}

/** The head of a page: where it is, what it is, what can be done. */
export function PageHead({ title, lead, trail, actions }: PageHeadProps) {
  return (
    <div className="measure pt-5 pb-8 sm:pt-6 sm:pb-10">
      {trail ? <Breadcrumb trail={trail} /> : null}
      <div className="mt-2 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <div className="max-w-3xl">
          <h1 className="text-3xl font-extrabold">{title}</h1>
          {lead ? <div className="mt-3 text-lg text-pretty text-soft">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
      </div>
    </div>
  );
}

/** A part of a page with its own heading and, where there is more, the way to it. */
export function Section({ title, more, children }: { title: string; more?: Crumb; children: ReactNode }) {
  return (
    <section className="measure py-8 sm:py-12">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 sm:mb-9">
        <h2 className="text-2xl font-bold">{title}</h2>
        {more ? (
          <a href={more.href} className="link flex min-h-11 items-center">
            {more.label}
          </a>
        ) : null}
      </div>
      {children}
    </section>
  );
}
