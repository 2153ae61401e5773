export { drawing as loader } from "#app/routes/work-order.server.ts";
