import { expect, it } from 'vitest';
import { listSiteNetworks, setSiteNetworks } from '#catalogue/index.ts';
import type { Actor } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { admit } from './admit.ts';
import { checkIdentity } from './check-identity.ts';
import { type ExamDay, examDay } from './exam-day.factory.ts';
import { openByCode } from './open-by-code.ts';

const deps = await testDeps();
const head = (day: ExamDay): Actor => ({
  scope: 'centre',
  role: 'head',
  organisationId: day.chair.organisationId,
  personId: day.chair.personId,
});

async function limited(networks: string): Promise<{ day: ExamDay; code: string }> {
  const day = await examDay(deps);
  const [site] = await listSiteNetworks(deps, head(day));
  await setSiteNetworks(deps, head(day), site?.id ?? '', networks);
  await checkIdentity(deps, day.proctor, day.bookingId, { identity: true, briefing: true, extraMinutes: 0 });
  return { day, code: (await admit(deps, day.proctor, day.bookingId, 'theory')) ?? '' };
}
const from = async (address: string | null, code: string) => await openByCode(deps, { typed: code, device: `at ${address}`, address });

it('opens an exam from the networks of its site alone, where the site has named some; a code tried elsewhere stays good', async () => {
  const { code } = await limited('10.1.0.0/16\n2001:db8::/32');
  for (const address of ['10.2.0.1', '203.0.113.7', null])
    await expect(from(address, code)).rejects.toMatchObject({ code: 'code_other_network', details: { site: 'Площадка' } });
  await expect(from('2001:db8::7', code)).resolves.toEqual(expect.any(String));
});

it('opens from anywhere where the site has named none', async () => {
  await expect(from('203.0.113.7', (await limited('')).code)).resolves.toEqual(expect.any(String));
});

it('takes addresses and networks, from the head of the site alone', async () => {
  const { day } = await limited('10.1.0.0/16, 203.0.113.7');
  const [site] = await listSiteNetworks(deps, head(day));
  expect(site?.networks).toEqual(['10.1.0.0/16', '203.0.113.7']);
  for (const wrong of ['10.1.0.0/33', 'зал 1', '10.1.0', '::1/129', '10.1.0.0/8/9'])
    await expect(setSiteNetworks(deps, head(day), site?.id ?? '', wrong)).rejects.toMatchObject({ code: 'network_unclear' });
  await expect(setSiteNetworks(deps, head(await examDay(deps)), site?.id ?? '', '')).rejects.toMatchObject({ code: 'not_found' });
  await expect(setSiteNetworks(deps, day.proctor, site?.id ?? '', '')).rejects.toMatchObject({ code: 'not_found' });
});
