import type { Command } from 'commander';
import { createAccount, temporaryPassword } from '#accounts/index.ts';
import { readSettings } from '#platform/config.ts';
import { SYSTEM } from '#platform/identity.ts';
import { reachDatabase } from '#platform/reach-database.ts';
import { Refusal } from '#platform/refusal.ts';
import { ROLES, type Role } from '#procedures/index.ts';
import { buildDeps } from '../deps.ts';
import { assertDataHere } from './data-here.ts';

interface UserOptions {
  readonly surname: string;
  readonly name: string;
  readonly patronymic?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly json?: boolean;
}

export function userCommands(program: Command): void {
  program
    .command('user')
    .description('Accounts')
    .command('create <login>')
    .description('Make an account with a temporary password that is printed once')
    .requiredOption('--surname <surname>')
    .requiredOption('--name <name>')
    .option('--patronymic <patronymic>')
    .option('--role <role>', `one of ${ROLES.join(', ')}`)
    .option('--organisation <inn>', 'ИНН of the organisation under which the role is worn')
    .option('--json', 'as JSON')
    .action(async (login: string, options: UserOptions) => {
      const role = options.role as Role | undefined;
      if (role && !ROLES.includes(role)) throw new Refusal('no_such_role', { role });
      assertDataHere();
      const database = await reachDatabase(readSettings(), { say: console.error, share: true });
      const { deps, close } = buildDeps(database.config);
      try {
        const { organisation: inn } = options;
        const organisationId = inn
          ? await deps.as(SYSTEM).read((db) =>
              db
                .selectFrom('organisations')
                .select('id')
                .where('inn', '=', inn)
                .executeTakeFirstOrThrow(() => new Refusal('no_such_organisation', { inn })),
            )
          : null;
        const password = temporaryPassword();
        const id = await createAccount(deps, {
          login,
          password,
          mustChange: true,
          surname: options.surname,
          givenName: options.name,
          patronymic: options.patronymic ?? null,
          snils: null,
          email: login.includes('@') ? login : null,
          phone: null,
          hats: role ? [{ role, organisationId: organisationId ? organisationId.id : null }] : [],
        });
        console.log(options.json ? JSON.stringify({ id, login, password }) : `${login}\t${password}`);
      } finally {
        await close();
        await database.stop();
      }
    });
}
