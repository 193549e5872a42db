import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { answerWriter, readAttemptState } from '#exams/index.ts';
import type { Deps } from '#platform/deps.ts';
import { Refusal } from '#platform/refusal.ts';
import type { WebEnv } from '#web/web-env.ts';
import { examToken } from './exam-cookies.ts';

/** A browser that was long without a network sends what it kept in pieces of this size. */
const Saves = z.object({ rows: z.array(z.unknown()).min(1).max(100) });

/** A hundred answers of the longest kind. */
const MAX_BYTES = 256 * 1024;

/** The hot path of the exam, past the pages: saves of answers and the state of the attempt. The exam cookie alone opens it. */
export function examApi(deps: Pick<Deps, 'as' | 'clock' | 'settings'>): Hono<WebEnv> {
  const write = answerWriter(deps);
  const app = new Hono<WebEnv>();
  app.use(async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  app.use(bodyLimit({ maxSize: MAX_BYTES, onError: (c) => c.json({ error: 'body_too_large', maxBytes: MAX_BYTES }, 413) }));
  app.post('/answers', async (c) => {
    const token = examToken(deps.settings, c.req.header('cookie') ?? null);
    if (!token) return c.json({ error: 'exam_not_open' }, 401);
    const body = Saves.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return c.json({ error: 'malformed' }, 422);
    return c.json({ answers: await write(token, body.data.rows) });
  });
  app.get('/state', async (c) => {
    const token = examToken(deps.settings, c.req.header('cookie') ?? null);
    if (!token) return c.json({ error: 'exam_not_open' }, 401);
    try {
      const { now, endsAt, ended, superseded } = await readAttemptState(deps, token);
      return c.json({ now: now.toString(), endsAt: endsAt?.toString() ?? null, ended, superseded });
    } catch (error) {
      if (error instanceof Refusal) return c.json({ error: error.code }, 401);
      throw error;
    }
  });
  return app;
}
