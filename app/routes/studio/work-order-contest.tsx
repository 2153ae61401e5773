import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contestWork } from "#app/domain/work-orders/contest-work.server.ts";
import { words } from "#app/domain/work-orders/words.ts";
import { form } from "#app/platform/doors.server.ts";
import { ContestPage } from "#app/routes/contest-page.tsx";
import { head } from "#app/routes/head.ts";
import { backToGiven, givenWork, ofOrder } from "#app/routes/work-order.server.ts";

export const loader = givenWork;
export const action = form(contestWork, backToGiven, ofOrder);
export const meta: MetaFunction = ({ params }) => head(params, words.contest, { narrowed: true });

export default function WorkOrderContest() {
  const { work, key } = useLoaderData<typeof loader>();
  return <ContestPage work={work} once={key} />;
}
