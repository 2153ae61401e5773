import { isRouteErrorResponse, Outlet, useRouteError } from "@remix-run/react";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Shell } from "#app/ui/page.tsx";
import { useFlash } from "./flash.ts";
import { useRoot, useVisit } from "./visit.ts";

/** The frame of the open market: everything but the working rooms. */
export default function Market() {
  const visit = useVisit();
  return (
    <Shell visit={{ ...visit, flash: useFlash() }}>
      <Outlet />
    </Shell>
  );
}

/** What went wrong, within the frame: the search and the sections stay at hand. */
export function ErrorBoundary() {
  const error = useRouteError();
  const visit = useVisit();
  const root = useRoot();
  return (
    <Shell visit={{ ...visit, flash: null }}>
      <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} requestId={root?.requestId ?? ""} />
    </Shell>
  );
}
