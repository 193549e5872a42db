/** What became of a request: `ok` is anything past the question who asks, a refusal by the state of things too. */
export type Outcome = 'ok' | 'sign_in' | 'not_found' | 'forbidden' | `broken ${number}`;

const REDIRECT_AS_DATA = 202;

export async function outcomeOf(response: Response): Promise<Outcome> {
  const { status } = response;
  if (status === 401 || (await ledTo(response)).startsWith('/sign-in')) return 'sign_in';
  if (status === 404) return 'not_found';
  if (status === 403) return 'forbidden';
  return status >= 500 || status === 405 ? `broken ${status}` : 'ok';
}

/** Where a redirect leads; one of the router's data answers carries it in its body. */
async function ledTo(response: Response): Promise<string> {
  if (response.status !== REDIRECT_AS_DATA) return response.headers.get('location') ?? '';
  return /"(\/sign-in[^"]*)"/.exec(await response.text())?.[1] ?? '';
}

/** `any`: nobody's role decides, as where credentials are tried. `denied`: not_found or forbidden, as the policy of the page has it: neither shows what another's object holds. */
export type Expected = Outcome | 'denied' | 'any';

export function fits(outcome: Outcome, expected: Expected): boolean {
  if (expected === 'any') return !outcome.startsWith('broken');
  return expected === 'denied' ? outcome === 'not_found' || outcome === 'forbidden' : outcome === expected;
}
