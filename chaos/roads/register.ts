import type { Procedure } from '#procedures/index.ts';
import { demoIin, demoSnils } from '../../src/demo/content/demo-numbers.ts';
import type { DemoPerson } from '../../src/demo/content/index.ts';
import { perform } from '../act.ts';
import { proof } from '../ledger.ts';
import { isDone, Person } from '../person.ts';
import type { Chance } from '../random.ts';
import { type Fields, Visitor } from '../visitor.ts';
import { type Country, letterTo } from './road.ts';

const SURNAMES = ['Рябинина', 'Калинина', 'Осокина', 'Берёзкина', 'Липатова', 'Ольхова', 'Ивовая', 'Соснина'];

/** Somebody who has never been here; no two share a number or an address. */
export function somebody(number: number, country: Procedure['jurisdiction'], chance: Chance): DemoPerson {
  return {
    key: `road-${number}`,
    surname: chance.pick(SURNAMES),
    givenName: 'Анна',
    patronymic: 'Павловна',
    sex: 'female',
    birthDate: '1985-03-12',
    email: `road-${number}@people.example`,
    password: `A long password of road ${number}`,
    phone: `+7901${String(number).padStart(7, '0')}`,
    snils: country === 'ru' ? demoSnils(`998${String(number).padStart(6, '0')}`) : null,
    iin: country === 'kz' ? demoIin('1985-03-12', 'female', number) : null,
    hats: [],
    does: '',
  };
}

/** Registers, waits for the letter with the temporary password, sets an own one. */
export async function register(
  country: Country,
  person: DemoPerson,
  { webs, chance, number, name }: { webs: readonly string[]; chance: Chance; number: number; name: string },
): Promise<{ applicant: Person; personId: string }> {
  const { observer, ledger } = country;
  const visitor = new Visitor(webs, chance.apart('applicant'), `10.2.${Math.floor(number / 200)}.${(number % 200) + 1}`);
  const applicant = new Person(person.key, visitor, ledger);
  const performing = { road: name, observer, chance };
  const since = new Date(Date.now() - 1_000).toISOString();
  const { email, surname, givenName, patronymic, phone, snils, iin } = person;
  const numbered: Fields = snils === null ? { iin: iin ?? '' } : { snils };
  await perform(
    {
      name: 'register',
      by: applicant,
      path: `/registration?country=${snils === null ? 'kz' : 'ru'}`,
      fields: { email, surname, givenName, patronymic: patronymic ?? '', phone, ...numbered, consent: 'on', policy: 'on' },
      proofs: [proof('account', 'select 1 from accounts where login = $1', email)],
    },
    performing,
  );
  const { personId } = await observer.one<{ personId: string }>('select person_id as "personId" from accounts where login = $1', [email]);
  const letter = await letterTo({ ...country, name }, { personId, kind: 'account_created', since });
  const temporary = /Временный пароль:?\s+(\S+)/.exec(letter)?.[1] ?? '';
  const hashBefore = await passwordHash(country, email);
  applicant.knows({ login: email, password: temporary });
  await applicant.signIn();
  await setPassword(country, applicant, person, { hashBefore, temporary });
  return { applicant, personId };
}

/** It ends every session of the person but the new one: where the answer is lost, the person signs in with whichever password is in force. */
async function setPassword(
  country: Country,
  applicant: Person,
  { email, password }: DemoPerson,
  { hashBefore, temporary }: { hashBefore: string; temporary: string },
): Promise<void> {
  for (;;) {
    const answer = await applicant.visitor.post('/password/new', { password, again: password });
    const isSet = (await passwordHash(country, email)) !== hashBefore;
    if (isDone(answer) || isSet) {
      const proofs = [proof('password', 'select 1 from accounts where login = $1 and not must_change', email)];
      country.ledger.write({ road: email, act: 'set a password', told: isDone(answer) ? 'done' : null, proofs });
      applicant.knows({ login: email, password });
      if (!isDone(answer)) await applicant.signIn();
      return;
    }
    country.ledger.trouble(answer.kind === 'told' ? String(answer.status) : 'no answer');
    applicant.knows({ login: email, password: temporary });
    await applicant.signIn();
  }
}

async function passwordHash({ observer }: Country, login: string): Promise<string> {
  return (await observer.one<{ hash: string }>('select password_hash as hash from accounts where login = $1', [login])).hash;
}
