import { z } from 'zod';

/** Why a file, a picture or another answer without a page of its own did not come. */
export interface RefusedFile {
  readonly status: number;
  readonly refusal: { readonly code: string; readonly message: string };
}

/** Address of the page that tells it; nobody is sent there, it is drawn at the address of the file. */
export const PAGE_OF_REFUSAL = '/refused';

const Refused = z.object({ code: z.string(), message: z.string() });

/** The refusal of an answer in JSON to a person who opened its address; null where a script asked, or where all is well. */
export async function refusedToPerson(asked: Request, answer: Response): Promise<RefusedFile | null> {
  const isOpened = asked.headers.get('sec-fetch-dest') === 'document' && asked.method === 'GET';
  if (!isOpened || answer.status < 400 || !answer.headers.get('content-type')?.includes('json')) return null;
  const refusal = Refused.safeParse(await answer.clone().json());
  return refusal.success ? { status: answer.status, refusal: refusal.data } : null;
}
