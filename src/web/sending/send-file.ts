/** What came back over a line that may break. */
export interface Answer {
  /** 0 where nothing came back. */
  readonly status: number;
  readonly body: unknown;
}

/** How a form leaves this device; another one in tests. */
export interface Line {
  /** `onProgress` hears which share of the form has left. */
  post(address: string, form: FormData, onProgress?: (share: number) => void): Promise<Answer>;
  /** Waits before the next try, the longer the more tries have failed in a row. */
  rest(failures: number): Promise<void>;
  /** In milliseconds. */
  now(): number;
}

/** The server has said no, in its words. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

interface Pieces {
  readonly least: number;
  readonly most: number;
}

interface Place {
  readonly id: string;
  readonly received: number;
  readonly piece: Pieces;
}

const ADDRESS = '/cabinet/sent-files';
/** A piece that takes longer is too large for this line, a much quicker one too small. */
const PIECE_MILLISECONDS = 6000;

/**
 * Sends one file in pieces, and goes on where it stood after each break, for as long as it takes. @returns the id by which a form names it.
 * @param tell  how many bytes have left, and whether the line is broken just now.
 * @throws NotTaken
 */
export async function sendFile(file: File, sha256: string, line: Line, tell: (sent: number, broken: boolean) => void): Promise<string> {
  let place = null as Place | null;
  let sent = 0;
  let size = 0;
  let failures = 0;
  while (place === null || place.received < file.size) {
    const from = line.now();
    const answer: Answer = place ? await postPiece(file, place, size, line, tell) : await postName(file, sha256, line);
    if (isOutage(answer.status) || (place && answer.status === 404)) {
      failures += 1;
      // what was on its way may have come through, and only the answer was lost: ask where it stands
      place = null;
      size = 0;
      tell(sent, true);
      await line.rest(failures);
      continue;
    }
    failures = 0;
    if (place) {
      place = { ...place, received: receivedIn(answer) };
      size = nextSize(size, line.now() - from, place.piece);
    } else {
      place = placeIn(answer);
      size ||= place.piece.least * 2;
    }
    sent = place.received;
    tell(sent, false);
  }
  return place.id;
}

async function postName({ name, size }: File, sha256: string, line: Line): Promise<Answer> {
  const form = new FormData();
  form.set('name', name);
  form.set('size', String(size));
  form.set('sha256', sha256);
  return await line.post(ADDRESS, form);
}

async function postPiece(
  file: File,
  { id, received }: Place,
  size: number,
  line: Line,
  tell: (sent: number, broken: boolean) => void,
): Promise<Answer> {
  const piece = file.slice(received, received + size);
  const form = new FormData();
  form.set('from', String(received));
  form.set('piece', piece);
  return await line.post(`${ADDRESS}/${id}`, form, (share) => tell(received + piece.size * share, false));
}

/** No answer, or that of a server or proxy that is being started anew. */
export const isOutage = (status: number) => status === 0 || status === 429 || status >= 500;

function placeIn(answer: Answer): Place {
  const { body } = answer;
  if (typeof body === 'object' && body !== null && 'id' in body && 'piece' in body) return body as Place;
  throw new NotTaken(refusalIn(body));
}

/** A piece out of turn is answered with the place too. */
function receivedIn({ body }: Answer): number {
  if (typeof body === 'object' && body !== null && 'received' in body && typeof body.received === 'number') return body.received;
  throw new NotTaken(refusalIn(body));
}

/** The words of a refusal; empty where it is not ours. */
export function refusalIn(body: unknown): string {
  return (body as { refusal?: { message?: string } } | null)?.refusal?.message ?? '';
}

export function nextSize(size: number, milliseconds: number, { least, most }: Pieces): number {
  if (milliseconds > PIECE_MILLISECONDS) return Math.max(least, Math.floor(size / 2));
  return milliseconds < PIECE_MILLISECONDS / 3 ? Math.min(most, size * 2) : size;
}
