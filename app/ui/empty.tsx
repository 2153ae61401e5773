import type { ReactNode } from "react";

interface EmptyProps {
  title: string;
  /** Why it is empty and what will fill it. */
  children?: ReactNode;
  /** The next thing to do. */
  action?: ReactNode;
}

/** A list with nothing in it says why, and what to do. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="relative overflow-hidden rounded-lg bg-sunk px-6 py-12 text-center sm:py-16">
      <div aria-hidden="true" className="kilim-edge absolute inset-x-0 bottom-0 bg-line" />
      <p className="text-xl font-bold">{title}</p>
      {children ? <div className="mx-auto mt-2 max-w-lg text-soft">{children}</div> : null}
      {action ? <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  );
}
