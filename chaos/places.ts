import type { Values } from '#accounts/index.ts';
import { type CentreKey, CONSTRUCTION, type DemoPerson, type OrganisationKey, type PaperPlace, SAFETY } from '../src/demo/content/index.ts';
import type { World } from './world.ts';

/** A block as a person fills it in. */
export interface Filled {
  readonly block: string;
  readonly values: Values;
  readonly entries?: readonly Values[];
}

/** Where a road leads: one qualification at one centre, by the procedure of its council. */
export interface Place {
  readonly procedureId: 'ais-ok' | 'nok-sts' | 'kz-recognition';
  readonly councilId: string;
  readonly centre: CentreKey;
  readonly centreId: string;
  readonly siteId: string;
  /** Rooms of the site and how many they hold. */
  readonly rooms: readonly string[];
  readonly qualificationId: string;
  readonly practice: 'tasks' | 'portfolio';
  /** Whose officers check; null: the commission's decision is final. */
  readonly council: OrganisationKey | null;
  blocks(person: DemoPerson): readonly Filled[];
  readonly papers: readonly PaperPlace[];
  /** Of the sum that the invoice asks for, as the accountant types it. */
  readonly price: string;
}

export function placesOf({ catalogue, recognition }: World): readonly Place[] {
  const { organisations, sites, rooms, qualifications } = catalogue;
  const room = (name: string) => rooms[name] ?? '';
  return [
    {
      procedureId: 'ais-ok',
      councilId: organisations.council,
      centre: 'white-bridge',
      centreId: organisations['white-bridge'],
      siteId: sites.moscow,
      rooms: [room('moscow/Зал А')],
      qualificationId: qualifications['chief-engineer'],
      practice: 'portfolio',
      council: 'council',
      blocks: (person) =>
        CONSTRUCTION.paperwork.blocks(person, { key: person.key, qualification: 'chief-engineer', site: 'moscow', practice: 'portfolio' }),
      papers: CONSTRUCTION.paperwork.papers,
      price: priceOf(CONSTRUCTION, 'chief-engineer'),
    },
    {
      procedureId: 'nok-sts',
      councilId: organisations['safety-council'],
      centre: 'steady-hand',
      centreId: organisations['steady-hand'],
      siteId: sites.nizhny,
      rooms: [room('nizhny/Класс 1')],
      qualificationId: qualifications['safety-specialist'],
      practice: 'tasks',
      council: 'safety-council',
      blocks: (person) =>
        SAFETY.paperwork.blocks(person, { key: person.key, qualification: 'safety-specialist', site: 'nizhny', practice: 'tasks' }),
      papers: SAFETY.paperwork.papers,
      price: priceOf(SAFETY, 'safety-specialist'),
    },
    {
      procedureId: 'kz-recognition',
      councilId: recognition.councilId,
      centre: 'level',
      centreId: organisations.level,
      siteId: sites.yekaterinburg,
      rooms: [room('yekaterinburg/Аудитория 4')],
      qualificationId: recognition.qualificationId,
      practice: 'tasks',
      council: null,
      blocks: (person) => blocksOfRecognition(person),
      papers: [['identity', 'identity', 'passport']],
      price: '60000',
    },
  ];
}

function priceOf(council: typeof CONSTRUCTION, key: string): string {
  const card = council.qualifications.find((one) => one.key === key);
  if (!card) throw new Error(`the demo has no qualification ${key}`);
  return String(card.priceMinor / 100);
}

const blocksOfRecognition = (person: DemoPerson): readonly Filled[] => [
  {
    block: 'applicant',
    values: {
      surname: person.surname,
      givenName: person.givenName,
      patronymic: person.patronymic ?? '',
      birthDate: '12.03.1985',
      sex: 'female',
      iin: '850312400019',
      phone: person.phone,
      email: person.email,
      channel: 'email',
    },
  },
  {
    block: 'identity',
    values: {
      citizenship: 'KZ',
      document: 'id_card_kz',
      number: '012345678',
      issuedOn: '20.05.2020',
      issuedBy: 'МВД РК',
      validUntil: '20.05.2030',
      registrationAddress: 'Алматы, улица Образцовая, д. 7',
      sameAddress: 'on',
    },
  },
];
