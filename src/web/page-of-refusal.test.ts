import { expect, it } from 'vitest';
import { refusedToPerson } from './page-of-refusal.ts';

const refusal = { code: 'not_found', message: 'Нет такого файла' };
const asked = (dest: string) => new Request('http://localhost/files/papers/1', { headers: { 'sec-fetch-dest': dest } });

it('tells a refusal to a person who opened the file, and leaves scripts and pictures their JSON', async () => {
  const refused = () => Response.json(refusal, { status: 404 });
  expect(await refusedToPerson(asked('document'), refused())).toEqual({ status: 404, refusal });
  expect(await refusedToPerson(asked('empty'), refused())).toBeNull();
  expect(await refusedToPerson(asked('image'), refused())).toBeNull();
});

it('leaves what is no refusal of ours', async () => {
  expect(await refusedToPerson(asked('document'), Response.json(refusal))).toBeNull();
  expect(await refusedToPerson(asked('document'), new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }))).toBeNull();
  expect(await refusedToPerson(asked('document'), Response.json({ error: 'x' }, { status: 500 }))).toBeNull();
});
