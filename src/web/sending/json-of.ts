/** What an action answers to a script instead of a page: its value, or the words of its refusal with their status. */
export function jsonOf(outcome: object | { data: unknown; init: ResponseInit | null }): Response {
  if (!('init' in outcome)) return Response.json(outcome);
  return Response.json(outcome.data, { status: outcome.init?.status ?? 422 });
}
