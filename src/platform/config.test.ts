import { describe, expect, it } from 'vitest';
import { BadConfiguration, environmentOf, readConfig, readSettings } from './config.ts';

const SECRET = 's'.repeat(32);
const read = (env: Record<string, string>) => readSettings({ ZACHET_SECRET: SECRET, ...env });

describe('settings', () => {
  it('are a demo on loopback unless a database is given', () => {
    expect(read({})).toMatchObject({ demo: true, host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', database: undefined });
    expect(read({ DATABASE_URL: 'postgres://zachet_app:x@db/zachet' })).toMatchObject({ demo: false, host: '0.0.0.0' });
  });

  it('give every role a connection when only the policed one is given', () => {
    expect(read({ DATABASE_URL: 'postgres://zachet_app:x@db:6000/zachet?sslmode=require' }).database).toEqual({
      owner: undefined,
      app: 'postgres://zachet_app:x@db:6000/zachet?sslmode=require',
      auth: 'postgres://zachet_auth:x@db:6000/zachet?sslmode=require',
      worker: 'postgres://zachet_worker:x@db:6000/zachet?sslmode=require',
    });
  });

  it('never connect the application as the administrator of the server', () => {
    const { database } = read({ DATABASE_URL: 'postgres://postgres:x@db/zachet' });
    expect(database).toMatchObject({
      owner: 'postgres://postgres:x@db/zachet',
      app: expect.stringMatching(/^postgres:\/\/zachet_app:[\w-]{43}@db\/zachet$/),
    });
  });

  it('come back the same from the environment of a child process, without the owner', () => {
    const config = readConfig({
      ZACHET_SECRET: SECRET,
      DATABASE_URL: 'postgres://zachet_app:x@%2Ftmp%2Fsock:5432/zachet',
      DATABASE_OWNER_URL: 'postgres://zachet_owner:y@db/zachet',
    });
    expect(readConfig(environmentOf(config))).toEqual({ ...config, database: { ...config.database, owner: undefined } });
  });

  it.each([
    ['PORT', 'eighty', 'PORT must be a number.'],
    ['PORT', '70000', 'PORT must be 1 to 65535.'],
    ['ZACHET_DEMO', 'true', 'ZACHET_DEMO must be 0 or 1.'],
    ['ZACHET_SECRET', 'short', 'ZACHET_SECRET must have at least 32 characters; make one with: openssl rand -base64 32.'],
    ['SMTP_URL', 'mail.example.org', 'SMTP_URL must be a URL such as smtp://user:password@host:587.'],
    ['TRUSTED_PROXIES', '10.0.0.0/8, proxy', 'TRUSTED_PROXIES must list addresses or networks such as 10.0.0.0/8, not "proxy".'],
    ['DATABASE_OWNER_URL', 'postgres://zachet_owner@db/zachet', 'DATABASE_OWNER_URL is set, but DATABASE_URL is not.'],
  ])('refuse %s=%s', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(new BadConfiguration(message));
  });
});
