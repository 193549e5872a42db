/** People of one letter of invitation at most. */
export const MOST_INVITED = 200;

export interface ListedEmployee {
  readonly name: string;
  readonly email: string;
}

export type ListFault = 'email_missing' | 'email_form' | 'name_missing' | 'name_signs' | 'twice_in_list' | 'invited_already';

/** What is wrong with one line of the list; lines are counted as the eye counts them, from 1. */
export interface FaultyLine {
  readonly line: number;
  readonly text: string;
  readonly fault: ListFault;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
const AT = /\S*@\S*/;
const BETWEEN = /[;,\t<>"]+/g;
const NAME = /^[\p{L}\s'’.-]+$/u;

/** Reads a list as it is copied from a table or typed: a person a line, name and e-mail in any order, parted by whatever stands between. Empty lines are none. */
export function readEmployeeList(text: string): {
  readonly people: readonly (ListedEmployee & { line: number })[];
  readonly faulty: readonly FaultyLine[];
} {
  const people: (ListedEmployee & { line: number })[] = [];
  const faulty: FaultyLine[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const plain = raw.replace(BETWEEN, ' ').replace(/\s+/g, ' ').trim();
    if (plain === '') continue;
    const email = (AT.exec(plain)?.[0] ?? '').toLowerCase();
    const name = plain.replace(AT, ' ').replace(/\s+/g, ' ').trim();
    const fault = faultOf(name, email, seen);
    if (fault) faulty.push({ line: index + 1, text: raw.trim().slice(0, 120), fault });
    else people.push({ line: index + 1, name, email });
    seen.add(email);
  }
  return { people, faulty };
}

function faultOf(name: string, email: string, seen: ReadonlySet<string>): ListFault | null {
  if (email === '') return 'email_missing';
  if (!EMAIL.test(email) || email.length > 200) return 'email_form';
  if (name === '') return 'name_missing';
  if (!NAME.test(name) || name.length > 200) return 'name_signs';
  return seen.has(email) ? 'twice_in_list' : null;
}
