import { Outlet } from "@remix-run/react";
import { speak } from "#app/speech.ts";
import { Shell } from "#app/ui/page.tsx";
import { useRoot, useVisit } from "./visit.ts";

/** The frame of the open market: everything but the working rooms. */
export default function Market() {
  const visit = useVisit();
  const root = useRoot();
  const flash = root?.flash ? { tone: root.flash.code === "saved" ? ("good" as const) : ("bad" as const), text: speak(root.locale, root.flash.code, root.flash.facts) } : null;
  return (
    <Shell visit={{ ...visit, flash }}>
      <Outlet />
    </Shell>
  );
}
