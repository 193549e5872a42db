import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DB } from '#database';
import { clockAt } from '#platform/clock.ts';
import { accessTo, openDatabase, openPool } from '#platform/database.ts';
import { type Actor, PUBLIC, SYSTEM } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { secretBox } from '#platform/secret-box.ts';
import { testDatabase } from '../../tests/setup/database.ts';
import { type DeliveryDeps, deliverLetter } from './deliver-letter.ts';
import { listMailbox, openMailboxLetter } from './demo-mailbox.ts';
import { Undeliverable } from './letter.ts';
import { listFailedLetters, listLettersOfApplication, readLetter } from './list-letters.ts';
import { keptMail } from './mail.ts';
import { countUnreadNotices, listNotices, markRead } from './notices.ts';
import { aPerson, somePorts } from './notifications.factory.ts';
import { createOutbox } from './outbox.ts';
import { sendAgain } from './send-again.ts';
import { keptSms } from './sms.ts';

const APPLICATION = '0192f0c4-0000-7000-8000-000000000002';
const [CENTRE, OTHER_CENTRE, COUNCIL] = [
  '0192f0c4-0000-7000-8000-0000000000c1',
  '0192f0c4-0000-7000-8000-0000000000c2',
  '0192f0c4-0000-7000-8000-0000000000c3',
];
const clock = clockAt('2026-11-24T10:00:00Z');
const log = createLog('fatal');
const secrets = secretBox('a secret of the test that is long enough');
const outbox = createOutbox({ clock, secrets });
const TRY = { number: 1, last: false };
const LAST_TRY = { number: 12, last: true };
const pools: { end(): Promise<void> }[] = [];
let signIn: Kysely<DB>;
let deps: DeliveryDeps;
let applicant: Actor;
let registrar: Actor;
let stranger: Actor;
let sent: string;
let toRegistrar: string;
let failed: string;
let password: string;

beforeAll(async () => {
  const urls = await testDatabase();
  const [app, auth] = [openPool(urls.app, 3), openPool(urls.auth, 2)];
  pools.push(app, auth);
  signIn = openDatabase(auth);
  deps = {
    as: accessTo(openDatabase(app)),
    clock,
    log,
    secrets,
    settings: { publicUrl: 'https://zachet.example.org', demo: true, staffSecondFactor: false },
    mail: keptMail(log),
    sms: keptSms(log),
    letterPorts: somePorts(),
  };
  const person = async (): Promise<Actor> => ({
    scope: 'person',
    personId: await aPerson(signIn),
    organisationId: null,
    role: 'applicant',
  });
  [applicant, stranger] = [await person(), await person()];
  registrar = { scope: 'centre', personId: await aPerson(signIn), organisationId: CENTRE ?? null, role: 'registrar' };
  await deps.as(SYSTEM).write(async (trx) => {
    const granted = [
      { party_kind: 'person', party_id: String(applicant.personId) },
      { party_kind: 'centre', party_id: String(CENTRE) },
    ];
    await trx
      .insertInto('application_access')
      .values(granted.map((party) => ({ ...party, application_id: APPLICATION, granted_at: clock.now() })))
      .execute();
  });
  sent = await order(applicant, applicant, 'payment_confirmed');
  toRegistrar = await order(applicant, registrar, 'application_withdrawn');
  failed = await order(applicant, applicant, 'date_declined');
  password = await orderPassword(applicant);
  for (const id of [sent, toRegistrar, password]) await deliverLetter.run(deps, { letterId: id }, TRY);
  await deliverLetter.run(refusing(), { letterId: failed }, LAST_TRY);
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
});

const refusing = (): DeliveryDeps => ({
  ...deps,
  mail: { ...deps.mail, send: async () => Promise.reject(new Undeliverable('EDNS', false)) },
});

const idOf = async (key: string) =>
  (await deps.as(SYSTEM).read((db) => db.selectFrom('letters').select('id').where('key', '=', key).executeTakeFirstOrThrow())).id;

async function order(by: Actor, to: Actor, kind: string): Promise<string> {
  const key = `${kind}:${to.personId}`;
  await deps.as(by).write((trx) => outbox.send(trx, { kind, key, personId: String(to.personId), applicationId: APPLICATION }));
  return await idOf(key);
}

/** As sign-in does it: in a transaction of the role that may only insert. */
async function orderPassword(to: Actor): Promise<string> {
  const key = `account_created:${to.personId}`;
  const params = { login: 'anna@example.org', lastDay: '2026-11-27' };
  await signIn
    .transaction()
    .execute((trx) =>
      outbox.send(trx, { kind: 'account_created', key, personId: String(to.personId), params, secrets: { password: 'Кедр-4711' } }),
    );
  return await idOf(key);
}

const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code });

describe('letters of an application', () => {
  it('are seen by the applicant, own ones alone', async () => {
    const letters = await listLettersOfApplication(deps, applicant, APPLICATION);
    expect(letters.map(({ id }) => id).sort()).toEqual([sent, failed].sort());
    expect(letters.find(({ id }) => id === sent)).toMatchObject({
      subject: 'Оплачено. Выберите дату экзамена',
      state: 'sent',
      channel: 'email',
    });
  });

  it('are seen by its centre, all of them', async () => {
    const letters = await listLettersOfApplication(deps, registrar, APPLICATION);
    expect(letters.map(({ id }) => id).sort()).toEqual([sent, toRegistrar, failed].sort());
  });

  it.each([
    ['a stranger', () => stranger],
    ['another centre', () => ({ ...registrar, personId: stranger.personId, organisationId: OTHER_CENTRE ?? null })],
    [
      'a council before the file is sent to it',
      () => ({ ...registrar, scope: 'council', personId: stranger.personId, organisationId: COUNCIL ?? null }) as Actor,
    ],
    ['a visitor', () => PUBLIC],
  ])('are not seen by %s, whatever is asked for', async (_who, actor) => {
    expect(await listLettersOfApplication(deps, actor(), APPLICATION)).toEqual([]);
    await expect(readLetter(deps, actor(), sent)).rejects.toEqual(refusal('not_found'));
    expect(await deps.as(actor()).read((db) => db.selectFrom('letters').select('id').execute())).toEqual([]);
    expect(await deps.as(actor()).read((db) => db.selectFrom('notices').select('id').execute())).toEqual([]);
  });

  it('are read as they were sent', async () => {
    expect((await readLetter(deps, applicant, sent)).text).toContain('оплата по счёту № 214 пришла');
    expect((await readLetter(deps, applicant, password)).text).toContain('Временный пароль: ••••••');
  });

  it('cannot be changed by people, nor read by sign-in, nor ordered by a visitor', async () => {
    const { numUpdatedRows } = await deps
      .as(applicant)
      .write((trx) => trx.updateTable('letters').set({ failure: 'x' }).executeTakeFirstOrThrow());
    expect(numUpdatedRows).toBe(0n);
    await expect(signIn.selectFrom('letters').select('id').execute()).rejects.toThrow('permission denied');
    await expect(order(PUBLIC, applicant, 'no_show')).rejects.toThrow('row-level security');
  });
});

describe('a letter that was given up', () => {
  it('is listed for its centre and nobody else', async () => {
    expect(await listFailedLetters(deps, registrar)).toMatchObject([{ id: failed, failure: 'EDNS', state: 'failed' }]);
    expect(await listFailedLetters(deps, { ...registrar, personId: null, organisationId: OTHER_CENTRE ?? null })).toEqual([]);
    await expect(listFailedLetters(deps, applicant)).rejects.toEqual(refusal('not_yours'));
  });

  it('goes out when staff ask for it again, once', async () => {
    await expect(sendAgain(deps, applicant, failed)).rejects.toEqual(refusal('not_yours'));
    await expect(sendAgain(deps, { ...registrar, personId: null, organisationId: OTHER_CENTRE ?? null }, failed)).rejects.toEqual(
      refusal('not_found'),
    );
    await sendAgain(deps, registrar, failed);
    await deliverLetter.run(deps, { letterId: failed }, TRY);
    expect(await readLetter(deps, applicant, failed)).toMatchObject({ state: 'sent', failure: null });
    await expect(sendAgain(deps, registrar, failed)).rejects.toEqual(refusal('not_found'));
  });
});

describe('notices in the cabinet', () => {
  it('stand beside the letters, newest first, and are read by their person alone', async () => {
    const notices = await listNotices(deps, applicant);
    expect(notices.map(({ title }) => title).sort()).toEqual(['Выберите дату экзамена', 'Выберите другую дату']);
    expect(await countUnreadNotices(deps, applicant)).toBe(2);
    const ids = notices.map(({ id }) => id);
    await markRead(deps, stranger, ids);
    expect(await countUnreadNotices(deps, applicant)).toBe(2);
    await markRead(deps, applicant, ids.slice(0, 1));
    expect(await countUnreadNotices(deps, applicant)).toBe(1);
    expect((await listNotices(deps, applicant)).filter(({ read }) => read).map(({ id }) => id)).toEqual(ids.slice(0, 1));
    await expect(listNotices(deps, PUBLIC)).rejects.toEqual(refusal('not_signed_in'));
  });
});

describe('the demo mailbox', () => {
  it('shows every letter with its password', async () => {
    expect((await listMailbox(deps)).map(({ id }) => id).sort()).toEqual([sent, toRegistrar, failed, password].sort());
    expect(await openMailboxLetter(deps, password)).toMatchObject({
      text: expect.stringContaining('Кедр-4711'),
      address: 'anna@example.org',
      to: 'Рябинина Анна',
    });
  });

  it('is not there outside demo mode', async () => {
    const real = { ...deps, settings: { ...deps.settings, demo: false } };
    await expect(listMailbox(real)).rejects.toEqual(refusal('not_found'));
    await expect(openMailboxLetter(real, password)).rejects.toEqual(refusal('not_found'));
  });
});
