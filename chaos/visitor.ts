import type { Chance } from './random.ts';

/** What came back from one request; `broken`: nothing did, so nobody knows whether it was done. */
export type Answer =
  | { readonly kind: 'told'; readonly status: number; readonly location: string; readonly body: string }
  | { readonly kind: 'broken' };

export type Fields = Readonly<Record<string, string | readonly string[] | File>>;

const PATIENCE_MS = 25_000;

/** A browser without JavaScript: forms, cookies, the address of the page that a form stands on. Each has an address of its own in the network. */
export class Visitor {
  private readonly webs: readonly string[];
  private readonly chance: Chance;
  private readonly address: string;
  private readonly cookies = new Map<string, string>();

  constructor(webs: readonly string[], chance: Chance, address: string) {
    this.webs = webs;
    this.chance = chance;
    this.address = address;
  }

  async get(path: string): Promise<Answer> {
    return await this.send(path, { method: 'GET' });
  }

  /** Sends a form; with files among its fields as one with files. */
  async post(path: string, fields: Fields): Promise<Answer> {
    return await this.send(path, { method: 'POST', body: bodyOf(fields) });
  }

  async postJson(path: string, value: unknown): Promise<Answer> {
    return await this.send(path, { method: 'POST', body: JSON.stringify(value), headers: { 'content-type': 'application/json' } });
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  forget(): void {
    this.cookies.clear();
  }

  /** Any of the web processes may answer, as behind a balancer; one that cannot be reached at all passes the request to the other. */
  private async send(path: string, init: { method: string; body?: BodyInit; headers?: Record<string, string> }): Promise<Answer> {
    const first = this.chance.pick(this.webs);
    for (const web of [first, ...this.webs.filter((one) => one !== first)]) {
      try {
        const response = await fetch(new URL(path, web), {
          ...init,
          redirect: 'manual',
          signal: AbortSignal.timeout(PATIENCE_MS),
          headers: {
            ...init.headers,
            origin: web,
            'accept-language': 'ru',
            'x-forwarded-for': this.address,
            cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          },
        });
        const body = await response.text();
        this.keepCookies(response.headers.getSetCookie());
        return { kind: 'told', status: response.status, location: response.headers.get('location') ?? '', body };
      } catch (error) {
        if (!isRefusedConnection(error)) return { kind: 'broken' };
      }
    }
    return { kind: 'broken' };
  }

  private keepCookies(set: readonly string[]): void {
    for (const line of set) {
      const [pair = '', ...about] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (about.some((part) => part.trim().toLowerCase() === 'max-age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value.join('='));
    }
  }
}

function bodyOf(fields: Fields): BodyInit {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' || value instanceof File ? [[name, value] as const] : value.map((one) => [name, one] as const),
  );
  if (!entries.some(([, value]) => value instanceof File)) return new URLSearchParams(entries as [string, string][]);
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

/** Nothing of the request has reached anybody. */
const isRefusedConnection = (error: unknown): boolean =>
  error instanceof TypeError && (error.cause as { code?: string } | undefined)?.code === 'ECONNREFUSED';
