import { redirect } from 'react-router';
import { z } from 'zod';
import { finishAttempt, readSitting, startAttempt } from '#exams/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import type { Route } from './+types/attempt.ts';
import { showSitting } from './attempt-shown.ts';
import { ElsewherePage } from './elsewhere.tsx';
import { examToken } from './exam-cookies.ts';
import { Player } from './player.tsx';
import { ResultPage } from './result-page.tsx';
import { StartPage } from './start-page.tsx';

const Act = z.object({
  act: z.enum(['start', 'finish']),
  points: z.array(z.string().max(64)).max(60),
  language: z.enum(['ru', 'kk']).optional(),
});

export const meta = () => [{ title: `${m.exam_theory()} · ${m.common_product()}` }];
export const headers = () => ({ 'cache-control': 'no-store' });

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, config } = context.get(requestContext);
  const token = examToken(config, request.headers.get('cookie'));
  if (!token) throw redirect('/exam');
  return showSitting(await orErrorPage(() => readSitting(deps, token)));
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, config, locale } = context.get(requestContext);
  const token = examToken(config, request.headers.get('cookie'));
  if (!token) throw redirect('/exam');
  const form = await formOf(request);
  const parsed = Act.safeParse({ act: form.get('act'), points: form.getAll('point'), language: form.get('language') ?? undefined });
  return await refusable(async () => {
    if (!parsed.success) throw new Refusal('form_incomplete');
    const { act, points, language = locale === 'kk' ? 'kk' : 'ru' } = parsed.data;
    if (act === 'start') await startAttempt(deps, token, { points, language });
    else await finishAttempt(deps, token);
    return redirect('/exam/attempt');
  });
}

export default function Attempt({ loaderData: shown, actionData }: Route.ComponentProps) {
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  if (shown.superseded && shown.stage !== 'ended') return <ElsewherePage />;
  if (shown.stage === 'ready') return <StartPage shown={shown} refusal={refusal} />;
  if (shown.stage === 'ended') return <ResultPage shown={shown} />;
  return <Player key={`${shown.attemptId} ${shown.epoch}`} shown={shown} />;
}
