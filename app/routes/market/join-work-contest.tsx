import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contestWork } from "#app/domain/work-orders/contest-work.server.ts";
import { words } from "#app/domain/work-orders/words.ts";
import { form } from "#app/platform/doors.server.ts";
import { ContestPage } from "#app/routes/contest-page.tsx";
import { head } from "#app/routes/head.ts";
import { backToTaken, ofOrder, takenWork } from "#app/routes/work-order.server.ts";

export const loader = takenWork;
export const action = form(contestWork, backToTaken, ofOrder);
export const meta: MetaFunction = ({ params }) => head(params, words.contest, { narrowed: true });

export default function JoinWorkContest() {
  const { work, key } = useLoaderData<typeof loader>();
  return <ContestPage work={work} once={key} />;
}
