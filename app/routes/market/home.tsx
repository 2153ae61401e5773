import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { PageHead } from "#app/ui/page.tsx";

export const loader = page(anyone, async () => ({ ok: true }));

export default function Home() {
  return <PageHead title="خانگی" />;
}
