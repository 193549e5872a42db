import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DB } from '#database';
import { clockAt } from '#platform/clock.ts';
import { accessTo, openDatabase, openPool } from '#platform/database.ts';
import { SYSTEM } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import type { Letter, Outbox } from '#platform/outbox.ts';
import { secretBox } from '#platform/secret-box.ts';
import { testDatabase } from '../../tests/setup/database.ts';
import { type DeliveryDeps, deliverLetter } from './deliver-letter.ts';
import { HIDDEN, messageId } from './letter.ts';
import { smtpMail } from './mail.ts';
import { aPerson, someFacts, somePorts } from './notifications.factory.ts';
import { createOutbox } from './outbox.ts';
import { type SmtpReceiver, smtpReceiver } from './smtp-receiver.factory.ts';
import { wholeDatabase } from './whole-database.factory.ts';

const pools: { end(): Promise<void> }[] = [];
const log: string[] = [];
const clock = clockAt('2026-11-24T10:00:00Z');
const APPLICATION = '0192f0c4-0000-7000-8000-000000000001';
const TRY = { number: 1, last: false };
const LAST_TRY = { number: 12, last: true };
let signIn: Kysely<DB>;
let owner: Kysely<DB>;
let receiver: SmtpReceiver;
let deps: DeliveryDeps;
let outbox: Outbox;
let count = 0;

beforeAll(async () => {
  const urls = await testDatabase();
  const opened = [urls.app, urls.auth, urls.owner].map((url) => openPool(url, 3));
  pools.push(...opened);
  const [app, auth, superior] = opened.map(openDatabase) as [Kysely<DB>, Kysely<DB>, Kysely<DB>];
  signIn = auth;
  owner = superior;
  receiver = await smtpReceiver();
  const secrets = secretBox('a secret of the test that is long enough');
  outbox = createOutbox({ clock, secrets });
  deps = {
    as: accessTo(app),
    clock,
    log: createLog('info', (line) => log.push(line)),
    secrets,
    settings: { publicUrl: 'https://zachet.example.org', demo: false, staffSecondFactor: true },
    mail: smtpMail({ url: receiver.url, from: 'Зачёт <no-reply@example.org>' }),
    sms: { send: async () => {} },
    letterPorts: somePorts(),
  };
});
afterAll(async () => {
  deps.mail.close();
  await receiver.close();
  for (const pool of pools) await pool.end();
});
beforeEach(() => receiver.clear());

/** Orders a letter to a new person. @returns its id. */
async function order(over: Partial<Letter> = {}, person: Parameters<typeof aPerson>[1] = {}): Promise<string> {
  const key = `test:${++count}`;
  const personId = over.personId ?? (await aPerson(signIn, person));
  await deps.as(SYSTEM).write((trx) => outbox.send(trx, { kind: 'payment_confirmed', applicationId: APPLICATION, key, ...over, personId }));
  return await deps.as(SYSTEM).read(async (db) => {
    const { id } = await db
      .selectFrom('letters')
      .select('id')
      .where('key', '=', over.key ?? key)
      .executeTakeFirstOrThrow();
    return id;
  });
}

const orderAccount = (over: Partial<Letter> = {}, person: Parameters<typeof aPerson>[1] = {}) =>
  order(
    {
      kind: 'account_created',
      applicationId: undefined,
      params: { login: 'anna@example.org', lastDay: '2026-11-27' },
      secrets: { password: 'Кедр-4711-брод' },
      ...over,
    },
    person,
  );

const stateOf = async (id: string) =>
  await deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('letters')
        .select([
          'state',
          'failure',
          'attempts',
          'channel',
          'subject',
          'body_text as text',
          'body_html as html',
          'sealed_secrets as sealed',
          'demo_copy as demoCopy',
        ])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );

const waiting = async (letterId: string) =>
  (
    await sql<{
      run_at: Date;
    }>`select run_at from graphile_worker._private_jobs where payload->>'letterId' = ${letterId} order by run_at`.execute(owner)
  ).rows;

describe('a letter', () => {
  it('is sent once, as HTML and as the same in plain words', async () => {
    const id = await order({ key: 'payment_confirmed:1' });
    await deliverLetter.run(deps, { letterId: id }, TRY);
    await deliverLetter.run(deps, { letterId: id }, TRY);
    expect(receiver.mails).toHaveLength(1);
    const [mail] = receiver.mails;
    expect(mail?.messageId).toBe(messageId('payment_confirmed:1'));
    expect(mail?.subject).toBe('Оплачено. Выберите дату экзамена');
    for (const body of [mail?.text, String(mail?.html).replaceAll('&#39;', "'")]) {
      expect(body).toContain('Анна Павловна, оплата по счёту № 214 пришла. Теперь дата за вами.');
      expect(body).toMatch(/до 21\sдекабря, понедельник/);
      expect(body).toContain('https://zachet.example.org/applications/');
    }
    expect(await stateOf(id)).toMatchObject({ state: 'sent', failure: null, attempts: 1, channel: 'email' });
  });

  const copiesOf = (id: string) =>
    deps.as(SYSTEM).read((db) => db.selectFrom('letters').select(['id', 'papers']).where('copy_of', '=', id).execute());

  it('to who ticked both channels goes by mail, and once more by SMS under its own Message-ID, with one notice', async () => {
    const sent: { id: string; text: string }[] = [];
    const both = { ...deps, sms: { send: async (sms: { id: string; phone: string; text: string }) => void sent.push(sms) } };
    const id = await order({ key: 'both channels' }, { second_channel: 'sms' });
    await deliverLetter.run(both, { letterId: id }, TRY);
    await deliverLetter.run(both, { letterId: id }, TRY);
    const [copy, ...more] = await copiesOf(id);
    expect(more).toEqual([]);
    expect(await waiting(copy?.id ?? '')).toHaveLength(1);
    await deliverLetter.run(both, { letterId: copy?.id ?? '' }, TRY);
    expect(receiver.mails).toHaveLength(1);
    expect(sent.map((sms) => sms.id)).toEqual([messageId('both channels:copy')]);
    expect(await stateOf(copy?.id ?? '')).toMatchObject({ state: 'sent', channel: 'sms' });
    expect(await copiesOf(copy?.id ?? '')).toEqual([]);
    const notices = await deps.as(SYSTEM).read((db) => db.selectFrom('notices').select('letter_id as letter').execute());
    expect(notices.filter(({ letter }) => letter === id || letter === copy?.id)).toEqual([{ letter: id }]);
  });

  it('of an application goes by the channels that the application asks for', async () => {
    const asking = { ...deps, letterPorts: somePorts({ letterFacts: async () => someFacts({ channels: ['sms'] }) }) };
    const id = await order({ key: 'by the application' });
    await deliverLetter.run(asking, { letterId: id }, TRY);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', channel: 'sms' });
    expect(await copiesOf(id)).toEqual([]);
  });

  it('with a secret has no copy', async () => {
    const id = await orderAccount({}, { second_channel: 'sms' });
    await deliverLetter.run(deps, { letterId: id }, TRY);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', channel: 'email' });
    expect(await copiesOf(id)).toEqual([]);
  });

  it('with the same key is ordered once, with one job', async () => {
    const id = await order({ key: 'twice' });
    expect(await order({ key: 'twice' })).toBe(id);
    expect(await waiting(id)).toHaveLength(1);
  });

  it.each([
    ['of a kind that nobody worded', { kind: 'application_eaten' }, 'no letter is called'],
    ['without a parameter', { kind: 'password_changed', params: {} }, 'at'],
    ['without its secret', { kind: 'password_recovery' }, 'needs the secret «token»'],
  ])('%s cannot be ordered', async (_what, letter, words) => {
    await expect(order(letter)).rejects.toThrow(words);
  });

  it('is ordered with the act that it tells about, or not at all', async () => {
    const personId = await aPerson(signIn);
    const act = signIn.transaction().execute(async (trx) => {
      await outbox.send(trx, { kind: 'password_changed', personId, params: { at: '2026-11-24T10:00:00Z' }, key: 'rolled back' });
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    await expect(order({ key: 'rolled back', personId })).resolves.toBeTruthy();
  });

  it('found in sending after a crash goes once more under the same Message-ID and is called doubtful, and never a third time', async () => {
    const id = await order();
    const crash = {
      ...deps,
      mail: {
        ...deps.mail,
        send: async (...mail: Parameters<typeof deps.mail.send>) => {
          await deps.mail.send(...mail);
          await new Promise(() => {});
        },
      },
    };
    const arrived = new Promise<void>((resolve) => {
      receiver.onMail = async () => resolve();
    });
    void deliverLetter.run(crash, { letterId: id }, TRY);
    await arrived;
    expect(await stateOf(id)).toMatchObject({ state: 'sending' });
    await deliverLetter.run(deps, { letterId: id }, TRY);
    expect(receiver.mails).toHaveLength(2);
    expect(receiver.mails[0]?.messageId).toBe(receiver.mails[1]?.messageId);
    expect(await stateOf(id)).toMatchObject({ state: 'doubtful', attempts: 2 });
    await deliverLetter.run(deps, { letterId: id }, TRY);
    expect(receiver.mails).toHaveLength(2);
  });

  it('is doubtful when the connection breaks after the message went and before the answer', async () => {
    const id = await order();
    receiver.answer = 'hang_up';
    await expect(deliverLetter.run(deps, { letterId: id }, TRY)).rejects.toThrow();
    expect(await stateOf(id)).toMatchObject({ state: 'sending' });
    receiver.answer = 'take';
    await deliverLetter.run(deps, { letterId: id }, { number: 2, last: false });
    expect(receiver.mails).toHaveLength(2);
    expect(await stateOf(id)).toMatchObject({ state: 'doubtful' });
  });

  it('that the server does not take is tried again, then given up where staff see it', async () => {
    const id = await order();
    receiver.answer = 451;
    await expect(deliverLetter.run(deps, { letterId: id }, TRY)).rejects.toMatchObject({ code: 'EMESSAGE 451' });
    expect(await stateOf(id)).toMatchObject({ state: 'queued', failure: 'EMESSAGE 451' });
    await deliverLetter.run(deps, { letterId: id }, LAST_TRY);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'EMESSAGE 451', attempts: 2 });
    expect(log.join('')).not.toContain('anna@example.org');
  });

  it('that the server refuses for good is not tried again', async () => {
    const id = await order();
    receiver.answer = 554;
    await deliverLetter.run(deps, { letterId: id }, TRY);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'EMESSAGE 554' });
  });

  it('waits for its paper and then carries it', async () => {
    const id = await order({ papers: [APPLICATION] });
    await deliverLetter.run({ ...deps, letterPorts: somePorts({ paperBytes: async () => 'pending' }) }, { letterId: id }, TRY);
    expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await waiting(id)).toHaveLength(2);
    const paper = { fileName: 'Счёт 214.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
    await deliverLetter.run({ ...deps, letterPorts: somePorts({ paperBytes: async () => paper }) }, { letterId: id }, TRY);
    expect(receiver.mails[0]?.attachments).toMatchObject([
      { filename: 'Счёт 214.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7') },
    ]);
  });

  it('on a confirmed date carries the calendar file and tells the hour of the site', async () => {
    const id = await order({ kind: 'date_confirmed' });
    const event = { fileName: 'экзамен.ics', mediaType: 'text/calendar; method=PUBLISH', bytes: Buffer.from('BEGIN:VCALENDAR') };
    await deliverLetter.run({ ...deps, letterPorts: somePorts({ calendarFile: async () => event }) }, { letterId: id }, TRY);
    expect(receiver.mails[0]?.text?.replaceAll('\u00a0', ' ')).toContain(
      'День: 15 декабря, вторник\nНачало: 10:00, время местное (Владивосток)',
    );
    expect(receiver.mails[0]?.attachments[0]?.filename).toBe('экзамен.ics');
  });

  it('whose matter is over by the time it leaves is given up at once and says why', async () => {
    const id = await order({ kind: 'exam_reminder' });
    const { letterFacts, ...ports } = somePorts();
    await deliverLetter.run(
      { ...deps, letterPorts: { ...ports, letterFacts: async (letter) => ({ ...(await letterFacts(letter)), exam: null }) } },
      { letterId: id },
      TRY,
    );
    expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'fact_gone_exam' });
    expect(receiver.mails).toEqual([]);
  });
});

describe('a temporary password', () => {
  it('comes with the letter and rests nowhere after it', async () => {
    const id = await orderAccount();
    expect((await stateOf(id)).sealed).not.toBeNull();
    expect(await wholeDatabase(owner)).not.toContain('Кедр-4711-брод');
    await deliverLetter.run(deps, { letterId: id }, TRY);
    expect(receiver.mails[0]?.text).toContain('Временный пароль: Кедр-4711-брод');
    const { text, html, sealed, demoCopy } = await stateOf(id);
    expect({ sealed, demoCopy }).toEqual({ sealed: null, demoCopy: null });
    for (const body of [text, html]) expect(body).toContain(HIDDEN);
    const everything = await wholeDatabase(owner);
    expect(everything).toContain('anna@example.org');
    expect(everything).not.toContain('Кедр-4711-брод');
    expect(log.join('')).not.toContain('Кедр-4711-брод');
  });

  it('is erased too when the letter is given up', async () => {
    const id = await orderAccount();
    receiver.answer = 451;
    await deliverLetter.run(deps, { letterId: id }, LAST_TRY);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', sealed: null });
  });

  it('leaves no notice in the cabinet and never goes on paper', async () => {
    const id = await orderAccount({}, { channel: 'paper', email: null });
    await deliverLetter.run(deps, { letterId: id }, TRY);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', channel: 'sms' });
    const notices = await deps.as(SYSTEM).read((db) => db.selectFrom('notices').select('id').where('letter_id', '=', id).execute());
    expect(notices).toEqual([]);
  });

  it('is shown by the mailbox in demo mode', async () => {
    const id = await orderAccount();
    await deliverLetter.run({ ...deps, settings: { ...deps.settings, demo: true } }, { letterId: id }, TRY);
    expect(JSON.stringify((await stateOf(id)).demoCopy)).toContain('Кедр-4711-брод');
  });
});

describe('the channel', () => {
  it('is a short message where the person chose it', async () => {
    const sent: { phone: string; text: string }[] = [];
    const id = await order({}, { channel: 'sms' });
    await deliverLetter.run({ ...deps, sms: { send: async (message) => void sent.push(message) } }, { letterId: id }, TRY);
    expect(receiver.mails).toEqual([]);
    expect(sent).toMatchObject([{ phone: '+70001452036', text: expect.stringContaining('оплачено. Выберите дату экзамена') }]);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', channel: 'sms', html: null });
  });

  it('on paper waits for the printed batch with its notice in the cabinet', async () => {
    const id = await order({}, { channel: 'paper' });
    await deliverLetter.run(deps, { letterId: id }, TRY);
    expect(receiver.mails).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: 'noticed', channel: 'paper' });
  });

  it('is missing: a person who left neither address nor telephone gets no secret, and staff see it', async () => {
    const id = await orderAccount({}, { email: null, phone: null });
    await deliverLetter.run(deps, { letterId: id }, TRY);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'no_address' });
  });
});
