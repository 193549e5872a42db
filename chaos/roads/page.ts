import { setTimeout as pause } from 'node:timers/promises';
import { isSentToSignIn, type Person } from '../person.ts';
import type { Visitor } from '../visitor.ts';

const PATIENCE_MS = 600_000;

/** The page as it comes at last, over broken connections. */
async function pageOf(visitor: Visitor, path: string, signIn: () => Promise<void>): Promise<string> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(400)) {
    const answer = await visitor.get(path);
    if (isSentToSignIn(answer)) await signIn();
    if (answer.kind === 'told' && answer.status === 200) return answer.body;
  }
  throw new Error(`the page ${path} does not come`);
}

/** Values of the fields of that name on a page. */
async function fieldsOf(visitor: Visitor, path: string, name: string, signIn: () => Promise<void>): Promise<readonly string[]> {
  const body = await pageOf(visitor, path, signIn);
  return [...body.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`name="${name}"`))
    .map((tag) => /value="([^"]*)"/.exec(tag)?.[1] ?? '');
}

export const fieldsOn = async (by: Person, path: string, name: string): Promise<readonly string[]> =>
  await fieldsOf(by.visitor, path, name, async () => await by.signIn());

/** The same at a computer of an exam, which nobody signs in at. */
export const fieldsAtExam = async (visitor: Visitor, path: string, name: string): Promise<readonly string[]> =>
  await fieldsOf(visitor, path, name, async () => {});

/** Opens the page, over broken connections. */
export const visit = async (by: Person, path: string): Promise<string> => await pageOf(by.visitor, path, async () => await by.signIn());

export async function hiddenField(by: Person, path: string, name: string): Promise<string> {
  return (await fieldsOn(by, path, name))[0] ?? '';
}
