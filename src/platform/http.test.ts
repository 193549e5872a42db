import { expect, it } from 'vitest';
import { listen } from './http.ts';

it('an address with three thousand Cyrillic letters is heard, to be cut by whoever reads it', async () => {
  const { port, drain } = await listen(
    (request) => new Response(String(new URL(request.url).searchParams.get('q')?.length)),
    '127.0.0.1',
    0,
  );
  const answer = await fetch(`http://127.0.0.1:${port}/centre/queue?q=${encodeURIComponent('ы'.repeat(3_000))}`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('3000');
  await drain(100);
});
