import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "#app/ui/breadcrumb.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";

const looks = {
  good: { edge: "border-leaf", wash: "bg-leaf-wash", ink: "text-leaf" },
  wait: { edge: "border-saffron", wash: "bg-saffron-wash", ink: "text-saffron" },
  bad: { edge: "border-alarm", wash: "bg-alarm-wash", ink: "text-alarm" },
} as const;

interface ProofHeadProps {
  trail: readonly Crumb[];
  tone: keyof typeof looks;
  icon: IconName;
  /** What the code is worth, in two words, and what that means. */
  verdict: string;
  children: ReactNode;
  /** What kind of proof it is, of what, whose, and the number on it. */
  kind: string;
  title: string;
  whose?: ReactNode;
  number: string;
  /** A photograph of the piece, or the mark itself. */
  figure: ReactNode;
}

/** The head of a proof: what it is of and whose, and beneath the woven edge what it is worth at this moment. */
export function ProofHead({
  trail,
  tone,
  icon,
  verdict,
  children,
  kind,
  title,
  whose,
  number,
  figure,
}: ProofHeadProps) {
  const { edge, wash, ink } = looks[tone];
  return (
    <header className="measure pt-5 pb-10 sm:pt-6">
      <Breadcrumb trail={trail} />
      <div className={`mt-4 overflow-hidden rounded-lg border-2 bg-raised ${edge}`}>
        <div className="grid items-center gap-x-9 gap-y-5 p-5 sm:grid-cols-[10rem_minmax(0,1fr)] sm:p-8">
          <div className="w-28 sm:w-40">{figure}</div>
          <div>
            <p className="font-semibold text-soft">{kind}</p>
            <h1 className="mt-1 text-3xl font-extrabold text-balance">{title}</h1>
            {whose ? <p className="mt-2 text-lg">{whose}</p> : null}
            <p className="mt-3">
              <bdi dir="ltr" className="inline-block rounded-md bg-sunk px-3 py-1 font-mono break-all">
                {number}
              </bdi>
            </p>
          </div>
        </div>
        <div aria-hidden="true" className={`kilim-edge ${ink} bg-current`} />
        <div className={`flex items-start gap-4 p-5 sm:gap-6 sm:p-8 ${wash}`}>
          <Icon name={icon} className={`size-10 shrink-0 sm:size-14 ${ink}`} />
          <div className="min-w-0">
            <p className={`text-2xl font-extrabold ${ink}`}>{verdict}</p>
            <div className="mt-1 max-w-2xl space-y-2">{children}</div>
          </div>
        </div>
      </div>
    </header>
  );
}
