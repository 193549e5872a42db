/** GOST R 56042-2014: the payment symbol that banks read. */
export interface PaymentOrder {
  readonly name: string;
  /** 20 digits. */
  readonly account: string;
  readonly bankName: string;
  /** 9 digits. */
  readonly bik: string;
  /** 20 digits; null where the bank has none. */
  readonly correspondentAccount: string | null;
  readonly inn: string;
  readonly kpp: string | null;
  readonly kopecks: number;
  /** The invoice number goes first: the bank statement is matched by it, and a long text is cut at its end. */
  readonly purpose: string;
  readonly payer: { readonly surname: string; readonly name: string; readonly patronymic: string | null } | null;
}

const UTF8 = 'ST00012';
const SEPARATORS = ['|', '~', '^', '_', ';', '#', '!', '\\'] as const;
const MANDATORY_BYTES = 300;

/** The string that goes into the QR. Texts are cut to the limits of the standard; an order with unfit numbers throws `RangeError`. */
export function paymentQr(order: PaymentOrder): string {
  assertPayable(order);
  const pairs: (readonly [key: string, value: string])[] = [
    ['PersonalAcc', order.account],
    ['BankName', cut(order.bankName, 45)],
    ['BIC', order.bik],
    ['CorrespAcc', order.correspondentAccount ?? '0'],
    ['Sum', String(order.kopecks)],
    ['Purpose', cut(order.purpose, 160)],
    ['PayeeINN', order.inn],
    ['KPP', order.kpp ?? ''],
    ['LastName', cut(order.payer?.surname ?? '', 160)],
    ['FirstName', cut(order.payer?.name ?? '', 160)],
    ['MiddleName', cut(order.payer?.patronymic ?? '', 160)],
  ];
  const mandatoryRest = pairs.slice(0, 4).map(asPair).join('|');
  const nameBytes = MANDATORY_BYTES - byteLength(`${UTF8}|Name=|${mandatoryRest}`);
  const all = [['Name', cutToBytes(cut(order.name, 160), nameBytes)] as const, ...pairs].filter(([, value]) => value !== '');
  return write(all);
}

function write(pairs: readonly (readonly [string, string])[]): string {
  const values = pairs.map(([, value]) => value).join('');
  const free = SEPARATORS.find((sign) => !values.includes(sign));
  if (free) return [UTF8, ...pairs.map(asPair)].join(free);
  return [UTF8, ...pairs.map(([key, value]) => asPair([key, value.replaceAll('|', '/')]))].join('|');
}

function asPair([key, value]: readonly [string, string]): string {
  return `${key}=${value}`;
}

function assertPayable({ account, bik, correspondentAccount, inn, kpp, kopecks, name, bankName }: PaymentOrder): void {
  const faults = [
    !/^\d{20}$/.test(account) && 'account',
    !/^\d{9}$/.test(bik) && 'bik',
    correspondentAccount !== null && !/^\d{20}$/.test(correspondentAccount) && 'correspondentAccount',
    !/^\d{10}(\d{2})?$/.test(inn) && 'inn',
    kpp !== null && !/^\d{4}[0-9A-Z]{2}\d{3}$/.test(kpp) && 'kpp',
    !(Number.isSafeInteger(kopecks) && kopecks > 0) && 'kopecks',
    oneLine(name) === '' && 'name',
    oneLine(bankName) === '' && 'bankName',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new RangeError(`a payment order with unfit ${faults.join(', ')}`);
}

function oneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ').trim();
}

function cut(text: string, length: number): string {
  return [...oneLine(text)].slice(0, length).join('').trim();
}

function cutToBytes(text: string, limit: number): string {
  let kept = '';
  for (const sign of text) {
    if (byteLength(kept + sign) > limit) break;
    kept += sign;
  }
  return kept.trim();
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
