import { handOver, markCheck, readCouncilFile, recognise, requestCertificateCode, signCertificate } from '#outcomes/index.ts';
import { asSystem, councillorFor, type DemoWorld, staffFor } from './demo-world.ts';

const officerOf = (world: DemoWorld, id: string) => councillorFor(world, id, 'council_officer');

/** The officer of the council reads the file and looks at what no computer can compare: the work book, where its length is asked. */
export async function checkFile(world: DemoWorld, id: string): Promise<void> {
  const officer = await officerOf(world, id);
  const { items } = await readCouncilFile(world.deps, officer, id);
  if (items.some(({ id: item }) => item === 'experience'))
    await markCheck(world.deps, officer, id, { item: 'experience', result: 'ok', note: 'Сверено с трудовой книжкой' });
}

export async function recogniseResult(world: DemoWorld, id: string): Promise<void> {
  await checkFile(world, id);
  await recognise(world.deps, await officerOf(world, id), id);
}

/** The head signs the certificate with the code of a letter. */
export async function issue(world: DemoWorld, id: string): Promise<void> {
  const head = await staffFor(world, id, 'head');
  const certificateId = await certificateOf(world, id);
  await requestCertificateCode(world.deps, head, certificateId);
  await signCertificate(world.deps, head, certificateId, { code: world.codeOf(head.personId) });
}

export async function handCertificateOver(world: DemoWorld, id: string): Promise<void> {
  await handOver(world.deps, await staffFor(world, id, 'registrar'), await certificateOf(world, id));
}

async function certificateOf(world: DemoWorld, applicationId: string): Promise<string> {
  const { id } = await asSystem(world).read((db) =>
    db.selectFrom('certificates').select('id').where('application_id', '=', applicationId).executeTakeFirstOrThrow(),
  );
  return id;
}
