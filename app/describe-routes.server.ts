import type { ServerBuild } from "@remix-run/node";
import type { Door } from "./platform/doors.server.ts";

type Described = {
  path: string;
  methods: string[];
  who: string[];
  private: boolean;
  params: Record<string, string>;
  fields: Door["fields"];
};

/** `products/:slug` is a product: a parameter is named by the segment before it, unless its own name says more. */
const kinds: Readonly<Record<string, string>> = {
  clusters: "cluster",
  places: "area",
  sitemaps: "sitemap",
  products: "product",
  services: "service",
  shops: "shop",
  badges: "badge",
  orders: "order",
  standards: "family",
  lines: "product",
  listings: "product",
  consignments: "consignment",
  applications: "application",
  cases: "case",
  shares: "share",
  agreements: "agreement",
  "agreement-lines": "agreementLine",
  handovers: "handover",
  "services/:support": "bodyService",
  "share-batches": "shareBatch",
  team: "teamLink",
  pioneers: "pioneer",
  calls: "call",
  notes: "regionalNote",
  work: "workOrder",
  "work-orders": "workOrder",
  materials: "workMaterial",
  rosters: "roster",
  doubles: "double",
  merges: "merge",
  evidence: "evidence",
  members: "member",
  memberships: "member",
  producers: "shop",
  grants: "grant",
  photos: "photo",
  variants: "variant",
  devices: "session",
  payments: "payment",
  webhooks: "provider",
  v: "code",
  problems: "problem",
  pictures: "problemPicture",
  returns: "return",
  photographs: "returnPicture",
  "fee-invoices": "feeInvoice",
  costs: "cost",
  rubrics: "occupation",
  assessments: "assessment",
  shots: "shot",
  tasks: "task",
  inspections: "inspection",
  frames: "frame",
  trainings: "training",
  lessons: "module",
  certificates: "certificate",
  enrolments: "enrolment",
  payouts: "payoutBatch",
  rows: "payout",
  visits: "followUp",
  alerts: "alert",
  interventions: "intervention",
  plans: "followUpPlan",
  targets: "outcomeTarget",
  // Of an order there are lines by id, of a basket by what lies in it.
  "lines/:line": "orderLine",
  // Of a shop's workplace; a product's are photos.
  "photos/:picture": "shopPicture",
  // Of a bank's dispute; a case's is named by itself.
  "evidence/:photo": "disputePicture",
  // Of an officer's visit.
  "pictures/:snapshot": "followUpPicture",
  // Of a badge's name there is one, of its grants there are many.
  "badges/:grant": "badgeGrant",
  // A code may be a badge's; a serial is a piece's.
  "v/:serial": "serial",
  "passports/:serial": "serial",
  status: "statusList",
  issuers: "issuer",
  "grants/:code": "code",
  "badge-requests": "badgeRequest",
  checks: "criterion",
  indications: "indication",
};

/** Every route of the built server as the contract's `npm run routes` prints it: read off the doors themselves. */
export function describeRoutes(build: Pick<ServerBuild, "routes">): Described[] {
  const described: Described[] = [];
  for (const route of Object.values(build.routes)) {
    if (!route) continue;
    const { loader, action } = route.module as { loader?: { door?: Door }; action?: { door?: Door } };
    const isPage = "default" in route.module && route.module.default !== undefined;
    const hasChildren = Object.values(build.routes).some((other) => other?.parentId === route.id);
    if (hasChildren || (!loader && !action && !isPage)) continue;
    const doors = [loader?.door, action?.door].filter((door) => door !== undefined);
    for (const [name, part] of [
      ["loader", loader],
      ["action", action],
    ] as const) {
      if (part && !part.door) throw new Error(`${route.id} has a ${name} that is not a door`);
    }
    const path = pathOf(build, route.id);
    described.push({
      path,
      methods: [...(loader || isPage ? ["GET"] : []), ...(action ? ["POST"] : [])],
      who: [...new Set(doors.length > 0 ? doors.flatMap((door) => door.roles) : ["anyone"])],
      private:
        doors.some((door) => door.private) || (isPage && framesOf(build, route.parentId).some((door) => door.private)),
      params: paramsOf(path),
      fields: action?.door?.fields ?? [],
    });
  }
  return described.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The doors of the frames around a page: what they show depends on who asks as much as the page itself. */
function framesOf(build: Pick<ServerBuild, "routes">, parent: string | undefined): Door[] {
  const doors: Door[] = [];
  for (let route = parent ? build.routes[parent] : undefined; route; ) {
    const { loader } = route.module as { loader?: { door?: Door } };
    if (loader?.door) doors.push(loader.door);
    route = route.parentId ? build.routes[route.parentId] : undefined;
  }
  return doors;
}

function pathOf(build: Pick<ServerBuild, "routes">, id: string): string {
  const parts: string[] = [];
  for (let route = build.routes[id]; route; route = route.parentId ? build.routes[route.parentId] : undefined) {
    if (route.path) parts.unshift(route.path);
  }
  return `/${parts.join("/")}`;
}

function paramsOf(path: string): Record<string, string> {
  const segments = path.split("/");
  const found: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    if (segment === "*") found["*"] = "path";
    if (!segment.startsWith(":")) continue;
    const name = segment.slice(1);
    found[name] =
      name === "l"
        ? "locale"
        : (kinds[`${segments[index - 1]}/${segment}`] ?? kinds[segments[index - 1] ?? ""] ?? name);
  }
  return found;
}
