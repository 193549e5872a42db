import type { AppDeps } from '#deps';
import { takeUpload } from '#documents/index.ts';
import { DEMO_COUNCILS, type DemoPerson, type DemoScanKind, makeDemoPortrait, makeDemoScan } from './content/index.ts';

type TakenScan = Awaited<ReturnType<typeof takeUpload>>;

/** Scans that were made, looked at and stored once. */
export interface DemoScans {
  /** Begins to draw and to look at everything that will be asked for, beside other work. */
  prepare(): void;
  taken(kind: DemoScanKind, person: DemoPerson): Promise<TakenScan>;
  /** As a file that is still to be sent; the same whoever pays. */
  paymentOrder(): Promise<{ name: string; bytes: Uint8Array }>;
  /** The same paper put on the glass once more: another file. */
  again(kind: DemoScanKind, person: DemoPerson): Promise<{ name: string; bytes: Uint8Array }>;
  portrait(person: DemoPerson): Promise<Uint8Array>;
}

/** Whose papers stand for those of everybody else. */
const SPECIMEN: DemoPerson = {
  key: 'specimen',
  surname: 'Образцов',
  givenName: 'Образец',
  patronymic: 'Образцович',
  sex: 'male',
  birthDate: '1980-01-01',
  email: 'specimen@zachet.example',
  password: '',
  phone: '',
  snils: '99900000000',
  iin: null,
  hats: [],
  does: '',
};

/**
 * A page takes a third of a second to draw and as long to look at, so only papers that are to be reviewed next are in the name of their owner.
 * @param named  keys of those people.
 */
export function demoScans(deps: Pick<AppDeps, 'files'>, people: readonly DemoPerson[], named: ReadonlySet<string>): DemoScans {
  const files = new Map<string, Promise<{ name: string; bytes: Uint8Array }>>();
  const taken = new Map<string, Promise<TakenScan>>();
  const once = <T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const made = kept.get(key) ?? make();
    kept.set(key, made);
    return made;
  };
  const ownerOf = (person: DemoPerson) => (named.has(person.key) ? person : SPECIMEN);
  const file = (kind: DemoScanKind, person: DemoPerson) => {
    const owner = ownerOf(person);
    return once(files, `${kind} ${owner.key}`, () => makeDemoScan(kind, owner));
  };
  const scans: DemoScans = {
    prepare() {
      // an error is told to whoever asks for the scan
      for (const person of [SPECIMEN, ...people.filter(({ key }) => named.has(key))])
        for (const kind of filedBy(person)) scans.taken(kind, person).catch(() => {});
    },
    paymentOrder: () => file('payment', SPECIMEN),
    again: (kind, person) => makeDemoScan(kind, ownerOf(person)),
    taken: (kind, person) =>
      once(taken, `${kind} ${ownerOf(person).key}`, async () => takeUpload(deps, [await file(kind, person)], certified(kind))),
    portrait: async (person) => (await makeDemoPortrait(person)).bytes,
  };
  return scans;
}

/** What that person files; of the specimen whatever anybody does. */
function filedBy(person: DemoPerson): ReadonlySet<DemoScanKind> {
  const councils = person === SPECIMEN ? DEMO_COUNCILS : DEMO_COUNCILS.filter(({ people }) => people.includes(person));
  return new Set(councils.flatMap(({ paperwork }) => paperwork.papers.map(([, , scan]) => scan)));
}

/** What its owner says of a paper work book. */
const certified = (kind: DemoScanKind) =>
  kind === 'work_book' ? { everyPage: true, date: true, position: true, signature: true, seal: false } : null;
